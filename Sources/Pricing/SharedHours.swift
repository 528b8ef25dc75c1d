// One instance type's hours over the accounts of an organization, in the order in which AWS applies what lowers them:
// reserved hours, then free hours, then on demand. Reserved hours go to the owner's account first, then to the others
// in the order given; free hours, one allowance for the organization, in the order given. An hour that a reservation
// or the free tier covers costs nothing unblended: the reservation was paid for elsewhere. The blended rate spreads
// what is left over all hours, rounded to six decimals.

/// Hours of one instance type by account.
package struct SharedHours: Sendable, Hashable {
    package struct Account: Sendable, Hashable {
        package var name: String
        package var hours: FixedDecimal
        /// That its own reservations pay for.
        package var reserved: FixedDecimal

        package init(name: String, hours: FixedDecimal, reserved: FixedDecimal = 0) {
            self.name = name
            self.hours = hours
            self.reserved = reserved
        }
    }

    package struct Share: Sendable, Hashable {
        package let account: String
        package let reserved: FixedDecimal
        package let free: FixedDecimal
        package let onDemand: FixedDecimal
        package let unblended: Money
        package let blended: Money
    }

    package struct Result: Sendable, Hashable {
        package let shares: [Share]
        /// Reserved hours that no account used.
        package let unusedReserved: FixedDecimal
        /// Lines for reserved, free and on-demand hours.
        package let bill: Bill
        /// nil where nothing runs.
        package let blendedRate: Measure?
        package let steps: [Step]
    }

    package var accounts: [Account]
    /// On demand, money an hour.
    package var rate: Measure
    package var freeHours: FixedDecimal
    /// Whether an account's reservations serve the others too.
    package var isSharing: Bool

    package init(accounts: [Account], rate: Measure, freeHours: FixedDecimal = 0, isSharing: Bool = true) {
        self.accounts = accounts
        self.rate = rate
        self.freeHours = freeHours
        self.isSharing = isSharing
    }

    package func result() throws(MeasureFailure) -> Result {
        let split: Split
        do { split = try Split(self) } catch { throw .arithmetic(error) }
        let bill = try bill(split)
        var working = bill.working
        let currency = bill.total.currency
        let all = Measure(split.sum(\.hours), .hour)
        var blendedRate: Step?
        if all.number > 0 {
            let total = StepName.total.value(Measure(bill.total))
            blendedRate = try working.add(
                .blendedRate, .rounded(total / StepName.hours.value(all), places: 6, .halfUp))
        }
        var shares: [Share] = []
        for entry in split.entries {
            let unblended = try Measure(entry.open, .hour).multiplied(by: rate)
            let blended = try Measure(entry.hours, .hour).multiplied(by: blendedRate?.value ?? rate)
            shares.append(
                Share(
                    account: entry.name, reserved: entry.reserved, free: entry.free, onDemand: entry.open,
                    unblended: Money(unblended.number, currency), blended: Money(blended.number, currency)))
        }
        return Result(
            shares: shares, unusedReserved: split.unused, bill: bill, blendedRate: blendedRate?.value,
            steps: working.steps)
    }

    private func bill(_ split: Split) throws(MeasureFailure) -> Bill {
        var bill = Bill(in: try rate.currency())
        let nothing = Measure(0, rate.dimensions)
        let parts = [(StepName.reserved, split.sum(\.reserved), nothing), (.freeTier, split.sum(\.free), nothing)]
        for (label, hours, rate) in parts where hours > 0 {
            try bill.append(label, quantity: StepName.hours.value(Measure(hours, .hour)), rate: rate)
        }
        let open = Measure(split.sum(\.open), .hour)
        try bill.append(.onDemand, quantity: StepName.hours.value(open), rate: rate)
        return bill
    }
}

/// The hours of each account as they are used up.
private struct Split {
    struct Entry {
        let name: String
        let hours: FixedDecimal
        var reserved: FixedDecimal = 0
        var free: FixedDecimal = 0
        var open: FixedDecimal
    }

    var entries: [Entry]
    var unused: FixedDecimal = 0

    init(_ shared: SharedHours) throws(ArithmeticFailure) {
        entries = shared.accounts.map { Entry(name: $0.name, hours: $0.hours, open: $0.hours) }
        // Owners first, each its own; only then what is left of each goes round.
        var left: [FixedDecimal] = []
        for (index, account) in shared.accounts.enumerated() {
            left.append(try take(account.reserved, at: index, into: \.reserved))
        }
        for hours in left {
            var rest = hours
            if shared.isSharing {
                for index in entries.indices { rest = try take(rest, at: index, into: \.reserved) }
            }
            unused = try unused.adding(rest)
        }
        var free = shared.freeHours
        for index in entries.indices { free = try take(free, at: index, into: \.free) }
        // Their sum has to fit, too.
        var sum: FixedDecimal = 0
        for entry in entries { sum = try sum.adding(entry.hours) }
    }

    /// Moves up to `hours` of an entry's open hours, and gives back what is left of them.
    private mutating func take(
        _ hours: FixedDecimal, at index: Int, into part: WritableKeyPath<Entry, FixedDecimal>
    ) throws(ArithmeticFailure) -> FixedDecimal {
        let taken = min(hours, entries[index].open)
        entries[index][keyPath: part] = try entries[index][keyPath: part].adding(taken)
        entries[index].open = try entries[index].open.subtracting(taken)
        return try hours.subtracting(taken)
    }

    func sum(_ part: KeyPath<Entry, FixedDecimal>) -> FixedDecimal {
        FixedDecimal(raw: entries.reduce(0) { $0 + $1[keyPath: part].raw })
    }
}
