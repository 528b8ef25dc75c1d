package import Pricing

/// Something that a calculator asks for.
package struct Input: Sendable, Hashable {
    /// As it is typed after `--`, in kebab-case.
    package let name: String
    package var label: Label
    package var kind: Kind
    /// Whether it may be typed without its name, in the order of such inputs.
    package var isPositional: Bool
    package var need: Need
    package var fallback: Fallback?
    package var limits: Limits
    /// Known to those who need it, and not asked for in turn.
    package var isDetail: Bool

    package init(
        _ name: String, _ kind: Kind, _ need: Need = .optional, fallback: Fallback? = nil, limits: Limits = .none,
        isPositional: Bool = false, isDetail: Bool = false, label: Label? = nil
    ) {
        self.name = name
        self.label = label ?? .key(name)
        self.kind = kind
        self.need = need
        self.fallback = fallback
        self.limits = limits
        self.isPositional = isPositional
        self.isDetail = isDetail
    }
}

extension Input {
    package enum Kind: Sendable, Hashable {
        /// A sum of money.
        case money
        /// Money for one of something.
        case rate(per: Dimensions)
        case quantity(MeasureExpectation)
        /// A plain number; `99%` is 0.99.
        case number
        /// A share; a number alone is so many hundredths.
        case percent
        /// One of these words.
        case choice([String])
        /// An instance type of the price books.
        case instanceType
        case region
        case text
        /// Several of one kind with commas between: measures, or words of a choice.
        indirect case list(of: Kind)
        /// `10240GB:0.126,40960GB:0.122,rest:0.108`: the width of each tier in these units, and money for one.
        case tiers(of: Dimensions)
        case date
        /// Given or not, without a value.
        case flag
    }

    package enum Need: Sendable, Hashable {
        case required
        case optional
        /// Required unless one of these inputs is given.
        case unless([String])
    }

    /// What holds where the input is not given.
    package enum Fallback: Sendable, Hashable {
        case value(Givens.Value)
        /// As many hours as a convention says, and the like.
        case convention(Conventions.Name)
        /// From the price book of the Region.
        case book
        /// From the settings: the Region.
        case setting
    }

    /// Bounds in base units, of each number where there are several.
    package struct Limits: Sendable, Hashable {
        package var least: FixedDecimal?
        package var most: FixedDecimal?
        /// Whether `least` itself is too little.
        package var excludesLeast: Bool
        package var isWhole: Bool

        package init(
            least: FixedDecimal? = nil, most: FixedDecimal? = nil, excludesLeast: Bool = false, isWhole: Bool = false
        ) {
            self.least = least
            self.most = most
            self.excludesLeast = excludesLeast
            self.isWhole = isWhole
        }

        package static let none = Limits()
        package static let notNegative = Limits(least: 0)
        package static let positive = Limits(least: 0, excludesLeast: true)
        /// A share of one.
        package static let share = Limits(least: 0, most: 1)
        /// Things that are counted.
        package static let counted = Limits(least: 1, isWhole: true)

        package func allow(_ number: FixedDecimal) -> Bool {
            if let least, number < least || (excludesLeast && number == least) { return false }
            if let most, number > most { return false }
            return !isWhole || number.isWhole
        }
    }
}

extension Input.Kind {
    /// What a number of it has to be; nil where it is no number. Money typed without a currency is in `currency`.
    package func expectation(in currency: Currency) -> MeasureExpectation? {
        switch self {
        case .money: .money(currency)
        case .rate(let unit):
            (try? Dimensions.money(currency).divided(by: unit)).map { MeasureExpectation($0) }
        case .quantity(let expectation): expectation
        case .number: .count
        case .percent: .percent
        case .list(let element): element.expectation(in: currency)
        case .choice, .instanceType, .region, .text, .tiers, .date, .flag: nil
        }
    }
}
