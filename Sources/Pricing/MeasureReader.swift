// How quantities are typed:
//
//     quantity = [ currency ] number [ space ] [ unit ] *( "/" unit )
//     500GB   600 TB   250MB/s   730h   1y   12mo   8%   1M   0.126/GB   $0.10   $0.10/h   100,000원   3년
//
// A number alone is taken for the unit that is expected, where the expectation allows that. Money without a currency is
// in the currency that is expected. A time in another unit than the expected one (1y for months) is converted by the
// conventions; nothing else is ever converted.

extension Measure {
    /// Reads a typed quantity, which has to be of the kind that is expected.
    package init(
        reading text: String, expecting expected: MeasureExpectation, conventions: Conventions
    ) throws(MeasureProblem) {
        var parts = try QuantityParts(text)
        var number: FixedDecimal
        do { number = try FixedDecimal(reading: parts.number) } catch { throw .number(error, found: text) }
        do { number = try parts.multiplied(number) } catch { throw .arithmetic(error) }
        if parts.isBare {
            self = try Measure.bare(number, expected)
            return
        }
        parts.addCurrency(of: expected.dimensions)
        do {
            let found = try parts.measure(number, base: conventions.unitBase)
            guard let converted = try conventions.converted(found, to: expected.dimensions) else {
                throw MeasureFailure.mismatch(
                    DimensionMismatch(found: found.dimensions, expected: expected.dimensions))
            }
            self = parts.isPercent ? converted.shown(.percent) : converted
        } catch let problem as MeasureProblem {
            throw problem
        } catch let failure as MeasureFailure {
            throw Measure.problem(failure, expected)
        } catch {
            throw .arithmetic(.overflow)
        }
    }

    /// Reads a quantity that says by itself what it is, such as a formula's `0.10 USD/GB`; a number alone is a plain
    /// number, and nothing is converted.
    package init(reading text: String, conventions: Conventions) throws(MeasureProblem) {
        var parts = try QuantityParts(text)
        let number: FixedDecimal
        do { number = try FixedDecimal(reading: parts.number) } catch { throw .number(error, found: text) }
        do {
            let found = try parts.measure(parts.multiplied(number), base: conventions.unitBase)
            self = parts.isPercent ? found.shown(.percent) : found
        } catch let problem as MeasureProblem {
            throw problem
        } catch let failure as MeasureFailure {
            throw Measure.problem(failure, MeasureExpectation(.none))
        } catch {
            throw .arithmetic(.overflow)
        }
    }

    private static func bare(
        _ number: FixedDecimal, _ expected: MeasureExpectation
    ) throws(MeasureProblem) -> Measure {
        switch expected.bare {
        case .unit: return Measure(number, expected.dimensions)
        case .percent:
            do { return .share(try number.divided(by: 100)) } catch { throw .arithmetic(error) }
        case nil:
            guard number == 0 else { throw .unitMissing(found: number, expected: expected.dimensions) }
            return Measure(0, expected.dimensions)
        }
    }

    private static func problem(_ failure: MeasureFailure, _ expected: MeasureExpectation) -> MeasureProblem {
        switch failure {
        case .arithmetic(let failure): .arithmetic(failure)
        case .mismatch(let mismatch): .wrongKind(mismatch)
        case .currencies(let found, _):
            .wrongKind(DimensionMismatch(found: .money(found), expected: expected.dimensions))
        case .exponent(let measure), .beyondTiers(let measure, _):
            .wrongKind(DimensionMismatch(found: measure.dimensions, expected: expected.dimensions))
        }
    }
}

/// A typed quantity taken apart.
private struct QuantityParts {
    var currency: Currency?
    var number = ""
    /// Such as M in 1M requests.
    var multiplier: FixedDecimal = 1
    var units: [String] = []
    /// Units after a slash.
    var perUnits: [String] = []
    private(set) var isPercent = false

    var isBare: Bool { currency == nil && units.isEmpty && perUnits.isEmpty }

    init(_ text: String) throws(MeasureProblem) {
        var rest = text[...]
        trim(&rest)
        takeCurrency(&rest)
        let end = rest.firstIndex { !QuantityParts.belongsToNumber($0) } ?? rest.endIndex
        number = String(rest[..<end])
        rest = rest[end...]
        trim(&rest)
        if number.isEmpty {
            throw .number(rest.isEmpty ? .empty : .unexpected(rest.first ?? "?", offset: 0), found: text)
        }
        takeMultiplier(&rest)
        // MB/s is one unit with a slash in it.
        if UnitName(String(rest), base: .binary) != nil {
            units = [String(rest)]
            return
        }
        var words = rest.split(separator: "/", omittingEmptySubsequences: false).map(QuantityParts.trimmed)
        let first = words.isEmpty ? "" : words.removeFirst()
        units = first.split(separator: " ").map(String.init)
        perUnits = words
    }

    func multiplied(_ number: FixedDecimal) throws(ArithmeticFailure) -> FixedDecimal {
        try number.multiplied(by: multiplier)
    }

    /// Money typed without its currency, as in 0.126/GB, is in the currency that is expected.
    mutating func addCurrency(of expected: Dimensions) {
        let names = units.compactMap(UnitName.currency)
        if currency == nil, names.isEmpty, expected.exponent(of: .currency) == 1, !perUnits.isEmpty {
            currency = expected.currency
        }
    }

    mutating func measure(_ number: FixedDecimal, base: Conventions.UnitBase) throws -> Measure {
        var result = Measure(number)
        if let currency { result = try result.multiplied(by: Measure(1, .money(currency))) }
        for name in units {
            let unit = try QuantityParts.unit(name, base: base)
            if unit.isPercent { isPercent = true }
            let one = Measure(unit.factor, unit.dimensions)
            result =
                unit.isInverse
                ? Measure(
                    try result.number.divided(by: unit.factor), try result.dimensions.multiplied(by: unit.dimensions))
                : try result.multiplied(by: one)
        }
        for name in perUnits {
            let unit = try QuantityParts.unit(name, base: base)
            let one = Measure(unit.factor, unit.dimensions)
            result =
                unit.isInverse
                ? Measure(
                    try result.number.multiplied(by: unit.factor), try result.dimensions.divided(by: unit.dimensions))
                : try result.divided(by: one)
        }
        return result
    }

    private static func unit(_ name: String, base: Conventions.UnitBase) throws(MeasureProblem) -> UnitName {
        guard let unit = UnitName(name, base: base) else {
            throw .unknownUnit(found: name, candidates: nearest(to: name, among: UnitName.names, within: 1))
        }
        return unit
    }

    private mutating func takeCurrency(_ rest: inout Substring) {
        let sign = rest.prefix { $0 == "-" || $0 == "−" }
        let symbol = rest.dropFirst(sign.count).prefix { !QuantityParts.belongsToNumber($0) && $0 != " " }
        guard !symbol.isEmpty, let found = UnitName.currency(String(symbol)) else { return }
        currency = found
        rest = sign + rest.dropFirst(sign.count + symbol.count).drop { $0 == " " }
    }

    /// A multiplier stands alone, before a space or a slash, or in Korean before anything: 10만원.
    private mutating func takeMultiplier(_ rest: inout Substring) {
        for (name, factor) in UnitName.multipliers where rest.hasPrefix(name) {
            let after = rest.dropFirst(name.count)
            guard after.isEmpty || after.first == " " || after.first == "/" || !name.utf8.contains(where: { $0 < 0x80 })
            else { continue }
            multiplier = factor
            rest = after.drop { $0 == " " }
            return
        }
    }

    private static func belongsToNumber(_ character: Character) -> Bool {
        switch character {
        case "0"..."9", ".", ",", "+", "-", "−": character.isASCII || character == "−"
        default: false
        }
    }

    private func trim(_ rest: inout Substring) {
        rest = rest.drop { $0 == " " }
        while rest.last == " " { rest.removeLast() }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
