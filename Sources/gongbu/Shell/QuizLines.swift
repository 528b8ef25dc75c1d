import FSRS
import Hangul

/// The commands of a quiz; their keys are matched exactly, in Hangul layout too.
enum QuizKey: String, CaseIterable, Sendable {
    case skip = "s"
    case undo = "u"
    case bury = "b"
    case suspend = "x"
    case showLines = "o"
    case open
    case pictures = "p"
    case takeCorrection = "c"
    case leave = "q"
}

/// What a line at the answer prompt is. Every line is an answer, except these few.
enum AnswerLine: Hashable, Sendable {
    case answer(String)
    /// Nothing: 'don't know', or 'show me' where an answer is recalled.
    case empty
    case hint
    /// A line to be calculated, with its `=`.
    case calculation(String)
    case key(QuizKey)
    /// A colon with a word behind it that is no key; an answer all the same where the card's own begins so (`:wq`).
    case noSuchKey(String)

    init(_ line: String) {
        let text = trimmed(line)
        let keys = text.hasPrefix(":") ? latinKeys(String(text.dropFirst())) : ""
        if text.isEmpty {
            self = .empty
        } else if text == "?" || text == "？" {
            self = .hint
        } else if text.hasPrefix("=") {
            self = .calculation(text)
        } else if let key = QuizKey(rawValue: keys) {
            self = .key(key)
        } else if keys == "?" || keys.first?.isLetter == true {
            self = .noSuchKey(text)
        } else {
            self = .answer(text)
        }
    }
}

/// What a line at the grade prompt is.
enum GradeLine: Hashable, Sendable {
    case grade(Grade)
    /// Enter: what is suggested.
    case suggested
    case countRight
    case countWrong
    case setAside
    case calculation(String)
    case key(QuizKey)
    case unknown(String)

    init(_ line: String) {
        let text = trimmed(line)
        switch text {
        case "": self = .suggested
        case "1", "１", "다시": self = .grade(.again)
        case "2", "２", "어려움": self = .grade(.hard)
        case "3", "３", "알맞음": self = .grade(.good)
        case "4", "４", "쉬움": self = .grade(.easy)
        case "+", "＋": self = .countRight
        case "-", "－": self = .countWrong
        case "!", "！": self = .setAside
        case _ where text.hasPrefix("="): self = .calculation(text)
        default:
            let keys = latinKeys(text.hasPrefix(":") ? String(text.dropFirst()) : text)
            self = QuizKey(rawValue: keys).map { .key($0) } ?? .unknown(text)
        }
    }
}

private func trimmed(_ line: String) -> String {
    var text = Substring(line)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    // Pasted lines come as one with newlines in it.
    return text.split(whereSeparator: \.isNewline).joined(separator: ", ")
}
