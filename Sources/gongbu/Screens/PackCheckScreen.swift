import Calculators
import Companion
import Figures
import Records

/// All that is wrong with a pack, each with its line, a caret and what to write instead; then how much of each note is
/// asked. `folder` is the pack's as the author typed it, so that a place can be clicked on or pasted.
func packCheckScreen(_ check: PackCheck, folder: String, sentences: Sentences, paper: Paper) -> [String] {
    var lines: [String] = []
    for finding in check.findings {
        lines += findingLines(finding, folder: folder, sentences: sentences, paper: paper)
    }
    for note in check.coverage {
        lines += paper.spread([Piece(" " + note.path, .dim)], [Piece(sentences.covered(note), .dim)])
    }
    let style: Style = check.findings.isEmpty ? .good : .bad
    return lines + paper.wrapped([Piece(" " + sentences.checked(check), style)], indent: 1)
}

private func findingLines(_ finding: PackFinding, folder: String, sentences: Sentences, paper: Paper) -> [String] {
    let complaint = sentences.complaint(finding)
    let place =
        [joined(folder, finding.path)] + (finding.span.map { ["\($0.start.line)", "\($0.start.column)"] } ?? [])
    var lines = paper.wrapped(
        [Piece(place.joined(separator: ":") + ": ", .dim), Piece(complaint.message, .bad)], indent: 3)
    if let span = finding.span, !finding.text.isEmpty {
        lines += caretLines(
            finding.text, line: span.start.line, column: span.start.column, length: span.length, note: complaint.hint,
            paper: paper)
    } else if let hint = complaint.hint {
        lines += paper.wrapped([Piece("   → " + hint)], indent: 5)
    }
    return lines
}

private func joined(_ folder: String, _ path: String) -> String {
    folder.isEmpty || folder == "." ? path : folder.hasSuffix("/") ? folder + path : folder + "/" + path
}

extension PackFinding {
    func json(in folder: String, _ sentences: Sentences) -> JSONText {
        let complaint = sentences.complaint(self)
        var members: [(String, JSONText)] = [
            ("code", .string(complaint.code)), ("message", .string(complaint.message)),
            ("hint", .optional(complaint.hint)), ("path", .string(joined(folder, path))),
        ]
        if let span {
            members += [
                ("line", .integer(span.start.line)), ("column", .integer(span.start.column)),
                ("length", .integer(span.length)),
            ]
        }
        return .object([("problem", .object(members))])
    }
}

extension PackCheck.Coverage {
    func json(in folder: String) -> JSONText {
        .object([
            (
                "note",
                .object([
                    ("path", .string(joined(folder, path))), ("questions", .integer(questions)),
                    ("lines", .integer(told)), ("asked", .integer(asked)),
                ])
            )
        ])
    }
}
