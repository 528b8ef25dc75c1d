import Facts
import Hangul

/// What a long answer says, point by point: the learner ticks them when she grades what she recalled.
///
/// The points are the answer's clauses, or the nouns of one that has a single clause. A negated answer is one point: its
/// words alone would say the opposite.
struct KeyPoints {
    let points: [String]

    /// More than this nobody ticks.
    private static let most = 8

    init(of answers: [[String]]) {
        let answer = answers.first?.first ?? ""
        if answers.count > 1 {
            points = answers.compactMap(\.first)
            return
        }
        if negations(normalized(answer)) > 0 {
            points = [answer]
            return
        }
        let clauses = answer.replacing("->", with: ",").replacing("→", with: ",").replacing(" + ", with: ", ")
            .split { ",;、".contains($0) }.map { String($0).folded }.filter { !$0.isEmpty }
        let found = clauses.count > 1 ? clauses : answer.words.compactMap(Self.noun)
        var seen: Set<String> = []
        let distinct = found.filter { seen.insert(normalized($0)).inserted }
        points = (2...Self.most).contains(distinct.count) ? distinct : [answer]
    }

    /// A word without its particle; nil for what only joins or describes.
    private static func noun(_ word: String) -> String? {
        let bare = word.trimmed.dropping(suffix: ".")
        if bare.hasHangul {
            let stem = withoutParticle(bare).first ?? bare
            let isNoun =
                stem.utf8.count >= 6 && !KoreanEnding.isAdnominal(bare) && !verbs.matches(bare) && !light.contains(stem)
            return isNoun ? stem : nil
        }
        return bare.utf8.count >= 3 && !light.contains(bare.lowered) ? bare : nil
    }

    /// Endings of what joins one doing to the next.
    private static let verbs: EndingList = [
        "게", "도록", "하며", "되며", "하여", "하고", "되고", "되어", "해서", "어서", "아서", "묶어", "나누어", "주어", "두어", "들어",
    ]
    private static let light: WordList = [
        "함께", "서로", "같이", "바로", "다시", "모두", "직접",
        "위해", "위한", "대한", "대해", "통해", "따라", "따른", "하나", "여러", "모든", "다른", "경우", "때문", "그리고", "또는", "있음", "가능", "필요",
        "the", "and", "for", "that", "with", "from", "are", "its", "into", "which", "who", "this", "their", "has",
        "have",
        "can", "one", "all", "any", "not", "over", "under", "when", "where", "was", "were", "than",
    ]

    /// Which of the points `typed` speaks of: half of a point's words by their beginnings, all of its numbers, and no
    /// negation that the point lacks. Linear in the words for each point.
    func touched(by typed: String, index: any FactIndex) -> [Bool] {
        let form = normalized(typed)
        let given = Set(Self.telling(typed.words))
        return points.map { point in
            let own = normalized(point)
            if contains(form, own) || index.otherNames(of: own).contains(where: { contains(form, $0) }) { return true }
            let numbers = point.words.filter(\.hasDigit).map { normalized($0).filter(\.isNumber) }
            guard numbers.allSatisfy({ contains(form, $0) }) else { return false }
            if negations(own) != negations(form), points.count == 1 || negations(own) > 0 { return false }
            let stems = Self.telling(point.words)
            return !stems.isEmpty && stems.count(where: given.contains) * 2 >= stems.count
        }
    }

    private static func telling(_ words: [String]) -> [Form] {
        words.filter { $0.hasHangul || !light.contains($0.lowered) }.compactMap { stem($0, least: 3) }
    }
}
