import Archives
import Exchange
import Facts
import Files
import Glibc
import KnowledgeBase
import Quiz
import Records

extension Workspace {
    /// Writes every card that stands in a note, with its history, as a package of Anki's or a table. Decks are sources
    /// with their headings, and each card bears its birth id, so that a second export updates what the first one made.
    package func exportCards(
        as format: ExchangeFormat, to path: String, from workingDirectory: String,
        progress: (Int, Int) throws -> Void = { _, _ in }
    ) throws -> ExportReport {
        let whole = absolutePath(path, from: workingDirectory)
        var report = ExportReport(path: whole, format: format)
        var pictures = NotePictures()
        let cards = try exchangedCards(counting: &report, with: &pictures, progress)
        guard !cards.isEmpty else { throw Failure.exchange(.nothingToExport) }
        report.cards = cards.count
        report.reviews = cards.reduce(0) { $0 + $1.reviews.count }
        let moment = moment(try keptSettings())
        if format == .table {
            try writeWhole(CardTable.text(of: cards), to: whole)
        } else {
            let (calendar, media) = (try calendar(), self.media() + pictures.media)
            report.media = try exchanging(whole) { () throws(ExchangeProblem) in
                try writeAnkiPackage(cards, media: media, to: whole, at: moment, calendar: calendar).count
            }
        }
        try stored { () throws(StoreError) in try database.noteExport(at: moment) }
        return report
    }

    /// Hands the whole data home to `take`, a line at a time: what the database holds, then the imported cards' words.
    package func exportLines(_ take: (String) throws -> Void) throws {
        do { try database.lines(take) } catch let error as StoreError { throw Failure.store(error) }
        for (_, cards) in try ImportedDecks(home: surroundings.home).tables.sorted(by: { $0.key < $1.key }) {
            for card in cards { try take(ImportedLine(card).text) }
        }
    }

    /// Writes the whole data home to a file, 0600, in place of what is there.
    package func exportLines(to path: String, from workingDirectory: String) throws -> ExportReport {
        let whole = absolutePath(path, from: workingDirectory)
        var report = ExportReport(path: whole, format: .lines)
        let draft = whole + ".new"
        let descriptor = Glibc.open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0, let file = fdopen(descriptor, "w") else {
            throw Failure.cannotWrite(path: whole, detail: String(cString: strerror(errno)))
        }
        defer { unlink(draft) }
        do {
            defer { fclose(file) }
            try exportLines { line in
                report.lines += 1
                if fputs(line + "\n", file) < 0 {
                    throw Failure.cannotWrite(path: whole, detail: String(cString: strerror(errno)))
                }
            }
            guard fflush(file) == 0, fsync(descriptor) == 0 else {
                throw Failure.cannotWrite(path: whole, detail: String(cString: strerror(errno)))
            }
        }
        guard rename(draft, whole) == 0 else {
            throw Failure.cannotWrite(path: whole, detail: String(cString: strerror(errno)))
        }
        return report
    }

    // MARK: Cards

    private func exchangedCards(
        counting report: inout ExportReport, with pictures: inout NotePictures, _ progress: (Int, Int) throws -> Void
    ) throws -> [ExchangedCard] {
        let decks = try ImportedDecks(home: surroundings.home)
        let ids = try stored { () throws(StoreError) in try database.cardsInNotes() }
        var cards: [ExchangedCard] = []
        for (index, id) in ids.enumerated() {
            if index % 200 == 0 { try progress(index, ids.count) }
            guard let taken = try stored({ () throws(StoreError) in try database.taken(id) }) else { continue }
            if taken.card.origin == .skill {
                report.exercises += 1
            } else {
                cards.append(exchanged(taken, in: decks, with: &pictures))
            }
        }
        return cards
    }

    private func exchanged(
        _ taken: TakenCard, in decks: ImportedDecks, with pictures: inout NotePictures
    ) -> ExchangedCard {
        let card = taken.card
        var exchanged: ExchangedCard
        if let imported = decks.card(card.birthID) {
            exchanged = imported
        } else {
            let question = ask(card.card, source: card.source, seed: card.birthID.low, index: index)
            exchanged = ExchangedCard(
                id: card.birthID, face: ExchangedCard.Face(question, of: card, pictures: pictures.names(for: card)),
                deck: deck(of: card), tags: taken.tags.map { $0.replacing("/", with: "::") })
        }
        exchanged.state = card.state
        exchanged.isSuspended = card.isSuspended
        exchanged.reviews = taken.reviews.map { review in
            ExchangedReview(
                moment: review.moment, grade: review.grade, phase: review.phase, duration: review.duration)
        }
        return exchanged
    }

    /// The source's title and the headings above the card, each once.
    private func deck(of card: StoredCard) -> [String] {
        var deck = [card.deckTitle.isEmpty ? "gongbu" : card.deckTitle]
        for heading in card.card.fact.place.headings where heading != deck.last { deck.append(heading) }
        return deck
    }

    /// The pictures and sounds of the data home.
    private func media() -> [AnkiMedia] {
        let folder = surroundings.home + "/media"
        return (entryNames(in: folder) ?? []).filter { !$0.hasPrefix(".") }.map {
            AnkiMedia(name: $0, path: folder + "/" + $0)
        }
    }
}

extension ExchangedCard.Face {
    /// What a card shows outside: its question with its choices, and every answer on a line of its own. A sentence with one
    /// gap is a cloze. The pictures of its lines come with the answer, since one may show it.
    fileprivate init(_ question: Question, of card: StoredCard, pictures: [String]) {
        let shown = pictures.map { "[그림: \($0)]" }
        let prompt = card.editedPrompt ?? question.prompt
        let answers = question.answers.compactMap(\.first)
        let blank = "____"
        let parts = prompt.ranges(of: blank)
        if question.kind == .cloze, parts.count == 1, card.editedAnswer == nil, answers.count == 1,
            let gap = parts.first
        {
            let text = prompt[..<gap.lowerBound] + String(ExchangedCard.gap) + prompt[gap.upperBound...]
            self = .cloze(text: String(text), answers: answers, extra: shown.joined(separator: "\n"))
            return
        }
        let choices = (question.choices ?? []).enumerated().map { "\($0 + 1). \($1)" }
        self = .basic(
            front: ([prompt] + choices).joined(separator: "\n"),
            back: ([card.editedAnswer ?? answers.joined(separator: "\n")] + shown).joined(separator: "\n"))
    }
}
