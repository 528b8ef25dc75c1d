import Pricing

/// A calculator of this program.
protocol BuiltInCalculator: Calculator {
    /// Works out into the draft. Failures of arithmetic may simply be thrown on.
    func work(_ draft: inout CalculationDraft) throws
}

extension BuiltInCalculator {
    package func calculate(
        _ givens: Givens, in context: CalculationContext
    ) throws(CalculationProblem) -> Calculation {
        var draft = CalculationDraft(calculator: self, givens: givens, context: context)
        do {
            try work(&draft)
        } catch let problem as CalculationProblem {
            throw problem
        } catch let failure as MeasureFailure {
            throw .arithmetic(failure)
        } catch let failure as ArithmeticFailure {
            throw .arithmetic(.arithmetic(failure))
        } catch {
            throw .failed(calculator: name, message: String(describing: error))
        }
        return draft.finished()
    }
}

/// A calculation in the making: it gives out inputs, notes where each came from, and takes up results.
struct CalculationDraft {
    let calculator: any Calculator
    let givens: Givens
    let context: CalculationContext
    var calculation: Calculation
    private(set) lazy var shelf = context.shelf()

    init(calculator: any Calculator, givens: Givens, context: CalculationContext) {
        self.calculator = calculator
        self.givens = givens
        self.context = context
        calculation = Calculation(calculator: calculator.name)
    }

    var conventions: Conventions { givens.conventions }

    func finished() -> Calculation {
        var calculation = calculation
        let order = calculator.inputs.map(\.name)
        calculation.inputs.sort { a, b in
            (order.firstIndex(of: a.name) ?? order.count) < (order.firstIndex(of: b.name) ?? order.count)
        }
        let names = calculator.conventions
        calculation.conventions = conventions.settings.filter { names.contains($0.name) }
        return calculation
    }
}

// Inputs
extension CalculationDraft {
    /// The value given, or what holds instead; nil where neither is.
    mutating func value(_ name: String) -> Givens.Value? {
        if let given = givens[name] {
            understand(name, given, .typed)
            return given
        }
        switch calculator.input(named: name)?.fallback {
        case .value(let value):
            understand(name, value, .fallback)
            return value
        case .convention(let convention):
            let value = Givens.Value.measure(measure(of: convention))
            understand(name, value, .convention(convention))
            return value
        case .setting:
            understand(name, .text(context.region), .setting)
            return .text(context.region)
        case .book, nil: return nil
        }
    }

    mutating func optionalMeasure(_ name: String) -> Measure? {
        if case .measure(let measure) = value(name) { measure } else { nil }
    }

    mutating func measure(_ name: String) throws -> Measure {
        if let measure = optionalMeasure(name) { return measure }
        throw missing(name)
    }

    mutating func optionalMeasures(_ name: String) -> [Measure]? {
        if case .measures(let measures) = value(name) { measures } else { nil }
    }

    mutating func optionalTiers(_ name: String) -> TierTable? {
        if case .tiers(let table) = value(name) { table } else { nil }
    }

    mutating func optionalText(_ name: String) -> String? {
        if case .text(let text) = value(name) { text } else { nil }
    }

    mutating func text(_ name: String) throws -> String {
        if let text = optionalText(name) { return text }
        throw missing(name)
    }

    mutating func optionalDate(_ name: String) -> PriceDate? {
        if case .date(let date) = value(name) { date } else { nil }
    }

    func missing(_ name: String) -> CalculationProblem {
        .missing(calculator.input(named: name) ?? Input(name, .text), calculator: calculator.name)
    }

    /// Fails where more than one of these inputs is given.
    func checkOnlyOne(of names: [String]) throws {
        let given = names.filter(givens.has)
        guard given.count > 1 else { return }
        throw CalculationProblem.contradiction(given.compactMap { calculator.input(named: $0) })
    }

    /// Notes how an input was understood; the first time counts.
    mutating func understand(_ name: String, _ value: Givens.Value, _ origin: Calculation.Origin) {
        guard !calculation.inputs.contains(where: { $0.name == name }) else { return }
        calculation.inputs.append(Calculation.Understood(name: name, value: value, origin: origin))
    }

    private func measure(of convention: Conventions.Name) -> Measure {
        switch convention {
        case .hoursPerMonth: Measure(conventions.hoursPerMonth, .hour)
        case .hoursPerYear: Measure(conventions.hoursPerYear, .hour)
        case .unitBase: Measure(conventions.unitBase.number)
        case .freeCounts, .rounding, .cashFlow: Measure(0)
        }
    }
}

// Prices
extension CalculationDraft {
    /// A price of the shelf, noted with its book. Only rows of the item are read, where it is known, unless there are
    /// none. Where there is no price, the problem names the inputs that can be typed instead.
    mutating func quoted<Price>(
        _ item: String? = nil, instead names: [String], _ look: (PriceShelf) throws -> Quoted<Price>
    ) throws -> Price {
        do {
            let few = item.flatMap { try? look(context.shelf(of: [$0])) }
            let quoted = try few ?? look(shelf)
            note(quoted.source)
            return quoted.price
        } catch let failure as PriceLookupFailure {
            throw CalculationProblem.price(failure, instead: names.compactMap { calculator.input(named: $0) })
        }
    }

    /// The rate typed for an input, or else the book's.
    mutating func rate(
        _ name: String, of item: String, _ look: (PriceShelf) throws -> Quoted<Measure>
    ) throws -> Measure {
        if let typed = optionalMeasure(name) { return typed }
        var origin: Calculation.Origin?
        let rate = try quoted(item, instead: [name]) { shelf in
            let quoted = try look(shelf)
            origin = .book(quoted.source, isDerived: quoted.isDerived)
            return quoted
        }
        if let origin { understand(name, .measure(rate), origin) }
        return rate
    }

    /// An instance type's rate on demand: typed, or the book's.
    mutating func onDemandRate(_ name: String) throws -> Measure {
        if let typed = optionalMeasure(name) { return typed }
        guard let type = optionalText("type") else { throw missing("type") }
        let region = try text("region")
        let asOf = optionalDate("as-of")
        let rate = try rate(name, of: type) { try $0.onDemand(type, region: region, asOf: asOf) }
        if case .book(let source, isDerived: true) = calculation.inputs.first(where: { $0.name == name })?.origin {
            note(.derivedPrice(type: type, source))
        }
        return rate
    }

    mutating func note(_ source: PriceSource) {
        guard !calculation.sources.contains(source) else { return }
        calculation.sources.append(source)
        if source.asOf.isOlderThanAYear(on: context.today) { note(.oldPrices(source)) }
    }

    mutating func note(_ note: Calculation.Note) {
        if !calculation.notes.contains(note) { calculation.notes.append(note) }
    }
}

// Results
extension CalculationDraft {
    mutating func result(_ name: String, _ value: Measure) {
        calculation.results.append(Calculation.Result(name, .value(value)))
    }

    mutating func result(_ name: String, _ value: Measure?, orAbsent absence: Calculation.Absence) {
        calculation.results.append(Calculation.Result(name, value.map { .value($0) } ?? .absent(absence)))
    }

    /// Takes up a bill's lines and working, and its sum as the total.
    mutating func take(_ bill: Bill) {
        calculation.lines += bill.lines
        calculation.steps += bill.steps
        calculation.total = bill.total
    }

    /// A step of the working.
    @discardableResult
    mutating func step(
        _ name: String, _ formula: Formula, presentation: Measure.Presentation = .plain
    ) throws -> Step {
        let step = try Step(name, formula, presentation: presentation)
        calculation.steps.append(step)
        return step
    }
}

extension Input {
    // Those that several calculators ask for in the same way.
    static let region = Input("region", .region, fallback: .setting)
    static let asOf = Input("as-of", .date)
    static let months = Input(
        "months", .quantity(.months), fallback: .value(.measure(Measure(1, .month))), limits: .positive)
    static let count = Input(
        "count", .number, fallback: .value(.measure(Measure(1))), limits: .counted)
    static let term = Input(
        "term", .quantity(.years), fallback: .value(.measure(Measure(1, .year))),
        limits: Limits(least: 0, most: 100, excludesLeast: true))

    static let wholeYears = Input(
        "years", .quantity(.years), fallback: .value(.measure(Measure(3, .year))),
        limits: Limits(least: 1, most: 100, isWhole: true))

    static func hourlyRate(
        _ name: String, _ need: Need = .optional, fallback: Fallback? = nil
    ) -> Input {
        Input(name, .rate(per: .hour), need, fallback: fallback, limits: .notNegative)
    }

    static func size(_ name: String, _ need: Need = .optional, fallback: Fallback? = nil) -> Input {
        Input(name, .quantity(.size), need, fallback: fallback, limits: .notNegative)
    }
}

extension Input.Fallback {
    /// A plain share of one.
    static func share(_ number: FixedDecimal) -> Input.Fallback { .value(.measure(.share(number))) }
}
