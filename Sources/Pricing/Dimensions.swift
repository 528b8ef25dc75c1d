/// What cannot be expressed by one another. Hours, months and years are three, since how many of one make another is a
/// convention and not arithmetic; likewise gigabytes and requests.
package enum BaseUnit: Int, Sendable, Hashable, CaseIterable {
    case currency, hour, month, year, gigabyte, request, iops, megabytePerSecond, person, account, server, instance,
        kilowatt
}

/// A product of base units with whole exponents: $ · GB⁻¹ · month⁻¹.
package struct Dimensions: Sendable, Hashable {
    /// By the raw value of the base unit.
    private var exponents: SIMD16<Int8>
    /// Which currency it is, while its exponent is not 0.
    package private(set) var currency: Currency?

    /// More than any formula needs, and room for two without overflow.
    private static let highest: Int8 = 60

    package static let none = Dimensions(exponents: SIMD16(repeating: 0), currency: nil)

    private init(exponents: SIMD16<Int8>, currency: Currency?) {
        self.exponents = exponents
        self.currency = currency
    }

    /// One unit, to a power within ±60. Money is made by `money(_:)`.
    package init(_ unit: BaseUnit, power: Int8 = 1) {
        self = .none
        exponents[unit.rawValue] = power
    }

    package static func money(_ currency: Currency) -> Dimensions {
        var money = Dimensions(.currency)
        money.currency = currency
        return money
    }

    package static let hour = Dimensions(.hour)
    package static let month = Dimensions(.month)
    package static let year = Dimensions(.year)
    package static let gigabyte = Dimensions(.gigabyte)
    package static let request = Dimensions(.request)
    package static let iops = Dimensions(.iops)
    package static let megabytePerSecond = Dimensions(.megabytePerSecond)

    /// The same for each one of `unit`. What has so many units that this overflows is no caller's.
    package func over(_ unit: BaseUnit) -> Dimensions {
        var quotient = self
        quotient.exponents[unit.rawValue] -= 1
        return quotient
    }

    /// The same times one of `unit`.
    package func times(_ unit: BaseUnit) -> Dimensions {
        var product = self
        product.exponents[unit.rawValue] += 1
        return product
    }

    package var isNone: Bool { self == .none }

    package func exponent(of unit: BaseUnit) -> Int { Int(exponents[unit.rawValue]) }

    /// The units with their exponents, in the order of `BaseUnit`; those of exponent 0 left out.
    package var factors: [(unit: BaseUnit, exponent: Int)] {
        BaseUnit.allCases.map { ($0, exponent(of: $0)) }.filter { $0.exponent != 0 }
    }

    package func multiplied(by other: Dimensions) throws(MeasureFailure) -> Dimensions {
        try joined(other, exponents: exponents &+ other.exponents)
    }

    package func divided(by other: Dimensions) throws(MeasureFailure) -> Dimensions {
        try joined(other, exponents: exponents &- other.exponents)
    }

    package func power(_ exponent: Int) throws(MeasureFailure) -> Dimensions {
        var result = Dimensions.none
        for factor in factors {
            guard let raised = Int8(exactly: factor.exponent.multipliedReportingOverflow(by: exponent).partialValue),
                raised.magnitude <= Dimensions.highest, exponent.magnitude <= UInt(Dimensions.highest)
            else { throw .arithmetic(.overflow) }
            result.exponents[factor.unit.rawValue] = raised
        }
        if result.exponent(of: .currency) != 0 { result.currency = currency }
        return result
    }

    private func joined(_ other: Dimensions, exponents: SIMD16<Int8>) throws(MeasureFailure) -> Dimensions {
        if let currency, let found = other.currency, found != currency {
            throw .currencies(found: found, expected: currency)
        }
        guard exponents.max() <= Dimensions.highest, exponents.min() >= -Dimensions.highest else {
            throw .arithmetic(.overflow)
        }
        let keepsCurrency = exponents[BaseUnit.currency.rawValue] != 0
        return Dimensions(exponents: exponents, currency: keepsCurrency ? currency ?? other.currency : nil)
    }
}

/// Two kinds of quantity where there should be one.
package struct DimensionMismatch: Sendable, Hashable {
    package let found: Dimensions
    package let expected: Dimensions

    package init(found: Dimensions, expected: Dimensions) {
        self.found = found
        self.expected = expected
    }
}

/// What can go wrong between measures.
package enum MeasureFailure: Error, Sendable, Hashable {
    case arithmetic(ArithmeticFailure)
    case mismatch(DimensionMismatch)
    /// Two currencies in one product.
    case currencies(found: Currency, expected: Currency)
    /// A power that is no whole plain number.
    case exponent(Measure)
    /// A quantity past the last tier of a table that ends.
    case beyondTiers(Measure, end: Measure)
}
