package import Calculators
import Facts
import KnowledgeBase
package import Quiz
import Records

/// Questions for a class, one a screen, in an order that the seed alone decides. Nothing is recorded, and nothing of what
/// the learner whose data home it is has studied shows: neither in the order, nor in how a question is put.
package final class Presentation {
    /// A question as a class sees it.
    package struct Slide: Sendable, Hashable {
        /// From 1.
        package var number: Int
        package var total: Int
        package var question: Question
        /// The numbers that a skill is shown with; nil for any other card.
        package var exercise: Exercise?
    }

    private let workspace: Workspace
    private let seed: UInt64
    private let cards: [Int64]
    private var shown = 0

    /// A thousand cards at most are taken of a deck, which is more than any lesson.
    private static let most = 1000

    init(deck: String?, exercises: Bool, limit: Int?, in workspace: Workspace) throws(Failure) {
        self.workspace = workspace
        seed = workspace.surroundings.seed ?? workspace.surroundings.random()
        let chosen = try exercises ? workspace.exerciseDeck() : workspace.deck(named: deck)
        let found = try stored { () throws(StoreError) in
            try workspace.database.practiceEntries(in: chosen, after: 0, limit: Self.most)
        }
        // Siblings would give each other away: one card of each fact.
        var facts: Set<Int64> = []
        cards = Array(
            shuffled(found, seed: seed).filter { facts.insert($0.factID).inserted }.map(\.id).prefix(limit ?? .max))
    }

    /// The next slide; nil after the last.
    package func next() throws(Failure) -> Slide? {
        while shown < cards.count {
            let id = cards[shown]
            shown += 1
            guard let card = try stored({ () throws(StoreError) in try workspace.database.card(id) }) else { continue }
            if let exercise = workspace.exercise(of: card.card, seed: seed ^ UInt64(bitPattern: id), after: nil) {
                return Slide(
                    number: shown, total: cards.count, question: Question(exercise, of: card), exercise: exercise)
            }
            var question = ask(card.card, source: card.source, seed: seed, index: workspace.index)
            var near: [Int64: Fact] = [:]
            // Something to choose from gives a class something to vote on.
            if let neighbours = try? workspace.database.neighbours(of: card.factID, within: 5, known: &near),
                let choice = ChoiceQuestion.make(
                    question, of: card.card, neighbours: neighbours, seed: seed ^ UInt64(bitPattern: id),
                    index: workspace.index)
            {
                question = choice
            }
            if let prompt = card.editedPrompt { question.prompt = prompt }
            if let answer = card.editedAnswer {
                question.answers = [[answer]]
                question.choices = nil
            }
            return Slide(number: shown, total: cards.count, question: question)
        }
        return nil
    }
}

extension Workspace {
    /// A presentation of a deck, of all exercises, or of everything.
    package func present(
        _ deck: String?, exercises: Bool = false, limit: Int?
    ) throws(Failure) -> Presentation {
        try Presentation(deck: deck, exercises: exercises, limit: limit, in: self)
    }
}
