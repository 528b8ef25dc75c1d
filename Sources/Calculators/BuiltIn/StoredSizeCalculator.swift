package import Pricing

/// A size kept for some months in a class of S3 or EFS.
///
///     calc s3 --class standard --size 600TB --region us-east-1 --unit-base 1024      13,465.60
package struct StoredSizeCalculator: BuiltInCalculator {
    package let name: String
    package let inputs: [Input]
    package let results: [ResultName] = ["monthly", "average_rate"]
    package let conventions: [Conventions.Name] = [.unitBase, .freeCounts]
    package let examples: [Example]
    private let service: PricedService

    package static let objects = StoredSizeCalculator(
        .objects,
        examples: [
            Example(
                "--class standard --size 600TB --region us-east-1 --unit-base 1024",
                expected: [.init("monthly", FixedDecimal(1_346_560, places: 2))]),
            Example("500GB --tiers 100GB:0.03,rest:0.02", expected: [.init("monthly", 11)]),
        ])

    package static let files = StoredSizeCalculator(
        .files, examples: [Example("--size 100GB --rate 0.30", expected: [.init("monthly", 30)])])

    private init(_ service: PricedService, examples: [Example]) {
        self.service = service
        self.examples = examples
        name = service.rawValue
        let perMonth = Dimensions.gigabyte.times(.month)
        var size = Input.size("size", .required)
        size.isPositional = true
        inputs = [
            size,
            Input("class", .text, fallback: .value(.text("standard"))),
            Input("rate", .rate(per: perMonth), fallback: .book, limits: .notNegative),
            Input("tiers", .tiers(of: perMonth), fallback: .book),
            .size("free", fallback: .value(.measure(Measure(0, .gigabyte)))),
            .months, .region, .asOf,
        ]
    }

    func work(_ draft: inout CalculationDraft) throws {
        let size = try draft.measure("size")
        let months = try draft.measure("months")
        let stored = StoredSize(
            size: size, months: months, table: try table(&draft), free: draft.optionalMeasure("free"),
            conventions: draft.conventions)
        let bill = try stored.bill()
        draft.take(bill)
        let total = Formula.value("total", Measure(bill.total))
        let monthly =
            try months.number == 1
            ? total : draft.step("monthly", total / .value("months", Measure(months.number))).asValue
        draft.result("monthly", try monthly.evaluate())
        let average = try size.number == 0 ? nil : draft.step("average_rate", monthly / .value("size", size)).value
        draft.result("average_rate", average, orAbsent: .nothingUsed)
    }

    private func table(_ draft: inout CalculationDraft) throws -> TierTable {
        try draft.checkOnlyOne(of: ["rate", "tiers"])
        if let typed = draft.optionalTiers("tiers") { return typed }
        if let rate = draft.optionalMeasure("rate") {
            return try .flat(rate, per: Dimensions.gigabyte.times(.month))
        }
        let name = try draft.text("class")
        let region = try draft.text("region")
        let asOf = draft.optionalDate("as-of")
        return try draft.quoted(name, instead: ["rate", "tiers"]) { [service] in
            try $0.tiers(service, name, region: region, asOf: asOf)
        }
    }
}

extension TierTable {
    /// One typed rate for any quantity.
    static func flat(_ rate: Measure, per unit: Dimensions) throws(MeasureFailure) -> TierTable {
        TierTable(flat: rate.number, unit: unit, result: try rate.dimensions.multiplied(by: unit))
    }
}
