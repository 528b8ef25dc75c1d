import Notes

/// A practice exam's questions, found line by line.
///
/// A question is a run of options with labels in their order (`A.` `A)` `- A.` `(a)` `①` `가.`), each on its own line or
/// several on one; its stem is what stands right before them (the lines of the same block, a numbered item, a paragraph
/// under a heading); its right letters stand behind it (`Answer: B, E`, `정답: ②`, a `<details>` block) or in a key, a table
/// or a line of pairs, at the end. What follows the letters up to the next stem explains them.
///
/// One pass over the lines finds the runs, a second the answers: linear in the note.
struct ExamReader {
    /// One question with all that belongs to it.
    struct Item {
        var number: Int?
        var stem: String
        /// How many are to be chosen, as the stem says; nil where it says nothing.
        var wanted: Int?
        var options: [Option]
        /// Positions of the right options; empty where none is told.
        var right: [Int]
        var explanation: String
        /// It stands in the key at the end.
        var isFromKey: Bool
        var lines: ClosedRange<Int>
        var node: Int
    }

    struct Option {
        var label: ExamLabel
        var text: String
        var line: Int
    }

    /// A line of a block, as people see it.
    private struct Line {
        var text: String
        var number: Int
        var node: Int
    }

    private(set) var items: [Item] = []
    /// The lines of stems and options, which say nothing else.
    private(set) var taken: Set<Int> = []

    init(_ note: Note) {
        guard note.blocks.contains(where: { Self.mayHoldOption($0) }) else { return }
        let lines = Self.lines(of: note)
        let runs = Self.runs(in: lines)
        guard !runs.isEmpty else { return }
        let stems = runs.enumerated().map { index, run in
            Self.stem(before: run, notBefore: index > 0 ? runs[index - 1].end : 0, lines)
        }
        let key = Self.key(in: note, lines: lines, from: runs.last?.end ?? 0)
        for (index, run) in runs.enumerated() {
            guard let stem = stems[index] else { continue }
            let end = index + 1 < runs.count ? stems[index + 1]?.start ?? runs[index + 1].start : lines.count
            let told = Self.answer(in: lines[run.end..<max(run.end, end)], options: run.options)
            let fromKey = stem.number.flatMap { key[$0] }
            let labels = told.labels.isEmpty ? fromKey?.labels ?? [] : told.labels
            let right = labels.compactMap { label in run.options.firstIndex { $0.label.position == label.position } }
            let range = lines[stem.start].number...max(lines[stem.start].number, lines[run.end - 1].number)
            items.append(
                Item(
                    number: stem.number, stem: stem.text, wanted: stem.wanted, options: run.options,
                    right: right.sorted(),
                    explanation: told.labels.isEmpty ? fromKey?.why ?? "" : told.explanation,
                    isFromKey: told.labels.isEmpty, lines: range, node: lines[run.start].node))
        }
        // A single run of letters may be any list: an exam has answers, or asks again and again.
        guard items.contains(where: { !$0.right.isEmpty }) || items.count(where: { $0.stem.ends(in: "?") }) >= 3 else {
            items = []
            return
        }
        for item in items { taken.formUnion(item.lines) }
    }

    /// A look at the bytes: the first label with what closes it. Most notes have none.
    private static func mayHoldOption(_ block: Block) -> Bool {
        if case .item(let marker, _) = block.kind,
            marker.ends(in: ")") || ["A", "가", "①", "ㄱ"].contains(where: marker.begins(with:))
        {
            return true
        }
        let text = block.text.string
        guard text.utf8.count >= 3 else { return false }
        return firstLabels.contains { text.holds($0) }
    }

    private static let firstLabels = ["A. ", "A) ", "(a)", "(A)", "a) ", "①", "가. ", "가) ", "ㄱ. ", "1) "]

    // MARK: Lines

    private static func lines(of note: Note) -> [Line] {
        var lines: [Line] = []
        for (index, block) in note.blocks.enumerated() where !block.text.isEmpty {
            if block.kind == .cell { continue }
            var number = block.textLines.lowerBound
            for line in block.text.string.lines {
                let text = line.folded
                // An ordered item's number belongs to what is asked.
                if case .item(let marker, _) = block.kind, number == block.textLines.lowerBound,
                    !bullets.contains(marker)
                {
                    lines.append(Line(text: marker + " " + text, number: number, node: index))
                } else if !text.isEmpty {
                    lines.append(Line(text: text, number: number, node: index))
                }
                number = min(number + 1, block.textLines.upperBound)
            }
        }
        return lines
    }

    private static let bullets: WordList = ["-", "*", "+"]

    // MARK: Options

    private struct Run {
        /// Positions of lines.
        var start: Int
        var end: Int
        var options: [Option]
    }

    private static func runs(in lines: [Line]) -> [Run] {
        var runs: [Run] = []
        var index = 0
        while index < lines.count {
            guard ExamLabel.mayBegin(lines[index].text), let run = run(from: index, in: lines) else {
                index += 1
                continue
            }
            runs.append(run)
            index = run.end
        }
        return runs
    }

    /// Options from a line on, the first label first; two at least.
    private static func run(from start: Int, in lines: [Line]) -> Run? {
        var options: [Option] = []
        var index = start
        while index < lines.count {
            let found = ExamLabel.options(in: lines[index].text)
            guard let first = found.first, first.label.position == options.count,
                options.first.map({ $0.label.form == first.label.form }) ?? true
            else { break }
            options += found.map { Option(label: $0.label, text: $0.text, line: lines[index].number) }
            index += 1
            if options.count > 12 { return nil }
        }
        // Numbered lists are everywhere; options by number follow a question.
        if options.first?.label.form == .number {
            guard options.count >= 3, start > 0, asks(lines[start - 1].text) else { return nil }
        }
        return options.count >= 2 ? Run(start: start, end: index, options: options) : nil
    }

    /// Whether a line is a question: it ends in a question mark, or as a Korean stem does.
    private static func asks(_ text: String) -> Bool {
        let brackets = Brackets(text)
        let bare = brackets.groups.last?.isLast == true ? brackets.bare : text
        return bare.ends(in: "?") || bare.ends(in: "것은") || bare.ends(in: "고르시오.") || bare.ends(in: "고르시오")
    }

    // MARK: Stems

    private static func stem(
        before run: Run, notBefore limit: Int, _ lines: [Line]
    ) -> (start: Int, number: Int?, text: String, wanted: Int?)? {
        var start = run.start
        guard start > limit else { return nil }
        // The lines of the block right above the options, or before them in the same one.
        let node = lines[start - 1].node
        while start > limit, lines[start - 1].node == node { start -= 1 }
        var text = lines[start..<run.start].map(\.text).joined(separator: " ")
        var number = ordinal(of: text)
        if let number { text = number.rest }
        // A question's number may stand in the heading, or the line, above it.
        if number == nil, start > limit, let above = headingNumber(lines[start - 1].text) {
            number = (above, text)
            start -= 1
        }
        let wanted: Int?
        (text, wanted) = withoutInstructions(text)
        // `왼쪽 잎은?`: what asks may be short.
        guard text.typingLength >= (asks(text) ? 2 : 6) else { return nil }
        return (start, number?.number, text, wanted)
    }

    /// `12. …`, `12) …`, `Q12. …`, `문제 12. …`
    private static func ordinal(of text: String) -> (number: Int, rest: String)? {
        var bare = text
        for lead in ["**", "Question ", "Q", "문제 ", "문제", "문 "] where bare.begins(with: lead) {
            bare = bare.dropping(prefix: lead)
        }
        let digits = bare.utf8.prefix { (0x30...0x39).contains($0) }
        guard (1...3).contains(digits.count), let number = Int(String(digits) ?? "") else { return nil }
        let rest = bare.slice(digits.count..<bare.utf8.count)
        for mark in [".", ")", ":", "번.", "번)", "번"] where rest.begins(with: mark) {
            return (number, rest.dropping(prefix: mark).trimmed)
        }
        return nil
    }

    /// `Question 3`, `문제 3`, `Q3`, `3번`
    private static func headingNumber(_ text: String) -> Int? {
        let lower = text.lowered
        let isQuestion = ["question", "q", "문제", "문"].contains { lower.begins(with: $0) } || text.holds("번")
        let digits = text.filter { $0.isASCII && $0.isNumber }
        return isQuestion && text.words.count <= 3 && (1...3).contains(digits.count) ? Int(digits) : nil
    }

    /// Without `(Choose two)`, `(2개 선택)`, and how many that wants: a learner sees it by the answer.
    private static func withoutInstructions(_ text: String) -> (text: String, wanted: Int?) {
        let brackets = Brackets(text)
        guard let last = brackets.groups.last, last.isLast else { return (text, nil) }
        let lower = last.content.lower
        let isInstruction =
            lower.begins(with: "choose") || lower.begins(with: "select") || lower.holds("선택") || lower.holds("고르")
        guard isInstruction else { return (text, nil) }
        let digit = lower.first { ("1"..."9").contains($0) }.flatMap { Int(String($0)) }
        return (brackets.bare, digit ?? counts.first { lower.words.contains($0.word) }?.count)
    }

    private static let counts: [(word: String, count: Int)] = [
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("하나", 1), ("한", 1), ("두", 2), ("둘", 2), ("둘을", 2),
        ("세", 3), ("셋", 3), ("셋을", 3), ("네", 4), ("넷", 4), ("넷을", 4),
    ]

    // MARK: Answers

    private static func answer(in lines: ArraySlice<Line>, options: [Option]) -> (
        labels: [ExamLabel], explanation: String
    ) {
        // `정답: 2` names the second of ①②③ too; a number among letters is a key's.
        let form = options.first?.label.form
        func fits(_ labels: [ExamLabel]) -> Bool {
            labels.allSatisfy { label in
                label.position < options.count
                    && (label.form == form
                        || ([.circled, .number].contains(form) && [.circled, .number].contains(label.form)))
            }
        }
        var rest = lines[...]
        while let line = rest.first {
            rest = rest.dropFirst()
            if let told = ExamLabel.answer(in: line.text) {
                if !told.labels.isEmpty, fits(told.labels) {
                    return (told.labels, explanation(told.rest, rest))
                }
                // `Answer` alone: the letters begin the next line.
                if let next = rest.first, let labels = ExamLabel.leading(next.text), fits(labels.labels) {
                    return (labels.labels, explanation(labels.rest, rest.dropFirst()))
                }
            } else if rest.startIndex == lines.startIndex + 1, line.text.words.count <= 2, let next = rest.first,
                let labels = ExamLabel.leading(next.text), fits(labels.labels)
            {
                // A summary of any words (`show`), then the letters.
                return (labels.labels, explanation(labels.rest, rest.dropFirst()))
            }
        }
        return ([], "")
    }

    private static func explanation(_ first: String, _ rest: ArraySlice<Line>) -> String {
        ([first] + rest.prefix(6).map(\.text)).filter { !$0.isEmpty }.joined(separator: " ").folded
    }

    // MARK: Keys

    /// Right letters by question number: a table with a column of letters, or lines of pairs after the last question.
    private static func key(
        in note: Note, lines: [Line], from end: Int
    ) -> [Int: (labels: [ExamLabel], why: String)] {
        var key: [Int: (labels: [ExamLabel], why: String)] = [:]
        for (index, block) in note.blocks.enumerated()
        where block.kind == .row(isHeader: false) || block.kind == .row(isHeader: true) {
            let cells = note.children(of: index).map { note.blocks[$0].text.string.folded }
            guard cells.count >= 2,
                let number = Int(cells[0].dropping(suffix: ".").dropping(suffix: ")").dropping(suffix: "번")),
                let labels = ExamLabel.all(in: cells[1]), !labels.isEmpty
            else { continue }
            key[number] = (labels, cells.count > 2 ? cells[2] : "")
        }
        for line in lines[min(end, lines.count)...] {
            for (number, labels) in ExamLabel.pairs(in: line.text) where key[number] == nil {
                key[number] = (labels, "")
            }
        }
        return key
    }
}
