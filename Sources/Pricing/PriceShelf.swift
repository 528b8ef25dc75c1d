// Several books at hand. A price is taken from the newest book that has it; where a date is named, from the newest that
// is not after that date.

/// Why there is no such price.
package enum PriceLookupFailure: Error, Sendable, Hashable {
    /// No book is for that Region, but some are for others.
    case unknownRegion(found: String, known: [String])
    /// The Region's books do not price the service, but those of others may.
    case noService(String, region: String, pricedIn: [String])
    /// The service is priced there, the item is not: with what was perhaps meant.
    case unknownItem(found: String, service: String, candidates: [String])
    /// It is priced, but not for that term, payment or class.
    case noOffer(item: String)
    /// It is priced, but only later.
    case noneAsOf(PriceDate, known: [PriceDate])
    /// Its tiers leave a gap or overlap.
    case tiers(item: String, line: Int)
}

/// A price with where it is from.
package struct Quoted<Price: Sendable>: Sendable {
    package let price: Price
    package let source: PriceSource
    /// Worked out from another size's price.
    package let isDerived: Bool

    package init(_ price: Price, source: PriceSource, isDerived: Bool = false) {
        self.price = price
        self.source = source
        self.isDerived = isDerived
    }
}

/// Books to look prices up in.
package struct PriceShelf: Sendable, Hashable {
    /// Newest first.
    package let books: [PriceBook]

    package init(_ books: [PriceBook]) { self.books = books.sorted { $0.source.asOf > $1.source.asOf } }

    package var regions: [String] {
        Set(books.map(\.source.region)).subtracting([PriceSource.everywhere]).sorted()
    }

    /// The rows of an item in the newest book that has it.
    package func rows(
        _ service: PricedService, _ item: String, region: String, asOf: PriceDate? = nil,
        where isWanted: (PriceRow) -> Bool = { _ in true }
    ) throws(PriceLookupFailure) -> (book: PriceBook, rows: [PriceRow]) {
        var later: [PriceDate] = []
        for book in books where book.isFor(region) {
            let rows = book.rows(service: service.rawValue, item: item).filter(isWanted)
            if rows.isEmpty { continue }
            if let asOf, asOf.isBefore(book.source.asOf) {
                later.append(book.source.asOf)
                continue
            }
            return (book, rows)
        }
        if let asOf, !later.isEmpty { throw .noneAsOf(asOf, known: later) }
        throw failure(service, item, region: region)
    }

    private func failure(_ service: PricedService, _ item: String, region: String) -> PriceLookupFailure {
        let own = books.filter { $0.isFor(region) }
        if region != PriceSource.everywhere, !regions.contains(region) {
            let pricing = books.filter { $0.services.contains(service.rawValue) }
            // What only the books of every Region price (the support plans) does not ask for one.
            if pricing.isEmpty || pricing.contains(where: { $0.source.region != PriceSource.everywhere }) {
                return .unknownRegion(found: region, known: regions)
            }
        }
        let names = own.flatMap(\.rows).filter { $0.service == service.rawValue }.map(\.item)
        if names.isEmpty {
            let others = books.filter { $0.services.contains(service.rawValue) }.map(\.source.region)
            return .noService(service.rawValue, region: region, pricedIn: Set(others).sorted())
        }
        if names.contains(item) { return .noOffer(item: item) }
        return .unknownItem(
            found: item, service: service.rawValue, candidates: PriceShelf.candidates(for: item, among: names))
    }

    /// Names within two edits, those of the same family first, then the other sizes of the family: five at most.
    private static func candidates(for item: String, among names: [String]) -> [String] {
        var seen: Set<String> = []
        let names = names.filter { seen.insert($0).inserted }
        let family = InstanceType(item)?.family
        let isOfFamily = { (name: String) in family != nil && InstanceType(name)?.family == family }
        let near = nearest(to: item, among: names, within: 2)
        let ranked = near.filter(isOfFamily) + near.filter { !isOfFamily($0) }
        return Array((ranked + names.filter { isOfFamily($0) && !near.contains($0) }).prefix(5))
    }
}

extension PriceBook {
    fileprivate func isFor(_ region: String) -> Bool {
        source.region == region || source.region == PriceSource.everywhere
    }
}
