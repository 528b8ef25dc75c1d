import Companion
import Figures

/// What an import brought, by deck, and what stayed outside.
func importedScreen(_ report: ImportReport, sentences: Sentences, paper: Paper) -> [String] {
    var lines = sentences.imported(report).flatMap { paper.wrapped([Piece(" " + $0)], indent: 1) }
    let decks = report.decks.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    if !decks.isEmpty {
        let names = decks.prefix(8).map { "\($0.key) \($0.value)" }.joined(separator: " · ")
        let more = decks.count > 8 ? " · …" : ""
        lines += paper.wrapped([Piece(" " + sentences.decksHeading + ": ", .dim), Piece(names + more)], indent: 3)
    }
    let leftOut = ImportReport.Reason.allCases.compactMap { reason in
        report.leftOut[reason].map { sentences.leftOut(reason, $0) }
    }
    if !leftOut.isEmpty {
        let text = leftOut.joined(separator: " · ")
        lines += paper.wrapped([Piece(" " + sentences.leftOutHeading + ": ", .mark), Piece(text)], indent: 3)
    }
    if let deck = decks.first, report.newCards > 0 {
        lines += paper.wrapped([Piece(" " + sentences.afterImport(deck.key), .dim)], indent: 1)
    }
    return lines
}

func exportedScreen(_ report: ExportReport, sentences: Sentences, paper: Paper) -> [String] {
    var lines = sentences.exported(report)
    if report.exercises > 0 { lines.append(sentences.exercisesLeftOut(report.exercises)) }
    return lines.flatMap { paper.wrapped([Piece(" " + $0)], indent: 1) }
}

extension ImportReport {
    var json: JSONText {
        .object([
            ("path", .string(path)), ("format", .string(format.rawValue)), ("cards", .integer(cards)),
            ("new_cards", .integer(newCards)), ("changed_cards", .integer(changedCards)),
            ("new_reviews", .integer(newReviews)), ("states", .integer(states)), ("new_media", .integer(newMedia)),
            ("settings", .integer(settings)), ("sources", .integer(sources)), ("estimates", .integer(estimates)),
            ("lessons", .integer(lessons)), ("exams", .integer(exams)),
            ("decks", .object(decks.sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value)) })),
            (
                "left_out",
                .object(
                    Reason.allCases.compactMap { reason in leftOut[reason].map { (reason.rawValue, .integer($0)) } })
            ),
        ])
    }
}

extension ExportReport {
    var json: JSONText {
        .object([
            ("path", .string(path)), ("format", .string(format.rawValue)), ("cards", .integer(cards)),
            ("reviews", .integer(reviews)), ("media", .integer(media)), ("exercises", .integer(exercises)),
            ("lines", .integer(lines)),
        ])
    }
}
