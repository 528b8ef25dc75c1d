import Facts
import Hangul

/// How one typed name stands to one required answer.
enum NameMatch: Hashable {
    case right
    case slip([Slip])
    case wrong
}

/// Compares a typed line with the names of one answer.
///
/// Case, spaces, punctuation and normal form are forgiven, a maker's name before, and a particle at one side's end
/// where taking it makes both equal. A small distance in jamo is a slip, but never between numbers, short Latin
/// codes, a negation lost or added, a word and its opposite, or two names that the knowledge base both holds.
func match(_ typed: String, against names: [String], index: any FactIndex) -> NameMatch {
    let form = normalized(typed)
    guard !form.isEmpty else { return .wrong }
    var accepted = names
    for name in names { accepted += index.otherNames(of: normalized(name)) }
    for name in accepted where isSame(form, normalized(name)) { return .right }
    for name in accepted
    where withoutParticle(typed.trimmed).contains(where: { isSame(normalized($0), normalized(name)) }) {
        return .right
    }
    for name in names where withoutParticle(name.trimmed).contains(where: { isSame(form, normalized($0)) }) {
        return .right
    }
    for name in names where isSlip(form, of: normalized(name), index: index) {
        return .slip(slips(in: typed, expected: name))
    }
    return .wrong
}

private func isSame(_ a: String, _ b: String) -> Bool {
    a == b || withoutMakerNormalized(a) == withoutMakerNormalized(b) || sameNumber(a, b)
}

/// 75, 75% and 75퍼센트; 1년 and 12개월.
private func sameNumber(_ a: String, _ b: String) -> Bool {
    guard let x = Amount(a), let y = Amount(b) else { return false }
    return x == y
}

/// A number with its unit in one base, for comparison only.
private struct Amount: Equatable {
    var number: String
    var unit: String

    init?(_ form: String) {
        let digits = form.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard !digits.isEmpty else { return nil }
        number = String(digits)
        let rest = String(form.dropFirst(digits.count))
        unit =
            [
                "퍼센트": "%", "percent": "%", "프로": "%", "달": "개월", "months": "개월", "month": "개월", "years": "년",
                "year": "년",
            ][rest] ?? rest
        if unit == "년", let years = Int(number) {
            number = String(years * 12)
            unit = "개월"
        }
    }
}

private func isSlip(_ typed: String, of expected: String, index: any FactIndex) -> Bool {
    guard digits(typed) == digits(expected), negations(typed) == negations(expected), !isCode(typed), !isCode(expected),
        !index.holds(name: typed), !Opposites.part(typed, expected)
    else { return false }
    let length = expected.unicodeScalars.count
    guard length >= 3 else { return false }
    let limit = length < 5 ? 1 : length < 10 ? 2 : 3
    return jamoDistance(typed, expected, limit: limit) != nil
}

private func digits(_ form: String) -> String { form.filter(\.isNumber) }

/// A name of Latin letters and digits alone, up to five: AURI and PURI are two things.
private func isCode(_ form: String) -> Bool {
    form.unicodeScalars.count <= 5 && form.unicodeScalars.allSatisfy(\.isASCII)
}

/// How often a form says no: a slip never turns it round.
func negations(_ form: String) -> Int {
    var count = 0
    for word in ["않", "아니", "아닌", "없", "못", "비프", "불가", "무관", "미만", "not", "non", "never"] where contains(form, word) {
        count += 1
    }
    for start in ["비", "불", "미", "un", "in"] where form.hasPrefix(start) { count += 1 }
    return count
}
