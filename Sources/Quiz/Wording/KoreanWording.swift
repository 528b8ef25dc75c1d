import Facts
import Hangul

/// Questions in Korean, in the polite form that a study companion speaks in.
struct KoreanWording: Wording {
    func askTerm(_ description: String, of subject: Term, as kind: Saying) -> String {
        let lead = subject.owner.map { "\($0)에서 " } ?? ""
        switch KoreanEnding(of: description) {
        case _ where KoreanPersons.isOne(subject): return "\(lead)다음과 관련된 인물은 누구인가요? — \(description)"
        case _ where MeaningForm(of: subject, meaning: description) == .doer:
            return "\(lead)다음 인물이 한 일은 무엇인가요? — \(description)"
        case .described(let noun) where Self.persons.matches(noun) && !subject.name.hasLatin:
            return "\(lead)\(Particle.topic.attached(to: description)) 누구인가요?"
        case .described
        where description.wordCount == 2 && !subject.name.hasLatin
            && MeaningForm(of: subject, meaning: description) == .explained:
            return "\(lead)다음에 해당하는 것은 무엇인가요? — \(description)"
        case .described(let noun) where Self.customers.contains(noun) && subject.name.hasLatin:
            return "\(lead)다음 \(noun)에게 맞는 \(Self.asked(subject)) 무엇인가요? — \(description)"
        case .described(let noun) where Self.people.contains(noun) || Self.served.contains(noun):
            return "\(lead)다음에 해당하는 것은 무엇인가요? — \(description)"
        case .described
        where Self.isWholeNoun(description, of: subject.name) && !description.holds(",") && !description.holds(" / ")
            && !description.holds(" + ") && !description.holds(" 또는 ") && !description.holds(". ")
            && !Self.deeds.matches(description) && !description.begins(with: "\"") && !description.begins(with: "“")
            && description.words.last.map(beginsWithLetter) == true
            && !description.words.contains(where: { $0.ends(in: "이고") || $0.ends(in: "이며") || $0.ends(in: "것도") })
            && !Self.adverbial.matches(description) && !Self.endsInUse(description):
            return "\(lead)\(Particle.topic.attached(to: description)) 무엇인가요?"
        default:
            // `DCL : GRANT, REVOKE`: names that belong to it.
            let names = description.split(separator: ",").map { String($0).folded }
            if case .meaning = kind, names.count > 1, names.allSatisfy({ isProperName($0) }) {
                return lead + askClass(of: names)
            }
            // `문서형 : MongoDB`, `` 기호 모드 - `chmod u+x a.sh` ``: what stands there describes nothing.
            if case .meaning = kind, Self.isExample(description, of: subject) {
                return "\(lead)다음은 무엇의 예인가요? — \(description)"
            }
            return "\(lead)다음이 설명하는 \(Self.asked(subject)) 무엇인가요? — \(description)"
        }
    }

    /// Whether what describes the last noun goes right up to it, and leaves no object or subject of another verb between.
    static func isWholeNoun(_ description: String, of name: String) -> Bool {
        // `정액법: 매년 같은 금액`: no method is an amount.
        if name.ends(in: "법"), let noun = description.words.last, measurable.matches(noun) { return false }
        let words = description.words
        if let last = words.last, last.ends(in: "로"), last.utf8.count >= 9 { return false }
        guard let verb = words.dropLast().lastIndex(where: KoreanEnding.isAdnominal) else { return true }
        return !words[(verb + 1)..<(words.count - 1)].contains { word in
            word.utf8.count >= 6 && cases.contains { word.ends(in: $0) }
        }
    }

    /// What is done, and no thing: `새로운 기억 형성`, `상태 맞추기`.
    private static let deeds: EndingList = [
        " 형성", " 조절", " 분비", " 저장", " 관리", " 처리", " 생성", " 합성", " 분해", " 운반", " 이동", " 전달", " 보호", " 방어", " 감지", " 인식",
        " 판단",
        " 제어", " 협응", " 수행", " 실행", " 배포", " 측정", " 계산", " 확인", " 기록", " 보관", " 제공", " 지원", " 공급", " 흡수", " 배출", " 교환",
        " 변환",
        " 연결", " 제거", " 추가", " 삭제", " 변경", " 유지", " 예방", " 치료", " 진단", "추기", "하기", "보기", "찾기", "주기", "이기", "리기", "우기",
        "기기",
    ]
    private static let cases = ["을", "를", "이", "가", "에", "에서", "부터", "까지", "에게", "에만", "에서만"]

    func askTerm(properties: [String], of subject: Term) -> String {
        let lead = subject.owner.map { "\($0)에서 " } ?? ""
        let areKept = properties.allSatisfy { Self.people.contains($0.words.last ?? "") }
        let verb = areKept ? "다음에 모두 해당하는" : "다음이 모두 설명하는"
        return "\(lead)\(verb) \(Self.asked(subject)) 무엇인가요? — \(properties.joined(separator: " / "))"
    }

    /// Whether what stands beside a name is one thing of its kind: a name, or a command line.
    private static func isExample(_ description: String, of subject: Term) -> Bool {
        if description.hasHangul { return false }
        if MeaningForm(of: subject, meaning: description) == .instance { return true }
        return subject.name.hasHangul && description.wordCount >= 2 && !isProperName(description)
            && description.words[0].utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }

    /// `것은`, or what kind of thing a name of several words is of, as its last word says (`원칙은`): that narrows what is meant
    /// and gives nothing away.
    static func asked(_ subject: Term) -> String {
        guard subject.name.wordCount > 1, let last = subject.name.words.last, classes.contains(last) else {
            return "것은"
        }
        return Particle.topic.attached(to: last)
    }

    private static let classes: WordList = [
        "원칙", "정책", "방식", "방법", "전략", "모드", "원리", "법칙", "이론", "효과", "현상", "규칙", "제도", "권리", "의무", "계약", "전쟁", "조약",
        "운동",
        "사건", "반응", "결합", "단계", "명령", "옵션", "프로토콜", "정리", "기법", "기술", "도구", "서비스", "모델", "패턴", "구조", "유형", "과정", "작용",
        "세포", "기관", "호르몬", "효소", "조직", "시장", "비용", "곡선", "함수", "정렬", "공격", "검사", "시험", "소스", "조리법", "반죽", "혁명",
        "개혁", "협정", "선언", "문화", "시대", "왕조", "제국", "소송", "절차", "책임", "죄", "행위", "기간", "심판",
    ]

    func asksOneThing(of subject: Term, meaning: String) -> Bool {
        MeaningForm(of: subject, meaning: meaning) != .explained
    }

    private static let connectives: EndingList = [
        "고", "며", "거나", "지만", "아", "어", "여", "해", "서", "는데", "면", "의", "한", "는", "은",
    ]

    /// Whether a meaning is what its name is, and not one of several things that are told of it.
    static func saysWhatItIs(_ meaning: String, of subject: Term) -> Bool {
        if [" + ", " > ", " / "].contains(where: meaning.holds) { return false }
        // `망을 이어 주고, 주소를 바꾸어 주는 장치` is one meaning; `고성능, 고정 IP` are two things to say.
        let parts = meaning.parts(between: ", ")
        let isWhole =
            if case .described = KoreanEnding(of: meaning), let last = parts.last {
                last.wordCount >= 3 && last.words.contains(where: KoreanEnding.isAdnominal)
            } else { false }
        guard isWhole || parts.dropLast().allSatisfy(connectives.matches) else { return false }
        return MeaningForm(of: subject, meaning: meaning) != .explained
    }

    func asksOneAspect(of subject: Term, meaning: String) -> Bool {
        switch MeaningForm(of: subject, meaning: meaning) {
        case .billed, .used, .occasion, .caution, .trait, .member: true
        default: false
        }
    }

    func askMeaning(of fact: Fact) -> String {
        let (subject, meaning, statement) = (fact.subject, fact.values.first?.text ?? "", fact.statement)
        switch fact.bareForm {
        case .arrow: return askBare("\(subject.name) → \(ClozeQuestion.blank)", of: subject)
        case .turn:
            let lead = subject.owner.map { "\(quoted($0))에서 " } ?? ""
            return "\(lead)\(Particle.topic.attached(to: subject.name)) 어떻게 되나요?"
        case .thing where fact.rule == .sentence, .word where fact.rule == .sentence:
            return askBare("\(Particle.topic.attached(to: subject.name)) \(ClozeQuestion.blank)", of: subject)
        case .thing, .word: return askBare("\(subject.name): \(ClozeQuestion.blank)", of: subject)
        case nil: break
        }
        // `규정 위반 → 무효`: what comes of it, and nothing that it is known by.
        if MeaningForm(of: subject, meaning: meaning) == .core, statement.holds("→") || statement.holds("->") {
            return "\(named(subject))의 결과는 무엇인가요?"
        }
        // `바다와 육지의 경계를 해안이라 한다`: the sentence says what it is.
        if MeaningForm(of: subject, meaning: meaning) == .explained, subject.owner == nil,
            Self.definitions.matches(statement.dropping(suffix: "."))
        {
            return "\(Particle.definition.attached(to: Self.withCode(subject))) 무엇인가요?"
        }
        return askMeaning(of: subject, meaning: meaning)
    }

    /// What belongs to a name only the line's own form says, so that it stands in the question.
    private func askBare(_ line: String, of subject: Term) -> String {
        askGap(in: line, of: subject.owner.map { Term($0) }, for: nil)
    }

    private static let definitions: EndingList = [
        "라 한다", "라고 한다", "라고 부른다", "라 부른다", "을 말한다", "를 말한다", "을 뜻한다", "를 뜻한다",
    ]

    func askMeaning(of subject: Term, meaning: String) -> String {
        let name = Self.withCode(subject)
        let lead = subject.owner.map { "\($0)에서 " } ?? ""
        return switch MeaningForm(of: subject, meaning: meaning) {
        case .person: "\(lead)\(Particle.topic.attached(to: name)) 누구인가요?"
        case .known: "\(lead)\(Particle.topic.attached(to: name)) 무엇으로 알려져 있나요?"
        case .doer: "\(lead)\(Particle.topic.attached(to: name)) 누가 했나요?"
        case .people(let noun):
            "\(lead)\(Particle.topic.attached(to: name)) 어떤 \(Particle.object.attached(to: noun)) 위한 것인가요?"
        case .caution: "\(lead)\(Particle.topic.attached(to: name)) 무엇을 주의해야 하나요?"
        case .occasion: "\(lead)\(Particle.topic.attached(to: name)) 언제 쓰나요?"
        case .used: "\(lead)\(Particle.topic.attached(to: name)) 무엇에 쓰나요?"
        case .sign: "\(lead)\(Particle.topic.attached(to: name)) 무엇을 뜻하나요?"
        case .amount: "\(lead)\(Particle.topic.attached(to: name)) 얼마인가요?"
        case .content: "\(lead)\(name)에는 무엇이 들어 있나요?"
        case .core: "\(lead)\(name)의 핵심은 무엇인가요?"
        case .trait: "\(lead)\(name)의 특징은 무엇인가요?"
        case .member(let kind): "\(lead)\(Particle.topic.attached(to: name)) 무엇의 \(kind)인가요?"
        case .instance: "\(lead)\(name)에 드는 것은 무엇인가요?"
        case .defined: "\(lead)\(Particle.definition.attached(to: name)) 무엇인가요?"
        case .kind: "\(lead)\(Particle.topic.attached(to: name)) 무엇인가요?"
        case .billed: "\(lead)\(Particle.topic.attached(to: name)) 어떻게 청구되나요?"
        case .article: "\(lead)\(name)의 근거 조문은 제몇 조인가요?"
        case .deed: "\(lead)\(Particle.topic.attached(to: name)) 무엇을 하나요?"
        case .explained: "\(lead)\(Particle.object.attached(to: name)) 설명하세요."
        }
    }

    /// A name with its acronym behind it.
    static func withCode(_ subject: Term) -> String {
        subject.aliases.first { isCode($0) && !subject.name.holds($0) }.map { "\(subject.name)(\($0))" } ?? subject.name
    }

    func askExpansion(of short: String, long: String) -> String {
        if long.hasHangul { return "\(Particle.topic.attached(to: short)) 우리말로 무엇이라고 하나요?" }
        return "\(Particle.topic.attached(to: short)) 무엇의 약자인가요?"
    }

    func askPurpose(of subject: Term) -> String { "\(Particle.topic.attached(to: named(subject))) 무엇을 위해 쓰나요?" }

    func askUser(of use: String, _ subject: Term) -> String {
        let lead = subject.owner.map { "\($0)에서 " } ?? ""
        return "\(lead)다음을 위해 쓰는 \(Self.asked(subject)) 무엇인가요? — \(use)"
    }

    func askEffect(of fact: Fact) -> String {
        let cause = fact.subject.name
        let lead = fact.subject.owner.map { cause.holds($0) ? "" : "\($0)에서 " } ?? ""
        if fact.label == "→" {
            let ends = cause.split(separator: "→").map { String($0).folded }
            return "\(lead)\(Particle.and.attached(to: ends.first ?? "")) \(ends.last ?? "") 사이에는 무엇을 두나요?"
        }
        if let label = fact.label { return "다음 \(label)의 결과는 무엇인가요? — \(cause)" }
        let effect = fact.values.first?.text ?? ""
        if let owner = fact.subject.owner, let state = KoreanInterrogative.state(cause), !cause.holds(owner) {
            return "\(Particle.subject.attached(to: owner)) \(state) 어떻게 되나요?"
        }
        if let last = cause.words.last, last.ends(in: "면") || last.ends(in: "수록") {
            if isProperName(effect) || !effect.hasHangul && effect.hasLatin, effect.words.count <= 4 {
                return "\(lead)\(cause) 무엇을 쓰나요?"
            }
            if ["를 쓴다", "을 쓴다", "를 씀", "을 씀", "를 사용한다", "을 사용한다", "를 사용", "을 사용"].contains(where: effect.ends) {
                return "\(lead)\(cause) 무엇을 쓰나요?"
            }
            if effect.ends(in: "수 있다") || effect.ends(in: "수 있음") { return "\(lead)\(cause) 무엇을 할 수 있나요?" }
            return last.ends(in: "려면") || Self.duties.matches(effect)
                ? "\(lead)\(cause) 어떻게 해야 하나요?" : "\(lead)\(cause) 어떻게 되나요?"
        }
        return lead + askOutcome(of: cause, effect)
    }

    /// What an arrow leads to, asked in the words that its left side calls for.
    private func askOutcome(of cause: String, _ effect: String) -> String {
        if Self.remedies.matches(effect) { return "다음은 어떻게 해결하나요? — \(cause)" }
        if Self.aims.matches(effect) { return "다음의 목적은 무엇인가요? — \(cause)" }
        // `git stash pop -> …`: a command does what it leads to.
        if !cause.hasHangul, cause.wordCount >= 2, cause.beginsWithSmall {
            return "\(Particle.topic.attached(to: cause)) 무엇을 하나요?"
        }
        if cause.holds("→") || cause.holds("->") { return "다음은 끝에 무엇으로 이어지나요? — \(cause)" }
        let words = cause.words
        // A clause with a subject or an object of its own is no name to ask after.
        let isClause = words.dropLast().contains { word in
            word.utf8.count >= 6 && !KoreanEnding.isAdnominal(word) && Self.roles.matches(word)
        }
        // `당백전을 찍어서 -> 물가 폭등`
        if let last = words.last, words.count >= 2, Self.causals.matches(last) { return "\(cause) 어떻게 되었나요?" }
        // `밖으로만 나가기 → NAT 게이트웨이 (바깥쪽에 둠)`
        let named = effect.split(separator: "(", maxSplits: 1).first.map { String($0).trimmed } ?? effect
        if cause.ends(in: "기"), words.count >= 2, cause.utf8.count >= 12, named.wordCount <= 4,
            KoreanEnding(of: named).isName
        {
            return "\(Self.aim(cause.dropping(suffix: "기"))) 무엇을 쓰나요?"
        }
        let hasTopic = words.dropLast().indices.contains { KoreanSentence.isTopic(at: $0, of: words) }
        let isPlain =
            words.count <= 6 && !isClause && !hasTopic && !cause.holds(",") && !cause.holds("=") && !cause.ends(in: ")")
        switch KoreanEnding(of: cause) {
        case .doing(let noun)
        where !cause.holds(",") && words.last == noun && words.dropLast().contains(where: Self.arguments.matches):
            // What is done next is an aim, one of many; what changes is an outcome.
            if case .doing(let end) = KoreanEnding(of: effect), !Self.changes.contains(end),
                words.contains(where: Self.objects.matches)
            {
                return "\(cause)하는 것은 무엇을 위해서인가요?"
            }
            switch KoreanEnding(of: effect) {
            case .noun where isPlainName(effect): return "\(cause)하려면 무엇을 쓰나요?"
            default: return "\(cause)하면 어떻게 되나요?"
            }
        case .doing where isPlain, .noun where isPlain && !words.dropLast().contains(where: Self.arguments.matches):
            return "\(Particle.topic.attached(to: cause)) 무엇으로 이어지나요?"
        case .described where isPlain:
            if case .noun(let noun) = KoreanEnding(of: effect), effect.words.count > 1, noun.hasHangul {
                return "\(Particle.topic.attached(to: cause)) 어떤 \(noun)인가요?"
            }
            return "\(Particle.topic.attached(to: cause)) 무엇으로 이어지나요?"
        case _ where !effect.hasHangul && isProperName(effect): return "다음에는 무엇을 쓰나요? — \(cause)"
        default: return "다음의 결과는 무엇인가요? — \(cause)"
        }
    }

    /// What one has to do.
    private static let duties: EndingList = ["해야 함", "해야 한다", "해야함", "해야 합니다", "하자", "할 것"]
    /// `나가` → `나가려면`, `넣` → `넣으려면`.
    private static func aim(_ stem: String) -> String {
        stem + (FinalSound(of: stem) == .consonant ? "으려면" : "려면")
    }

    /// A name of a few words, and no number or measure.
    private func isPlainName(_ text: String) -> Bool {
        text.wordCount <= 4 && !text.hasDigit && !text.holds(",") && !text.holds("보다") && text.hasLatin
    }

    private static let remedies: EndingList = ["방지", "막음", "막는다", "해결", "예방", "완화"]
    private static let causals: EndingList = ["어서", "아서", "해서", "여서", "져서", "려서", "느라", "느라고"]
    private static let aims: EndingList = ["위함", "위해", "위해서", "목적"]
    private static let roles: EndingList = ["을", "를", "이", "가", "은", "는", "부터", "까지", "에서"]
    private static let objects: EndingList = ["을", "를"]
    /// What becomes more, less, better or worse.
    private static let changes: WordList = [
        "감소", "증가", "상승", "하락", "향상", "개선", "절감", "절약", "단축", "확대", "축소", "강화", "약화", "완화", "경감", "최소화", "최대화", "최적화",
        "촉진", "억제", "중단", "발생", "성장", "쇠퇴", "발달", "붕괴", "지연", "심화", "수축", "팽창", "소멸", "유발", "작동", "변경", "변환",
    ]
    /// Of a verb.
    private static let arguments: EndingList = ["을", "를", "으로", "로", "에", "에만"]

    func askFormula(of subject: Term) -> String { "\(Particle.topic.attached(to: named(subject))) 어떻게 계산하나요?" }

    func askContrast(_ fact: Fact) -> String {
        if fact.rule == .rather { return "\(quoted(fact.subject.name))에서는 어느 쪽이 맞나요?" }
        if let cure = fact.label, fact.choices.isEmpty {
            let problem = fact.subject.owner ?? "문제"
            return
                "다음 \(Particle.object.attached(to: problem)) 고치는 \(Particle.topic.attached(to: cure)) 무엇인가요? — \(fact.subject.name)"
        }
        if fact.choices.isEmpty {
            return "다음에 해당하는 것 \(Self.counters[fact.values.count] ?? "여러") 가지를 쓰세요. — \(fact.subject.name)"
        }
        if fact.values.count > 1 || fact.label != nil {
            let lead = fact.subject.owner.map { "\($0)에서 " } ?? ""
            // A column of marks: what the mark says of it, only the learner's table shows.
            let what = fact.rule == .table ? "'\(fact.subject.name)' 칸에 표시된" : "'\(fact.subject.name)'에 해당하는"
            return "\(lead)다음 가운데 \(what) 것을 모두 쓰세요. — \(fact.choices.joined(separator: ", "))"
        }
        if let owner = fact.subject.owner { return "\(owner)에서 다음은 어느 쪽에 해당하나요? — \(fact.subject.name)" }
        return "다음은 어느 쪽에 해당하나요? — \(fact.subject.name)"
    }

    func askTruth(of subject: Term, said: String) -> String { "'\(named(subject))'에 대한 다음 설명이 맞나요? — \(said)" }

    var truths: [String] { ["맞음", "틀림"] }

    func askMatching(_ names: [String]) -> String {
        "이름과 설명을 짝지으세요(보기: 1b 2a 3c). — " + names.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "  ")
    }

    private func beginsWithLetter(_ word: String) -> Bool {
        word.unicodeScalars.first.map { $0.properties.isAlphabetic } == true
    }

    /// With its owner before it, unless they share a word (조선의 건국의 조선 건국).
    func named(_ subject: Term) -> String {
        guard let owner = subject.owner, !sharesWord(owner, subject.name) else { return quoted(subject.name) }
        // `서버 비용의 온프레미스의 하드웨어`
        if subject.name.holds("의 ") { return "\(quoted(owner))에서 \(quoted(subject.name))" }
        return "\(quoted(owner))의 \(quoted(subject.name))"
    }

    private func sharesWord(_ a: String, _ b: String) -> Bool {
        let words = b.words
        return a.words.contains { word in
            word.utf8.count >= 6 && words.contains { $0.begins(with: word) || word.begins(with: $0) }
        }
    }

    /// A name that holds members as a class does, not as a sentence says.
    func isThing(_ name: String) -> Bool { name.hasLatin && !name.hasHangul }

    private static func isCode(_ name: String) -> Bool {
        name.unicodeScalars.allSatisfy { (0x41...0x5A).contains($0.value) || (0x30...0x39).contains($0.value) }
    }

    /// `A VS B` as what two things are called together: A와 B.
    private func together(_ name: String) -> String? {
        let words = name.words
        guard let place = words.firstIndex(where: { ["vs", "vs."].contains($0.lowered) }), place > 0,
            place + 1 < words.count
        else { return nil }
        let (one, other) = (words[..<place].joined(separator: " "), words[(place + 1)...].joined(separator: " "))
        return "\(Particle.and.attached(to: one)) \(other)"
    }

    /// A name that is a clause (리소스를 일회용으로 취급) is set in quotes.
    func quoted(_ name: String) -> String {
        if let both = together(name) { return both }
        let words = name.words
        guard words.count >= 2, name.hasHangul else { return name }
        let isClause = words.dropLast().contains { word in
            word.utf8.count > 6 && (Self.clauseParticles.matches(word))
        }
        return isClause ? "'\(name)'" : name
    }

    private static let clauseParticles: EndingList = ["을", "를", "으로", "에서", "하여", "해서"]
    /// Where or how, not what.
    private static let adverbial: EndingList = [
        "에서", "으로", "에게", "까지", "부터", "되게", "하게", "도록", "만", "만큼", " X", " O", " 매월", " 매년", " 매일", " 그대로", " 따로",
        " 항상", " 자주", " 먼저",
    ]
    /// Who someone is: by what was made, by an office.
    static let persons: EndingList = [
        "사람", "인물", "학자", "화가", "작가", "가수", "정치가", "저자", "발명자", "발견자", "창시자", "건국자", "설립자", "지도자", "왕", "황제", "대통령",
        "제안자", "주장자", "주인공", "발명가", "총리", "재상", "의장", "교황", "장군", "사령관", "지휘관", "감독",
    ]
    /// What a thing is for, where it is no thing of that kind (자주 꺼내는 데이터 → a class of storage).
    static let served: WordList = ["데이터", "워크로드", "작업", "업무", "용도", "상황"]
    /// For whom something is meant.
    private static let customers: WordList = ["고객", "사용자", "환자", "학생", "개발자"]
    static let people: WordList = ["고객", "사용자", "사람", "기업", "조직", "회사원", "학생", "환자", "개발자", "팀"]
    static let counters: [Int: String] = [1: "한", 2: "두", 3: "세", 4: "네"]
}
