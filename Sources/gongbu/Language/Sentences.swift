import Calculators
import Facts
import Hangul

/// Every sentence a person reads, in the learner's language. The sentences of a subject stand in an extension in a
/// file of this folder; each says what was found, what was expected, and what to type next.
struct Sentences: Sendable {
    var language: Language
    /// What a written calculator calls its inputs and steps.
    var own: [String: Label] = [:]

    /// One of two wordings.
    func say(_ korean: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        switch language {
        case .korean: korean()
        case .english: english()
        }
    }

    /// A count with its English noun: 1 note, 2 notes.
    func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    /// '용어' in quotes with its particle: '용어'는.
    func quoted(_ word: String, _ particle: Particle) -> String {
        "'\(word)'" + particle.form(after: FinalSound(of: word))
    }

    /// "혹시 'quiz'인가요?" – empty where there is nothing to suggest.
    func didYouMean(_ suggestions: [String]) -> String? {
        guard !suggestions.isEmpty else { return nil }
        let names = suggestions.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
        return say("혹시 \(names)인가요?", "Did you mean \(names)?")
    }
}

/// What stands in the way, ready to be shown or written as JSON.
struct Complaint: Hashable, Sendable {
    /// Stable, snake_case: what programs match.
    var code: String
    var message: String
    /// What to type or do next.
    var hint: String?
    var path: String?
    var line: Int?

    init(_ code: String, _ message: String, hint: String? = nil, path: String? = nil, line: Int? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
        self.path = path
        self.line = line
    }
}
