import Notes
import Testing

@testable import Facts

@Suite("What an English sentence points at")
struct EnglishReferenceTests {
    @Test(
        "a sentence leans on what stands before it",
        arguments: [
            "The latter keeps the dough light", "this step cannot be undone", "Harbour dues doubled the same year",
            "A trader bought it in ____", "The reason is that salt was dear", "had to memorise it",
            "The three tallest were ____, Ulm and Cologne", "holds back the other two", "the folds of the inner one",
            "resulting mixture", "creates a queue which does", "In the second stage the wort is cooled",
            "stops the year after", "the most widely grown one, nicknamed the king", "Another guild followed",
            "If it fails, the valve closes", "breach of it allows a party to leave", "lies in between",
            "the ratio of the two, times 100", "In the long run it is vertical", "one that leaks backwards",
            "same but slower", "is a promise as well",
        ])
    func leaning(text: String) { #expect(EnglishReference.leans(text)) }

    @Test(
        "one that names what it speaks of stands alone",
        arguments: [
            "The cooper repairs the barrel when it leaks", "maps a private address to a public one",
            "The guild kept its charter", "Containers in a pod share the same network", "makes it harder to guess",
            "The outer coat is the same thing as the testa", "undoes an earlier one", "slows when it warms up",
            "Cells are joined by discs; these contain channels", "the former lords",
            "The malt is mashed first. This turns ____ into sugar",
            "the store of tables that refer to one another, with a key",
            "two layers of muscle",
        ])
    func standing(text: String) { #expect(!EnglishReference.leans(text)) }

    @Test(
        "a pronoun at the beginning is the subject before it, where the two agree",
        arguments: [
            (
                "The Hanse was a league of towns. It lost its last office in 1669.",
                "The Hanse lost its last office in ____"
            ),
            ("Jan Hus was a preacher in Prague. He was burned in 1415.", "Jan Hus was burned in ____"),
            ("The towns were free. It had cost much silver in 1300.", nil),
        ])
    func pronouns(text: String, frame: String?) {
        let frames = frames(of: text)
        #expect(frame.map(frames.contains) ?? !frames.contains { $0.hasPrefix("The towns had") }, "\(frames)")
    }

    @Test("a sentence that leans is asked with the one before it")
    func carried() {
        let frames = frames(of: "Malt is soaked in hot water for an hour. This turns the starch into **maltose**.")
        #expect(
            frames.contains("Malt is soaked in hot water for an hour. This turns the starch into ____."), "\(frames)")
    }

    @Test("a name set off by commas takes the place of what points back")
    func apposed() {
        let found = facts("# Beer\n\nBeer is made in two steps. The first of them, **mashing**, takes place in a tun.")
        #expect(found.contains("property Mashing = takes place in a tun"), "\(found)")
    }

    private func frames(of text: String) -> [String] {
        let note = Note(reading: Array("# Beer and towns\n\n\(text)".utf8), named: "n.md")
        return findFacts(in: note).facts.compactMap(\.frame).map { $0.replacing(String(Fact.gap), with: "____") }
    }
}
