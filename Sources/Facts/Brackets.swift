/// A phrase with its brackets taken off: `예약 인스턴스(RI)에 투자` is `예약 인스턴스에 투자` and `RI` after `예약 인스턴스`.
struct Bracketed {
    struct Group {
        /// The text before the bracket, from the phrase's start.
        var before: String
        var content: String
        /// Nothing but marks follows it.
        var isLast: Bool
    }

    /// The phrase without any bracket.
    var bare: String
    var groups: [Group]

    init(_ text: String) {
        guard text.holds("(") || text.holds("（") else {
            self.bare = text.folded
            groups = []
            return
        }
        var bare = String.UnicodeScalarView()
        var groups: [Group] = []
        var content = String.UnicodeScalarView()
        var before = ""
        var depth = 0
        var closesNow = false
        for scalar in text.unicodeScalars {
            if scalar == "(" || scalar == "（" {
                if depth == 0 { before = String(bare).folded }
                if depth > 0 { content.append(scalar) }
                depth += 1
            } else if scalar == ")" || scalar == "）", depth > 0 {
                depth -= 1
                if depth == 0 {
                    closesNow = true
                    groups.append(Group(before: before, content: String(content).folded, isLast: false))
                    content = String.UnicodeScalarView()
                } else {
                    content.append(scalar)
                }
            } else if depth > 0 {
                content.append(scalar)
            } else {
                // `무료 등급 (프리티어)을`: the particle belongs to the word before the bracket.
                if closesNow, scalar.isHangul, bare.last == " " { bare.removeLast() }
                closesNow = false
                bare.append(scalar)
            }
        }
        // A bracket that is never closed was a slip of the pen: its words belong to the phrase.
        if depth > 0 {
            bare.append(" ")
            bare.append(contentsOf: content)
        }
        self.bare = String(bare).folded
        let whole = self.bare.comparable
        self.groups = groups.map {
            Group(before: $0.before, content: $0.content, isLast: $0.before.comparable == whole)
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
    init(_ content: String, after name: String, pairs: Set<NamePair>) {
        let text = content.trimmed
        if text.isEmpty {
            self = .remark(text)
        } else if isInitials(text, of: name) || isInitials(name, of: text) || isCode(text, after: name)
            || pairs.contains(NamePair(name, text))
        {
            self = .alias(text)
        } else if text.unicodeScalars.allSatisfy({ $0.isDigit || $0 == "," || $0 == "." || $0 == "%" }) {
            self = .value(text)
        } else if text.hasSuffix("?") {
            self = .remark(text)
        } else if explains(text) {
            self = .meaning(text)
        } else {
            self = .remark(text)
        }
    }
}

/// Two names said to be one, whichever comes first.
struct NamePair: Hashable {
    var first: String
    var second: String

    init(_ a: String, _ b: String) {
        let (x, y) = (a.comparable, b.comparable)
        (first, second) = x < y ? (x, y) : (y, x)
    }
}

/// Whether `short` is made of the initials of `long`'s words (IAM, Identity and Access Management), each with or
/// without a maker's name before it (Amazon VPC, Amazon Virtual Private Cloud).
func isInitials(_ short: String, of long: String) -> Bool {
    let code = withoutMaker(short)
    guard code.utf8.count >= 2, code.utf8.count <= 6,
        code.unicodeScalars.allSatisfy({ $0.isLatinCapital || $0.isDigit })
    else { return false }
    let initials = capitalised(words: withoutMaker(long))
    guard initials.count >= 2 else { return false }
    if initials.map({ String($0.prefix(1)) }).joined() == code { return true }
    // S3 and EC2 count a letter that repeats: Simple Storage Service, Elastic Compute Cloud.
    guard let digit = code.unicodeScalars.last, digit.isDigit, let count = Int(String(digit)),
        (1...5).contains(count)
    else { return false }
    var spread = ""
    for letter in initials.map({ String($0.prefix(1)) }) { spread += letter }
    let letters = String(code.dropLast())
    return spread == letters + String(repeating: letters.last.map(String.init) ?? "", count: count - 1)
}

/// The words that an acronym is made of: small joining words are passed over, hyphens part words.
private func capitalised(words name: String) -> [String] {
    name.split { $0 == " " || $0 == "-" || $0 == "/" }.map(String.init)
        .filter { $0.unicodeScalars.first.map { $0.isLatinCapital || $0.isDigit } ?? false }
}

/// A code of capitals after a Korean name is its short form: 서비스 제어 정책(SCP), 조직 구성 단위(OU).
func isCode(_ text: String, after name: String) -> Bool {
    let code = text.unicodeScalars
    return (2...6).contains(code.count) && code.allSatisfy { $0.isLatinCapital || $0.isDigit }
        && code.contains(where: \.isLatinCapital) && name.hasHangul
}

/// A name without the maker's name before it.
package func withoutMaker(_ name: String) -> String {
    for maker in ["Amazon ", "AWS ", "Amazone "] where name.begins(with: maker) {
        let rest = name.dropping(prefix: maker)
        // `AWS - 소프트웨어` and `AWS의 …` name no product.
        return rest.unicodeScalars.first?.isLatinCapital == true ? rest : name
    }
    return name
}

/// A maker's name alone: it says whose a thing is, never which.
func isMaker(_ name: String) -> Bool { ["AWS", "Amazon", "아마존"].contains(name) }

/// A clause that says what a thing is, not a word set beside it.
private func explains(_ text: String) -> Bool {
    guard text.typingLength >= 8, text.words.count >= 3 else { return false }
    if text.hasHangul { return KoreanEnding(of: text).closesDefinition }
    return text.words.count >= 4 && text.unicodeScalars.first?.isLatinSmall == true
}
