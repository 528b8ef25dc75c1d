// What a note looks like to whoever reads it, whatever it is drawn on: a terminal, a page of HTML. The blocks of a `Note`
// with what is no text taken off (block ids, comments), pictures as blocks of their own, and the styles of a line laid
// side by side, so that a renderer walks through it without looking at offsets.
//
//     for block in note.page(of: section) { … }

/// Something that is drawn, from the top down.
package indirect enum PageBlock: Sendable, Hashable {
    case heading(level: Int, PageText)
    /// A paragraph by its lines, as they were parted in the note.
    case paragraph([PageText])
    case list([PageItem])
    /// `header` is empty where the table has none.
    case table(header: [PageText], rows: [[PageText]])
    case quote([PageBlock])
    /// `> [!kind] title`; the title is empty where the note gives none.
    case callout(kind: String, title: PageText, [PageBlock])
    /// Fenced code by its lines; `calc` is the language of calculations.
    case code(language: String, lines: [String])
    case formula([String])
    case picture(PagePicture)
    case rule
}

/// An item of a list.
package struct PageItem: Sendable, Hashable {
    /// What stands before it: `-`, `3.`, `나)`.
    package var marker: String
    package var task: Block.TaskState?
    package var text: [PageText]
    package var inside: [PageBlock]
}

/// A picture that a note shows.
package struct PagePicture: Sendable, Hashable {
    /// As the note writes it.
    package var target: String
    /// What it shows, in words; may be empty.
    package var caption: String

    package init(target: String, caption: String) {
        self.target = target
        self.caption = caption
    }

    /// Whether it lies elsewhere, and not beside the note.
    package var isRemote: Bool { target.contains("://") || target.hasPrefix("data:") }
}

/// A line of words with their styles.
package struct PageText: Sendable, Hashable {
    package enum Emphasis: Sendable, Hashable { case bold, italic, mark, strike, code, math }

    package struct Run: Sendable, Hashable {
        package var text: String
        package var emphasis: Set<Emphasis>
        /// Where a link leads, to a page or a note.
        package var target: String?
    }

    package var runs: [Run]

    package init(runs: [Run] = []) { self.runs = runs }

    package init(_ text: String) { runs = text.isEmpty ? [] : [Run(text: text, emphasis: [])] }

    package var isEmpty: Bool { runs.isEmpty }

    /// The words alone.
    package var string: String { runs.map(\.text).joined() }
}

extension Note {
    /// All of the note. Linear in its blocks.
    package var page: [PageBlock] { children(of: nil).flatMap { page(of: $0) } }

    /// A block with all that it holds; a section with its heading. Linear in the blocks.
    package func page(of index: Int) -> [PageBlock] {
        let block = blocks[index]
        let pictures = block.text.pictures.map { PageBlock.picture($0) }
        switch block.kind {
        case .section(let level): return [.heading(level: level, block.text.line)] + pictures + inside(index)
        case .paragraph:
            let lines = block.text.lines
            return (lines.isEmpty ? [] : [.paragraph(lines)]) + pictures
        case .list: return [.list(children(of: index).map { item($0) })]
        case .item: return [.list([item(index)])]
        case .table: return [table(index)]
        case .row, .cell: return []
        case .quote: return [.quote(inside(index))]
        case .callout(let kind, _): return [.callout(kind: kind, title: block.text.line, pictures + inside(index))]
        case .code(let language): return [.code(language: language, lines: lines(of: block.literal))]
        case .math: return [.formula(lines(of: block.literal))]
        case .footnote(let label):
            var lines = block.text.lines
            if let first = lines.first { lines[0] = PageText(runs: PageText("[\(label)] ").runs + first.runs) }
            return (lines.isEmpty ? [] : [.paragraph(lines)]) + pictures + inside(index)
        case .rule: return [.rule]
        }
    }

    private func inside(_ index: Int) -> [PageBlock] { children(of: index).flatMap { page(of: $0) } }

    private func item(_ index: Int) -> PageItem {
        let block = blocks[index]
        guard case .item(let marker, let task) = block.kind else {
            return PageItem(marker: "-", task: nil, text: [], inside: page(of: index))
        }
        return PageItem(
            marker: marker, task: task, text: block.text.lines,
            inside: block.text.pictures.map { .picture($0) } + inside(index))
    }

    private func table(_ index: Int) -> PageBlock {
        var header: [PageText] = []
        var rows: [[PageText]] = []
        for row in children(of: index) {
            let cells = children(of: row).map { blocks[$0].text.line }
            if blocks[row].kind == .row(isHeader: true) { header = cells } else { rows.append(cells) }
        }
        return .table(header: header, rows: rows)
    }

    private func lines(of literal: String) -> [String] {
        var lines = literal.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}

extension InlineText {
    /// The pictures in it, in their order.
    fileprivate var pictures: [PagePicture] {
        runs.compactMap { run in
            guard case .image(let target, let alternative) = run.style else { return nil }
            return PagePicture(target: target, caption: alternative)
        }
    }

    /// All of it on one line.
    fileprivate var line: PageText {
        var whole = PageText()
        for (index, line) in lines.enumerated() {
            if index > 0 { whole.runs.append(PageText.Run(text: " ", emphasis: [])) }
            whole.runs += line.runs
        }
        return whole
    }

    /// Its lines, those without words left out.
    fileprivate var lines: [PageText] {
        var lines = [PageText()]
        for run in laid {
            for (index, part) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { lines.append(PageText()) }
                if part.isEmpty { continue }
                lines[lines.count - 1].runs.append(
                    PageText.Run(text: String(part), emphasis: run.emphasis, target: run.target))
            }
        }
        return lines.filter { line in line.runs.contains { !$0.text.allSatisfy(\.isWhitespace) } }
    }

    /// The text cut wherever a style begins or ends, with what stands in it without words of its own.
    private var laid: [PageText.Run] {
        let utf8 = Array(string.utf8)
        let edges = runs.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [0, utf8.count]
        let cuts = Set(edges).filter { (0...utf8.count).contains($0) }.sorted()
        var laid: [PageText.Run] = []
        for (index, start) in cuts.enumerated() {
            laid += runs.filter { $0.range.isEmpty && $0.range.lowerBound == start }.compactMap(\.style.mark)
            guard index + 1 < cuts.count else { break }
            let end = cuts[index + 1]
            var run = PageText.Run(text: String(decoding: utf8[start..<end], as: UTF8.self), emphasis: [])
            for style in runs where style.range.lowerBound <= start && style.range.upperBound >= end {
                run.take(style.style)
            }
            laid.append(run)
        }
        return laid
    }
}

extension InlineText.Style {
    /// How a mark of a footnote, or a note that is set in, is shown in a line.
    fileprivate var mark: PageText.Run? {
        switch self {
        case .footnoteMark(let label): PageText.Run(text: "[\(label)]", emphasis: [])
        case .embed(let target): PageText.Run(text: target, emphasis: [], target: target)
        default: nil
        }
    }
}

extension PageText.Run {
    fileprivate mutating func take(_ style: InlineText.Style) {
        switch style {
        case .bold: emphasis.insert(.bold)
        case .italic: emphasis.insert(.italic)
        case .mark: emphasis.insert(.mark)
        case .strike: emphasis.insert(.strike)
        case .code: emphasis.insert(.code)
        case .math: emphasis.insert(.math)
        case .link(let target), .noteLink(let target): self.target = target
        case .image, .embed, .tag, .footnoteMark, .comment: break
        }
    }
}
