import Notes
import Testing

extension Note {
    /// The tree as text, two blanks for each depth: what tests compare.
    var outline: String {
        var result: [String] = []
        var depths: [Int] = []
        for block in blocks {
            let depth = block.parent.map { depths[$0] + 1 } ?? 0
            depths.append(depth)
            result.append(String(repeating: "  ", count: depth) + block.outline)
        }
        return result.joined(separator: "\n")
    }
}

extension Block {
    var outline: String {
        var words = [name]
        if !text.isEmpty || !text.runs.isEmpty { words.append(text.outline) }
        if !literal.isEmpty { words.append("`\(literal)`".replacing("\n", with: "⏎")) }
        if let blockID { words.append("^\(blockID)") }
        return words.joined(separator: " ")
    }

    private var name: String {
        switch kind {
        case .section(let level): "h\(level)"
        case .paragraph: "p"
        case .list(let ordered, let start): ordered ? "ol\(start)" : "ul"
        case .item(let marker, let task): "\(marker)\(task.map { $0 == .done ? "[x]" : "[ ]" } ?? "")"
        case .table: "table"
        case .row(let isHeader): isHeader ? "head" : "row"
        case .cell: "cell"
        case .quote: "quote"
        case .callout(let kind, let folded): "!\(kind)\(folded ? "-" : "")"
        case .code(let language): "code:\(language)"
        case .math: "math"
        case .footnote(let label): "fn:\(label)"
        case .rule: "rule"
        }
    }
}

extension InlineText {
    /// The words in ‹›, and behind them each run as `style(words)`.
    var outline: String {
        let words = "‹\(string.replacing("\n", with: "⏎"))›"
        return ([words] + runs.map { "\($0.style.outline)(\(text(of: $0).replacing("\n", with: "⏎")))" })
            .joined(separator: " ")
    }
}

extension InlineText.Style {
    var outline: String {
        switch self {
        case .bold: "bold"
        case .italic: "italic"
        case .mark: "mark"
        case .strike: "strike"
        case .code: "code"
        case .math: "math"
        case .link(let target): "link:\(target)"
        case .noteLink(let target): "note:\(target)"
        case .image(let target, let alternative):
            alternative.isEmpty ? "image:\(target)" : "image:\(target)=\(alternative)"
        case .embed(let target): "embed:\(target)"
        case .tag(let name): "tag:\(name)"
        case .footnoteMark(let label): "fn:\(label)"
        case .comment(let words): "comment:\(words.replacing("\n", with: "⏎"))"
        }
    }
}

/// Reads the Markdown and compares its outline.
func check(_ markdown: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let note = Note(reading: Array(markdown.utf8), named: "note.md")
    #expect(note.outline == expected, sourceLocation: sourceLocation)
    checkTree(note, sourceLocation: sourceLocation)
}

/// What holds for every note: pre-order, ends and lines inside the parent's, runs inside the text.
func checkTree(_ note: Note, sourceLocation: SourceLocation = #_sourceLocation) {
    for (index, block) in note.blocks.enumerated() {
        let outer = block.parent.map { note.blocks[$0] }
        let isInside =
            block.end > index && block.end <= outer?.end ?? note.blocks.count && block.parent ?? -1 < index
            && block.lines.lowerBound >= outer?.lines.lowerBound ?? 1
            && block.lines.upperBound <= outer?.lines.upperBound ?? note.lineCount
            && block.textLines.lowerBound >= block.lines.lowerBound
            && block.textLines.upperBound <= block.lines.upperBound
        let areRunsInside = block.text.runs.allSatisfy {
            $0.range.lowerBound >= 0 && $0.range.upperBound <= block.text.string.utf8.count
        }
        if !isInside || !areRunsInside {
            Issue.record("block \(index) of \(note.name) is out of place: \(block)", sourceLocation: sourceLocation)
            return
        }
    }
}

extension Note {
    init(_ markdown: String) { self.init(reading: Array(markdown.utf8), named: "note.md") }

    /// The block whose text is `words`.
    func block(_ words: String) -> Block? { blocks.first { $0.text.string == words } }
}
