import Facts

/// A list of more names than anyone types in one go: asked in groups, each with the others before the learner's eyes,
/// and as membership; the whole list is shown and recalled.
struct LongList {
    /// More names than this are asked in groups.
    static let most = 6
    /// As many as the groups hold.
    static let longest = most * Aspect.groups.count

    let fact: Fact
    /// The members' positions, group by group, all but equally long.
    let groups: [Range<Int>]

    /// nil for a short list, and for one that has no whole: open, incomplete, of examples, or of more members than the
    /// groups hold or than are names to type.
    init?(_ fact: Fact) {
        let count = fact.values.count
        guard count > Self.most, count <= Self.longest, !fact.isOpen, !fact.isIncomplete, fact.relation != .example,
            fact.values.allSatisfy({ isTypable($0.text) }), !Self.arePhrases(fact), !Self.areDeeds(fact)
        else { return nil }
        self.fact = fact
        let number = (count + Self.most - 1) / Self.most
        groups = (0..<number).map { $0 * count / number..<($0 + 1) * count / number }
    }

    /// Things that were done, each of its own: no half of them leads to the other.
    private static func areDeeds(_ fact: Fact) -> Bool {
        guard fact.language == .korean, fact.label == nil, !fact.isOrdered else { return false }
        let deeds = fact.values.count { value in
            if case .doing = KoreanEnding(of: value.text) { value.text.wordCount >= 2 } else { false }
        }
        return deeds * 3 >= fact.values.count
    }

    /// Korean phrases of half a line each.
    static func areLong(_ fact: Fact) -> Bool {
        arePhrases(fact) && fact.values.reduce(0) { $0 + $1.text.typingLength } > 13 * fact.values.count
    }

    /// Korean phrases of several words, and not names.
    static func arePhrases(_ fact: Fact) -> Bool {
        guard fact.language == .korean, !fact.isOrdered else { return false }
        let phrases = fact.values.count { $0.text.hasHangul && $0.text.wordCount >= 2 }
        return phrases * 2 > fact.values.count
            && fact.values.reduce(0) { $0 + $1.text.typingLength } > EnumerationQuestion.longOfMany * fact.values.count
    }

    /// Membership first, then the groups, then the whole.
    var aspects: [Aspect] {
        (tellsItsName ? [.term] : []) + Aspect.groups.prefix(groups.count) + [.members]
    }

    /// Whether its members tell what they belong to: a name of its own, and not a labelled part of something.
    private var tellsItsName: Bool {
        fact.label == nil && fact.subject.owner == nil && !fact.isOrdered && isTypable(fact.subject.name)
            && !isGenericLabel(fact.subject.name)
    }

    /// The names that its membership question shows.
    func examples(hiding secret: Secret) -> [String] {
        Array(fact.values.map(\.text).filter { !secret.isVisible(in: $0) }.prefix(Self.most))
    }
}
