/// What parts a line in two.
enum Separator: Sendable, Hashable {
    case colon
    /// A hyphen or dash between spaces.
    case dash
    /// `->`, `→`, `=>`
    case arrow
    case equals
}

/// A piece of a line. What the rules ask about it (its words, how it ends, whether it can be a name) is found out when
/// it is first asked and kept, since every rule asks the same.
///
/// A note makes some hundred thousand of these, and most have no separator, no bracket and no ordinal. What only those
/// that do have is kept apart, so that the others stay small.
final class Phrase {
    /// The two sides of a separator.
    struct Cut {
        var head: Phrase
        var tail: Phrase
    }

    let text: String
    let letters: Letters

    init(_ text: String) {
        self.text = text
        letters = Letters(text)
    }

    /// `raw` without decoration and the author's doubts.
    convenience init(cleaning raw: String) { self.init(cleaned(raw)) }

    var words: [String] {
        if let knownWords { return knownWords }
        let made = text.words
        knownWords = made
        return made
    }

    var lower: String {
        if let knownLower { return knownLower }
        let made = text.lowered
        knownLower = made
        return made
    }

    var form: Form {
        if let knownForm { return knownForm }
        let made = Form(text.comparable)
        knownForm = made
        return made
    }

    private var knownWords: [String]?
    private var knownLower: String?
    private var knownForm: Form?

    var isEmpty: Bool { text.utf8.isEmpty }
    var hasHangul: Bool { letters.hangul > 0 }
    var hasLatin: Bool { letters.latin > 0 }
    var hasDigit: Bool { letters.digits > 0 }
    var typingLength: Int { letters.typingLength }

    // MARK: Answers

    /// What can be told by yes or no.
    private struct Question: OptionSet {
        let rawValue: UInt16

        static let isName = Question(rawValue: 1)
        static let isProperName = Question(rawValue: 1 << 1)
        static let isNounPhrase = Question(rawValue: 1 << 2)
        static let isGeneric = Question(rawValue: 1 << 3)
        static let isNumbered = Question(rawValue: 1 << 4)
        static let tellsUse = Question(rawValue: 1 << 5)
        static let isTerm = Question(rawValue: 1 << 6)
        /// No bracket, and blanks folded: it is its own `bare`.
        static let isBare = Question(rawValue: 1 << 7)
    }

    private var asked: Question = []
    private var confirmed: Question = []

    /// The answer to `question`, found out once.
    private func answer(_ question: Question, _ find: () -> Bool) -> Bool {
        if !asked.contains(question) {
            if find() { confirmed.insert(question) }
            asked.insert(question)
        }
        return confirmed.contains(question)
    }

    /// What few phrases have.
    private final class Details {
        var brackets: Brackets?
        var bare: Phrase?
        var afterOrdinal: Phrase?
        var use: (thing: Phrase, use: String)?
        var reading: TermReading?
    }

    private var knownDetails: Details?

    private var details: Details {
        if let knownDetails { return knownDetails }
        let made = Details()
        knownDetails = made
        return made
    }

    /// Lets go of all that was found out; what is asked again is found out again. Of a note of ten megabytes the words
    /// alone would fill a hundred.
    func forget() {
        knownWords = nil
        knownLower = nil
        knownForm = nil
        knownEnding = nil
        knownDetails = nil
        cuts = []
        asked = []
        confirmed = []
    }

    // MARK: Parts

    /// The cuts that were looked for, with nil for those that are not there.
    private var cuts: [(separator: Separator, cut: Cut?)] = []

    /// The sides of the first colon outside brackets and addresses.
    var colon: Cut? { cut(at: .colon) }
    var dash: Cut? { cut(at: .dash) }
    var arrow: Cut? { cut(at: .arrow) }
    var equals: Cut? { cut(at: .equals) }

    /// Before the colon; all of it without one.
    var head: Phrase { colon?.head ?? self }

    /// What the line names: what stands before its colon, or before a dash after a short name (`Volume Gateway - iSCSI`), of an
    /// English line also before its arrow or its sign of equality.
    var named: Phrase {
        if let colon { return colon.head }
        if let equals, hasHangul, equals.head.bare.isName, equals.head.isNounPhrase, equals.head.words.count <= 4 {
            return equals.head
        }
        if !hasHangul, let cut = equals ?? arrow, cut.head.bare.isName, cut.head.bare.words.count <= 4,
            cut.head.isNounPhrase || cut.head.isProperName
        {
            return cut.head
        }
        guard let dash, dash.head.bare.isName, dash.head.bare.words.count <= 4, dash.tail.dash == nil,
            dash.head.isProperName || !dash.head.brackets.groups.isEmpty
        else { return !hasHangul && hasDigit ? EventDate(words).map { Phrase($0.event) } ?? self : self }
        return dash.head
    }

    private func cut(at separator: Separator) -> Cut? {
        guard separator.mayStand(in: letters.marks) else { return nil }
        for known in cuts where known.separator == separator { return known.cut }
        var made = separator.sides(of: text).map { Cut(head: Phrase($0), tail: Phrase($1)) }
        if separator == .colon, let head = made?.head.text, Self.isPastDash(head) { made = nil }
        cuts.append((separator, made))
        return made
    }

    /// `SJF – 짧은 것부터. 단점: …`: the dash names the line, and the colon is a later sentence's.
    private static func isPastDash(_ head: String) -> Bool {
        guard let end = head.range(ofFirst: ". "), end.lowerBound >= 8 else { return false }
        let first = head.slice(0..<end.lowerBound)
        return first.holds(" - ") || first.holds(" – ") || first.holds(" — ")
    }

    private var isBare: Bool {
        // 0xEF begins the wide bracket.
        answer(.isBare) { !letters.marks.holds("(") && !letters.marks.holds(0xEF) && text.isFolded }
    }

    var brackets: Brackets {
        if isBare { return Brackets(bare: text) }
        if let known = details.brackets { return known }
        let made = Brackets(text, letters.marks)
        details.brackets = made
        return made
    }

    /// Without any bracket.
    var bare: Phrase {
        if isBare { return self }
        if let known = details.bare { return known }
        let brackets = brackets
        // One that kept itself would never be let go.
        if brackets.groups.isEmpty, brackets.bare.isSame(as: text) { return self }
        let made = Phrase(brackets.bare)
        details.bare = made
        return made
    }

    /// Whether it begins with an ordinal (`1.`, `섹션 3 :`).
    var isNumbered: Bool {
        answer(.isNumbered) {
            let (rest, wasThere) = withoutOrdinal(words: words)
            if wasThere { details.afterOrdinal = Phrase(rest) }
            return wasThere
        }
    }

    /// Without its ordinal.
    var unnumbered: Phrase { isNumbered ? details.afterOrdinal ?? self : self }

    // MARK: What it can be

    var ending: KoreanEnding {
        if let knownEnding { return knownEnding }
        let made = KoreanEnding(words: words)
        knownEnding = made
        return made
    }

    private var knownEnding: KoreanEnding?

    var isName: Bool { answer(.isName) { Naming.isName(self) } }
    var isProperName: Bool { answer(.isProperName) { Naming.isProperName(bare) } }
    var isNounPhrase: Bool { answer(.isNounPhrase) { Naming.isNounPhrase(self) } }
    var isGeneric: Bool { answer(.isGeneric) { Naming.isGenericLabel(bare) } }

    /// What is used and what comes of it, where the line tells that.
    var use: (thing: Phrase, use: String)? {
        let tells = answer(.tellsUse) {
            guard let found = UseRule.parts(of: self) else { return false }
            details.use = found
            return true
        }
        return tells ? details.use : nil
    }

    /// As a term, or nil where it is no name. `pairs` are the note's, the same at every call.
    func term(_ pairs: Set<NamePair>) -> TermReading? {
        let isTerm = answer(.isTerm) {
            guard let found = TermReading(self, pairs: pairs) else { return false }
            details.reading = found
            return true
        }
        return isTerm ? details.reading : nil
    }

    /// All the parts between `separator`s.
    func parts(at separator: Separator) -> [Phrase] {
        var parts: [Phrase] = []
        var rest = self
        while let cut = rest.cut(at: separator) {
            parts.append(cut.head)
            rest = cut.tail
        }
        if !rest.isEmpty { parts.append(rest) }
        return parts
    }
}

extension Separator {
    /// The two sides of the first one outside brackets and addresses, or nil. One pass over the bytes, for those that may
    /// hold one.
    ///
    /// A colon in a URL, a time, an ARN, an IPv6 address or a bracket cuts nothing; a hyphen cuts only between spaces.
    func sides(of text: String) -> (String, String)? {
        let place = text.withBytes { bytes -> (start: Int, end: Int)? in
            var depth = 0
            var wordStart = 0
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte == 0x20 || byte == 0x0A {
                    wordStart = index + 1
                } else if let turn = bracket(bytes, index) {
                    depth = max(0, depth + turn)
                } else if depth == 0, let length = length(in: bytes, at: index, wordStart: wordStart),
                    bytes[..<index].contains(where: { $0 != 0x20 })
                {
                    return (index, index + length)
                }
                index += 1
            }
            return nil
        }
        guard let place else { return nil }
        return (text.slice(0..<place.start).trimmed, text.slice(place.end..<text.utf8.count).trimmed)
    }

    /// Whether a line with such bytes can hold it: most hold none. 0xE2 begins dashes and arrows, 0xEF the wide colon.
    func mayStand(in marks: ByteMarks) -> Bool {
        switch self {
        case .colon: marks.holds(":") || marks.holds(0xEF)
        case .dash: marks.holds(" ") && (marks.holds("-") || marks.holds(0xE2))
        case .arrow: marks.holds(">") || marks.holds(0xE2)
        case .equals: marks.holds("=") && marks.holds(" ")
        }
    }

    /// The number of bytes that it takes at `index`, or nil where it does not stand there.
    private func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int, wordStart: Int) -> Int? {
        func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < bytes.count ? bytes[offset] : 0x20 }
        func isHangul(from offset: Int) -> Bool { (0xEA...0xED).contains(byte(offset)) }
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        let before = byte(index - 1)
        let after = byte(index + 1)
        switch self {
        case .colon:
            if bytes[index] == 0xEF, byte(index + 1) == 0xBC, byte(index + 2) == 0x9A { return 3 }
            guard bytes[index] == UInt8(ascii: ":") else { return nil }
            if after == UInt8(ascii: ":") || before == UInt8(ascii: ":") || after == UInt8(ascii: "/") { return nil }
            if isDigit(before), isDigit(after) { return nil }
            let word = String(decoding: bytes[wordStart..<index], as: UTF8.self).lowered
            if word.begins(with: "arn:") || word.begins(with: "http") || word.holds("://") { return nil }
            if isBlank(before) || isBlank(after) || index + 1 == bytes.count { return 1 }
            // No space on either side: a term and its words only where Hangul is near.
            return isHangul(from: index - 3) || isHangul(from: index + 1) ? 1 : nil
        case .dash:
            let length = bytes[index] == UInt8(ascii: "-") ? 1 : isLongDash(bytes, index) ? 3 : 0
            guard length > 0, index > 0, isBlank(before) else { return nil }
            return isBlank(byte(index + length)) || isHangul(from: index + length) ? length : nil
        case .arrow:
            if bytes[index] == 0xE2 {
                let (second, third) = (byte(index + 1), byte(index + 2))
                let isArrow =
                    (second == 0x86 && third == 0x92) || (second == 0x87 && third == 0x92)
                    || (second == 0x9E && third == 0xA1)
                return isArrow ? 3 : nil
            }
            return (bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "="))
                && after == UInt8(ascii: ">")
                ? 2 : nil
        case .equals: return bytes[index] == UInt8(ascii: "=") && isBlank(before) && isBlank(after) ? 1 : nil
        }
    }

    /// – or —
    private func isLongDash(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
            && (bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94)
    }
}
