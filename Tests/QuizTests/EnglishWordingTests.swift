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
            ("# Weekly log\n\nThe brewer sold it in 1820.", "What fills the gap? “The brewer sold it in ____”", false),
            (
                "# Weekly log\n\nThe brewery moved to Pilsen in 1842.",
                "What fills the gap? “The brewery moved to Pilsen in ____”", true
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
        ])
    func meanings(name: String, meaning: String, question: String) {
        #expect(wording.askMeaning(of: Term(name), meaning: meaning) == question)
    }

    @Test("a list is asked by the words that lead to it")
    func lists() {
        let made = cards("# Heart\n\nImplied terms are read in by statute, custom or courts.").cards.map(
            \.question.prompt)
        #expect(made.contains("Implied terms are read in by which three?"), "\(made)")
    }
}
