/// A number with a unit found in a phrase, and where it stands.
struct FoundQuantity: Hashable {
    var quantity: Quantity
    /// As the note has it, with its unit: `75%`, `13개월`.
    var text: String
    /// Scalar offsets of `text` in the phrase.
    var range: Range<Int>
}

/// Numbers with units, in reading order. Dates, times, versions, years and parts of names (S3, T2, x86) are none.
func quantities(in phrase: String, language: Language) -> [FoundQuantity] {
    guard phrase.hasDigit else { return [] }
    let scalars = Array(phrase.unicodeScalars)
    var found: [FoundQuantity] = []
    var index = 0
    while index < scalars.count {
        guard scalars[index].isDigit else {
            index += 1
            continue
        }
        let start = index
        while index < scalars.count,
            scalars[index].isDigit
                || ((scalars[index] == "," || scalars[index] == ".") && index + 1 < scalars.count
                    && scalars[index + 1].isDigit)
        {
            index += 1
        }
        // `7~9%`, `35–38℃`: a range is one value.
        if index + 1 < scalars.count, scalars[index] == "~" || scalars[index] == "–" || scalars[index] == "∼",
            scalars[index + 1].isDigit
        {
            index += 1
            while index < scalars.count,
                scalars[index].isDigit
                    || (scalars[index] == "." && index + 1 < scalars.count && scalars[index + 1].isDigit)
            {
                index += 1
            }
        }
        // `10 to 100 ms`
        if index + 4 < scalars.count, scalars[index..<(index + 4)].elementsEqual(" to ".unicodeScalars),
            scalars[index + 4].isDigit
        {
            var end = index + 4
            while end < scalars.count, scalars[end].isDigit || scalars[end] == "," { end += 1 }
            index = end
        }
        // `between 90 and 96 °C`
        if index + 5 < scalars.count, scalars[index..<(index + 5)].elementsEqual(" and ".unicodeScalars),
            scalars[index + 5].isDigit, start >= 8,
            scalars[(start - 8)..<start].elementsEqual("between ".unicodeScalars)
        {
            var end = index + 5
            while end < scalars.count, scalars[end].isDigit || scalars[end] == "," || scalars[end] == "." { end += 1 }
            index = end
        }
        let money = start > 0 && ["$", "€", "₩", "£", "¥"].contains(scalars[start - 1])
        // `제3자`, `제2장`
        if start > 0, scalars[start - 1] == "제" { continue }
        if start > 0, scalars[start - 1].isLatin || scalars[start - 1] == "-" || scalars[start - 1] == "." { continue }
        // `48-bit`, `2-minute`
        let isCompound =
            index + 2 < scalars.count && scalars[index] == "-" && scalars[index + 1].isLatin
            && scalars[index + 2].isLatin
        if !isCompound, index < scalars.count, scalars[index] == "-" || scalars[index] == ":" || scalars[index] == "/" {
            // A date, a time, a fraction: 2025-07, 09:30, 24/7.
            while index < scalars.count, scalars[index].isDigit || "-:/.".unicodeScalars.contains(scalars[index]) {
                index += 1
            }
            continue
        }
        let digits = String(String.UnicodeScalarView(scalars[start..<index]))
        var end = index
        var gap = 0
        if end < scalars.count, scalars[end].isBlank || isCompound { gap = 1 }
        let rest = scalars[(end + gap)...]
        guard
            let unit = unit(at: rest, language: language, afterGap: gap == 1)
                ?? (money || isNumbered(before: scalars[..<start]) ? "" : nil)
        else { continue }
        if !unit.isEmpty { end += gap + unit.unicodeScalars.count }
        let per = unit.isEmpty ? "" : rate(behind: scalars[end...])
        end += per.unicodeScalars.count
        let from = money ? start - 1 : start
        let number = digits.filter { $0 != "," }
        // A year or a day of a month before a plural is none: 1789 elections, in 2024 users.
        if gap == 1, !isCompound, digits.isYear, !Units.english.contains(unit.lowered),
            !Units.signs.contains(unit)
        {
            continue
        }
        // `the 1870s`
        if unit == "s", gap == 0, number.isYear { continue }
        if unit == "년", number.utf8.count == 4 { continue }
        // `Route 53도`: the number of a name, and a particle.
        if unit == "도", start >= 2, scalars[start - 1].isBlank, scalars[start - 2].isLatin { continue }
        if ["월", "일"].contains(unit), found.isEmpty, phrase.holds("년") { continue }
        // `2분 30초`, `1억 6,500만원`: one quantity, counted in its smaller unit.
        if let last = found.last, last.range.upperBound + 1 == from, scalars[from - 1].isBlank,
            let count = Units.count(of: unit, inOne: last.quantity.unit), let whole = Int(last.quantity.number),
            let part = Int(number)
        {
            found[found.count - 1] = FoundQuantity(
                quantity: Quantity(
                    number: String(whole * count + part), unit: unit, qualifier: last.quantity.qualifier),
                text: String(String.UnicodeScalarView(scalars[last.range.lowerBound..<end])),
                range: last.range.lowerBound..<end)
            index = max(end, index)
            continue
        }
        found.append(
            FoundQuantity(
                quantity: Quantity(
                    number: number, unit: (money ? String(scalars[start - 1]) + unit : unit) + per,
                    qualifier: qualifier(before: scalars[..<from], after: scalars[end...])),
                text: String(String.UnicodeScalarView(scalars[from..<end])), range: from..<end))
        index = max(end, index)
    }
    return found
}

/// `/s` of `17 m/s`: by what a unit is counted; empty where it is not.
private func rate(behind rest: ArraySlice<Unicode.Scalar>) -> String {
    guard rest.first == "/" else { return "" }
    let unit = rest.dropFirst().prefix { $0.isLatin }
    guard (1...3).contains(unit.count), rest.dropFirst(unit.count + 1).first.map({ $0.isDigit }) != true else {
        return ""
    }
    return "/" + String(String.UnicodeScalarView(unit))
}

/// The one number with its unit that a text is, whatever limits it (`최소 90일`); nil for any other text.
func soleQuantity(of text: String, language: Language) -> FoundQuantity? {
    let found = quantities(in: text, language: language)
    guard found.count == 1, let only = found.first, !only.quantity.unit.isEmpty else { return nil }
    // `224도쯤`, `5분 안팎`
    let rest = text.replacing(only.text, with: "").folded.lowered
    if Units.roundings.contains(rest) { return only }
    return rest.utf8.isEmpty || rest == only.quantity.qualifier ? only : nil
}

/// `layer 7`, `port 6081`: what is numbered stands before the number.
private func isNumbered(before: ArraySlice<Unicode.Scalar>) -> Bool {
    guard before.last?.isBlank == true else { return false }
    let word = String(String.UnicodeScalarView(before.dropLast().reversed().prefix { $0.isLatin }.reversed()))
    return ["layer", "port", "ports", "ph"].contains(word.lowered)
}

private func unit(at rest: ArraySlice<Unicode.Scalar>, language: Language, afterGap: Bool) -> String? {
    guard let first = rest.first, !first.isBlank else { return nil }
    let text = String(String.UnicodeScalarView(rest.prefix(14)))
    if first.isHangul {
        for unit in Units.korean where text.begins(with: unit) {
            let behind = rest.dropFirst(unit.unicodeScalars.count)
            // `403 권한 없음`: behind a blank a unit is a word of its own.
            if afterGap, let next = behind.first, next.isHangul, !Units.particles.contains(String(next)) { return nil }
            // `100만 건`: so many of what is counted.
            if unit == "만" || unit == "억" {
                let counted = behind.first?.isBlank == true ? behind.dropFirst() : behind
                let word = String(String.UnicodeScalarView(counted.prefix(3)))
                if let counter = Units.counters.first(where: word.begins) {
                    let after = counted.dropFirst(counter.unicodeScalars.count).first
                    if after.map({ $0.isHangul && !Units.particles.contains(String($0)) }) == true { return unit }
                    return unit + (behind.first?.isBlank == true ? " " : "") + counter
                }
            }
            return unit
        }
        return nil
    }
    for unit in Units.signs where text.begins(with: unit) {
        let after = rest.dropFirst(unit.unicodeScalars.count).first
        if after.map({ $0.isLatin || $0.isDigit }) != true { return unit }
    }
    let word = String(String.UnicodeScalarView(rest.prefix { $0.isLatin }))
    if word.isEmpty { return nil }
    if Units.english.contains(word.lowered) { return word }
    // Any noun in the plural counts what the number tells: 5 IPs, 7 partitions.
    let isPlural =
        word.utf8.count >= 3 && word.ends(in: "s") && !word.ends(in: "ss")
        && !EnglishWords.notCounted.contains(word.lowered)
    return afterGap && isPlural && language == .english ? word : nil
}

private func qualifier(before: ArraySlice<Unicode.Scalar>, after: ArraySlice<Unicode.Scalar>) -> String? {
    let lead = String(String.UnicodeScalarView(before.suffix(16))).lowercased().trimmed
    for word in Units.qualifiersBefore where lead.ends(in: word) { return word }
    let trail = String(String.UnicodeScalarView(after.prefix(12))).lowercased().trimmed
    for word in Units.qualifiersAfter where trail.begins(with: word) { return word }
    return nil
}

/// Units that make a number a quantity.
enum Units {
    /// Longest first: 개월 before 개.
    static let korean = [
        "퍼센트", "개월", "시간", "가지", "종류", "단계", "계층", "글자", "킬로", "주일", "영업일", "분기", "달러", "년간", "년", "주", "일",
        "분", "초", "개", "명", "자", "원", "배", "회", "번", "층", "대", "건", "마리", "그램", "리터", "권", "쪽", "두", "필", "석", "냥", "장",
        "점", "세", "살", "도",
        "칸",
        "줄", "비트", "바이트", "만 원", "만원", "억", "만",
    ]
    /// What can stand right behind a unit.
    static let particles: Set<String> = [
        "은", "는", "이", "가", "을", "를", "의", "에", "로", "까", "부", "만", "씩", "당", "마", "짜", "동", "간", "째", "과", "와", "도",
        "보", "인", "임", "으",
    ]
    /// What is counted by ten thousands.
    static let counters = ["건", "명", "개", "원", "회", "번", "대", "달러", "년", "km", "톤"]
    static let signs = [
        "%", "‰", "°C", "℃", "KB", "MB", "GB", "TB", "PB", "KiB", "MiB", "GiB", "TiB", "kg", "km", "cm", "mm", "ms",
        "MHz",
        "GHz", "Mbps", "Gbps", "MB/s", "IOPS", "vCPU", "USD", "KRW", "kcal", "mg", "ml", "mL", "g", "m", "s", "h", "V",
        "L", "Hz", "kHz", "mol", "kJ", "J", "Pa", "kPa", "atm", "eV", "dB", "kW",
        "W", "A",
    ]
    static let english: Set<String> = [
        "percent", "hour", "hours", "minute", "minutes", "second", "seconds", "day", "days", "week", "weeks", "month",
        "months", "year", "years", "character", "characters", "byte", "bytes", "bit", "bits", "gigabytes", "megabytes",
        "terabytes", "times", "users", "user", "accounts", "account", "levels", "layers", "pillars", "regions", "zones",
        "requests", "items", "people", "members", "nodes", "instances", "dollars", "degrees", "grams", "litres",
        "liters",
        "cups", "meters", "metres", "kilometers", "miles", "points", "copies", "steps", "types", "chambers", "pairs",
        "bones", "rows", "columns", "ous", "invitations", "policies", "buckets", "objects", "attempts", "retries",
        "volumes", "cores", "checks", "plans", "tiers",
    ]
    static let qualifiersBefore = [
        "최대", "최소", "평균", "약", "대략", "하루", "매월", "월", "연", "up to", "at least", "at most", "about",
        "less than", "more than", "over", "under", "maximum", "minimum", "within", "no more than", "approximately",
    ]
    /// Behind a number that is not meant exactly.
    static let roundings: Set<String> = ["쯤", "정도", "가량", "안팎", "내외", "전후"]
    /// How many of a unit are one of the unit that stands before it: 60 초 are one 분, 10,000 만 one 억; nil for others.
    static func count(of part: String, inOne whole: String) -> Int? {
        switch whole {
        case "분" where part == "초", "시간" where part == "분": 60
        case "억" where part.begins(with: "만"): 10_000
        default: nil
        }
    }

    static let qualifiersAfter = ["이상", "이하", "미만", "초과", "이내", "or more", "or less", "or fewer"]
}
