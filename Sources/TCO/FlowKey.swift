/// The key of a step or value of a comparison, in parts: `on_premises_server_hardware_upfront`, `cloud_year_2`.
package struct FlowKey: Sendable, Hashable {
    package enum Field: String, Sendable, Hashable, CaseIterable {
        case upfront, yearly, growth, year, refresh, total, npv
        case kilowatts, price, effectiveness, power, cooling
        case years, discount, saving
        case presentSaving = "present_saving"
        case breakEvenYears = "break_even_years"
    }

    /// nil for what is of both.
    package let alternative: String?
    package let part: CostPart?
    package let field: Field
    /// Of `year` and `refresh`, from 1.
    package let number: Int?

    init(_ field: Field, of alternative: String? = nil, part: CostPart? = nil, number: Int? = nil) {
        self.alternative = alternative
        self.part = part
        self.field = field
        self.number = number
    }

    package var text: String {
        [alternative, part?.rawValue, field.rawValue, number.map(String.init)].compactMap { $0 }.joined(separator: "_")
    }

    /// Takes a key apart again; nil for one that no comparison of these alternatives makes.
    package init?(_ text: String, alternatives: [String]) {
        var rest = text[...]
        let alternative = alternatives.first { rest.hasPrefix($0 + "_") }
        if let alternative { rest = rest.dropFirst(alternative.count + 1) }
        let part = alternative == nil ? nil : CostPart.allCases.first { rest.hasPrefix($0.rawValue + "_") }
        if let part { rest = rest.dropFirst(part.rawValue.count + 1) }
        var number: Int?
        if let mark = rest.lastIndex(of: "_"), let found = Int(rest[rest.index(after: mark)...]) {
            number = found
            rest = rest[..<mark]
        }
        guard let field = Field(rawValue: String(rest)) else { return nil }
        self.init(field, of: alternative, part: part, number: number)
    }
}

extension FlowKey: CustomStringConvertible {
    package var description: String { text }
}
