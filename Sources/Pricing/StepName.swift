/// The names of this module's steps, lines and values: stable keys, which the program words for people. A step of a
/// tier has the tier's number behind it: `transfer_out_2`.
package enum StepName: String, Sendable, Hashable, CaseIterable {
    // Quantities
    case quantity, rate, hours, count, months, years, size, usage, free
    case instanceHours = "instance_hours"
    case billable
    case freeAllowance = "free_allowance"
    case tierUnits = "tier_units"
    case total

    // On demand, reserved, Savings Plans
    case onDemand = "on_demand"
    case upfront, hourly
    case commitmentRate = "commitment_rate"
    case upfrontShare = "upfront_share"
    case termHours = "term_hours"
    case effectiveHourly = "effective_hourly"
    case saving
    case breakEven = "break_even"
    case breakEvenHours = "break_even_hours"
    case paybackMonths = "payback_months"
    case termTotal = "term_total"
    case onDemandTotal = "on_demand_total"
    case termSaving = "term_saving"
    case commitment
    case monthlyNormalised = "monthly_normalised"

    // Storage
    case storage, iops, throughput, snapshots
    case includedIops = "included_iops"
    case extraIops = "extra_iops"
    case includedThroughput = "included_throughput"
    case extraThroughput = "extra_throughput"

    // Transfer
    case transferIn = "transfer_in"
    case transferOut = "transfer_out"
    case betweenRegions = "between_regions"
    case betweenZonesOut = "between_zones_out"
    case betweenZonesIn = "between_zones_in"

    // Consolidated billing
    case combinedUsage = "combined_usage"
    case separate
    case separateTotal = "separate_total"
    case blendedRate = "blended_rate"
    case blended
    case reserved
    case freeTier = "free_tier"

    // Support
    case spend
    case minimum
    case supportBand = "support_band"
    case bandTotal = "band_total"
    case fee
}

extension StepName {
    /// The name as a value of a formula.
    func value(_ measure: Measure) -> Formula { .value(rawValue, measure) }
}

extension Working {
    @discardableResult
    mutating func add(_ name: StepName, _ formula: Formula) throws(MeasureFailure) -> Step {
        try add(name.rawValue, formula)
    }

    @discardableResult
    mutating func share(_ name: StepName, _ formula: Formula) throws(MeasureFailure) -> Step {
        try share(name.rawValue, formula)
    }

    package subscript(name: StepName) -> Measure? { self[name.rawValue] }
}
