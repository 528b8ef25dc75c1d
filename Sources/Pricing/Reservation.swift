// Reserved Instances. With upfront U, hourly h, on-demand rate d and a term of n years:
//
//     effective hourly        e = U / (8,760 · n) + h
//     saving                  1 − e / d
//     break-even utilisation  e / d       the share of the hours from which on the reservation is cheaper
//     break-even hours        e / d · 730 in a month
//     payback                 U / ((d − h) · 730) months of running all the time
//     term total              U + h · 8,760 · n
//
// c4.large in us-east-1 in 2016-12, one year, partial upfront: 263 / 8,760 + 0.030 = 0.060023, which saves 39.98 %.

/// How a commitment is paid for: NURI, PURI and AURI among Reserved Instances.
package enum PaymentOption: String, Sendable, Hashable, CaseIterable {
    case none
    case partial
    case all

    /// The upfront share of a Savings Plan.
    package var upfrontShare: FixedDecimal {
        switch self {
        case .none: 0
        case .partial: FixedDecimal(5, places: 1)
        case .all: 1
        }
    }
}

/// Whether a reservation may be exchanged for another.
package enum OfferingClass: String, Sendable, Hashable, CaseIterable {
    case standard
    case convertible
}

/// One way to reserve an instance type.
package struct ReservedOffer: Sendable, Hashable {
    package enum Cost: Sendable, Hashable {
        case fees(upfront: Money, hourly: Measure)
        /// Where only what it comes to by the hour is known.
        case effective(hourly: Measure)
    }

    package var years: FixedDecimal
    package var payment: PaymentOption
    package var offeringClass: OfferingClass
    package var cost: Cost

    package init(
        years: FixedDecimal, payment: PaymentOption, offeringClass: OfferingClass = .standard, cost: Cost
    ) {
        self.years = years
        self.payment = payment
        self.offeringClass = offeringClass
        self.cost = cost
    }
}

/// A reservation beside running on demand.
package struct Reservation: Sendable, Hashable {
    package var onDemand: Measure
    package var offer: ReservedOffer
    package var count: FixedDecimal
    package var conventions: Conventions

    package init(onDemand: Measure, offer: ReservedOffer, count: FixedDecimal = 1, conventions: Conventions = .aws) {
        self.onDemand = onDemand
        self.offer = offer
        self.count = count
        self.conventions = conventions
    }

    package struct Result: Sendable, Hashable {
        package let effectiveHourly: Measure
        /// As a share; below 0 where the reservation is dearer.
        package let saving: Measure
        package let breakEven: Measure
        /// Hours a month; more than the month has where it never pays.
        package let breakEvenHours: Measure
        /// nil where the hourly rate is no lower than on demand, or the fees are not known.
        package let paybackMonths: Measure?
        package let termTotal: Money
        package let onDemandTotal: Money
        /// What is paid over the term, one line for the fee and one for the hours.
        package let bill: Bill
        package let steps: [Step]
    }

    package func result() throws(MeasureFailure) -> Result {
        var working = Working()
        let years = StepName.years.value(Measure(offer.years, .year))
        let onDemand = StepName.onDemand.value(onDemand)
        let hours = try working.add(.termHours, conventions.hoursPerYearValue * years).asValue
        let effective = try effectiveHourly(hours, &working)
        let saving = try working.share(.saving, .plain(1) - effective.formula / onDemand)
        let breakEven = try working.share(.breakEven, effective.formula / onDemand)
        let breakEvenHours = try working.add(.breakEvenHours, breakEven.asValue * conventions.hoursPerMonthValue)
        let payback = try payback(onDemand, &working)
        let bill = try bill(hours)
        working.append(contentsOf: bill.working)
        let onDemandTotal = try working.add(.onDemandTotal, counted(hours) * onDemand)
        return Result(
            effectiveHourly: effective.value, saving: saving.value, breakEven: breakEven.value,
            breakEvenHours: breakEvenHours.value, paybackMonths: payback, termTotal: bill.total,
            onDemandTotal: Money(onDemandTotal.value.number, bill.total.currency), bill: bill, steps: working.steps)
    }

    private func effectiveHourly(
        _ hours: Formula, _ working: inout Working
    ) throws(MeasureFailure) -> (formula: Formula, value: Measure) {
        switch offer.cost {
        case .effective(let hourly): return (StepName.effectiveHourly.value(hourly), hourly)
        case .fees(let upfront, let hourly):
            let step = try working.add(
                .effectiveHourly, StepName.upfront.value(Measure(upfront)) / hours + StepName.hourly.value(hourly))
            return (step.asValue, step.value)
        }
    }

    private func payback(_ onDemand: Formula, _ working: inout Working) throws(MeasureFailure) -> Measure? {
        guard case .fees(let upfront, let hourly) = offer.cost, try hourly.isLess(than: self.onDemand) else {
            return nil
        }
        let monthly = (onDemand - StepName.hourly.value(hourly)) * conventions.hoursPerMonthValue
        return try working.add(.paybackMonths, StepName.upfront.value(Measure(upfront)) / monthly).value
    }

    private func counted(_ formula: Formula) -> Formula {
        count == 1 ? formula : formula * StepName.count.value(Measure(count))
    }

    private func bill(_ hours: Formula) throws(MeasureFailure) -> Bill {
        var bill = Bill(in: try onDemand.currency())
        switch offer.cost {
        case .fees(let upfront, let hourly):
            let fee = Measure(upfront)
            try bill.append(.upfront, quantity: StepName.count.value(Measure(count)), rate: fee)
            try bill.append(.hourly, quantity: counted(hours), rate: hourly)
        case .effective(let hourly):
            try bill.append(.effectiveHourly, quantity: counted(hours), rate: hourly)
        }
        try bill.close(.termTotal)
        return bill
    }
}
