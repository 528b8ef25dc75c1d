/// A term as it stands at the head of a line: its name, its other names, and what its brackets say of it.
struct TermReading {
    var term: Term
    /// Meanings that stood in brackets after the name.
    var meanings: [String]
    /// The acronym and its long form, where the bracket holds one.
    var expansion: (short: String, long: String)?

    /// nil where `text` is no name: a sentence, a question, a marker, a generic label, too long.
    init?(_ text: String, pairs: Set<NamePair>) {
        let bracketed = Bracketed(text)
        var name = strippedName(bracketed.bare)
        // `AWS - 소프트웨어`: a part of what stands before the dash.
        if name.hasHangul, let (whole, part) = Phrase.cut(name, at: .dash) { name = "\(whole)의 \(part)" }
        guard isName(name), !isMaker(name) else { return nil }
        var aliases: [String] = []
        meanings = []
        for group in bracketed.groups where group.isLast || name.comparable == group.before.comparable {
            switch Gloss(group.content, after: name, pairs: pairs) {
            case .alias(let other):
                aliases.append(other)
                if isInitials(other, of: name) { expansion = (other, name) }
                if isInitials(name, of: other) { expansion = (name, other) }
            case .meaning(let clause): meanings.append(clause)
            case .value, .remark: break
            }
        }
        let short = withoutMaker(name)
        if short != name { aliases.append(short) }
        term = Term(name, aliases: aliases)
    }
}

/// A name without the particle or the words with which a note turns it into a question (`인스턴스란?` → `인스턴스`).
func strippedName(_ text: String) -> String {
    var name = text.trimmed
    while let last = name.unicodeScalars.last, last == "?" || last == "？" || last == ":" || last == "." || last == "!" {
        name.unicodeScalars.removeLast()
    }
    name = name.trimmed
    for ending in ["이란 무엇인가", "란 무엇인가", "은 무엇인가", "는 무엇인가", "이란", "이 뭐야", "란"]
    where name.ends(in: ending) && name.utf8.count > ending.utf8.count + 3 {
        return name.dropping(suffix: ending).trimmed
    }
    let lower = name.lowercased()
    for start in ["what is an ", "what is a ", "what is the ", "what is ", "what are ", "what's "]
    where lower.begins(with: start) {
        return name.dropping(prefix: String(name.prefix(start.count))).trimmed
    }
    // A question that asks for more than a meaning is no name.
    return text.trimmed.ends(in: "?") ? text.trimmed : name
}

/// Whether `text` can be a term: short, no sentence, no marker, nothing that points elsewhere.
func isName(_ text: String) -> Bool {
    let words = text.words
    guard (1...8).contains(words.count), text.typingLength >= 2 || (text.typingLength == 1 && text.hasHangul),
        text.typingLength <= (text.hasHangul ? 24 : 60)
    else { return false }
    if text.unicodeScalars.contains(where: { $0.isStrayJamo || $0 == "?" || $0 == "=" || $0 == ">" }) { return false }
    let lower = text.lowercased()
    if KoreanWords.markers.contains(lower) || EnglishWords.markers.contains(lower) { return false }
    for marker in ["ex)", "예)", "ex_)", "e.g.", "q.", "a."] where lower.begins(with: marker) { return false }
    if KoreanWords.pointing.contains(words[0]) || EnglishWords.pointing.contains(words[0].lowercased()) { return false }
    if ["출처", "기준일", "참고"].contains(where: text.ends(in:)) { return false }
    if withoutOrdinal(text).0.isEmpty { return false }
    if text.unicodeScalars.allSatisfy({ !$0.isHangul && !$0.isLatin }) { return false }
    if text.hasHangul {
        switch KoreanEnding(of: text) {
        case .sentence: return words.count == 1
        case .question: return false
        case .nominal: return words.count <= 2
        default: return true
        }
    }
    return words.count <= 6
}

/// A name in Latin letters, each word of weight capitalised: of a colon's two sides, this one is the term.
package func isProperName(_ text: String) -> Bool {
    let bare = Bracketed(text).bare
    guard !bare.isEmpty, !bare.hasHangul else { return false }
    let words = bare.words
    return words.count <= 7
        && words.allSatisfy { word in
            EnglishWords.small.contains(word.lowercased())
                || (word.unicodeScalars.first.map { $0.isLatinCapital || $0.isDigit } ?? false)
        }
        && bare.unicodeScalars.contains(where: \.isLatinCapital)
}

/// The items of a run of words between commas, each a name; nil where it reads as a clause.
func namesBetweenCommas(_ text: String) -> (names: [String], isOpen: Bool)? {
    let (body, isOpen) = withoutOpenEnding(text)
    let parts = splitOutsideBrackets(body, at: [",", "、", "·"])
    guard parts.count >= (isOpen ? 2 : 3), parts.count <= 12 else { return nil }
    for part in parts {
        guard part.words.count <= 4, part.typingLength >= 1, part.typingLength <= 30, !part.hasSuffix("?") else {
            return nil
        }
        if part.hasHangul {
            switch KoreanEnding(of: part) {
            case .sentence, .nominal, .question: return nil
            case .doing: if !isOpen && part.words.count > 2 { return nil }
            case .described: if !isOpen { return nil }
            case .noun: break
            }
        }
    }
    return (parts, isOpen)
}

/// A list without 등, etc., …, and whether it had one.
func withoutOpenEnding(_ text: String) -> (String, Bool) {
    var body = text.trimmed
    var isOpen = false
    while let last = body.unicodeScalars.last, last == "," || last == "." || last == "…" {
        if last == "…" || body.ends(in: "...") { isOpen = true }
        body.unicodeScalars.removeLast()
        body = body.trimmed
    }
    for ending in KoreanWords.openEndings where body.ends(in: ending) {
        let before = body.dropping(suffix: ending)
        if before.ends(in: " ") || before.ends(in: ",") || ending.unicodeScalars.count > 1 {
            return (before.trimmed.dropping(suffix: ","), true)
        }
    }
    for ending in ["etc", "and so on", "and more"] where body.lowercased().ends(in: ending) {
        return (body.dropping(suffix: String(body.suffix(ending.count))).trimmed.dropping(suffix: ","), true)
    }
    return (body, isOpen)
}

func splitOutsideBrackets(_ text: String, at marks: Set<Unicode.Scalar>) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var depth = 0
    for scalar in text.unicodeScalars {
        if scalar.opensBracket { depth += 1 }
        if scalar.closesBracket { depth = max(0, depth - 1) }
        if depth == 0, marks.contains(scalar) {
            parts.append(String(part).folded)
            part = String.UnicodeScalarView()
        } else {
            part.append(scalar)
        }
    }
    parts.append(String(part).folded)
    return parts.filter { !$0.isEmpty }
}
