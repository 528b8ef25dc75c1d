// Fixed point: a whole number of 10⁻¹⁸ in 128 bits, so that every price, rate and share that people write is exact.
// It reaches to ±1.7 · 10²⁰. Sums are exact; a product or quotient is the exact result rounded once, half to even, in
// the eighteenth place, and what does not fit is a failure, never a wrapped number.

/// What arithmetic can come to besides a number.
package enum ArithmeticFailure: Error, Sendable, Hashable {
    case overflow
    case divisionByZero
}

/// An exact decimal number with eighteen places.
///
///     try FixedDecimal(96, places: 3).multiplied(by: 730).description   // "70.08"
package struct FixedDecimal: Sendable, Hashable {
    /// The number in units of 10⁻¹⁸.
    package let raw: Int128

    package static let places = 18
    static let one: Int128 = 1_000_000_000_000_000_000

    package init(raw: Int128) { self.raw = raw }

    /// A whole number; every Int fits.
    package init(_ whole: Int) { raw = Int128(whole) * FixedDecimal.one }

    /// `digits` · 10^−`places`: `FixedDecimal(96, places: 3)` is 0.096. Places are 0…18.
    package init(_ digits: Int, places: Int) { raw = Int128(digits) * powerOfTen(FixedDecimal.places - places) }

    package static let zero = FixedDecimal(raw: 0)

    package var isWhole: Bool { raw % FixedDecimal.one == 0 }

    /// The number as an Int, where it is whole and fits.
    package var whole: Int? { isWhole ? Int(exactly: raw / FixedDecimal.one) : nil }

    /// 1 or −1 by the sign, 0 for zero.
    package var sign: Int { Int(raw.signum()) }
}

extension FixedDecimal: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int) { self.init(value) }
}

extension FixedDecimal: Comparable {
    package static func < (a: FixedDecimal, b: FixedDecimal) -> Bool { a.raw < b.raw }
}

extension FixedDecimal: CustomStringConvertible {
    /// The plain decimal number, unrounded, without trailing zeros: "-0.5", "1024".
    package var description: String {
        let (whole, fraction) = raw.magnitude.quotientAndRemainder(dividingBy: FixedDecimal.one.magnitude)
        var text = (raw < 0 ? "-" : "") + String(whole)
        guard fraction > 0 else { return text }
        var digits = String(fraction)
        digits = String(repeating: "0", count: FixedDecimal.places - digits.count) + digits
        while digits.last == "0" { digits.removeLast() }
        text += "." + digits
        return text
    }
}

/// 10^exponent for 0…18.
func powerOfTen(_ exponent: Int) -> Int128 { powersOfTen[exponent] }

private let powersOfTen: [Int128] = (0...FixedDecimal.places).map { exponent in
    (0..<exponent).reduce(into: Int128(1)) { power, _ in power *= 10 }
}
