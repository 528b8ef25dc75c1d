package import Pricing

/// What something would cost, line by line: a name, groups of lines, and the months over which it is summed.
package struct Estimate: Sendable, Hashable {
    package var id: BirthID
    package var name: String
    /// Of the term, 1 or more.
    package var months: Int
    /// In order. Lines without a group stand in the one without a name, which comes first.
    package var groups: [Group]

    package static let usualMonths = 12

    package init(id: BirthID, name: String, months: Int = Estimate.usualMonths, groups: [Group] = []) {
        self.id = id
        self.name = name
        self.months = months
        self.groups = groups
    }

    /// Lines that belong together: the web tier, the office.
    package struct Group: Sendable, Hashable {
        package var id: BirthID
        package var name: String
        package var lines: [Line]

        package init(id: BirthID, name: String, lines: [Line] = []) {
            self.id = id
            self.name = name
            self.lines = lines
        }
    }

    /// One thing that is paid for: a calculator with what was typed for it, and what it came to.
    package struct Line: Sendable, Hashable {
        package var id: BirthID
        /// The learner's word for it; may be empty.
        package var label: String
        package var calculator: String
        /// Behind the calculator's name, the Region among them even where it was the settings'.
        package var words: [String]
        package var price: Price

        package init(id: BirthID, label: String, calculator: String, words: [String], price: Price) {
            self.id = id
            self.label = label
            self.calculator = calculator
            self.words = words
            self.price = price
        }
    }

    /// What a line came to when it was last priced, unrounded, and the books that it was priced from.
    package struct Price: Sendable, Hashable {
        package var upfront: FixedDecimal
        package var monthly: FixedDecimal
        package var currency: Currency
        package var sources: [PriceSource]

        package init(upfront: FixedDecimal, monthly: FixedDecimal, currency: Currency, sources: [PriceSource]) {
            self.upfront = upfront
            self.monthly = monthly
            self.currency = currency
            self.sources = sources
        }
    }
}

extension Estimate {
    /// All lines in the order in which they are numbered, from 1.
    package var lines: [Line] { groups.flatMap(\.lines) }

    /// nil while there is no line.
    package var currency: Currency? { lines.first?.price.currency }

    /// The books that its lines were priced from, each once.
    package var sources: [PriceSource] {
        var seen: Set<PriceSource> = []
        return lines.flatMap(\.price.sources).filter { seen.insert($0).inserted }
    }

    /// Of all its lines.
    package func sums() throws(ArithmeticFailure) -> EstimateSums { try EstimateSums(of: lines, months: months) }
}

/// Upfront + monthly · months = total.
package struct EstimateSums: Sendable, Hashable {
    package let upfront: FixedDecimal
    package let monthly: FixedDecimal
    package let total: FixedDecimal

    package init(of lines: [Estimate.Line], months: Int) throws(ArithmeticFailure) {
        var upfront = FixedDecimal.zero
        var monthly = FixedDecimal.zero
        for line in lines {
            upfront = try upfront.adding(line.price.upfront)
            monthly = try monthly.adding(line.price.monthly)
        }
        self.upfront = upfront
        self.monthly = monthly
        total = try upfront.adding(monthly.multiplied(by: FixedDecimal(months)))
    }
}
