import Notes

/// Labels that stand before a colon or over a list and say what of a thing is told: its use, its capital, an example.
enum Labels {
    /// What the thing is for.
    static func arePurposes(_ label: String) -> Bool { purposes.contains(label.lowered) }
    /// The one tool of what the heading above names.
    static func areTools(_ label: String) -> Bool { ["tool", "도구"].contains(label.lowered) }
    static func areExamples(_ label: String) -> Bool { examples.contains(label.lowered) }
    /// A story is told under it, not an attribute.
    static func areStories(_ label: Phrase) -> Bool { stories.contains(label.form.text) }
    static func areStories(_ label: String) -> Bool { stories.contains(label.comparable) }
    /// A noun that only asks for a short value of something else: 수도, 크기, 발명자, capital, port.
    static func areAttributes(_ label: String) -> Bool {
        let words = label.words
        guard words.count <= 3, let last = words.last else { return false }
        if last.hasHangul { return attributes.contains(last) }
        if words.count > 1, ["term", "party", "symbol", "origin", "leader"].contains(last.lowered) { return false }
        // `recency effect` is a name, `side effect` an attribute.
        if words.count == 2, named.contains(last.lowered), !modifiers.contains(words[0].lowered) { return false }
        return (englishAttributes.contains(last.lowered) && words.count <= 2)
            || englishAttributes.contains(label.lowered)
    }

    /// An aspect of a thing, which is not asked for by what is said of it: 요금, 이름, 할인률.
    static func areAspects(_ label: String) -> Bool {
        guard let last = label.words.last else { return true }
        return areAttributes(last) || aspectEndings.matches(last) || isGenericLabel(last)
    }

    private static let aspectEndings: EndingList = [
        "요금", "비용", "가격", "이름", "률", "율", "수", "크기", "시간", "속도", "방식", "방법", "계획", "상태", "목록", "정보", "내용", "결과", "값",
        "쪽",
        "점", "데이터", "사용자", "관리자",
    ]

    /// What is told of a thing rather than a part of it.
    static func areFacets(_ label: String) -> Bool { facets.contains(label) }

    private static let facets: WordList = [
        "특징", "특성", "종류", "유형", "장점", "단점", "장단점", "예시", "예", "사례", "원인", "방법", "정의", "개념", "의의", "목적", "용도", "이유",
        "역할",
        "효과", "영향", "한계", "예외", "주의사항", "주의 사항", "배경", "결과", "개요",
    ]

    /// What a thing must be or must not exceed stands under it.
    static func areBounds(_ heading: String) -> Bool { ["제한", "제약", "조건", "규칙", "요구사항", "요구 사항"].contains(heading) }

    /// What a label's line belongs to: the name of the item above, or what the section is about.
    static func owner(of node: Int, in outline: Outline) -> Term? {
        if let parent = outline.parentItem(of: node) {
            let phrase = outline.nodes[parent].phrase
            let head = (phrase.hasHangul ? phrase.head : phrase.named).unnumbered
            if let term = head.term(outline.pairs)?.term, !isGenericLabel(term.name),
                head.isNounPhrase || head.isProperName
            {
                var owned = term
                owned.owner = Facts.owner(of: term, at: parent, in: outline)
                return owned
            }
            if !head.isGeneric { return nil }
        }
        return lineAbove(node, in: outline) ?? outline.title(above: node)?.term(outline.pairs)?.term
            ?? outline.subjects(above: node).first
    }

    /// `Deadlock : …` right before the list in which `해결: …` stands, the only item of it.
    private static func lineAbove(_ node: Int, in outline: Outline) -> Term? {
        guard outline.nodes[node].language == .korean, let list = outline.nodes[node].parent,
            outline.nodes[list].kind.isListKind, outline.nodes[list].children.count == 1,
            let above = outline.nodes[list].previous, outline.nodes[above].kind.isParagraph,
            let cut = outline.sentences(of: above).last?.phrase.colon, !cut.tail.isEmpty, !cut.head.isGeneric
        else { return nil }
        return cut.head.unnumbered.term(outline.pairs)?.term
    }

    /// The item, or the line that ends in a colon, over the list in which a node stands.
    static func lead(of node: Int, in outline: Outline) -> String? {
        if let parent = outline.parentItem(of: node) {
            let head = outline.nodes[parent].phrase.named.unnumbered.bare
            if !head.hasHangul, head.words.count >= 3, let name = EnglishSentence.subject(of: head.words) {
                return name
            }
            return head.isName && !head.isGeneric ? DateRule.withoutYear(head.words) ?? head.text : nil
        }
        return outline.leadIn(of: node).map(\.label.text)
    }

    /// `X 사용` as X, where X is a name in Latin letters; nil for anything else.
    static func withoutUse(_ head: Phrase) -> Phrase? {
        for word in [" 사용", " 이용", " 활용"] where head.text.ends(in: word) {
            let rest = Phrase(head.text.dropping(suffix: word))
            return rest.bare.isProperName ? rest : nil
        }
        return nil
    }

    /// A head without the count at its end (`용량 모드 두가지`, `조건 3가지`); nil where there is none.
    static func withoutCount(_ words: [String]) -> Phrase? {
        // `Four conditions for deadlock`
        if words.count >= 2, EnglishWords.numerals.contains(words[0].lowered) || Int(words[0]) != nil,
            words[0].lowered != "the", !words[1].hasHangul,
            // `12 months free`: so long, and not so many.
            !["month", "months", "day", "days", "hour", "hours", "year", "years", "week", "weeks", "minutes", "minute"]
                .contains(words[1].lowered)
        {
            return Phrase(words.dropFirst().joined(separator: " "))
        }
        guard words.count >= 2, let last = words.last, let unit = counts.ending(of: last) else { return nil }
        var rest = words.dropLast()
        if last == unit {
            // `조건 세 가지`: the number stands before it; without one 종류 is a word of its own.
            guard rest.count >= 2, let number = rest.last, number.hasDigit || numerals.contains(number) else {
                return nil
            }
            rest = rest.dropLast()
        } else {
            let number = last.dropping(suffix: unit)
            guard number.hasDigit || numerals.contains(number) else { return nil }
        }
        return Phrase(rest.joined(separator: " "))
    }

    /// `추출 방식 비교`, `Methods compared` without the word that says what the section does with them; nil where there is none,
    /// or where the things that are compared are named (`A와 B 비교`).
    static func withoutComparison(_ name: String) -> String? {
        let words = name.words
        guard (2...4).contains(words.count), let last = words.last,
            ["비교", "비교표", "compared", "comparison"].contains(last.lowered)
        else { return nil }
        let rest = words.dropLast()
        let areNamed = rest.contains { word in
            ["vs", "vs.", "and", "&"].contains(word.lowered) || word.holds("/") || word.holds(",")
                || ((word.ends(in: "와") || word.ends(in: "과")) && word.utf8.count >= 6)
        }
        let text = rest.joined(separator: " ")
        return areNamed || isGenericLabel(text) || !Phrase(text).isNounPhrase ? nil : text
    }

    /// `그 뒤`: a heading that leans on the one before.
    private static let nothings: WordList = [
        "그 뒤", "그 후", "그 이후", "이후", "그 밖", "그 밖에", "그 외", "기타", "나머지", "이전", "그 전",
    ]

    private static let counts: EndingList = ["가지", "종류", "개"]
    private static let numerals: WordList = ["두", "세", "네", "다섯", "여섯", "일곱", "여덟"]

    /// `after him`, `without a plan`: a heading that tells when or how, or leans on what stands before it.
    static func areNoThings(_ name: String) -> Bool {
        if name.hasHangul { return nothings.contains(name) }
        guard let first = name.words.first?.lowered, let last = name.words.last?.lowered else {
            return false
        }
        return EnglishWords.placing.contains(first) || EnglishWords.pronouns.contains(last)
            || ["so", "then", "stuff", "random", "misc", "odds"].contains(first)
    }

    /// Words that are explained stand under it (Terms, Glossary, 용어): no class with members.
    static func areGlossaries(_ label: String) -> Bool { EnglishWords.glossaries.contains(label.lowered) }

    /// The title of a page of notes (정리, summary), not of a thing.
    static func arePageTitles(_ name: String) -> Bool {
        let words = name.words
        guard words.count >= 2, let last = words.last else { return false }
        // `매듭 배우기 2일차`
        if last.hasDigit, sessions.matches(last) { return true }
        if pageEndings.matches(last) { return true }
        return pageWords.contains(last.lowered)
    }

    /// `주의!`, `꼭 외우기`: it names nothing.
    static func areWarnings(_ name: String) -> Bool {
        if name.begins(with: "헷갈리") || name.begins(with: "자주 틀리") || name.begins(with: "틀리기 쉬운") { return true }
        guard let last = name.words.last, name.words.count <= 2 else { return false }
        return KoreanWords.warnings.contains(last)
    }

    private static let pageEndings: EndingList = ["정리노트", "필기노트", "정리본", "요약본", "요약집", "공부노트", "학습노트"]
    private static let sessions: EndingList = ["일차", "주차", "회차", "차시", "강", "교시"]
    private static let pageWords: WordList = [
        "배우기", "시작하기", "정리노트", "요약노트", "필기노트", "오답노트",
        "핵심정리", "요점정리", "개념정리", "내용정리", "총정리", "요점", "단원", "정리", "노트", "요약", "메모", "필기", "용어집", "비교표", "모의고사", "풀어보기",
        "입문", "기초", "총정리", "대비", "준비", "시험", "중간고사", "기말고사",
        "면접", "공부", "복습", "맛보기", "강의", "수업", "notes", "note", "summary",
        "glossary", "guide",
        "cheatsheet", "cram", "prep", "sheet", "recap", "revision", "exam", "basics", "overview", "101",
    ]

    private static let purposes: WordList = [
        "용도", "목적", "쓰는 이유", "사용 이유", "사용이유", "이용 목적", "쓰임", "쓰임새", "사용 목적", "사용 사례", "활용", "purpose", "use", "uses",
        "used for",
        "use case", "use cases", "use for", "good for", "best for", "ideal for", "why", "why use it", "goal",
    ]
    private static let examples: WordList = ["예", "예시", "사례", "example", "examples", "e.g.", "e.g", "ex"]
    private static let stories: WordList = [
        "안티패턴", "모범사례", "antipattern", "antipatterns", "bestpractice", "bestpractices", "문제", "problem",
    ]
    private static let attributes: WordList = [
        "수도", "크기", "기간", "위치", "지역", "근거", "조문", "발명자", "저자", "연도", "시기", "날짜", "단위", "포트", "약자", "기본값", "용량", "속도",
        "온도", "시간", "인구",
        "면적",
        "높이", "길이", "무게", "깊이", "두께", "개수", "횟수", "비율", "확률", "색", "색깔", "맛", "원료", "재료", "주재료", "성분", "별명", "별칭",
        "다른 이름", "영문", "영어", "한자",
        "창시자", "건국자", "설립자", "발견자", "설립", "건국", "멸망", "출생", "사망", "왕", "종교", "언어", "화폐", "통화", "계절", "수명", "과금", "요금",
        "가격", "비용", "무료", "프로토콜",
        "계층", "버전", "형식", "출생", "사망", "국적", "직업", "업적", "소속", "대표작", "주요 작품", "재위", "즉위", "기후", "특산물", "서식지", "먹이",
        "학명", "원어", "감독", "주연", "장르", "출판사", "단점", "장점", "특징", "대상", "주장", "조건", "전제조건", "전제", "한계", "범위", "결과", "원인",
        "갈래", "주제", "성격", "제재", "시점", "운율", "어조", "출전", "문체", "정서", "지은이", "글쓴이", "부작용", "금기", "적응증",
        "보관", "영향", "의의", "배경", "차이", "차이점", "공통점",
        "효과", "역할", "기능", "후속", "후속 조치", "순서", "재원", "재원 마련", "전개", "경과", "주도", "주도 세력", "주도 인물", "관련 인물", "체결", "근거지",
    ]
    private static let named: WordList = ["effect", "layer", "protocol", "language", "party", "function", "task"]
    private static let modifiers: WordList = [
        "main", "side", "default", "max", "min", "maximum", "minimum", "typical", "total", "initial", "base",
        "transport",
        "overall", "net", "first", "second", "official",
    ]
    private static let englishAttributes: WordList = [
        "born", "died", "birth", "death", "nationality", "occupation", "known for", "spouse", "education", "party",
        "term", "reign", "climate", "habitat",
        "diet", "symbol", "formula", "discovered", "invented", "introduced", "released", "genre", "director",
        "publisher", "full name", "origin", "etymology",
        "boiling point", "melting point", "atomic number", "half-life", "dose", "onset", "capital", "size", "period",
        "location", "inventor", "author", "year", "date", "unit", "port", "default",
        "capacity", "speed", "temperature", "time", "population", "area", "height", "length", "weight", "depth",
        "count", "rate", "ratio", "color", "colour", "founder", "founded", "leader", "religion", "language", "currency",
        "price", "cost", "fee", "protocol", "layer", "version", "format", "result", "cause", "effect", "outcome",
        "limit", "duration", "range", "durability", "availability", "latency", "billing", "pricing", "scope",
        "defence", "defense", "mitigation", "prevention", "countermeasure", "antidote", "remedy", "diagnosis",
        "treatment",
        "drawback", "downside", "advantage", "disadvantage", "benefit", "role", "function", "job", "task",
    ]
}
