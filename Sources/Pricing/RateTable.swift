import Glibc

/// A plain number as it stands: whole digits and how many of them are places.
struct Digits {
    let digits: UInt64
    let places: Int

    /// Reads digits with at most one point among them, up to a comma or the end; nil for anything else, and for more
    /// than eighteen digits, which the slow way may still read.
    @inline(__always)
    init?(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) {
        let start = position
        var digits: UInt64 = 0
        var point = -1
        while position < bytes.count {
            let byte = bytes[position] &- UInt8(ascii: "0")
            if byte <= 9 {
                digits = digits &* 10 &+ UInt64(byte)
            } else if bytes[position] == UInt8(ascii: "."), point < 0, position > start {
                point = position
            } else {
                break
            }
            position += 1
        }
        let length = position - start
        guard length > 0, length <= 19, point != position - 1, length - (point < 0 ? 0 : 1) <= 18 else { return nil }
        self.digits = digits
        places = point < 0 ? 0 : position - 1 - point
    }

    init?(_ number: FixedDecimal) {
        let text = Array(number.description.utf8)
        var position = 0
        guard let read = text.withUnsafeBytes({ Digits($0, &position) }), position == text.count else { return nil }
        self = read
    }

    /// The product in units of 10⁻¹⁸; nil where that does not fit. Places beyond eighteen are rounded as any product's.
    @inline(__always)
    func times(_ other: Digits) -> Int128? {
        let places = places + other.places
        // Two numbers below 10^18 multiply to less than 2^127.
        let product = Int128(digits) * Int128(other.digits)
        if places > FixedDecimal.places { return rounded(product, away: places - FixedDecimal.places) }
        let (result, overflow) = product.multipliedReportingOverflow(by: powerOfTen(FixedDecimal.places - places))
        return overflow ? nil : result
    }

    private func rounded(_ product: Int128, away places: Int) -> Int128 {
        let unit = powerOfTen(places)
        let (quotient, remainder) = product.quotientAndRemainder(dividingBy: unit)
        let isPast = remainder * 2 > unit || (remainder * 2 == unit && quotient & 1 == 1)
        return quotient + (isPast ? 1 : 0)
    }
}

/// Rates by the bytes of an item's name: open addressing over a hash of the bytes, at most half full.
struct RateTable {
    private struct Entry {
        let name: [UInt8]
        let rate: Digits
    }

    private var entries: [Entry?]
    private let mask: Int

    init(_ rows: [PriceRow]) {
        var size = 16
        while size < rows.count * 2 { size *= 2 }
        mask = size - 1
        entries = Array(repeating: nil, count: size)
        for row in rows {
            guard let rate = Digits(row.rate) else { continue }
            let name = Array(row.item.utf8)
            var slot = name.withUnsafeBytes(RateTable.hash) & mask
            while let entry = entries[slot], entry.name != name { slot = (slot + 1) & mask }
            // The first row of a name holds, as it does for a look-up in the book.
            if entries[slot] == nil { entries[slot] = Entry(name: name, rate: rate) }
        }
    }

    subscript(name: UnsafeRawBufferPointer) -> Digits? {
        var slot = RateTable.hash(name) & mask
        while let entry = entries[slot] {
            if RateTable.areEqual(entry.name, name) { return entry.rate }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private static func areEqual(_ known: [UInt8], _ name: UnsafeRawBufferPointer) -> Bool {
        guard known.count == name.count, let start = name.baseAddress else { return known.isEmpty && name.isEmpty }
        return known.withUnsafeBytes { known in
            known.baseAddress.map { memcmp($0, start, name.count) == 0 } ?? false
        }
    }

    private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
        var hash = FNV()
        hash.add(bytes)
        return Int(truncatingIfNeeded: hash.value ^ (hash.value >> 32)) & .max
    }
}

/// The hash FNV-1a: short, and good enough for names.
struct FNV {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
}
