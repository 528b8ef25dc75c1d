// Data transfer. Out to the Internet by tiers after an allowance; in from the Internet by a rate that is 0 today;
// between Regions by one rate; between zones paid on both sides, so a GB costs the rate twice.

/// A month's data out to the Internet.
package struct OutwardTransfer: Sendable, Hashable {
    package var size: Measure
    package var table: TierTable
    /// GB that cost nothing.
    package var free: Measure?
    package var conventions: Conventions

    package init(size: Measure, table: TierTable, free: Measure? = nil, conventions: Conventions = .aws) {
        self.size = size
        self.table = table
        self.free = free
        self.conventions = conventions
    }

    package func bill() throws(MeasureFailure) -> Bill {
        var bill = Bill(in: try Measure(0, table.result).currency())
        try bill.appendTiers(
            .transferOut, quantity: StepName.size.value(size), table: table, free: free, conventions: conventions)
        try bill.close()
        return bill
    }
}

/// Data that moves at one rate for each GB.
package struct FlatTransfer: Sendable, Hashable {
    package enum Way: String, Sendable, Hashable, CaseIterable {
        case inward = "in"
        case betweenRegions = "between-regions"
        /// Paid for as it leaves one zone and again as it enters the other.
        case betweenZones = "between-zones"
    }

    package var way: Way
    package var size: Measure
    /// For one GB, and between zones for one way.
    package var rate: Measure

    package init(way: Way, size: Measure, rate: Measure) {
        self.way = way
        self.size = size
        self.rate = rate
    }

    package func bill() throws(MeasureFailure) -> Bill {
        var bill = Bill(in: try rate.currency())
        for label in labels { try bill.append(label, quantity: StepName.size.value(size), rate: rate) }
        try bill.close()
        return bill
    }

    private var labels: [StepName] {
        switch way {
        case .inward: [.transferIn]
        case .betweenRegions: [.betweenRegions]
        case .betweenZones: [.betweenZonesOut, .betweenZonesIn]
        }
    }
}
