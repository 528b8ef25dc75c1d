/// What a note says: subject, relation, values, with the lines that say it.
package struct Fact: Sendable, Hashable, Codable {
    package var subject: Term
    package var relation: Relation
    /// What the note calls the relation (옵션, 주요 이점, 고려 사항, uses); nil where it has no name for it.
    package var label: String?
    /// In the order of the note; one for all but lists.
    package var values: [Value]
    /// The sentence with its value taken out at `Fact.gap`: a quantity's, or one that is asked as a cloze; else nil.
    package var frame: String?
    /// What the note itself offers to choose from: the sides of a contrast, the options of an exam's question.
    package var choices: [String]
    /// What a card's own markup says of when it is due.
    package var schedule: CarriedSchedule?
    /// A list that ends in 등, etc. or "…": there are more than the note names.
    package var isOpen: Bool
    /// The order of the values is part of the fact.
    package var isOrdered: Bool
    /// An item of the list is empty: the note does not name them all.
    package var isIncomplete: Bool
    /// The note's own words.
    package var statement: String
    package var place: Place
    package var rule: Rule
    package var language: Language

    /// Stands for the value in `frame`.
    package static let gap: Character = "\u{FFFC}"

    package init(
        subject: Term, relation: Relation, label: String? = nil, values: [Value], frame: String? = nil,
        choices: [String] = [], isOpen: Bool = false, isOrdered: Bool = false, isIncomplete: Bool = false,
        statement: String, place: Place,
        rule: Rule, language: Language
    ) {
        self.subject = subject
        self.relation = relation
        self.label = label
        self.values = values
        self.frame = frame
        self.choices = choices
        self.isOpen = isOpen
        self.isOrdered = isOrdered
        self.isIncomplete = isIncomplete
        self.statement = statement
        self.place = place
        self.rule = rule
        self.language = language
    }
}

/// How values belong to a subject.
package enum Relation: String, Sendable, Hashable, Codable, CaseIterable {
    /// Subject is a term, the value says what it means.
    case definition
    /// Subject is an acronym, the value its long form.
    case expansion
    /// The values are the subject's members, kinds, options.
    case enumeration
    /// The values are steps in their order.
    case steps
    /// The value is something true of the subject.
    case property
    /// The value is a number with its unit.
    case quantity
    /// The value is what the subject is for.
    case purpose
    /// The value is what the subject leads to.
    case cause
    /// The value is an expression that the subject equals.
    case formula
    /// The value is the subject's side of an aspect on which others differ.
    case contrast
    /// The value is an example of the subject.
    case example
    /// A question and its answer as the learner wrote them down as a card.
    case authored
    /// Something to be able to work out, which the subject names; its numbers are made when it is asked.
    case skill
}

/// A name with its other names, and the named headings that make it clear which one is meant.
package struct Term: Sendable, Hashable, Codable {
    package var name: String
    /// Expansions, acronyms and translations that stand in the note.
    package var aliases: [String]
    /// The nearest named heading, where the name alone is a generic label (제한, 옵션); else nil.
    package var owner: String?

    package init(_ name: String, aliases: [String] = [], owner: String? = nil) {
        self.name = name
        self.aliases = aliases
        self.owner = owner
    }
}

/// One value of a fact.
package struct Value: Sendable, Hashable, Codable {
    package var text: String
    package var aliases: [String]
    package var quantity: Quantity?

    package init(_ text: String, aliases: [String] = [], quantity: Quantity? = nil) {
        self.text = text
        self.aliases = aliases
        self.quantity = quantity
    }
}

/// A number with its unit and what limits it (최대 75 %: number 75, unit %, qualifier 최대).
package struct Quantity: Sendable, Hashable, Codable {
    /// Digits with a decimal point and no separators.
    package var number: String
    package var unit: String
    package var qualifier: String?

    package init(number: String, unit: String, qualifier: String? = nil) {
        self.number = number
        self.unit = unit
        self.qualifier = qualifier
    }
}

/// Where a fact stands.
package struct Place: Sendable, Hashable, Codable {
    /// The headings above, outermost first, without their numbers.
    package var headings: [String]
    package var firstLine: Int
    package var lastLine: Int
    package var blockID: String?

    package init(headings: [String], firstLine: Int, lastLine: Int, blockID: String? = nil) {
        self.headings = headings
        self.firstLine = firstLine
        self.lastLine = lastLine
        self.blockID = blockID
    }
}

/// The name of the rule that found a fact: shown by `preview`, never part of a card's identity.
package struct Rule: RawRepresentable, Sendable, Hashable, Codable {
    package var rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    // Those that a question's wording depends on.
    package static let aside = Rule(rawValue: "aside")
    package static let arrow = Rule(rawValue: "arrow")
    package static let cloze = Rule(rawValue: "cloze")
    package static let object = Rule(rawValue: "object")
    package static let sentence = Rule(rawValue: "sentence")
    package static let table = Rule(rawValue: "table")
}

/// The language a fact is written in, and so the one it is asked in.
package enum Language: String, Sendable, Hashable, Codable, CaseIterable {
    case korean = "ko"
    case english = "en"
}
