package import Quiz

/// A note as it was last read.
package struct NoteRecord: Sendable, Hashable {
    package var id: Int64
    package var sourceID: Int64
    /// Absolute.
    package var path: String
    package var size: Int64
    /// Nanoseconds since 1970.
    package var modified: Int64
    /// 64-bit digest of the bytes, for change detection only.
    package var digest: UInt64
    package var readerVersion: Int
    package var rulesVersion: Int
    package var questions: Int
    package var rejected: Int

    package init(
        id: Int64, sourceID: Int64, path: String, size: Int64, modified: Int64, digest: UInt64, readerVersion: Int,
        rulesVersion: Int, questions: Int, rejected: Int
    ) {
        self.id = id
        self.sourceID = sourceID
        self.path = path
        self.size = size
        self.modified = modified
        self.digest = digest
        self.readerVersion = readerVersion
        self.rulesVersion = rulesVersion
        self.questions = questions
        self.rejected = rejected
    }
}

/// Where a note of known bytes is now.
package struct NoteTouch: Sendable, Hashable {
    package var id: Int64
    /// Absolute.
    package var path: String
    package var size: Int64
    /// Nanoseconds since 1970.
    package var modified: Int64

    package init(id: Int64, path: String, size: Int64, modified: Int64) {
        self.id = id
        self.path = path
        self.size = size
        self.modified = modified
    }
}

/// A note as it was just read, to be applied.
package struct NoteReading: Sendable {
    package struct Section: Sendable {
        package var title: String
        package var level: Int
        package var lines: ClosedRange<Int>

        package init(title: String, level: Int, lines: ClosedRange<Int>) {
            self.title = title
            self.level = level
            self.lines = lines
        }
    }
    package struct Passage: Sendable {
        package var text: String
        package var lines: ClosedRange<Int>

        package init(text: String, lines: ClosedRange<Int>) {
            self.text = text
            self.lines = lines
        }
    }

    package var sourceID: Int64
    package var path: String
    package var size: Int64
    package var modified: Int64
    package var digest: UInt64
    package var readerVersion: Int
    package var rulesVersion: Int
    package var title: String
    package var tags: [String]
    package var sections: [Section]
    /// What search finds: a passage per block with words.
    package var passages: [Passage]
    package var cards: NoteCards

    package init(
        sourceID: Int64, path: String, size: Int64, modified: Int64, digest: UInt64, readerVersion: Int,
        rulesVersion: Int, title: String, tags: [String], sections: [Section], passages: [Passage], cards: NoteCards
    ) {
        self.sourceID = sourceID
        self.path = path
        self.size = size
        self.modified = modified
        self.digest = digest
        self.readerVersion = readerVersion
        self.rulesVersion = rulesVersion
        self.title = title
        self.tags = tags
        self.sections = sections
        self.passages = passages
        self.cards = cards
    }
}
