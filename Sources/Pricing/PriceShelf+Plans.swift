// Support plans and the free tier. Their options are words: `until 2027-01-01`, `since 2025-12`, and for a severity
// `low`; `12-months before`, `always all`, `credits since`, and the day that parts the accounts as an item of its own,
// `free-tier,changed,2025-07-15,…`.

extension PriceShelf {
    /// The support plans, each with the time in which it holds, in the order of the books.
    package func supportPlans() -> [Quoted<SupportPlan>] {
        var plans: [Quoted<SupportPlan>] = []
        for book in books {
            var names: [String] = []
            for row in book.rows where row.service == PricedService.support.rawValue && !names.contains(row.item) {
                names.append(row.item)
            }
            plans += names.compactMap { name in
                let rows = book.rows(service: PricedService.support.rawValue, item: name)
                return SupportPlan(name, rows, book.currency).map { Quoted($0, source: book.source) }
            }
        }
        return plans
    }

    /// The support plan of a name that holds on a date, or the newest where none is named.
    package func supportPlan(
        _ name: String, on date: PriceDate? = nil
    ) throws(PriceLookupFailure) -> Quoted<SupportPlan> {
        let plans = supportPlans()
        let named = plans.filter { $0.price.name == name }
        if named.isEmpty {
            let candidates = nearest(to: name, among: plans.map(\.price.name), within: 2)
            throw .unknownItem(found: name, service: PricedService.support.rawValue, candidates: candidates)
        }
        guard let plan = named.first(where: { plan in date.map(plan.price.holds) ?? true }) else {
            throw .noOffer(item: name)
        }
        return plan
    }

    /// The free tier of the newest book that has one.
    package func freeTier() -> Quoted<FreeTier>? {
        for book in books {
            let rows = book.rows.filter { $0.service == PricedService.freeTier.rawValue }
            guard let day = rows.first(where: { $0.item == "changed" }).flatMap({ PriceDate($0.option) }) else {
                continue
            }
            let offers = rows.compactMap { FreeOffer($0, book.currency) }
            return Quoted(FreeTier(offers: offers, changed: day), source: book.source)
        }
        return nil
    }
}

extension SupportPlan {
    fileprivate init?(_ name: String, _ rows: [PriceRow], _ currency: Currency) {
        guard let least = rows.first(where: { $0.unit == .month }) else { return nil }
        let bands = rows.filter { $0.unit == .spend }
        let money = Dimensions.money(currency)
        self.init(name: name, minimum: Money(least.rate, currency))
        if !bands.isEmpty {
            guard let table = try? PriceShelf.table(bands, unit: money, result: money) else { return nil }
            self.bands = table
        }
        let words = least.option.split(separator: " ")
        for (word, date) in zip(words, words.dropFirst()) {
            if word == "since" { since = PriceDate(date) }
            if word == "until" { until = PriceDate(date) }
        }
        responses = rows.filter { $0.unit == .responseHours || $0.unit == .businessHours }.map {
            Response(severity: $0.option, hours: $0.rate, isBusinessHours: $0.unit == .businessHours)
        }
    }
}

extension FreeOffer {
    fileprivate init?(_ row: PriceRow, _ currency: Currency) {
        let words = row.option.split(separator: " ").map(String.init)
        guard words.count == 2, let kind = Kind(rawValue: words[0]), let audience = Audience(rawValue: words[1]),
            let end = row.to
        else { return nil }
        let dimensions = row.unit == .spend ? .money(currency) : row.unit.dimensions
        self.init(name: row.item, kind: kind, audience: audience, allowance: Measure(end, dimensions))
    }
}
