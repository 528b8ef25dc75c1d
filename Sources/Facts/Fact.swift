/// What a note says: subject, relation, values, with the lines that say it.
///
/// A fact is handed from rule to filter to card to question, and copied at each turn; its copies share what they say
/// until one is changed, so that a copy costs what a reference does.
package struct Fact: Sendable {
    private var shared: Shared

    /// Held by all copies of a fact. It is changed only by a copy that holds it alone, so it may cross threads.
    private final class Shared: @unchecked Sendable {
        var said: Said

        init(_ said: Said) { self.said = said }
    }

    /// All that a fact says; as it is stored.
    private struct Said: Sendable, Hashable, Codable {
        var subject: Term
        var relation: Relation
        var label: String?
        var values: [Value]
        var frame: String?
        var choices: [String]
        var schedule: CarriedSchedule?
        var isOpen: Bool
        var isOrdered: Bool
        var isIncomplete: Bool
        var statement: String
        var place: Place
        var rule: Rule
        var language: Language
    }

    /// Stands for the value in `frame`.
    package static let gap: Character = "\u{FFFC}"
    /// The label of steps that are asked from the subject on: a chain without a name of its own.
    package static let onward = "↦"

    package init(
        subject: Term, relation: Relation, label: String? = nil, values: [Value], frame: String? = nil,
        choices: [String] = [], isOpen: Bool = false, isOrdered: Bool = false, isIncomplete: Bool = false,
        statement: String, place: Place,
        rule: Rule, language: Language
    ) {
        shared = Shared(
            Said(
                subject: subject, relation: relation, label: label, values: values, frame: frame, choices: choices,
                isOpen: isOpen, isOrdered: isOrdered, isIncomplete: isIncomplete, statement: statement, place: place,
                rule: rule, language: language))
    }

    /// What it says, to be changed: its own from here on.
    private var own: Said {
        get { shared.said }
        _modify {
            if !isKnownUniquelyReferenced(&shared) { shared = Shared(shared.said) }
            yield &shared.said
        }
    }
}

extension Fact {
    /// What it is said of.
    package var subject: Term {
        get { shared.said.subject }
        set { own.subject = newValue }
    }

    /// How the values belong to the subject.
    package var relation: Relation {
        get { shared.said.relation }
        set { own.relation = newValue }
    }

    /// What the note calls the relation (옵션, 주요 이점, 고려 사항, uses); nil where it has no name for it.
    package var label: String? {
        get { shared.said.label }
        set { own.label = newValue }
    }

    /// In the order of the note; one for all but lists.
    package var values: [Value] {
        get { shared.said.values }
        set { own.values = newValue }
    }

    /// The sentence with its value taken out at `Fact.gap`: a quantity's, or one that is asked as a cloze; else nil.
    package var frame: String? {
        get { shared.said.frame }
        set { own.frame = newValue }
    }

    /// What the note itself offers to choose from: the sides of a contrast, the options of an exam's question.
    package var choices: [String] {
        get { shared.said.choices }
        set { own.choices = newValue }
    }

    /// What a card's own markup says of when it is due.
    package var schedule: CarriedSchedule? {
        get { shared.said.schedule }
        set { own.schedule = newValue }
    }

    /// A list that ends in 등, etc. or "…": there are more than the note names.
    package var isOpen: Bool {
        get { shared.said.isOpen }
        set { own.isOpen = newValue }
    }

    /// The order of the values is part of the fact.
    package var isOrdered: Bool {
        get { shared.said.isOrdered }
        set { own.isOrdered = newValue }
    }

    /// An item of the list is empty: the note does not name them all.
    package var isIncomplete: Bool {
        get { shared.said.isIncomplete }
        set { own.isIncomplete = newValue }
    }

    /// The note's own words.
    package var statement: String {
        get { shared.said.statement }
        set { own.statement = newValue }
    }

    /// Where the note says it.
    package var place: Place {
        get { shared.said.place }
        set { own.place = newValue }
    }

    /// What found it.
    package var rule: Rule {
        get { shared.said.rule }
        set { own.rule = newValue }
    }

    /// In which it is asked.
    package var language: Language {
        get { shared.said.language }
        set { own.language = newValue }
    }
}

extension Fact: Hashable {
    package static func == (one: Fact, other: Fact) -> Bool {
        one.shared === other.shared || one.shared.said == other.shared.said
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(shared.said) }
}

extension Fact: Codable {
    package init(from decoder: any Decoder) throws { shared = Shared(try Said(from: decoder)) }

    package func encode(to encoder: any Encoder) throws { try shared.said.encode(to: encoder) }
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
    package static let actor = Rule(rawValue: "actor")
    package static let arrow = Rule(rawValue: "arrow")
    package static let aside = Rule(rawValue: "aside")
    package static let callout = Rule(rawValue: "callout")
    package static let work = Rule(rawValue: "work")
    package static let cloze = Rule(rawValue: "cloze")
    package static let contrast = Rule(rawValue: "contrast")
    package static let definition = Rule(rawValue: "definition")
    package static let fragment = Rule(rawValue: "fragment")
    package static let headword = Rule(rawValue: "headword")
    package static let layout = Rule(rawValue: "layout")
    package static let object = Rule(rawValue: "object")
    package static let property = Rule(rawValue: "property")
    package static let rather = Rule(rawValue: "rather")
    package static let reason = Rule(rawValue: "reason")
    package static let section = Rule(rawValue: "section")
    package static let sentence = Rule(rawValue: "sentence")
    package static let table = Rule(rawValue: "table")
    package static let use = Rule(rawValue: "use")
}

/// The language a fact is written in, and so the one it is asked in.
package enum Language: String, Sendable, Hashable, Codable, CaseIterable {
    case korean = "ko"
    case english = "en"
}
