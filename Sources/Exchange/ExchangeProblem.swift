package import Archives

/// Why nothing could be read or written.
package enum ExchangeProblem: Error, Sendable, Hashable {
    case archive(ArchiveProblem)
    /// A zip without a collection in it.
    case notAnkiPackage(path: String)
    /// Made by an Anki that is newer than this program: the number of the package's kind.
    case newerAnki(path: String, version: Int)
    /// The collection inside cannot be read; `detail` is SQLite's own word.
    case damagedCollection(path: String, detail: String)
    case cannotWrite(path: String, detail: String)
}

/// What a package or table has and was left out, each with how many.
package enum LeftOut: Sendable, Hashable, CaseIterable {
    /// Cards without a question or an answer in words.
    case emptyCards
    /// Cards that ask for a covered part of a picture.
    case imageOcclusion
    /// Cards whose note or note type is missing.
    case brokenCards
    /// Rows of the log that are no answers: rescheduled by hand.
    case manualEntries
    /// Media files whose name is no file's name, or which are listed but not there.
    case badMedia
    /// Rows of a table that have too few columns.
    case shortRows
}
