import Companion
import FSRS
import Facts
import Figures
import Notes
import Quiz
import Records

/// The first screen: what is studied, what waits today, what to type.
func welcomeScreen(_ overview: Overview, sentences: Sentences, paper: Paper) -> [String] {
    let deck =
        overview.samplePack.map { sentences.sample($0, questions: overview.questions) }
        ?? sentences.notesAndQuestions(overview.notes, overview.questions)
    let tip = overview.samplePack == nil ? sentences.helpTip : sentences.addNotesTip
    return paper.spread([Piece("gongbu \(Program.shortVersion) · 공부", .bold)], [Piece(deck)])
        + paper.spread(
            [Piece(sentences.today(reviews: overview.dueReviews, new: overview.newToday))], [Piece(tip, .dim)]) + [""]
}

/// A complaint: what was found, and below it what to type.
func complaintScreen(_ complaint: Complaint, paper: Paper) -> [String] {
    var lines = paper.wrapped([Piece(complaint.message, .bad)], indent: 1)
    if let hint = complaint.hint { lines += paper.wrapped([Piece(" → " + hint)], indent: 3) }
    return lines
}

// MARK: Search and show

func searchScreen(_ hits: [SearchHit], query: String, sentences: Sentences, paper: Paper) -> [String] {
    guard !hits.isEmpty else { return paper.wrapped([Piece(sentences.nothingFound(query))], indent: 1) }
    return hits.flatMap { hit -> [String] in
        let place = Piece("\(fileName(hit.path)):\(hit.lines.lowerBound)", .dim)
        let snippet = hit.snippet.map { Piece(oneLine($0.text), $0.isMatch ? .mark : .plain) }
        let marked = paper.hasColour ? snippet : snippet.map { $0.style == .mark ? Piece("[\($0.text)]") : $0 }
        switch hit.kind {
        case .passage:
            return paper.spread([Piece(" " + paper.cut(hit.heading, to: paper.width / 2), .bold)], [place])
                + paper.wrapped([Piece("   ")] + marked, indent: 3)
        case .card(_, let prompt, let answer):
            return paper.spread(
                [Piece(" ? " + paper.cut(oneLine(sentences.listed(prompt)), to: max(10, paper.width * 2 / 3)))], [place]
            )
                + (answer.isEmpty ? [] : paper.wrapped([Piece("   → ", .dim), Piece(oneLine(answer))], indent: 5))
        }
    }
}

func shownScreen(_ shown: Shown, sentences: Sentences, paper: Paper) -> [String] {
    switch shown {
    case .lines(let path, let first, let lines):
        return [paper.line([Piece(path, .dim)])] + numbered(lines, from: first, paper: paper)
    case .card(let card, let question, let reviews):
        var lines = paper.spread(
            [Piece(" " + question.context.joined(separator: " › "), .dim)],
            [Piece("\(fileName(question.source.path)):\(question.source.firstLine)", .dim)])
        lines += paper.wrapped([Piece(" " + sentences.listed(question.prompt), .bold)], indent: 1)
        if question.kind != .calculation {
            lines += paper.wrapped(
                [Piece(" → "), Piece(question.answers.compactMap(\.first).joined(separator: ", "))], indent: 3)
            lines += paper.wrapped([Piece(" " + sentences.noteSays(question.statement), .dim)], indent: 1)
        }
        lines += paper.wrapped([Piece(" " + sentences.standing(card, today: nil))], indent: 1)
        for review in reviews.suffix(5) {
            lines.append(
                paper.line([
                    Piece("   \(isoDate(review.moment.day))  \(sentences.grade(review.grade))", .dim),
                    Piece(review.typed.isEmpty ? "" : "  \(paper.cut(review.typed, to: paper.width / 2))", .dim),
                ]))
            // With other numbers each time, an answer says nothing without them.
            if review.question.draw != nil {
                let right = review.question.answers.compactMap(\.first).joined(separator: ", ")
                lines += paper.wrapped([Piece("     \(review.question.prompt) → \(right)", .dim)], indent: 7)
            }
        }
        return lines
    }
}

/// Lines with their numbers.
func numbered(_ lines: [String], from first: Int, paper: Paper) -> [String] {
    zip(first..., lines).flatMap { number, line in
        paper.wrapped([Piece(rightAligned("\(number)", 5) + "  ", .dim), Piece(line)], indent: 7)
    }
}

// MARK: Preview

func previewScreen(
    _ note: Preview.NotePreview, showsRejected: Bool, sentences: Sentences, paper: Paper
) -> [String] {
    var lines = paper.spread(
        [Piece(fileName(note.path), .bold)],
        [Piece(sentences.previewCounts(note.cards.cards.count, rejected: note.cards.rejected.count))])
    if note.cards.cards.isEmpty {
        lines += paper.wrapped(
            [Piece(" " + sentences.previewEmpty(rejected: note.cards.rejected.count, showsThem: showsRejected))],
            indent: 1)
    }
    var heading: [String]?
    for drafted in note.cards.cards {
        let question = drafted.question
        let own = drafted.card.fact.place.headings
        if own != heading {
            heading = own
            if !own.isEmpty { lines += paper.wrapped([Piece(" " + own.joined(separator: " › "), .bold)], indent: 1) }
        }
        let answers = question.answers.compactMap(\.first).joined(separator: ", ")
        let kind = padded(sentences.kind(question.kind), to: 6)
        lines += paper.wrapped(
            [
                Piece("   \(kind) ", .dim), Piece(question.prompt), Piece(" → "), Piece(answers, .good),
                Piece("  :\(question.source.firstLine) \(question.rule.rawValue)", .dim),
            ], indent: 10)
    }
    if showsRejected, !note.cards.rejected.isEmpty {
        lines += paper.wrapped([Piece(" " + sentences.rejectedTitle, .bold)], indent: 1)
        for rejection in note.cards.rejected {
            let question = rejection.question
            let answers = question.answers.compactMap(\.first).joined(separator: ", ")
            lines += paper.wrapped(
                [
                    Piece("   \(sentences.reason(rejection.reason)) ", .mark), Piece(question.prompt),
                    Piece(" → \(answers)"), Piece("  :\(question.source.firstLine) \(question.rule.rawValue)", .dim),
                ], indent: 6)
        }
    }
    lines += problemLines(note.problems.map { (note.path, $0) }, sentences: sentences, paper: paper, limit: 10)
    return lines
}

func problemLines(
    _ problems: [(path: String, problem: Problem)], sentences: Sentences, paper: Paper, limit: Int
) -> [String] {
    var lines = problems.prefix(limit).flatMap { path, problem in
        paper.wrapped(
            [
                Piece(" \(fileName(path)):\(problem.line) ", .dim),
                Piece(sentences.complaint(problem, path: path).message),
            ],
            indent: 3)
    }
    if problems.count > limit { lines.append(" " + sentences.andMore(problems.count - limit)) }
    return lines
}

// MARK: Notes

func addedScreen(_ report: SyncReport, sentences: Sentences, paper: Paper) -> [String] {
    paper.wrapped([Piece(sentences.added(report), .bold)], indent: 1)
        + troubleLines(report, sentences: sentences, paper: paper)
}

func syncedScreen(_ report: SyncReport, sentences: Sentences, paper: Paper) -> [String] {
    paper.wrapped([Piece(sentences.changed(report) ?? sentences.nothingChanged)], indent: 1)
        + troubleLines(report, sentences: sentences, paper: paper)
}

private func troubleLines(_ report: SyncReport, sentences: Sentences, paper: Paper) -> [String] {
    let unread = report.unreadable.prefix(5).flatMap {
        paper.wrapped([Piece(" " + sentences.couldNotRead($0), .dim)], indent: 3)
    }
    let problems = report.problems.map { ($0.path, $0.problem) }
    return unread + problemLines(problems, sentences: sentences, paper: paper, limit: 5)
}

func sourcesScreen(_ sources: [SourceSummary], sentences: Sentences, paper: Paper) -> [String] {
    guard !sources.isEmpty else { return paper.wrapped([Piece(sentences.noSources)], indent: 1) }
    return sources.flatMap { summary in
        paper.spread(
            [
                Piece(" " + summary.source.title, .bold),
                Piece(remark(on: summary, sentences), .dim),
            ],
            [Piece(sentences.notesAndQuestions(summary.notes, summary.questions))])
            + paper.wrapped([Piece("   " + summary.source.path, .dim)], indent: 3)
    }
}

private func remark(on summary: SourceSummary, _ sentences: Sentences) -> String {
    if !summary.source.isActive { return " " + sentences.resting }
    return summary.isApart ? " " + sentences.askedByName : ""
}

// MARK: Settings and help

func settingsScreen(_ settings: [Setting], sentences: Sentences, paper: Paper) -> [String] {
    settings.flatMap { setting -> [String] in
        let key = padded(setting.key, to: 18)
        let value = padded(setting.value, to: 10)
        var lines = paper.wrapped(
            [Piece(" \(key) ", .bold), Piece("\(value) "), Piece(sentences.setting(setting.key), .dim)], indent: 20)
        for (deck, value) in setting.byDeck.sorted(by: { $0.key < $1.key }) {
            lines.append(paper.line([Piece("   \(deck): \(value)", .dim)]))
        }
        return lines
    }
}

func helpScreen(all: Bool, sentences: Sentences, paper: Paper) -> [String] {
    var lines = CommandName.allCases.flatMap { name in
        paper.wrapped(
            [Piece(" " + padded(name.rawValue, to: 10), .bold), Piece(sentences.summary(of: name))], indent: 11)
    }
    if all {
        lines.append("")
        lines += GlobalOptions.Name.allCases.flatMap { option in
            paper.wrapped(
                [
                    Piece(" " + padded(sentences.usage(of: option), to: 22), .bold),
                    Piece(sentences.summary(of: option)),
                ], indent: 23)
        }
    }
    return lines + [""] + paper.wrapped([Piece(" " + sentences.moreHelp(all: all), .dim)], indent: 1)
}

func helpScreen(of name: CommandName, sentences: Sentences, paper: Paper) -> [String] {
    var lines = sentences.usage(of: name).flatMap { paper.wrapped([Piece(" " + $0, .bold)], indent: 3) }
    lines += paper.wrapped([Piece("   " + sentences.summary(of: name))], indent: 3)
    for option in name.options {
        lines += paper.wrapped(
            [Piece("   " + padded(option, to: 14), .bold), Piece(sentences.option(option, of: name))], indent: 17)
    }
    lines += sentences.details(of: name).flatMap { paper.wrapped([Piece("   " + $0)], indent: 3) }
    return lines
}

// MARK: Small things

func fileName(_ path: String) -> String { path.split(separator: "/").last.map { String($0) } ?? path }

func oneLine(_ text: String) -> String {
    text.contains("\n") ? text.split(separator: "\n").joined(separator: " ") : text
}

func rightAligned(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
}
