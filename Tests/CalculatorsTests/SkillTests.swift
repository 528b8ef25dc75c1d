import Calculators
import Pricing
import Testing

@Suite("A skill makes exercises")
struct SkillTests {
    static let names = Skill.all.map(\.name)

    private func skill(_ name: String) throws -> Skill {
        try #require(Skill.all.first { $0.name == name })
    }

    @Test("under a name of its own, of a result that its calculator has")
    func known() {
        #expect(Set(SkillTests.names).count == SkillTests.names.count)
        #expect(SkillTests.names.count >= 12)
        for skill in Skill.all {
            #expect(skill.calculator.results.map(\.name).contains(skill.asked), "\(skill.name)")
            #expect(CalculatorList.builtIn.names.contains(skill.calculator.name))
        }
    }

    @Test("that can be solved, with wrong answers that are told apart, for a thousand seeds", arguments: names)
    func thousand(name: String) throws {
        let skill = try skill(name)
        var last: Exercise?
        for seed in 0..<1_000 as Range<UInt64> {
            let exercise = try skill.exercise(seed: seed, after: last?.seed, in: Desk.bare)
            #expect(exercise.line != last?.line)
            #expect(exercise.calculation.steps.contains { $0.value.number == exercise.expected.number }, "seed \(seed)")
            #expect(exercise.expected.number > 0, "seed \(seed)")
            #expect(!exercise.wrongAnswers.isEmpty, "seed \(seed)")
            try check(exercise)
            last = exercise
        }
    }

    /// The right answer is right as it is asked for, and each mistake is recognised by its number.
    private func check(_ exercise: Exercise) throws {
        let shift = exercise.expected.presentation == .percent ? 2 : 0
        let places = exercise.places + shift
        let typed = try exercise.expected.number.text(places: places)
        #expect(exercise.verdict(on: typed) == .right, "\(exercise.line.words) \(typed)")
        for wrong in exercise.wrongAnswers {
            let verdict = exercise.verdict(on: wrong.value.description)
            #expect(verdict == .mistaken(wrong.mistake), "\(exercise.line.words) \(wrong)")
        }
    }

    @Test("near the whole, the whole is no answer: the tolerance of a share shrinks to either end")
    func nearTheWhole() throws {
        let skill = try skill("availability.parallel")
        for seed in 0..<400 as Range<UInt64> {
            let exercise = try skill.exercise(seed: seed, in: Desk.bare)
            #expect(exercise.verdict(on: "100%") == .wrong, "\(exercise.line.words)")
            #expect(exercise.verdict(on: "1") == .wrong)
        }
    }

    @Test("whose mistakes all come up", arguments: names)
    func mistakes(name: String) throws {
        let skill = try skill(name)
        var seen: Set<Mistake> = []
        for seed in 0..<50 as Range<UInt64> {
            seen.formUnion(try skill.exercise(seed: seed, in: Desk.bare).wrongAnswers.map(\.mistake))
        }
        #expect(seen == skill.mistakes)
    }

    @Test("that are the same for the same seed")
    func same() throws {
        let skill = try skill("reserved.saving_percent")
        #expect(try skill.exercise(seed: 7, in: Desk.bare) == skill.exercise(seed: 7, in: Desk.bare))
    }

    @Test("never with the same numbers twice in a row")
    func never() throws {
        let skill = try skill("transfer.between_zones")
        let first = try skill.exercise(seed: 7, in: Desk.bare)
        let next = try skill.exercise(seed: 7, after: first.seed, in: Desk.bare)
        #expect(next.line != first.line)
        #expect(next.seed != first.seed)
    }

    @Test("whose answer may be typed as a share or a percentage, and must be a number")
    func typed() throws {
        let exercise = try skill("reserved.saving_percent").exercise(seed: 1, in: Desk.bare)
        let percent = try exercise.expected.number.multiplied(by: 100).text(places: 2)
        #expect(exercise.verdict(on: percent) == .right)
        #expect(exercise.verdict(on: percent + " %") == .right)
        #expect(exercise.verdict(on: exercise.expected.number.description) == .right)
        #expect(exercise.verdict(on: "99.99") == .wrong)
        let problem = MeasureProblem.number(.unexpected("a", offset: 0), found: "about half")
        #expect(exercise.verdict(on: "about half") == .unreadable(problem))
    }

    struct Answer: CustomTestStringConvertible, Sendable {
        var skill: String
        /// Where `exact` stands for the answer in its places.
        var typed: String
        var verdict: Exercise.Verdict
        var testDescription: String { "\(skill): \(typed)" }
    }

    /// Ways to type an answer.
    static let answers = [
        Answer(skill: "transfer.free", typed: "exact", verdict: .right),
        Answer(skill: "transfer.free", typed: "$exact", verdict: .right),
        Answer(skill: "transfer.free", typed: "$ exact", verdict: .right),
        Answer(skill: "transfer.free", typed: "exact달러", verdict: .right),
        Answer(skill: "transfer.free", typed: "exact 달러", verdict: .right),
        Answer(skill: "transfer.free", typed: "exact USD", verdict: .right),
        Answer(skill: "transfer.free", typed: "exact1", verdict: .right),
        Answer(skill: "transfer.free", typed: "-exact", verdict: .wrong),
        Answer(skill: "tco.total", typed: "exact", verdict: .right),
        Answer(skill: "reserved.effective_hourly", typed: "exact", verdict: .right),
        Answer(skill: "reserved.effective_hourly", typed: "$exact", verdict: .right),
        Answer(skill: "reserved.effective_hourly", typed: "$exact/h", verdict: .right),
        Answer(skill: "reserved.effective_hourly", typed: "exact달러", verdict: .right),
        Answer(skill: "reserved.saving_percent", typed: "exact", verdict: .right),
        Answer(skill: "reserved.saving_percent", typed: "exact 퍼센트", verdict: .right),
        Answer(skill: "reserved.break_even_hours", typed: "exact", verdict: .right),
        Answer(skill: "reserved.break_even_hours", typed: "exact시간", verdict: .right),
        Answer(skill: "reserved.payback_months", typed: "exact개월", verdict: .right),
        Answer(skill: "reserved.payback_months", typed: "exact months", verdict: .right),
        Answer(skill: "tco.break_even_years", typed: "exact년", verdict: .right),
        Answer(skill: "availability.downtime", typed: "exact시간", verdict: .right),
        Answer(skill: "savings-plan.monthly_normalised", typed: "$exact", verdict: .right),
        Answer(skill: "consolidated.blended_rate", typed: "$exact/GB", verdict: .right),
    ]

    @Test("whose answer may be typed in any way that says it", arguments: answers)
    func ways(answer: Answer) throws {
        let exercise = try skill(answer.skill).exercise(seed: 3, in: Desk.bare)
        let exact = exercise.answer.replacing("%", with: "")
        let typed = answer.typed.replacing("exact", with: exact)
        #expect(exercise.verdict(on: typed) == answer.verdict, "\(typed)")
    }

    @Test("whose answer may have thousands parted, and the wide digits of a Korean keyboard")
    func digits() throws {
        let exercise = try skill("tco.total").exercise(seed: 3, in: Desk.bare)
        let whole = try #require(exercise.expected.number.whole)
        let parted = "\(whole / 1_000)," + String("\(whole % 1_000 + 1_000)".dropFirst())
        #expect(exercise.verdict(on: parted) == .right)
        #expect(exercise.verdict(on: "$\(parted).00") == .right)
        #expect(exercise.verdict(on: "\(whole / 1_000)천달러") == .right)
        let wide = "\(whole)".unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }
        #expect(exercise.verdict(on: String(String.UnicodeScalarView(wide))) == .right)
    }

    @Test("whose answer is nearly right where it was rounded on the way or cut off")
    func nearly() throws {
        let exercise = try skill("tco.npv").exercise(seed: 3, in: Desk.bare)
        let cut = try exercise.expected.number.rounded(toPlaces: 0, .down).description
        #expect(exercise.verdict(on: cut) == .nearlyRight)
        let far = try exercise.expected.number.multiplied(by: FixedDecimal(102, places: 2)).description
        #expect(exercise.verdict(on: far) == .wrong)
    }

    @Test("whose answer in another unit is none", arguments: ["36GB", "36원", "$", "0.096*730", "", "36 37"])
    func units(typed: String) throws {
        let exercise = try skill("transfer.free").exercise(seed: 3, in: Desk.bare)
        guard case .unreadable = exercise.verdict(on: typed) else {
            Issue.record("'\(typed)' was read")
            return
        }
    }

    @Test("whose working ends in the answer and has no step beside it", arguments: names)
    func working(name: String) throws {
        let skill = try skill(name)
        let exercise = try skill.exercise(seed: 5, in: Desk.bare)
        let steps = exercise.calculation.steps(to: exercise.asked)
        #expect(steps.last?.value.number == exercise.expected.number)
        #expect(!steps.isEmpty && steps.count <= exercise.calculation.steps.count)
        #expect(Set(steps.map(\.name)).count == steps.count)
    }

    @Test("whose working follows results to their steps, and no further")
    func follows() throws {
        let yearly = try skill("ec2.yearly").exercise(seed: 5, in: Desk.bare)
        #expect(yearly.calculation.steps(to: "yearly").map(\.name) == ["instance_hours", "on_demand", "yearly"])
        let fee = try skill("support.minimum").exercise(seed: 5, in: Desk.bare)
        #expect(fee.calculation.steps(to: "fee").map(\.name) == ["support_band_1", "fee"])
        let hourly = try skill("reserved.effective_hourly").exercise(seed: 5, in: Desk.bare)
        #expect(
            hourly.calculation.steps(to: "effective_hourly").map(\.name) == ["term_hours", "effective_hourly"])
    }

    @Test("under names that stay apart in their normal form")
    func normalForm() {
        let forms = Set(SkillTests.names.map { $0.filter { $0.isLetter || $0.isNumber } })
        #expect(forms.count == SkillTests.names.count)
    }
}
