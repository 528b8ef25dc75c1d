import Facts
import Foundation
import KnowledgeBase
import Notes
import PluginHost
import Quiz

/// What plugins do for notes: read files of other formats, and make questions.
struct NoteReaders: Sendable {
    private let shelf: PluginShelf
    private let readers: [String: (plugin: String, reader: String)]
    private let makers: [(plugin: String, maker: String)]

    /// Of plugins that were trusted once, whether or not they can be used now: a file whose plugin fails keeps the cards
    /// that it has.
    init?(_ shelf: PluginShelf?) {
        guard let shelf else { return nil }
        var readers: [String: (plugin: String, reader: String)] = [:]
        var makers: [(plugin: String, maker: String)] = []
        for plugin in shelf.plugins {
            for reader in plugin.offers.readers ?? [] {
                for ending in reader.extensions.map({ $0.lowercased() }) where !["md", "markdown"].contains(ending) {
                    if readers[ending] == nil { readers[ending] = (plugin.id, reader.name) }
                }
            }
            makers += (plugin.offers.questions ?? []).map { (plugin.id, $0.name) }
        }
        guard !readers.isEmpty || !makers.isEmpty else { return nil }
        self.shelf = shelf
        self.readers = readers
        self.makers = makers
    }

    /// File endings, without their dots.
    var endings: Set<String> { Set(readers.keys) }

    /// Whether a file is one that a plugin reads.
    func reads(_ path: String) -> Bool { ending(of: path).map { readers[$0] != nil } ?? false }

    /// The Markdown of a file and where its lines come from; nil for a file that is a note as it stands.
    func convert(_ bytes: [UInt8], path: String) throws(PluginTrouble) -> ConvertedNote? {
        guard let ending = ending(of: path), let (plugin, reader) = readers[ending] else { return nil }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let result: ReadResult = try shelf.call(
            plugin, .read, ReadParameters(reader: reader, name: name, data: Data(bytes).base64EncodedString()))
        return ConvertedNote(markdown: Array(result.markdown.utf8), spans: result.spans ?? [])
    }

    /// What question makers have to ask about a note. One that fails adds nothing; its trouble is handed back.
    func questions(about markdown: [UInt8], path: String) -> (cards: [DraftedCard], troubles: [PluginTrouble]) {
        var cards: [DraftedCard] = []
        var troubles: [PluginTrouble] = []
        let text = String(decoding: markdown, as: UTF8.self)
        for (plugin, maker) in makers {
            do throws(PluginTrouble) {
                let result: QuestionsResult = try shelf.call(
                    plugin, .questions, QuestionsParameters(maker: maker, markdown: text))
                cards += result.questions.prefix(Self.mostQuestions).compactMap {
                    DraftedCard($0, of: plugin, path: path)
                }
            } catch { troubles.append(error) }
        }
        return (cards, troubles)
    }

    private static let mostQuestions = 1_000
}

/// A file's ending in small letters, without its dot.
private func ending(of path: String) -> String? {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    return path[path.index(after: dot)...].lowercased()
}

/// A file of another format as Markdown.
struct ConvertedNote: Sendable {
    var markdown: [UInt8]
    fileprivate var spans: [ReadResult.Span]

    /// The lines of the file behind a line of the Markdown.
    func lines(behind line: Int) -> ClosedRange<Int> {
        guard let span = spans.last(where: { $0.line <= line }), span.first > 0, span.last >= span.first else {
            return line...line
        }
        return span.first...span.last
    }

    func lines(behind lines: ClosedRange<Int>) -> ClosedRange<Int> {
        let (first, last) = (self.lines(behind: lines.lowerBound), self.lines(behind: lines.upperBound))
        return first.lowerBound...max(first.lowerBound, last.upperBound)
    }
}

extension NoteCards {
    /// With the lines of the file that the Markdown was made of.
    func placed(by converted: ConvertedNote) -> NoteCards {
        var placed = self
        placed.cards = cards.map { $0.placed(by: converted) }
        placed.rejected = rejected.map { rejection in
            var rejection = rejection
            rejection.source.place(by: converted)
            (rejection.card.fact.place.firstLine, rejection.card.fact.place.lastLine) =
                (rejection.source.firstLine, rejection.source.lastLine)
            return rejection
        }
        placed.problems = problems.map { $0.placed(by: converted) }
        return placed
    }
}

extension NoteReading {
    mutating func place(by converted: ConvertedNote) {
        for index in sections.indices { sections[index].lines = converted.lines(behind: sections[index].lines) }
        for index in passages.indices { passages[index].lines = converted.lines(behind: passages[index].lines) }
        cards = cards.placed(by: converted)
    }
}

extension Problem {
    func placed(by converted: ConvertedNote) -> Problem {
        Problem(kind, line: converted.lines(behind: line).lowerBound)
    }
}

extension Question.Source {
    fileprivate mutating func place(by converted: ConvertedNote) {
        let lines = converted.lines(behind: firstLine...max(firstLine, lastLine))
        (firstLine, lastLine) = (lines.lowerBound, lines.upperBound)
    }
}

extension DraftedCard {
    fileprivate func placed(by converted: ConvertedNote) -> DraftedCard {
        var placed = self
        placed.question.source.place(by: converted)
        placed.card.fact.place.firstLine = placed.question.source.firstLine
        placed.card.fact.place.lastLine = placed.question.source.lastLine
        return placed
    }

    /// A question that a plugin made of a note, as a card that the learner might have written; nil without an answer.
    fileprivate init?(_ made: MadeQuestion, of plugin: String, path: String) {
        guard let first = made.answers.first, !made.prompt.isEmpty, !first.isEmpty else { return nil }
        let line = max(1, made.line ?? 1)
        let fact = Fact(
            subject: Term(made.prompt), relation: .authored,
            values: [Value(first, aliases: Array(made.answers.dropFirst()))],
            choices: made.choices ?? [], statement: made.explanation ?? first,
            place: Place(headings: [], firstLine: line, lastLine: line), rule: Rule(rawValue: "plugin-" + plugin),
            language: made.prompt.isKorean ? .korean : .english)
        let card = Card(fact: fact, aspect: .value)
        let source = Question.Source(path: path, firstLine: line, lastLine: line)
        self.init(card: card, question: ask(card, source: source, seed: 0, index: EmptyIndex()))
    }
}

extension String {
    /// Whether it has a syllable of Hangul.
    var isKorean: Bool { unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) } }
}
