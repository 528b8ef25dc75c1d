// Savings Plans commit to an amount of money for each hour. With plan rate r, on-demand rate d and n years:
//
//     commitment              r · 8,760 · n
//     upfront                 commitment · 0, 0.5 or 1 by the way it is paid
//     hourly                  r · (1 − that share)
//     a month, normalised     upfront / (12 · n) + hourly · 730
//     break-even utilisation  r / d, in a month r / d · 730 hours

/// A Savings Plan beside running on demand.
package struct SavingsPlan: Sendable, Hashable {
    package var onDemand: Measure
    /// The plan's rate for what is run, money an hour.
    package var rate: Measure
    package var years: FixedDecimal
    package var payment: PaymentOption
    package var conventions: Conventions

    package init(
        onDemand: Measure, rate: Measure, years: FixedDecimal, payment: PaymentOption, conventions: Conventions = .aws
    ) {
        self.onDemand = onDemand
        self.rate = rate
        self.years = years
        self.payment = payment
        self.conventions = conventions
    }

    package struct Result: Sendable, Hashable {
        /// Over the whole term.
        package let commitment: Money
        package let upfront: Money
        /// Paid for each hour beside what is paid upfront.
        package let hourly: Measure
        /// Money a month.
        package let monthlyNormalised: Measure
        package let saving: Measure
        package let breakEven: Measure
        package let breakEvenHours: Measure
        package let bill: Bill
        package let steps: [Step]
    }

    package func result() throws(MeasureFailure) -> Result {
        let currency = try rate.currency()
        var working = Working()
        let rate = StepName.commitmentRate.value(rate)
        let onDemand = StepName.onDemand.value(onDemand)
        let years = StepName.years.value(Measure(years, .year))
        let share = StepName.upfrontShare.value(.share(payment.upfrontShare))
        let hours = try working.add(.termHours, conventions.hoursPerYearValue * years).asValue
        let commitment = try working.add(.commitment, rate * hours)
        let upfront = try working.add(.upfront, commitment.asValue * share)
        let hourly = try working.add(.hourly, rate * (.plain(1) - share))
        let monthly = try working.add(
            .monthlyNormalised,
            upfront.asValue / (.number(Conventions.monthsPerYear) * years)
                + hourly.asValue * conventions.hoursPerMonthValue)
        let saving = try working.share(.saving, .plain(1) - rate / onDemand)
        let breakEven = try working.share(.breakEven, rate / onDemand)
        let breakEvenHours = try working.add(.breakEvenHours, breakEven.asValue * conventions.hoursPerMonthValue)
        var bill = Bill(in: currency)
        try bill.append(.upfront, quantity: StepName.count.value(Measure(1)), rate: upfront.value)
        try bill.append(.hourly, quantity: hours, rate: hourly.value)
        try bill.close(.termTotal)
        return Result(
            commitment: Money(commitment.value.number, currency), upfront: Money(upfront.value.number, currency),
            hourly: hourly.value, monthlyNormalised: monthly.value, saving: saving.value, breakEven: breakEven.value,
            breakEvenHours: breakEvenHours.value, bill: bill, steps: working.steps)
    }
}
