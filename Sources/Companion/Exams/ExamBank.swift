import ContentPacks
import Facts
import KnowledgeBase
import Notes
import Quiz
import Records

/// What an exam is to be.
package struct ExamOptions: Sendable, Hashable {
    /// A pack, by id or title, or an exam's own name; nil for that of the course in the learner's language.
    package var name: String?
    /// Questions, shared by the topics' weights.
    package var count: Int?
    /// One topic alone.
    package var topic: String?
    package var minutes: Int?
    package var hasNoLimit = false
    /// What the draw comes of; nil for another one each time.
    package var seed: UInt64?

    package init() {}
}

/// The questions of an exam by topic, as an installed pack has them.
struct ExamBank: Sendable {
    struct Topic: Sendable {
        var part: ExamPart
        /// The note with its questions.
        var note: Int64
        /// Absolute.
        var path: String
    }

    /// The pack's id and title.
    var pack: String
    var title: String
    var name: String
    var topics: [Topic]

    /// What its first file says; all say the same.
    var minutes: Int? { topics.lazy.compactMap(\.part.minutes).first }
    var pass: PassMark { topics.first?.part.pass ?? ExamPart.usualPass }
    var questions: Int { topics.reduce(0) { $0 + $1.part.draw } }
}

extension Workspace {
    /// The exams of all packs in use, in the order in which these were installed.
    func examBanks() throws(Failure) -> [ExamBank] {
        var banks: [ExamBank] = []
        let sources = try stored { () throws(StoreError) in try database.sources() }
        for source in sources where source.kind == .pack && source.isActive && !source.isExercises {
            let notes = try stored { () throws(StoreError) in try database.noteRecords(of: source.id) }
            let files = notes.filter { isHandWritten($0.path) }.sorted { $0.path < $1.path }
            var own: [ExamBank] = []
            for file in files {
                guard let part = frontMatter(of: file.path).flatMap({ ExamPart($0) }) else { continue }
                let topic = ExamBank.Topic(part: part, note: file.id, path: file.path)
                if let index = own.firstIndex(where: { $0.name == part.exam }) {
                    own[index].topics.append(topic)
                } else {
                    own.append(
                        ExamBank(
                            pack: source.packID ?? source.title, title: source.title, name: part.exam,
                            topics: [topic]))
                }
            }
            banks += own
        }
        return banks
    }

    /// The exam that a name means.
    func examBank(named name: String?, language: String) throws(Failure) -> ExamBank {
        let banks = try examBanks()
        guard let name, !name.isEmpty else {
            if let usual = try usualBank(of: banks, language: language) { return usual }
            throw .exam(.none(course: try courseAtHand(in: language)))
        }
        let wanted = normalized(name)
        if let bank = banks.first(where: { $0.pack == name || $0.name == name })
            ?? banks.first(where: { [$0.title, $0.name].map(normalized).contains(wanted) })
        {
            return bank
        }
        let sources = try stored { () throws(StoreError) in try database.sources() }
        if sources.contains(where: { $0.packID == name || normalized($0.title) == wanted }) {
            throw .exam(.notInPack(name))
        }
        if let pack = packNamed(name, in: surroundings), pack.questionsPath != nil {
            throw .notInstalledCourse(pack.id)
        }
        let names = banks.flatMap { [$0.pack, $0.title, $0.name] }
        throw .exam(.noSuchExam(name, suggestions: nearest(to: name, among: names)))
    }

    /// The exam of a course in the learner's language, where there are several that of the course that was read last.
    private func usualBank(of banks: [ExamBank], language: String) throws(Failure) -> ExamBank? {
        guard banks.count > 1 else { return banks.first }
        let languages = packsAtHand(in: surroundings).reduce(into: [String: String]()) { $0[$1.id] = $1.language }
        let spoken = banks.filter { languages[$0.pack] == language }
        let series = try lessonSeries()
        let home = series.lastRead.flatMap { series[$0.series].source.packID }
        let fitting = spoken.isEmpty ? banks : spoken
        return fitting.first { $0.pack == home } ?? fitting.first
    }

    /// The topics of the exams at hand, for Tab.
    package func examTopics() throws -> [String] { try examBanks().flatMap { $0.topics.map(\.part.topic) } }

    /// The names under which exams can be taken, for Tab.
    package func examNames() throws -> [String] { try examBanks().map(\.pack) }
}

// MARK: Drawing

extension ExamBank {
    /// The questions of a topic that can be asked: those with choices, in the order of their file.
    func items(of topic: Topic, in workspace: Workspace) throws(Failure) -> [ExamItem] {
        let database = workspace.database
        let ids = try stored { () throws(StoreError) in try database.askableCards(ofNote: topic.note) }
        var cards: [StoredCard] = []
        for id in ids {
            if let card = try stored({ () throws(StoreError) in try database.card(id) }) { cards.append(card) }
        }
        let reasons = (try? readFile(topic.path)).map { ExamReasons(in: Note(reading: $0, named: topic.path)) }
        let lines = cards.map(\.source.firstLine)
        return cards.enumerated().compactMap { index, card in
            guard card.card.fact.choices.count >= 2, !card.card.fact.values.isEmpty else { return nil }
            let question = ask(card.card, source: card.source, seed: 0, index: workspace.index)
            let next = lines.dropFirst(index + 1).first { $0 > card.source.lastLine } ?? .max
            let told = reasons?.reasons(
                between: card.source.lastLine, and: next, choices: card.card.fact.choices.count)
            return ExamItem(card: card.birthID, topic: topic.part.topic, question: question, reasons: told ?? [])
        }
    }

    /// The topics that an exam is drawn from: all, or the one that is named, in full or by how it begins.
    func topics(of options: ExamOptions) throws(Failure) -> [Topic] {
        guard let wanted = options.topic.map(normalized) else { return topics }
        let near = topics.filter { normalized($0.part.topic).hasPrefix(wanted) }
        let named = near.filter { normalized($0.part.topic) == wanted }
        let found = named.isEmpty ? near : named
        guard found.count == 1 else {
            throw .exam(.noSuchTopic(options.topic ?? "", topics: topics.map(\.part.topic)))
        }
        return found
    }

    /// Draws an exam. The same seed draws the same questions, in the same order with the same order of choices, as long as
    /// the pack is the same.
    func draw(_ options: ExamOptions, seed: UInt64, in workspace: Workspace) throws(Failure) -> Exam {
        let topics = try topics(of: options)
        var banks: [[ExamItem]] = []
        for topic in topics { banks.append(try items(of: topic, in: workspace)) }
        let shares =
            options.count.map { count in
                sharedByWeight(count, weights: topics.map(\.part.weight), banks: banks.map(\.count))
            } ?? zip(topics, banks).map { min($0.part.draw, $1.count) }
        var drawn: [ExamItem] = []
        for (index, share) in shares.enumerated() {
            drawn += shuffled(banks[index], seed: seed &+ UInt64(index)).prefix(share)
        }
        guard !drawn.isEmpty else { throw .exam(.noQuestions(name)) }
        drawn = shuffled(drawn, seed: seed)
        for position in drawn.indices {
            let item = drawn[position]
            (drawn[position].question, drawn[position].reasons) = item.question.shuffledChoices(
                item.reasons, seed: seed ^ (UInt64(position) &* 0x9E37_79B9_7F4A_7C15))
        }
        return Exam(
            id: workspace.newBirthID(), pack: pack, title: title, name: name, seed: seed,
            limit: options.hasNoLimit
                ? nil : options.minutes.map { Int64($0) * 60_000 } ?? usualLimit(questions: drawn.count), pass: pass,
            topics: topics.map { Exam.Topic(name: $0.part.topic, weight: $0.part.weight) }, items: drawn,
            began: workspace.moment(try workspace.keptSettings()))
    }

    /// In milliseconds. Fewer questions than the whole exam has get their share of its time, in whole minutes.
    func usualLimit(questions: Int) -> Int64? {
        guard let minutes else { return nil }
        let share = (minutes * questions + self.questions - 1) / max(1, self.questions)
        return Int64(max(1, min(minutes, share))) * 60_000
    }
}

/// Why each option of an exam's question is right or wrong, as its file says below the answer, an item each:
///
///     - A – it grows and shrinks with demand
///     - B – that is about where data may be
struct ExamReasons {
    private var told: [(line: Int, position: Int, text: String)] = []

    init(in note: Note) {
        for block in note.blocks where block.isItem {
            guard let (position, text) = Self.reason(block.text.string) else { continue }
            told.append((block.lines.lowerBound, position, text))
        }
    }

    /// The reasons of a question that ends at a line, before the next one; empty unless each choice has one.
    func reasons(between line: Int, and next: Int, choices: Int) -> [String] {
        var reasons = Array(repeating: "", count: choices)
        for one in told where one.line > line && one.line < next && reasons.indices.contains(one.position) {
            if reasons[one.position].isEmpty { reasons[one.position] = one.text }
        }
        return reasons.contains("") ? [] : reasons
    }

    /// `A – words`, `B: words`, `③ words`
    private static func reason(_ line: String) -> (position: Int, text: String)? {
        guard let mark = line.first.map(String.init) else { return nil }
        let letters = ChoiceLetters.all.filter { $0.first != "1" }
        guard let position = letters.lazy.compactMap({ $0.firstIndex(of: mark) }).first else { return nil }
        let rest = line.dropFirst()
        let text = rest.drop { " .):–—-".contains($0) }
        return text.isEmpty || text.startIndex == rest.startIndex ? nil : (position, String(text))
    }
}
