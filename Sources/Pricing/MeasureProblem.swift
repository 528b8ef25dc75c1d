/// Why a text is no quantity of the kind that was asked for.
package enum MeasureProblem: Error, Sendable, Hashable {
    case number(NumberProblem, found: String)
    /// A unit that there is not, with those that are spelled nearly so.
    case unknownUnit(found: String, candidates: [String])
    /// A number alone, where only a unit says what is meant.
    case unitMissing(found: FixedDecimal, expected: Dimensions)
    case wrongKind(DimensionMismatch)
    case arithmetic(ArithmeticFailure)
}

/// What a typed quantity has to be.
package struct MeasureExpectation: Sendable, Hashable {
    package let dimensions: Dimensions
    /// What a number without a unit is taken for: nil where one is required. 0 needs none.
    package let bare: Bare?

    package enum Bare: Sendable, Hashable {
        /// One unit of what is expected.
        case unit
        /// So many hundredths: `8` for 8 %.
        case percent
    }

    package init(_ dimensions: Dimensions, bare: Bare? = .unit) {
        self.dimensions = dimensions
        self.bare = bare
    }

    package static let hours = MeasureExpectation(.hour)
    package static let months = MeasureExpectation(.month)
    package static let years = MeasureExpectation(.year)
    /// A size says its unit, since 500 may be GB or TB.
    package static let size = MeasureExpectation(.gigabyte, bare: nil)
    package static let requests = MeasureExpectation(.request)
    package static let iops = MeasureExpectation(.iops)
    package static let throughput = MeasureExpectation(.megabytePerSecond, bare: nil)
    package static let count = MeasureExpectation(.none)
    package static let percent = MeasureExpectation(.none, bare: .percent)
    package static func money(_ currency: Currency) -> MeasureExpectation { MeasureExpectation(.money(currency)) }
    package static func rate(_ currency: Currency, per unit: BaseUnit) -> MeasureExpectation {
        MeasureExpectation(Dimensions.money(currency).over(unit))
    }
}
