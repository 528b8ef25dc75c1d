import Pricing

/// The unit of an input, a column or a result, as a file says it: `h`, `USD/GB`, `percent`, `number`.
struct WrittenUnit: Sendable, Hashable {
    /// What stands behind a number of it; empty for a plain number.
    private let text: String
    let dimensions: Dimensions
    let presentation: Measure.Presentation
    /// One of it is one of the base units, so that a number alone can be taken for so many.
    private let isBase: Bool

    private static let plain: Set<String> = ["number", "수"]
    private static let percent: Set<String> = ["percent", "%", "퍼센트"]

    init(reading text: String) throws(MeasureProblem) {
        if WrittenUnit.plain.contains(text) {
            self.init(text: "", Measure(1))
        } else if WrittenUnit.percent.contains(text) {
            self.init(text: "%", Measure.share(1))
        } else {
            let one = try Measure(readingInFile: "1 " + text)
            // `만` multiplies a unit and is none.
            if one.dimensions.isNone, one.number != 1 { throw .unknownUnit(found: text, candidates: []) }
            self.init(text: text, one)
        }
    }

    private init(text: String, _ one: Measure) {
        self.text = text
        dimensions = one.dimensions
        presentation = one.dimensions.isNone ? one.presentation : .plain
        isBase = one.number == 1
    }

    /// A figure of the file: so many of this unit, or a quantity of the same kind that says its own.
    func measure(reading figure: String, conventions: Conventions) throws(MeasureProblem) -> Measure {
        try fitting(Measure(reading: withUnit(figure), conventions: conventions))
    }

    /// The same while the file is checked.
    func measure(readingInFile figure: String) throws(MeasureProblem) -> Measure {
        try fitting(Measure(readingInFile: withUnit(figure)))
    }

    private func withUnit(_ figure: String) -> String {
        let isBare = (try? FixedDecimal(reading: figure)) != nil && !text.isEmpty
        return isBare ? figure + " " + text : figure
    }

    private func fitting(_ measure: Measure) throws(MeasureProblem) -> Measure {
        if measure.dimensions == dimensions { return measure.shown(presentation) }
        if measure.dimensions.isNone, measure.presentation == .plain {
            throw .unitMissing(found: measure.number, expected: dimensions)
        }
        throw .wrongKind(DimensionMismatch(found: measure.dimensions, expected: dimensions))
    }

    /// The kind of an input of this unit. A size says its unit where it is typed, as everywhere.
    var inputKind: Input.Kind {
        if presentation == .percent { return .percent }
        if dimensions.isNone { return .number }
        let saysUnit = !isBase || dimensions == .gigabyte || dimensions == .megabytePerSecond
        return .quantity(MeasureExpectation(dimensions, bare: saysUnit ? nil : .unit))
    }
}

extension Measure {
    /// Reads a quantity of a file by the usual conventions. A unit that some convention lacks, as GiB, is none, since a
    /// file that was checked works under all of them.
    init(readingInFile text: String) throws(MeasureProblem) {
        do throws(MeasureProblem) {
            _ = try Measure(reading: text, conventions: Conventions(unitBase: .decimal))
            self = try Measure(reading: text, conventions: .aws)
        } catch {
            guard case .unknownUnit(let found, _) = error else { throw error }
            let names = UnitName.names.filter { UnitName($0, base: .decimal) != nil }
            throw .unknownUnit(found: found, candidates: nearest(to: found, among: names, within: 1))
        }
    }
}
