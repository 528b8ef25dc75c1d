/// A folder of notes, price books or exercises that an instructor wrote, as its `pack.yaml` describes it.
package struct Pack: Sendable, Hashable {
    /// What it is installed and asked for by: small letters, digits and hyphens.
    package var id: String
    package var title: String
    /// `ko` or `en`; nil where the pack does not say.
    package var language: String?
    /// As the author counts: `1.0.0`; nil where the pack does not say.
    package var version: String?
    package var licence: String?
    package var authors: [String]
    package var summary: String?
    /// The packs that have to be there for this one to work.
    package var requires: [PackRequirement]
    /// The names of notes in the order in which they are learned; those that it leaves out follow by their names.
    package var order: [String]
    /// It is shown at the first start, until the learner has notes of her own.
    package var isSample: Bool
    /// The absolute path of its folder.
    package var folder: String
    /// The absolute path of its `notes` folder, which a pack of price books need not have.
    package var notesPath: String
    /// The absolute path of its `questions` folder; nil where it has none.
    package var questionsPath: String?
    /// The absolute path of its `prices` folder; nil where it has none.
    package var pricesPath: String?
    /// The absolute path of its `exercises.yaml`; nil where it has none.
    package var exercisesPath: String?

    package init(
        id: String, title: String, language: String? = nil, version: String? = nil, licence: String? = nil,
        authors: [String] = [], summary: String? = nil, requires: [PackRequirement] = [], order: [String] = [],
        isSample: Bool = false, folder: String, questionsPath: String? = nil, pricesPath: String? = nil,
        exercisesPath: String? = nil
    ) {
        self.id = id
        self.title = title
        self.language = language
        self.version = version
        self.licence = licence
        self.authors = authors
        self.summary = summary
        self.requires = requires
        self.order = order
        self.isSample = isSample
        self.folder = folder
        notesPath = folder + "/notes"
        self.questionsPath = questionsPath
        self.pricesPath = pricesPath
        self.exercisesPath = exercisesPath
    }
}

/// Another pack that one needs: `aws-price-books`, or `aws-price-books >= 1.2`.
package struct PackRequirement: Sendable, Hashable {
    package var id: String
    package var least: PackVersion?

    /// nil where the text is no requirement.
    package init?(_ text: String) {
        let words = text.split(separator: " ")
        guard let id = words.first, isPackID(id) else { return nil }
        self.id = String(id)
        if words.count == 1 { return }
        guard words.count == 3, words[1] == ">=", let version = PackVersion(String(words[2])) else { return nil }
        least = version
    }

    /// Whether a pack of this id and version will do.
    package func isMet(by version: String?) -> Bool {
        guard let least else { return true }
        return version.flatMap { PackVersion($0) }.map { $0 >= least } ?? false
    }
}

/// Numbers with points between them: `1`, `1.0.0`, `2026.11`.
package struct PackVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let description: String
    private let numbers: [Int]

    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        let numbers = parts.compactMap { $0 }
        guard numbers.count == parts.count, (1...4).contains(numbers.count), numbers.allSatisfy({ $0 >= 0 }) else {
            return nil
        }
        description = text
        self.numbers = numbers
    }

    /// `1.2` is `1.2.0`.
    package static func < (a: PackVersion, b: PackVersion) -> Bool {
        let count = max(a.numbers.count, b.numbers.count)
        for place in 0..<count where a.number(place) != b.number(place) { return a.number(place) < b.number(place) }
        return false
    }

    package static func == (a: PackVersion, b: PackVersion) -> Bool { !(a < b) && !(b < a) }

    package func hash(into hasher: inout Hasher) {
        for place in 0..<4 { hasher.combine(number(place)) }
    }

    private func number(_ place: Int) -> Int { place < numbers.count ? numbers[place] : 0 }
}

/// Whether a text can be a pack's id. It is a folder's name on every system and a word on a command line, so it has small
/// Latin letters, digits and hyphens between them, 64 at most.
package func isPackID(_ text: some StringProtocol) -> Bool {
    let words = text.split(separator: "-", omittingEmptySubsequences: false)
    return text.utf8.count <= 64
        && words.allSatisfy { word in
            !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
}
