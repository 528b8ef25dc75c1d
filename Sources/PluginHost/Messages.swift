// The nouns of the talk. Names on the wire are those of the properties, in snake_case where `CodingKeys` says so.
// A field that a plugin does not send is nil or empty; one that is not listed here is passed over.

/// What may be asked of a plugin.
package enum Method: String, Sendable, Hashable, CaseIterable {
    case hello, read, questions, exercise, calculate, export
}

// MARK: hello

package struct HelloParameters: Codable, Sendable, Hashable {
    /// The newest version of the protocol that the program speaks.
    package var `protocol`: Int
    /// `gongbu` and its version.
    package var program: String
    /// `ko` or `en`: the language of what people are shown.
    package var language: String

    package init(program: String, language: String) {
        self.protocol = PluginLimits.protocolVersion
        self.program = program
        self.language = language
    }
}

package struct Hello: Codable, Sendable, Hashable {
    /// The version that the plugin speaks.
    package var `protocol`: Int
    package var name: String
    package var version: String?
    package var capabilities: Capabilities
}

/// What a plugin offers. Each list may be empty or left out.
package struct Capabilities: Codable, Sendable, Hashable {
    package var readers: [ReaderOffer]?
    package var questions: [QuestionOffer]?
    package var skills: [SkillOffer]?
    package var calculators: [CalculatorOffer]?
    package var exporters: [ExporterOffer]?

    package init() {}
}

/// Files that it can turn into Markdown.
package struct ReaderOffer: Codable, Sendable, Hashable {
    package var name: String
    /// Without their dot, in small letters: `html`, `htm`.
    package var extensions: [String]
}

/// Questions that it makes of a note.
package struct QuestionOffer: Codable, Sendable, Hashable {
    package var name: String
}

/// Something to drill, with new numbers each time.
package struct SkillOffer: Codable, Sendable, Hashable {
    package var name: String
    package var title: Words
}

package struct CalculatorOffer: Codable, Sendable, Hashable {
    package var name: String
    package var title: Words
    package var inputs: [InputOffer]
    package var results: [ResultOffer]
    package var examples: [String]?
}

package struct InputOffer: Codable, Sendable, Hashable {
    /// What may be typed: how it is read, and what it is sent as.
    package enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
        case number, percent, money, size, hours, text, choice, date, flag
    }

    package var name: String
    package var label: Words?
    package var kind: Kind
    package var required: Bool?
    /// As it would be typed.
    package var standard: String?
    package var choices: [String]?
    package var least: String?
    package var most: String?
    package var whole: Bool?

    enum CodingKeys: String, CodingKey {
        case name, label, kind, required, choices, least, most, whole
        case standard = "default"
    }
}

package struct ResultOffer: Codable, Sendable, Hashable {
    /// What a result's number counts.
    package enum Unit: String, Codable, Sendable, Hashable, CaseIterable {
        case number, percent, money, size = "GB", hours
    }

    package var name: String
    package var label: Words?
    package var unit: Unit?
}

package struct ExporterOffer: Codable, Sendable, Hashable {
    package var name: String
    package var title: Words
    /// Of the file that it makes, without its dot.
    package var `extension`: String
}

/// A text for people: one for every language, or one for each.
package enum Words: Codable, Sendable, Hashable {
    case one(String)
    case each([String: String])

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .one(text)
        } else {
            self = .each(try container.decode([String: String].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .one(let text): try container.encode(text)
        case .each(let texts): try container.encode(texts)
        }
    }

    /// By language, `ko` and `en` at least.
    package var texts: [String: String] {
        switch self {
        case .one(let text): ["ko": text, "en": text]
        case .each(let texts):
            ["ko": texts["ko"] ?? texts["en"] ?? "", "en": texts["en"] ?? texts["ko"] ?? ""].merging(texts) { $1 }
        }
    }
}

// MARK: read

package struct ReadParameters: Codable, Sendable, Hashable {
    package var reader: String
    /// The file's name, without its folder.
    package var name: String
    /// The file's bytes in Base64: the sandbox shows a plugin no notes.
    package var data: String

    package init(reader: String, name: String, data: String) {
        self.reader = reader
        self.name = name
        self.data = data
    }
}

package struct ReadResult: Codable, Sendable, Hashable {
    package var markdown: String
    /// Where the lines of the Markdown stand in the file, in their order; without any, line for line.
    package var spans: [Span]?

    /// From this line of the Markdown on, until the next span: these lines of the file.
    package struct Span: Codable, Sendable, Hashable {
        /// From 1.
        package var line: Int
        package var first: Int
        package var last: Int
    }
}

// MARK: questions and exercise

package struct QuestionsParameters: Codable, Sendable, Hashable {
    package var maker: String
    package var markdown: String

    package init(maker: String, markdown: String) {
        self.maker = maker
        self.markdown = markdown
    }
}

package struct QuestionsResult: Codable, Sendable, Hashable {
    package var questions: [MadeQuestion]
}

package struct ExerciseParameters: Codable, Sendable, Hashable {
    package var skill: String
    /// The same seed gives the same exercise, for ever. Below 2³⁰.
    package var seed: Int
    package var language: String

    package init(skill: String, seed: Int, language: String) {
        self.skill = skill
        self.seed = seed
        self.language = language
    }
}

package struct ExerciseResult: Codable, Sendable, Hashable {
    package var question: MadeQuestion
}

package struct MadeQuestion: Codable, Sendable, Hashable {
    package var prompt: String
    /// All that are right; the first is the one shown.
    package var answers: [String]
    /// Wrong ones and the right one, in the order to be shown; without any, the answer is typed.
    package var choices: [String]?
    /// Shown after the answer.
    package var explanation: String?
    /// Of the Markdown, from 1; of a note's question alone.
    package var line: Int?
}

// MARK: calculate

package struct CalculateParameters: Codable, Sendable, Hashable {
    package var calculator: String
    /// As text, by name: numbers in decimals without separators, percent as a share of one, sizes in GB, hours, days as
    /// 2026-07-20, a flag as `true`. What was not given and has no default is left out.
    package var inputs: [String: String]
    package var language: String

    package init(calculator: String, inputs: [String: String], language: String) {
        self.calculator = calculator
        self.inputs = inputs
        self.language = language
    }
}

package struct CalculateResult: Codable, Sendable, Hashable {
    /// Decimals by the names of `hello`; what is left out is shown as having no result.
    package var results: [String: String]
    /// Lines for people, shown below the results.
    package var remarks: [String]?
}

// MARK: export

package struct ExportParameters: Codable, Sendable, Hashable {
    package var exporter: String
    package var title: String
    package var language: String
    package var questions: [ExportedQuestion]

    package init(exporter: String, title: String, language: String, questions: [ExportedQuestion]) {
        self.exporter = exporter
        self.title = title
        self.language = language
        self.questions = questions
    }
}

package struct ExportedQuestion: Codable, Sendable, Hashable {
    package var prompt: String
    /// The headings that it stands under, outermost first.
    package var context: [String]
    /// One list for each required answer; the first of each is the one to show.
    package var answers: [[String]]
    package var choices: [String]?
    /// The note's own words.
    package var statement: String
    /// `aws.md:40`
    package var source: String
    /// What stands between its lines; absent where nothing does.
    package var pictures: [ExportedPicture]?

    package init(
        prompt: String, context: [String], answers: [[String]], choices: [String]?, statement: String, source: String,
        pictures: [ExportedPicture]? = nil
    ) {
        self.prompt = prompt
        self.context = context
        self.answers = answers
        self.choices = choices
        self.statement = statement
        self.source = source
        self.pictures = pictures
    }
}

package struct ExportedPicture: Codable, Sendable, Hashable {
    /// What the note says of it.
    package var caption: String
    /// `image/svg+xml`
    package var type: String
    /// The file's bytes in Base64.
    package var data: String

    package init(caption: String, type: String, data: String) {
        self.caption = caption
        self.type = type
        self.data = data
    }
}

package struct ExportResult: Codable, Sendable, Hashable {
    /// The file as text, or
    package var text: String?
    /// its bytes in Base64.
    package var data: String?
}
