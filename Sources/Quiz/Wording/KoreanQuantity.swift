import Facts
import Hangul

// How a Korean question asks for the number that was taken out of a line.

extension KoreanWording {
    func askQuantity(_ fact: Fact) -> String {
        guard fact.values.first?.quantity != nil, let frame = fact.frame?.dropping(suffix: ".") else { return "" }
        let unit = Self.spoken(Self.units(of: fact.values[0]))
        // `$29~/월`
        if let price = Self.price(frame, of: fact.values[0]) {
            return "\(quoted(fact.subject.name))의 \(price)인가요?"
        }
        if frame == String(Fact.gap) {
            // Under `제한` a number is the most that there can be.
            let isBound =
                fact.place.headings.last.map { $0.ends(in: "제한") || $0.ends(in: "한도") || $0.ends(in: "할당량") } == true
            let bound = isBound && fact.values[0].quantity?.qualifier == nil ? "최대 " : ""
            let many = bound + (unit.isEmpty ? "얼마" : howMany(unit))
            return
                "\(fact.subject.owner.map { "\(quoted($0))에서 " } ?? "")\(Particle.topic.attached(to: fact.subject.name)) \(many)인가요?"
        }
        let gapped = frame.replacing(String(Fact.gap), with: howMany(unit)).folded
        let subject = fact.subject.owner.map { "\($0)의 \(fact.subject.name)" } ?? fact.subject.name
        // `60회 미만 → 서맥`
        if Self.conditions.contains(where: gapped.holds), !gapped.holds(",") {
            return "\(Particle.subject.attached(to: fact.subject.name)) \(gapped)인가요?"
        }
        // A line that has its own topic (이름은 최대 …) stands inside its subject, not beside it.
        let hasTopic = hasOwnTopic(gapped, asked: howMany(unit))
        // `신용점수 올리는 법`: what is done there, not what it does.
        let isWay = ["법", "방법", "절차", "과정"].contains(subject.words.last ?? "")
        // Such a title stands above the question, and in none.
        let isTitled = !KoreanTitle.isName(subject)
        let lead =
            isTitled
            ? ""
            : hasTopic || isWay || isAboutItself(gapped) ? "\(subject)에서 " : "\(Particle.topic.attached(to: subject)) "
        // `밀리초 단위 검색, 최소 90일`: of which of the two it is the number, only the line shows.
        let isSpliced = gapped.holds(", ") || gapped.holds(" - ") || gapped.holds("인데 ") || gapped.holds("지만 ")
        if !isSpliced, let asked = asDoing(gapped, unit: unit) { return lead + asked }
        let bound = Self.bounds.ending(of: frame) ?? ""
        if !isSpliced, let label = Self.measured(frame.dropping(suffix: bound)) {
            let owner = isTitled || label.begins(with: subject) ? "" : "\(quoted(subject))의 "
            return "\(owner)\(Particle.topic.attached(to: label)) \(howMany(unit))\(bound)인가요?"
        }
        let body = Self.bounds.ending(of: gapped).map { gapped.dropping(suffix: $0) } ?? gapped
        if !isSpliced, body.ends(in: howMany(unit)) { return "\(lead)\(gapped)인가요?" }
        if !isSpliced, hasTopic || isAboutItself(gapped),
            let question = Self.asked(gapped, of: subject, number: howMany(unit))
        {
            return question
        }
        let blank = frame.replacing(String(Fact.gap), with: "___\(unit.holds(" ") ? "" : unit)").folded
        if isTitled { return "다음 말의 빈칸에 들어갈 수는 무엇인가요? — \(blank)" }
        return "\(subject)에 대한 다음 말의 빈칸에 들어갈 수는 무엇인가요? — \(blank)"
    }

    /// `리전 하나는 …`: a sentence that begins with what it is about.
    private func isAboutItself(_ line: String) -> Bool {
        let words = line.words
        return words.indices.prefix(4).contains { KoreanSentence.isTopic(at: $0, of: words) }
    }

    /// `물 온도는 몇 도가 적당하다`: the sentence itself, asked.
    private static func asked(_ gapped: String, of subject: String, number: String) -> String? {
        let words = gapped.words
        guard let first = number.words.first, let place = words.firstIndex(of: first),
            KoreanInterrogative.isInLastClause(words[(place + number.wordCount)...]),
            let question = KoreanInterrogative.asked(gapped)
        else { return nil }
        return gapped.holds(subject) || !KoreanTitle.isName(subject) ? question + "?" : "\(subject)에서 \(question)?"
    }

    /// The unit of a value; of `2분 30초` both, as they are asked for: `분 몇 초`.
    private static func units(of value: Value) -> String {
        guard let unit = value.quantity?.unit else { return "" }
        let words = value.text.words
        guard words.count == 2, words.allSatisfy({ $0.hasDigit && $0.hasHangul && !$0.holds("만") && !$0.holds("억") })
        else { return unit }
        return words.map { String($0.drop { $0.isNumber }) }.joined(separator: " 몇 ")
    }

    /// `___~/월` of dollars: `월 요금은 얼마부터`.
    private static func price(_ frame: String, of value: Value) -> String? {
        guard let unit = value.quantity?.unit, spoken(unit) != unit else { return nil }
        let rest = frame.replacing(String(Fact.gap), with: "").folded
        let from = rest.begins(with: "~") ? "부터" : ""
        let per = rest.dropping(prefix: "~").trimmed
        if per.isEmpty { return from.isEmpty ? nil : "요금은 얼마\(from)" }
        guard per.begins(with: "/"), per.wordCount == 1 else { return nil }
        return "\(per.dropping(prefix: "/"))당 요금은 얼마\(from)"
    }

    /// What is written with a sign before the number is spoken behind it.
    private static func spoken(_ unit: String) -> String {
        ["$": "달러", "₩": "원", "€": "유로", "£": "파운드", "¥": "엔"][unit] ?? unit
    }

    private static let conditions = [" 초과이면 ", " 미만이면 ", " 이상이면 ", " 이하이면 ", " 이내이면 "]

    /// Behind a number, what bounds it.
    private static let bounds: EndingList = [
        " 이내", " 이상", " 이하", " 미만", " 초과", " 정도", " 내외", " 전", " 후", " 마다",
    ]

    /// `최소 보관 기간 45일`: what is measured, where nothing but its name stands before the number at the end.
    private static func measured(_ frame: String) -> String? {
        let words = frame.words
        guard words.count >= 2, words.last == String(Fact.gap) else { return nil }
        let label = words.dropLast()
        let isName = label.count <= 3 && isThing(label[label.count - 1])
        return label.allSatisfy({ $0.hasHangul && (!measures.matches($0) || nouns.matches($0)) })
            && (isNoun(label[label.count - 1]) || isName) ? label.joined(separator: " ") : nil
    }

    /// Nouns that end as a verb's form does.
    private static let nouns: EndingList = ["예고", "신고", "권고", "보고", "선고", "경고", "광고", "재고", "창고", "참고", "사고", "최고"]

    /// `소멸시효 5년`, `오프셋 12비트`: a noun, and nothing that tells how much or how often.
    private static func isThing(_ word: String) -> Bool {
        guard word.typingLength >= 3, !manners.contains(word), case .noun(let noun) = KoreanEnding(of: word) else {
            return false
        }
        return noun.isSame(as: word)
    }

    private static let manners: WordList = ["최대한", "한달에", "하루에", "일년에", "연평균", "매시간", "무제한", "선착순", "기본적", "기본값"]

    private static func isNoun(_ word: String) -> Bool {
        measurable.matches(word)
    }

    private static let measures: EndingList = ["은", "는", "을", "를", "에", "로", "면", "서", "고", "며", "부터", "까지", "만"]

    /// What has a size.
    static let measurable: EndingList = [
        "기간", "온도", "크기", "길이", "무게", "시간", "속도", "용량", "높이", "깊이", "면적", "인구", "거리", "비율", "횟수", "개수", "금액", "요금",
        "가격",
        "주소", "자리", "좌석", "인원", "계정", "농도", "습도", "압력", "나이", "수", "두께", "너비", "폭", "지름", "주기", "간격", "한도", "수명", "밀도",
        "질량", "부피",
    ]

    /// `몇 개월`; days have a word of their own.
    private func howMany(_ unit: String) -> String { unit == "일" ? "며칠" : "몇 \(unit)" }

    /// Whether a line tells of something of its own: a topic, a condition, or a noun with 은 right before the number.
    private func hasOwnTopic(_ line: String, asked: String) -> Bool {
        let words = line.words
        let first = asked.words.first
        return words.indices.contains { index in
            let word = words[index]
            if word.ends(in: "면") || word.ends(in: "수록") { return true }
            guard word.ends(in: "은") || word.ends(in: "는") else { return false }
            return !KoreanEnding.isAdnominal(word) || (index + 1 < words.count && words[index + 1] == first)
        }
    }

    /// `최대 몇 % 비용 절감` → `최대 몇 %의 비용을 절감하나요?`; nil where the line ends on no noun of doing.
    private func asDoing(_ line: String, unit: String) -> String? {
        var words = line.words
        guard words.count >= 2, let last = words.last, case .doing(let noun) = KoreanEnding(of: line), noun == last,
            !["지연", "차이", "거리", "대기", "오차"].contains(noun),
            // `100만 건 요청`: what is counted, not what is done.
            !unit.ends(in: "건")
        else { return nil }
        words.removeLast()
        var before = words[words.count - 1]
        // `1개만 연결`, `다 부담`
        if before.ends(in: unit + "만") {
            before = before.dropping(suffix: "만")
            words[words.count - 1] = before
        }
        if ["다", "모두", "전부"].contains(before) { return "\(words.joined(separator: " ")) \(noun)하나요?" }
        // `5개의 주소는 AWS가 예약`: who does it is told already.
        if before.ends(in: "이") || before.ends(in: "가"), before.utf8.count > 6 || before.hasLatin { return nil }
        let body = words.dropLast().joined(separator: " ")
        if before.ends(in: "로"), Self.active.contains(noun) { return "\(words.joined(separator: " ")) \(noun)하나요?" }
        if before.ends(in: "로") { return "\(words.joined(separator: " ")) \(noun)되나요?" }
        if let adverb = Self.adverbs[before] {
            return "\(body) \(adverb) \(noun)\(Self.passive.contains(noun) ? "되나요" : "하나요")?"
        }
        if before.ends(in: unit) || before == unit || before == "며칠" {
            // `변경 기록을 24시간 보관`: it has its object.
            if words.dropLast().contains(where: { $0.ends(in: "을") || $0.ends(in: "를") }) {
                return "\(words.joined(separator: " ")) \(noun)하나요?"
            }
            return Self.passive.contains(noun)
                ? "\(words.joined(separator: " "))가 \(noun)되나요?"
                : "\(Particle.object.attached(to: words.joined(separator: " "))) \(noun)하나요?"
        }
        if unicodeEnds(before, in: ["을", "를", "에", "동안", "까지", "부터", "이상", "이하", "간", "마다", "당"]) {
            return "\(words.joined(separator: " ")) \(Self.passive.contains(noun) ? "\(noun)되나요?" : "\(noun)하나요?")"
        }
        return "\(body) \(Particle.object.attached(to: before)) \(noun)하나요?"
    }

    /// Nouns that tell how something is done.
    private static let adverbs = ["동시": "동시에", "자동": "자동으로", "즉시": "즉시", "직접": "직접", "추가": "추가로", "무료": "무료로"]

    /// What is done by someone, however it is said.
    private static let active: Set<String> = ["사용", "이용", "활용", "보관", "유지", "설정", "관리", "조절", "투자"]

    /// What happens to a thing rather than what it does.
    static let passive: Set<String> = ["청구", "부과", "허용", "생성", "적용", "제한", "지급", "할당", "포함", "제공"]

    private func unicodeEnds(_ word: String, in endings: [String]) -> Bool { endings.contains(where: word.ends(in:)) }
}
