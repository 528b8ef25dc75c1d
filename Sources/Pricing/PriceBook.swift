// A price book is a file of rows, all from one source, one Region, one currency and one date:
//
//     # source: AWS price list
//     # region: us-east-1
//     # currency: USD
//     # as_of: 2024-09
//     service,item,option,unit,from,to,rate,mark
//     ec2,m5.large,,hour,,,0.096,
//     reserved,c4.large,1y partial standard,once,,,263,
//     reserved,c4.large,1y partial standard,hour,,,0.030,
//     reserved,m4.large,1y partial standard,effective-hour,,,0.059,
//     s3,standard,,GB-month,0,51200,0.023,
//     ebs,gp3,,IOPS-month,3000,,0.005,
//     transfer,out,,GB,0,10240,0.09,
//     transfer,out,free,GB,0,100,0,
//     support,business,until 2027-01-01,month,,,100,
//     support,business,until 2027-01-01,spend,0,10000,0.10,
//     free-tier,s3-standard,12-months before,GB-month,0,5,0,
//
// A rate holds for the units from `from` up to `to`; both may be empty. An IOPS rate that begins at 3,000 means that as
// many are included. Rates of `month` and `once` are sums, of `spend` shares. The mark is empty or `derived`: worked
// out from another row of the book and not printed by the source. What is not known has no row.

/// Where a price is from.
package struct PriceSource: Sendable, Hashable {
    package var source: String
    /// As AWS names it; `global` for what is the same everywhere.
    package var region: String
    package var asOf: PriceDate

    package init(source: String, region: String, asOf: PriceDate) {
        self.source = source
        self.region = region
        self.asOf = asOf
    }

    package static let everywhere = "global"
}

/// What a rate is for, as the column `unit` has it.
package enum PriceUnit: String, Sendable, Hashable, CaseIterable {
    case hour
    /// An hour with the upfront fee spread over the term.
    case effectiveHour = "effective-hour"
    case once
    case month
    case gigabyte = "GB"
    case gigabyteMonth = "GB-month"
    case iopsMonth = "IOPS-month"
    case throughputMonth = "MB/s-month"
    case request
    /// A share of money spent.
    case spend
    /// No price but a time: the hours until a first response.
    case responseHours = "response-hours"
    case businessHours = "business-hours"

    /// Of what is counted.
    package var dimensions: Dimensions {
        switch self {
        case .hour, .effectiveHour, .responseHours, .businessHours: .hour
        case .once, .spend: .none
        case .month: .month
        case .gigabyte: .gigabyte
        case .gigabyteMonth: Dimensions.gigabyte.times(.month)
        case .iopsMonth: Dimensions.iops.times(.month)
        case .throughputMonth: Dimensions.megabytePerSecond.times(.month)
        case .request: .request
        }
    }
}

/// One row.
package struct PriceRow: Sendable, Hashable {
    package var service: String
    package var item: String
    /// Words that tell rows of one item apart.
    package var option: String
    package var unit: PriceUnit
    package var from: FixedDecimal
    /// nil: without end.
    package var to: FixedDecimal?
    package var rate: FixedDecimal
    package var isDerived: Bool
    /// In its file, from 1; 0 where it comes from none.
    package var line: Int

    package init(
        service: String, item: String, option: String = "", unit: PriceUnit, from: FixedDecimal = 0,
        to: FixedDecimal? = nil, rate: FixedDecimal, isDerived: Bool = false, line: Int = 0
    ) {
        self.service = service
        self.item = item
        self.option = option
        self.unit = unit
        self.from = from
        self.to = to
        self.rate = rate
        self.isDerived = isDerived
        self.line = line
    }
}

/// Prices of one source, Region, currency and date.
package struct PriceBook: Sendable, Hashable {
    package var source: PriceSource
    package var currency: Currency
    package var rows: [PriceRow]

    package init(source: PriceSource, currency: Currency, rows: [PriceRow]) {
        self.source = source
        self.currency = currency
        self.rows = rows
    }

    /// The names of services that it prices, each once, in the order of the file.
    package var services: [String] {
        var seen: [String] = []
        for row in rows where seen.last != row.service && !seen.contains(row.service) { seen.append(row.service) }
        return seen
    }

    package func rows(service: String, item: String) -> [PriceRow] {
        rows.filter { $0.item == item && $0.service == service }
    }
}

/// The names of services in the books that this program reads prices from.
package enum PricedService: String, Sendable, Hashable, CaseIterable {
    case instances = "ec2"
    case reserved
    case objects = "s3"
    case volumes = "ebs"
    case files = "efs"
    case transfer
    case support
    case freeTier = "free-tier"
}
