package import Pricing

/// A block volume: size, and IOPS and throughput beyond what its kind includes.
///
///     calc ebs --type gp3 --size 200GB --iops 4000 --throughput 250MB/s      16 + 5 + 5 = 26
package struct VolumeCalculator: BuiltInCalculator {
    package let name = "ebs"
    package let inputs: [Input] = [
        .size("size", .required),
        Input("type", .text, fallback: .value(.text("gp3")), isPositional: true),
        Input("iops", .quantity(.iops), limits: .notNegative),
        Input("throughput", .quantity(.throughput), limits: .notNegative),
        .months, .region, .asOf,
        Input("rate", .rate(per: Dimensions.gigabyte.times(.month)), fallback: .book, limits: .notNegative),
        Input("iops-rate", .rate(per: Dimensions.iops.times(.month)), fallback: .book, limits: .notNegative),
        Input("included-iops", .quantity(.iops), fallback: .book, limits: .notNegative),
        Input(
            "throughput-rate", .rate(per: Dimensions.megabytePerSecond.times(.month)), fallback: .book,
            limits: .notNegative),
        Input("included-throughput", .quantity(.throughput), fallback: .book, limits: .notNegative),
    ]
    package let results: [ResultName] = ["monthly", "storage_cost", "iops_cost", "throughput_cost"]
    package let conventions: [Conventions.Name] = [.unitBase]
    package let examples = [
        Example(
            "--type gp3 --size 200GB --iops 4000 --throughput 250MB/s", expected: [.init("monthly", 26)])
    ]

    package init() {}

    func work(_ draft: inout CalculationDraft) throws {
        let size = try draft.measure("size")
        let months = try draft.measure("months")
        let rates = try rates(&draft)
        let iops = draft.optionalMeasure("iops")
        let throughput = draft.optionalMeasure("throughput")
        if iops != nil, rates.iops == nil { draft.note(.inputWithoutEffect("iops")) }
        if throughput != nil, rates.throughput == nil { draft.note(.inputWithoutEffect("throughput")) }
        let bill = try BlockVolume(size: size, iops: iops, throughput: throughput, months: months, rates: rates).bill()
        draft.take(bill)
        let currency = bill.total.currency
        let monthly = try Measure(bill.total).divided(by: Measure(months.number))
        draft.result("monthly", monthly)
        for part in ["storage", "iops", "throughput"] {
            let amount = bill.lines.first { $0.label == part }?.amount ?? .zero(currency)
            draft.result("\(part)_cost", Measure(amount))
        }
    }

    /// The book's, each of which a typed one replaces. Where the rate of storage is typed, no book is asked.
    private func rates(_ draft: inout CalculationDraft) throws -> BlockVolume.Rates {
        var rates: BlockVolume.Rates
        if let storage = draft.optionalMeasure("rate") {
            rates = BlockVolume.Rates(storage: storage)
        } else {
            let type = try draft.text("type")
            let region = try draft.text("region")
            let asOf = draft.optionalDate("as-of")
            rates = try draft.quoted(type, instead: ["rate"]) { try $0.volumeRates(type, region: region, asOf: asOf) }
            if let source = draft.calculation.sources.last {
                draft.understand("rate", .measure(rates.storage), .book(source, isDerived: false))
            }
        }
        if let rate = draft.optionalMeasure("iops-rate") { rates.iops = rate }
        if let included = draft.optionalMeasure("included-iops") { rates.includedIops = included.number }
        if let rate = draft.optionalMeasure("throughput-rate") { rates.throughput = rate }
        if let included = draft.optionalMeasure("included-throughput") { rates.includedThroughput = included.number }
        return rates
    }
}
