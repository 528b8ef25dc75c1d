import Calculators
package import FSRS
import Facts
import KnowledgeBase
import Quiz
package import Records

/// One sitting: which card comes next, how it was answered, what the log keeps.
///
/// Each `next` reads the knowledge base anew, so an answer given in another shell is seen. A card is shown, answered any
/// number of times, and graded once: `grade` writes only if the card still stands as it was shown.
package final class QuizSession {
    private let workspace: Workspace
    private let options: QuizOptions
    private let deck: Deck
    private let settings: StudySettings
    private let began: Int64
    private var queue = QuizQueue()
    /// Of a lesson's part alone.
    private var part: PartQueue?
    /// Questions that it has, as far as can be told at its beginning.
    package private(set) var planned = 0
    private var practised: Int64 = 0
    /// Taken back, to be asked again next.
    private var again: Int64?
    private var current: Current?
    private var graded: [Graded] = []
    private var newAnswered: Int { graded.count { $0.phase == .new } }
    private var reviewsAnswered: Int { graded.count { $0.phase == .review } }
    private var learningWaiting = 0
    /// The facts around the last new card, by id: the next one has most of them around it as well.
    private var near: [Int64: Fact] = [:]
    /// The seeds of exercises by card, graded or not.
    private var seeds: [Int64: Int] = [:]
    /// Cards whose plugin failed: they wait for another session.
    private var unaskable: Set<Int64> = []
    private var troubles: [PluginTrouble] = []

    private struct Current {
        var card: StoredCard
        var question: Question
        var exercise: Exercise?
        var correction: Lexicon.Correction?
        var shownAt: Int64
        var hintUsed = false
        var typed = ""
        var verdict: Verdict?
        var suggested: Grade?
        var judged: JudgedExercise?
    }

    private struct Graded {
        var card: Int64
        var phase: CardState.Phase
        var isRight: Bool
        var miss: SessionSummary.Miss
    }

    init(_ options: QuizOptions, in workspace: Workspace) throws(Failure) {
        self.workspace = workspace
        self.options = options
        settings = try workspace.keptSettings()
        began = workspace.surroundings.now()
        if let asked = options.part {
            deck = asked
            let part = try cardsOfPart()
            self.part = part
            planned = part.count
            queue.plannedNew = part.offer.new.count
            queue.plannedReviews = part.offer.reviews.count
            return
        }
        deck = try options.exercises ? workspace.exerciseDeck() : workspace.deck(named: options.deck)
        planned = min(options.limit ?? .max, try options.practice ? practisable() : planDay())
    }

    private var database: StudyDatabase { workspace.database }
    private var moment: Moment { workspace.moment(settings) }

    // MARK: Asking

    /// The next card, or nil when nothing is left or the limit is reached.
    package func next() throws -> Asked? {
        current = nil
        if let limit = options.limit, graded.count >= limit { return nil }
        guard let id = try nextCard(), let card = try stored({ () throws(StoreError) in try database.card(id) }) else {
            return nil
        }
        let made: Question?
        do throws(PluginTrouble) { made = try drilled(card) } catch {
            troubles.append(error)
            unaskable.insert(id)
            return try next()
        }
        // The seed moves on with every review, so that the same card is not asked in the same words each time.
        let seed = card.birthID.low ^ UInt64(truncatingIfNeeded: card.state.reviews)
        let exercise = try exercise(for: card)
        let question = exercise.map { Question($0, of: card) } ?? made ?? question(for: card, seed: seed)
        current = Current(
            card: card, question: question, exercise: exercise, correction: correction(for: card),
            shownAt: workspace.surroundings.now())
        let number = graded.count + 1
        return Asked(
            number: number, total: max(planned, number), remainingReviews: remainingReviews, question: question,
            card: card, isNew: card.state.phase == .new, exercise: exercise)
    }

    /// A plugin's question for one of its skills, of a fresh seed.
    private func drilled(_ card: StoredCard) throws(PluginTrouble) -> Question? {
        guard card.card.fact.relation == .skill, card.card.fact.subject.name.contains("/") else { return nil }
        let last = seeds[card.id] ?? (try? workspace.lastSeed(of: card)) ?? nil
        let question = try workspace.pluginQuestion(
            of: card, seed: workspace.surroundings.random(), after: last)
        seeds[card.id] = question?.draw?.seed
        return question
    }

    /// Plugins that failed since this was asked last, each once.
    package func takeTroubles() -> [PluginTrouble] {
        defer { troubles = [] }
        var seen: Set<PluginTrouble> = []
        return troubles.filter { seen.insert($0).inserted }
    }

    /// Fresh numbers, never those that the card was last shown with, here or in an earlier session.
    private func exercise(for card: StoredCard) throws(Failure) -> Exercise? {
        guard card.card.fact.relation == .skill else { return nil }
        var last = seeds[card.id]
        if last == nil { last = try workspace.lastSeed(of: card) }
        let exercise = workspace.exercise(of: card.card, seed: workspace.surroundings.random(), after: last)
        seeds[card.id] = exercise.map { Int($0.seed) }
        return exercise
    }

    /// The session's reviews less those answered, and the steps that wait. Counted once at the beginning: counting a
    /// hundred thousand cards anew takes longer than everything else between two questions.
    private var remainingReviews: Int? {
        if part != nil { return nil }
        return options.practice ? 0 : max(0, queue.plannedReviews - reviewsAnswered) + learningWaiting
    }

    /// What was studied today, in this shell and others.
    private var tally: DayTally?

    private func nextCard() throws(Failure) -> Int64? {
        if let id = again {
            again = nil
            return id
        }
        if part != nil { return try nextOfPart() }
        if options.practice {
            let entries = try stored { () throws(StoreError) in
                try database.practiceEntries(in: deck, after: practised, limit: 1)
            }
            practised = entries.first?.id ?? practised
            return entries.first?.id
        }
        // Two of each are nearly always enough, and each costs as much as bringing its words into normal form.
        let near = try offer(of: 2)
        learningWaiting = near.learning.count
        var entry = queue.pick(from: near, allowingGivenAway: false)
        if entry == nil { entry = queue.pick(from: try offer(of: 24), allowingGivenAway: true) }
        guard let entry else { return nil }
        queue.note(entry)
        return entry.id
    }

    private func cardsOfPart() throws(Failure) -> PartQueue {
        let moment = moment
        return try stored { () throws(StoreError) in
            PartQueue(
                learning: try database.learningEntries(in: deck, until: moment.milliseconds, limit: 100),
                reviews: try database.reviewEntries(in: deck, on: moment.day, limit: 100),
                new: try database.newEntries(in: deck, on: moment.day, limit: 500), most: options.limit ?? .max)
        }
    }

    /// The next of the part's cards that still stands as it did when the part was begun.
    private func nextOfPart() throws(Failure) -> Int64? {
        while let offer = part?.offer {
            let entry =
                queue.pick(from: offer, allowingGivenAway: false) ?? queue.pick(from: offer, allowingGivenAway: true)
            guard let entry else { return nil }
            let card = try stored { () throws(StoreError) in try database.card(entry.id) }
            if let card, card.state == entry.state, !card.isSuspended, !unaskable.contains(entry.id) {
                queue.note(entry)
                return entry.id
            }
            part?.remove(entry.id)
        }
        return nil
    }

    /// Some of each kind, beside what was skipped.
    private func offer(of count: Int) throws(Failure) -> QuizQueue.Offer {
        let moment = moment
        let handful = count + queue.skipped.count + unaskable.count
        var studied = tally.flatMap { $0.day == moment.day ? $0 : nil } ?? DayTally(day: moment.day)
        defer { tally = studied }
        return try stored { () throws(StoreError) in
            let learning = try database.learningEntries(in: deck, until: moment.milliseconds, limit: handful)
            try database.update(&studied)
            let wantsReviews = settings.reviewsPerDay > studied.reviews
            let newLeft = options.new.map { $0 - newAnswered } ?? (settings.newPerDay - studied.new)
            let reviews = wantsReviews ? try database.reviewEntries(in: deck, on: moment.day, limit: handful) : []
            let new = newLeft > 0 ? try database.newEntries(in: deck, on: moment.day, limit: handful) : []
            // Looked for only when nothing else is left.
            let early =
                learning.isEmpty && reviews.isEmpty && new.isEmpty
                ? try database.learningEntries(
                    in: deck, until: moment.milliseconds + QuizQueue.earlyWindow, limit: handful) : []
            func askable(_ entries: [QueueEntry]) -> [QueueEntry] { entries.filter { !unaskable.contains($0.id) } }
            return QuizQueue.Offer(
                learning: askable(learning), reviews: askable(reviews), new: askable(new), early: askable(early))
        }
    }

    /// What is left for today, within its limits; the queue mixes by it.
    private func planDay() throws(Failure) -> Int {
        let moment = moment
        let (counts, studied) = try stored { () throws(StoreError) in
            (
                try database.counts(in: deck, on: moment.day, until: moment.milliseconds + QuizQueue.earlyWindow),
                try database.studied(on: moment.day)
            )
        }
        queue.plannedNew = min(counts.new, max(0, options.new ?? (settings.newPerDay - studied.new)))
        queue.plannedReviews = min(counts.reviews, max(0, settings.reviewsPerDay - studied.reviews))
        return queue.plannedNew + queue.plannedReviews + counts.learning
    }

    /// Cards that practice would go through; a thousand at most are counted.
    private func practisable() throws(Failure) -> Int {
        try stored { () throws(StoreError) in try database.practiceEntries(in: deck, after: 0, limit: 1000) }.count
    }

    // MARK: Answering

    /// A hint for the card being asked; remembered, since it caps the suggestion at 어려움.
    package func hint() -> String {
        current?.hintUsed = true
        // The program words an exercise's first step.
        if current?.exercise != nil { return "" }
        return current.map { Quiz.hint(for: $0.question) } ?? ""
    }

    /// Grades what was typed; writes nothing. Throws `noSuchCard` when nothing is being asked.
    package func answer(_ typed: String) throws -> Answered {
        guard var asked = current else { throw Failure.noSuchCard("") }
        var verdict = asked.question.verdict(on: typed, hintUsed: asked.hintUsed, index: workspace.index)
        // 'Don't know' is that of an exercise, too.
        if let exercise = asked.exercise, verdict.outcome != .unknown {
            let judged = JudgedExercise(exercise: exercise, verdict: exercise.verdict(on: typed))
            verdict = judged.verdict.verdict(on: typed, expected: exercise.answer, hintUsed: asked.hintUsed)
            asked.judged = judged
            guard judged.verdict.isAnswer else { return answered(asked, verdict: verdict, isAnswer: false) }
        } else if verdict.outcome == .wrong, asked.question.response == .choice, asked.question.kind != .matching,
            asked.question.chosenPositions(by: typed, index: workspace.index) == nil
        {
            return answered(asked, verdict: verdict, isAnswer: false)
        }
        asked.typed = typed
        asked.verdict = verdict
        asked.suggested = verdict.suggestion.flatMap { Grade(rawValue: $0.rawValue) }
        current = asked
        return answered(asked, verdict: verdict)
    }

    /// The card's question in the learner's own words where she wrote some; a corrected value is right as well.
    private func question(for card: StoredCard, seed: UInt64) -> Question {
        var question = ask(card.card, source: card.source, seed: seed, index: workspace.index)
        // The learning steps may be chosen; what moves a card to review is typed or recalled.
        if card.state.phase == .new || (card.state.phase == .learning && card.state.step == 0),
            card.editedPrompt == nil,
            card.editedAnswer == nil,
            let neighbours = try? database.neighbours(of: card.factID, within: 5, known: &near),
            let easy = easier(question, of: card.card, neighbours: neighbours, seed: seed, index: workspace.index)
        {
            question = easy
        }
        if let prompt = card.editedPrompt { question.prompt = prompt }
        if let answer = card.editedAnswer {
            question.answers = [[answer]]
            question.wanted = 1
            question.choices = nil
            question.response = .typed
        }
        if let correction = correction(for: card), question.response != .choice, question.kind != .matching {
            for index in question.answers.indices {
                let said = question.answers[index].map { $0.replacing(correction.old, with: correction.new) }
                question.answers[index] += said.filter { !question.answers[index].contains($0) }
            }
        }
        return question
    }

    /// What packs call out of date in a card's fact; nothing once the learner took the new value.
    private func correction(for card: StoredCard) -> Lexicon.Correction? {
        card.editedAnswer == nil ? workspace.lexicon.correction(of: card.card.fact) : nil
    }

    /// Makes a correction's new value the card's answer; the note is not touched. False where there is none to take.
    package func takeCorrection() throws -> Bool {
        guard let asked = current, let correction = asked.correction, let answer = asked.question.answers.first?.first
        else { return false }
        let id = asked.card.id
        try stored { () throws(StoreError) in
            try database.edit(id, prompt: nil, answer: answer.replacing(correction.old, with: correction.new))
        }
        return true
    }

    private func answered(_ asked: Current, verdict: Verdict, isAnswer: Bool = true) -> Answered {
        Answered(
            verdict: verdict, correction: asked.correction,
            intervals: scheduler(for: asked.card).intervals(asked.card.state, at: moment, seed: asked.card.seed),
            suggested: asked.suggested, exercise: asked.judged, isAnswer: isAnswer)
    }

    private func scheduler(for card: StoredCard) -> Scheduler { settings.scheduler(deck: card.deckTitle) }

    /// 'Count my answer right' / 'wrong': the suggestion becomes good (hard after a hint) or again.
    package func overrule(right: Bool) -> Answered {
        guard var asked = current else {
            return Answered(
                verdict: Verdict(outcome: .unknown, parts: [], suggestion: nil), correction: nil, intervals: [],
                suggested: nil)
        }
        var verdict = asked.verdict ?? Verdict(outcome: .unknown, parts: [], suggestion: nil)
        verdict.outcome = right ? .right : .wrong
        verdict.suggestion = right ? (asked.hintUsed ? .hard : .good) : .again
        asked.verdict = verdict
        asked.suggested = right ? (asked.hintUsed ? .hard : .good) : .again
        current = asked
        return answered(asked, verdict: verdict)
    }

    /// From now on what was typed is right for this card. An exercise has no wording.
    package func acceptWording() throws {
        guard let asked = current, !asked.typed.isEmpty, asked.exercise == nil else { return }
        let expected = asked.question.answers.first?.first ?? ""
        try stored { () throws(StoreError) in
            try database.accept(asked.typed, for: asked.card.id, expected: expected, at: moment)
        }
    }

    /// Records the grade, durably. In practice nothing is written.
    package func grade(_ grade: Grade) throws -> Recording {
        guard let asked = current else { throw Failure.noSuchCard("") }
        let now = moment
        let recording =
            options.practice
            ? .recorded
            : try stored { () throws(StoreError) in
                let next = scheduler(for: asked.card).next(
                    asked.card.state, after: grade, at: now, seed: asked.card.seed)
                return try database.record(
                    review(of: asked, grade: grade, at: now), for: asked.card.id, from: asked.card.state, to: next)
            }
        guard recording == .recorded else { return recording }
        let miss = SessionSummary.Miss(
            prompt: asked.question.prompt, answer: asked.question.answers.compactMap(\.first).joined(separator: ", "),
            source: asked.question.source, exercise: asked.exercise)
        current = nil
        graded.append(Graded(card: asked.card.id, phase: asked.card.state.phase, isRight: grade > .again, miss: miss))
        return recording
    }

    private func review(of asked: Current, grade: Grade, at moment: Moment) -> Review {
        Review(
            id: workspace.newBirthID(), machine: workspace.surroundings.machine, card: asked.card.birthID,
            moment: moment, grade: grade, suggested: asked.suggested, kind: asked.question.kind,
            hintUsed: asked.hintUsed, typed: asked.typed,
            duration: Int(max(0, moment.milliseconds - asked.shownAt)), question: asked.question)
    }

    // MARK: Setting aside

    /// Not now: it comes back later in this session.
    package func skip() {
        if let asked = current {
            queue.skip(asked.card.id)
            // A lesson goes on; the daily quiz asks it again.
            part?.remove(asked.card.id)
        }
        current = nil
    }

    /// Not today.
    package func bury() throws {
        guard let asked = current else { return }
        let moment = moment
        try stored { () throws(StoreError) in
            try database.bury(asked.card.id, until: CollectionDay(moment.day.number + 1), at: moment)
        }
        part?.remove(asked.card.id)
        current = nil
    }

    package func suspend() throws {
        guard let asked = current else { return }
        try stored { () throws(StoreError) in try database.suspend(asked.card.id, true, at: moment) }
        current = nil
    }

    /// A bad question: suspended and listed among the doubtful.
    package func setAside() throws {
        guard let asked = current else { return }
        try stored { () throws(StoreError) in try database.doubt(asked.card.id, at: moment) }
        part?.remove(asked.card.id)
        current = nil
    }

    /// Takes back the last grade; that card is asked again next. Throws `nothingToUndo`, and
    /// `lastAnswerIsExam` where an exam came behind it.
    package func undo() throws -> StoredCard {
        if options.practice {
            guard let last = graded.popLast(),
                let card = try stored({ () throws(StoreError) in try database.card(last.card) })
            else { throw Failure.nothingToUndo }
            again = card.id
            return card
        }
        let card = try workspace.undo(sparesExams: true).card
        if let last = graded.lastIndex(where: { $0.card == card.id }) { graded.remove(at: last) }
        again = card.id
        return card
    }

    // MARK: The end

    package func summary() throws -> SessionSummary {
        let right = graded.count(where: \.isRight)
        return SessionSummary(
            asked: graded.count, right: right, wrong: graded.count - right,
            misses: graded.filter { !$0.isRight }.map(\.miss), learning: try learningSoon(),
            dueTomorrow: try workspace.dueTomorrow(in: deck, settings),
            seconds: Int((workspace.surroundings.now() - began) / 1000),
            exercisesDue: try exercisesWaiting { $0.learning + $0.reviews })
    }

    private func learningSoon() throws(Failure) -> Int {
        let moment = moment
        return try stored { () throws(StoreError) in
            try database.counts(in: deck, on: moment.day, until: moment.milliseconds + 3_600_000).learning
        }
    }

    /// Of exercises that this session leaves out.
    private func exercisesWaiting(_ count: (QueueCounts) -> Int) throws(Failure) -> Int {
        guard case .everythingBut(let sources) = deck else { return 0 }
        let moment = moment
        return try stored { () throws(StoreError) in
            var sum = 0
            for source in sources {
                let deck = Deck.source(source, title: "")
                sum += count(try database.counts(in: deck, on: moment.day, until: moment.milliseconds))
            }
            return sum
        }
    }

    package func nothingDue() throws -> NothingDue {
        let moment = moment
        let day: Int64 = 86_400_000
        let (counts, learning) = try stored { () throws(StoreError) in
            (
                try database.counts(in: deck, on: moment.day, until: moment.milliseconds),
                try database.learningEntries(in: deck, until: moment.milliseconds + day, limit: 1)
            )
        }
        return NothingDue(
            newLeft: counts.new, practice: try practisable(), nextLearning: learning.first?.state.dueAt,
            dueTomorrow: try workspace.dueTomorrow(in: deck, settings),
            exercises: try exercisesWaiting { $0.learning + $0.reviews + $0.new })
    }
}

extension Workspace {
    package func beginQuiz(_ options: QuizOptions) throws -> QuizSession { try QuizSession(options, in: self) }
}

extension StoredCard {
    /// What decides a card's fuzz, on every machine.
    var seed: UInt64 { birthID.high ^ birthID.low }
}
