import Companion
import Figures
import Records

/// The packs, two or three lines each: title, version and questions, and below whose they are.
func packsScreen(_ packs: [PackSummary], sentences: Sentences, paper: Paper) -> [String] {
    packs.flatMap { pack -> [String] in
        let name = [pack.id, pack.version].compactMap { $0 }.joined(separator: " ")
        let questions = pack.questions > 0 ? sentences.questionCount(pack.questions) : ""
        return paper.spread([Piece(" " + pack.title, .bold), Piece("  " + name, .dim)], [Piece(questions)])
            + paper.wrapped(
                [Piece("   " + ([sentences.origin(pack)] + sentences.remarks(pack)).joined(separator: " · "), .dim)],
                indent: 3)
    }
}

/// What was installed, and what it did to the learner's cards.
func installedScreen(
    _ installation: PackInstallation, _ report: SyncReport, sentences: Sentences, paper: Paper
) -> [String] {
    let pack = installation.pack
    var lines = paper.wrapped([Piece(" " + sentences.installed(pack.title, pack.version), .good)], indent: 3)
    if report.notes > 0 || report.questions > 0 {
        lines += paper.wrapped([Piece("   " + sentences.taken(report))], indent: 3)
        lines += paper.wrapped([Piece("   " + sentences.startQuiz(pack.id), .dim)], indent: 3)
    }
    if let signer = installation.signer {
        lines += paper.wrapped([Piece("   " + sentences.signedBy(signer), .dim)], indent: 3)
    }
    return lines
}

/// What a new version does to cards: those that stay as they are only by their number.
func diffScreen(_ diff: PackDiff, sentences: Sentences, paper: Paper) -> [String] {
    var lines = paper.wrapped([Piece(" " + sentences.diffCounts(diff), .bold)], indent: 1)
    func pairs(_ title: String, _ pairs: [PackDiff.Pair]) {
        guard !pairs.isEmpty else { return }
        lines += paper.wrapped([Piece(" " + title, .bold)], indent: 1)
        for pair in pairs {
            lines += card(pair.old, "−", .dim) + card(pair.new, "+", .good)
        }
    }
    func cards(_ title: String, _ cards: [PackDiff.Card], _ sign: String, _ style: Style) {
        guard !cards.isEmpty else { return }
        lines += paper.wrapped([Piece(" " + title, .bold)], indent: 1)
        for one in cards { lines += card(one, sign, style) }
    }
    func card(_ card: PackDiff.Card, _ sign: String, _ style: Style) -> [String] {
        paper.wrapped(
            [
                Piece("   \(sign) ", style), Piece(card.prompt), Piece(" → "), Piece(card.answer, style),
                Piece("  \(card.path):\(card.line)", .dim),
            ], indent: 5)
    }
    pairs(sentences.diffChanged, diff.changed)
    pairs(sentences.diffReworded, diff.reworded)
    cards(sentences.diffNew, diff.new, "+", .good)
    cards(sentences.diffGone, diff.gone, "−", .mark)
    return lines
}

/// The skills that a pack drills, under their titles.
func skillsScreen(_ groups: [SkillGroup], sentences: Sentences, paper: Paper) -> [String] {
    guard !groups.isEmpty else { return [] }
    var lines = paper.wrapped([Piece(sentences.exercisesOfPack, .bold)], indent: 0)
    for group in groups {
        lines += paper.wrapped([Piece(" " + group.title, .bold)], indent: 1)
        for skill in group.skills {
            lines += paper.wrapped([Piece("   " + sentences.skillTitle(skill)), Piece("  " + skill, .dim)], indent: 5)
        }
    }
    return lines
}

// MARK: JSON

extension PackSummary {
    var json: JSONText {
        .object([
            ("id", .string(id)), ("title", .string(title)), ("version", .optional(version)),
            ("questions", .integer(questions)), ("installed", .bool(installed != nil)),
            ("origin", .optional(installed?.origin.place)), ("origin_kind", .optional(installed?.origin.kind)),
            ("digest", .optional(installed?.digest)), ("signer", .optional(signer)),
            ("pinned", .bool(installed?.isPinned ?? false)), ("state", .string(state.code)),
        ])
    }
}

extension PackSummary.State {
    fileprivate var code: String {
        switch self {
        case .whole: "whole"
        case .changed: "changed"
        case .missing: "missing"
        }
    }
}

extension BuiltPack {
    var json: JSONText {
        .object([
            ("path", .string(path)), ("id", .string(id)), ("version", .optional(version)),
            ("digest", .string(digest)), ("files", .integer(files)), ("signer", .optional(signer)),
        ])
    }
}

extension PackInstallation {
    func json(_ report: SyncReport) -> JSONText {
        .object([
            ("id", .string(pack.id)), ("title", .string(pack.title)), ("version", .optional(pack.version)),
            ("digest", .string(digest)), ("origin", .string(origin.place)), ("signer", .optional(signer)),
            ("questions", .integer(report.questions)), ("new", .integer(report.outcome.new)),
            ("reworded", .integer(report.outcome.reworded)), ("changed", .integer(report.outcome.changed)),
            ("aside", .integer(report.outcome.aside)),
        ])
    }
}

extension PackDiff {
    /// One object for each card that does not stay as it is, and the counts last.
    var json: [JSONText] {
        changed.map { pair($0, "changed") } + reworded.map { pair($0, "reworded") }
            + new.map { .object([("card", .string("new"))] + $0.members("")) }
            + gone.map { .object([("card", .string("gone"))] + $0.members("")) }
            + [
                .object([
                    ("kept", .integer(kept)), ("reworded", .integer(reworded.count)),
                    ("changed", .integer(changed.count)), ("new", .integer(new.count)), ("gone", .integer(gone.count)),
                ])
            ]
    }

    private func pair(_ pair: Pair, _ name: String) -> JSONText {
        .object([("card", .string(name))] + pair.new.members("") + pair.old.members("old_"))
    }
}

extension PackDiff.Card {
    fileprivate func members(_ prefix: String) -> [(String, JSONText)] {
        [
            (prefix + "prompt", .string(prompt)), (prefix + "answer", .string(answer)),
            (prefix + "path", .string(path)), (prefix + "line", .integer(line)),
        ]
    }
}
