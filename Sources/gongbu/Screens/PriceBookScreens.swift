import Companion
import Figures
import Pricing

/// A line or two for each book: name, Region, date and age, and below what it prices and whose figures they are.
func bookListScreen(_ books: [PriceBookFile], today: PriceDate, sentences: Sentences, paper: Paper) -> [String] {
    guard !books.isEmpty else { return paper.wrapped([Piece(" " + sentences.noBooks)], indent: 1) }
    return books.flatMap { file -> [String] in
        let name = [Piece(" " + file.name, .bold), Piece(file.isOwn ? " (\(sentences.ownBook))" : "", .dim)]
        guard let book = file.book else { return paper.spread(name, [Piece(sentences.brokenBook, .bad)]) }
        let source = book.source
        let age = sentences.age(of: source.asOf, on: today)
        let what = "\(source.region) · \(source.asOf) (\(age)) · \(sentences.rows(book.rows.count))"
        return paper.spread(name, [Piece(what)])
            + paper.wrapped([Piece("   \(book.services.joined(separator: ", ")) · \(source.source)", .dim)], indent: 3)
    }
}

/// As many rows as a book shows when nothing is chosen.
private let fewRows = 40

func bookScreen(
    _ file: PriceBookFile, _ book: PriceBook, rows: [PriceRow], words: [String], today: PriceDate,
    sentences: Sentences, paper: Paper
) -> [String] {
    let source = book.source
    let date = "\(source.asOf) (\(sentences.age(of: source.asOf, on: today)))"
    var lines = paper.spread(
        [Piece(" " + file.name, .bold)], [Piece("\(source.region) · \(date) · \(book.currency.code)")])
    lines += paper.wrapped([Piece("   \(source.source)", .dim)], indent: 3)
    guard !rows.isEmpty else { return lines + paper.wrapped([Piece(" " + sentences.noRows(words))], indent: 1) }
    let shown = words.isEmpty ? Array(rows.prefix(fewRows)) : rows
    lines += paper.lines(rowTable(shown, sentences))
    if shown.count < rows.count {
        let more = sentences.moreRows(rows.count - shown.count, file.name)
        lines += paper.wrapped([Piece(" " + more, .dim)], indent: 1)
    }
    return lines
}

private func rowTable(_ rows: [PriceRow], _ sentences: Sentences) -> Table {
    var table = Table(columns: [
        .init(" service", key: "service", overflow: .stands), .init("item", key: "item"),
        .init("option", key: "option"), .init("unit", key: "unit", overflow: .stands),
        .init("from–to", key: "range", .right), .init("rate", key: "rate", .right, overflow: .stands),
        .init("", key: "mark"),
    ])
    for row in rows {
        let from = grouped(row.from.description)
        let range = row.to.map { "\(from)–\(grouped($0.description))" } ?? (row.from == 0 ? "" : "\(from)–")
        table.append([
            Table.Cell(" " + row.service), Table.Cell(row.item), Table.Cell(row.option), Table.Cell(row.unit.rawValue),
            Table.Cell(range), Table.Cell(row.rate.description, .bold),
            Table.Cell(row.isDerived ? sentences.derived : "", .dim),
        ])
    }
    return table
}

/// Each problem with its line and a caret under the place.
func bookCheckScreen(
    _ file: PriceBookFile, _ problems: [PlacedBookProblem], sentences: Sentences, paper: Paper
) -> [String] {
    guard !problems.isEmpty else {
        return paper.spread(
            [Piece(" " + file.name)], [Piece(sentences.wellBook(file.book?.rows.count ?? 0), .good)])
    }
    var lines: [String] = []
    for problem in problems {
        let complaint = sentences.complaint(problem, path: file.path)
        lines += paper.wrapped(
            [
                Piece("\(file.path):\(problem.problem.line):\(problem.column): ", .dim), Piece(complaint.message, .bad),
            ], indent: 3)
        lines += caretLines(
            problem.text, line: problem.problem.line, column: problem.column, note: complaint.hint, paper: paper)
    }
    return lines + [" " + sentences.problemCount(problems.count)]
}

/// A line of a file, and below it carets from the character `column`, from 1, with a note behind.
func caretLines(
    _ text: String, line: Int, column: Int, length: Int = 1, note: String?, paper: Paper
) -> [String] {
    let number = rightAligned("\(line)", 5)
    let shown = paper.cut(text, to: max(10, paper.width - 9))
    let before = displayWidth(String(text.prefix(column - 1)))
    guard before < paper.width - 10 else { return [paper.line([Piece("\(number) | ", .dim), Piece(shown)])] }
    let blank = String(repeating: " ", count: 5) + " | " + String(repeating: " ", count: before)
    let wide = displayWidth(String(text.dropFirst(column - 1).prefix(length)))
    let carets = String(repeating: "^", count: min(max(1, wide), paper.width - 9 - before))
    return [paper.line([Piece("\(number) | ", .dim), Piece(shown)])]
        + paper.wrapped([Piece(blank, .dim), Piece(carets, .mark), Piece(note.map { " " + $0 } ?? "")], indent: 10)
}

func importScreen(
    _ file: PriceBookFile, _ draft: PriceImport.Draft, sentences: Sentences, paper: Paper
) -> [String] {
    let types = Set(draft.book.rows.map(\.item)).count
    var lines = paper.wrapped(
        [Piece(" " + sentences.imported(file, types: types, rows: draft.book.rows.count), .good)], indent: 3)
    lines += paper.wrapped([Piece("   " + sentences.source(draft.book.source), .dim)], indent: 3)
    lines += paper.wrapped([Piece("   " + file.path, .dim)], indent: 3)
    for problem in draft.problems.prefix(5) {
        lines += paper.wrapped([Piece(" ! " + sentences.say(problem))], indent: 3)
    }
    if draft.problems.count > 5 { lines.append(" " + sentences.andMore(draft.problems.count - 5)) }
    return lines
}

func usageScreen(_ priced: UsageFile.Priced, sentences: Sentences, paper: Paper) -> [String] {
    var lines = priced.total.problems.flatMap { problem in
        paper.wrapped([Piece(" \(problem.line): ", .dim), Piece(sentences.say(problem.kind), .bad)], indent: 3)
    }
    lines += paper.spread(
        [Piece(" \(sentences.label("total")) \(sentences.money(priced.total.total))", .bold)],
        [Piece(sentences.priced(priced.total.lines, refused: priced.total.refused))])
    if let source = priced.source { lines += paper.wrapped([Piece(" " + sentences.source(source), .dim)], indent: 1) }
    return lines
}

// MARK: JSON

extension PriceBookFile {
    fileprivate var members: [(String, JSONText)] {
        [
            ("name", .string(name)), ("path", .string(path)), ("own", .bool(isOwn)),
            ("source", .optional(book?.source.source)), ("region", .optional(book?.source.region)),
            ("currency", .optional(book?.currency.code)), ("as_of", .optional(book?.source.asOf.description)),
            ("services", .strings(book?.services ?? [])), ("rows", .integer(book?.rows.count ?? 0)),
        ]
    }

    var json: JSONText { .object(members + [("problems", .integer(problems.count))]) }

    /// Of a book just made, with what was odd in the offer file.
    func json(problems: [OfferProblem], _ sentences: Sentences) -> JSONText {
        .object(members + [("problems", .strings(problems.map { sentences.say($0) }))])
    }
}

extension PriceRow {
    func json(in book: PriceBook) -> JSONText {
        .object([
            ("service", .string(service)), ("item", .string(item)), ("option", .string(option)),
            ("unit", .string(unit.rawValue)), ("from", .string(from.description)),
            ("to", .optional(to?.description)), ("rate", .string(rate.description)), ("derived", .bool(isDerived)),
            ("currency", .string(book.currency.code)),
        ])
    }
}

extension PlacedBookProblem {
    func json(in path: String, _ sentences: Sentences) -> JSONText {
        let complaint = sentences.complaint(self, path: path)
        return .object([
            ("path", .string(path)), ("line", .integer(problem.line)), ("column", .integer(column)),
            ("message", .string(complaint.message)), ("hint", .optional(complaint.hint)), ("text", .string(text)),
        ])
    }
}

extension UsageFile.Priced {
    var json: JSONText {
        .object([
            ("lines", .integer(total.lines)), ("refused", .integer(total.refused)),
            (
                "total",
                .object([
                    ("amount", .string(total.total.amount.description)),
                    ("currency", .string(total.total.currency.code)),
                ])
            ),
            ("source", .optional(source?.source)), ("as_of", .optional(source?.asOf.description)),
        ])
    }
}
