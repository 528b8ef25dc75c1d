import Notes

/// What a thing is used for, said by what comes of using it: `AWS Config 사용 -> 설정 변경 기록`, `IAM 정책 사용시 액세스 허용 가능`,
/// `CloudTrail을 사용하면 호출 기록을 볼 수 있다`, `Use IAM roles to grant temporary access`, `With X, you can …`.
///
/// The thing is asked from its use, and its use from the thing; an arrow or a condition would only be asked as such.
struct UseRule: FactRule {
    let name = Rule.use
    static let needs: [LineMarks] = [.line]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.isLine(node), !outline.isStory(node), !outline.isContrasted(node) else {
            return []
        }
        return outline.sentences(of: node).compactMap { sentence in
            guard let (thing, use) = sentence.phrase.use, var term = thing.term(outline.pairs)?.term,
                !isGenericLabel(term.name)
            else { return nil }
            if let part = part(of: thing, use, sentence, at: node, outline) { return part }
            // `API 사용 -> …` below `HTTPS 쿼리 API : …` tells of that one.
            if let parent = outline.parentItem(of: node) {
                let above = outline.nodes[parent].phrase.head.unnumbered.bare
                if above.words.count > 1, above.words.last == term.name { term.aliases.append(above.text) }
            }
            return Fact(
                subject: term, relation: .purpose, values: [Value(use)], statement: sentence.phrase.text,
                place: outline.place(of: node, lines: sentence.lines), rule: name,
                language: outline.nodes[node].language)
        }
    }

    /// `창고의 여유를 활용 -> 비용 효율성 높임`: what of the owner it is, is asked; so little would be said of it by its use.
    private func part(
        of thing: Phrase, _ use: String, _ sentence: Sentence, at node: Int, _ outline: Outline
    ) -> Fact? {
        guard thing.hasHangul, thing.words.count == 2, thing.words[0].ends(in: "의"), use.wordCount <= 3,
            thing.words[1].hasHangul, let about = outline.about(node), !about.name.holds(thing.words[1]),
            let range = sentence.phrase.text.range(ofOnly: thing.words[1])
        else { return nil }
        let text = sentence.phrase.text
        return Fact(
            subject: about, relation: .property, values: [Value(thing.words[1])],
            frame: text.slice(0..<range.lowerBound) + String(Fact.gap) + text.slice(range.upperBound..<text.utf8.count),
            statement: text, place: outline.place(of: node, lines: sentence.lines), rule: name, language: .korean)
    }

    /// The thing that is used and what comes of it; nil for any other line. `Phrase.use` keeps it.
    static func parts(of phrase: Phrase) -> (thing: Phrase, use: String)? {
        // `모범 사례 : X 사용하여 …`: the label tells nothing of it.
        if let cut = phrase.colon, Labels.areStories(cut.head.bare.text), cut.tail.colon == nil {
            return parts(of: cut.tail)
        }
        guard phrase.colon == nil, phrase.equals == nil, phrase.dash == nil, !phrase.text.ends(in: "?"),
            !isExample(phrase), phrase.words.count >= 3, phrase.typingLength <= 120
        else { return nil }
        let found = phrase.hasHangul ? korean(phrase.unnumbered) : english(phrase.unnumbered)
        guard var found, found.thing.bare.isName, found.thing.bare.words.count <= 5, !Naming.leans(found.use.words),
            !found.thing.words.dropLast().contains(where: places.matches), !isTorn(found.thing)
        else { return nil }
        // `캐싱 → n번째 요청에서 지연 시간과 비용`: an end that breaks off says less than what stands before it.
        if phrase.hasHangul, let cut = Phrase(found.use).arrow, cut.tail.words.count > 3, case .noun = cut.tail.ending {
            found.use = cut.head.text
        }
        let isDoing = if case .doing = KoreanEnding(of: found.use) { found.thing.isProperName } else { false }
        guard (found.use.typingLength >= 4 && found.use.words.count >= 2) || (isDoing && found.use.typingLength >= 2)
        else { return nil }
        return found
    }

    /// `기본 계정으로 사용`, `chown … 처럼 쓰면`: how something is used, not what.
    private static func isTorn(_ thing: Phrase) -> Bool {
        guard let last = thing.words.last, last.hasHangul else { return false }
        return hows.matches(last) && !Self.nouns.matches(last)
    }

    private static func korean(_ phrase: Phrase) -> (thing: Phrase, use: String)? {
        if let cut = phrase.arrow {
            let ends = phrase.parts(at: .arrow).dropFirst().map(\.text).joined(separator: " → ").dropping(suffix: ".")
            if let verb = usings.ending(of: cut.head.text) {
                return (named(cut.head.text.dropping(suffix: verb)), ends)
            }
            let words = cut.head.words
            guard let place = words.firstIndex(where: manners.contains), place >= 1, place + 1 < words.count else {
                return nil
            }
            let thing = named(words[..<place].joined(separator: " "))
            return thing.isProperName ? (thing, words[(place + 1)...].joined(separator: " ") + " → " + ends) : nil
        }
        let words = phrase.words
        guard
            let place = words.prefix(7).firstIndex(where: {
                let word = $0.dropping(suffix: ",")
                return conditions.contains(word) || manners.contains(word)
            }), place >= 1, place + 2 < words.count
        else { return nil }
        let use = words[(place + 1)...].joined(separator: " ").dropping(suffix: ".")
        let thing = named(words[..<place].joined(separator: " "))
        // `X를 사용하여 …` may tell how anything is done; of a name it tells what that is for.
        let isManner = manners.contains(words[place].dropping(suffix: ","))
        switch KoreanEnding(of: use) {
        case .doing, .nominal, .sentence: return isManner && !thing.isProperName ? nil : (thing, use)
        case .described, .noun, .question: return nil
        }
    }

    /// Without the particle of what is used.
    private static func named(_ text: String) -> Phrase {
        let name = text.trimmed
        return Phrase(objects.ending(of: name).map { name.dropping(suffix: $0) } ?? name)
    }

    /// `Use X to …`, `Using X, you can …`, `With X you can …`
    private static func english(_ phrase: Phrase) -> (thing: Phrase, use: String)? {
        let words = phrase.words
        guard phrase.arrow == nil, let first = words.first?.lowered else { return nil }
        if first == "use", let to = words.prefix(7).firstIndex(where: { $0 == "to" }), to >= 2, to + 2 < words.count {
            return (
                Phrase(EnglishSentence.withoutArticle(words[1..<to].joined(separator: " "))),
                words[(to + 1)...].joined(separator: " ").dropping(suffix: ".")
            )
        }
        guard ["using", "with"].contains(first),
            let you = words.prefix(8).firstIndex(where: { $0.lowered == "you" }), you >= 2, you + 3 < words.count,
            words[you + 1].lowered == "can"
        else { return nil }
        let thing = words[1..<you].joined(separator: " ").dropping(suffix: ",")
        return (
            Phrase(EnglishSentence.withoutArticle(thing)),
            words[(you + 2)...].joined(separator: " ").dropping(suffix: ".")
        )
    }

    private static let objects: EndingList = ["을", "를"]
    private static let usings: EndingList = [" 사용", " 이용", " 활용", " 적용", " 사용시", " 사용 시", " 도입"]
    private static let conditions: WordList = [
        "사용시", "사용하면", "이용하면", "활용하면", "쓰면", "이용시", "활용시",
    ]
    private static let manners: WordList = [
        "사용하여", "사용해서", "사용해", "이용해서", "이용하여", "이용해", "활용해", "활용하여", "통해", "통해서",
    ]
    private static let hows: EndingList = ["으로", "로", "처럼", "같이", "만", "에서", "에", "대로"]
    private static let nouns: EndingList = ["경로", "도로", "회로", "진로", "통로", "미로", "선로", "프로", "로그", "제로"]
    private static let places: EndingList = ["에서", "에", "은", "는", "이", "가"]
}
