import Testing

@testable import Facts

@Suite("English notes are read as people write them")
struct EnglishTests {
    @Test(
        "a clause has a subject, a verb and the rest; nouns in the plural and participles are no verbs",
        arguments: [
            ("The coronary arteries arise from the aorta", "The coronary arteries", "arise"),
            ("NACLs need ephemeral ports", "NACLs", "need"),
            ("Commits made here can get lost", "Commits made here", "can"),
            ("KMS keys never leave the module", "KMS keys", "never"),
            ("AWS managed keys rotate every year", "AWS managed keys", "rotate"),
            ("STS AssumeRole returns access key and token", "STS AssumeRole", "returns"),
            ("Germany joined the League", "Germany", "joined"),
            ("access points are endpoints", "access points", "are"),
            ("Ions from salt enter at the gate", "Ions from salt", "enter"),
            ("A cache reduces empty responses", "A cache", "reduces"),
            ("Danton fell in April and was tried", "Danton", "fell"),
            ("The price need not be adequate", "The price", "need"),
            ("haemophilia A is inherited", "haemophilia A", "is"),
            ("An anomaly is a jump", "An anomaly", "is"),
        ])
    func clauses(text: String, subject: String, verb: String) throws {
        let clause = try #require(EnglishClause(text.words))
        #expect(clause.subject.joined(separator: " ") == subject)
        #expect(clause.verb == verb)
    }

    @Test(
        "a noun phrase and a predicate without a subject are no clause",
        arguments: [
            "CloudWatch Logs", "resists changes in pH", "only S3 and DynamoDB", "a valve that opens fully",
            "As ions move along", "Once a rule matches a packet", "a slow process called annealing",
            "Can be mounted as a volume", "only affects new files", "Only text encoded by default",
            "Ask whether the bill is right", "Choose storage by how often it is read", "What you promise is the term",
            "The more you leave open, the less you get", "Precautions against unexpected charges",
            "David carved from one block",
        ])
    func noClauses(text: String) { #expect(EnglishClause(text.words) == nil) }

    @Test(
        "a sentence is cut where another subject and verb begin",
        arguments: [
            ("Contraction is systole, relaxation is diastole", ["Contraction is systole", "relaxation is diastole"]),
            ("The P wave shows this, the T wave shows that", ["The P wave shows this", "the T wave shows that"]),
            (
                "The arteries arise here, and they fill mainly during diastole",
                ["The arteries arise here", "The arteries fill mainly during diastole"]
            ),
            ("It reads tables, query plans and indexes", ["It reads tables, query plans and indexes"]),
            (
                "The last door leads outside: outbound transfer is the flow to others",
                ["The last door leads outside", "outbound transfer is the flow to others"]
            ),
            ("Demand rose, so the price went up", ["Demand rose, so the price went up"]),
        ])
    func cuts(text: String, parts: [String]) {
        #expect(EnglishClause.clauses(of: Phrase(text)).map(\.text) == parts)
    }

    @Test(
        "a name said in passing is defined",
        arguments: [
            (
                "It lies in a double-walled sac called the **pericardium**.",
                "definition pericardium = a double-walled sac"
            ),
            (
                "The cusps are held by tendinous cords, the **chordae tendineae**, that attach to muscles.",
                "definition chordae tendineae = tendinous cords"
            ),
            (
                "It starts in the **sinus node**, the natural pacemaker.",
                "definition sinus node = the natural pacemaker"
            ),
            ("Death of heart muscle is **infarction**.", "definition infarction = Death of heart muscle"),
            (
                "The first sound (S1, \"lub\") is the closing of the valves.",
                "definition S1 = the closing of the valves"
            ),
            ("Minors are people under 18.", "definition Minors = people under 18"),
            (
                "A valve that sticks is **stiff**, one that leaks is called slack.",
                "definition slack = a valve that leaks"
            ),
            ("Validity means that a test measures its own aim.", "definition Validity = a test measures its own aim"),
            (
                "Inside lies the **endocardium**, which lines the chambers.",
                "property endocardium = lines the chambers"
            ),
            (
                "Cells have gap junctions (let ions pass from cell to cell).",
                "property gap junctions = lets ions pass from cell to cell"
            ),
        ])
    func namings(text: String, expected: String) { expect([expected], in: "# The heart\n\n" + text) }

    @Test(
        "a list in a sentence is one",
        arguments: [
            (
                "The serous layer has two sheets: parietal and visceral.",
                "enumeration serous layer/sheets = parietal | visceral"
            ),
            (
                "The wall has three layers. From outside in: **epicardium**, myocardium and endocardium, which lines it.",
                "enumeration wall/layers = epicardium | myocardium | endocardium"
            ),
            (
                "The left artery splits into the anterior branch and the posterior branch.",
                "enumeration left artery/splits into = anterior branch | posterior branch"
            ),
            ("Congress has two chambers, the House and the Senate.", "enumeration Congress/chambers = House | Senate"),
            (
                "Durkheim described three types: egoistic, altruistic and anomic.",
                "enumeration Durkheim/described = egoistic | altruistic | anomic"
            ),
            (
                "The two semilunar valves are the pulmonary and the aortic valve.",
                "enumeration semilunar valves = pulmonary | aortic valve"
            ),
        ])
    func lists(text: String, expected: String) { expect([expected], in: "# The heart\n\n" + text) }

    @Test(
        "what a sentence's verb leads to is left out of it",
        arguments: [
            ("The coronary arteries arise from the ascending aorta.", "ascending aorta"),
            ("Hyperinflation ended with the currency reform in 1923.", "1923"),
            ("A counter-offer destroys the first one (Hyde v Wrench).", "Hyde v Wrench"),
            ("Profit falls to zero because new firms enter.", "new firms enter"),
            ("The smaller the pKa, the stronger the acid.", "the stronger the acid"),
            ("Estoppel was developed by J. S. Denning in a case.", "J. S. Denning"),
            ("A checkup gives best-practice advice instead.", "best-practice advice"),
            ("The **left ventricle** has the thickest wall. It empties into the aorta.", "aorta"),
        ])
    func objects(text: String, expected: String) {
        let note = "# Lecture\n## Basics of it\n\n" + text
        #expect(facts(note).contains { $0.hasPrefix("property") && $0.hasSuffix("= \(expected)") }, "\(facts(note))")
    }

    @Test(
        "lines that say something of the item above are no members of it, and a sentence is no property of its heading")
    func statements() {
        let note = "## Connecting\n- Gateway endpoint\n\t- only S3 and DynamoDB\n\t- free, goes in the route table"
        let found = facts(note)
        #expect(found.contains("property Gateway endpoint = only S3 and DynamoDB"), "\(found)")
        #expect(!found.contains { $0.hasPrefix("enumeration Gateway") }, "\(found)")
        #expect(!facts("## Subnets\n- a subnet lives in exactly one AZ").contains { $0.hasPrefix("property Subnets") })
        #expect(
            facts("## Gateways\n- NAT instance (old)\n\t- must disable the source check")
                .contains("property NAT instance = must disable the source check"))
    }

    @Test("what goes on after a definition says more of the same name")
    func fragments() {
        expect(
            ["enumeration Flow Logs/goes to = S3 | CloudWatch Logs | Firehose"],
            in: "- Flow Logs: metadata of traffic. Goes to S3 / CloudWatch Logs / Firehose")
        expect(
            ["property git revert = history isn't rewritten"],
            in: "### git revert\nmakes a new commit. Safe on shared branches because history isn't rewritten")
    }

    @Test("two definitions in one line, a question with its answer, numbers that a word labels")
    func lines() {
        expect(
            ["definition Virtual Private Gateway/AWS side@VPN tunnel = AWS side"],
            in: "- VPN tunnel\n\t- AWS side: Virtual Private Gateway; on-prem side: Customer Gateway")
        expect(
            ["definition lightweight tag = a name for a commit", "definition annotated tag = a full object"],
            in: "Tags: *lightweight* = a name for a commit, *annotated* = a full object")
        expect(["authored blocking one bad IP? = NACL"], in: "- blocking one bad IP? -> NACL, because it can deny")
        expect(["quantity GWLB = 6081"], in: "- GWLB - for appliances of others\n\t- protocol on port 6081")
        #expect(!facts("- dedicated: 1, 10, 100, 400 Gbps").contains { $0.hasPrefix("quantity") })
    }

    @Test("numbered headings are a list only where they count from one")
    func headings() {
        #expect(!facts("# A\n## 3. Ports\n## 4. Hosts\n# B").contains { $0.hasPrefix("enumeration") })
        expect(["enumeration Alpha = Ports | Hosts"], in: "# Alpha\n## 1. Ports\n## 2. Hosts\n# Beta")
    }
}
