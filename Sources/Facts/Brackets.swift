/// A phrase with its brackets taken off: `예약 인스턴스(RI)에 투자` is `예약 인스턴스에 투자` and `RI` after `예약 인스턴스`.
struct Brackets {
    struct Group {
        /// The text before the bracket, from the phrase's start.
        var before: Phrase
        var content: Phrase
        /// Nothing but marks follows it.
        var isLast: Bool
    }

    /// The phrase without any bracket.
    var bare: String
    var groups: [Group]

    init(_ text: String) { self.init(text, ByteMarks(text)) }

    /// Of a text that has no bracket, its blanks folded.
    init(bare: String) {
        self.bare = bare
        groups = []
    }

    /// `marks` are the text's; 0xEF begins the wide bracket.
    init(_ text: String, _ marks: ByteMarks) {
        groups = []
        guard marks.holds("(") || (marks.holds(0xEF) && text.holds("（")) else {
            bare = text.folded
            return
        }
        let scanner = text.withBytes { bytes in
            var scanner = BracketScanner()
            scanner.scan(bytes)
            return scanner
        }
        bare = String(decoding: scanner.bare, as: UTF8.self).folded
        // `0.5 ml/kg/h, (roughly 30 ml/h)`
        if bare.ends(in: ","), !text.ends(in: ",") { bare = bare.dropping(suffix: ",").trimmed }
        let whole = Form(bare.comparable)
        groups = scanner.groups.map { group in
            let before = Phrase(String(decoding: scanner.bare[..<group.before], as: UTF8.self).folded)
            return Group(before: before, content: Phrase(group.content.folded), isLast: before.form == whole)
        }
    }
}

private struct BracketScanner {
    var bare: [UInt8] = []
    /// Each group's content, and how long `bare` was when it opened.
    var groups: [(before: Int, content: String)] = []

    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        bare.reserveCapacity(bytes.count)
        var content: [UInt8] = []
        var before = 0
        var depth = 0
        var closesNow = false
        var index = 0
        while index < bytes.count {
            if depth == 0, let end = Self.functionEnd(bytes, index) {
                bare.append(contentsOf: bytes[index..<end])
                index = end
                closesNow = false
                continue
            }
            let (isOpening, isClosing, length) = bracket(bytes, index)
            if isOpening {
                if depth == 0 { before = bare.count }
                if depth > 0 { content.append(contentsOf: bytes[index..<(index + length)]) }
                depth += 1
            } else if isClosing, depth > 0 {
                depth -= 1
                if depth == 0 {
                    closesNow = true
                    groups.append((before, String(decoding: content, as: UTF8.self)))
                    content = []
                } else {
                    content.append(contentsOf: bytes[index..<(index + length)])
                }
            } else if depth > 0 {
                content.append(bytes[index])
            } else {
                // `무료 등급 (프리티어)을`: the particle, or the comma, belongs to the word before the bracket.
                let joins = (0xEA...0xED).contains(bytes[index]) || [0x2C, 0x2E, 0x3B].contains(bytes[index])
                if closesNow, joins, bare.last == 0x20 {
                    bare.removeLast()
                    groups[groups.count - 1].before = min(groups[groups.count - 1].before, bare.count)
                }
                closesNow = false
                bare.append(bytes[index])
            }
            index += isOpening || isClosing ? length : 1
        }
        // A bracket that is never closed was a slip of the pen: its words belong to the phrase.
        if depth > 0 {
            bare.append(0x20)
            bare.append(contentsOf: content)
        }
    }

    /// Behind the bracket at `index`, where it is a function's or an exponent's and no remark: `O(n log n)`, `2^(h+1)`; nil for
    /// any other byte.
    private static func functionEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        guard bytes[index] == UInt8(ascii: "("), index > 0 else { return nil }
        let before = bytes[index - 1]
        let isLetter = (0x61...0x7A).contains(before | 0x20)
        let isAlone =
            index == 1 || !((0x61...0x7A).contains(bytes[index - 2] | 0x20) || (0x30...0x39).contains(bytes[index - 2]))
        // Greek letters begin with 0xCE or 0xCF.
        let isGreek = index > 1 && (bytes[index - 2] == 0xCE || bytes[index - 2] == 0xCF)
        // `J/(kg K)`
        let isUnit = index > 1 && before == UInt8(ascii: "/") && (0x61...0x7A).contains(bytes[index - 2] | 0x20)
        guard isLetter && isAlone || isGreek || isUnit || before == UInt8(ascii: "^") else { return nil }
        var end = index + 1
        var run = 0
        while end < bytes.count, end - index <= 24, bytes[end] != UInt8(ascii: ")") {
            run = (0x61...0x7A).contains(bytes[end] | 0x20) ? run + 1 : 0
            // Words, Hangul and brackets of their own make a remark; signs such as ² and √ do not.
            if run > 3 || (0xE3...0xED).contains(bytes[end]) || bytes[end] == UInt8(ascii: "(") { return nil }
            end += 1
        }
        return end < bytes.count && bytes[end] == UInt8(ascii: ")") && end > index + 1 ? end + 1 : nil
    }

    private func bracket(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Bool, Bool, Int) {
        switch bytes[index] {
        case UInt8(ascii: "("): return (true, false, 1)
        case UInt8(ascii: ")"): return (false, true, 1)
        case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC:
            return (bytes[index + 2] == 0x88, bytes[index + 2] == 0x89, 3)
        default: return (false, false, 1)
        }
    }
}

/// What stands in a bracket after a name.
enum Gloss: Hashable {
    /// Another name for the same thing.
    case alias(String)
    /// What it means, said in a clause.
    case meaning(String)
    /// A number that belongs to it.
    case value(String)
    /// A remark, in neither prompt nor answer.
    case remark(String)

    /// What `content` is to `name`. `pairs` are the Korean/English pairs that stand in the note more than once.
    init(_ content: Phrase, after name: Phrase, pairs: Set<NamePair>) {
        let text = content.text
        if content.isEmpty {
            self = .remark(text)
        } else if isInitials(text, of: name.text) || isInitials(name.text, of: text) || isCode(text, after: name)
            || pairs.contains(NamePair(name, content))
        {
            self = .alias(text)
        } else if isCode(text), (2...5).contains(text.utf8.count), name.words.count >= 2, !name.hasHangul,
            name.text.beginsWithCapital
        {
            // `Cross-site scripting (XSS)`: a code behind a name is its short form, whatever its letters stand for.
            self = .alias(text)
        } else if text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E || $0 == 0x25 }) {
            self = .value(text)
        } else if text.ends(in: "?") {
            self = .remark(text)
        } else if explains(content) {
            self = .meaning(text)
        } else {
            self = .remark(text)
        }
    }
}

/// Two names said to be one, whichever comes first.
struct NamePair: Hashable {
    private var first: Form
    private var second: Form

    /// The one in Hangul comes first; of two alike, whichever is given first.
    init(_ a: Phrase, _ b: Phrase) {
        (first, second) = a.hasHangul || !b.hasHangul ? (a.form, b.form) : (b.form, a.form)
    }
}

/// Whether `short` is made of the initials of `long`'s words (IAM, Identity and Access Management), each with or
/// without a maker's name before it (Amazon VPC, Amazon Virtual Private Cloud).
func isInitials(_ short: String, of long: String) -> Bool {
    let whole = withoutMaker(short)
    let code = whole.utf8.count >= 4 ? whole.dropping(suffix: "s") : whole
    guard isCode(code) else { return false }
    // `DAMPs (damage-associated molecular patterns)` of small letters alone.
    let isSmall = code.utf8.count >= 3 && long == long.lowercased() && !long.hasHangul
    let initials =
        isSmall ? smallInitials(of: long, as: code) : initials(of: withoutMaker(long))
    guard initials.count >= 2 else { return false }
    let letters = Array(code.utf8)
    if initials == letters { return true }
    // S3 and EC2 count a letter that repeats: Simple Storage Service, Elastic Compute Cloud.
    guard let digit = letters.last, (0x31...0x35).contains(digit), letters.count >= 2 else { return false }
    let count = Int(digit - 0x30)
    return initials == letters.dropLast() + Array(repeating: letters[letters.count - 2], count: count - 1)
}

/// Of a long form in small letters: joining words count only where the acronym has a letter for each word.
private func smallInitials(of long: String, as code: String) -> [UInt8] {
    let whole = initials(of: long, of: 0x61...0x7A)
    let telling = long.words.filter { !["of", "and", "the", "for", "in", "to", "on", "a", "an"].contains($0) }
    let letters =
        whole.count == code.utf8.count ? whole : initials(of: telling.joined(separator: " "), of: 0x61...0x7A)
    return letters.map { $0 - 0x20 }
}

/// The letters that an acronym is made of: small joining words are passed over, hyphens part words.
private func initials(of name: String, of letters: ClosedRange<UInt8> = 0x41...0x5A) -> [UInt8] {
    var result: [UInt8] = []
    var wasBreak = true
    for byte in name.utf8 {
        if wasBreak, letters.contains(byte) || (0x30...0x39).contains(byte) { result.append(byte) }
        wasBreak = byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
    }
    return result
}

/// A code of capitals after a Korean name is its short form: 서비스 제어 정책(SCP), 조직 구성 단위(OU).
func isCode(_ text: String, after name: Phrase) -> Bool { isCode(text) && name.hasHangul }

/// Two to six capitals and digits.
func isCode(_ text: String) -> Bool {
    (2...6).contains(text.utf8.count)
        && text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
        && text.utf8.contains { (0x41...0x5A).contains($0) }
}

/// A name without the maker's name before it.
package func withoutMaker(_ name: String) -> String {
    // Names of two words at least, of which each maker's begins so.
    guard name.utf8.first == UInt8(ascii: "A") else { return name }
    for maker in ["Amazon ", "AWS ", "Amazone "] where name.begins(with: maker) {
        let rest = name.dropping(prefix: maker)
        // `AWS - 소프트웨어` and `AWS의 …` name no product.
        return rest.beginsWithCapital ? rest : name
    }
    return name
}

/// A maker's name alone: it says whose a thing is, never which.
func isMaker(_ name: String) -> Bool { makers.contains(name) }

private let makers: WordList = ["AWS", "Amazon", "아마존"]

/// A clause that says what a thing is, not a word set beside it.
private func explains(_ text: Phrase) -> Bool {
    guard text.typingLength >= 8, text.words.count >= 3 else { return false }
    if text.hasHangul { return text.ending.closesDefinition }
    return text.words.count >= 4 && text.text.beginsWithSmall
}
