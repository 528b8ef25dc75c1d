// A block of calculations in a note, as the check runs it:
//
//     ```calc
//     calc transfer --out 500GB --region ap-northeast-2
//     400 GB × $0.126 = $50.40
//     ```
//
//     block    = 1*( command *expected )
//     command  = [ prompt ] "calc" words      the prompt of a shell may stand before it
//     expected = a line that the command shows, or as much of it as the author wants to hold it to
//
// Blanks count as one. A line of `…` alone says that more is shown there.

/// The commands of a block with what they are expected to show.
struct CalculationBlock {
    struct Line {
        var text: String
        var line: Int
    }

    struct Command {
        /// What stands behind `calc`.
        var words: [String]
        var line: Int
        var expected: [Line] = []
    }

    private(set) var commands: [Command] = []
    /// The first line that stands before any command.
    private(set) var stray: Int?

    init(_ lines: [String], firstLine: Int) {
        for (offset, text) in lines.enumerated() {
            let bare = CalculationBlock.folded(text)
            if bare.isEmpty || bare == "…" || bare == "..." { continue }
            if let words = CalculationBlock.command(bare) {
                commands.append(Command(words: words, line: firstLine + offset))
            } else if commands.isEmpty {
                stray = stray ?? firstLine + offset
            } else {
                commands[commands.count - 1].expected.append(Line(text: bare, line: firstLine + offset))
            }
        }
    }

    private static let prompts = ["공부>", "gongbu>", "$", ">"]

    /// The words behind `calc`; nil for a line that is no command.
    private static func command(_ line: String) -> [String]? {
        var words = quoted(line)[...]
        if let first = words.first, prompts.contains(first) { words = words.dropFirst() }
        if words.first == "gongbu" { words = words.dropFirst() }
        guard words.first == "calc" || words.first == "=calc" else { return nil }
        return Array(words.dropFirst())
    }

    /// Words with quotation marks taken off, as a shell has them.
    private static func quoted(_ line: String) -> [String] {
        var words: [String] = []
        var word: String?
        var mark: Character?
        for character in line {
            if character == mark {
                mark = nil
            } else if mark == nil, character == "\"" || character == "'" {
                mark = character
                word = word ?? ""
            } else if mark == nil, character == " " {
                if let whole = word { words.append(whole) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if let word { words.append(word) }
        return words
    }

    /// Whether one of the lines shown has what was expected.
    static func holds(_ expected: String, _ shown: [String]) -> Bool {
        shown.contains { folded($0).contains(expected) }
    }

    /// The line shown whose words begin most like the expected one's: `$6,150.01` is near `$6,150.00`.
    static func nearest(to expected: String, among shown: [String]) -> String {
        let words = expected.split(separator: " ")
        var best: (line: String, score: Int) = ("", -1)
        for line in shown.map(folded) where !line.isEmpty {
            let own = line.split(separator: " ")
            let score = words.reduce(0) { sum, word in
                sum + (own.map { $0.commonPrefix(with: word).count }.max() ?? 0)
            }
            if score > best.score { best = (line, score) }
        }
        return best.line
    }

    static func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Substring {
    fileprivate func commonPrefix(with other: Substring) -> Substring {
        prefix(zip(self, other).prefix { $0 == $1 }.count)
    }
}
