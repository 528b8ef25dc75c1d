/// What a reader found odd in a note, with its line. The words for it are said on floor 6.
package struct Problem: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Bytes that are not UTF-8; each was read as U+FFFD.
        case invalidUTF8
        /// A NUL or so many control bytes that this is no text.
        case binary
        case unclosedFrontMatter
        case unclosedFence
        /// A list item with nothing in it (`6.`).
        case emptyItem(marker: String)
        case unclosedComment
        /// A practice exam's question whose right letters stand nowhere.
        case unansweredQuestion(stem: String)
        /// One that asks for so many and has another number of right letters.
        case otherAnswerCount(stem: String, wanted: Int, right: Int)
        /// `Q:` without an `A:`.
        case cardWithoutAnswer(front: String)
        /// `A:` without a `Q:`.
        case answerWithoutQuestion
        /// `C:` without a `[hole]`.
        case clozeWithoutHole
    }

    package var kind: Kind
    package var line: Int
    /// 1-based, in characters; nil where the whole line is meant.
    package var column: Int?

    package init(_ kind: Kind, line: Int, column: Int? = nil) {
        self.kind = kind
        self.line = line
        self.column = column
    }
}
