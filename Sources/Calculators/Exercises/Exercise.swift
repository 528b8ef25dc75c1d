package import Pricing

/// One question of a skill: a line with numbers, what it comes to, and what well-known mistakes come to.
///
///     let exercise = try Skill.all[0].exercise(seed: 7, after: lastSeed, in: context)
///     exercise.verdict(on: "39.98 %")
package struct Exercise: Sendable, Hashable {
    /// `reserved.saving_percent`
    package let skill: String
    /// The one that gave these numbers: to be kept, so that the next ones differ.
    package let seed: UInt64
    /// As it may be typed after `calc` and the calculator's name.
    package let line: ExerciseLine
    /// The worked solution, with the inputs as they were understood.
    package let calculation: Calculation
    /// The name of the result that is asked for.
    package let asked: String
    package let expected: Measure
    /// The decimal places that an answer is asked in; of a share, those of its hundredths.
    package let places: Int
    /// How far off an answer may be.
    package let tolerance: FixedDecimal
    /// None within reach of the right answer or of one another.
    package let wrongAnswers: [WrongAnswer]

    package struct WrongAnswer: Sendable, Hashable {
        package let mistake: Mistake
        package let value: FixedDecimal
    }

    package enum Verdict: Sendable, Hashable {
        case right
        /// Within the tolerance, but not the answer in its last place: rounded on the way, or cut off.
        case nearlyRight
        /// Wrong in a way that is known.
        case mistaken(Mistake)
        case wrong
        /// No answer at all: no number, or another unit.
        case unreadable(MeasureProblem)
    }
}

/// What went wrong where a wrong number is a well-known one.
package enum Mistake: String, Sendable, Hashable, CaseIterable {
    case forgotUpfront = "forgot_upfront"
    case forgotHourly = "forgot_hourly"
    /// The whole fee in one hour's or month's price.
    case upfrontNotSpread = "upfront_not_spread"
    /// One year where the term has several.
    case oneYearOfTerm = "one_year_of_term"
    /// The share that is still paid, for the share that is saved.
    case ratioForSaving = "ratio_for_saving"
    case savingForRatio = "saving_for_ratio"
    case forgotCount = "forgot_count"
    /// 30 · 24 hours for a month of 730.
    case thirtyDays = "thirty_days"
    case monthlyForYearly = "monthly_for_yearly"
    case yearlyForMonthly = "yearly_for_monthly"
    case hoursForMonths = "hours_for_months"
    /// The price on demand is not what is saved each hour; the hourly rate of the reservation goes off.
    case forgotReservedRate = "forgot_reserved_rate"
    case wholeAtFirstRate = "whole_at_first_rate"
    case wholeAtLastRate = "whole_at_last_rate"
    /// 1,000 for 1,024 or the other way round.
    case otherUnitBase = "other_unit_base"
    case forgotFree = "forgot_free"
    case forgotIncluded = "forgot_included"
    case storageAlone = "storage_alone"
    case oneWayAlone = "one_way_alone"
    /// Each account for itself.
    case apartForTogether = "apart_for_together"
    case totalForSaving = "total_for_saving"
    /// What the free part would have cost, for what the rest costs.
    case freePartForRest = "free_part_for_rest"
    case forgotMinimum = "forgot_minimum"
    case allUpfront = "all_upfront"
    case notDiscounted = "not_discounted"
    /// The whole sum discounted as if it were paid in the last year.
    case discountedAtEnd = "discounted_at_end"
    case forgotOwnRunningCost = "forgot_own_running_cost"
    case seriesForParallel = "series_for_parallel"
    case availabilityForDowntime = "availability_for_downtime"
    case simpleGrowth = "simple_growth"
    case oneGrowthTooMany = "one_growth_too_many"
    case forgotGrowth = "forgot_growth"
}

extension Exercise {
    /// Judges what was typed. A share may be typed as 39.98, 39.98 % or 0.3998, and $0.06 an hour as $0.06.
    package func verdict(on text: String) -> Verdict {
        let typed: [FixedDecimal]
        do throws(MeasureProblem) { typed = try numbers(in: text) } catch { return .unreadable(error) }
        if typed.contains(where: isExact) { return .right }
        if typed.contains(where: { isNear($0, expected.number) }) { return .nearlyRight }
        for wrong in wrongAnswers where typed.contains(where: { isNear($0, wrong.value) }) {
            return .mistaken(wrong.mistake)
        }
        return .wrong
    }

    /// Whether two numbers are the same within the tolerance.
    package func isNear(_ a: FixedDecimal, _ b: FixedDecimal) -> Bool {
        let (distance, overflow) = a.raw.subtractingReportingOverflow(b.raw)
        return !overflow && distance.magnitude <= tolerance.raw.magnitude
    }

    /// The answer with the places that are asked for, as it may be typed: `39.98%`, `36.00`.
    package var answer: String {
        guard isShare else { return (try? expected.number.text(places: places)) ?? expected.number.description }
        let hundredths = try? expected.number.multiplied(by: 100).text(places: places)
        return (hundredths ?? expected.number.description) + "%"
    }

    private var isShare: Bool { expected.presentation == .percent }

    /// Whether a number, rounded to the places that are asked for, is the answer so rounded.
    private func isExact(_ number: FixedDecimal) -> Bool {
        let places = min(places + (isShare ? 2 : 0), FixedDecimal.places)
        guard let right = try? expected.number.rounded(toPlaces: places) else { return number == expected.number }
        return (try? number.rounded(toPlaces: places)) == right
    }

    /// What a text can be read as.
    private func numbers(in text: String) throws(MeasureProblem) -> [FixedDecimal] {
        let text = Exercise.halfWidth(text)
        let found: FixedDecimal
        do {
            found = try number(in: text, of: expected.dimensions)
        } catch {
            // The unit below the stroke is often left out.
            guard let part = counted, let number = try? number(in: text, of: part) else { throw error }
            return [number]
        }
        guard isShare, let plain = try? FixedDecimal(reading: text) else { return [found] }
        return [found, plain]
    }

    private func number(in text: String, of dimensions: Dimensions) throws(MeasureProblem) -> FixedDecimal {
        let expectation = MeasureExpectation(dimensions, bare: isShare ? .percent : .unit)
        return try Measure(reading: text, expecting: expectation, conventions: .aws).number
    }

    /// What is counted for each of something; nil where the answer is no such rate.
    private var counted: Dimensions? {
        let factors = expected.dimensions.factors
        guard factors.contains(where: { $0.exponent < 0 }) else { return nil }
        if let currency = expected.dimensions.currency { return .money(currency) }
        return factors.first { $0.exponent > 0 }.map { Dimensions($0.unit) }
    }

    /// １，２９０ as 1,290: digits and marks of a Korean keyboard's wide form.
    private static func halfWidth(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    (0xFF01...0xFF5E).contains(scalar.value)
                        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
                }))
    }
}

/// Inputs with their texts, in order.
package struct ExerciseLine: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    package private(set) var entries: [Entry]

    package struct Entry: Sendable, Hashable {
        package let name: String
        package var text: String
    }

    package init(dictionaryLiteral elements: (String, String)...) {
        entries = elements.map { Entry(name: $0, text: $1) }
    }

    package subscript(name: String) -> String? { entries.first { $0.name == name }?.text }

    /// `--size 600TB --unit-base 1024` as words.
    package var words: [String] { entries.flatMap { ["--" + $0.name, $0.text] } }

    /// The same with other texts for some inputs, which are added where they were not there; nil takes one out.
    func with(_ changes: [String: String?]) -> ExerciseLine {
        var line = self
        for (name, text) in changes.sorted(by: { $0.key < $1.key }) {
            guard let text else {
                line.entries.removeAll { $0.name == name }
                continue
            }
            if let index = line.entries.firstIndex(where: { $0.name == name }) {
                line.entries[index].text = text
            } else {
                line.entries.append(Entry(name: name, text: text))
            }
        }
        return line
    }
}
