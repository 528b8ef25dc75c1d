// Lines that people set under a line by indenting them, with no marker:
//
//     SetUID : runs with the owner's rights
//       number 4000
//       shown as s
//     SetGID : runs with the group's rights
//
// CommonMark reads one paragraph here. Whoever wrote it sees an outline, and so do we: a list of the lines on the left,
// each with the list of the lines indented under it. Wrapped prose with a hanging indent looks alike but for the first
// line, which is as long as a line can be; a term is short, or has its meaning behind a colon.

extension BlockReader {
    /// Two columns make a line stand under another.
    private static let step = 2
    /// The longest line, in letters, that can be a term over its lines.
    private static let longestTerm = 42

    /// Whether the lines of the open paragraph are such an outline.
    var isIndentedOutline: Bool {
        guard leafColumns.count == leafLines.count, leafLines.count >= 2, let base = leafColumns.first,
            leafColumns.contains(where: { $0 >= base + Self.step }), !leafColumns.contains(where: { $0 < base })
        else { return false }
        var heads = 0
        var heldMore = false
        for index in leafLines.indices {
            let isUnder = leafColumns[index] >= base + Self.step
            if isUnder, bytes[leafLines[index].lowerBound] == Byte.colon { return false }
            let holds = index + 1 < leafLines.count && !isUnder && leafColumns[index + 1] >= base + Self.step
            guard holds else { continue }
            guard isHead(leafLines[index]) else { return false }
            heads += 1
            let below = leafColumns[(index + 1)...].prefix { $0 >= base + Self.step }.count
            if below > 1 || hasColon(leafLines[index]) { heldMore = true }
        }
        // A term and one line under it, alone, is a definition, which needs no outline.
        return heads > 0 && (heldMore || leafLines.count > 2)
    }

    /// Whether a line stands alone under the line above it, a term: what it says is the term's meaning, and the two read
    /// as they would on one line.
    private func isMeaningAlone(_ index: Int) -> Bool {
        let base = leafColumns[0]
        guard index > 0, leafColumns[index] >= base + Self.step, leafColumns[index - 1] < base + Self.step,
            !hasColon(leafLines[index - 1])
        else { return false }
        return index + 1 == leafLines.count || leafColumns[index + 1] < base + Self.step
    }

    private func isHead(_ line: Range<Int>) -> Bool {
        let first = bytes[line.lowerBound]
        if first == Byte.backtick || first == Byte.asterisk || hasColon(line) { return true }
        return bytes[line].count(where: { $0 & 0xC0 != 0x80 }) <= Self.longestTerm
            && bytes[line.upperBound - 1] != Byte.period
    }

    /// `용어 : 설명`
    private func hasColon(_ line: Range<Int>) -> Bool {
        let head = line.prefix(64)
        return head.contains { index in
            bytes[index] == Byte.colon && index > line.lowerBound
                && (index + 1 == line.upperBound || Byte.isBlank(bytes[index + 1]))
        }
    }

    /// Puts lists of items in the place of the open paragraph, the block added last.
    mutating func makeOutline(of paragraph: Int) {
        let name = blocks.removeLast().blockID
        /// The open lists, outermost first, with the item added last to each.
        var levels: [(column: Int, list: Int, item: Int)] = []
        func close(_ level: (column: Int, list: Int, item: Int), at line: Int) {
            for block in [level.item, level.list] {
                blocks[block].end = blocks.count
                blocks[block].lines = blocks[block].lines.lowerBound...line
            }
        }
        for (index, line) in leafLines.enumerated() {
            let number = leafFirstLine + index
            let column = leafColumns[index]
            if isMeaningAlone(index), let item = levels.last?.item {
                blocks[item].text.append(" : ")
                blocks[item].text.append(inline.read(bytes, [line], line: number))
                blocks[item].textLines = (number - 1)...number
                continue
            }
            while levels.count > 1, let last = levels.last, column < last.column {
                close(last, at: number - 1)
                levels.removeLast()
            }
            if let last = levels.last, column < last.column + Self.step {
                blocks[last.item].end = blocks.count
                blocks[last.item].lines = blocks[last.item].lines.lowerBound...(number - 1)
            } else {
                let parent = levels.last?.item ?? open.last?.block
                levels.append((column, addBlock(.list(ordered: false, start: 0), in: parent, at: number), 0))
            }
            let level = levels.count - 1
            levels[level].item = addBlock(.item(marker: "", task: nil), in: levels[level].list, at: number)
            blocks[levels[level].item].text = inline.read(bytes, [line], line: number)
        }
        if let last = levels.last { blocks[last.item].blockID = name }
        let lastLine = leafFirstLine + leafLines.count - 1
        for level in levels.reversed() { close(level, at: lastLine) }
        previous = levels.first?.list
        note(lastLine: lastLine)
    }

    mutating func addBlock(_ kind: Block.Kind, in parent: Int?, at line: Int) -> Int {
        blocks.append(Block(kind: kind, parent: parent, end: blocks.count + 1, lines: line...line))
        return blocks.count - 1
    }
}
