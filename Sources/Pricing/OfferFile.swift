// AWS publishes its prices as offer files, JSON or CSV, of several hundred MB for EC2. One is read as it comes, in
// pieces of any size, and nothing is kept but what was asked for, so memory does not grow with the file.
//
// JSON: { …, "publicationDate": "2024-09-05T…", "products": { SKU: { "attributes": { … } } },
//         "terms": { "OnDemand": { SKU: { OFFER: { "priceDimensions": { RATE: { "unit", "pricePerUnit": { "USD" } } },
//                                                  "termAttributes": { … } } } }, "Reserved": … } }
//       Products come before terms, so that a price's product is known when the price is met.
// CSV:  five rows of a name and a value, then column names, then a row for each price with its product.
// Source: AWS Billing user guide, 'Reading the service price list file for an AWS service'.
//
// Taken are instance types with Linux, shared tenancy and nothing pre-installed, on demand and reserved.

/// What to take from an offer file.
package struct OfferSelection: Sendable, Hashable {
    /// `us-east-1`
    package var region: String
    /// As older files name it alone: `US East (N. Virginia)`.
    package var location: String?
    /// nil: all.
    package var types: [TypePattern]?
    package var currency: Currency

    package init(
        region: String, location: String? = nil, types: [TypePattern]? = nil, currency: Currency = .dollar
    ) {
        self.region = region
        self.location = location
        self.types = types
        self.currency = currency
    }
}

/// Why an offer file gives no book, or not all of one.
package enum OfferProblem: Error, Sendable, Hashable {
    /// Neither JSON nor CSV as AWS writes it.
    case notAnOfferFile
    /// It ends in the middle; at a byte from 0.
    case truncated(offset: Int)
    case unexpected(UInt8, offset: Int)
    /// A text longer than any that AWS writes.
    case tooLong(offset: Int)
    /// No date of publication, or none that is one.
    case noDate(found: String)
    /// A column of the CSV that is needed.
    case columnMissing(String)
    case termsBeforeProducts(offset: Int)
    /// A price that is no number; it is left out.
    case price(found: String, NumberProblem)
    /// Two prices for one thing; the first is kept.
    case twoPrices(item: String, option: String)
    /// Nothing in it is of the Region and the types.
    case nothingFound(region: String)
    /// Types that were asked for and are not in it.
    case typesMissing([String])
}

/// Reads an offer file.
///
///     let (book, problems) = OfferFile(selection).read { nextBytes() }   // an empty array ends it
package struct OfferFile: Sendable {
    package let selection: OfferSelection

    package init(_ selection: OfferSelection) { self.selection = selection }

    /// The book, and what was wrong. A file that ends early or breaks its own syntax gives no book, since what it would
    /// have said is not known.
    package func read(
        next: @escaping () -> [UInt8]
    ) -> (book: PriceBook?, problems: [OfferProblem]) {
        var stream = ByteStream(next)
        var rows = OfferRows(selection)
        do throws(OfferProblem) {
            switch try stream.peekPastSpace() {
            case UInt8(ascii: "{"): try OfferJSON.read(&stream, into: &rows)
            case UInt8(ascii: "\""): try OfferCSV.read(&stream, into: &rows)
            default: throw OfferProblem.notAnOfferFile
            }
        } catch {
            return (nil, rows.problems + [error])
        }
        return rows.book()
    }
}

/// A price as either format gives it.
struct OfferPrice {
    var type = ""
    var isReserved = false
    var unit = ""
    var price = ""
    var length = ""
    var purchase = ""
    var offering = ""
}

/// What is taken so far.
struct OfferRows {
    let selection: OfferSelection
    var published = ""
    var offerCode = ""
    private(set) var problems: [OfferProblem] = []
    private var rows: [Key: PriceRow] = [:]

    private struct Key: Hashable {
        let item, option: String
        let unit: PriceUnit
    }

    init(_ selection: OfferSelection) { self.selection = selection }

    /// Whether a product is one of those wanted.
    func takes(_ product: OfferProduct) -> Bool {
        guard product.operatingSystem == "Linux", product.tenancy == "Shared", !product.type.isEmpty,
            product.software.isEmpty || product.software == "NA",
            product.capacity.isEmpty || product.capacity == "Used",
            product.market.isEmpty || product.market == "OnDemand",
            product.region == selection.region || (product.region.isEmpty && product.location == selection.location)
        else { return false }
        return selection.types?.contains { $0.matches(product.type) } ?? true
    }

    mutating func add(_ price: OfferPrice) {
        guard let unit = unit(of: price), let option = option(of: price) else { return }
        let rate: FixedDecimal
        do { rate = try FixedDecimal(reading: price.price) } catch {
            return problems.append(.price(found: price.price, error))
        }
        let service: PricedService = price.isReserved ? .reserved : .instances
        let key = Key(item: price.type, option: option, unit: unit)
        if let known = rows[key] {
            if known.rate != rate { problems.append(.twoPrices(item: price.type, option: option)) }
            return
        }
        rows[key] = PriceRow(service: service.rawValue, item: price.type, option: option, unit: unit, rate: rate)
    }

    private func unit(of price: OfferPrice) -> PriceUnit? {
        switch price.unit {
        case "Hrs", "Hours": .hour
        case "Quantity" where price.isReserved: .once
        default: nil
        }
    }

    /// `1y partial standard`; empty on demand, nil for a reservation of another kind.
    private func option(of price: OfferPrice) -> String? {
        guard price.isReserved else { return "" }
        let years = ["1yr": "1y", "1 yr": "1y", "3yr": "3y", "3 yr": "3y"][price.length]
        let payment = ["No Upfront": "none", "Partial Upfront": "partial", "All Upfront": "all"][price.purchase]
        guard let years, let payment, OfferingClass(rawValue: price.offering) != nil else { return nil }
        return "\(years) \(payment) \(price.offering)"
    }

    func book() -> (book: PriceBook?, problems: [OfferProblem]) {
        guard let asOf = PriceDate(published.prefix(10)) else { return (nil, problems + [.noDate(found: published)]) }
        if rows.isEmpty { return (nil, problems + [.nothingFound(region: selection.region)]) }
        var problems = problems
        let names = Set(rows.keys.map(\.item))
        let missing = (selection.types ?? []).filter { pattern in !names.contains { pattern.matches($0) } }
        if !missing.isEmpty { problems.append(.typesMissing(missing.map(\.text))) }
        let sorted = rows.values.sorted { a, b in
            (a.service, a.item, a.option, a.unit.rawValue) < (b.service, b.item, b.option, b.unit.rawValue)
        }
        let source = PriceSource(source: "AWS Price List, \(offerCode)", region: selection.region, asOf: asOf)
        return (PriceBook(source: source, currency: selection.currency, rows: sorted), problems)
    }
}

/// What tells one product from another.
struct OfferProduct {
    var type = ""
    var region = ""
    var location = ""
    var operatingSystem = ""
    var tenancy = ""
    var software = ""
    var capacity = ""
    /// Capacity that is bought in blocks has prices of its own.
    var market = ""
}
