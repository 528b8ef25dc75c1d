import Notes

/// One member as its line names it.
struct Member {
    var phrase: Phrase
    var aliases: [String]
    var isQuestion = false

    var text: String { phrase.text }
    /// A number left empty: there is one more.
    var isEmpty: Bool { phrase.isEmpty }

    /// A Korean sentence with a subject of its own, and no name.
    var tells: Bool {
        guard phrase.hasHangul, phrase.words.count >= 4, phrase.ending.closesDefinition else { return false }
        if case .described = phrase.ending { return false }
        return phrase.words.dropLast().contains { Self.subjects.matches($0) && $0.utf8.count >= 9 }
    }

    private static let subjects: EndingList = ["이", "가"]

    init(phrase: Phrase, aliases: [String]) {
        self.phrase = phrase
        self.aliases = aliases
    }

    init?(_ item: Int, in outline: Outline) {
        let whole = outline.nodes[item].phrase
        guard outline.nodes[item].isItem else { return nil }
        // A stray bullet is a slip; a number left empty says that there is one more.
        if whole.isEmpty {
            guard case .item(let marker, _) = outline.nodes[item].kind, marker.hasDigit else { return nil }
            self.init(phrase: whole, aliases: [])
            return
        }
        var named = whole.head
        if whole.colon == nil, let cut = whole.dash, cut.head.bare.isName, cut.head.bare.words.count <= 4,
            !cut.tail.hasHangul || !cut.head.brackets.groups.isEmpty || cut.tail.ending.closesDefinition
                || cut.head.isProperName
                || (cut.head.hasHangul && cut.head.words.count == 1 && cut.tail.words.count >= 2)
        {
            named = cut.head
        }
        if let cut = whole.colon, cut.tail.isProperName, !cut.head.isProperName, areLabels(besides: item, in: outline) {
            named = cut.tail
        }
        // What an arrow leads to is more than the member, and may be given with it.
        let led =
            whole.colon == nil && whole.hasHangul ? whole.arrow.flatMap { $0.head.words.count >= 2 ? $0 : nil } : nil
        if let led { named = led.head }
        if whole.colon == nil, named.hasHangul, named.text.holds(" ← ") {
            named = Phrase(KoreanLine.withoutOrigin(named.text))
        }
        // What the bracket names is what the line is about.
        if let cut = whole.colon, mergesTwoThings(head: cut.head, tail: cut.tail),
            let other = cut.head.brackets.groups.last?.content
        {
            self.init(phrase: other, aliases: [cut.head.bare.text])
            return
        }
        var aliases = named.brackets.groups.filter(\.isLast).compactMap { group -> String? in
            if case .alias(let other) = Gloss(group.content, after: named.bare, pairs: outline.pairs) { return other }
            return nil
        }
        let short = withoutMaker(named.bare.text)
        if short != named.bare.text { aliases.append(short) }
        if let led { aliases += [whole.text, led.tail.text] }
        self.init(phrase: named.bare, aliases: aliases)
        isQuestion = whole.text.ends(in: "?")
    }
}

/// An address, a version, a number with signs: `10.0.0.0/8`.
func isCodeLike(_ phrase: Phrase) -> Bool {
    phrase.words.count == 1 && phrase.letters.digits >= 2 && !phrase.hasHangul && phrase.letters.latin <= 3
        && phrase.text.utf8.count <= 24
}

/// Whether two wordings name one thing.
func alike(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Form(a.comparable), Form(b.comparable))
    return x == y || (min(x.text.utf8.count, y.text.utf8.count) >= 6 && (x.holds(y) || y.holds(x)))
}

/// Whether two phrases share a word of two letters or more, particles aside.
func share(_ a: String, _ b: String) -> Bool {
    let stems = Set(a.words.map { String($0.prefix(2)) }.filter { $0.count == 2 })
    return b.words.contains { stems.contains(String($0.prefix(2))) }
}

/// Whether what stands before the colons of a list are labels of the names behind them (`모범 사례 : Trusted Advisor`): so are
/// most of the lines that have a colon, and not one alone among others (`power loom: Cartwright`).
func areLabels(besides item: Int, in outline: Outline) -> Bool {
    guard outline.nodes[item].isItem, let list = outline.nodes[item].parent, !outline.nodes[item].phrase.hasHangul
    else { return true }
    let cuts = outline.nodes[list].children.prefix(12).compactMap { outline.nodes[$0].phrase.colon }
    return cuts.count < 2 || cuts.count { $0.tail.isProperName && !$0.head.isProperName } * 2 > cuts.count
}
