/// A number of something: 730 hours, $0.126 for each GB, or a plain number.
///
///     try Measure(730, .hour).multiplied(by: Measure(rate, perHour))   // money
package struct Measure: Sendable {
    package let number: FixedDecimal
    package let dimensions: Dimensions
    /// How it likes to be shown; no part of what it is.
    package let presentation: Presentation

    package enum Presentation: Sendable, Hashable {
        case plain
        /// 0.08 as 8 %.
        case percent
    }

    package init(_ number: FixedDecimal, _ dimensions: Dimensions = .none, presentation: Presentation = .plain) {
        self.number = number
        self.dimensions = dimensions
        self.presentation = presentation
    }

    package init(_ money: Money) { self.init(money.amount, .money(money.currency)) }

    /// A share of one, to be shown as a percentage.
    package static func share(_ number: FixedDecimal) -> Measure { Measure(number, presentation: .percent) }

    package func shown(_ presentation: Presentation) -> Measure {
        Measure(number, dimensions, presentation: presentation)
    }

    /// The sum of money that this is, where it is one.
    package var money: Money? {
        guard let currency = dimensions.currency, dimensions == .money(currency) else { return nil }
        return Money(number, currency)
    }
}

extension Measure: Hashable {
    package static func == (a: Measure, b: Measure) -> Bool { a.number == b.number && a.dimensions == b.dimensions }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(number)
        hasher.combine(dimensions)
    }
}

extension Measure {
    package func adding(_ other: Measure) throws(MeasureFailure) -> Measure {
        try checkDimensions(of: other)
        do { return Measure(try number.adding(other.number), dimensions) } catch { throw .arithmetic(error) }
    }

    package func subtracting(_ other: Measure) throws(MeasureFailure) -> Measure {
        try checkDimensions(of: other)
        do { return Measure(try number.subtracting(other.number), dimensions) } catch { throw .arithmetic(error) }
    }

    package func multiplied(by other: Measure) throws(MeasureFailure) -> Measure {
        let dimensions = try dimensions.multiplied(by: other.dimensions)
        do { return Measure(try number.multiplied(by: other.number), dimensions) } catch { throw .arithmetic(error) }
    }

    package func divided(by other: Measure) throws(MeasureFailure) -> Measure {
        let dimensions = try dimensions.divided(by: other.dimensions)
        do { return Measure(try number.divided(by: other.number), dimensions) } catch { throw .arithmetic(error) }
    }

    /// To a whole plain power.
    package func power(_ exponent: Measure) throws(MeasureFailure) -> Measure {
        guard exponent.dimensions.isNone, let whole = exponent.number.whole else { throw .exponent(exponent) }
        let dimensions = try dimensions.power(whole)
        do { return Measure(try number.power(whole), dimensions) } catch { throw .arithmetic(error) }
    }

    package func rounded(toPlaces places: Int, _ rule: Rounding) throws(MeasureFailure) -> Measure {
        do {
            return Measure(try number.rounded(toPlaces: places, rule), dimensions, presentation: presentation)
        } catch { throw .arithmetic(error) }
    }

    package func isLess(than other: Measure) throws(MeasureFailure) -> Bool {
        try checkDimensions(of: other)
        return number < other.number
    }

    /// Without its sign.
    package func magnitude() throws(MeasureFailure) -> Measure {
        number.sign < 0 ? try multiplied(by: Measure(-1)).shown(presentation) : self
    }

    /// The next whole number of units down, towards −∞, or up, towards ∞.
    package func whole(_ rule: Rounding) throws(MeasureFailure) -> Measure {
        // Rounding goes by the distance from zero, which is the other way below it.
        let isMirrored = number.sign < 0 && (rule == .up || rule == .down)
        return try rounded(toPlaces: 0, isMirrored ? (rule == .up ? .down : .up) : rule)
    }

    /// Fails unless `other` is of the kind that this is.
    package func checkDimensions(of other: Measure) throws(MeasureFailure) {
        guard other.dimensions == dimensions else {
            throw .mismatch(DimensionMismatch(found: other.dimensions, expected: dimensions))
        }
    }
}
