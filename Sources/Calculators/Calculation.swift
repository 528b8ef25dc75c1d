package import Pricing
package import TCO

/// What a calculator worked out, unrounded, with all it depends on.
package struct Calculation: Sendable, Hashable {
    /// The calculator's name.
    package let calculator: String
    /// As they were understood, in the calculator's order; those that played no part left out.
    package var inputs: [Understood] = []
    package var lines: [PricedLine] = []
    package var results: [Result] = []
    package var total: Money?
    package var steps: [Step] = []
    package var conventions: [Conventions.Setting] = []
    /// The books that prices came from, each once; empty where all were typed.
    package var sources: [PriceSource] = []
    package var notes: [Note] = []
    /// Alternatives side by side, the one in `results` among them.
    package var scenarios: [Scenario] = []
    package var chart: CostChart?
    /// Of a comparison over years: what its saving depends on most, first.
    package var sensitivities: [Sensitivity] = []

    package init(calculator: String) { self.calculator = calculator }

    /// A result's value; nil where it is absent.
    package subscript(name: String) -> Measure? {
        results.first { $0.name == name }?.outcome.value
    }
}

extension Calculation {
    package struct Understood: Sendable, Hashable {
        package let name: String
        package let value: Givens.Value
        package let origin: Origin

        package init(name: String, value: Givens.Value, origin: Origin) {
            self.name = name
            self.value = value
            self.origin = origin
        }
    }

    package enum Origin: Sendable, Hashable {
        case typed
        /// Not given, so the calculator's own.
        case fallback
        case convention(Conventions.Name)
        case setting
        case book(PriceSource, isDerived: Bool)
    }

    package struct Result: Sendable, Hashable {
        package let name: String
        package let outcome: Outcome

        package init(_ name: String, _ outcome: Outcome) {
            self.name = name
            self.outcome = outcome
        }
    }

    package enum Outcome: Sendable, Hashable {
        case value(Measure)
        case absent(Absence)

        package var value: Measure? {
            if case .value(let measure) = self { measure } else { nil }
        }
    }

    /// Why there is no result.
    package enum Absence: Sendable, Hashable {
        /// The commitment costs as much by the hour as on demand, so a fee never comes back.
        case neverPaysBack
        /// The two never cost the same.
        case neverBreaksEven
        /// The book tells only what it comes to by the hour, not the fees.
        case feesUnknown
        /// Nothing is used, so there is no rate.
        case nothingUsed
        /// Its inputs were not given.
        case notAsked
    }

    /// What a reader should know of a result.
    package enum Note: Sendable, Hashable {
        /// It breaks even, but only after the years looked at.
        case breakEvenBeyondHorizon(years: FixedDecimal, horizon: FixedDecimal)
        /// The commitment is dearer than on demand however much runs.
        case neverCheaper
        /// Worked out from another size of the family.
        case derivedPrice(type: String, PriceSource)
        case oldPrices(PriceSource)
        /// The minimum fee is more than the share of what was spent.
        case minimumFee(Money)
        /// A support plan that ends on a day.
        case planEnds(plan: String, PriceDate)
        /// A plan that can no longer be had.
        case planEnded(plan: String, PriceDate)
        /// The free tier changed between the accounts compared.
        case freeTierChanged(PriceDate)
        /// A kind of volume that takes no setting of it.
        case inputWithoutEffect(String)
        /// What a calculator from outside has to say, in its own words.
        case remark(String)
        /// A benefit that has no price and so is in no sum, by its key.
        case benefit(String)
    }

    /// One alternative beside others.
    package struct Scenario: Sendable, Hashable {
        package let name: ScenarioName
        package var results: [Result]
        package var total: Money?

        package init(_ name: ScenarioName, results: [Result], total: Money? = nil) {
            self.name = name
            self.results = results
            self.total = total
        }
    }

    package enum ScenarioName: Sendable, Hashable {
        case onDemand
        case reserved(years: FixedDecimal, PaymentOption, OfferingClass)
        /// One of several accounts, by its place from 1.
        case account(String)
        /// Another, by its key.
        case key(String)
    }
}
