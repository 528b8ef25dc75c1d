// A file of what was used, priced line by line:
//
//     item,quantity                or        item,quantity,rate
//     m5.large,730                           m5.large,730,0.096
//
// The first line names the columns, and says by that whether each line brings its rate or it is looked up by item. A
// million lines should take no longer than reading them, so nothing here makes a string: numbers are read into whole
// digits and a count of places and multiplied as they are, which is exact while the places of both come to eighteen;
// items are found by a hash of their bytes. The file may come in pieces of any size.

import Glibc

/// What a file of use comes to.
package struct UsageTotal: Sendable, Hashable {
    package let lines: Int
    package let total: Money
    /// The first of what was wrong, each with its line; those lines are not in the total.
    package let problems: [Problem]
    /// Lines that are not in the total.
    package let refused: Int

    package struct Problem: Error, Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            case columns(found: String)
            case fields
            case number(found: String, NumberProblem)
            case negative(found: String)
            case unknownItem(String)
            case overflow
        }

        package let kind: Kind
        package let line: Int
    }
}

/// Prices lines as they come.
///
///     var pricer = UsagePricer(book: book)
///     while let chunk = next() { pricer.add(chunk) }
///     let total = pricer.finish()
package struct UsagePricer {
    private let currency: Currency
    private let rates: RateTable
    private var columns = Columns.unknown

    private enum Columns {
        case unknown, looked, own
        /// Others than those two: no line is priced.
        case wrong
    }

    private var line = 0
    private var priced = 0
    private var refused = 0
    private var sum: Int128 = 0
    private var problems: [UsageTotal.Problem] = []
    /// The beginning of a line whose end has not come yet.
    private var pending: [UInt8] = []

    static let most = 20

    /// Rates by the hour of a book's on-demand rows; a line's own rate needs none.
    package init(book: PriceBook) {
        currency = book.currency
        rates = RateTable(book.rows.filter { $0.service == PricedService.instances.rawValue && $0.unit == .hour })
    }

    /// For files that bring their rates.
    package init(currency: Currency) {
        self.currency = currency
        rates = RateTable([])
    }

    package mutating func add(_ chunk: UnsafeRawBufferPointer) {
        var start = 0
        if !pending.isEmpty {
            guard let end = newline(in: chunk, from: 0) else {
                pending.append(contentsOf: chunk)
                return
            }
            pending.append(contentsOf: chunk[..<end])
            let whole = pending
            pending.removeAll(keepingCapacity: true)
            whole.withUnsafeBytes { price($0) }
            start = end + 1
        }
        while start < chunk.count {
            guard let end = newline(in: chunk, from: start) else {
                pending.append(contentsOf: chunk[start...])
                return
            }
            price(UnsafeRawBufferPointer(rebasing: chunk[start..<end]))
            start = end + 1
        }
    }

    /// Prices a last line without an end, and gives the total.
    package mutating func finish() -> UsageTotal {
        if !pending.isEmpty {
            let last = pending
            pending = []
            last.withUnsafeBytes { price($0) }
        }
        return UsageTotal(
            lines: priced, total: Money(FixedDecimal(raw: sum), currency), problems: problems, refused: refused)
    }

    private func newline(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        return memchr(base + start, 0x0A, bytes.count - start).map { UnsafeRawPointer($0) - base }
    }

    private mutating func price(_ bytes: UnsafeRawBufferPointer) {
        line += 1
        let bytes = bytes.last == 0x0D ? UnsafeRawBufferPointer(rebasing: bytes.dropLast()) : bytes
        if bytes.isEmpty { return }
        if columns == .unknown { return readColumns(bytes) }
        if columns == .wrong { return refused += 1 }
        guard let first = bytes.firstIndex(of: UsagePricer.comma) else { return refuse(.fields) }
        var position = first + 1
        guard let quantity = Digits(bytes, &position) else { return refuse(bytes, from: first + 1) }
        let rate: Digits
        if columns == .own {
            guard position < bytes.count, bytes[position] == UsagePricer.comma else {
                return refuse(bytes, from: first + 1)
            }
            position += 1
            let start = position
            guard let own = Digits(bytes, &position), position == bytes.count else { return refuse(bytes, from: start) }
            rate = own
        } else {
            guard position == bytes.count else { return refuse(bytes, from: first + 1) }
            guard let known = rates[UnsafeRawBufferPointer(rebasing: bytes[..<first])] else {
                return refuse(.unknownItem(String(decoding: bytes[..<first], as: UTF8.self)))
            }
            rate = known
        }
        guard let amount = quantity.times(rate) else { return refuse(.overflow) }
        let (total, overflow) = sum.addingReportingOverflow(amount)
        if overflow { return refuse(.overflow) }
        sum = total
        priced += 1
    }

    private static let comma = UInt8(ascii: ",")

    private mutating func readColumns(_ bytes: UnsafeRawBufferPointer) {
        let text = String(decoding: bytes, as: UTF8.self)
        switch text {
        case "item,quantity": columns = .looked
        case "item,quantity,rate": columns = .own
        default:
            columns = .wrong
            refuse(.columns(found: text))
        }
    }

    /// Says, slowly, what is wrong with the number that the fast way did not read.
    private mutating func refuse(_ bytes: UnsafeRawBufferPointer, from start: Int) {
        let field = bytes[start...].prefix { $0 != UsagePricer.comma }
        let found = String(decoding: field, as: UTF8.self)
        do {
            let number = try FixedDecimal(reading: found)
            refuse(number.sign < 0 ? .negative(found: found) : .fields)
        } catch {
            refuse(.number(found: found, error))
        }
    }

    private mutating func refuse(_ kind: UsageTotal.Problem.Kind) {
        refused += 1
        if problems.count < UsagePricer.most { problems.append(UsageTotal.Problem(kind: kind, line: line)) }
    }
}
