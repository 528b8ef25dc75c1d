package import Calculators
package import FSRS
import Facts
import KnowledgeBase
import Pricing
import Quiz
import Records

/// An exercise as it is put.
package struct AskedExercise: Sendable {
    /// From 1.
    package var number: Int
    package var total: Int
    package var exercise: Exercise
    package var calculator: any Calculator
    package var isNew: Bool
}

/// What an answer to an exercise was worth, and what each grade would lead to.
package struct AnsweredExercise: Sendable {
    package var verdict: Exercise.Verdict
    package var suggested: Grade
    /// In the order of `Grade.allCases`.
    package var intervals: [Interval]
}

/// A sitting of exercises: what is scheduled is the skill, and its numbers are made when it is asked, never the same twice
/// in a row.
///
/// A skill's state is a replay of its rows in the log, under a birth id that its name alone decides, so that the same
/// skill is one and the same on every machine.
package final class ExerciseSession {
    private let workspace: Workspace
    private let settings: StudySettings
    private let context: CalculationContext
    private var waiting: [Scheduled]
    private let total: Int
    private var asked = 0
    private var current: (skill: Scheduled, exercise: Exercise, shownAt: Int64)?

    private struct Scheduled {
        var skill: Skill
        var card: BirthID
        var state: CardState
        var lastSeed: UInt64?
        var seed: UInt64 { card.high ^ card.low }
    }

    /// Skills in a sitting where nothing else is said.
    private static let most = 10

    init(limit: Int?, with context: CalculationContext, in workspace: Workspace) throws(Failure) {
        self.workspace = workspace
        self.context = context
        settings = try workspace.keptSettings()
        let moment = workspace.moment(settings)
        let scheduler = settings.scheduler(deck: Self.deck)
        var due: [Scheduled] = []
        var new: [Scheduled] = []
        for skill in Skill.all {
            let card = Self.birthID(of: skill.name)
            let reviews = try stored { () throws(StoreError) in try workspace.database.reviews(of: card) }
            let state = scheduler.replay(reviews.map { ($0.moment, $0.grade) }, seed: card.high ^ card.low)
            let scheduled = Scheduled(
                skill: skill, card: card, state: state, lastSeed: reviews.last.flatMap { Self.seed(in: $0.question) })
            if reviews.isEmpty { new.append(scheduled) } else if Self.isDue(state, at: moment) { due.append(scheduled) }
        }
        waiting = Array((due + new).prefix(limit ?? Self.most))
        total = waiting.count
    }

    /// The name under which settings may hold for exercises alone.
    private static let deck = "exercises"

    private static func isDue(_ state: CardState, at moment: Moment) -> Bool {
        if let dueAt = state.dueAt { return dueAt <= moment.milliseconds }
        return state.dueDay.map { $0 <= moment.day } ?? true
    }

    private static func birthID(of skill: String) -> BirthID {
        BirthID(high: stableDigest("skill " + skill), low: stableDigest(skill + " skill"))
    }

    /// The next exercise; nil when nothing is left.
    package func next() throws -> AskedExercise? {
        guard !waiting.isEmpty else { return nil }
        let scheduled = waiting.removeFirst()
        let exercise = try scheduled.skill.exercise(
            seed: workspace.surroundings.random(), after: scheduled.lastSeed, in: context)
        asked += 1
        current = (scheduled, exercise, workspace.surroundings.now())
        return AskedExercise(
            number: asked, total: total, exercise: exercise, calculator: scheduled.skill.calculator,
            isNew: scheduled.state.reviews == 0)
    }

    /// Judges what was typed; writes nothing. nil when nothing is being asked.
    package func answer(_ typed: String, hintUsed: Bool) -> AnsweredExercise? {
        guard let current else { return nil }
        let verdict = current.exercise.verdict(on: typed)
        let suggested: Grade = verdict == .right ? (hintUsed ? .hard : .good) : .again
        return AnsweredExercise(
            verdict: verdict, suggested: suggested,
            intervals: settings.scheduler(deck: Self.deck)
                .intervals(current.skill.state, at: workspace.moment(settings), seed: current.skill.seed))
    }

    /// Records the grade, durably, with the exercise as it stood in `prompt`.
    package func grade(
        _ grade: Grade, suggested: Grade, typed: String, prompt: String, hintUsed: Bool
    ) throws(Failure) {
        guard let asked = current else { return }
        let moment = workspace.moment(settings)
        let question = Question(
            kind: .quantity, response: .typed, prompt: prompt, context: [],
            answers: [[asked.exercise.expected.number.description]], statement: Self.statement(of: asked.exercise),
            source: .init(path: Self.deck, firstLine: 1, lastLine: 1), rule: Rule(rawValue: "exercise"),
            language: .english)
        let review = Review(
            id: workspace.newBirthID(), machine: workspace.surroundings.machine, card: asked.skill.card, moment: moment,
            grade: grade, suggested: suggested, kind: .quantity, hintUsed: hintUsed, typed: typed,
            duration: Int(max(0, moment.milliseconds - asked.shownAt)), question: question)
        try stored { () throws(StoreError) in try workspace.database.log(review) }
        current = nil
        // What has to come again in this sitting comes last.
        var scheduled = asked.skill
        scheduled.state = settings.scheduler(deck: Self.deck)
            .next(scheduled.state, after: grade, at: moment, seed: scheduled.seed)
        scheduled.lastSeed = asked.exercise.seed
        if grade == .again { waiting.append(scheduled) }
    }

    /// `SKILL SEED INPUTS`, from which the exercise can be made again.
    private static func statement(of exercise: Exercise) -> String {
        ([exercise.skill, String(exercise.seed)] + exercise.line.words).joined(separator: " ")
    }

    private static func seed(in question: Question) -> UInt64? {
        question.statement.split(separator: " ").dropFirst().first.flatMap { UInt64($0) }
    }
}

extension Workspace {
    /// A sitting of exercises. Throws what reading the log throws.
    package func beginExercises(limit: Int?, with context: CalculationContext) throws(Failure) -> ExerciseSession {
        try ExerciseSession(limit: limit, with: context, in: self)
    }
}
