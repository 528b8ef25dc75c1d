import Testing

@testable import Exchange

@Suite("Clozes and templates of Anki's")
struct ClozesTests {
    @Test(
        "each number asks for its own holes",
        arguments: [
            ("{{c1::a}} b", 1, "_ b", ["a"]), ("{{c1::a::h}} b", 1, "_ (h) b", ["a"]),
            ("{{c1::a}} {{c2::b}}", 2, "a _", ["b"]), ("{{c1::a}} {{c1::b}}", 1, "_ _", ["a", "b"]),
            ("{{c1::a {{c2::b}} c}} d", 1, "_ d", ["a b c"]), ("{{c1::a {{c2::b}} c}} d", 2, "a _ c d", ["b"]),
            ("{{c1,2::a}} b", 2, "_ b", ["a"]), ("{{c1::a", 1, "_", ["a"]), ("{{c::a}}", 1, "{{c::a}}", []),
            ("{{c1::}} b", 1, "_ b", [""]), ("a }} b", 1, "a }} b", []),
        ] as [(String, Int, String, [String])])
    func holes(text: String, number: Int, expected: String, answers: [String]) {
        let asked = Clozes(text).asking(number)
        #expect(asked.text.replacing(String(ExchangedCard.gap), with: "_") == expected)
        #expect(asked.answers == answers)
    }

    @Test("a thousand braces do no harm")
    func braces() {
        let text = String(repeating: "{{c1::", count: 1000)
        #expect(Clozes(text).numbers == [1])
    }

    private func face(_ question: String, _ answer: String, _ values: [String]) -> ExchangedCard.Face? {
        let type = AnkiNoteType(
            name: "t", isCloze: false, fields: ["Front", "Back"], templates: [0: (question, answer)])
        return AnkiTemplate(type: type, values: values, ordinal: 0, specials: ["Deck": "D"]).face()
    }

    @Test(
        "templates are filled in",
        arguments: [
            ("{{Front}}", "{{FrontSide}}<hr id=answer>{{Back}}", "a", "b"),
            ("{{Front}}", "{{Front}}<br>{{Back}}", "a", "b"),
            ("{{#Back}}{{Front}}{{/Back}}{{^Back}}no{{/Back}}", "{{ Back }}", "a", "b"),
            ("{{hint:Front}} {{type:Back}}", "{{type:Back}}", "a", "b"),
            ("{{Front}} {{Deck}} {{Nothing}}", "{{text:Back}}", "a D", "b"),
            ("{{Front", "{{Back}}", "{{Front", "b"),
        ])
    func templates(question: String, answer: String, front: String, back: String) {
        #expect(face(question, answer, ["a", "b"]) == .basic(front: front, back: back))
    }
}
