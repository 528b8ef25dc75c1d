import Figures
import Notes

/// How the blocks of a note look in a terminal: headings, words in lines of a readable length, lists, tables, callouts,
/// calculations and code, without a mark of Markdown.
struct PageScreen {
    let sentences: Sentences
    private let paper: Paper

    /// Lines longer than this are hard to read, however wide the terminal is.
    private static let measure = 80

    init(sentences: Sentences, paper: Paper) {
        self.sentences = sentences
        self.paper = Paper(width: min(paper.width, PageScreen.measure), hasColour: paper.hasColour)
    }

    func lines(_ blocks: [PageBlock]) -> [String] { lines(blocks, on: paper, isInside: false) }

    /// - Parameter isInside: whether something around the blocks sets them in already.
    private func lines(_ blocks: [PageBlock], on paper: Paper, isInside: Bool) -> [String] {
        var lines: [String] = []
        for (index, block) in blocks.enumerated() {
            let drawn = self.lines(block, on: paper, lead: isInside ? "" : " ")
            if drawn.isEmpty { continue }
            if !lines.isEmpty, !stands(block, close: blocks[index - 1]) { lines.append("") }
            lines += drawn
        }
        return lines
    }

    /// Definitions of one line each stand close, as the rows of a list do; so does what belongs to the block above it.
    private func stands(_ block: PageBlock, close above: PageBlock) -> Bool {
        switch (above, block) {
        case (.paragraph(let a), .paragraph(let b)): a.allSatisfy(\.isDefinition) && b.allSatisfy(\.isDefinition)
        case (.heading, .heading): false
        case (.heading, _), (_, .picture): true
        default: false
        }
    }

    private func lines(_ block: PageBlock, on paper: Paper, lead: String) -> [String] {
        switch block {
        case .heading(_, let title):
            return paper.wrapped([Piece(lead)] + pieces(title, plain: .bold), indent: lead.count)
        case .paragraph(let words):
            return words.flatMap { paper.wrapped([Piece(lead)] + pieces($0), indent: lead.count) }
        case .list(let items): return items.flatMap { item($0, on: paper, lead: lead) }
        case .table(let header, let rows): return table(header, rows, on: paper, lead: lead)
        case .quote(let inside): return barred(inside, on: paper, lead: lead, style: .dim)
        case .callout(let kind, let title, let inside):
            let name = title.isEmpty ? PageText(sentences.callout(kind)) : title
            let style: Style =
                ["warning", "caution", "danger", "important"].contains(kind.lowercased()) ? .mark : .accent
            return prefixed(paper.narrower(lead.count + 2).wrapped(pieces(name, plain: .bold), indent: 0), lead, style)
                + barred(inside, on: paper, lead: lead, style: style)
        case .code(let language, let text): return code(language, text, on: paper, lead: lead)
        case .formula(let text):
            return text.flatMap { paper.wrapped([Piece(lead + "   "), Piece($0, .accent)], indent: lead.count + 5) }
        case .picture(let picture):
            return paper.wrapped([Piece(lead + sentences.picture(picture), .dim)], indent: lead.count + 3)
        case .rule: return [paper.line([Piece(lead + String(repeating: "─", count: min(20, paper.width / 2)), .dim)])]
        }
    }

    // MARK: Words

    private func pieces(_ text: PageText, plain: Style = .plain) -> [Piece] {
        let styled = text.runs.map { Piece($0.text, style(of: $0, plain: plain)) }
        guard plain == .plain, let term = text.term, let first = styled.first else { return styled }
        let rest = first.text.dropFirst(term.count)
        return [Piece(term, .bold), Piece(String(rest))] + styled.dropFirst()
    }

    private func style(of run: PageText.Run, plain: Style) -> Style {
        if run.emphasis.contains(.code) || run.emphasis.contains(.math) { return .accent }
        if run.emphasis.contains(.mark) { return .mark }
        if run.emphasis.contains(.bold) { return .bold }
        return run.emphasis.contains(.strike) ? .dim : plain
    }

    // MARK: Lists

    private func item(_ item: PageItem, on paper: Paper, lead: String) -> [String] {
        let mark = marker(of: item) + " "
        let indent = lead.count + displayWidth(mark)
        var lines: [String] = []
        for (index, words) in item.text.enumerated() {
            let head = index == 0 ? lead + mark : String(repeating: " ", count: indent)
            lines += paper.wrapped([Piece(head)] + pieces(words), indent: indent)
        }
        if item.text.isEmpty { lines.append(lead + mark) }
        let inside = self.lines(item.inside, on: paper.narrower(indent), isInside: true)
        return lines + inside.map { $0.isEmpty ? "" : String(repeating: " ", count: indent) + $0 }
    }

    private func marker(of item: PageItem) -> String {
        switch item.task {
        case .open: "[ ]"
        case .done: "[x]"
        case nil: ["-", "*", "+"].contains(item.marker) ? "-" : item.marker
        }
    }

    // MARK: Tables

    private func table(_ header: [PageText], _ rows: [[PageText]], on paper: Paper, lead: String) -> [String] {
        let count = max(header.count, rows.map(\.count).max() ?? 0)
        var table = Table(
            columns: (0..<count).map { column in
                let cells = rows.compactMap { $0.indices.contains(column) ? $0[column].string : nil }
                return Table.Column(
                    header.indices.contains(column) ? header[column].string : "", key: "\(column)",
                    cells.allSatisfy(isFigure) ? .right : .left)
            })
        for row in rows { table.append(row.map { Table.Cell(styled(pieces($0))) }) }
        return paper.narrower(lead.count).lines(table).map { lead + $0 }
    }

    /// A number with its sign and unit, or nothing: such columns stand to the right.
    private func isFigure(_ text: String) -> Bool {
        guard let first = text.first(where: { !"$₩€-−+~<>≥≤ ".contains($0) }) else { return true }
        return first.isNumber && text.count { $0.isLetter } <= 4
    }

    // MARK: Boxes

    private func barred(_ blocks: [PageBlock], on paper: Paper, lead: String, style: Style) -> [String] {
        prefixed(lines(blocks, on: paper.narrower(lead.count + 2), isInside: true), lead, style)
    }

    private func prefixed(_ lines: [String], _ lead: String, _ style: Style) -> [String] {
        let bar = paper.line([Piece(lead), Piece("│", style)])
        return lines.map { $0.isEmpty ? bar : bar + " " + $0 }
    }

    /// A calculation is shown as it is typed, with what it shows under it.
    private func code(_ language: String, _ text: [String], on paper: Paper, lead: String) -> [String] {
        let indent = lead + "  "
        return text.flatMap { line -> [String] in
            if language == "calc", line.hasPrefix("calc ") || line == "calc" {
                return paper.wrapped(
                    [Piece(indent), Piece(sentences.promptName + "> ", .dim), Piece(line, .accent)],
                    indent: indent.count + 6)
            }
            let style: Style = language == "calc" ? .plain : .accent
            return line.isEmpty
                ? [""] : paper.wrapped([Piece(indent + "  "), Piece(line, style)], indent: indent.count + 4)
        }
    }
}

extension PageText {
    /// The name that a line defines, as in `name : meaning`; nil where the line is none, or has its own bold words.
    fileprivate var term: String? {
        guard let first = runs.first, first.emphasis.isEmpty, !runs.contains(where: { $0.emphasis.contains(.bold) }),
            let range = first.text.firstRange(of: " : ")
        else { return nil }
        let name = String(first.text[..<range.lowerBound])
        return name.isEmpty || displayWidth(name) > 48 ? nil : name
    }

    fileprivate var isDefinition: Bool { term != nil }
}

private func styled(_ pieces: [Piece]) -> Styled { pieces.reduce(into: Styled()) { $0.append($1.text, $1.style) } }

extension Paper {
    /// With so many columns less, for what is set in.
    func narrower(_ columns: Int) -> Paper { Paper(width: max(20, width - columns), hasColour: hasColour) }
}

/// Lines in pages of at most `height`, parted at an empty line where one stands in a page's last third.
func paged(_ lines: [String], height: Int) -> [[String]] {
    var pages: [[String]] = []
    var rest = lines[...]
    while rest.count > height {
        let window = rest.prefix(height)
        let late = window.startIndex + height * 2 / 3
        let cut = window[late...].lastIndex(of: "") ?? window.endIndex
        pages.append(Array(rest[..<cut]))
        rest = rest[cut...].drop { $0.isEmpty }
    }
    return rest.isEmpty && !pages.isEmpty ? pages : pages + [Array(rest)]
}
