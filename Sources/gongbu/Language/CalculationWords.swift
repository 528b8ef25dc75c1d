// The names of calculators' inputs, results, steps, lines and scenarios that this program has words for. A name of
// several parts (`cloud_racks_upfront`, `transfer_out_2`) is put together of these by `Sentences.label(_:)`.

/// What calculators ask for.
enum InputWord: String, CaseIterable, Sendable {
    case type, rate, region, hours, count, upfront, hourly, term, payment, size, tiers, free, months, iops,
        throughput, out, `in`, usage, reserved, plan, spend, minimum, offer, requests, opened, age, years,
        discount, growth, refresh, kilowatts, pue, benefits, cost, parallel, series, `class`
    case asOf = "as_of"
    case onDemand = "on_demand"
    case iopsRate = "iops_rate"
    case includedIops = "included_iops"
    case throughputRate = "throughput_rate"
    case includedThroughput = "included_throughput"
    case betweenRegions = "between_regions"
    case betweenZones = "between_zones"
    case freeHours = "free_hours"
    case powerPrice = "power_price"
}

/// Quantities, prices and what comes out: steps, lines and results.
enum ResultWord: String, CaseIterable, Sendable {
    case quantity, billable, total, result, price, effectiveness, monthly, yearly, year, saving, commitment,
        storage, snapshots, separate, blended, unblended, account, credits, fee
    case instanceHours = "instance_hours"
    case freeAllowance = "free_allowance"
    case tierUnits = "tier_units"
    case billableUse = "billable_use"
    case averageRate = "average_rate"
    case commitmentRate = "commitment_rate"
    case upfrontShare = "upfront_share"
    case termHours = "term_hours"
    case effectiveHourly = "effective_hourly"
    case savingPercent = "saving_percent"
    case breakEven = "break_even"
    case breakEvenPercent = "break_even_percent"
    case breakEvenHours = "break_even_hours"
    case paybackMonths = "payback_months"
    case termTotal = "term_total"
    case onDemandTotal = "on_demand_total"
    case termSaving = "term_saving"
    case monthlyNormalised = "monthly_normalised"
    case savingsPlan = "savings_plan"
    case extraIops = "extra_iops"
    case extraThroughput = "extra_throughput"
    case storageCost = "storage_cost"
    case iopsCost = "iops_cost"
    case throughputCost = "throughput_cost"
    case transferIn = "transfer_in"
    case transferOut = "transfer_out"
    case betweenZonesOut = "between_zones_out"
    case betweenZonesIn = "between_zones_in"
    case combinedUsage = "combined_usage"
    case separateTotal = "separate_total"
    case blendedRate = "blended_rate"
    case freeTier = "free_tier"
    case supportBand = "support_band"
    case bandTotal = "band_total"
    case feePercent = "fee_percent"
}

/// The sides, categories and parts of a comparison over years, availability, and the conventions.
enum OwnershipWord: String, CaseIterable, Sendable {
    case cloud, whole, npv, server, network, racks, compute, power, cooling, bandwidth, increase,
        availability, rounding
    case onPremises = "on_premises"
    case npvSaving = "npv_saving"
    case presentSaving = "present_saving"
    case breakEvenYears = "break_even_years"
    case labour = "it_labour"
    case serverHardware = "server_hardware"
    case powerDistribution = "power_distribution"
    case rackSwitches = "rack_switches"
    case operatingSystem = "operating_system"
    case virtualizationLicences = "virtualization_licences"
    case softwareMaintenance = "software_maintenance"
    case storageDisks = "storage_disks"
    case storageAreaNetwork = "storage_area_network"
    case fibreChannelSwitches = "fibre_channel_switches"
    case storageAdministration = "storage_administration"
    case cloudStorage = "cloud_storage"
    case networkHardware = "network_hardware"
    case loadBalancers = "load_balancers"
    case networkAdministration = "network_administration"
    case dataTransfer = "data_transfer"
    case serverAdministration = "server_administration"
    case lastYear = "last_year"
    case downtime = "downtime_hours_per_year"
    case hoursPerMonth = "hours_per_month"
    case hoursPerYear = "hours_per_year"
    case unitBase = "unit_base"
    case freeCounts = "free_counts"
    case cashFlow = "cash_flow"
}
