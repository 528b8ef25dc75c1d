extension Note {
    /// The version of the reader; a note row keeps it, and a newer program reads again.
    package static let readerVersion = 5

    /// Reads a note from the bytes of a file. Linear in their number.
    ///
    /// It never fails: what cannot be read as text gives a note without blocks and the problem `.binary`, and every
    /// other oddity a problem with its line.
    package init(reading bytes: [UInt8], named name: String) {
        self.init(name: name)
        let source = SourceText(bytes)
        problems = source.problems
        if source.isBinary { return }
        lineCount = source.lines.count
        let head = FrontMatterReader(source)
        frontMatter = head.frontMatter
        let body = BlockReader(source, from: head.frontMatter.lines?.upperBound ?? 0)
        blocks = body.blocks
        problems += head.problems + body.problems
        problems.sort { $0.line < $1.line }
    }

    /// The lines of a note as its file has them, NFC, without their line ends; those that there are.
    /// Linear in the bytes.
    package static func sourceLines(_ range: ClosedRange<Int>, of bytes: [UInt8]) -> [String] {
        let source = SourceText(bytes)
        if source.isBinary { return [] }
        let lines = source.lines.enumerated().filter { range.contains($0.offset + 1) }
        return lines.map { source.bytes.text($0.element.start..<$0.element.end) }
    }
}
