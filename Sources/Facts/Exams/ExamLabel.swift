/// The label of an exam's option: `A`, `(b)`, `③`, `나`.
struct ExamLabel: Hashable {
    /// The kind of letters it belongs to: options of one question share it.
    enum Form: Hashable { case latin, circled, hangul, jamo, number }

    var form: Form
    /// From 0.
    var position: Int

    private static let circled = Array("①②③④⑤⑥⑦⑧⑨")
    private static let hangul = Array("가나다라마바사아")
    private static let jamo = Array("ㄱㄴㄷㄹㅁㅂㅅㅇ")

    init?(_ mark: Character) {
        if let ascii = mark.asciiValue, (0x41...0x4C).contains(ascii & 0xDF) {
            (form, position) = (.latin, Int(ascii & 0xDF) - 0x41)
        } else if let place = Self.circled.firstIndex(of: mark) {
            (form, position) = (.circled, place)
        } else if let place = Self.hangul.firstIndex(of: mark) {
            (form, position) = (.hangul, place)
        } else if let place = Self.jamo.firstIndex(of: mark) {
            (form, position) = (.jamo, place)
        } else if let ascii = mark.asciiValue, (0x31...0x38).contains(ascii) {
            (form, position) = (.number, Int(ascii) - 0x31)
        } else {
            return nil
        }
    }

    // MARK: Options

    /// Whether `text` can begin with a label, by its first bytes: a bracket, a circled digit, a letter with what closes it,
    /// or a digit with a bracket.
    static func mayBegin(_ text: String) -> Bool {
        text.withBytes { bytes in
            guard let first = bytes.first else { return false }
            if first == UInt8(ascii: "(") || first == 0xE1 || first == 0xE2 { return true }
            let length = first < 0x80 ? 1 : 3
            guard bytes.count > length else { return false }
            switch bytes[length] {
            case UInt8(ascii: ")"): return true
            case UInt8(ascii: "."), UInt8(ascii: ":"): return !(0x30...0x39).contains(first)
            default: return false
            }
        }
    }

    /// The label at the start of `text` with what closes it, and what follows; nil where none stands there.
    static func option(_ text: Substring) -> (label: ExamLabel, rest: Substring)? {
        var rest = text
        let opens = rest.first == "("
        if opens { rest = rest.dropFirst() }
        guard let mark = rest.first, let label = ExamLabel(mark) else { return nil }
        rest = rest.dropFirst()
        if label.form == .circled, !opens { return rest.isEmpty ? nil : (label, rest.drop { $0 == " " }) }
        // A number needs its bracket: `1.` begins a question.
        guard let close = rest.first,
            close == ")" || (!opens && label.form != .number && (close == "." || close == ":"))
        else { return nil }
        rest = rest.dropFirst()
        // `A.I`, `a.k.a.`: a blank follows a label, or Hangul.
        guard rest.first == " " || rest.first?.isASCII == false else { return nil }
        return (label, rest.drop { $0 == " " })
    }

    /// All the options of a line: one, or several in their order (`A. x  B. y  C. z`).
    static func options(in text: String) -> [(label: ExamLabel, text: String)] {
        guard let first = option(Substring(text)) else { return [] }
        var result: [(label: ExamLabel, text: String)] = []
        var label = first.label
        var rest = first.rest
        var start = rest.startIndex
        var index = rest.startIndex
        while index < rest.endIndex {
            let isBoundary = index > start && rest[rest.index(before: index)] == " "
            if isBoundary, let next = option(rest[index...]), next.label.form == label.form,
                next.label.position == label.position + 1
            {
                result.append((label, String(rest[start..<index]).trimmed))
                label = next.label
                rest = next.rest
                start = rest.startIndex
                index = start
            } else {
                index = rest.index(after: index)
            }
        }
        result.append((label, String(rest[start...]).trimmed))
        return result.filter { !$0.text.isEmpty }
    }

    // MARK: Answers

    /// `Answer: B, E`, `Correct Answer: BD`, `정답: ②`, `답 : B,C`: the letters and what follows; no letters where the word
    /// stands alone; nil for any other line.
    static func answer(in text: String) -> (labels: [ExamLabel], rest: String)? {
        let lower = text.lowered
        for word in ["correct answers", "correct answer", "answers", "answer", "ans", "정답은", "정답", "해답", "답"]
        where lower.begins(with: word) {
            var rest = text.slice(word.utf8.count..<text.utf8.count).trimmed
            let isMarked =
                rest.begins(with: ":") || rest.begins(with: "：") || rest.begins(with: "=") || rest.begins(with: "-")
                || rest.begins(with: ")") || rest.begins(with: ".")
            if isMarked { rest = String(rest.dropFirst()).trimmed }
            if rest.isEmpty { return ([], "") }
            if let found = leading(rest) { return found }
            if isMarked { return ([], rest) }
            continue
        }
        return nil
    }

    /// Letters at the start of a line (`B, E`, `BD`, `(b) The …`, `② …`) and what follows them.
    static func leading(_ text: String) -> (labels: [ExamLabel], rest: String)? {
        if let one = option(Substring(text)), !goesOn(text) { return ([one.label], String(one.rest)) }
        let words = text.split(separator: " ", omittingEmptySubsequences: true)
        var labels: [ExamLabel] = []
        var used = 0
        for word in words {
            let bare = String(word).dropping(suffix: ",").dropping(suffix: ".").dropping(suffix: ";")
                .dropping(suffix: "와").dropping(suffix: "과")
            if ["and", "&", "와", "과", "및", ","].contains(bare), !labels.isEmpty {
                used += 1
                continue
            }
            guard let found = all(in: bare) else { break }
            labels += found
            used += 1
        }
        return labels.isEmpty ? nil : (labels, words.dropFirst(used).joined(separator: " "))
    }

    /// `②, ④`, `②④`, `②와 ④`: a circled letter needs nothing behind it, so more of them may follow.
    private static func goesOn(_ text: String) -> Bool {
        let rest = String(text.dropFirst())
        return ["와 ", "과 ", ",", "·"].contains(where: rest.begins(with:))
            || rest.first.flatMap { ExamLabel($0) }?.form == .circled
    }

    /// `BD`, `B,D`, `②③`, `(b)`: nothing but labels; nil for anything else, such as a word.
    static func all(in text: String) -> [ExamLabel]? {
        let marks = text.filter { !",()./ ·&".contains($0) }
        guard (1...6).contains(marks.count) else { return nil }
        var labels: [ExamLabel] = []
        for mark in marks {
            // `a` in `a word` is no letter of a key; capitals and other signs are.
            guard let label = ExamLabel(mark),
                labels.last.map({ $0.position < label.position && $0.form == label.form }) ?? true,
                mark.isUppercase || !mark.isASCII || marks.count == 1
            else { return nil }
            labels.append(label)
        }
        return labels
    }

    /// `1. B 2. C 3. A,D`, `1-②`, `1: B`: three pairs or more in a line, or one that is the whole line.
    static func pairs(in text: String) -> [(Int, [ExamLabel])] {
        var pairs: [(Int, [ExamLabel])] = []
        var number: Int?
        var count = 0
        let spaced = text.replacing("-", with: " ").replacing(":", with: " ").replacing("|", with: " ").replacing(
            "→", with: " ")
        for word in spaced.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            count += 1
            let bare = String(word).dropping(suffix: ",").dropping(suffix: ".").dropping(suffix: ")").dropping(
                suffix: "번")
            if let digits = Int(bare), digits < 1000 {
                number = digits
            } else if let known = number, let labels = all(in: bare) {
                pairs.append((known, labels))
                number = nil
            } else if let parted = joined(String(word)) {
                pairs.append(parted)
            }
        }
        return pairs.count >= 3 || (pairs.count == 1 && count <= 2) ? pairs : []
    }

    /// `1.B`, `12)②`
    private static func joined(_ word: String) -> (Int, [ExamLabel])? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits),
            let labels = all(in: word.dropping(prefix: String(digits)).dropping(suffix: ","))
        else { return nil }
        return (number, labels)
    }
}
