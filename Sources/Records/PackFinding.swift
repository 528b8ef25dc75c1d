package import Calculators
package import Notes
package import Pricing
package import Quiz

/// Something that an author should put right, with its place in the pack. The program says what to write instead.
package struct PackFinding: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        // Files
        /// Nothing that a pack has; the names that may have been meant.
        case unknownFile(candidates: [String])
        /// A file that belongs elsewhere: `notes/`.
        case misplacedFile(folder: String)
        /// A link or a device.
        case strangeFile
        case unreadableFile
        /// Bytes that are no text.
        case notText

        // pack.yaml and the other files of YAML
        case manifest(PackProblem.Kind)
        case requirementMissing(PackRequirement, found: String?)
        /// A name in `order` that no note has.
        case unknownNote(found: String, candidates: [String])
        case unknownSkill(found: String, candidates: [String])
        case yaml(CalculatorFileProblem.Kind)
        /// Two calculators of one name; the file of the other, or nil for one of the program's own.
        case calculatorTwice(String, other: String?)

        // Notes and questions
        case note(Problem.Kind)
        case brokenLink(String, candidates: [String])
        case brokenImage(String, candidates: [String])
        /// The note is there, but has no such heading.
        case brokenHeading(String)
        case idTwice(String, path: String, line: Int)
        /// One question with two answers.
        case askedTwice(prompt: String, path: String, line: Int)
        /// Two options of one question that say the same.
        case optionTwice(String)
        case rejected(Rejection.Reason, prompt: String)
        /// A file of questions without one.
        case noQuestion

        // Exams
        /// A file of an exam without one of the keys that it has to have.
        case examKeyMissing(String)
        case examValue(key: String, found: String)
        /// The weights of an exam's files do not make a hundred.
        case examWeights(exam: String, sum: Int)
        /// More are drawn than there are.
        case examDraw(found: Int, questions: Int)
        /// The files of an exam say different things of it; what the first one says, and its path.
        case examDiffers(key: String, expected: String, path: String)
        case examTopicTwice(String, path: String)

        // Calculations in notes
        /// A `calc` block that does not begin with a command.
        case commandMissing
        case commandStops(CalculationProblem)
        /// An expected line that the command does not show; the line that comes nearest.
        case commandDiffers(shown: String)

        // Prices and figures
        case book(PriceBookProblem.Kind)
        case figureColumns(found: String)
        case figureFields(found: Int)
        case figureEmpty(FigureColumn)
        case figureNumber(String)
        case figureDate(String)
        /// A figure that no note states.
        case figureUnsaid(id: String, text: String)
    }

    package var kind: Kind
    /// In the pack.
    package var path: String
    /// nil where the whole file is meant.
    package var span: FileSpan?
    /// The line as it stands in the file.
    package var text = ""

    package init(_ kind: Kind, in path: String, at span: FileSpan? = nil, text: String = "") {
        self.kind = kind
        self.path = path
        self.span = span
        self.text = text
    }

    /// Whether the pack cannot be given to others so: what is broken, as against what could be said better.
    package var isBroken: Bool {
        switch kind {
        case .rejected, .noQuestion, .unknownFile, .figureUnsaid, .note, .askedTwice: false
        default: true
        }
    }
}

/// The columns of `facts.csv`, in their order.
package enum FigureColumn: String, Sendable, Hashable, CaseIterable {
    case id, value, unit, source
    case asOf = "as_of"
}
