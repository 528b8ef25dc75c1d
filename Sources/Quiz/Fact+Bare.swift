import Facts

/// How a Korean line that sets two things side by side is asked, where it does not say what the one is to the other.
enum BareForm {
    /// `갑구 → 소유권`, with its arrow.
    case arrow
    /// `표에 없는 목적지 → 모든 문으로 내보냄`: what becomes of it.
    case turn
    /// `친위 부대: 장용영`, `storage : GB당`
    case thing
    /// `실제 데이터 암호화는 대칭키`
    case word
}

extension Fact {
    /// nil for what says what its subject is, and for every other language and relation.
    var bareForm: BareForm? {
        if isBriefArrow, !leadsToOutcome { return .arrow }
        if isTurn { return .turn }
        if isNameOfThing || isMeasuring { return .thing }
        return isOneWord ? .word : nil
    }

    /// Whether an arrow's left side is asked for what comes of it.
    private var leadsToOutcome: Bool {
        switch KoreanWording.MeaningForm(of: subject, meaning: values.first?.text ?? "") {
        case .kind, .explained, .instance, .deed, .billed: false
        default: true
        }
    }

    /// `갑구 → 소유권`, `수신사 → 일본`: an arrow between a name and a word or two. How the one belongs to the other only the
    /// arrow says, so that it must stand in the question.
    var isBriefArrow: Bool {
        guard rule == .arrow, language == .korean, relation == .definition, frame == nil, label == nil,
            let said = values.first?.text, said.wordCount <= 3, !said.ends(in: "때"), !said.holds("→"), !said.holds("->")
        else { return false }
        return switch KoreanEnding(of: said) {
        case .noun: true
        case .doing: said.wordCount <= 2
        case .described, .sentence, .nominal, .question: false
        }
    }

    /// `실제 데이터 암호화는 대칭키`, `행주 대첩: 권율`: a word for several, which may be anything to them.
    private var isOneWord: Bool {
        guard language == .korean, relation == .definition, frame == nil, label == nil, values.count == 1,
            !statement.holds("→"), !statement.holds("->"), let said = values.first?.text
        else { return false }
        return KoreanWording.MeaningForm(of: subject, meaning: said) == .core
    }

    /// `storage : GB당`: by what a thing is measured, and not what it is.
    private var isMeasuring: Bool {
        guard language == .korean, relation == .definition, frame == nil, label == nil, values.count == 1,
            let said = values.first?.text
        else { return false }
        return said.wordCount <= 2 && (said.ends(in: "당") || said.ends(in: "별")) && said.utf8.count >= 5
    }

    /// `표에 없는 목적지 → 모든 문으로 내보냄`: what becomes of a thing, and not what it is.
    var isTurn: Bool {
        guard language == .korean, relation == .definition, rule == .arrow, label == nil, let said = values.first?.text,
            subject.name.wordCount >= 2, case .described = KoreanEnding(of: subject.name)
        else { return false }
        let bare = said.split(separator: "(", maxSplits: 1).first.map { String($0).trimmed } ?? said
        return switch KoreanEnding(of: bare) {
        case .nominal, .sentence: said.wordCount >= 2
        default: false
        }
    }

    /// `친위 부대: 장용영`, `4성: 이몽룡`: a name that could be someone's, of a thing. Whether it asks who or what, only the
    /// learner knows.
    var isNameOfThing: Bool {
        guard language == .korean, relation == .definition, frame == nil, label == nil, subject.name.hasHangul,
            values.count == 1, let said = values.first?.text, KoreanWording.MeaningForm.arePersons(said),
            let last = said.last, !Self.ofThings.contains(String(last))
        else { return false }
        let form = KoreanWording.MeaningForm(of: subject, meaning: said)
        return form == .kind || form == .core || form == .explained
    }

    /// Last syllables of things of three syllables (방정식, 원자핵).
    private static let ofThings: WordList = [
        "식", "핵", "기", "율", "률", "법", "용", "성", "력", "량", "도", "자", "화", "물", "액", "체", "권", "학", "장", "점", "판", "관",
        "형",
        "선", "수", "비", "값", "지", "소", "제", "상", "계", "금", "산", "염", "질", "막", "층", "실", "표", "류", "이", "리",
    ]
}
