// One pass over the bytes. A field becomes text only where a row keeps it, and then mostly the same small string as the
// row before; numbers are read where they stand.

extension PriceBook {
    /// Of every row, in order.
    package static let columnNames = ["service", "item", "option", "unit", "from", "to", "rate", "mark"]
    static let derived = "derived"

    /// Reads a book. A row with something wrong is left out and told; a header with something wrong leaves no book.
    package static func read(_ text: String) -> (book: PriceBook?, problems: [PriceBookProblem]) {
        var text = text
        return text.withUTF8 { read(UnsafeRawBufferPointer($0)) }
    }

    /// The same over the bytes of a file. With `items`, rows of other items are passed over unread, which makes one
    /// look-up in a book of a thousand rows many times quicker; what such a book lacks the whole one may have.
    package static func read(
        _ bytes: UnsafeRawBufferPointer, items: [String]? = nil
    ) -> (book: PriceBook?, problems: [PriceBookProblem]) {
        var reader = PriceBookReader(bytes, items: items?.map { Array($0.utf8) })
        return reader.read()
    }
}

private struct PriceBookReader {
    private var lines: CommaLines
    private var problems: [PriceBookProblem] = []
    private var header: [String: (value: String, line: Int)] = [:]
    private var rows: [PriceRow] = []
    /// Of what tells a row from others, one for each row.
    private var hashes: [UInt64] = []
    /// Of the line being read; kept for its room.
    private var fields: [UnsafeRawBufferPointer] = []

    private static let keys = ["source", "region", "currency", "as_of"]

    private let items: [[UInt8]]?

    init(_ bytes: UnsafeRawBufferPointer, items: [[UInt8]]?) {
        lines = CommaLines(bytes)
        self.items = items
    }

    mutating func read() -> (book: PriceBook?, problems: [PriceBookProblem]) {
        readHeader()
        let head = madeHeader()
        readRows()
        checkTwice()
        guard let (source, currency) = head else { return (nil, problems) }
        return (PriceBook(source: source, currency: currency, rows: rows), problems)
    }

    private mutating func report(_ kind: PriceBookProblem.Kind, line: Int? = nil) {
        problems.append(PriceBookProblem(kind, line: line ?? lines.number))
    }

    /// Up to and with the row of column names.
    private mutating func readHeader() {
        let expected = PriceBook.columnNames.joined(separator: ",")
        while lines.next() {
            if lines.isBlank { continue }
            guard lines.isComment else {
                let found = lines.text
                if found != expected { report(.columns(found: found, expected: expected)) }
                return
            }
            let parts = lines.text.dropFirst().split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                .map(
                    trimmed)
            guard parts.count == 2, PriceBookReader.keys.contains(parts[0]) else { continue }
            if header[parts[0]] != nil { report(.headerTwice(key: parts[0])) }
            header[parts[0]] = (parts[1], lines.number)
        }
        report(.columns(found: "", expected: expected), line: max(lines.number, 1))
    }

    private mutating func madeHeader() -> (PriceSource, Currency)? {
        for key in PriceBookReader.keys where header[key] == nil { report(.headerMissing(key: key), line: 1) }
        guard let source = header["source"], let region = header["region"], let code = header["currency"],
            let date = header["as_of"]
        else { return nil }
        for (key, entry) in [("source", source), ("region", region)] where entry.value.isEmpty {
            report(.headerValue(key: key, found: ""), line: entry.line)
            return nil
        }
        let currency = Currency(code.value)
        if currency == nil { report(.headerValue(key: "currency", found: code.value), line: code.line) }
        let asOf = PriceDate(date.value)
        if asOf == nil { report(.headerValue(key: "as_of", found: date.value), line: date.line) }
        guard let currency, let asOf else { return nil }
        return (PriceSource(source: source.value, region: region.value, asOf: asOf), currency)
    }

    private mutating func readRows() {
        while lines.next() {
            if lines.isBlank || lines.isComment { continue }
            if let items, !lines.hasItem(items) { continue }
            do {
                let row = try row()
                var hash = FNV()
                for field in fields[..<4] { hash.add(field) }
                hashes.append(hash.value &+ UInt64(truncatingIfNeeded: row.from.raw))
                rows.append(row)
            } catch { report(error) }
        }
    }

    private mutating func row() throws(PriceBookProblem.Kind) -> PriceRow {
        lines.split(into: &fields)
        guard fields.count == PriceBook.columnNames.count else {
            throw .fieldCount(found: fields.count, expected: PriceBook.columnNames.count)
        }
        if lines.hasQuote { throw .quote }
        guard let service = text(fields[0], like: rows.last?.service), let item = text(fields[1], like: nil),
            let option = text(fields[2], like: rows.last?.option)
        else { throw .notUTF8 }
        if service.isEmpty { throw .fieldEmpty(column: "service") }
        if item.isEmpty { throw .fieldEmpty(column: "item") }
        let unit = try unit(fields[3])
        let from = try number(fields[4], column: "from") ?? 0
        let to = try number(fields[5], column: "to")
        guard let rate = try number(fields[6], column: "rate") else { throw .fieldEmpty(column: "rate") }
        if let to, to <= from { throw .width(from: from, to: to) }
        let isDerived = !fields[7].isEmpty
        if isDerived, !PriceBook.derived.utf8.elementsEqual(fields[7]) {
            throw .oneOf([PriceBook.derived], column: "mark", found: String(decoding: fields[7], as: UTF8.self))
        }
        return PriceRow(
            service: service, item: item, option: option, unit: unit, from: from, to: to, rate: rate,
            isDerived: isDerived, line: lines.number)
    }

    /// The text of a field; the row before's own where it is the same.
    private func text(_ field: UnsafeRawBufferPointer, like last: String?) -> String? {
        if let last, last.utf8.elementsEqual(field) { return last }
        return String(validating: field, as: UTF8.self)
    }

    private func unit(_ field: UnsafeRawBufferPointer) throws(PriceBookProblem.Kind) -> PriceUnit {
        if let last = rows.last?.unit, last.rawValue.utf8.elementsEqual(field) { return last }
        let name = String(decoding: field, as: UTF8.self)
        guard let unit = PriceUnit(rawValue: name) else {
            throw .oneOf(PriceUnit.allCases.map(\.rawValue), column: "unit", found: name)
        }
        return unit
    }

    private func number(
        _ field: UnsafeRawBufferPointer, column: String
    ) throws(PriceBookProblem.Kind) -> FixedDecimal? {
        if field.isEmpty { return nil }
        let number: FixedDecimal
        do { number = try FixedDecimal(reading: field) } catch {
            throw .number(column: column, found: String(decoding: field, as: UTF8.self), error)
        }
        if number.sign < 0 { throw .negative(column: column, found: String(decoding: field, as: UTF8.self)) }
        return number
    }

    /// Two rows for the same units of the same thing, found as neighbours once sorted by a hash of them: a third of
    /// the reading would else go into a dictionary.
    private mutating func checkTwice() {
        let order = hashes.enumerated().map { (hash: $1, index: $0) }.sorted { $0 < $1 }
        for (place, entry) in order.enumerated() {
            let earlier = order[..<place].reversed().prefix { $0.hash == entry.hash }
            guard let first = earlier.last(where: { rows[$0.index].isSame(as: rows[entry.index]) }) else { continue }
            report(.twice(line: rows[first.index].line), line: rows[entry.index].line)
        }
        problems.sort { $0.line < $1.line }
    }

    private func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

extension PriceRow {
    fileprivate func isSame(as other: PriceRow) -> Bool {
        item == other.item && option == other.option && unit == other.unit && from == other.from
            && service == other.service
    }
}
