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

    @Test("that can be solved, with wrong answers that are told apart, for hundreds of seeds", arguments: names)
    func hundreds(name: String) throws {
        let skill = try skill(name)
        var last: Exercise?
        for seed in 0..<300 as Range<UInt64> {
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
}
