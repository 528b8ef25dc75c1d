package import Calculators
import ContentPacks
import Facts
import KnowledgeBase
import Notes
import Pricing
import Quiz
package import Records

// Exercises of calculators as cards. A pack's `exercises.yaml` is a source like a note: each skill that it lists is a
// card, whose fact has the skill's name as its subject. So a skill has its state, its log and its place in the queue as
// anything else that is learned, and the exercise that it is asked as is made when it is asked.

extension NoteSource {
    /// A pack's exercises, and not its notes.
    package var isExercises: Bool { kind == .pack && path.hasSuffix("/" + PackExercises.fileName) }
}

/// An answer to an exercise.
package struct JudgedExercise: Sendable {
    package var exercise: Exercise
    package var verdict: Exercise.Verdict
}

// MARK: The deck

extension Workspace {
    /// What a quiz of no deck's name asks: everything, but for exercises unless the learner wants them mixed in.
    func usualDeck() throws(Failure) -> Deck {
        let apart = try exercisesApart().map(\.id)
        return apart.isEmpty ? .everything : .everythingBut(sources: apart)
    }

    /// The exercises that are asked only by name.
    func exercisesApart() throws(Failure) -> [NoteSource] {
        try stored { () throws(StoreError) in
            if try database.setting(Workspace.exercisesKey) == "on" { return [] }
            return try database.sources().filter { $0.isExercises && $0.isActive }
        }
    }

    /// All exercises, whether or not they are mixed in; those of packs come back where they were taken away. Throws
    /// `noSuchDeck` where no pack has any.
    func exerciseDeck() throws(Failure) -> Deck {
        func kept() throws(Failure) -> [Int64] {
            try stored { () throws(StoreError) in try database.sources().filter(\.isExercises).map(\.id) }
        }
        do { try adoptPluginSkills() } catch { throw error as? Failure ?? .store(.other(detail: "\(error)")) }
        var ids = try kept()
        if ids.isEmpty {
            try readyExercises(again: true)
            ids = try kept()
        }
        guard !ids.isEmpty else { throw .noSuchDeck("exercises", suggestions: []) }
        return .sources(ids)
    }

    static let exercisesKey = "exercises"

    /// The exercises of packs become sources, once: a learner who took them away finds them again only when she asks
    /// for them. Opening any later time reads no manifest.
    func readyExercises(again: Bool = false) throws(Failure) {
        guard let content = surroundings.content else { return }
        let isKnown = try stored { () throws(StoreError) in try database.setting("exercise-packs") != nil }
        guard again || !isKnown else { return }
        let packs = findPacks(in: content).packs
        let sources = try stored { () throws(StoreError) in
            var found: [NoteSource] = []
            for pack in packs {
                guard let path = pack.exercisesPath else { continue }
                found.append(try database.addSource(kind: .pack, path: path, title: pack.title, packID: pack.id))
            }
            try database.set("exercise-packs", to: found.compactMap(\.packID).joined(separator: " "))
            return found
        }
        guard !sources.isEmpty else { return }
        let sync = NoteSync(of: sources, in: self)
        do { while try sync.step() {} } catch { throw error as? Failure ?? .store(.other(detail: "\(error)")) }
    }
}

extension NoteReading {
    /// The cards of a file of exercises: one for each skill, under its group's heading.
    init(ofExercises text: String, file: FoundFile, source: Int64, digest: UInt64) {
        let exercises = PackExercises.read(text, path: file.path).exercises
        let sections = exercises.groups.map { group in
            let lines = group.skills.map(\.line)
            return Section(title: group.title, level: 1, lines: (lines.min() ?? 1)...(lines.max() ?? 1))
        }
        let cards = exercises.groups.flatMap { group in
            group.skills.map { DraftedCard(skill: $0.skill, group: group.title, path: file.path, line: $0.line) }
        }
        self.init(
            sourceID: source, path: file.path, size: file.size, modified: file.modified, digest: digest,
            readerVersion: Note.readerVersion, rulesVersion: Facts.rulesVersion, title: fileTitle(file.path), tags: [],
            sections: sections, passages: [], cards: NoteCards(cards: cards))
    }
}

extension DraftedCard {
    init(skill: String, group: String, path: String, line: Int) {
        let fact = Fact(
            subject: Term(skill), relation: .skill, values: [], statement: "",
            place: Place(headings: [group], firstLine: line, lastLine: line), rule: Rule(rawValue: "exercise"),
            language: .english)
        let card = Card(fact: fact, aspect: .value)
        let source = Question.Source(path: path, firstLine: line, lastLine: line)
        self.init(card: card, question: ask(card, source: source, seed: 0, index: EmptyIndex()))
    }
}

// MARK: Asking

extension Workspace {
    /// The exercise of a skill for a seed, with other numbers than those of `last`; nil for what is no skill of this
    /// program.
    func exercise(of card: Card, seed: UInt64, after last: Int?) -> Exercise? {
        guard card.fact.relation == .skill, let skill = Skill.named(card.fact.subject.name) else { return nil }
        // Small enough to be read and typed.
        let seed = seed & 0x3FFF_FFFF
        let context = CalculationContext(
            shelfOf: { _ in PriceShelf([]) }, today: PriceDate(surroundings: surroundings))
        return try? skill.exercise(seed: seed, after: last.map { UInt64($0) }, in: context)
    }

    /// The seed of the numbers that a card was asked with last, taken back or not; nil where it never was.
    func lastSeed(of card: StoredCard) throws(Failure) -> Int? {
        guard card.card.fact.relation == .skill else { return nil }
        return try stored { () throws(StoreError) in try database.lastQuestion(of: card.birthID)?.draw?.seed }
    }
}

extension Question {
    /// An exercise as the log keeps it: the line that calculates it, the answer, and what its numbers came from.
    init(_ exercise: Exercise, of card: StoredCard) {
        let line = ["calc", exercise.calculation.calculator] + exercise.line.words
        self.init(
            kind: .calculation, response: .typed, prompt: line.joined(separator: " "),
            context: card.card.fact.place.headings, answers: [[exercise.answer]], statement: "", source: card.source,
            rule: card.card.fact.rule, language: card.card.fact.language)
        draw = Draw(skill: exercise.skill, seed: Int(exercise.seed))
    }
}

// MARK: Grading

extension Exercise.Verdict {
    /// Whether it is an answer at all.
    package var isAnswer: Bool { if case .unreadable = self { false } else { true } }

    /// As a verdict on a question whose answer is `expected`.
    func verdict(on typed: String, expected: String, hintUsed: Bool) -> Quiz.Verdict {
        let isRight = self == .right || self == .nearlyRight
        return Quiz.Verdict(
            outcome: isRight ? .right : .wrong, parts: [.init(expected: expected, given: typed, isRight: isRight)],
            suggestion: isRight ? (hintUsed ? .hard : .good) : .again)
    }
}
