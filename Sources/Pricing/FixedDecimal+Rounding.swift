/// Where a number goes that lies between two.
package enum Rounding: String, Sendable, Hashable, CaseIterable {
    /// To the nearer; a tie away from zero, as bills and classrooms do.
    case halfUp = "half_up"
    /// To the nearer; a tie to the even one.
    case halfEven = "half_even"
    /// Away from zero.
    case up
    /// Towards zero.
    case down
}

extension FixedDecimal {
    /// The number with no more than `places` places, 0…18.
    package func rounded(toPlaces places: Int, _ rule: Rounding = .halfUp) throws(ArithmeticFailure) -> FixedDecimal {
        let unit = powerOfTen(FixedDecimal.places - places)
        let (quotient, remainder) = raw.quotientAndRemainder(dividingBy: unit)
        guard remainder != 0 else { return self }
        let rest = unit - Int128(remainder.magnitude)
        let isPast =
            switch rule {
            case .up: true
            case .down: false
            case .halfUp: remainder.magnitude >= rest
            case .halfEven:
                remainder.magnitude > rest || (remainder.magnitude == rest && quotient.magnitude & 1 == 1)
            }
        let (units, overflow) = quotient.addingReportingOverflow(isPast ? raw.signum() : 0)
        let (result, tooLarge) = units.multipliedReportingOverflow(by: unit)
        if overflow || tooLarge { throw .overflow }
        return FixedDecimal(raw: result)
    }

    /// The number with exactly `places` places, rounded: "70.08" and "36.00" with 2.
    package func text(places: Int, _ rule: Rounding = .halfUp) throws(ArithmeticFailure) -> String {
        let rounded = try rounded(toPlaces: places, rule)
        guard places > 0 else { return rounded.description }
        let text = rounded.description
        let have = text.utf8.firstIndex(of: UInt8(ascii: ".")).map {
            text.utf8.distance(from: $0, to: text.endIndex) - 1
        }
        return text + (have == nil ? "." : "") + String(repeating: "0", count: places - (have ?? 0))
    }
}
