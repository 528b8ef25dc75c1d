import Facts

// How a Korean question asks what a name means.

extension KoreanWording {
    /// How a meaning is asked for, by how its words end.
    enum MeaningForm: Equatable {
        /// It is someone.
        case person
        /// For what someone is known.
        case known
        /// Who did it (쓰시마섬 정벌: 이종무).
        case doer
        /// For whom it is.
        case people(String)
        case defined
        /// Of what one has to beware.
        case caution
        /// When it is used.
        case occasion
        /// For what it is good (읽기용).
        case used
        /// A letter or a sign, and what it stands for.
        case sign
        case amount
        /// A file, and what is in it.
        case content
        /// One word that it is known by.
        case core
        /// In what it stands out.
        case trait
        /// A kind, and the one thing of that kind.
        case instance
        /// One of a kind (조직 정책의 한 유형).
        case member(String)
        /// It says in a word or two, or by its kind, what the thing is.
        case kind
        case billed
        /// What it does.
        case deed
        /// It has no question of its own.
        case explained
        /// The article of a law.
        case article

        init(of subject: Term, meaning: String) {
            // `상태 코드 404`
            if subject.aliases.contains(where: { !$0.hasLatin && !$0.hasHangul && $0.hasDigit }) {
                self = .sign
                return
            }
            // `신뢰보호의 원칙: 제12조`
            if meaning.begins(with: "제"), meaning.ends(in: "조"), meaning.hasDigit, meaning.wordCount == 1 {
                self = .article
                return
            }
            // `서울 리전 코드는 ap-northeast-2`
            if meaning.wordCount == 1, !meaning.hasHangul, KoreanWording.isAspect(subject.name) {
                self = .kind
                return
            }
            // `콜버그 - 도덕성 발달 6단계`
            if KoreanPersons.isOne(subject) {
                self =
                    if case .described(let noun) = KoreanEnding(of: meaning), KoreanWording.persons.matches(noun) {
                        .person
                    } else { .known }
                return
            }
            // `건의한 사람: 이원익`
            if KoreanWording.persons.matches(subject.name), meaning.wordCount <= 3, KoreanEnding(of: meaning).isName {
                self = .person
                return
            }
            if let kind = KoreanSentence.classed(meaning) {
                self = .member(String(meaning.dropping(prefix: kind).dropping(prefix: "의").trimmed))
                return
            }
            if case .doing(let noun) = KoreanEnding(of: subject.name), noun != subject.name, Self.arePersons(meaning) {
                self = .doer
                return
            }
            // `여러 줄기를 보내는 다중화, 압축은 HPACK`: more than what it is.
            if Self.isSeveral(meaning) {
                self = .explained
                return
            }
            switch KoreanEnding(of: meaning) {
            case .described(let noun) where KoreanWording.persons.matches(noun) && !subject.name.hasLatin:
                self = .person
            case .described(let noun) where KoreanWording.people.contains(noun):
                self = Self.roles.matches(subject.name) ? .person : .people(noun)
            case .described(let noun) where KoreanWording.served.contains(noun) && subject.name.hasLatin:
                self = .people(noun)
            case .noun where Self.kinds.matches(meaning), .doing where meaning.begins(with: "일종의 "): self = .kind
            case _ where meaning.ends(in: " 주의") && meaning.wordCount <= 4: self = .caution
            case _ where meaning.ends(in: " 때"):
                self = ["조건", "시점", "시기", "경우"].contains { subject.name.ends(in: $0) } ? .kind : .occasion
            case _ where KoreanWording.isUse(meaning): self = .used
            case _
            where meaning.dropping(prefix: "약 ").hasDigit
                && meaning.dropping(prefix: "약 ").utf8.first.map { $0 < 0x41 } == true
                && !meaning.dropping(prefix: "약 ").hasHangul
                && meaning.wordCount <= 2 && subject.name.hasHangul:
                self = .amount
            case .noun where KoreanWording.isSpan(meaning): self = .amount
            case .doing where meaning.wordCount == 2 && meaning.words[0].ends(in: "적인"): self = .kind
            // `남부 지방 : 넓은 대청마루`: what it has, no thing that it is.
            case .described where meaning.wordCount == 2 && Self.adjectives.contains(meaning.words[0]):
                self = .explained
            // `시작되는 날부터 10일 전까지 통지`: what is done about it.
            case .described
            where Self.spans.contains(where: { span in meaning.words.contains { $0.ends(in: span) } })
                && !KoreanWording.isWholeNoun(meaning, of: subject.name):
                self = .explained
            case .described: self = .defined
            case .sentence where Self.states.matches(meaning): self = .trait
            case .sentence where subject.owner == nil: self = .defined
            case .doing(let noun) where noun == "청구": self = .billed
            case .noun(let noun) where meaning.wordCount >= 3 && subject.name.words.last == noun: self = .defined
            case .doing where KoreanWording.endsInThing(meaning): self = .defined
            case .nominal where subject.name.hasLatin && !subject.name.hasHangul && meaning.ends(in: "기"): self = .deed
            case .noun where subject.name.ends(in: "쪽"): self = .kind
            case .doing
            where !meaning.holds(" + ") && (subject.owner == nil || KoreanWording.withCode(subject).hasLatin)
                && KoreanWording.acts(meaning):
                self = .deed
            case .noun where meaning.typingLength <= 10 && meaning.wordCount <= 2 && !meaning.holds(","):
                self = Self.short(of: subject.name, meaning)
            default: self = .explained
            }
        }

        private static let spans = ["부터", "까지"]

        /// Whether a part has a topic of its own, or tells what is done where another tells what is.
        private static func isSeveral(_ meaning: String) -> Bool {
            let words = meaning.words
            let hasTopic = words.indices.dropFirst().contains { index in
                KoreanSentence.isTopic(at: index, of: words) || words[index].ends(in: "까지는")
                    || words[index].ends(in: "부터는")
            }
            if meaning.holds(","), hasTopic { return true }
            return ["자주", "먼저", "그대로", "함께", "따로", "직접", "항상", "매월", "매년"].contains(words.last ?? "")
        }

        /// A word or two: what a sign means, what a file holds, what is of a kind, or else what the thing is.
        private static func short(of name: String, _ meaning: String) -> MeaningForm {
            if ["가장", "제일"].contains(meaning.words.first ?? "") { return .trait }
            if name.begins(with: "/") { return .content }
            if name.typingLength <= 2 && !name.hasHangul || name.utf8.first.map({ $0 < 0x30 }) == true { return .sign }
            // `행주 대첩: 권율`
            if meaning.hasHangul, meaning.wordCount == 1, meaning.typingLength <= 3, name.hasHangul, name.wordCount > 1
            {
                return .core
            }
            let isCode = name.unicodeScalars.allSatisfy { (0x41...0x5A).contains($0.value) }
            return isProperName(meaning) && !isCode ? .instance : .kind
        }

        /// Plain adjectives before a noun.
        private static let adjectives: WordList = [
            "넓은", "좁은", "높은", "낮은", "큰", "작은", "긴", "짧은", "굵은", "얇은", "두꺼운", "깊은", "얕은", "많은", "적은", "빠른", "느린", "강한",
            "약한", "좋은", "나쁜", "무거운", "가벼운", "뜨거운", "차가운", "밝은", "어두운",
        ]
        /// How a sentence ends that tells how something is.
        private static let states: EndingList = [
            "넓다", "좁다", "높다", "낮다", "크다", "작다", "길다", "짧다", "깊다", "얕다", "많다", "적다", "빠르다", "느리다", "강하다", "약하다", "좋다",
            "나쁘다", "쉽다", "어렵다", "가볍다", "무겁다", "없다", "어둡다", "밝다", "뜨겁다", "차갑다", "두껍다", "얇다",
        ]

        /// Korean names of three syllables, each with a family name.
        static func arePersons(_ meaning: String) -> Bool {
            let names = meaning.split(separator: ",").map { String($0).folded }
            return (1...4).contains(names.count)
                && names.allSatisfy { name in
                    name.wordCount == 1 && name.count == 3 && name.first.map { families.contains(String($0)) } == true
                }
        }

        private static let families: WordList = [
            "김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권", "황", "안", "송", "류", "홍", "문",
            "양",
            "손", "배", "백", "허", "남", "심", "노", "곽", "성", "차", "주", "우", "구", "민", "나", "지", "엄", "채", "원", "천", "방",
            "공",
        ]

        /// Names of who someone is (소유자, 관리인).
        private static let roles: EndingList = ["자", "인", "원", "주", "생", "관"]
        private static let kinds: EndingList = ["유형", "종류", "일종", "형태", "하나"]
    }

    /// `약 30억 년`, `3.2광년`: how much, and neither a year nor a count of things.
    static func isSpan(_ meaning: String) -> Bool {
        let words = meaning.dropping(prefix: "약 ").dropping(prefix: "최대 ").dropping(prefix: "최소 ").words
        guard (1...2).contains(words.count), words[0].beginsWithDigit,
            let last = words.last, spanUnits.matches(last), words.count == 1 || !last.hasDigit
        else { return false }
        let digits = words[0].prefix { $0.isNumber }
        return !(digits.count == 4 && words.joined().dropping(prefix: String(digits)) == "년")
    }

    private static let spanUnits: EndingList = [
        "년", "개월", "주일", "시간", "분", "초", "광년", "원", "달러", "℃", "도", "미터", "킬로미터", "그램", "킬로그램", "리터",
    ]

    /// `상대와 짜고 한 표시`, `이상적으로 복사하는 물체의 복사`: the last noun could be done, but a verb describes it.
    static func endsInThing(_ meaning: String) -> Bool {
        // `엔진이 돌리는 바퀴, 차체에 연결`: what it is comes first.
        let first = meaning.split(separator: ",", maxSplits: 1).first.map { String($0).folded } ?? ""
        if meaning.holds(","), case .described = KoreanEnding(of: first) {
            return first.wordCount >= 2 && !first.words.contains { $0.ends(in: "적인") }
        }
        let words = meaning.words
        guard words.count >= 3, !meaning.holds(",") else { return false }
        let before = words[words.count - 2]
        let verbs = ["한", "된", "온", "난", "둔", "본"]
        if before.ends(in: "의") {
            return words.dropLast(2).contains { KoreanEnding.isAdnominal($0) || verbs.contains($0) }
        }
        return (KoreanEnding.isAdnominal(before) || verbs.contains(before))
            && !before.ends(in: "적인")
            && words.dropLast(2).contains { joinings.matches($0) }
    }

    /// What a verb before its noun takes or follows.
    private static let joinings: EndingList = ["을", "를", "고", "에", "에서", "로", "와", "과", "이", "가", "어", "아", "여", "게"]

    /// Whether a description does something to something, and is no row of nouns.
    static func acts(_ meaning: String) -> Bool {
        let parts = meaning.split(separator: ",").map { String($0).folded }
        // What happens is no deed.
        if case .doing(let noun) = KoreanEnding(of: meaning), happenings.contains(noun) { return false }
        let areDoings = parts.allSatisfy { if case .doing = KoreanEnding(of: $0) { true } else { false } }
        return areDoings
            || meaning.words.contains { word in
                ["을", "를", "에", "로"].contains { word.ends(in: $0) } && word.utf8.count > 3
            }
    }

    private static let happenings: WordList = ["발생", "이동", "감소", "증가", "상승", "하락", "진행", "유입", "유출", "성장", "쇠퇴"]

    /// `읽기용`, `빅데이터 처리용`: what it is good for.
    static func isUse(_ meaning: String) -> Bool {
        let parts = meaning.split(separator: ",").dropLast().map { KoreanEnding(of: String($0).folded) }
        // `함량이 낮음, 과자용`: two things.
        if parts.contains(where: \.closesDefinition) { return false }
        return meaning.wordCount <= 4 && !meaning.holds("->") && !meaning.holds("→") && endsInUse(meaning)
    }

    /// Whether the last word says for what something is good.
    static func endsInUse(_ text: String) -> Bool {
        guard let last = text.words.last, last.ends(in: "용"), last.utf8.count > (last.hasLatin ? 4 : 6) else {
            return false
        }
        return !notUses.matches(last)
    }

    private static let notUses: EndingList = [
        "비용", "내용", "사용", "이용", "활용", "적용", "허용", "수용", "고용", "신용", "작용", "인용", "착용", "운용", "응용", "복용", "범용", "가용",
    ]
}
