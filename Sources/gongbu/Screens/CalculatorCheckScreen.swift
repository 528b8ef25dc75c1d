import Calculators
import Companion
import Figures

extension Session {
    /// `calc check FILE…`: every problem with its place, or that the examples hold.
    func check(calculators paths: [String], at desk: CalculatorDesk) throws -> Status {
        let checked = try desk.check(paths, from: workingDirectory)
        for file in checked {
            if options.json {
                for problem in file.problems { write(json: problem.json(in: file.path, sentences)) }
            } else {
                write(calculatorCheckScreen(file, sentences: sentences, paper: paper))
            }
        }
        return checked.allSatisfy(\.problems.isEmpty) ? .done : .problems
    }

    /// A line for each written calculator that cannot be used.
    func tellFaults(of desk: CalculatorDesk) {
        guard !options.json else { return }
        for file in desk.faultyCalculators {
            write(paper.wrapped([Piece(" " + sentences.faultyCalculator(file.path), .mark)], indent: 3))
        }
    }
}

/// A file's problems, each with its line and a caret as long as what is wrong.
func calculatorCheckScreen(_ file: CheckedCalculator, sentences: Sentences, paper: Paper) -> [String] {
    guard !file.problems.isEmpty else {
        return paper.spread(
            [Piece(" " + fileName(file.path))],
            [Piece(sentences.wellCalculator(file.calculator?.examples.count ?? 0), .good)])
    }
    var lines: [String] = []
    for problem in file.problems {
        let (start, complaint) = (problem.span.start, sentences.complaint(problem, path: file.path))
        lines += paper.wrapped(
            [Piece("\(file.path):\(start.line):\(start.column): ", .dim), Piece(complaint.message, .bad)], indent: 3)
        if file.lines.indices.contains(start.line - 1) {
            lines += caretLines(
                file.lines[start.line - 1], line: start.line, column: start.column, length: problem.span.length,
                note: complaint.hint, paper: paper)
        } else if let hint = complaint.hint {
            lines += paper.wrapped([Piece("   → " + hint)], indent: 5)
        }
    }
    return lines + [" " + sentences.problemCount(file.problems.count)]
}

extension CalculatorFileProblem {
    func json(in path: String, _ sentences: Sentences) -> JSONText {
        let complaint = sentences.complaint(self, path: path)
        return .object([
            (
                "problem",
                .object([
                    ("code", .string(complaint.code)), ("message", .string(complaint.message)),
                    ("hint", .optional(complaint.hint)), ("path", .string(path)), ("line", .integer(span.start.line)),
                    ("column", .integer(span.start.column)), ("length", .integer(span.length)),
                ])
            )
        ])
    }
}
