// Definition lists as people write them under one another, which CommonMark reads as one paragraph:
//
//     핵
//     : 유전 정보를 저장한다.
//     미토콘드리아
//     : 세포 호흡으로 ATP를 만든다.
//     : 내막의 주름은 크리스타라고 한다.
//
// Whoever wrote it sees a list of terms, and so do we: an item for each, which reads `핵 : 유전 정보를 …` as it would on
// one line, with its further meanings in a list under it. A blank line may stand before a meaning, as in Pandoc's Markdown.

extension BlockReader {
    /// One term of a definition list: its meanings as indices into the open paragraph's lines.
    private struct Group {
        var term: Int
        var meanings: [Range<Int>]
    }

    /// Whether a line is a meaning: a colon and a blank before its words.
    private func isMeaning(_ line: Range<Int>) -> Bool {
        line.count >= 3 && bytes[line.lowerBound] == Byte.colon && Byte.isBlank(bytes[line.lowerBound + 1])
    }

    /// Whether the open lines begin with a term over its meaning.
    var isDefinitionList: Bool {
        guard leafLines.count >= 2, !isMeaning(leafLines[0]), bytes[leafLines[0].upperBound - 1] != Byte.colon,
            let next = leafLines.dropFirst().first(where: { !$0.isEmpty })
        else { return false }
        return isMeaning(next)
    }

    /// Takes a blank line between a term, or one of its meanings, and the meaning on the next line.
    mutating func takesBlank(_ line: SourceText.Line) -> Bool {
        guard case .text = leaf, leafLines.count == 1 || isDefinitionList, number < lines.count else { return false }
        let next = bytes.trimmed(lines[number].start..<lines[number].end)
        guard isMeaning(next), leafLines.last.map({ !$0.isEmpty }) == true else { return false }
        leafLines.append(line.start..<line.start)
        leafColumns.append(leafColumns.last ?? 0)
        return true
    }

    /// A line right above a meaning is a term; one below it goes on with it.
    private var definitionGroups: [Group] {
        var groups: [Group] = []
        for index in leafLines.indices where !leafLines[index].isEmpty {
            let next = leafLines[(index + 1)...].first { !$0.isEmpty }
            if isMeaning(leafLines[index]) {
                groups[groups.count - 1].meanings.append(index..<(index + 1))
            } else if let next, isMeaning(next) {
                groups.append(Group(term: index, meanings: []))
            } else if let last = groups.last?.meanings.indices.last {
                groups[groups.count - 1].meanings[last] =
                    groups[groups.count - 1].meanings[last].lowerBound..<(index + 1)
            }
        }
        return groups
    }

    /// Puts a list of items in the place of the open paragraph, the block added last; one right behind another such list
    /// goes on with it.
    mutating func makeDefinitionList(of paragraph: Int) {
        let name = blocks.removeLast().blockID
        let parent = open.last?.block
        let lastLine = leafFirstLine + leafLines.count - 1
        let list: Int
        if let earlier = definitionList, blocks[earlier].end == blocks.count, blocks[earlier].parent == parent {
            list = earlier
        } else {
            list = addBlock(.list(ordered: false, start: 0), in: parent, at: leafFirstLine)
        }
        for group in definitionGroups {
            let item = addBlock(.item(marker: "", task: nil), in: list, at: leafFirstLine + group.term)
            if let first = group.meanings.first { define(item, term: group.term, as: first) }
            addMeanings(group.meanings.dropFirst(), under: item)
            blocks[item].end = blocks.count
            let end = leafFirstLine + (group.meanings.last?.upperBound ?? group.term + 1) - 1
            blocks[item].lines = blocks[item].lines.lowerBound...end
            if let name { blocks[item].blockID = name }
        }
        blocks[list].end = blocks.count
        blocks[list].lines = blocks[list].lines.lowerBound...lastLine
        definitionList = list
        previous = list
        note(lastLine: lastLine)
    }

    /// The words of a block: a term and what its first meaning says, on one line.
    private mutating func define(_ block: Int, term: Int, as meaning: Range<Int>) {
        var text = inline.read(bytes, [leafLines[term]] + leafLines[meaning], line: leafFirstLine + term)
        if let end = text.string.utf8.firstIndex(of: Byte.newline) {
            text.string.replaceSubrange(end...end, with: " ")
        }
        blocks[block].text = text
        blocks[block].textLines = (leafFirstLine + term)...(leafFirstLine + meaning.upperBound - 1)
    }

    /// The words of an item that is a term over its meanings.
    mutating func defineItem(_ item: Int) {
        guard let group = definitionGroups.first, let first = group.meanings.first else { return }
        define(item, term: group.term, as: first.lowerBound..<leafLines.count)
    }

    private mutating func addMeanings(_ meanings: ArraySlice<Range<Int>>, under item: Int) {
        guard let first = meanings.first, let last = meanings.last else { return }
        let list = addBlock(.list(ordered: false, start: 0), in: item, at: leafFirstLine + first.lowerBound)
        for meaning in meanings {
            let number = leafFirstLine + meaning.lowerBound
            let block = addBlock(.item(marker: "", task: nil), in: list, at: number)
            var lines = Array(leafLines[meaning])
            lines[0] = bytes.trimmed((lines[0].lowerBound + 1)..<lines[0].upperBound)
            blocks[block].text = inline.read(bytes, lines, line: number)
            blocks[block].lines = number...(leafFirstLine + meaning.upperBound - 1)
            blocks[block].textLines = blocks[block].lines
        }
        blocks[list].end = blocks.count
        blocks[list].lines = blocks[list].lines.lowerBound...(leafFirstLine + last.upperBound - 1)
    }
}
