/// Fenced code, formulas and tables: the leaves whose lines are not joined into words.
extension BlockReader {
    // MARK: Code

    mutating func readFence(_ range: Range<Int>, _ cursor: LineCursor) -> Bool {
        guard let fence = LineShape.fence(bytes, range) else { return false }
        closeLeaf()
        if open.last.map({ $0.lastLine < number }) ?? true { closeItems(notLeftOf: cursor.column) }
        let info = bytes[fence.info]
        let language = info.prefix { !Byte.isBlank($0) && $0 != Byte.leftBrace }
        let block = append(.code(language: String(decoding: language, as: UTF8.self)))
        leaf = .code(block: block, fence: fence, column: cursor.column)
        return true
    }

    // MARK: Formulas

    /// `$$` on a line of its own up to the next `$$`, or `$$ … $$` alone on a line.
    mutating func readMath(_ range: Range<Int>, _ cursor: LineCursor) -> Bool {
        guard bytes.has("$$", at: range.lowerBound, before: range.upperBound),
            let close = closers.dollars(bytes, from: range.lowerBound + 2)
        else { return false }
        if close < range.upperBound, close + 2 < range.upperBound { return false }
        closeLeaf()
        if open.last.map({ $0.lastLine < number }) ?? true { closeItems(notLeftOf: cursor.column) }
        let block = append(.math)
        let first = bytes.trimmed(range.lowerBound + 2..<min(close, range.upperBound))
        if !first.isEmpty { leafLines.append(first) }
        if close < range.upperBound {
            closeLiteral(block, through: number)
            dropLeaf()
        } else {
            leaf = .math(block: block)
        }
        return true
    }

    // MARK: Both

    /// Takes the line into open code or an open formula; false if neither is open.
    mutating func goesOnWithLiteral(_ line: SourceText.Line, _ start: LineCursor) -> Bool {
        switch leaf {
        case .code(let block, let fence, let column):
            var cursor = start
            cursor.skipBlanks(bytes)
            if !cursor.isAtEnd, LineShape.closes(fence, bytes, cursor.position..<cursor.end) {
                closeLiteral(block, through: number)
                dropLeaf()
                return true
            }
            cursor = start
            cursor.skipBlanks(bytes, until: column)
            leafLines.append(cursor.position..<max(cursor.position, line.end))
        case .math(let block):
            let range = start.position..<max(start.position, line.end)
            guard let close = bytes.firstPosition(of: "$$", in: range) else {
                leafLines.append(range)
                return true
            }
            let last = bytes.trimmed(range.lowerBound..<close)
            if !last.isEmpty { leafLines.append(last) }
            closeLiteral(block, through: number)
            dropLeaf()
        case .none, .text, .table:
            return false
        }
        return true
    }

    mutating func closeLiteral(_ block: Int, through lastLine: Int) {
        let length = leafLines.reduce(0) { $0 + $1.count + 1 }
        var literal: [UInt8] = []
        literal.reserveCapacity(length)
        for line in leafLines {
            if !literal.isEmpty || line.lowerBound != leafLines[0].lowerBound { literal.append(Byte.newline) }
            literal.append(contentsOf: bytes[line])
        }
        blocks[block].literal = String(decoding: literal, as: UTF8.self)
        let last = max(lastLine, blocks[block].lines.lowerBound)
        blocks[block].lines = blocks[block].lines.lowerBound...last
        blocks[block].textLines = blocks[block].lines
        previous = block
        note(lastLine: last)
    }

    // MARK: Tables

    /// A line of dashes and pipes under a line with pipes makes that line the header of a table.
    mutating func readTableDelimiter(_ range: Range<Int>) -> Bool {
        guard !isAfterBlank, case .text(let owner) = leaf, let header = leafLines.last,
            TableRow.isDelimiter(bytes, range), TableRow.hasPipe(bytes, header)
        else { return false }
        leafLines.removeLast()
        if !leafLines.isEmpty {
            closeLeaf()
        } else {
            if blocks[owner].kind == .paragraph { blocks.removeLast() }
            dropLeaf()
        }
        let table = append(.table)
        blocks[table].lines = (number - 1)...number
        addRow(header, isHeader: true, line: number - 1, to: table)
        leaf = .table(block: table)
        note(lastLine: number)
        return true
    }

    /// Takes a line with a pipe into an open table.
    mutating func readRow(_ range: Range<Int>, _ cursor: LineCursor) -> Bool {
        guard case .table(let table) = leaf, TableRow.hasPipe(bytes, range) else { return false }
        if bytes[range.lowerBound] != Byte.pipe {
            if ListMarker(bytes, at: range.lowerBound, before: range.upperBound) != nil { return false }
            if let item = open.last, item.isItem, cursor.column <= item.column { return false }
        }
        addRow(range, isHeader: false, line: number, to: table)
        blocks[table].lines = blocks[table].lines.lowerBound...number
        note(lastLine: number)
        return true
    }

    private mutating func addRow(_ range: Range<Int>, isHeader: Bool, line: Int, to table: Int) {
        let row = blocks.count
        blocks.append(Block(kind: .row(isHeader: isHeader), parent: table, end: row + 1, lines: line...line))
        for cell in TableRow.cells(bytes, range) {
            let text = inline.read(bytes, [cell], line: line)
            blocks.append(Block(kind: .cell, parent: row, end: blocks.count + 1, lines: line...line, text: text))
        }
        blocks[row].end = blocks.count
    }

    mutating func closeTable(_ table: Int) {
        blocks[table].end = blocks.count
        blocks[table].textLines = blocks[table].lines
        previous = table
    }
}
