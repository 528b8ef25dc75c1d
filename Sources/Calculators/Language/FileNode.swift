// A calculator's file as a tree of texts, lists and keys, each with its place, so that a problem can point a caret at
// it. Whatever reads files makes it: nothing here knows YAML. Columns and lengths count characters as a person does.

/// Where something begins in a file, both from 1.
package struct FilePlace: Sendable, Hashable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// A piece of one line of a file.
package struct FileSpan: Sendable, Hashable {
    package let start: FilePlace
    /// At least 1, so that there is something to underline.
    package let length: Int

    package init(start: FilePlace, length: Int) {
        self.start = start
        self.length = max(1, length)
    }

    package init(line: Int, column: Int, length: Int) {
        self.init(start: FilePlace(line: line, column: column), length: length)
    }
}

/// One node of a file.
package struct FileNode: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package let key: FileText
        package let value: FileNode

        package init(key: FileText, value: FileNode) {
            self.key = key
            self.value = value
        }
    }

    package enum Content: Sendable, Hashable {
        case text(FileText)
        case list([FileNode])
        /// In the file's order; a key may stand twice.
        case keys([Entry])
    }

    package let content: Content
    package let start: FilePlace

    package init(_ content: Content, at start: FilePlace) {
        self.content = content
        self.start = start
    }

    /// All of a text; of a list or keys, where they begin.
    package var span: FileSpan {
        if case .text(let text) = content { text.span } else { FileSpan(start: start, length: 1) }
    }
}

/// A text of a file that knows where each of its characters stands, since a text may be quoted, indented or folded over
/// several lines.
package struct FileText: Sendable, Hashable {
    /// Characters that follow one another on one line, from an offset in the text on.
    package struct Run: Sendable, Hashable {
        package let offset: Int
        package let start: FilePlace

        package init(offset: Int, start: FilePlace) {
            self.offset = offset
            self.start = start
        }
    }

    package let text: String
    /// By growing offset; the first is at 0.
    private let runs: [Run]
    private let count: Int

    /// A text on one line.
    package init(_ text: String, at start: FilePlace) { self.init(text, runs: [Run(offset: 0, start: start)]) }

    /// `runs` are by growing offset and begin at 0.
    package init(_ text: String, runs: [Run]) {
        self.text = text
        self.runs = runs
        count = text.count
    }

    /// All of it, or as much as stands on its first line.
    package var span: FileSpan { span(of: 0..<count) }

    /// Where characters of the text stand, as far as they are on one line.
    package func span(of range: Range<Int>) -> FileSpan {
        let index = runs.lastIndex { $0.offset <= range.lowerBound } ?? 0
        guard runs.indices.contains(index) else { return FileSpan(line: 1, column: 1, length: 1) }
        let run = runs[index]
        let end = index + 1 < runs.count ? min(range.upperBound, runs[index + 1].offset) : range.upperBound
        let start = FilePlace(line: run.start.line, column: run.start.column + range.lowerBound - run.offset)
        return FileSpan(start: start, length: end - range.lowerBound)
    }
}
