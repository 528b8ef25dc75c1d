import Pricing
import Records

// The forms that are tables: CSV (RFC 4180, behind two lines of header) and Markdown.

private let columns = ["group", "label", "calculator", "words", "upfront", "monthly", "currency", "books"]

extension WrittenEstimate.Line {
    fileprivate var fields: [String] {
        let books = price.sources.flatMap { [$0.source, $0.region, $0.asOf.description] }
        return [
            group, label, calculator, quotedWords(words), price.upfront.description, price.monthly.description,
            price.currency.code, quotedWords(books),
        ]
    }

    fileprivate init(fields: [String], line: Int) throws(WrittenEstimate.Malformed) {
        guard fields.count == columns.count else {
            throw WrittenEstimate.Malformed(.fieldCount(found: fields.count, expected: columns.count), line: line)
        }
        guard let words = Companion.words(ofQuoted: fields[3]), let books = Companion.words(ofQuoted: fields[7]) else {
            throw WrittenEstimate.Malformed(.syntax, line: line)
        }
        do {
            self.init(
                group: fields[0], label: fields[1], calculator: fields[2], words: words,
                price: try Estimate.Price(
                    upfront: fields[4], monthly: fields[5], currency: fields[6], books: books))
        } catch { throw WrittenEstimate.Malformed(error, line: line) }
    }
}

extension Estimate.Price {
    /// From their texts.
    init(upfront: String, monthly: String, currency code: String, books: [String]) throws(EstimateFileProblem) {
        let amount = { (name: String, text: String) throws(EstimateFileProblem) -> FixedDecimal in
            do { return try FixedDecimal(reading: text) } catch { throw .value(name: name, found: text) }
        }
        guard let currency = Currency(code) else { throw .value(name: "currency", found: code) }
        var sources: [PriceSource] = []
        for index in stride(from: 0, to: books.count, by: 3) {
            guard index + 2 < books.count, let asOf = PriceDate(books[index + 2]) else {
                throw .value(name: "books", found: quotedWords(books))
            }
            sources.append(PriceSource(source: books[index], region: books[index + 1], asOf: asOf))
        }
        self.init(
            upfront: try amount("upfront", upfront), monthly: try amount("monthly", monthly), currency: currency,
            sources: sources)
    }
}

// MARK: CSV

extension WrittenEstimate {
    var csv: String {
        let rows = [columns] + lines.map(\.fields)
        return "# estimate: \(name)\n# months: \(months)\n"
            + rows.map { $0.map(inCSV).joined(separator: ",") + "\n" }.joined()
    }

    private func inCSV(_ field: String) -> String {
        guard field.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
    }

    init(csv text: String) throws(Malformed) {
        self.init()
        var rest = text[...]
        var line = 1
        while rest.hasPrefix("#") {
            let header = rest.prefix { !$0.isNewline }
            try readHeader(String(header), line: line)
            rest = rest.dropFirst(header.count + 1)
            line += 1
        }
        let records = try csvRecords(String(rest), from: line)
        guard let first = records.first, first.fields == columns else {
            throw Malformed(.missing(columns.joined(separator: ",")), line: line)
        }
        for record in records.dropFirst() { lines.append(try Line(fields: record.fields, line: record.line)) }
        if name.isEmpty { throw Malformed(.missing("# estimate:")) }
    }

    private mutating func readHeader(_ text: String, line: Int) throws(Malformed) {
        let parts = text.drop { $0 == "#" || $0 == " " }.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return }
        let value = String(parts[1].drop { $0 == " " })
        switch parts[0] {
        case "estimate": name = value
        case "months": months = try monthCount(value, line: line)
        default: break
        }
    }

    fileprivate func monthCount(_ text: String, line: Int) throws(Malformed) -> Int {
        guard let count = Int(text), (1...1_200).contains(count) else {
            throw Malformed(.value(name: "months", found: text), line: line)
        }
        return count
    }
}

/// Records with the line on which each begins, the first on `first`; empty lines are passed over.
private func csvRecords(
    _ text: String, from first: Int
) throws(WrittenEstimate.Malformed) -> [(fields: [String], line: Int)] {
    var records: [(fields: [String], line: Int)] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var (line, begun) = (first, first)
    var isQuoted = false
    var last: UInt8 = 0
    func endField() {
        fields.append(String(decoding: field, as: UTF8.self))
        field = []
    }
    func endRecord() {
        endField()
        if fields != [""] { records.append((fields, begun)) }
        fields = []
    }
    for byte in text.utf8 {
        switch byte {
        case 0x22:
            // A mark that follows a closing one stands for itself.
            if !isQuoted, last == 0x22 { field.append(byte) }
            isQuoted.toggle()
        case 0x2C where !isQuoted: endField()
        case 0x0A where !isQuoted:
            line += 1
            endRecord()
            begun = line
        case 0x0D where !isQuoted: break
        default:
            if byte == 0x0A { line += 1 }
            field.append(byte)
        }
        last = byte
    }
    if isQuoted { throw WrittenEstimate.Malformed(.syntax, line: begun) }
    if !field.isEmpty || !fields.isEmpty { endRecord() }
    return records
}

// MARK: Markdown

extension WrittenEstimate {
    func markdown(_ sums: EstimateSums) -> String {
        let code = lines.first?.price.currency.code ?? Currency.dollar.code
        let rows = [columns, columns.map { _ in "---" }] + lines.map { $0.fields.map(inMarkdown) }
        return "# \(name)\n\n" + rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
            + "\nmonths: \(months)\n\nupfront \(sums.upfront) + monthly \(sums.monthly) × \(months) = \(sums.total) \(code)\n"
    }

    private func inMarkdown(_ field: String) -> String {
        field.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("\n", with: " ")
    }

    init(markdown text: String) throws(Malformed) {
        self.init()
        var hasColumns = false
        for (index, row) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = index + 1
            let row = row.last == "\r" ? row.dropLast() : row
            if index == 0 {
                name = String(row.dropFirst(2))
            } else if row.hasPrefix("months: ") {
                months = try monthCount(String(row.dropFirst("months: ".count)), line: line)
            } else if row.hasPrefix("|") {
                let fields = cells(row)
                if fields == columns {
                    hasColumns = true
                } else if !hasColumns {
                    throw Malformed(.missing(columns.joined(separator: " | ")), line: line)
                } else if !fields.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "-: ".contains($0) } }) {
                    lines.append(try Line(fields: fields, line: line))
                }
            }
        }
        if !hasColumns { throw Malformed(.missing(columns.joined(separator: " | "))) }
    }

    private func cells(_ row: Substring) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isEscaped = false
        for character in row.dropFirst() {
            if isEscaped {
                cell.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "|" {
                cells.append(withoutOuterBlank(cell))
                cell = ""
            } else {
                cell.append(character)
            }
        }
        return cells
    }

    /// One blank at either end belongs to the table.
    private func withoutOuterBlank(_ cell: String) -> String {
        var cell = Substring(cell)
        if cell.first == " " { cell.removeFirst() }
        if cell.last == " " { cell.removeLast() }
        return String(cell)
    }
}
