import Pricing

/// Something to be able to work out, of which there are as many exercises as there are numbers. It is what is
/// scheduled; exercises come and go.
package struct Skill: Sendable {
    /// The calculator and what is practised: `reserved.saving_percent`. Histories are kept under it, so it never changes.
    package let name: String
    package let calculator: any Calculator
    /// The result that is asked for.
    package let asked: String
    package let places: Int
    let line: @Sendable (inout Dice) -> ExerciseLine
    let slips: [Slip]

    /// A mistake and how its number comes about.
    struct Slip: Sendable {
        let mistake: Mistake
        /// From the exercise's line and the right calculation; nil where these numbers leave no room for it.
        let value: @Sendable (Solved) throws -> FixedDecimal?
    }

    init(
        _ name: String, _ calculator: some Calculator, asked: String, places: Int = 2, slips: [Slip],
        line: @escaping @Sendable (inout Dice) -> ExerciseLine
    ) {
        self.name = name
        self.calculator = calculator
        self.asked = asked
        self.places = places
        self.line = line
        self.slips = slips
    }

    /// The mistakes that its exercises know.
    package var mistakes: Set<Mistake> { Set(slips.map(\.mistake)) }

    /// All skills of this program's calculators.
    package static let all: [Skill] = compute + storage + transfer + bills + years

    /// The skill of a name; nil where this program has none of it.
    package static func named(_ name: String) -> Skill? { all.first { $0.name == name } }

    /// The exercise of a seed, or of the next seed whose numbers are not those of `previous`. It needs no price book,
    /// and its conventions are always AWS's own.
    package func exercise(
        seed: UInt64, after previous: UInt64? = nil, in context: CalculationContext
    ) throws(CalculationProblem) -> Exercise {
        var seed = seed
        let last = previous.map(numbers)
        var line = numbers(seed)
        while line == last {
            seed &+= 1
            line = numbers(seed)
        }
        var context = context
        context.conventions = .aws
        let calculation = try Skill.calculate(line, calculator, in: context)
        let solved = Solved(skill: self, line: line, context: context, calculation: calculation)
        guard let expected = solved.calculation[asked] else {
            throw .failed(calculator: calculator.name, message: asked)
        }
        let tolerance = self.tolerance(of: expected)
        return Exercise(
            skill: name, seed: seed, line: line, calculation: solved.calculation, asked: asked, expected: expected,
            places: places, tolerance: tolerance, wrongAnswers: wrongAnswers(solved, expected, tolerance))
    }

    private func numbers(_ seed: UInt64) -> ExerciseLine {
        var dice = Dice(seed: seed)
        return line(&dice)
    }

    /// A thousandth of the answer, and never less than half of the last place asked for. Of a share it is a thousandth of
    /// what is left to the nearer end, since 99.92 % and 100 % are as far apart as 0.08 % and none.
    private func tolerance(of expected: Measure) -> FixedDecimal {
        let isShare = expected.presentation == .percent
        let places = min(places + (isShare ? 2 : 0), FixedDecimal.places - 1)
        var size = expected.number.raw.magnitude
        if isShare { size = min(size, Skill.distance(expected.number, 1).magnitude) }
        return max(FixedDecimal(5, places: places + 1), FixedDecimal(raw: Int128(size / 1_000)))
    }

    private func wrongAnswers(
        _ solved: Solved, _ expected: Measure, _ tolerance: FixedDecimal
    ) -> [Exercise.WrongAnswer] {
        var wrong: [Exercise.WrongAnswer] = []
        var taken = [expected.number]
        for slip in slips {
            // A mistake that cannot be worked out with these numbers is none that anyone makes.
            guard let value = try? slip.value(solved) else { continue }
            guard taken.allSatisfy({ Skill.distance($0, value) > 2 * tolerance.raw }) else { continue }
            taken.append(value)
            wrong.append(Exercise.WrongAnswer(mistake: slip.mistake, value: value))
        }
        return wrong
    }

    private static func distance(_ a: FixedDecimal, _ b: FixedDecimal) -> Int128 {
        Int128((a.raw - b.raw).magnitude)
    }

    fileprivate static func calculate(
        _ line: ExerciseLine, _ calculator: any Calculator, in context: CalculationContext
    ) throws(CalculationProblem) -> Calculation {
        try calculator.calculate(Givens(reading: line.words, for: calculator, in: context), in: context)
    }
}

/// A line with its right calculation, from which mistakes are worked out.
struct Solved: Sendable {
    let skill: Skill
    let line: ExerciseLine
    let context: CalculationContext
    let calculation: Calculation

    /// The result asked for, or another.
    func value(_ result: String? = nil) -> FixedDecimal? { calculation[result ?? skill.asked]?.number }

    /// A result with other inputs.
    func value(_ result: String? = nil, with changes: [String: String?]) throws -> FixedDecimal? {
        try Skill.calculate(line.with(changes), skill.calculator, in: context)[result ?? skill.asked]?.number
    }

    /// An input's number in base units.
    func input(_ name: String) -> FixedDecimal? {
        for input in calculation.inputs where input.name == name {
            if case .measure(let measure) = input.value { return measure.number }
        }
        return nil
    }

    /// The rate of the last tier that a line reaches, as it is typed.
    var lastRate: String? { calculation.lines.last { $0.tier != nil }?.rate.number.description }

    /// That of the first.
    var firstRate: String? { calculation.lines.first { $0.tier != nil }?.rate.number.description }
}

extension Skill.Slip {
    /// What the line comes to with other inputs.
    static func with(_ mistake: Mistake, _ changes: [String: String?]) -> Skill.Slip {
        Skill.Slip(mistake: mistake) { try $0.value(with: changes) }
    }

    /// Another result of the same line.
    static func result(_ mistake: Mistake, _ name: String) -> Skill.Slip {
        Skill.Slip(mistake: mistake) { $0.value(name) }
    }

    /// The right answer times or over something.
    static func times(_ mistake: Mistake, _ factor: FixedDecimal) -> Skill.Slip {
        Skill.Slip(mistake: mistake) { try $0.value()?.multiplied(by: factor) }
    }

    static func over(_ mistake: Mistake, _ divisor: FixedDecimal) -> Skill.Slip {
        Skill.Slip(mistake: mistake) { try $0.value()?.divided(by: divisor) }
    }
}
