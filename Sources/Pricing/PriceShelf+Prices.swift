extension PriceShelf {
    /// An instance type's price for an hour on demand.
    package func onDemand(
        _ type: String, region: String, asOf: PriceDate? = nil
    ) throws(PriceLookupFailure) -> Quoted<Measure> {
        let (book, rows) = try rows(.instances, type, region: region, asOf: asOf)
        guard let row = rows.first(where: { $0.unit == .hour }) else { throw .noOffer(item: type) }
        return Quoted(.hourly(row.rate, book.currency), source: book.source, isDerived: row.isDerived)
    }

    /// The ways to reserve a type, from one book, with that book's on-demand price where it has one.
    package func reservedOffers(
        _ type: String, region: String, asOf: PriceDate? = nil
    ) throws(PriceLookupFailure) -> (offers: Quoted<[ReservedOffer]>, onDemand: Measure?) {
        let (book, rows) = try rows(.reserved, type, region: region, asOf: asOf)
        var options: [String] = []
        for row in rows where !options.contains(row.option) { options.append(row.option) }
        let offers = options.compactMap { option in
            ReservedOffer(option: option, rows: rows.filter { $0.option == option }, currency: book.currency)
        }
        guard !offers.isEmpty else { throw .noOffer(item: type) }
        let own = book.rows(service: PricedService.instances.rawValue, item: type).first { $0.unit == .hour }
        let onDemand = own.map { Measure.hourly($0.rate, book.currency) }
        return (Quoted(offers, source: book.source), onDemand)
    }

    /// The tiers of S3 and EFS classes, by GB-months, and of data out, by GB.
    package func tiers(
        _ service: PricedService, _ item: String, region: String, asOf: PriceDate? = nil
    ) throws(PriceLookupFailure) -> Quoted<TierTable> {
        let unit: PriceUnit = service == .transfer ? .gigabyte : .gigabyteMonth
        let (book, rows) = try rows(service, item, region: region, asOf: asOf) { $0.unit == unit && $0.option.isEmpty }
        let table = try PriceShelf.table(rows, unit: unit.dimensions, result: .money(book.currency))
        return Quoted(table, source: book.source, isDerived: rows.contains(where: \.isDerived))
    }

    /// What is free of data out, in GB a month; it may be from another book than the tiers.
    package func freeTransfer(
        region: String, asOf: PriceDate? = nil
    ) throws(PriceLookupFailure) -> Quoted<Measure> {
        let (book, rows) = try rows(.transfer, "out", region: region, asOf: asOf) { $0.option == "free" }
        guard let end = rows.first?.to else { throw .noOffer(item: "out") }
        return Quoted(Measure(end, .gigabyte), source: book.source)
    }

    /// The rate of a way to move data at one price.
    package func transferRate(
        _ way: FlatTransfer.Way, region: String, asOf: PriceDate? = nil
    ) throws(PriceLookupFailure) -> Quoted<Measure> {
        let (book, rows) = try rows(.transfer, way.rawValue, region: region, asOf: asOf)
        let perGigabyte = Dimensions.money(book.currency).over(.gigabyte)
        return Quoted(Measure(rows[0].rate, perGigabyte), source: book.source)
    }

    /// What a kind of block volume costs.
    package func volumeRates(
        _ kind: String, region: String, asOf: PriceDate? = nil
    ) throws(PriceLookupFailure) -> Quoted<BlockVolume.Rates> {
        let (book, rows) = try rows(.volumes, kind, region: region, asOf: asOf)
        guard let storage = rows.first(where: { $0.unit == .gigabyteMonth }) else { throw .noOffer(item: kind) }
        let money = Dimensions.money(book.currency)
        let iops = rows.first { $0.unit == .iopsMonth }
        let throughput = rows.first { $0.unit == .throughputMonth }
        let rates = BlockVolume.Rates(
            storage: Measure(storage.rate, money.over(.gigabyte).over(.month)),
            iops: iops.map { Measure($0.rate, money.over(.iops).over(.month)) }, includedIops: iops?.from ?? 0,
            throughput: throughput.map { Measure($0.rate, money.over(.megabytePerSecond).over(.month)) },
            includedThroughput: throughput?.from ?? 0)
        return Quoted(rates, source: book.source)
    }

    static func table(
        _ rows: [PriceRow], unit: Dimensions, result: Dimensions
    ) throws(PriceLookupFailure) -> TierTable {
        let rows = rows.sorted { $0.from < $1.from }
        var widths: [(width: FixedDecimal?, rate: FixedDecimal)] = []
        var from: FixedDecimal? = 0
        for row in rows {
            guard row.from == from else { throw .tiers(item: row.item, line: row.line) }
            // Neither is negative and `to` is the larger, so the width always fits.
            widths.append((row.to.flatMap { try? $0.subtracting(row.from) }, row.rate))
            from = row.to
        }
        do { return try TierTable(widths: widths, unit: unit, result: result) } catch {
            throw .tiers(item: rows.first?.item ?? "", line: rows.first?.line ?? 0)
        }
    }
}

extension ReservedOffer {
    /// From the rows of one option: `1y partial standard`.
    fileprivate init?(option: String, rows: [PriceRow], currency: Currency) {
        let words = option.split(separator: " ")
        guard words.count == 3, words[0].last == "y", let years = Int(words[0].dropLast()),
            let payment = PaymentOption(rawValue: String(words[1])),
            let offeringClass = OfferingClass(rawValue: String(words[2]))
        else { return nil }
        let rate = { (unit: PriceUnit) in rows.first { $0.unit == unit }?.rate }
        let cost: Cost
        if let effective = rate(.effectiveHour) {
            cost = .effective(hourly: .hourly(effective, currency))
        } else if rate(.once) != nil || rate(.hour) != nil {
            cost = .fees(upfront: Money(rate(.once) ?? 0, currency), hourly: .hourly(rate(.hour) ?? 0, currency))
        } else {
            return nil
        }
        self.init(years: FixedDecimal(years), payment: payment, offeringClass: offeringClass, cost: cost)
    }
}
