import Notes

/// Two lists set against each other.
///
/// Under a heading that compares (`온프레미스 VS 클라우드`), or as opposites (장점/단점): to which side does a line belong?
/// A problem and its cure (안티 패턴/모범 사례) of equal length are paired by position where a pair shares a word.
struct ContrastRule: FactRule {
    let name = Rule.contrast
    static let needs: [LineMarks] = [.parent]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.nodes[node].isSection || outline.nodes[node].isItem || isListBlock(node, in: outline) else {
            return []
        }
        let sides = Self.sides(in: node, outline)
        guard sides.count == 2 else { return [] }
        if Opposites.areProblemAndCure(sides[0].label.text, sides[1].label.text) {
            let pairs = paired(sides[0], with: sides[1], outline)
            let inPairs = Set(pairs.flatMap { [$0.subject.name] + $0.values.map(\.text) })
            // What has no pair is asked by its side.
            return pairs.isEmpty
                ? []
                : pairs
                    + sides.flatMap { side in belonging(side, among: sides, isOpposed: true, at: node, outline) }
                    .filter { !inPairs.contains($0.subject.name) }
        }
        let opposed = Opposites.areOpposed(sides[0].label.text, sides[1].label.text)
        guard opposed || Self.compares(node, sides, outline) else { return [] }
        return sides.flatMap { side in belonging(side, among: sides, isOpposed: opposed, at: node, outline) }
    }

    struct Side {
        var label: Phrase
        var node: Int
        var items: [Int]
    }

    private func isListBlock(_ node: Int, in outline: Outline) -> Bool { outline.nodes[node].kind.isListKind }

    /// Items or subheadings directly inside that have lists of their own.
    static func sides(in node: Int, _ outline: Outline) -> [Side] {
        let candidates: [Int]
        if outline.nodes[node].kind.isListKind {
            // An item's list is looked at from its item.
            guard outline.nodes[node].parent.map({ !outline.nodes[$0].isItem }) ?? true else { return [] }
            candidates = outline.nodes[node].children
        } else if outline.nodes[node].isItem {
            candidates = outline.items(in: node)
        } else {
            candidates = outline.nodes[node].children.filter { outline.nodes[$0].isSection }
        }
        return candidates.compactMap { child in
            let phrase =
                outline.nodes[child].isSection
                ? outline.headings[child].map { Phrase($0.name) } ?? Phrase("") : outline.nodes[child].phrase
            guard phrase.colon == nil, !phrase.isEmpty, phrase.words.count <= 4 else { return nil }
            let items = outline.items(in: child)
            guard items.count >= 2 else { return nil }
            return Side(label: phrase.unnumbered.bare, node: child, items: items)
        }
    }

    /// Whether two sides are set against each other, as opposites or under a heading that compares.
    static func areCompared(in node: Int, _ outline: Outline) -> Bool {
        let sides = sides(in: node, outline)
        guard sides.count == 2 else { return false }
        return Opposites.areOpposed(sides[0].label.text, sides[1].label.text) || compares(node, sides, outline)
    }

    /// Whether what holds the two sides sets them against each other.
    private static func compares(_ node: Int, _ sides: [Side], _ outline: Outline) -> Bool {
        let holder = outline.nodes[node].isSection ? node : outline.nodes[node].headings.last
        guard let holder, let title = outline.headings[holder]?.title else { return false }
        let lower = title.lowered
        return compares(title)
            && sides.allSatisfy { title.holds($0.label.text.words.first ?? "") || lower.holds($0.label.lower) }
    }

    /// Whether a heading sets two things against each other.
    static func compares(_ title: String) -> Bool {
        let lower = title.lowered
        return lower.words.contains(where: comparing.contains) || lower.holds("비교") || lower.holds("차이")
    }

    private static let comparing: WordList = ["vs", "vs.", "versus", "대", "비교", "차이", "차이점", "compared"]

    private func belonging(
        _ side: Side, among sides: [Side], isOpposed: Bool, at node: Int, _ outline: Outline
    ) -> [Fact] {
        let labels = sides.map(\.label.text)
        let owner = isOpposed ? self.owner(of: node, outline) : nil
        if isOpposed, owner == nil { return [] }
        return side.items.compactMap { item in
            let phrase = outline.nodes[item].phrase
            guard phrase.bare.typingLength >= 2, phrase.typingLength <= 90, !phrase.text.ends(in: "?"),
                phrase.letters.strayJamo == 0, phrase.colon == nil, !isExample(phrase),
                !labels.contains(where: { Form($0.comparable) == phrase.form || phrase.text.holds($0) })
            else { return nil }
            // `회사(로컬)`: one word says too little without its bracket.
            let said = phrase.bare.words.count == 1 ? phrase.text : phrase.bare.text
            return Fact(
                subject: Term(said, owner: owner), relation: .contrast, values: [Value(side.label.text)],
                choices: labels, statement: "\(side.label.text): \(phrase.text)", place: outline.place(of: item),
                rule: name, language: outline.nodes[item].language)
        }
    }

    private func owner(of node: Int, _ outline: Outline) -> String? {
        if outline.nodes[node].isItem {
            let head = outline.nodes[node].phrase.unnumbered.bare
            return head.isName && !head.isGeneric ? head.text : outline.subjects(above: node).first?.name
        }
        if outline.nodes[node].isSection, let own = outline.sectionSubjects[node] { return own.name }
        return outline.subjects(above: node).first?.name
    }

    private func paired(_ problem: Side, with cure: Side, _ outline: Outline) -> [Fact] {
        func texts(_ side: Side) -> [Int] { side.items.filter { !outline.nodes[$0].phrase.isEmpty } }
        let (problems, cures) = (texts(problem), texts(cure))
        guard problems.count == cures.count else { return [] }
        // Where all others are pairs, the one that shares no word is a pair as well.
        let strangers = zip(problems, cures).count {
            !shareNoun(outline.nodes[$0].phrase, outline.nodes[$1].phrase)
        }
        return zip(problems, cures).compactMap { from, to in
            let (wrong, right) = (outline.nodes[from].phrase, outline.nodes[to].phrase)
            let isPair = shareNoun(wrong, right) || (strangers == 1 && problems.count >= 3 && wrong.hasHangul)
            guard isPair, wrong.typingLength >= 4, right.typingLength >= 4 else { return nil }
            return Fact(
                subject: Term(wrong.text, owner: problem.label.text), relation: .contrast, label: cure.label.text,
                values: [Value(right.text)], statement: "\(wrong.text) → \(right.text)",
                place: outline.place(of: to), rule: name, language: outline.nodes[to].language)
        }
    }

    /// Whether two lines speak of one thing: a word of two syllables or more in common, endings aside.
    private func shareNoun(_ a: Phrase, _ b: Phrase) -> Bool {
        let stems = a.words.map { stem($0) }.filter { !$0.isEmpty && !Self.light.contains($0) }
        return b.words.contains { word in
            let other = stem(word)
            return !other.isEmpty && stems.contains { Form($0) == Form(other) }
        }
    }

    private static let light: WordList = ["사용", "서버", "새로", "있음", "함"]

    private func stem(_ word: String) -> String {
        guard word.hasHangul else { return word.utf8.count >= 2 ? word.lowered : "" }
        let bytes = Array(word.utf8)
        return bytes.count >= 6 && (0xEA...0xED).contains(bytes[0])
            ? String(decoding: bytes.prefix(6), as: UTF8.self) : ""
    }
}

/// Labels that stand against each other.
enum Opposites {
    static func areOpposed(_ a: String, _ b: String) -> Bool { holds(pairs, a, b) }
    static func areProblemAndCure(_ a: String, _ b: String) -> Bool { holds(cures, a, b) }

    private static func holds(_ pairs: [(String, String)], _ a: String, _ b: String) -> Bool {
        let (x, y) = (a.comparable, b.comparable)
        return pairs.contains {
            ($0.0.isSame(as: x) && $0.1.isSame(as: y)) || ($0.0.isSame(as: y) && $0.1.isSame(as: x))
        }
    }

    private static let pairs = [
        ("장점", "단점"), ("이점", "단점"), ("찬성", "반대"), ("공통점", "차이점"), ("pros", "cons"), ("advantages", "disadvantages"),
        ("advantage", "disadvantage"), ("benefits", "drawbacks"), ("strengths", "weaknesses"), ("금전적이점", "비금전적이점"),
        ("dos", "donts"), ("허용", "금지"), ("해야할것", "하지말아야할것"), ("benefits", "risks"), ("강점", "약점"),
    ]
    private static let cures = [
        ("안티패턴", "모범사례"), ("문제", "해결"), ("문제점", "해결책"), ("문제", "해결책"), ("문제", "해결방법"),
        ("antipatterns", "bestpractices"),
        ("antipattern", "bestpractice"), ("problems", "solutions"), ("problem", "solution"), ("symptoms", "fixes"),
        ("오류", "해결"), ("증상", "해결"), ("증상", "대처"),
    ]
}
