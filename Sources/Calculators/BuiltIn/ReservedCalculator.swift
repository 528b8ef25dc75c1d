package import Pricing

/// A Reserved Instance beside running on demand, from typed fees or from the book. From the book, without a payment
/// named, it is the cheapest of the term, and all ways to reserve the type stand beside it.
///
///     calc reserved --on-demand 0.100 --upfront 263 --hourly 0.030 --term 1y
///     calc reserved --type c4.large --as-of 2016-12 --compare
package struct ReservedCalculator: BuiltInCalculator {
    package let name = "reserved"
    package let inputs: [Input] = [
        Input("type", .instanceType, .unless(["on-demand"]), isPositional: true),
        .hourlyRate("on-demand", fallback: .book),
        Input("upfront", .money, .unless(["type", "hourly"]), fallback: .book, limits: .notNegative),
        .hourlyRate("hourly", .unless(["type", "upfront"]), fallback: .book),
        .term,
        Input("payment", .choice(Payment.allCases.map(\.rawValue)), fallback: .book),
        Input(
            "class", .choice(OfferingClass.allCases.map(\.rawValue)),
            fallback: .value(.text(OfferingClass.standard.rawValue))),
        .count, .region, .asOf,
    ]
    package let results: [ResultName] = [
        "effective_hourly", "saving_percent", "break_even_percent", "break_even_hours", "payback_months", "term_total",
        "on_demand_total", "term_saving",
    ]
    package let conventions: [Conventions.Name] = [.hoursPerMonth, .hoursPerYear]
    package let examples = [
        Example(
            "--on-demand 0.100 --upfront 263 --hourly 0.030 --term 1y",
            expected: [
                .init("effective_hourly", FixedDecimal(60_023, places: 6), places: 6),
                .init("saving_percent", FixedDecimal(3_998, places: 4), places: 4),
            ]),
        Example("t3.medium --payment nuri", expected: []),
    ]

    /// Ways to pay, with the names that courses use for them.
    private enum Payment: String, CaseIterable {
        case none, partial, all, nuri, puri, auri

        var option: PaymentOption {
            switch self {
            case .none, .nuri: .none
            case .partial, .puri: .partial
            case .all, .auri: .all
            }
        }
    }

    package init() {}

    func work(_ draft: inout CalculationDraft) throws {
        if draft.givens.has("upfront") || draft.givens.has("hourly") {
            try workTyped(&draft)
        } else if draft.givens.has("type") {
            try workBook(&draft)
        } else {
            throw draft.missing(draft.givens.has("on-demand") ? "hourly" : "type")
        }
    }

    private func workTyped(_ draft: inout CalculationDraft) throws {
        let onDemand = try draft.onDemandRate("on-demand")
        let currency = onDemand.dimensions.currency ?? draft.context.currency
        let upfront = draft.optionalMeasure("upfront") ?? Measure(0, .money(currency))
        let hourly = draft.optionalMeasure("hourly") ?? .hourly(0, currency)
        let cost = ReservedOffer.Cost.fees(
            upfront: Money(upfront.number, upfront.dimensions.currency ?? currency), hourly: hourly)
        let payment: PaymentOption = upfront.number == 0 ? .none : hourly.number == 0 ? .all : .partial
        let offer = ReservedOffer(
            years: try draft.measure("term").number, payment: try self.payment(&draft) ?? payment,
            offeringClass: try offeringClass(&draft), cost: cost)
        try finish(&draft, onDemand: onDemand, chosen: offer, all: [offer])
    }

    private func workBook(_ draft: inout CalculationDraft) throws {
        let type = try draft.text("type")
        let region = try draft.text("region")
        let asOf = draft.optionalDate("as-of")
        var own: Measure?
        let offers = try draft.quoted(type, instead: ["on-demand", "upfront", "hourly"]) { shelf in
            let found = try shelf.reservedOffers(type, region: region, asOf: asOf)
            own = found.onDemand
            return found.offers
        }
        if let own, !draft.givens.has("on-demand"), let source = draft.calculation.sources.first {
            draft.understand("on-demand", .measure(own), .book(source, isDerived: false))
        }
        let onDemand = draft.givens.has("on-demand") ? nil : own
        let rate = try onDemand ?? draft.onDemandRate("on-demand")
        let offering = try offeringClass(&draft)
        let ofClass = offers.filter { $0.offeringClass == offering }
        let chosen = try choose(among: ofClass, for: type, onDemand: rate, &draft)
        try finish(&draft, onDemand: rate, chosen: chosen, all: ofClass)
    }

    /// The cheapest of the term and payment asked for.
    private func choose(
        among offers: [ReservedOffer], for type: String, onDemand: Measure, _ draft: inout CalculationDraft
    ) throws -> ReservedOffer {
        let years = try draft.measure("term").number
        let payment = try payment(&draft)
        var best: (offer: ReservedOffer, rate: FixedDecimal)?
        for offer in offers where offer.years == years && (payment == nil || offer.payment == payment) {
            let rate = try reservation(onDemand, offer, 1, draft.conventions).result().effectiveHourly.number
            if best.map({ rate < $0.rate }) ?? true { best = (offer, rate) }
        }
        guard let best else {
            let instead = ["upfront", "hourly"].compactMap { input(named: $0) }
            throw CalculationProblem.price(.noOffer(item: type), instead: instead)
        }
        if payment == nil, let source = draft.calculation.sources.first {
            let name = best.offer.payment.rawValue
            draft.understand("payment", .text(name), .book(source, isDerived: false))
        }
        return best.offer
    }

    private func payment(_ draft: inout CalculationDraft) throws -> PaymentOption? {
        draft.optionalText("payment").flatMap(Payment.init)?.option
    }

    private func offeringClass(_ draft: inout CalculationDraft) throws -> OfferingClass {
        OfferingClass(rawValue: try draft.text("class")) ?? .standard
    }

    private func reservation(
        _ onDemand: Measure, _ offer: ReservedOffer, _ count: FixedDecimal, _ conventions: Conventions
    ) -> Reservation {
        Reservation(onDemand: onDemand, offer: offer, count: count, conventions: conventions)
    }

    private func finish(
        _ draft: inout CalculationDraft, onDemand: Measure, chosen: ReservedOffer, all: [ReservedOffer]
    ) throws {
        let count = try draft.measure("count").number
        let result = try reservation(onDemand, chosen, count, draft.conventions).result()
        draft.calculation.steps = result.steps
        draft.calculation.lines = result.bill.lines
        draft.calculation.total = result.termTotal
        let saving = try draft.step(
            "term_saving",
            .value("on_demand_total", Measure(result.onDemandTotal)) - .value("term_total", Measure(result.termTotal)))
        draft.calculation.results = results(of: result, offer: chosen, termSaving: saving.value)
        if result.saving.number.sign <= 0 { draft.note(.neverCheaper) }
        draft.calculation.scenarios = try scenarios(all, onDemand, result.onDemandTotal, count, draft.conventions)
        draft.calculation.chart = try chart(onDemand, chosen, result, draft.conventions)
    }

    private func results(
        of result: Reservation.Result, offer: ReservedOffer, termSaving: Measure
    ) -> [Calculation.Result] {
        let payback: Calculation.Outcome
        if let months = result.paybackMonths {
            payback = .value(months)
        } else if case .effective = offer.cost {
            payback = .absent(.feesUnknown)
        } else {
            payback = .absent(.neverPaysBack)
        }
        let values: [(String, Calculation.Outcome)] = [
            ("effective_hourly", .value(result.effectiveHourly)), ("saving_percent", .value(result.saving)),
            ("break_even_percent", .value(result.breakEven)), ("break_even_hours", .value(result.breakEvenHours)),
            ("payback_months", payback), ("term_total", .value(Measure(result.termTotal))),
            ("on_demand_total", .value(Measure(result.onDemandTotal))), ("term_saving", .value(termSaving)),
        ]
        return values.map { Calculation.Result($0, $1) }
    }

    private func scenarios(
        _ offers: [ReservedOffer], _ onDemand: Measure, _ onDemandTotal: Money, _ count: FixedDecimal,
        _ conventions: Conventions
    ) throws -> [Calculation.Scenario] {
        let base = Calculation.Result("effective_hourly", .value(onDemand))
        var scenarios = [Calculation.Scenario(.onDemand, results: [base], total: onDemandTotal)]
        for offer in offers {
            let result = try reservation(onDemand, offer, count, conventions).result()
            let saving = try Measure(result.onDemandTotal).subtracting(Measure(result.termTotal))
            scenarios.append(
                Calculation.Scenario(
                    .reserved(years: offer.years, offer.payment, offer.offeringClass),
                    results: results(of: result, offer: offer, termSaving: saving), total: result.termTotal))
        }
        return scenarios
    }

    /// Over the months where a fee comes back within the term, otherwise by use.
    private func chart(
        _ onDemand: Measure, _ offer: ReservedOffer, _ result: Reservation.Result, _ conventions: Conventions
    ) throws -> CostChart {
        let name = Calculation.ScenarioName.reserved(years: offer.years, offer.payment, offer.offeringClass)
        let currency = result.termTotal.currency
        let months = try offer.years.multiplied(by: 12)
        guard case .fees(let upfront, let hourly) = offer.cost, let payback = result.paybackMonths?.number,
            payback > 0, payback <= months
        else {
            return try .use(
                onDemand: onDemand, name, effective: result.effectiveHourly, conventions, in: currency)
        }
        let hours = conventions.hoursPerMonth
        return try .lines(
            [
                .init(name: .onDemand, fixed: 0, slope: onDemand.number.multiplied(by: hours)),
                .init(name: name, fixed: upfront.amount, slope: hourly.number.multiplied(by: hours)),
            ], over: .months, to: months, in: currency)
    }
}
