// Storage is paid by GB-month: a size for a month. S3 Standard in us-east-1, 600 TB of 1,024 GB:
//
//     51,200 · 0.023 + 460,800 · 0.022 + 102,400 · 0.021 = 1,177.60 + 10,137.60 + 2,150.40 = 13,465.60
//
// A block volume may include IOPS and throughput; only what is beyond them is paid for. gp3 of 200 GB with 4,000 IOPS
// and 250 MB/s: 200 · 0.08 + (4,000 − 3,000) · 0.005 + (250 − 125) · 0.04 = 16 + 5 + 5 = 26.

/// A size kept for some months, in S3, EFS or as snapshots.
package struct StoredSize: Sendable, Hashable {
    package var size: Measure
    package var months: Measure
    /// Of GB-months; its bounds are those of one month.
    package var table: TierTable
    /// GB that cost nothing.
    package var free: Measure?
    package var conventions: Conventions

    package init(
        size: Measure, months: Measure = Measure(1, .month), table: TierTable, free: Measure? = nil,
        conventions: Conventions = .aws
    ) {
        self.size = size
        self.months = months
        self.table = table
        self.free = free
        self.conventions = conventions
    }

    /// One month by tiers, times the months where there are several.
    package func bill() throws(MeasureFailure) -> Bill {
        var bill = Bill(in: try Measure(0, table.result).currency())
        let month = Formula.number(Measure(1, .month))
        let usage = try bill.note(.usage, StepName.size.value(size) * month)
        let allowance = try free?.multiplied(by: Measure(1, .month))
        try bill.appendTiers(
            .storage, quantity: usage.asValue, table: table, free: allowance, conventions: conventions)
        try bill.close()
        return try bill.repeated(months)
    }
}

/// A block volume: size, and what it does beyond what is included.
package struct BlockVolume: Sendable, Hashable {
    /// What a kind of volume costs for a month.
    package struct Rates: Sendable, Hashable {
        /// For one GB-month.
        package var storage: Measure
        /// For one IOPS and month; nil where IOPS are not sold.
        package var iops: Measure?
        package var includedIops: FixedDecimal
        /// For one MB/s and month; nil where throughput is not sold.
        package var throughput: Measure?
        package var includedThroughput: FixedDecimal

        package init(
            storage: Measure, iops: Measure? = nil, includedIops: FixedDecimal = 0, throughput: Measure? = nil,
            includedThroughput: FixedDecimal = 0
        ) {
            self.storage = storage
            self.iops = iops
            self.includedIops = includedIops
            self.throughput = throughput
            self.includedThroughput = includedThroughput
        }
    }

    package var size: Measure
    package var iops: Measure?
    package var throughput: Measure?
    package var months: Measure
    package var rates: Rates

    package init(
        size: Measure, iops: Measure? = nil, throughput: Measure? = nil, months: Measure = Measure(1, .month),
        rates: Rates
    ) {
        self.size = size
        self.iops = iops
        self.throughput = throughput
        self.months = months
        self.rates = rates
    }

    package func bill() throws(MeasureFailure) -> Bill {
        var bill = Bill(in: try rates.storage.currency())
        let month = Formula.number(Measure(1, .month))
        try bill.append(.storage, quantity: StepName.size.value(size) * month, rate: rates.storage)
        if let iops, let rate = rates.iops {
            let included = Measure(rates.includedIops, .iops)
            let extra = try extra(of: .iops, iops, beyond: .includedIops, included, as: .extraIops, &bill)
            if let extra { try bill.append(.iops, quantity: extra * month, rate: rate) }
        }
        if let throughput, let rate = rates.throughput {
            let included = Measure(rates.includedThroughput, .megabytePerSecond)
            let extra = try extra(
                of: .throughput, throughput, beyond: .includedThroughput, included, as: .extraThroughput, &bill)
            if let extra { try bill.append(.throughput, quantity: extra * month, rate: rate) }
        }
        try bill.close()
        return try bill.repeated(months)
    }

    /// What is beyond the included; nil where there is nothing.
    private func extra(
        of name: StepName, _ whole: Measure, beyond included: StepName, _ free: Measure, as extra: StepName,
        _ bill: inout Bill
    ) throws(MeasureFailure) -> Formula? {
        guard free.number > 0 else { return whole.number > 0 ? name.value(whole) : nil }
        let zero = Formula.number(Measure(0, whole.dimensions))
        let step = try bill.note(extra, .maximum([zero, name.value(whole) - included.value(free)]))
        return step.value.number > 0 ? step.asValue : nil
    }
}

extension Bill {
    /// The bill of one month for several: the same lines with so many times the quantity.
    func repeated(_ months: Measure) throws(MeasureFailure) -> Bill {
        try Measure(0, .month).checkDimensions(of: months)
        guard months.number != 1 else { return self }
        var repeated = Bill(in: total.currency)
        for step in steps where !lines.contains(where: { $0.step == step }) && step.name != StepName.total.rawValue {
            repeated.append(step)
        }
        let times = StepName.months.value(Measure(months.number))
        for line in lines {
            try repeated.append(
                PricedLine(
                    line.label, quantity: StepName.quantity.value(line.quantity) * times,
                    rate: StepName.rate.value(line.rate), tier: line.tier))
        }
        try repeated.close()
        return repeated
    }
}
