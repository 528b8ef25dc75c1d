import Facts

/// How much a Korean description tells of its name: words that the note says of other names as well tell it apart by half,
/// and words that lines end in of themselves by nothing.
///
/// A bullet of a note often says little alone (비용 절감): it fits a neighbour too, and asked alone it has more than one right
/// answer.
struct Telling {
    /// The names that a stem is said of.
    private var subjects: [Form: Set<Form>] = [:]

    /// No more than this tells too little where others of its kind stand beside it: three words of its own.
    private static let short = 3.0
    /// No more than this tells too little alone: two words and a shared one.
    private static let few = 2.5

    init(_ facts: [Fact], _ forms: [FactForms]) {
        for (fact, forms) in zip(facts, forms) where Self.describes(fact) {
            for value in fact.values {
                for stem in Self.stems(of: value.text) { subjects[stem, default: []].insert(forms.subject) }
            }
        }
    }

    /// What is said of a name in words of which the name is asked.
    static func describes(_ fact: Fact) -> Bool {
        guard fact.language == .korean, fact.frame == nil else { return false }
        return switch fact.relation {
        case .definition, .purpose: true
        case .property: fact.label == nil
        default: false
        }
    }

    /// How many words of its own a description has, under the headings that are shown with it.
    func weight(of description: String, under headings: [String] = []) -> Double {
        let shown = Set(headings.flatMap { Self.stems(of: $0) })
        return Set(Self.stems(of: description)).reduce(0) { sum, stem in
            if shown.contains(stem) { return sum }
            return sum + ((subjects[stem]?.count ?? 0) > 1 ? 0.5 : 1)
        }
    }

    /// Whether a line says less of its name than a row of such lines would. A noun with what kind of it (`파일을 만든 사용자`) is a
    /// whole meaning, and a number tells.
    func isThin(_ fact: Fact) -> Bool { weight(of: fact) <= Self.short }

    /// Whether it should not be asked alone, if it can be helped.
    func isBare(_ fact: Fact) -> Bool { weight(of: fact) <= Self.few }

    /// Whether a line has a word that the note says of no other name.
    func hasOwnWord(_ text: String) -> Bool { Self.stems(of: text).contains { (subjects[$0]?.count ?? 0) <= 1 } }

    private func weight(of fact: Fact) -> Double {
        let text = fact.values.first?.text ?? ""
        if text.hasDigit { return .infinity }
        if fact.relation == .definition, case .described = KoreanEnding(of: text) { return .infinity }
        return weight(of: text, under: fact.place.headings)
    }

    /// A description, cut into what it is compared by.
    struct Description {
        fileprivate var words: [String]
        fileprivate var stems: Set<Form>
        /// A row of doings, and no noun with what kind of it.
        fileprivate var isDoing: Bool

        init(_ text: String) {
            words = text.words
            stems = Set(Telling.stems(of: text))
            isDoing = if case .described = KoreanEnding(of: text) { false } else { true }
        }

        /// Whether what it says of its name is said, for the most part, of another in other words as well. Two lines that
        /// are built alike (`전체 선불 …`, `부분 선불 …`) differ in what counts.
        func fits(_ other: Description) -> Bool {
            let shared = stems.intersection(other.stems).count
            return isDoing && shared >= 2 && shared * 2 >= stems.count && !Telling.areParallel(words, other.words)
        }
    }

    /// Whether two lines are of one build: as long, and half of their words the same, in order.
    private static func areParallel(_ a: [String], _ b: [String]) -> Bool {
        guard abs(a.count - b.count) <= 1 else { return false }
        var lengths = Array(repeating: 0, count: b.count + 1)
        for word in a {
            var corner = 0
            for (index, other) in b.enumerated() {
                let above = lengths[index + 1]
                lengths[index + 1] = word == other ? corner + 1 : max(above, lengths[index])
                corner = above
            }
        }
        return (lengths.last ?? 0) * 2 >= max(a.count, b.count)
    }

    /// The stems of the words that say something.
    static func stems(of text: String) -> [Form] {
        text.words.compactMap { word in
            // A letter or a number among Korean words tells.
            if word.hasDigit || (word.hasLatin && word.hasHangul) { return Form(normalized(word)) }
            guard let stem = stem(word, least: 2), !light.contains(stem.text) else { return nil }
            return stem
        }
    }

    /// Stems of words that say nothing of their own.
    private static let light: WordList = [
        "가능", "불가", "있음", "있다", "있는", "없음", "없다", "없는", "하는", "되는", "하여", "해서", "위해", "위한", "통해", "대한", "대해", "관한",
        "따라", "경우", "모든", "여러", "다양", "다른", "각각", "해당", "또는", "그리", "사용", "이용", "활용", "제공", "수행", "필요", "기능", "것은",
        "것을", "때문",
    ]
}
