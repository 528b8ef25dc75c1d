// A quantity by tiers, with what is free as a line of its own. 500 GB out with 100 GB free, at us-east-1's rates:
//
//     billable       = 500 GB − 100 GB = 400 GB
//     free_allowance = 100 GB × $0     = $0
//     transfer_out_1 = 400 GB × $0.09  = $36
//
// Where free units count toward the first tier, the tiers are walked from the free quantity on instead of from 0: the
// same for a quantity that ends in the first tier; beyond it the free units stand in the dearest tier and save more.

extension Bill {
    /// Adds a line for each tier that `quantity` reaches, after one for what is free of it.
    mutating func appendTiers(
        _ label: StepName, quantity: Formula, table: TierTable, free: Measure? = nil, conventions: Conventions
    ) throws(MeasureFailure) {
        let whole = try quantity.evaluate()
        try Measure(0, table.unit).checkDimensions(of: whole)
        let allowance = free ?? Measure(0, table.unit)
        try whole.checkDimensions(of: allowance)
        let freeUnits = Measure(min(max(allowance.number, 0), max(whole.number, 0)), table.unit)
        if freeUnits.number > 0 { try appendFree(StepName.free.value(freeUnits), table) }
        switch conventions.freeCounts {
        case .beforeTiers:
            var billable = quantity
            if freeUnits.number > 0 {
                billable = try note(.billable, quantity - StepName.free.value(freeUnits)).asValue
            }
            try appendShares(label, of: billable, from: 0, table)
        case .inFirstTier:
            try appendShares(label, of: quantity, from: freeUnits.number, table)
        }
    }

    private mutating func appendFree(_ units: Formula, _ table: TierTable) throws(MeasureFailure) {
        let nothing = Measure(0, try table.result.divided(by: table.unit))
        try append(.freeAllowance, quantity: units, rate: nothing)
    }

    private mutating func appendShares(
        _ label: StepName, of quantity: Formula, from start: FixedDecimal, _ table: TierTable
    ) throws(MeasureFailure) {
        let whole = try quantity.evaluate()
        let shares = try table.shares(from: start, to: whole.number)
        for share in shares {
            let tier = table.tiers[share.tier]
            var units = quantity
            if share.units != whole.number {
                let low = Measure(max(tier.from, start), table.unit)
                let high: Formula =
                    tier.to.map { $0 < whole.number } == true
                    ? .number(Measure(tier.to ?? 0, table.unit)) : quantity
                let formula = low.number == 0 ? high : high - .number(low)
                units = try note(.tierUnits, tier: share.tier + 1, formula).asValue
            }
            try append(label, quantity: units, rate: table.rate(of: tier), tier: share.tier + 1)
        }
        // Nothing used, and nothing free: a line says so.
        if shares.isEmpty, lines.isEmpty {
            try append(label, quantity: quantity, rate: table.rate(of: table.tiers[0]), tier: 1)
        }
    }
}
