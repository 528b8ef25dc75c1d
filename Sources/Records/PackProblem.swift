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
        /// None of the folders and files that a pack is made of.
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
        /// What `isPackID` says.
        case id
        case version
        case requirement
        case date
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
