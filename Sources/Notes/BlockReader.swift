/// Reads lines into blocks, as a human sees them.
///
/// Why not md4c, which is fast and exact: it tells no place for blocks without words (an empty item, a rule, an
/// empty cell), it parses all inline markup that our own pass must then parse again, and above all its rules are
/// CommonMark's. What people mean by `1.리호스팅`, a sub-item one blank deep, a `-` left over, a line that stands
/// farther left than its list, or a callout without `>` before it hangs on which items are open; a pre-pass that
/// knows that is a block reader already. (Where a note is regular Markdown, the tests hold this reader to md4c.)
///
/// The reader keeps a stack of open blocks (sections, quotes, lists, items, footnotes) and one open leaf (text,
/// code, formula, table). Each line first meets the open quotes, one `>` each; what is left of it is judged by its
/// first byte and its column:
///
/// - A **list marker** deeper than the marker of an open item, by one column at least, begins a list inside that
///   item; otherwise it closes items until that holds and joins the list it finds there.
/// - A **text line** directly under text goes on with it (`\n` between), unless it stands farther left than the
///   marker of the item it would belong to: then it belongs to what it is indented under.
/// - After a **blank line**, text belongs to the innermost item whose marker it is deeper than.
/// - **Headings** close everything up to the section they stand in. Quotes have no lazy lines: a line without `>`
///   stands outside.
/// - Nothing is code for being indented; lines indented under a term are what is said of it (`makeOutline`).
///
/// Time is linear in the bytes: every block is opened and closed once, and each line looks at its own bytes a
/// fixed number of times. There is no recursion.
struct BlockReader {
    /// A block that may still take lines.
    struct OpenBlock {
        enum Role {
            case section(level: Int)
            /// Its `>` must stand farther right than `column`.
            case quote
            case list(ListMarker.Form)
            case item
            case footnote
        }

        var block: Int
        var role: Role
        /// Of an item or footnote: the column of its marker.
        var column = 0
        /// Of an item: the column of its first word.
        var contentColumn = 0
        /// Of a list: the number of its last item.
        var number = 0
        var lastLine: Int
    }

    /// The innermost block that takes lines of words.
    enum Leaf {
        case none
        case text(block: Int)
        case code(block: Int, fence: LineShape.Fence, column: Int)
        case math(block: Int)
        case table(block: Int)
    }

    let bytes: [UInt8]
    let lines: [SourceText.Line]
    var blocks: [Block] = []
    var problems: [Problem] = []
    var open: [OpenBlock] = []
    /// Where in `open` the quotes are.
    var quotes: [Int] = []
    var leaf = Leaf.none
    var leafLines: [Range<Int>] = []
    /// The column of each line of words; fewer than `leafLines` where a comment runs through them.
    var leafColumns: [Int] = []
    var leafFirstLine = 0
    /// The current line, from 1.
    var number = 0
    var isAfterBlank = false
    /// The block closed last, which a line of nothing but a block id names.
    var previous: Int?
    /// The definition list that ended last, which further terms go on with.
    var definitionList: Int?
    /// Lines that begin before this position are inside a comment.
    var commentEnd = 0
    var closers = CloserSearch()
    var inline = InlineReader()

    /// Reads all lines behind the front matter.
    init(_ source: SourceText, from firstLine: Int) {
        bytes = source.bytes
        lines = source.lines
        blocks.reserveCapacity(lines.count)
        number = firstLine
        for index in firstLine..<lines.count { read(lines[index]) }
        number += 1
        closeAll(from: 0)
        problems += inline.problems
        problems.sort { $0.line < $1.line }
    }

    // MARK: Lines

    private mutating func read(_ line: SourceText.Line) {
        number += 1
        if line.start < commentEnd {
            leafLines.append(line.start..<line.end)
            return
        }
        var cursor = LineCursor(line, in: bytes)
        meetQuotes(&cursor)
        if goesOnWithLiteral(line, cursor) { return }
        cursor.skipBlanks(bytes)
        if cursor.isAtEnd {
            if takesBlank(line) { return }
            closeLeaf()
            isAfterBlank = true
            return
        }
        readContent(&cursor)
        isAfterBlank = false
    }

    /// Takes one `>` for each open quote and closes the quotes that have none.
    private mutating func meetQuotes(_ cursor: inout LineCursor) {
        var depth = 0
        while depth < quotes.count {
            var ahead = cursor
            ahead.skipBlanks(bytes)
            guard !ahead.isAtEnd, bytes[ahead.position] == Byte.greater,
                ahead.column > open[quotes[depth]].column
            else { break }
            ahead.skipQuoteMark(bytes)
            cursor = ahead
            depth += 1
        }
        if depth < quotes.count { closeAll(from: quotes[depth]) }
    }

    /// Reads what stands in a line, from the outside in: `> - # a` is a quote, an item and its words.
    private mutating func readContent(_ cursor: inout LineCursor) {
        var isFirst = true
        while true {
            let range = cursor.position..<cursor.end
            switch bytes[range.lowerBound] {
            case Byte.greater:
                openQuote(&cursor)
                if cursor.isAtEnd { return }
                continue
            case Byte.hash:
                if readHeading(range, cursor, isFirst: isFirst) { return }
            case Byte.backtick, Byte.tilde:
                if readFence(range, cursor) { return }
            case Byte.dollar:
                if readMath(range, cursor) { return }
            case Byte.leftBracket:
                if isFirst, readBracket(range, cursor) { return }
            case Byte.equals:
                if readUnderline(range) { return }
            case Byte.pipe, Byte.colon:
                if readTableDelimiter(range) { return }
            case Byte.hyphen:
                if isFirst, readUnderline(range) || readRule(range) || readTableDelimiter(range) { return }
            case Byte.asterisk, Byte.underscore:
                if isFirst, readRule(range) { return }
            default: break
            }
            if isFirst, readRow(range, cursor) { return }
            guard openItem(&cursor) else { break }
            if cursor.isAtEnd { return }
            isFirst = false
        }
        readText(cursor)
    }

    /// A heading closes what stands before it; behind a list marker its hashes are dropped.
    private mutating func readHeading(_ range: Range<Int>, _ cursor: LineCursor, isFirst: Bool) -> Bool {
        guard let heading = LineShape.heading(bytes, range) else { return false }
        if case .item? = open.last?.role, !isFirst || cursor.column > 3 {
            if isFirst { return false }
            beginText(heading.title)
            return true
        }
        closeLeaf()
        openSection(level: heading.level, title: heading.title)
        return true
    }

    /// `===` or `---` under a paragraph of one line makes that line a heading.
    private mutating func readUnderline(_ range: Range<Int>) -> Bool {
        guard LineShape.isUnderline(bytes, range), !isAfterBlank, leafLines.count == 1,
            case .text(let block) = leaf, blocks[block].kind == .paragraph, open.last.map({ !$0.isItem }) ?? true
        else { return false }
        let title = leafLines[0]
        if bytes[title.upperBound - 1] == Byte.period { return false }
        dropLeaf()
        blocks.removeLast()
        openSection(level: bytes[range.lowerBound] == Byte.equals ? 1 : 2, title: title, line: number - 1)
        return true
    }

    private mutating func readRule(_ range: Range<Int>) -> Bool {
        guard LineShape.isRule(bytes, range) else { return false }
        closeLeaf()
        closeItems(notLeftOf: 0)
        addLeafBlock(.rule)
        return true
    }

    /// Callout heads, footnotes and link definitions.
    private mutating func readBracket(_ range: Range<Int>, _ cursor: LineCursor) -> Bool {
        if let quote = quotes.last, cursor.column <= 3, let head = LineShape.calloutHead(bytes, range) {
            let column = open[quote].column
            // The first line of a quote makes it a callout; a later one begins another.
            let isFresh = blocks.count == open[quote].block + 1 && blocks[open[quote].block].lines.lowerBound == number
            if !isFresh {
                closeAll(from: quote)
                pushQuote(column: column)
            }
            nameCallout(head)
            return true
        }
        if let (label, start) = LineShape.footnote(bytes, range) {
            openFootnote(label: label, text: bytes.trimmed(start..<range.upperBound), column: cursor.column)
            return true
        }
        if case .text = leaf { return false }
        return LineShape.isLinkDefinition(bytes, range)
    }

    private mutating func readText(_ cursor: LineCursor) {
        let range = cursor.position..<cursor.end
        let column = cursor.column
        if case .text = leaf, !isAfterBlank {
            let item = open.last.flatMap { $0.isItem ? $0 : nil }
            let isOutside = item.map { column < $0.column || (column <= $0.column && LineShape.isEmbed(bytes, range)) }
            if !(isOutside ?? false) {
                leafLines.append(range)
                leafColumns.append(column)
                beginComment(range)
                return
            }
        }
        closeLeaf()
        if let item = open.last, item.isItem, item.lastLine == number || !isAfterBlank, column > item.column,
            blocks.count == item.block + 1, blocks[item.block].text.isEmpty, blocks[item.block].text.runs.isEmpty
        {
            beginText(range)
        } else {
            closeItems(notLeftOf: column)
            let block = append(.paragraph)
            beginLeafText(of: block, range)
            leafColumns.append(column)
        }
    }

    // MARK: Leaves

    /// Begins the words of the innermost item or footnote.
    mutating func beginText(_ range: Range<Int>) {
        guard let owner = open.last?.block else { return }
        beginLeafText(of: owner, range)
    }

    private mutating func beginLeafText(of block: Int, _ range: Range<Int>) {
        leaf = .text(block: block)
        leafLines.removeAll(keepingCapacity: true)
        leafColumns.removeAll(keepingCapacity: true)
        leafLines.append(range)
        leafFirstLine = number
        beginComment(range)
    }

    /// A comment that begins a line and ends on a later one takes all lines between, whatever they look like.
    private mutating func beginComment(_ range: Range<Int>) {
        guard quotes.isEmpty, let end = closers.commentEnd(bytes, opening: range), end > range.upperBound else {
            return
        }
        commentEnd = end
    }

    mutating func dropLeaf() {
        leaf = .none
        leafLines.removeAll(keepingCapacity: true)
    }

    mutating func closeLeaf() {
        switch leaf {
        case .none: return
        case .text(let block): closeText(block)
        case .code(let block, _, _):
            problems.append(Problem(.unclosedFence, line: blocks[block].lines.lowerBound))
            closeLiteral(block, through: number - 1)
        case .math(let block): closeLiteral(block, through: number - 1)
        case .table(let block): closeTable(block)
        }
        dropLeaf()
    }

    private mutating func closeText(_ block: Int) {
        let lastLine = leafFirstLine + leafLines.count - 1
        let isParagraph = blocks[block].kind == .paragraph
        if let last = leafLines.last, let (id, textEnd) = LineShape.blockID(bytes, last) {
            leafLines[leafLines.count - 1] = last.lowerBound..<textEnd
            let name = bytes.text(id)
            if isParagraph, leafLines.count == 1, textEnd == last.lowerBound {
                blocks.removeLast()
                if let previous, blocks[previous].parent == open.last?.block { blocks[previous].blockID = name }
                return
            }
            blocks[block].blockID = name
        }
        if isParagraph, isIndentedOutline {
            makeOutline(of: block)
            return
        }
        if isDefinitionList {
            if isParagraph {
                makeDefinitionList(of: block)
                return
            }
            defineItem(block)
            note(lastLine: lastLine)
            return
        }
        let text = inline.read(bytes, leafLines, line: leafFirstLine)
        if isParagraph, text.isEmpty, text.runs.isEmpty {
            blocks.removeLast()
            return
        }
        blocks[block].text = text
        blocks[block].textLines = leafFirstLine...lastLine
        if isParagraph {
            blocks[block].lines = leafFirstLine...lastLine
            previous = block
        }
        note(lastLine: lastLine)
    }

    /// The innermost open block reaches at least to `lastLine`.
    mutating func note(lastLine: Int) {
        guard let last = open.indices.last else { return }
        open[last].lastLine = max(open[last].lastLine, lastLine)
    }

    // MARK: The tree

    /// Adds a block inside the innermost open one.
    mutating func append(_ kind: Block.Kind) -> Int {
        if case .list? = open.last?.role, !kind.isItem { close() }
        blocks.append(Block(kind: kind, parent: open.last?.block, end: blocks.count + 1, lines: number...number))
        return blocks.count - 1
    }

    /// Adds a block of the current line that takes no further lines.
    mutating func addLeafBlock(_ kind: Block.Kind) {
        previous = append(kind)
        note(lastLine: number)
    }

    mutating func push(_ kind: Block.Kind, _ role: OpenBlock.Role, column: Int = 0) {
        let block = append(kind)
        open.append(OpenBlock(block: block, role: role, column: column, lastLine: number))
    }

    private mutating func openSection(level: Int, title: Range<Int>, line: Int? = nil) {
        while let last = open.last {
            if case .quote = last.role { break }
            if case .section(let other) = last.role, other < level { break }
            close()
        }
        push(.section(level: level), .section(level: level))
        guard let block = open.last?.block else { return }
        let first = line ?? number
        var words = title
        if let (id, textEnd) = LineShape.blockID(bytes, title), textEnd > title.lowerBound {
            blocks[block].blockID = bytes.text(id)
            words = title.lowerBound..<textEnd
        }
        blocks[block].text = inline.read(bytes, [words], line: first)
        blocks[block].lines = first...number
        blocks[block].textLines = first...first
    }

    /// Closes the innermost open block.
    mutating func close() {
        guard let last = open.popLast() else { return }
        blocks[last.block].end = blocks.count
        blocks[last.block].lines = blocks[last.block].lines.lowerBound...last.lastLine
        if case .quote = last.role { quotes.removeLast() }
        if last.isItem, blocks.count == last.block + 1 { reportIfEmpty(last.block) }
        previous = last.block
        note(lastLine: last.lastLine)
    }

    private mutating func reportIfEmpty(_ block: Int) {
        guard case .item(let marker, _) = blocks[block].kind, blocks[block].text.isEmpty,
            blocks[block].text.runs.isEmpty
        else { return }
        problems.append(Problem(.emptyItem(marker: marker), line: blocks[block].lines.lowerBound))
    }

    /// Closes the leaf and all open blocks from `index` of `open` on.
    mutating func closeAll(from index: Int) {
        closeLeaf()
        while open.count > index { close() }
    }

    /// Closes the items and footnotes of this quote (or of the note, outside quotes) that do not hold what stands
    /// at `column`, and the list that the last of them leaves.
    mutating func closeItems(notLeftOf column: Int) {
        while let last = open.last {
            switch last.role {
            case .item, .footnote:
                if column > last.column { return }
            case .list: break
            case .section, .quote: return
            }
            close()
        }
    }
}

extension BlockReader.OpenBlock {
    /// An item or footnote: what holds the lines indented under its marker.
    var isItem: Bool {
        switch role {
        case .item, .footnote: true
        case .section, .quote, .list: false
        }
    }
}

extension Block.Kind {
    fileprivate var isItem: Bool { if case .item = self { true } else { false } }
}
