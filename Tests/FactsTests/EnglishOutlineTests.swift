import Notes
import Testing

@testable import Facts

@Suite("Terse English lines keep what they belong to")
struct EnglishOutlineTests {
    private func found(_ markdown: String) -> [Fact] {
        findFacts(in: Note(reading: Array(markdown.utf8), named: "n.md")).facts
    }

    @Test(
        "a term's line is read by what stands behind its name",
        arguments: [
            // A verb or an article explains even an attribute's word.
            ("# Work\n- Job – runs to completion", "definition Job = runs to completion"),
            (
                "# Fees\n- blended rate : the average of two rates",
                "definition blended rate@Fees = the average of two rates"
            ),
            ("# Memory\n- recency effect = last items", "definition recency effect@Memory = last items"),
            // One option of a command is asked by its own name.
            (
                "# Logs\n- `tail -f web.log` – `-f` follows the file",
                "definition -f@tail -f web.log = follows the file"
            ),
            // A count alone counts the heading's members.
            (
                "# Sauces\nThree: béchamel, velouté, espagnole",
                "enumeration Sauces = béchamel | velouté | espagnole"
            ),
            // An adjective takes the noun that stands over it.
            (
                "# Cubism\n- analytic: brown planes\n- synthetic: glued paper",
                "definition analytic Cubism = brown planes"
            ),
            ("Loops: *counted* = a number of turns, *endless* = no end", "definition counted loop = a number of turns"),
            // A year behind a name tells when.
            ("# Wars\nBattle of Mohács 1526: Hungary loses its king", "property Battle of Mohács/date = 1526"),
            (
                "# Wars\nBattle of Mohács 1526: Hungary loses its king",
                "definition Battle of Mohács = Hungary loses its king"
            ),
            // A label in the middle of a line belongs to the name that began it.
            (
                "# Attacks\n- CSRF: a browser sends a forged request. Defence: a token in the form",
                "property CSRF/defence = a token in the form"
            ),
            ("# Units\n1 parsec = 3.26 light years", "property Units = 3.26 light years"),
            (
                "# Study\n- interleaving: mixing topics in one session, opposite of",
                "definition interleaving@Study = mixing topics in one session"
            ),
            ("# Pulse\n- HR: 60–100 bpm", "property Pulse = 60–100 bpm"),
            ("# Heart\n- HR: 60–100 bpm\n\t- < 60 bradycardia", "property HR = bradycardia"),
            ("# Camera\n- higher ISO = more noise", "cause higher ISO = more noise"),
            (
                "# Photos\n\n## Composition\nRule of thirds, leading lines, framing",
                "enumeration Composition = Rule of thirds | leading lines | framing"
            ),
            (
                "# Rocks\n\n> [!note] Igneous\n> Formed from cooled magma.",
                "definition Igneous rock = Formed from cooled magma"
            ),
            ("# Value\n- perpetuity: PV = C / r", "formula PV@perpetuity = C / r"),
            (
                "# Care\nThe three rights: right drug, right dose, right time",
                "enumeration rights = right drug | right dose | right time"
            ),
            (
                "# Transport\n- passive\n\t- osmosis = water through a membrane",
                "definition osmosis@passive Transport = water through a membrane"
            ),
        ])
    func terms(markdown: String, expected: String) {
        let made = facts(markdown).map { $0.replacing("/Defence", with: "/defence") }
        #expect(made.contains(expected), "\(made)")
    }

    @Test(
        "what only measures, counts or announces is no term",
        arguments: [
            ("# Safety\n- Chicken: core temperature 74 °C", "Chicken", Relation.definition),
            ("# Prices\n\n## Worked example: the book shop\n\nYou sell books.", "Worked example", .definition),
            ("# Law\nThere was an **offer**, an **acceptance** and a **price**.", "acceptance", .definition),
            ("# Routing\n- default route 0.0.0.0/0", "Routing", .enumeration),
            ("# Pressure ulcers\nThey come of lying. Turn the patient every two hours.", "Pressure ulcers", .property),
            ("# Medicine\n- Never crush coated tablets.", "Medicine", .property),
            ("# Fibres\n- long filaments: keratin etc., 10 nm, strength", "long filaments", .enumeration),
            ("# Compose\n- `restart: unless-stopped`", "restart", .definition),
            ("# Heart\n*Next time: vessels.*", "Heart", .property),
            (
                "# Notes\n> [!tip] Pain is a vital sign\n> Ask the patient for a number.", "Pain is a vital sign",
                .definition
            ),
            ("# Shop\n\n## Terms\n\n1. cart\n2. basket\n3. till", "Shop", .enumeration),
        ])
    func noTerms(markdown: String, name: String, relation: Relation) {
        let made = found(markdown).filter { $0.subject.name == name && $0.relation == relation }
        #expect(made.isEmpty, "\(made.map { ($0.subject.name, $0.values.map(\.text)) })")
    }

    @Test(
        "a number or a code stays with its label",
        arguments: [
            ("# Transport\n- ports\n\t- well-known 0-1023\n\t- ephemeral 49152-65535", "well-known ____", "0-1023"),
            (
                "# Subnets\n- five addresses are kept, eg in 10.0.0.0/24:\n\t- .2 -> resolver",
                "five addresses are kept, eg in 10.0.0.0/24: .2 → ____", "resolver"
            ),
            (
                "# Rates\n- hourly rate of an m5.large in Seoul : 0.118 USD",
                "hourly rate of an m5.large in Seoul: ____", "0.118 USD"
            ),
        ])
    func codes(markdown: String, frame: String, value: String) {
        let made = found(markdown).map {
            (($0.frame ?? "").replacing(String(Fact.gap), with: "____"), $0.values.first?.text ?? "")
        }
        #expect(made.contains { $0 == (frame, value) }, "\(made)")
    }

    @Test("a name alone over a list is what its lines tell of")
    func titles() {
        let made = facts("# Odds\n\n.gitignore\n\n- only affects untracked files")
        #expect(made.contains("property .gitignore = only affects untracked files"), "\(made)")
    }

    @Test(
        "chatter is no part of what a note says",
        arguments: [
            ("41 bytes on the disk lol", "41 bytes on the disk"),
            ("promoted by merit (imo key)", "promoted by merit (key)"),
            ("slow (tbh)", "slow"), ("a trilogy", "a trilogy"), ("LOL", ""),
        ])
    func chatter(raw: String, expected: String) { #expect(cleaned(raw) == expected) }

    @Test("accidentals and options stay as they are written")
    func signs() {
        #expect(cleaned("C E♭ G") == "C E♭ G")
        #expect(cleaned("netstat -rn shows routes") == "netstat -rn shows routes")
    }

    @Test("lines that had room for the next word are thoughts of their own, and wrapped prose is not")
    func lines() {
        let own = """
            # Mongols
            Khwarezm: the shah kills the envoys, the khan comes with his whole army
            dies in 1227 on the march
            Baghdad: sacked in 1258
            Ain Jalut: lost in 1260
            """
        #expect(facts(own).contains { $0.hasSuffix("comes with his whole army") }, "\(facts(own))")
        let wrapped = """
            # Money
            An automatic stabilizer dampens swings without any new law and without a vote
            of the house – taxes that rise with the income are the best known of these rules.
            """
        #expect(!found(wrapped).contains { $0.subject.name == "of the house" })
    }

    @Test("a page's title stands over sections that are not under it")
    func pageTitle() {
        let titled =
            "Git notes\n---------\nfrom a book\n\n# Objects\n- blob: the contents of a file\n\n# Refs\n- tag: a name"
        #expect(found(titled).first { $0.subject.name == "blob" }?.place.headings == ["Git notes", "Objects"])
        let front = "---\ntitle: Chemistry\n---\n# Atoms\n- ion: a charged atom\n\n# Gases\n- mole: an amount"
        #expect(found(front).first { $0.subject.name == "ion" }?.place.headings == ["Chemistry", "Atoms"])
        let whole = "---\ntitle: Chemistry\n---\n# Atoms\n- ion: a charged atom"
        #expect(found(whole).first { $0.subject.name == "ion" }?.place.headings == ["Atoms"])
    }

    @Test("a callout that asks for a difference is asked as it stands, and is no subject")
    func differences() {
        let made = facts(
            "# Ports\n\n> [!question] What is the difference between open and closed?\n> Open ports answer. Closed ones do not."
        )
        #expect(
            made.contains(
                "authored What is the difference between open and closed? = Open ports answer. Closed ones do not"),
            "\(made)")
    }

    @Test(
        "a heading that asks with a preposition or When is asked",
        arguments: ["In which town was the treaty signed?", "When is a queue longer than its table?"])
    func questions(title: String) {
        #expect(facts("# Notes\n\n## \(title)\n\nIn Vienna").contains { $0.hasPrefix("authored \(title)") })
    }

    @Test("a sum of a worked example is nothing to know")
    func examples() {
        #expect(
            !facts("# Prices\n\n## A month, an example\n\n- charge for 500 GB : 50.4 USD").contains {
                $0.hasPrefix("quantity")
            })
    }
}
