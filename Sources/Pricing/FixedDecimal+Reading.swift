// How a number is written:
//
//     number   = [ "+" | "-" | "−" ] digits [ "." digits ]
//     digits   = 1*DIGIT, in the whole part also with commas before each three of the last digits: 1,024,000
//
// Nothing else is a number: no exponent, no bare point, no space, and never the beginning of something longer.

/// Why a text is no number, or none that fits.
package enum NumberProblem: Error, Sendable, Hashable {
    case empty
    /// Neither digit, comma nor point, at a byte offset.
    case unexpected(Character, offset: Int)
    /// A point without digits on both sides, or a sign without a number.
    case digitsMissing(offset: Int)
    /// Commas that do not part the whole digits into threes.
    case commas(offset: Int)
    case tooManyPlaces(found: Int, most: Int)
    case overflow
}

extension FixedDecimal {
    /// Reads `text` as a number and as nothing but a number.
    package init(reading text: String) throws(NumberProblem) {
        var text = text
        let result = text.withUTF8 { bytes in
            Result { () throws(NumberProblem) in try FixedDecimal(reading: UnsafeRawBufferPointer(bytes)) }
        }
        switch result {
        case .success(let number): self = number
        case .failure(.unexpected(_, let offset)):
            let place = text.utf8.index(text.startIndex, offsetBy: offset)
            throw .unexpected(text[place...].first ?? "?", offset: offset)
        case .failure(let problem): throw problem
        }
    }

    /// The same over bytes; a character that is no ASCII is named as U+FFFD.
    package init(reading bytes: UnsafeRawBufferPointer) throws(NumberProblem) {
        var scanner = NumberScanner(bytes: bytes)
        try scanner.run()
        self.init(raw: scanner.isNegative ? -scanner.magnitude : scanner.magnitude)
    }
}

/// One pass over the bytes of a number.
private struct NumberScanner {
    let bytes: UnsafeRawBufferPointer
    var isNegative = false
    var magnitude: Int128 = 0
    private var position = 0

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func run() throws(NumberProblem) {
        if bytes.isEmpty { throw .empty }
        readSign()
        try readWhole()
        if position < bytes.count { try readFraction() }
    }

    private mutating func readSign() {
        if bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+") {
            isNegative = bytes[0] == UInt8(ascii: "-")
            position = 1
        } else if bytes.count > 2, bytes[0] == 0xE2, bytes[1] == 0x88, bytes[2] == 0x92 {
            isNegative = true
            position = 3
        }
    }

    private mutating func readWhole() throws(NumberProblem) {
        let start = position
        var sinceComma: Int?
        var value: Int128 = 0
        scan: while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                value = try shifted(value, by: byte &- UInt8(ascii: "0"))
                sinceComma = sinceComma.map { $0 + 1 }
            case UInt8(ascii: ","):
                let group = sinceComma ?? position - start
                guard sinceComma == nil ? (1...3).contains(group) : group == 3 else { throw .commas(offset: position) }
                sinceComma = 0
            case UInt8(ascii: "."): break scan
            default: throw unexpected(byte)
            }
            position += 1
        }
        if position == start { throw .digitsMissing(offset: position) }
        if let sinceComma, sinceComma != 3 { throw .commas(offset: position) }
        let (scaled, overflow) = value.multipliedReportingOverflow(by: FixedDecimal.one)
        if overflow { throw .overflow }
        magnitude = scaled
    }

    private mutating func readFraction() throws(NumberProblem) {
        position += 1
        let start = position
        var value: UInt64 = 0
        while position < bytes.count {
            let byte = bytes[position]
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { throw unexpected(byte) }
            if position - start < FixedDecimal.places { value = value &* 10 &+ UInt64(byte &- UInt8(ascii: "0")) }
            position += 1
        }
        let places = position - start
        if places == 0 { throw .digitsMissing(offset: position) }
        if places > FixedDecimal.places { throw .tooManyPlaces(found: places, most: FixedDecimal.places) }
        let (sum, overflow) = magnitude.addingReportingOverflow(
            Int128(value) * powerOfTen(FixedDecimal.places - places))
        if overflow { throw .overflow }
        magnitude = sum
    }

    private func shifted(_ value: Int128, by digit: UInt8) throws(NumberProblem) -> Int128 {
        // Far beyond what fits with eighteen places, and far from wrapping.
        guard value < 1_000_000_000_000_000_000_000_000 else { throw .overflow }
        return value * 10 + Int128(digit)
    }

    private func unexpected(_ byte: UInt8) -> NumberProblem {
        .unexpected(byte < 0x80 ? Character(Unicode.Scalar(byte)) : "\u{FFFD}", offset: position)
    }
}
