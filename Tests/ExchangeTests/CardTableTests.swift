import Exchange
import Records
import Testing

@Suite("Tables of cards")
struct CardTableTests {
    private func faces(_ text: String) -> [ExchangedCard.Face] {
        CardTable(reading: Array(text.utf8), deck: "표").rows.map(\.card.face)
    }

    @Test(
        "separators are told or guessed",
        arguments: [
            "a\tb\n", "a,b\n", "a;b", "#separator:Semicolon\na;b\n", "#separator:|\na|b\n",
            "\u{FEFF}#separator:tab\r\na\tb\r\n",
            "\"a\"\t\"b\"\n", "#columns:Front,Back\n#separator:comma\na,b\n",
        ])
    func separators(text: String) { #expect(faces(text) == [.basic(front: "a", back: "b")]) }

    @Test("quotes hold separators, line breaks and quotes")
    func quotes() {
        let table = CardTable(reading: Array("\"a\tb\"\t\"c\n\"\"d\"\"\"\ne\tf\n".utf8), deck: "표")
        #expect(
            table.rows.map(\.card.face) == [.basic(front: "a\tb", back: "c\n\"d\""), .basic(front: "e", back: "f")])
        #expect(table.rows.map(\.lines) == [1...2, 3...3])
    }

    @Test("columns of guid, deck and tags are taken out of the fields")
    func columns() throws {
        let text =
            "#separator:tab\n#html:true\n#guid column:1\n#deck column:2\n#tags column:4\n"
            + "g1\t생물::세포\t<b>무엇</b>?\tone two\tATP &amp; 산소\n"
        let row = try #require(CardTable(reading: Array(text.utf8), deck: "표").rows.first)
        #expect(row.card.deck == ["생물", "세포"])
        #expect(row.card.tags == ["one", "two"])
        #expect(row.card.face == .basic(front: "무엇?", back: "ATP & 산소"))
        #expect(row.lines == 6...6)
    }

    @Test("a deck and tags may be given once for all rows")
    func once() throws {
        let row = try #require(CardTable(reading: Array("#deck:AWS\n#tags:x y\na\tb\n".utf8), deck: "표").rows.first)
        #expect(row.card.deck == ["AWS"])
        #expect(row.card.tags == ["x", "y"])
    }

    @Test("a text with clozes gives a card for each number")
    func clozes() {
        #expect(
            faces("{{c1::ATP}}는 {{c2::미토콘드리아::어디}}에서\t보충\n") == [
                .cloze(text: "\u{FFFC}는 미토콘드리아에서", answers: ["ATP"], extra: "보충"),
                .cloze(text: "ATP는 \u{FFFC} (어디)에서", answers: ["미토콘드리아"], extra: "보충"),
            ])
    }

    @Test("rows without an answer are counted and left out")
    func leftOut() {
        let table = CardTable(reading: Array("a\tb\nonly\nc\t\n# comment\n\n".utf8), deck: "표")
        #expect(table.rows.count == 1)
        #expect(table.leftOut == [.shortRows: 1, .emptyCards: 1])
    }

    @Test("what is written is read as it was", arguments: 1...50)
    func roundTrip(seed: UInt64) {
        let cards = GeneratedCollection(seed: seed, count: 20).cards
        let text = CardTable.text(of: cards)
        let rows = CardTable(reading: Array(text.utf8), deck: "표").rows
        #expect(rows.map(\.card.face) == cards.map(\.face))
        #expect(rows.map(\.card.id) == cards.map(\.id))
        #expect(rows.map(\.card.deck) == cards.map(\.deck))
        #expect(rows.map(\.card.tags) == cards.map(\.tags))
        // One line a row.
        #expect(rows.map(\.lines) == cards.indices.map { ($0 + 7)...($0 + 7) })
    }

    @Test("the same row without a guid is the same card, and a guid is that of a package")
    func identity() {
        let first = CardTable(reading: Array("a\tb\n".utf8), deck: "표").rows.map(\.card.id)
        #expect(first == CardTable(reading: Array("a\tc\n".utf8), deck: "표").rows.map(\.card.id))
        #expect(first != CardTable(reading: Array("a\tb\n".utf8), deck: "다른").rows.map(\.card.id))
    }
}
