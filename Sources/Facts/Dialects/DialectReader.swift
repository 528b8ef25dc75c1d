import Notes

/// Cards that a note holds in the markup of other programs: `front::back`, `front:::back`, a line `?` or `??` between
/// front and back, `==cloze==` in a note tagged `#flashcards`, `{{c1::cloze::hint}}`, `Q:`/`A:` and `C:` with `[holes]`.
///
/// Each form is looked for in every note, without a setting, and so each needs a sign that no prose bears: a separator of
/// one line wants words on both sides, and none of an address's (`arn:…:::`, `::/0`, `fe80::1`, `std::vector`).
struct DialectReader {
    /// A card, or the siblings of one line.
    struct Item {
        var front: String
        var back: String
        /// A cloze: `back` was taken out of `front` at `Fact.gap`.
        var isCloze = false
        var lines: ClosedRange<Int>
        var node: Int
        var schedule: CarriedSchedule?
    }

    private(set) var items: [Item] = []
    private(set) var problems: [Problem] = []
    /// The lines that are cards and say nothing else.
    private(set) var taken: Set<Int> = []

    init(_ note: Note) {
        let isTagged = Self.isTagged(note)
        for (index, block) in note.blocks.enumerated() {
            guard block.kind == .paragraph || block.isItem,
                Self.mayHoldCard(block, isTagged: isTagged) || waiting != nil
            else { continue }
            read(block, at: index, isTagged: isTagged)
        }
        if let waiting { problems.append(Problem(.cardWithoutAnswer(front: waiting.text), line: waiting.line)) }
    }

    /// A look at the bytes, since most blocks hold no card.
    private static func mayHoldCard(_ block: Block, isTagged: Bool) -> Bool {
        let text = block.text.string
        if text.holds("::") || text.holds("：：") || text.holds("{{c") || (isTagged && !block.text.runs.isEmpty) {
            return true
        }
        if text.utf8.count >= 2, ["Q:", "A:", "C:"].contains(where: text.begins(with:)) { return true }
        if Self.asked.contains(where: text.begins(with:)) { return true }
        return block.textLines.count >= 3 && (text.holds("\n?") || text.holds("\n？"))
    }

    private static func isTagged(_ note: Note) -> Bool {
        note.blocks.contains { block in
            block.text.runs.contains { run in
                if case .tag(let name) = run.style { return name.begins(with: "flashcards") }
                return false
            }
        } || note.frontMatter.entries["tags"]?.contains { $0.dropping(prefix: "#").begins(with: "flashcards") } == true
    }

    private mutating func read(_ block: Block, at node: Int, isTagged: Bool) {
        let text = block.text.string
        let before = items.count
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmed }
        if text.begins(with: "Q:") || text.begins(with: "A:") || text.begins(with: "C:") {
            readHashcards(lines, block, node)
        } else if let (front, back) = Self.askedAndAnswered(lines) {
            add(front, back, both: false, block.textLines, node)
        } else if let place = lines.firstIndex(where: { Self.separators.contains($0) }), place > 0,
            place + 1 < lines.count
        {
            let front = lines[..<place].joined(separator: " ").folded
            let back = lines[(place + 1)...].joined(separator: " ").folded
            add(front, back, both: lines[place].unicodeScalars.count == 2, block.textLines, node)
        } else {
            for (offset, line) in lines.enumerated() {
                let number = min(block.textLines.lowerBound + offset, block.textLines.upperBound)
                readLine(line, in: block, number: number, node, isTagged: isTagged)
            }
            if isTagged { readMarks(block, node) }
        }
        if items.count > before {
            let schedules = CarriedSchedule.all(in: block.text)
            for (position, schedule) in schedules.enumerated() where before + position < items.count {
                items[before + position].schedule = schedule
            }
        }
    }

    private static let separators: WordList = ["?", "？", "??", "？？"]

    // MARK: One line

    private mutating func readLine(_ line: String, in block: Block, number: Int, _ node: Int, isTagged: Bool) {
        if line.holds("{{c") {
            readAnkiCloze(line, number...number, node)
            return
        }
        // The longest separator wins.
        for (mark, both) in [(":::", true), ("：：：", true), ("::", false), ("：：", false)] where line.holds(mark) {
            guard let range = line.range(ofFirst: mark), !Self.isInCode(mark, block), !line.holds("://"),
                !line.lowered.holds("arn:")
            else { return }
            let front = line.slice(0..<range.lowerBound).trimmed
            let back = line.slice(range.upperBound..<line.utf8.count).trimmed
            guard Self.isSide(front, isTagged), Self.isSide(back, true), !back.begins(with: ":"),
                front.words.count >= 2 || front.hasHangul || isTagged, !Self.isAddress(front, back),
                !Self.beginsAddress(line, range)
            else { return }
            add(front, back, both: both, number...number, node)
            return
        }
    }

    private static func isInCode(_ mark: String, _ block: Block) -> Bool {
        block.text.runs.contains { $0.style == .code && block.text.text(of: $0).holds(mark) }
    }

    private static func isSide(_ text: String, _ mayBeShort: Bool) -> Bool {
        text.typingLength >= (mayBeShort ? 1 : 2) && !text.begins(with: "|")
    }

    /// `fe80::1`, `::/0`, `std::vector`: the words beside the separator touch it and are no words of a language.
    private static func isAddress(_ front: String, _ back: String) -> Bool {
        guard let last = front.words.last, let first = back.words.first else { return true }
        let isHex: (String) -> Bool = { word in
            word.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20) || byte == 0x3A || byte == 0x2F
            }
        }
        return (isHex(last) && isHex(first)) || last.ends(in: "std")
    }

    /// `(IPv6는 ::1)`: what touches the separator on its right alone, and is of hexadecimal digits.
    private static func beginsAddress(_ line: String, _ separator: Range<Int>) -> Bool {
        line.withBytes { bytes in
            guard separator.lowerBound > 0, separator.upperBound < bytes.count,
                bytes[separator.lowerBound - 1] == 0x20 || bytes[separator.lowerBound - 1] == 0x28
            else { return false }
            let token = bytes[separator.upperBound...].prefix { $0 != 0x20 && $0 != 0x29 && $0 != 0x2C && $0 != 0x2F }
            return !token.isEmpty
                && token.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) || $0 == 0x3A }
        }
    }

    private mutating func add(_ front: String, _ back: String, both: Bool, _ lines: ClosedRange<Int>, _ node: Int) {
        guard front.typingLength >= 1, back.typingLength >= 1 else { return }
        items.append(Item(front: front, back: back, lines: lines, node: node))
        if both { items.append(Item(front: back, back: front, lines: lines, node: node)) }
        taken.formUnion(lines)
    }

    // MARK: Clozes

    /// `==answer==`, `==[123;;]answer[;;hint]==`: one card for each, the others in sight.
    private mutating func readMarks(_ block: Block, _ node: Int) {
        let text = block.text.string
        for run in block.text.runs where run.style == .mark && !run.range.isEmpty {
            var answer = block.text.text(of: run)
            if answer.begins(with: "["), let end = answer.range(ofFirst: ";;]") {
                answer = answer.slice(end.upperBound..<answer.utf8.count)
            }
            if let hint = answer.range(ofFirst: "[;;") { answer = answer.slice(0..<hint.lowerBound) }
            guard answer.typingLength >= 1 else { continue }
            // Cloze is decided line by line.
            let start =
                text.utf8.prefix(run.range.lowerBound).lastIndex(of: 0x0A).map {
                    text.utf8.distance(from: text.utf8.startIndex, to: $0) + 1
                } ?? 0
            let rest = text.utf8.dropFirst(run.range.upperBound)
            let end =
                rest.firstIndex(of: 0x0A).map { text.utf8.distance(from: text.utf8.startIndex, to: $0) }
                ?? text.utf8.count
            let front =
                text.slice(start..<run.range.lowerBound) + String(Fact.gap) + text.slice(run.range.upperBound..<end)
            let line = min(
                block.textLines.lowerBound + text.utf8.prefix(start).count { $0 == 0x0A }, block.textLines.upperBound)
            items.append(
                Item(front: front.folded, back: answer.folded, isCloze: true, lines: line...line, node: node))
            taken.insert(line)
        }
    }

    /// `{{c1::answer::hint}}`: one card for each number.
    private mutating func readAnkiCloze(_ line: String, _ lines: ClosedRange<Int>, _ node: Int) {
        var holes: [(number: Int, answer: String, range: Range<Int>)] = []
        var position = 0
        while let open = line.slice(position..<line.utf8.count).range(ofFirst: "{{c") {
            let start = position + open.lowerBound
            let body = line.slice((start + 3)..<line.utf8.count)
            guard let close = body.range(ofFirst: "}}") else { break }
            let parts = body.slice(0..<close.lowerBound).parts(between: "::")
            let end = start + 3 + close.upperBound
            if parts.count >= 2, let number = Int(parts[0]) { holes.append((number, parts[1], start..<end)) }
            position = end
        }
        for number in Set(holes.map(\.number)).sorted() {
            var front = ""
            var place = 0
            for hole in holes {
                front +=
                    line.slice(place..<hole.range.lowerBound) + (hole.number == number ? String(Fact.gap) : hole.answer)
                place = hole.range.upperBound
            }
            front += line.slice(place..<line.utf8.count)
            let back = holes.filter { $0.number == number }.map(\.answer).joined(separator: ", ")
            items.append(Item(front: front.folded, back: back, isCloze: true, lines: lines, node: node))
            taken.formUnion(lines)
        }
    }

    // MARK: Questions and answers

    /// `Q. …` over `A. …`, `질문: …` over `답: …`: two lines, of which an exam's options would have more.
    private static func askedAndAnswered(_ lines: [String]) -> (front: String, back: String)? {
        guard lines.count == 2, let ask = asked.first(where: { lines[0].begins(with: $0) }),
            let answer = answered.first(where: { lines[1].begins(with: $0) })
        else { return nil }
        let (front, back) = (lines[0].dropping(prefix: ask).trimmed, lines[1].dropping(prefix: answer).trimmed)
        return front.isEmpty || back.isEmpty ? nil : (front, back)
    }

    private static let asked = ["Q. ", "Q) ", "질문:", "질문 :", "문:", "문 :"]
    private static let answered = ["A. ", "A) ", "답:", "답 :", "대답:", "대답 :"]

    // MARK: Hashcards

    private mutating func readHashcards(_ lines: [String], _ block: Block, _ node: Int) {
        var question = waiting
        waiting = nil
        var current = (kind: "", text: "", line: block.textLines.lowerBound)
        var parts: [(kind: String, text: String, line: Int)] = []
        for (offset, line) in lines.enumerated() {
            let number = min(block.textLines.lowerBound + offset, block.textLines.upperBound)
            let kind = ["Q:", "A:", "C:"].first { line.begins(with: $0) }
            if let kind {
                if !current.kind.isEmpty { parts.append(current) }
                current = (kind, line.dropping(prefix: kind).trimmed, number)
            } else {
                current.text += (current.text.isEmpty ? "" : " ") + line
            }
        }
        parts.append(current)
        for part in parts {
            switch part.kind {
            case "Q:":
                if let question {
                    problems.append(Problem(.cardWithoutAnswer(front: question.text), line: question.line))
                }
                question = (part.text, part.line)
            case "A:":
                guard let asked = question, !asked.text.isEmpty, !part.text.isEmpty else {
                    problems.append(Problem(.answerWithoutQuestion, line: part.line))
                    continue
                }
                add(asked.text, part.text, both: false, asked.line...max(asked.line, part.line), node)
                question = nil
            default: readHoles(part.text, part.line...part.line, node)
            }
        }
        // The answer may stand in the paragraph below.
        if let question { waiting = question }
    }

    /// A question whose answer has not come yet.
    private var waiting: (text: String, line: Int)?

    /// `C: [Seoul] is the capital of [Korea].`; `\[` is a bracket, `[x](url)`, `[ ]` and `[^1]` are no holes.
    private mutating func readHoles(_ text: String, _ lines: ClosedRange<Int>, _ node: Int) {
        var holes: [Range<Int>] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "["), index == 0 || bytes[index - 1] != UInt8(ascii: "\\"),
                let end = bytes[index...].firstIndex(of: UInt8(ascii: "]")), end > index + 1,
                bytes[index + 1] != UInt8(ascii: "^"),
                bytes[index + 1] != 0x20, end + 1 >= bytes.count || bytes[end + 1] != UInt8(ascii: "(")
            else {
                index += 1
                continue
            }
            holes.append(index..<(end + 1))
            index = end + 1
        }
        guard !holes.isEmpty else {
            problems.append(Problem(.clozeWithoutHole, line: lines.lowerBound))
            return
        }
        for hole in holes {
            var front = ""
            var place = 0
            for other in holes {
                let inside = text.slice((other.lowerBound + 1)..<(other.upperBound - 1))
                front += text.slice(place..<other.lowerBound) + (other == hole ? String(Fact.gap) : inside)
                place = other.upperBound
            }
            front += text.slice(place..<text.utf8.count)
            let back = text.slice((hole.lowerBound + 1)..<(hole.upperBound - 1))
            items.append(Item(front: front.folded, back: back.folded, isCloze: true, lines: lines, node: node))
        }
        taken.formUnion(lines)
    }
}
