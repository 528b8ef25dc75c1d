// Consolidated billing: the accounts of an organization are priced as one, so the sum of what they use climbs the
// tiers once. The blended rate is what a unit then costs on average; AWS rounds it to six decimals and multiplies the
// rounded rate, so blended amounts need not add up to the bill. Unblended amounts take the accounts in order: the first
// fills the first tier. With tiers 1 TB at 0.10, 49 TB at 0.08, 450 TB at 0.06 and 30, 35 and 30 TB:
//
//     together  1,000 · 0.10 + 49,000 · 0.08 + 45,000 · 0.06 = 6,720      blended 6,720 / 95,000 = 0.070737
//     apart     2,420 + 2,820 + 2,420 = 7,660                             saved 940

/// What several accounts use of one thing that has tiers.
package struct ConsolidatedUse: Sendable, Hashable {
    package struct Account: Sendable, Hashable {
        package var name: String
        package var usage: Measure

        package init(name: String, usage: Measure) {
            self.name = name
            self.usage = usage
        }
    }

    package var accounts: [Account]
    package var table: TierTable
    package var conventions: Conventions

    package init(accounts: [Account], table: TierTable, conventions: Conventions = .aws) {
        self.accounts = accounts
        self.table = table
        self.conventions = conventions
    }

    package struct Result: Sendable, Hashable {
        package struct Share: Sendable, Hashable {
            package let account: Account
            /// Alone, outside the organization.
            package let separate: Money
            /// Usage times the rounded blended rate.
            package let blended: Money
            /// Its part of the tiers, in the order of the accounts.
            package let unblended: Money
        }

        /// Of the sum, by tiers.
        package let bill: Bill
        package let separateTotal: Money
        package let saving: Money
        /// Rounded to six decimals; nil where nothing is used.
        package let blendedRate: Measure?
        package let shares: [Share]
        package let steps: [Step]

        package var total: Money { bill.total }
    }

    package func result() throws(MeasureFailure) -> Result {
        let currency = try Measure(0, table.result).currency()
        let usages = accounts.enumerated().map { Formula.value("\(StepName.usage.rawValue)_\($0 + 1)", $1.usage) }
        guard let sum = Formula.total(of: usages) else { return Result.nothing(in: currency) }
        var bill = Bill(in: currency)
        let combined = try bill.note(.combinedUsage, sum)
        try bill.appendTiers(.total, quantity: combined.asValue, table: table, conventions: conventions)
        try bill.close()
        var working = bill.working
        let total = Formula.value(StepName.total.rawValue, Measure(bill.total))
        var separate: [Step] = []
        for (index, usage) in usages.enumerated() {
            separate.append(try working.add("\(StepName.separate.rawValue)_\(index + 1)", .tiered(usage, table)))
        }
        let separateSum = Formula.total(of: separate.map(\.asValue)) ?? total
        let separateTotal = try working.add(.separateTotal, separateSum)
        let saving = try working.add(.saving, separateTotal.asValue - total)
        var rate: Step?
        if combined.value.number > 0 {
            rate = try working.add(.blendedRate, .rounded(total / combined.asValue, places: 6, .halfUp))
        }
        let shares = try shares(usages, separate, rate, currency, &working)
        return Result(
            bill: bill, separateTotal: Money(separateTotal.value.number, currency),
            saving: Money(saving.value.number, currency), blendedRate: rate?.value, shares: shares,
            steps: working.steps)
    }

    private func shares(
        _ usages: [Formula], _ separate: [Step], _ rate: Step?, _ currency: Currency, _ working: inout Working
    ) throws(MeasureFailure) -> [Result.Share] {
        var shares: [Result.Share] = []
        var before = Measure(0, table.unit)
        for (index, account) in accounts.enumerated() {
            let end = try before.adding(account.usage)
            let unblended = try table.total(for: end).subtracting(table.total(for: before))
            var blended = Measure(0, .money(currency))
            if let rate {
                blended = try working.add("\(StepName.blended.rawValue)_\(index + 1)", usages[index] * rate.asValue)
                    .value
            }
            shares.append(
                Result.Share(
                    account: account, separate: Money(separate[index].value.number, currency),
                    blended: Money(blended.number, currency), unblended: Money(unblended.number, currency)))
            before = end
        }
        return shares
    }
}

extension ConsolidatedUse.Result {
    fileprivate static func nothing(in currency: Currency) -> ConsolidatedUse.Result {
        ConsolidatedUse.Result(
            bill: Bill(in: currency), separateTotal: .zero(currency), saving: .zero(currency), blendedRate: nil,
            shares: [], steps: [])
    }
}
