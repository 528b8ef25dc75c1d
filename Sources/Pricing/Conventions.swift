/// What a result depends on beside its inputs. Each is printed with the result and can be set by its name.
package struct Conventions: Sendable, Hashable {
    package var hoursPerMonth: FixedDecimal
    package var hoursPerYear: FixedDecimal
    /// How many GB one TB is, and MB one GB.
    package var unitBase: UnitBase
    package var freeCounts: FreeAllowance
    /// How sums are rounded when they are shown; nothing is rounded before.
    package var rounding: Rounding
    package var cashFlow: CashFlowTiming

    package enum UnitBase: String, Sendable, Hashable, CaseIterable {
        case binary = "1024"
        case decimal = "1000"

        package var number: FixedDecimal { self == .binary ? 1_024 : 1_000 }
    }

    /// Where the free units of an allowance go.
    package enum FreeAllowance: String, Sendable, Hashable, CaseIterable {
        /// They are taken off before the tiers begin: 100 GB free of 10,340 GB leave the first tier full.
        case beforeTiers = "before_tiers"
        /// They use up the first tier: its limit counts them too.
        case inFirstTier = "in_first_tier"
    }

    /// When in a year its money flows.
    package enum CashFlowTiming: String, Sendable, Hashable, CaseIterable {
        case yearEnd = "year_end"
        case yearStart = "year_start"
    }

    package init(
        hoursPerMonth: FixedDecimal = 730, hoursPerYear: FixedDecimal = 8_760, unitBase: UnitBase = .binary,
        freeCounts: FreeAllowance = .beforeTiers, rounding: Rounding = .halfUp, cashFlow: CashFlowTiming = .yearEnd
    ) {
        self.hoursPerMonth = hoursPerMonth
        self.hoursPerYear = hoursPerYear
        self.unitBase = unitBase
        self.freeCounts = freeCounts
        self.rounding = rounding
        self.cashFlow = cashFlow
    }

    /// Those of AWS's own calculator: 730 hours, 8,760 hours, 1 TB = 1,024 GB.
    package static let aws = Conventions()
}

extension Conventions {
    /// The stable names, in the order in which they are printed.
    package enum Name: String, Sendable, Hashable, CaseIterable {
        case hoursPerMonth = "hours_per_month"
        case hoursPerYear = "hours_per_year"
        case unitBase = "unit_base"
        case freeCounts = "free_counts"
        case rounding
        case cashFlow = "cash_flow"
    }

    package struct Setting: Sendable, Hashable {
        package let name: Name
        package let value: String
    }

    package enum Problem: Error, Sendable, Hashable {
        case oneOf([String], found: String)
        case number(NumberProblem, found: String)
        /// Hours that are none, or more than a month or year has.
        case outside(ClosedRange<FixedDecimal>, found: FixedDecimal)
    }

    package subscript(name: Name) -> String {
        switch name {
        case .hoursPerMonth: hoursPerMonth.description
        case .hoursPerYear: hoursPerYear.description
        case .unitBase: unitBase.rawValue
        case .freeCounts: freeCounts.rawValue
        case .rounding: rounding.rawValue
        case .cashFlow: cashFlow.rawValue
        }
    }

    package var settings: [Setting] { Name.allCases.map { Setting(name: $0, value: self[$0]) } }

    /// Sets one convention from what was typed.
    package mutating func set(_ name: Name, to text: String) throws(Problem) {
        switch name {
        case .hoursPerMonth: hoursPerMonth = try Conventions.hours(text, in: 1...744)
        case .hoursPerYear: hoursPerYear = try Conventions.hours(text, in: 1...8_784)
        case .unitBase: unitBase = try Conventions.choice(text)
        case .freeCounts: freeCounts = try Conventions.choice(text)
        case .rounding: rounding = try Conventions.choice(text)
        case .cashFlow: cashFlow = try Conventions.choice(text)
        }
    }

    private static func hours(_ text: String, in range: ClosedRange<FixedDecimal>) throws(Problem) -> FixedDecimal {
        let number: FixedDecimal
        do { number = try FixedDecimal(reading: text) } catch { throw .number(error, found: text) }
        guard range.contains(number) else { throw .outside(range, found: number) }
        return number
    }

    private static func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ text: String
    ) throws(Problem) -> Choice {
        guard let choice = Choice(rawValue: text) else {
            throw .oneOf(Choice.allCases.map(\.rawValue), found: text)
        }
        return choice
    }
}

extension Conventions {
    private static let hoursInMonth = Dimensions(.hour).over(.month)
    private static let hoursInYear = Dimensions(.hour).over(.year)
    private static let monthsInYear = Dimensions(.month).over(.year)

    /// The conventions as named values of a formula.
    package var hoursPerMonthValue: Formula {
        .value(Name.hoursPerMonth.rawValue, Measure(hoursPerMonth, Conventions.hoursInMonth))
    }
    package var hoursPerYearValue: Formula {
        .value(Name.hoursPerYear.rawValue, Measure(hoursPerYear, Conventions.hoursInYear))
    }
    /// Twelve, which is no convention.
    package static let monthsPerYear = Measure(12, monthsInYear)

    /// `measure` in `unit` where both are times and one is stated in the other: years in months or hours, months in
    /// hours, and back. nil for any other two.
    package func converted(_ measure: Measure, to unit: Dimensions) throws(MeasureFailure) -> Measure? {
        if measure.dimensions == unit { return measure }
        let factors = [
            Measure(hoursPerMonth, Conventions.hoursInMonth), Measure(hoursPerYear, Conventions.hoursInYear),
            Conventions.monthsPerYear,
        ]
        for factor in factors {
            let product = try measure.multiplied(by: factor)
            if product.dimensions == unit { return product }
            let quotient = try measure.divided(by: factor)
            if quotient.dimensions == unit { return quotient }
        }
        return nil
    }
}
