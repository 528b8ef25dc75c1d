/// A folder of notes, price books or exercises that an instructor wrote, as its `pack.yaml` describes it.
package struct Pack: Sendable, Hashable {
    /// The folder's name, which the manifest says too.
    package var id: String
    package var title: String
    /// `ko` or `en`; nil where the pack does not say.
    package var language: String?
    /// As the author counts: `1.0.0`; nil where the pack does not say.
    package var version: String?
    /// It is shown at the first start, until the learner has notes of her own.
    package var isSample: Bool
    /// The absolute path of its `notes` folder, which a pack of price books need not have.
    package var notesPath: String
    /// The absolute path of its `prices` folder; nil where it has none.
    package var pricesPath: String?
    /// The absolute path of its `exercises.yaml`; nil where it has none.
    package var exercisesPath: String?
}

/// What is wrong with a pack, with the file and, in a manifest, the line.
package struct PackProblem: Error, Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// The folder has no `pack.yaml`.
        case noManifest
        case unreadable
        /// The YAML does not parse, in the parser's words.
        case notYAML(detail: String)
        /// The manifest is a list or a word, not keys with values.
        case notKeys
        case missing(key: String)
        /// The value of a key is none that it may have.
        case badValue(key: String, found: String, expected: Expectation)
        /// The manifest's `id` is not the folder's name.
        case otherID(found: String, folder: String)
        /// A manifest for a newer program.
        case newerFormat(found: Int, known: Int)
        /// No `notes` folder, or none that can be opened, and neither `prices` nor `exercises.yaml`.
        case noNotes
    }

    /// What a key's value may be.
    package enum Expectation: Sendable, Hashable {
        case text
        case yesOrNo
        case number
        case oneOf([String])
        /// A list of two names or more.
        case names
        /// The name of a skill that this program has exercises for.
        case skill
    }

    package var kind: Kind
    package var path: String
    /// From 1; nil where the whole file or folder is meant.
    package var line: Int?

    package init(_ kind: Kind, path: String, line: Int? = nil) {
        self.kind = kind
        self.path = path
        self.line = line
    }
}
