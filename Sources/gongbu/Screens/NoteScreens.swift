import Companion
import Facts
import Figures
import Records

/// A note's lines; those that no question touches stand out.
func coverageScreen(_ note: NoteCoverage, sentences: Sentences, paper: Paper) -> [String] {
    let counts = note.counts
    var lines = paper.spread(
        [Piece(fileName(note.path), .bold)], [Piece(sentences.covered(counts.asked, of: counts.told))])
    for line in note.lines {
        let isMissing = line.hasWords && line.questions == 0
        let count = line.questions > 0 ? "\(line.questions)" : isMissing ? "·" : ""
        let lead = rightAligned("\(line.number)", 5) + rightAligned(count, 4) + "  "
        lines += paper.wrapped([Piece(lead, .dim), Piece(line.text, isMissing ? .mark : .dim)], indent: 11)
    }
    return lines
}

/// What a tutor would query, a line each.
func doubtsScreen(_ note: NoteDoubts, sentences: Sentences, paper: Paper) -> [String] {
    var lines = paper.spread([Piece(fileName(note.path), .bold)], [Piece(sentences.doubtCount(note.doubts.count))])
    for doubt in note.doubts {
        lines += paper.wrapped(
            [Piece(rightAligned("\(doubt.line)", 5) + "  ", .dim), Piece(sentences.doubt(doubt))], indent: 7)
    }
    return lines
}

/// Cards that the learner judged, a line each with what she did.
func cardsScreen(_ cards: [CardLine], sentences: Sentences, paper: Paper) -> [String] {
    if cards.isEmpty { return paper.wrapped([Piece(" " + sentences.noJudgedCards)], indent: 1) }
    return cards.flatMap { card in
        paper.wrapped(
            [
                Piece(" " + sentences.judgement(card) + "  ", .mark), Piece(sentences.listed(card.prompt)),
                Piece(card.answer.isEmpty ? "" : " → "), Piece(card.answer, .good),
            ], indent: 4)
    }
}
