import Hangul

// What a Korean sentence says of its topic.

extension KoreanSentence {
    static func statement(_ rest: [String], of topic: Phrase) -> Statement? {
        let text = rest.joined(separator: " ")
        if text.ends(in: "?") || text.holds("다는 것이") { return nil }
        if text.begins(with: "반대로 ") { return statement(Array(rest.dropFirst()), of: topic) }
        // `A, B, C 세 가지이고 모두 …`: what they are comes first.
        if let count = text.range(ofFirst: " 가지이고 ") { return members(text.slice(0..<count.lowerBound) + " 가지이다") }
        // `크레마가 있는 반면`: what is so, before what is so of another.
        if let turn = turns.ending(of: text.dropping(suffix: ",")) {
            return rest.count >= 3
                ? .property(text.dropping(suffix: ",").dropping(suffix: turn) + turn.slice(0..<3) + "다") : nil
        }
        if text.ends(in: "반면") || text.ends(in: "반면에") || text.ends(in: "반면,") { return nil }
        // `손님은 못 하고 주인만 …`: what another can do tells of that one.
        if text.begins(with: "못 하고 ") || text.begins(with: "안 되고 ") { return nil }
        // `욕구는 무한한데 …`: the verb that goes on tells that the sentence is about more than its topic.
        if let first = rest.first, turning.matches(first) {
            let isThing = if case .described = KoreanEnding(words: rest) { true } else { false }
            if isThing || topic.words.count == 1 && !topic.hasLatin && topic.typingLength <= 3 { return nil }
        }
        if let ending = sayings.ending(of: text) { return .definition(meaning: text.dropping(suffix: ending).trimmed) }
        if let steps = steps(text) { return steps }
        if let members = members(text) { return members }
        if let use = uses.ending(of: text) {
            return .purpose(text.dropping(suffix: use).trimmed)
        }
        if classes.matches(text), rest.count >= 3 { return .definition(meaning: text) }
        if let copula = closingCopulas.ending(of: text), !(copula == "였다" && (rest.last?.utf8.count ?? 0) <= 9) {
            let said = text.dropping(suffix: copula).trimmed
            // `X는 Y의 한 종류이다`: said of X as it stands.
            guard said.words.count >= 2 || said.typingLength >= 2 else { return nil }
            return .definition(meaning: said)
        }
        // `페이지 테이블의 캐시다`: 다 behind a vowel, where no verb can be.
        if rest.count >= 2, text.ends(in: "다"), endsInVowel(text.dropping(suffix: "다")),
            rest[rest.count - 2].ends(in: "의") || KoreanEnding.isAdnominal(rest[rest.count - 2])
        {
            return .definition(meaning: text.dropping(suffix: "다"))
        }
        let ending = KoreanEnding(words: rest)
        // `프로세스 안의 실행 단위`
        if case .noun = ending, (3...8).contains(rest.count), rest.dropLast().contains(where: { $0.ends(in: "의") }),
            !text.holds(",")
        {
            return .definition(meaning: text)
        }
        if rest.count >= 2, ending.closesDefinition { return .property(text) }
        // `인바운드 요금은 무료`, `PDU는 프레임`: a noun alone is a value.
        let value = Phrase(text.dropping(suffix: "다"))
        if case .noun = ending {
            // `복제는 S기에만`
            if text.ends(in: "에만") || text.ends(in: "에서만"), rest.count <= 2 { return .value(text) }
            // `나머지는 핵심 검사만`
            if text.ends(in: "만") { return nil }
            if topic.isProperName, rest.count >= 2 { return .definition(meaning: text) }
            return rest.count <= 3 && value.typingLength >= 1 ? .value(text) : nil
        }
        return nil
    }

    private static let turns: EndingList = ["있는 반면", "없는 반면", "있는 반면에", "없는 반면에"]
    /// Whether the last syllable is open: `캐시`, and not the `않는` of 않는다.
    static func endsInVowel(_ text: String) -> Bool {
        text.unicodeScalars.last.map { $0.isHangul ? ($0.value - 0xAC00) % 28 == 0 : true } ?? false
    }

    private static let turning: EndingList = ["지만", "지만,", "는데", "는데,", "한데", "한데,", "은데", "은데,"]
    static let sayings: EndingList = [
        "을 말한다", "를 말한다", "을 의미한다", "를 의미한다", "을 뜻한다", "를 뜻한다", "을 가리킨다", "를 가리킨다", "을 말함", "를 말함", "을 의미함",
        "를 의미함", "을 뜻함", "를 뜻함", "을 말합니다", "를 말합니다", "을 의미합니다", "를 의미합니다", "을 일컫는다", "를 일컫는다", "을 말해요",
    ]
    /// `X는 Y의 한 유형`, without the verb.
    private static let classes: EndingList = ["의 한 유형", "의 한 종류", "의 일종", "의 한 형태", "의 하나", " 중 하나", " 가운데 하나"]
    /// `제어 정책의 한 유형` → `제어 정책`: what it is one of; nil for any other meaning.
    package static func classed(_ meaning: String) -> String? {
        classes.ending(of: meaning).map { meaning.dropping(suffix: $0).trimmed }
            .flatMap { $0.isEmpty || $0.holds(" / ") ? nil : $0 }
    }

    static let closingCopulas: EndingList = [
        "이다", "입니다", "이에요", "예요", "이었다", "였다", "임", "이며", "이라고 할 수 있다", "이라 할 수 있다",
    ]
    /// `가상 네트워크를 나눈 구역이다.`, without a topic: the thing that it says something is; nil for any other sentence.
    static func thing(in phrase: Phrase) -> String? {
        let text = phrase.text.dropping(suffix: ".")
        guard phrase.hasHangul, (3...24).contains(phrase.words.count), phrase.colon == nil, phrase.arrow == nil,
            !phrase.words.prefix(6).contains(where: definingTopics.matches),
            let copula = ["이다", "입니다"].first(where: text.ends), !Naming.pointsElsewhere(phrase.words[0]),
            !phrase.words.indices.prefix(6).contains(where: { isTopic(at: $0, of: phrase.words) })
        else { return nil }
        let said = text.dropping(suffix: copula)
        guard case .described(let noun) = KoreanEnding(of: said), !noun.isSame(as: "때문") else { return nil }
        return said
    }

    private static let definingTopics: EndingList = ["이란", "란", "이라는", "라는"]
    private static let uses: EndingList = [
        "에 사용된다", "에 쓰인다", "에 이용된다", "에 사용한다", "에 쓴다", "에 사용됨", "에 쓰임", "에 사용", "를 위해 사용한다", "을 위해 사용한다",
        "를 위해 사용된다", "을 위해 사용된다", "를 위해 쓴다", "을 위해 쓴다", "기 위해 사용한다", "기 위해 쓴다", "기 위해 사용된다", "데 쓰인다", "데 사용된다", "데 쓴다",
        "데 사용한다", "에 사용합니다", "데 사용합니다",
    ]

    /// `전기, 중기, 후기 순서로 일어난다`
    static func steps(_ text: String) -> Statement? {
        guard let place = text.range(ofFirst: " 순서로") ?? text.range(ofFirst: " 순으로") else { return nil }
        let names = splitOutsideBrackets(text.slice(0..<place.lowerBound), at: [",", "→", "·"]).map { Phrase($0).bare }
        guard (3...10).contains(names.count), names.allSatisfy({ $0.isName && $0.words.count <= 4 }) else { return nil }
        return .steps(names.map(\.text))
    }

    /// `A, B, C로 구성된다`, `A, B, C가 있다`, `A와 B로 나뉜다`.
    static func members(_ text: String) -> Statement? {
        guard let ending = dividing.ending(of: text) else { return nil }
        var body = text.dropping(suffix: ending).trimmed
        // `크게 …`, `다음의 …`
        for lead in ["크게 ", "보통 ", "일반적으로 ", "흔히 ", "대표적으로 ", "다시 ", "각각 ", "주로 "] {
            body = body.dropping(prefix: lead)
        }
        var isOpen = false
        if let cut = openMark.ending(of: body) {
            body = body.dropping(suffix: cut).trimmed
            isOpen = true
        }
        // `A, B, C의 세 가지로`, `A, B, C 세 층으로`
        if let last = body.words.last, countWords.matches(last) {
            var words = body.words
            words.removeLast()
            if let number = words.last, numerals.contains(number) || number.hasDigit { words.removeLast() }
            body =
                words.joined(separator: " ").dropping(suffix: "의").dropping(suffix: "라는").dropping(suffix: "이라는")
                .trimmed
        }
        // `느린 무리로 거북, 달팽이가 있다`: as what they are.
        let first = body.range(ofFirst: ",").map { body.slice(0..<$0.lowerBound).words } ?? []
        if let role = first.dropLast().lastIndex(where: { $0.ends(in: "로") && $0.utf8.count >= 9 }) {
            body = body.words.dropFirst(role + 1).joined(separator: " ")
        }
        // `…이 정착된 것으로, A, B가 있다`: what they are stands before them.
        let parts = splitOutsideBrackets(body, at: [",", "、", "·"]).filter { !$0.ends(in: "것으로") }.flatMap(splitAtAnd)
        guard parts.count >= 2, parts.count <= 12 else { return nil }
        // `…에서 생기는 마찰적 실업, …로 생기는 구조적 실업`: the name is what the clause describes.
        let names = parts.map { part in
            let words = Phrase(part).bare.words
            let start =
                words.count > 3 ? words.dropLast().lastIndex(where: KoreanEnding.isAdnominal).map { $0 + 1 } : nil
            let own = words[(start ?? 0)...]
            // `…하는 즉시형으로 천식, …`: what they are is no part of the first.
            let isLed = own.count >= 2 && own.first.map { $0.ends(in: "으로") && $0.utf8.count >= 12 } == true
            return Phrase((isLed ? own.dropFirst() : own).joined(separator: " "))
        }
        guard names.allSatisfy({ $0.isName && $0.words.count <= 4 && !$0.isEmpty }) else { return nil }
        return .members(names.map(\.text), isOpen: isOpen)
    }

    private static let dividing: EndingList = [
        " 두 가지이다", " 세 가지이다", " 네 가지이다", " 다섯 가지이다", " 두 가지다", " 세 가지다", " 네 가지다", "으로 구성된다", "로 구성된다", "으로 구성", "로 구성",
        "으로 구성됨", "로 구성됨", "으로 구성되어 있다", "로 구성되어 있다", "으로 나뉜다", "로 나뉜다", "으로 나눈다",
        "로 나눈다", "으로 나뉨", "로 나뉨", "으로 나눌 수 있다", "로 나눌 수 있다", "으로 이루어진다", "로 이루어진다", "으로 이루어져 있다", "로 이루어져 있다",
        "으로 구분된다", "로 구분된다",
        "으로 분류된다", "로 분류된다", "으로 구분한다", "로 구분한다", "으로 분류한다", "로 분류한다", "이 있다", "가 있다", "이 있음", "가 있음", "이 포함된다",
        "가 포함된다", "을 포함한다",
        "를 포함한다", "으로 구성됩니다", "로 구성됩니다", "이 있습니다", "가 있습니다", "으로 나뉩니다", "로 나뉩니다",
    ]
    private static let openMark: EndingList = [" 등", " 등등", " 따위"]
    private static let countWords: EndingList = [
        "가지", "종류", "단계", "층", "부분", "계층", "요소", "유형", "방식", "개",
    ]
    private static let numerals: WordList = ["두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열"]

    /// `A와 B`, `A 및 B`, `A 그리고 B` as two; `A과 B` only where A is a whole word.
    static func splitAtAnd(_ part: String) -> [String] {
        var parts: [[String]] = [[]]
        for word in part.words {
            if ["및", "그리고", "또는", "혹은"].contains(word) {
                parts.append([])
            } else if let and = ands.ending(of: word),
                word.utf8.count > and.utf8.count + 2 || !parts[parts.count - 1].isEmpty
            {
                parts[parts.count - 1].append(word.dropping(suffix: and))
                parts.append([])
            } else {
                parts[parts.count - 1].append(word)
            }
        }
        return parts.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
    }

    private static let ands: EndingList = ["와", "과"]

    /// `…하는 것을 X라고 한다`: the name stands before the verb.
    static func named(_ text: String) -> (Phrase, String)? {
        guard let ending = naming.ending(of: text) else { return nil }
        var body = text.dropping(suffix: ending).trimmed
        // `게임 데이라고`: behind a vowel 이 is the name's.
        if ending.begins(with: "이"), body.hasHangul, FinalSound(of: body) == .vowel { body += "이" }
        let words = body.words
        guard let place = words.lastIndex(where: { objectEndings.matches($0) || $0.ends(in: "은") || $0.ends(in: "는") }),
            place + 1 < words.count, let particle = objectParticles.ending(of: words[place])
        else { return nil }
        let term = Phrase(words[(place + 1)...].joined(separator: " "))
        if Naming.pointsElsewhere(words[max(0, place - 1)]) { return nil }
        // The clause right before the name; what an earlier one names is another matter.
        let start = words[..<place].lastIndex { $0.ends(in: ",") }.map { $0 + 1 } ?? 0
        let meaning = (words[start..<place] + [words[place].dropping(suffix: particle)]).joined(separator: " ")
        guard term.bare.isName, term.words.count <= 4, let said = whole(meaning), said.typingLength >= 4 else {
            return nil
        }
        return (term, said)
    }

    /// `… 기능을 잃는데 이것` as what it points at: `… 기능을 잃음`; nil where it points at more than its own clause.
    static func whole(_ meaning: String) -> String? {
        let words = meaning.words
        guard let last = words.last, ["이것", "이", "그것"].contains(last) else { return meaning }
        let clause = words.dropLast().joined(separator: " ").dropping(suffix: ",")
        for ending in ["는데", "하고", "되고"] where clause.ends(in: ending) {
            let stem = clause.dropping(suffix: ending) + (ending.ends(in: "고") ? String(ending.prefix(1)) : "")
            return said(inCondition: stem)
        }
        return nil
    }

    private static let naming: EndingList = [
        "이라고 하고", "라고 하고", "이라고 하며", "라고 하며", "이라 하고", "라 하고", "이라 하며", "라 하며",
        "이라고 한다", "라고 한다", "이라 한다", "라 한다", "이라고 부른다", "라고 부른다", "이라 부른다", "라 부른다", "이라고 함", "라고 함", "이라고 합니다",
        "라고 합니다", "이라고도 한다",
    ]
    static let objectEndings: EndingList = ["을", "를"]
    private static let objectParticles: EndingList = ["을", "를", "은", "는"]
}
