// Anki's clozes: {{c1::answer}} or {{c1::answer::hint}}, where an answer may hold clozes of other numbers. A card asks
// for all holes of one number; the others stand filled.

/// A text with clozes, read into its pieces.
struct Clozes {
    private indirect enum Piece {
        case text(String)
        case hole(numbers: [Int], answer: [Piece], hint: String?)
    }

    private let pieces: [Piece]

    init(_ text: String) {
        var reader = Reader(text: text[...])
        pieces = reader.pieces(inside: false)
    }

    /// The numbers in use, ascending.
    var numbers: [Int] {
        func all(_ pieces: [Piece]) -> [Int] {
            pieces.flatMap { piece -> [Int] in
                guard case .hole(let numbers, let answer, _) = piece else { return [] }
                return numbers + all(answer)
            }
        }
        return Set(all(pieces)).sorted()
    }

    /// The text with a gap, and its hint in brackets, for each hole of `number`, and what was taken out. An answer is
    /// whole, with the clozes in it filled.
    func asking(_ number: Int) -> (text: String, answers: [String]) {
        var answers: [String] = []
        func shown(_ pieces: [Piece]) -> String {
            pieces.map { piece in
                switch piece {
                case .text(let text): return text
                case .hole(let numbers, let answer, let hint):
                    guard numbers.contains(number) else { return shown(answer) }
                    answers.append(Self.filled(answer))
                    return String(ExchangedCard.gap) + (hint.map { " (\($0))" } ?? "")
                }
            }.joined()
        }
        let text = shown(pieces)
        return (text, answers)
    }

    private static func filled(_ pieces: [Piece]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .hole(_, let answer, _): filled(answer)
            }
        }.joined()
    }

    private struct Reader {
        var text: Substring
        var depth = 0

        /// Up to the `}}` that ends the hole at hand, or to the end.
        mutating func pieces(inside: Bool) -> [Piece] {
            var pieces: [Piece] = []
            var plain = ""
            while let character = text.first {
                if inside, text.hasPrefix("}}") { break }
                if depth < 8, let numbers = openingNumbers() {
                    pieces.append(.text(plain))
                    plain = ""
                    pieces.append(hole(numbers))
                } else {
                    plain.append(character)
                    text.removeFirst()
                }
            }
            pieces.append(.text(plain))
            return pieces
        }

        /// Takes `{{c1::` or `{{c1,2::`.
        private mutating func openingNumbers() -> [Int]? {
            guard text.hasPrefix("{{c") else { return nil }
            let digits = text.dropFirst(3).prefix { $0.isASCII && ($0.isNumber || $0 == ",") }
            let numbers = digits.split(separator: ",").compactMap { Int($0) }
            guard !numbers.isEmpty, text[digits.endIndex...].hasPrefix("::") else { return nil }
            text = text[digits.endIndex...].dropFirst(2)
            return numbers
        }

        private mutating func hole(_ numbers: [Int]) -> Piece {
            depth += 1
            var answer = pieces(inside: true)
            depth -= 1
            text = text.dropFirst(2)
            var hint: String?
            // The hint stands behind the last `::` of the hole's own text.
            if case .text(let last) = answer.last, let mark = last.ranges(of: "::").last {
                hint = String(last[mark.upperBound...])
                answer[answer.count - 1] = .text(String(last[..<mark.lowerBound]))
            }
            return .hole(numbers: numbers, answer: answer, hint: hint.flatMap { $0.isEmpty ? nil : $0 })
        }
    }
}

extension ExchangedCard.Face {
    /// A cloze as Anki writes it, all gaps under the number 1; nil for another face.
    func ankiCloze(_ field: (String) -> String) -> String? {
        guard case .cloze(let text, let answers, _) = self else { return nil }
        var result = ""
        let parts = text.split(separator: ExchangedCard.gap, omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            result += field(String(part)).withoutOpenBraces
            guard index + 1 < parts.count else { continue }
            let answer = field(index < answers.count ? answers[index] : "…")
            // Inside a hole two colons would begin a hint, and two braces would end it.
            let safe = answer.replacing("::", with: ":&#58;").replacing("}}", with: "}&#125;")
            result += "{{c1::\(safe.withoutOpenBraces)}}"
        }
        return result
    }
}

extension String {
    /// HTML in which no cloze begins.
    var withoutOpenBraces: String { replacing("{{", with: "{&#123;") }
}
