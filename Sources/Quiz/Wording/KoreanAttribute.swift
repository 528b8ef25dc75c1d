import Facts
import Hangul

// How a Korean question asks for one attribute of a thing: a cell of a table, an aspect that a sentence tells of.

extension KoreanWording {
    func askAttribute(_ fact: Fact) -> String {
        let label = fact.label ?? ""
        if label == "사건" {
            let lead = fact.subject.owner.map { "\(quoted($0))에서 " } ?? ""
            let isYear = fact.subject.name.utf8.allSatisfy { (0x30...0x39).contains($0) }
            return "\(lead)\(fact.subject.name)\(isYear ? "년" : "")에 무슨 일이 있었나요?"
        }
        if label == "시기" {
            let words = fact.subject.name.words
            let isSentence = words.dropLast().contains { ($0.ends(in: "은") || $0.ends(in: "는")) && $0.utf8.count > 6 }
            switch KoreanEnding(of: fact.subject.name) {
            case .noun where !isSentence, .doing where !isSentence: break
            default:
                let lead = fact.subject.owner.map { "\(quoted($0))에서 " } ?? ""
                return "\(lead)다음은 언제의 일인가요? — \(fact.subject.name)"
            }
            return "\(Particle.topic.attached(to: named(fact.subject))) 언제인가요?"
        }
        if label.ends(in: "나") || label.ends(in: "나?"), !label.ends(in: "하나") {
            return "\(Particle.topic.attached(to: named(fact.subject))) \(label.dropping(suffix: "?"))요?"
        }
        return fact.rule == .sentence ? askAspect(fact, label) : askCell(fact, label)
    }

    /// `이온 결합의 구성은 …`: what a table or a label says of its thing, asked after the kind of the value.
    private func askCell(_ fact: Fact, _ label: String) -> String {
        let value = fact.values.first?.text ?? ""
        // `PDU` is what a layer has, `Linux` under what it is so.
        let isCode = label.utf8.count <= 5 && label.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        if isProperName(label), !isCode {
            return "\(named(fact.subject))에서 \(Particle.topic.attached(to: label)) 어떻게 되나요?"
        }
        // `원칙 : 유효`: what holds unless something else is said, no principle.
        if label == "원칙", value.wordCount <= 2 {
            return "\(Particle.topic.attached(to: named(fact.subject))) 원칙적으로 어떻게 되나요?"
        }
        // `해결: …`
        if Self.remedies.contains(label) {
            return "\(Particle.object.attached(to: named(fact.subject))) 어떻게 \(label)하나요?"
        }
        // `안 날부터`, `상승 시`, `주로`: when or how it is so, and nothing that the row has.
        if let last = label.words.last, Self.adverbs.contains(last) || label.wordCount > 1 && Self.whens.matches(last) {
            let row = "\(Particle.topic.attached(to: fact.subject.name)) \(label)"
            if let count = Self.count(fact.values.first) {
                return "\(row) \(count.replacing("몇 일", with: "며칠"))인가요?"
            }
            if ["시", "때", "후", "뒤", "경우"].contains(where: last.ends) { return "\(row) 어떻게 되나요?" }
            return value.beginsWithDigit && value.wordCount <= 2 ? "\(row) 얼마인가요?" : "\(row) 무엇인가요?"
        }
        let asking = Self.asking(label)
        // `전자를 발견한 사람`
        if asking == "누구", let first = label.words.first, label.words.count > 1, KoreanEnding.isAdnominal(first) {
            return
                "\(Particle.object.attached(to: quoted(fact.subject.name))) \(Particle.topic.attached(to: label)) 누구인가요?"
        }
        if value.ends(in: "색"), !label.ends(in: "색"), !label.ends(in: "색깔") {
            return "\(Particle.topic.attached(to: quoted(fact.subject.name))) \(label)에서 무슨 색인가요?"
        }
        let label = label == "곳" ? "장소" : label
        if label.begins(with: "들어 있는") {
            return "\(quoted(fact.subject.name))에 \(Particle.topic.attached(to: label)) 무엇인가요?"
        }
        let what = Self.clause(label, of: fact.subject.name) ?? Self.aspect(label, of: quoted(fact.subject.name))
        // `계층 | 4`, `포트 | 853`: which of them, and not how much.
        if !value.isEmpty, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            if Self.ranks.contains(label) {
                return "\(Particle.topic.attached(to: named(fact.subject))) 몇 \(label)인가요?"
            }
            if label.ends(in: "포트") || label.ends(in: "번호") { return "\(what) 몇 번인가요?" }
        }
        if let count = Self.count(fact.values.first) { return "\(what) \(count)인가요?" }
        if Self.isMeasure(value) || Self.isSpan(value) { return "\(what) 얼마인가요?" }
        if case .nominal = KoreanEnding(of: value), value.wordCount <= 2, Self.tempers.matches(label) {
            return "\(what) 어떤가요?"
        }
        if let last = value.words.last, value.wordCount <= 2, Self.degrees.contains(last) { return "\(what) 어떤가요?" }
        // `광합성의 에너지는 흡수`
        if case .doing(let noun) = KoreanEnding(of: value), noun == value { return "\(what) 어떻게 되나요?" }
        return "\(what) \(asking)인가요?"
    }

    /// `인바운드 요금은 무료`: what a sentence says of an aspect of the thing above it.
    private func askAspect(_ fact: Fact, _ label: String) -> String {
        let value = fact.values.first?.text ?? ""
        let isBound = Self.bounds.contains(fact.subject.name)
        let what =
            isBound
            ? "\(fact.subject.owner.map { "\(quoted($0))의 " } ?? "")\(fact.subject.name)에서 \(Particle.topic.attached(to: label))"
            : isProperName(label)
                || isGenericLabel(fact.subject.name) && fact.subject.owner != nil
                ? "\(named(fact.subject))에서 \(Particle.topic.attached(to: label))"
                : Self.aspect(label, of: quoted(fact.subject.name))
        if let count = Self.count(fact.values.first) { return "\(what) \(count)인가요?" }
        let asking = Self.asking(label)
        if asking != "무엇" { return "\(what) \(asking)인가요?" }
        // `건의는 채제공`
        if MeaningForm.arePersons(value), case .doing(let noun) = KoreanEnding(of: label) {
            return "\(Particle.object.attached(to: quoted(fact.subject.name))) 누가 \(noun == label ? noun : label)했나요?"
        }
        if let lead = value.words.first, value.wordCount == 2, ["기본적으로", "원칙적으로", "일반적으로"].contains(lead) {
            return "\(quoted(fact.subject.name))에서 \(Particle.topic.attached(to: label)) 어떤가요?"
        }
        // `기본 문은 모두 허용`
        if let first = value.words.first, value.wordCount == 2, Self.extents.contains(first) {
            return "\(what) 어떻게 되나요?"
        }
        // `토지는 상각 안 함`, `기본은 핵심 검사만`
        if [" 안 함", " 안함", " 못 함", " 안 됨", " 안됨", " X", "만"].contains(where: value.ends(in:)), value.wordCount >= 2 {
            return "\(what) 어떻게 되나요?"
        }
        // `넓이는 반지름의 제곱에 비례`
        if let relation = ["반비례", "비례"].first(where: { value.ends(in: "에 " + $0) }) {
            return "\(what) 무엇에 \(relation)하나요?"
        }
        // `열쇠는 하나뿐이어야 함`
        if ["이어야 함", "여야 함", "이어야 한다", "여야 한다"].contains(where: value.ends(in:)), !value.holds(",") {
            return "\(what) 무엇이어야 하나요?"
        }
        switch KoreanEnding(of: value) {
        // `바람은 시련을 상징`
        case .doing(let noun)
        where value.wordCount == 2 && (value.words[0].ends(in: "을") || value.words[0].ends(in: "를")):
            return "\(what) 무엇을 \(noun)하나요?"
        case .noun where value.words.dropLast().contains(where: { $0.ends(in: "과") || $0.ends(in: "와") }):
            return "\(what) 무엇인가요?"
        case .doing(let noun)
        where value.words.count > 1 && value.words.last == noun
            && Self.manners.matches(value.words[value.words.count - 2]):
            return "\(what) 어떻게 \(noun)\(Self.passive.contains(noun) ? "되나요" : "하나요")?"
        case .doing(let noun)
        where value.words.count == 2 && value.words.last == noun && Self.foundings.contains(noun):
            return "\(what) 무엇을 \(noun)했나요?"
        case .doing(let noun) where value.words.count == 2 && value.words.last == noun:
            return "\(what) 어떤 \(noun)인가요?"
        case .noun where value.ends(in: "에서"): return "\(what) 어디에서 일어나나요?"
        case .noun where Self.ways.matches(value) || value.words.dropLast().contains(where: Self.manners.matches):
            return "\(what) 어떻게 하나요?"
        case .noun where value.holds(","), .doing where value.holds(","): return "\(what) 무엇인가요?"
        case .noun where value.ends(in: "적") || value.ends(in: "성"):
            return "\(named(Term(fact.subject.name)))에서 \(Particle.topic.attached(to: label)) 어떤가요?"
        case .noun(let noun) where isBound && value.words.count == 1 && noun == value:
            return "\(what) 어떤 형식이어야 하나요?"
        case .noun where Self.states.matches(label): return "\(what) 어떻게 되나요?"
        case .noun(let noun)
        where value.words.count == 2 && noun.hasHangul && noun.typingLength >= 2 && Self.asked(Term(value)) != "것은"
            || value.words.count == 2 && value.words[0].hasLatin && noun.hasHangul:
            return "\(what) 어떤 \(noun)인가요?"
        case .noun, .described: return "\(what) 무엇인가요?"
        default: return "\(what) 어떻게 되나요?"
        }
    }

    /// `단백질이 나오는 곳은`, `부피를 재는 단위는`: a label that is a clause before its noun; nil for any other.
    private static func clause(_ label: String, of thing: String) -> String? {
        let words = label.words
        guard words.count >= 2, words.count <= 4, let verb = words.first, verb.hasHangul,
            KoreanEnding.isAdnominal(verb), !qualities.contains(verb)
        else { return nil }
        let particle = takers.contains(verb) ? Particle.object : Particle.subject
        return "\(particle.attached(to: thing)) \(Particle.topic.attached(to: label))"
    }

    /// Before a label they say which, and are no verb that the thing belongs to (`주된 작용`).
    private static let qualities: WordList = [
        "주된", "큰", "작은", "같은", "다른", "필요한", "중요한", "적절한", "알맞은", "적합한", "정확한", "가능한", "흔한", "유명한", "대표적인", "일반적인",
        "구체적인", "주요한", "좋은", "높은", "낮은", "많은", "적은", "관련된",
    ]
    /// Verbs that are done to the thing of the row.
    private static let takers: WordList = [
        "재는", "쓰는", "만드는", "보는", "고치는", "여는", "닫는", "사용하는", "이용하는", "읽는", "부르는", "찾는", "확인하는", "측정하는", "구하는", "처리하는",
        "나타내는", "저장하는", "먹는", "심는", "넣는", "두는", "만든", "발견한", "쓴", "제안한", "주장한", "책임지는", "맡는", "관리하는", "담당하는",
    ]

    /// `창고의 온도는`; a label that says its thing already (창고 온도) stands alone.
    private static func aspect(_ label: String, of thing: String) -> String {
        let topic = Particle.topic.attached(to: label)
        return label.begins(with: thing) || label.ends(in: " \(thing)") || thing.ends(in: label)
            ? topic : "\(thing)의 \(topic)"
    }

    /// `서울 리전의 코드`, `버킷 이름`, `내구성`: what a thing has, and no thing.
    static func isAspect(_ name: String) -> Bool {
        let words = name.words
        guard name.hasHangul, let last = words.last else { return false }
        return aspects.contains(last) || words.count == 1 && last.typingLength == 3 && last.ends(in: "성")
    }

    private static let aspects: WordList = [
        "코드", "이름", "여부", "구별", "차이", "크기", "기간", "시간", "요금", "비용", "가격", "속도", "위치", "값", "기본값", "번호", "주소", "한도",
        "개수",
        "수", "판례", "출발점", "과제", "분모", "분자", "단위", "기준", "목적", "원인", "결과",
    ]

    /// What is done to a thing that the word before names.
    private static let foundings: WordList = [
        "설치", "설립", "발행", "폐지", "제정", "반포", "파견", "체결", "창설", "도입", "신설", "시행", "건설", "발표", "선포", "창간",
    ]
    private static let ranks: WordList = ["계층", "단계", "순위", "등급", "층", "관", "조", "장", "세대", "학년"]

    /// Headers that say how or when.
    private static let adverbs: WordList = ["주로", "보통", "대개", "평소", "평상시", "최대", "최소", "기본", "이전", "이후"]
    private static let whens: EndingList = ["부터", "까지", "시", "때", "후", "뒤", "전", "경우", "이면", "일때"]

    /// Of all, of none, by itself.
    private static let extents: WordList = [
        "모두", "전부", "항상", "자동", "자동으로", "일부", "대부분", "먼저", "직접", "전체", "완전", "거의", "즉시", "절대",
    ]

    /// How much of a quality there is.
    private static let degrees: WordList = [
        "높음", "낮음", "많음", "적음", "큼", "작음", "빠름", "느림", "강함", "약함", "쉬움", "어려움", "비쌈", "저렴", "좋음", "나쁨", "긺", "짧음", "보통",
    ]
    /// What is told as it is, and is no thing.
    private static let tempers: EndingList = ["반응", "상태", "여부", "성질", "느낌", "맛", "정도", "변화", "경과", "예후"]

    /// What is done about a thing.
    private static let remedies: WordList = ["해결", "치료", "예방", "진단", "대처", "대응", "방지", "복구", "처리", "관리", "보관", "확인"]

    /// Last words that tell how.
    private static let ways: EndingList = [" 따로", " 함께", " 같이", " 먼저", " 나중에"]
    /// How something is done.
    private static let manners: EndingList = ["으로", "로", "하여", "해서", "게", "히", "도록", "고", "마다"]
    /// Headings under which a line tells what something must be.
    private static let bounds: WordList = ["제한", "제약", "조건", "규칙", "요구사항", "요구 사항", "기준"]
    /// Aspects of which a state is told, not a thing.
    private static let states: EndingList = ["요금", "비용", "가격", "수수료", "률", "율", "상태", "여부", "크기", "속도", "방향"]

    /// `15분 이내`, `최대 3회`: a number with what bounds it.
    private static func isMeasure(_ value: String) -> Bool {
        let words = value.words
        return (1...3).contains(words.count) && words.contains(where: \.hasDigit)
            && words.allSatisfy { measures.matches($0) && $0.hasDigit || bounding.contains($0) || isNumber($0) }
    }

    private static func isNumber(_ word: String) -> Bool {
        word.hasDigit && word.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E }
    }

    private static let measures: EndingList = [
        "분", "시간", "초", "일", "개월", "년", "주", "회", "번", "%", "배", "℃", "m", "g", "L", "l", "Hg", "세", "명", "개", "원", "도",
        "층", "가지",
        "B", "Hz", "s",
    ]

    private static let bounding: WordList = [
        "이내", "이상", "이하", "미만", "초과", "약", "최대", "최소", "이전", "이후", "까지", "정도", "평균", "내외",
    ]

    /// The words that ask for a number; nil for any other value.
    private static func count(_ value: Value?) -> String? {
        guard let value else { return nil }
        if let quantity = value.quantity { return quantity.unit.isEmpty ? "얼마" : "몇 \(quantity.unit)" }
        if value.text.ends(in: "°"), value.text.hasDigit { return "몇 도" }
        return value.text.hasDigit && !value.text.hasHangul && !value.text.hasLatin && !value.text.holds("/")
            ? "얼마" : nil
    }

    /// 언제, 어디, 누구 where the label says so.
    private static func asking(_ label: String) -> String {
        guard let last = label.words.last else { return "무엇" }
        if ["연도", "시기", "날짜", "건국", "설립", "멸망", "출생", "사망", "시작", "종료"].contains(last) { return "언제" }
        if ["위치", "수도", "장소", "곳"].contains(last) { return "어디" }
        return persons.matches(last) || last == "쪽" ? "누구" : "무엇"
    }
}
