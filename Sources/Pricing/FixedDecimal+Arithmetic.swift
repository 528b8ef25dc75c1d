extension FixedDecimal {
    package func adding(_ other: FixedDecimal) throws(ArithmeticFailure) -> FixedDecimal {
        let (sum, overflow) = raw.addingReportingOverflow(other.raw)
        if overflow { throw .overflow }
        return FixedDecimal(raw: sum)
    }

    package func subtracting(_ other: FixedDecimal) throws(ArithmeticFailure) -> FixedDecimal {
        let (difference, overflow) = raw.subtractingReportingOverflow(other.raw)
        if overflow { throw .overflow }
        return FixedDecimal(raw: difference)
    }

    package func negated() throws(ArithmeticFailure) -> FixedDecimal { try FixedDecimal.zero.subtracting(self) }

    /// The product, rounded half to even in the last place.
    package func multiplied(by other: FixedDecimal) throws(ArithmeticFailure) -> FixedDecimal {
        let (product, overflow) = raw.multipliedReportingOverflow(by: other.raw)
        if !overflow, let exact = FixedDecimal.exact(product) { return exact }
        let (high, low) = raw.magnitude.multipliedFullWidth(by: other.raw.magnitude)
        return try FixedDecimal(
            high: high, low: low, dividedBy: FixedDecimal.one.magnitude, isNegative: (raw < 0) != (other.raw < 0))
    }

    /// The quotient, rounded half to even in the last place.
    package func divided(by other: FixedDecimal) throws(ArithmeticFailure) -> FixedDecimal {
        if other.raw == 0 { throw .divisionByZero }
        let (high, low) = raw.magnitude.multipliedFullWidth(by: FixedDecimal.one.magnitude)
        return try FixedDecimal(
            high: high, low: low, dividedBy: other.raw.magnitude, isNegative: (raw < 0) != (other.raw < 0))
    }

    /// `self` to a whole power, which may be negative. Each product is rounded as a product is.
    package func power(_ exponent: Int) throws(ArithmeticFailure) -> FixedDecimal {
        if exponent < 0 { return try FixedDecimal(1).divided(by: power(magnitude: exponent.magnitude)) }
        return try power(magnitude: exponent.magnitude)
    }

    /// By repeated squaring, from the highest bit on, so that the last step is the last product.
    private func power(magnitude exponent: UInt) throws(ArithmeticFailure) -> FixedDecimal {
        var result: FixedDecimal = 1
        for bit in (0..<UInt.bitWidth - exponent.leadingZeroBitCount).reversed() {
            result = try result.multiplied(by: result)
            if exponent >> UInt(bit) & 1 == 1 { result = try result.multiplied(by: self) }
        }
        return result
    }

    /// The common case, a product that ends within eighteen places.
    private static func exact(_ product: Int128) -> FixedDecimal? {
        let (quotient, remainder) = product.quotientAndRemainder(dividingBy: one)
        return remainder == 0 ? FixedDecimal(raw: quotient) : nil
    }

    /// A 256-bit magnitude over a 128-bit one, rounded half to even.
    private init(
        high: UInt128, low: UInt128, dividedBy divisor: UInt128, isNegative: Bool
    ) throws(ArithmeticFailure) {
        guard high < divisor else { throw .overflow }
        let (quotient, remainder) =
            high == 0
            ? low.quotientAndRemainder(dividingBy: divisor) : divisor.dividingFullWidth((high, low))
        let rest = divisor - remainder
        let roundsUp = remainder > rest || (remainder == rest && quotient & 1 == 1)
        let (rounded, overflow) = quotient.addingReportingOverflow(roundsUp ? 1 : 0)
        guard !overflow, rounded <= Int128.max.magnitude else { throw .overflow }
        self.init(raw: isNegative ? -Int128(rounded) : Int128(rounded))
    }
}
