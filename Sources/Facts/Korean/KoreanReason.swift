/// Why something is so: `암은 조절이 망가졌기 때문에 생긴다`, and of two sentences `기온이 낮다. 해가 낮게 뜨기 때문이다.`
package struct KoreanReason {
    /// What is so, without its reason.
    var said: String
    /// The reason, up to 때문.
    var reason: String

    /// `… 때문에 …` in one sentence.
    init?(_ phrase: Phrase) {
        let words = phrase.text.dropping(suffix: ".").words
        guard phrase.hasHangul, phrase.colon == nil, phrase.arrow == nil,
            let place = words.firstIndex(where: { Self.because.contains($0.dropping(suffix: ",")) }), place >= 1,
            (1...8).contains(words.count - place - 1)
        else { return nil }
        // What stands before the topic's particle is what is so, and not why.
        let topic = words[..<place].indices.prefix(4).first { KoreanSentence.isTopic(at: $0, of: words) }
        // `욕구는 무한한데 자원은 유한하기 때문에 …`: both belong to the reason.
        let isInside = topic.map { first in
            words[..<place].indices.contains { $0 > first && KoreanSentence.isTopic(at: $0, of: words) }
        }
        let start = isInside == true ? 0 : topic.map { $0 + 1 } ?? 0
        // `다만 너무 조이면 회절 때문에 …`: more than the reason stands before it.
        guard words.count - place - 1 + start >= 3 || start == 0,
            !words[start..<place].contains(where: KoreanSentence.isCondition)
        else { return nil }
        self.init(
            said: Array(words[..<start]) + Array(words[(place + 1)...]), reason: Array(words[start..<place]))
    }

    /// `…하는 가장 큰 이유는 … 때문이다`: the reason that a sentence asks for by name.
    static func named(in phrase: Phrase) -> (asked: String, reason: String)? {
        var words = phrase.text.dropping(suffix: ".").words
        guard phrase.hasHangul, phrase.colon == nil, phrase.arrow == nil, let last = words.last,
            closings.contains(last),
            let place = words.prefix(10).firstIndex(where: { names.contains($0) }), place >= 1,
            words.count - place >= 4,
            !Naming.pointsElsewhere(words[0])
        else { return nil }
        words.removeLast()
        let asked = words[...place].joined(separator: " ").dropping(suffix: "는").dropping(suffix: "은")
        return (asked, words[(place + 1)...].joined(separator: " ") + " 때문")
    }

    private static let names: WordList = ["이유는", "까닭은", "원인은"]

    /// A sentence that says why of the one before it.
    init?(_ phrase: Phrase, behind before: Phrase) {
        var words = phrase.text.dropping(suffix: ".").words
        guard phrase.hasHangul, phrase.colon == nil, let last = words.last, Self.closings.contains(last) else {
            return nil
        }
        words.removeLast()
        if let first = words.first, Self.openings.contains(first.dropping(suffix: ",")) { words.removeFirst() }
        guard !words.indices.prefix(4).contains(where: { KoreanSentence.isTopic(at: $0, of: words) }),
            before.hasHangul, before.colon == nil, before.arrow == nil, !before.text.ends(in: "?")
        else { return nil }
        self.init(said: before.text.dropping(suffix: ".").words, reason: words)
    }

    private init?(said: [String], reason: [String]) {
        guard (2...16).contains(reason.count) || (reason.count == 1 && reason[0].utf8.count >= 9),
            (2...14).contains(said.count),
            !Naming.pointsElsewhere(said[0]), !Naming.pointsElsewhere(reason[0]), !Naming.leans(said),
            KoreanEnding(words: said).closesDefinition
        else { return nil }
        self.said = said.joined(separator: " ")
        self.reason = reason.joined(separator: " ") + " 때문"
    }

    /// Stands between what is so and its reason in a frame.
    package static let joint = " — 왜냐하면 "

    private static let because: WordList = ["때문에", "까닭에"]
    private static let closings: WordList = ["때문", "때문이다", "때문임", "때문입니다"]
    private static let openings: WordList = ["왜냐하면", "이는", "그", "그것은"]
}
