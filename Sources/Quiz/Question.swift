package import Facts

/// One way to ask a card, made at the moment it is asked.
package struct Question: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case definition, term, cloze, enumeration, order, quantity, contrast, choice, matching, truefalse,
            calculation
    }

    /// How the answer is given.
    package enum Response: String, Sendable, Hashable, Codable {
        /// A line is typed and graded.
        case typed
        /// Names are typed, separated by commas, and graded one by one.
        case list
        /// One of `choices`, by its number, its letter or its words.
        case choice
        /// Too long to type: the answer is shown beside what was recalled, and the learner grades.
        case recall
    }

    package struct Source: Sendable, Hashable, Codable {
        package var path: String
        package var firstLine: Int
        package var lastLine: Int

        package init(path: String, firstLine: Int, lastLine: Int) {
            self.path = path
            self.firstLine = firstLine
            self.lastLine = lastLine
        }
    }

    /// Which of a skill's many exercises it is.
    package struct Draw: Sendable, Hashable, Codable {
        package var skill: String
        /// What gave its numbers.
        package var seed: Int

        package init(skill: String, seed: Int) {
            self.skill = skill
            self.seed = seed
        }
    }

    package var kind: Kind
    package var response: Response
    package var prompt: String
    /// The headings as shown, outermost first, cut to '…' where they hold the answer.
    package var context: [String]
    /// One list of names for each required answer; the note's own words come first.
    package var answers: [[String]]
    /// How many of `answers` are wanted: fewer than all where the note's list is open.
    package var wanted: Int
    package var isOrdered: Bool
    package var choices: [String]?
    /// The note's own words, shown after the answer.
    package var statement: String
    package var source: Source
    package var rule: Rule
    package var language: Language
    /// Of a calculation alone.
    package var draw: Draw?

    package init(
        kind: Kind, response: Response, prompt: String, context: [String], answers: [[String]], wanted: Int? = nil,
        isOrdered: Bool = false, choices: [String]? = nil, statement: String, source: Source, rule: Rule,
        language: Language
    ) {
        self.kind = kind
        self.response = response
        self.prompt = prompt
        self.context = context
        self.answers = answers
        self.wanted = wanted ?? answers.count
        self.isOrdered = isOrdered
        self.choices = choices
        self.statement = statement
        self.source = source
        self.rule = rule
        self.language = language
    }
}
