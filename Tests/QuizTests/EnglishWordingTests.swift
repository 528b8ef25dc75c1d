import Facts
import Testing

@testable import Quiz

@Suite("English questions read as one would ask them")
struct EnglishWordingTests {
    private let wording = EnglishWording()

    @Test(
        "a description is asked as it is put",
        arguments: [
            ("is tough and anchors the heart", "What is tough and anchors the heart?"),
            ("an abnormal sound", "What do you call an abnormal sound?"),
            ("hub-and-spoke, transitive", "What is this? “hub-and-spoke, transitive”"),
            ("only S3 and DynamoDB", "What is this true of? “only S3 and DynamoDB”"),
            ("copy a commit onto the branch", "What copies a commit onto the branch?"),
            ("get it back and delete the entry", "What gets it back and deletes the entry?"),
            ("only moves the pointer", "What only moves the pointer?"),
            ("limited the army to 100,000 men", "Who or what limited the army to 100,000 men?"),
            ("limited to five users", "What is limited to five users?"),
            ("names and modes", "What is this? “names and modes”"),
            ("managed NFS, one zone", "What is this? “managed NFS, one zone”"),
            ("mounted read-only by many hosts", "What is mounted read-only by many hosts?"),
            ("Assigns new jobs to workers", "What assigns new jobs to workers?"),
            ("don't rebase what others have", "What is this? “don't rebase what others have”"),
            ("share across accounts with RAM", "What is this? “share across accounts with RAM”"),
            ("a system at rest stays at rest", "What is this? “a system at rest stays at rest”"),
            ("need not be adequate", "What need not be adequate?"),
        ])
    func terms(description: String, question: String) {
        #expect(wording.askTerm(description, of: Term("X"), as: .meaning) == question)
    }

    @Test(
        "a predicate is asked in its own tense, of a name that may be a person's as of one",
        arguments: [
            ("died on 3 May 1469", false, "Who or what died on 3 May 1469?"),
            ("was born in Florence", true, "Who or what was born in Florence?"),
            ("was renamed in 1924", false, "What was renamed in 1924?"),
            ("is made of clay", true, "What is made of clay?"),
        ])
    func predicates(said: String, isProper: Bool, question: String) {
        #expect(wording.askTerm(said, of: Term("X"), as: .predicate(isProper: isProper)) == question)
    }

    @Test(
        "what cannot be understood with the note closed is left out, and a heading is no owner of a sentence",
        arguments: [
            ("# Weekly log\n\nThe brewer sold it in 1820.", "When did the brewer sell it?", false),
            (
                "# Weekly log\n\nThe brewery moved to Pilsen in 1842.",
                "When did the brewery move to Pilsen?", true
            ),
            ("# Ports\n\n- the 53 is the port of the name service", "What is the 53?", false),
            ("# Storage\n\n- Vault: min 30 days, fee", "What is there to remember about Vault?", false),
            ("# Storage\n\n- Vault: min 30 days, fee", "Vault: which number fits? “min ___ days, fee”", true),
            ("# Brewing\n\n- Kiln: can be skipped for green malt", "What can Kiln do?", false),
            ("# Brewing\n\n- Kiln: can be skipped for green malt", "What can be done with Kiln?", true),
            ("# Brewing\n\n- Kiln: also dries the hops", "What also dries the hops?", false),
            (
                "# Casks\n\n- Sizes\n  - .2 -> firkin", "Sizes: what follows the arrow? “.2 → ____”", false
            ),
            ("# Malt\n\n> [!tip] Exam\n> The mash takes 60 minutes at 65 degrees.", "What is Exam?", false),
        ])
    func reading(markdown: String, prompt: String, isAsked: Bool) {
        let made = cards(markdown).cards.map(\.question.prompt)
        #expect(made.contains(prompt) == isAsked, "\(made)")
    }

    @Test(
        "a meaning is asked for in the number of its name, and by what it says",
        arguments: [
            ("murmur", "an abnormal sound", "What is a murmur?"),
            ("visceral layer", "the same thing as the epicardium", "What is the visceral layer?"),
            ("gap junctions", "channels between cells", "What are gap junctions?"),
            ("NAT Gateway", "lets hosts reach the internet", "What does NAT Gateway do?"),
            ("blob", "contents of a file", "What is meant by “blob”?"),
            ("Fast-forward", "happens when nothing is new", "When does Fast-forward happen?"),
            ("unclear item", "an item that nobody knows", "What is an unclear item?"),
            ("unit", "a part of an army", "What is a unit?"),
            ("usage budget", "a limit on hours", "What is a usage budget?"),
            ("Deployment", "the work of bringing code to servers", "What is meant by “Deployment”?"),
            ("Worm", "malware that spreads by itself", "What is meant by “Worm”?"),
            ("Two-hour rule", "old food is thrown away", "What is meant by “Two-hour rule”?"),
            ("operational excellence", "the skill of running things", "What is meant by “operational excellence”?"),
            ("Security at all layers", "a lock on each door", "What is meant by “Security at all layers”?"),
            ("AWS Budgets", "the alarm for costs", "What is AWS Budgets?"),
            ("git stash", "save dirty work for later", "What does git stash do?"),
            ("kubectl describe pod", "shows events", "What does kubectl describe pod do?"),
            ("Braise", "sear first, then cook slowly", "What is meant by “Braise”?"),
            ("scheduler", "assigns pods to nodes", "What does the scheduler do?"),
            ("Botticelli", "Birth of Venus, tempera on canvas", "What is noted of Botticelli?"),
        ])
    func meanings(name: String, meaning: String, question: String) {
        #expect(wording.askMeaning(of: Term(name), meaning: meaning) == question)
    }

    @Test(
        "a name keeps the article that its sentence gives it, and loses the capital",
        arguments: [
            ("Spot Instance", "a spare server", "A Spot Instance is a spare server.", "What is a Spot Instance?"),
            ("Sociology", "the study of society", "Sociology is the study of society.", "What is Sociology?"),
            ("Sun", "a star", "The Sun is a star.", "What is the Sun?"),
            (
                "Stroke volume", "the blood of a beat", "Stroke volume is the blood of a beat.",
                "What is meant by “stroke volume”?"
            ),
        ])
    func articles(name: String, meaning: String, statement: String, question: String) {
        #expect(wording.askMeaning(of: Term(name), meaning: meaning, in: statement) == question)
    }

    @Test(
        "what is said in a circle, of letters or under a label is not asked",
        arguments: [
            ("# Git\n\n- **tag** – annotated tag object", "What is meant by “tag”?", false),
            ("# Git\n\n- **tree** – a folder with blobs", "What is a tree?", true),
            (
                "# Rules\n\n- golden rule: never rebase what others have pulled",
                "What is this? “never rebase what others have pulled”", false
            ),
            ("# Peering\n\n- A-B and B-C does not give you A-C", "What does not give you A-C?", false),
            ("# Paintings\n\nName comes from a canvas of 1872.", "What comes from a canvas of 1872?", false),
            (
                "# Stash\n\n| want | command |\n|---|---|\n| get it back, keep the entry | `git stash apply` |",
                "What gets it back, keeps the entry?", false
            ),
        ])
    func circles(markdown: String, prompt: String, isAsked: Bool) {
        let made = cards(markdown).cards.map(\.question.prompt)
        #expect(made.contains(prompt) == isAsked, "\(made)")
    }

    @Test(
        "numbers, orders and tables are asked in plain English",
        arguments: [
            ("# IP\n\n- IPv6\n\t- 128 bits", "IPv6: which number fits? “___ bits”"),
            (
                "# Types\n\nDurkheim described three types: egoistic, altruistic and anomic.",
                "Durkheim described which three types?"
            ),
            (
                "# Layers of the Earth\n\n| Layer | State |\n|---|---|\n| crust | solid |\n| mantle | soft |\n| core | hot |",
                "What are the three Layers of the Earth?"
            ),
            (
                "# Cells\n\n| organelle | function | note |\n|---|---|---|\n| rough ER | protein synthesis | grainy |",
                "rough ER: what is the function?"
            ),
            ("# Value\n\n- perpetuity: PV = C / r", "How is PV (perpetuity) calculated?"),
            ("# Value\n\n- CAPM: expected return = rate × beta", "How is the expected return (CAPM) calculated?"),
            ("# Blood\n\nPlatelets are cell fragments that help to stop bleeding.", "What are Platelets?"),
            (
                "# Plans\n\n| Plan | Price | Good for |\n|---|---|---|\n| Basic | 1 | short, spiky, odd work |\n| Pro | 2 | long work |",
                "Basic: good for which three?"
            ),
            ("# Logs\n\n- `tail -f web.log` – `-f` follows the file", "In tail -f web.log, what does -f do?"),
            (
                "# Links\n\n- Direct line\n\t- takes over 1 month to set up",
                "Direct line: which number fits? “takes over ___ months to set up”"
            ),
            ("# Parts of a flower\n\n1. sepal\n2. petal\n3. stamen", "What are the three parts of a flower?"),
            ("# Boot order\n\n1. firmware\n2. loader\n3. kernel", "In order, what is the boot order?"),
            (
                "# Cadences\n\n| Cadence | Chords |\n|---|---|\n| authentic | V–I |\n| half | ends on V |",
                "half cadence: what are the chords?"
            ),
            (
                "# Stars\n\n| Class | Colour | Note |\n|---|---|---|\n| O | blue | hot |\n| M | red | cool |",
                "Class O: what is the colour?"
            ),
            (
                "# Money\n\nMoney has three functions: medium of exchange, unit of account and store of value.",
                "What are the three functions of Money?"
            ),
        ])
    func plain(markdown: String, prompt: String) {
        let made = cards(markdown).cards.map(\.question.prompt)
        #expect(made.contains(prompt), "\(made)")
    }

    @Test(
        "a remark is no meaning, and the course's own lines are not asked",
        arguments: [
            ("# Bridges\n\n## Kinds\n\n- beam: cheaper\n- arch: old, carries weight down", "cheaper"),
            ("# Glass\n\n- LCD: 1 = bright, 0 = dark", "1 = bright, 0 = dark"),
            ("# Soils\n\n- Soils\n\t- clay vs sand", "clay vs sand"),
            ("# Ports\n\nnext week: sails and knots, bring rope", "sails and knots, bring rope"),
            ("# Pots\n\nGlazes are from the 2011 edition.", "2011"),
            ("# Kitchens: stoves, pots and pans\n\nA stove heats a pan.", "stoves, pots and pans"),
            ("# Tax\n\nA VAT rate is usually set at 20 per cent of the price.", "per ____"),
            ("# Cooking\n\n- cure: moisten, soften, crystallise", "moisten, soften, crystallise"),
        ])
    func remarks(markdown: String, said: String) {
        let made = cards(markdown).cards.map(\.question)
        #expect(
            !made.contains { $0.prompt.holds(said) || $0.answers.joined().contains(said) },
            "\(made.map(\.prompt))")
    }

    @Test(
        "a superlative asks which, names behind an adjective are examples, a reason asks why",
        arguments: [
            ("# Rivers\n\n- Forces\n\t- friction: strongest\n\t- wind: weaker", "Which of the Forces is strongest?"),
            (
                "# Chemistry\n\n## Liquids\n\n- organic: petrol, acetone\n- acidic: vinegar, lemon juice",
                "Give two examples of organic liquid."
            ),
            (
                "# Bread\n\nSourdough keeps longer than plain bread, because acids slow the mould.",
                "Why is this so? “Sourdough keeps longer than plain bread”"
            ),
            ("# Sound\n\n- period = 1/f", "How is period calculated?"),
            (
                "# Oven rules\n\n| Mode | Steam | Fan |\n|---|---|---|\n| bake | possible | no |\n| grill | no | no |\n| roast | no | possible |",
                "With which of these is “steam” possible: bake, grill, roast?"
            ),
            (
                "# Steel\n\n- tempering: white → straw → blue → grey (rising heat)",
                "In tempering (rising heat), what follows what? Name the four in order."
            ),
        ])
    func degrees(markdown: String, prompt: String) {
        let made = cards(markdown).cards.map(\.question.prompt)
        #expect(made.contains(prompt), "\(made)")
    }

    @Test("a list is asked by the words that lead to it")
    func lists() {
        let made = cards("# Heart\n\nImplied terms are read in by statute, custom or courts.").cards.map(
            \.question.prompt)
        #expect(made.contains("Implied terms are read in by which three?"), "\(made)")
    }
}
