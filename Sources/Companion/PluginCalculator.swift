import Calculators
import PluginHost
import Pricing

/// A plugin's calculator as one among the others: its inputs are read, helped with and completed as theirs are.
struct PluginCalculator: Calculator {
    let plugin: String
    let shelf: PluginShelf
    let offer: CalculatorOffer
    let inputs: [Input]

    init(_ offer: CalculatorOffer, of plugin: String, on shelf: PluginShelf) {
        self.plugin = plugin
        self.shelf = shelf
        self.offer = offer
        inputs = offer.inputs.map { Input($0) }
    }

    var name: String { offer.name }
    var title: Label { .texts(offer.title.texts) }
    var results: [ResultName] { offer.results.map { ResultName($0.name, label: $0.label.map { .texts($0.texts) }) } }
    var examples: [Example] { (offer.examples ?? []).map { Example($0) } }
    var stepLabels: [String: Label] {
        Dictionary(offer.results.compactMap { result in result.label.map { (result.name, .texts($0.texts)) } }) {
            first, _ in first
        }
    }

    func calculate(
        _ givens: Givens, in context: CalculationContext
    ) throws(CalculationProblem) -> Calculation {
        if let missing = givens.missingInput(of: self) { throw .missing(missing, calculator: name) }
        do throws(PluginTrouble) { return try work(givens, in: context) } catch {
            switch error.kind {
            case .refused(let message, _): throw .failed(calculator: name, message: message)
            default: throw .failed(calculator: name, message: plugin)
            }
        }
    }

    /// The same, with the plugin's own trouble where it fails.
    func work(_ givens: Givens, in context: CalculationContext) throws(PluginTrouble) -> Calculation {
        var calculation = Calculation(calculator: name)
        var sent: [String: String] = [:]
        for input in inputs {
            if let given = givens[input.name] {
                sent[input.name] = given.wireText
                calculation.inputs.append(.init(name: input.name, value: given, origin: .typed))
            } else if case .value(let value)? = input.fallback {
                sent[input.name] = value.wireText
                calculation.inputs.append(.init(name: input.name, value: value, origin: .fallback))
            }
        }
        let answer: CalculateResult = try shelf.call(
            plugin, .calculate, CalculateParameters(calculator: name, inputs: sent, language: shelf.language))
        for result in offer.results {
            guard let text = answer.results[result.name] else {
                calculation.results.append(.init(result.name, .absent(.notAsked)))
                continue
            }
            guard let number = try? FixedDecimal(reading: text) else { throw PluginTrouble(plugin, .senseless(text)) }
            let measure = (result.unit ?? .number).measure(number, context.currency)
            calculation.results.append(.init(result.name, .value(measure)))
            if calculation.total == nil { calculation.total = measure.money }
        }
        calculation.notes = (answer.remarks ?? []).prefix(PluginCalculator.mostRemarks).map { .remark($0) }
        return calculation
    }

    private static let mostRemarks = 40
}

extension PluginShelf {
    /// The calculators of all plugins; none is started.
    var calculators: [any Calculator] {
        plugins.flatMap { plugin in
            (plugin.offers.calculators ?? []).filter { $0.isUsable }.map {
                PluginCalculator($0, of: plugin.id, on: self)
            }
        }
    }
}

extension CalculatorOffer {
    /// Names that can be typed.
    fileprivate var isUsable: Bool { PluginManifest.isID(name) && inputs.allSatisfy { PluginManifest.isID($0.name) } }
}

extension Input {
    /// Inputs that are required may be typed without their names, in their order.
    fileprivate init(_ offer: InputOffer) {
        let isRequired = offer.required ?? false
        self.init(
            offer.name, Kind(offer), isRequired ? .required : .optional, limits: Limits(offer),
            isPositional: isRequired, label: offer.label.map { .texts($0.texts) })
        if let standard = offer.standard,
            let value = try? value(reading: standard, conventions: .aws, currency: .dollar)
        {
            fallback = .value(value)
        }
    }
}

extension Input.Kind {
    fileprivate init(_ offer: InputOffer) {
        switch offer.kind {
        case .number: self = .number
        case .percent: self = .percent
        case .money: self = .money
        case .size: self = .quantity(.size)
        case .hours: self = .quantity(.hours)
        case .text: self = .text
        case .choice: self = .choice(offer.choices ?? [])
        case .date: self = .date
        case .flag: self = .flag
        }
    }
}

extension Input.Limits {
    fileprivate init(_ offer: InputOffer) {
        self.init(
            least: offer.least.flatMap { try? FixedDecimal(reading: $0) },
            most: offer.most.flatMap { try? FixedDecimal(reading: $0) }, isWhole: offer.whole ?? false)
    }
}

extension ResultOffer.Unit {
    fileprivate func measure(_ number: FixedDecimal, _ currency: Currency) -> Measure {
        switch self {
        case .number: Measure(number)
        case .percent: .share(number)
        case .money: Measure(Money(number, currency))
        case .size: Measure(number, .gigabyte)
        case .hours: Measure(number, .hour)
        }
    }
}

extension Givens.Value {
    /// As PROTOCOL.md says that values are sent.
    fileprivate var wireText: String {
        switch self {
        case .measure(let measure): measure.number.description
        case .measures(let measures): measures.map(\.number.description).joined(separator: ",")
        case .tiers: ""
        case .date(let date): date.description
        case .text(let text): text
        case .texts(let texts): texts.joined(separator: ",")
        case .flag: "true"
        }
    }
}
