import Notes

/// A line that begins with a word in bold or in code and goes on with what is said of it, nothing but a blank between:
/// `**1NF** 모든 속성이 원자값만 가짐`, `` `-R` 하위 디렉터리까지 적용 ``, `` `git stash` saves work for later ``.
///
/// With a colon, a dash or a sign of equality after the word the line is a definition's; with a particle or a verb glued to
/// it (`**EBS**는 …`, `` `su` 로 …``) it is a sentence's.
struct HeadwordRule: FactRule {
    let name = Rule.headword
    static let needs: [LineMarks] = [[.line, .styled]]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.isLine(node), !outline.note.blocks[node].text.runs.isEmpty, !outline.isContrasted(node),
            !outline.isStory(node)
        else { return [] }
        return outline.sentences(of: node).flatMap { sentence -> [Fact] in
            let rows = Self.rows(sentence)
            return rows.compactMap { fact(of: $0, isRow: rows.count > 1, at: node, in: outline) }
        }
    }

    /// `` `grep -v` inverts the match, `-i` ignores case ``: a row of words in code, each with what is said of it. An option
    /// belongs to the command that the row begins with.
    private static func rows(_ sentence: Sentence) -> [Sentence] {
        let phrase = sentence.phrase
        guard sentence.stressed.count >= 2, !phrase.hasHangul, phrase.text.holds(", ") || phrase.text.holds("; "),
            phrase.arrow == nil, phrase.equals == nil, phrase.dash == nil
        else { return [sentence] }
        let body = phrase.colon.flatMap { $0.head.words.count <= 2 ? $0.tail : nil } ?? phrase
        let parts = splitOutsideBrackets(body.text.dropping(suffix: "."), at: [",", ";"]).map(\.trimmed)
        let begun = parts.map { part in sentence.stressed.first { part.begins(with: $0 + " ") } }
        guard parts.count >= 2, begun.allSatisfy({ $0 != nil }), !parts.contains(where: { $0.ends(in: " them") }) else {
            return [sentence]
        }
        let command = begun[0].flatMap { $0.wordCount == 2 && $0.words[1].begins(with: "-") ? $0.words[0] : nil }
        return zip(parts, begun).map { part, word in
            var row = sentence
            let isOption = command != nil && word?.begins(with: "-") == true
            let lead = isOption ? (command ?? "") + " " : ""
            row.phrase = Phrase(lead + Self.withoutCopula(part, behind: word))
            if body.text != phrase.text { row.lineTerm = phrase.colon?.head }
            row.stressed = word.map { [lead + $0] } ?? []
            return row
        }
    }

    /// `` `$1` is the first field `` as the row's other members are put: `` `$0` the whole line ``.
    private static func withoutCopula(_ part: String, behind word: String?) -> String {
        guard let word, part.begins(with: word + " is ") else { return part }
        return word + " " + part.dropping(prefix: word + " is ")
    }

    private func fact(of sentence: Sentence, isRow: Bool, at node: Int, in outline: Outline) -> Fact? {
        let phrase = sentence.phrase
        guard let word = sentence.stressed.first, phrase.text.begins(with: word + " "), phrase.colon == nil,
            phrase.dash == nil, phrase.equals == nil, phrase.arrow == nil, !phrase.text.ends(in: "?")
        else { return nil }
        let whole = phrase.text.slice((word.utf8.count + 1)..<phrase.text.utf8.count).dropping(suffix: ".")
        // `**과태료** (질서위반행위규제법)`: a bracket alone is an aside.
        if whole.begins(with: "("), whole.ends(in: ")") { return nil }
        // `…, while **B** uses …`: what is said of another.
        let next = whole.range(ofFirst: "; ").flatMap {
            !whole.hasHangul && EnglishClause(whole.slice($0.upperBound..<whole.utf8.count).words) != nil ? $0 : nil
        }
        // `sends a signal, the process can catch it`: what another does.
        let comma = whole.range(ofFirst: ", the ").flatMap { mark -> Range<Int>? in
            let clause = EnglishClause(whole.slice((mark.lowerBound + 2)..<whole.utf8.count).words)
            return !whole.hasHangul && clause.map { EnglishVerbs.auxiliaries.contains($0.verb) } == true ? mark : nil
        }
        let other = next ?? comma ?? [", while ", ", whereas "].lazy.compactMap { whole.range(ofFirst: $0) }.first
        let said = Phrase(other.map { whole.slice(0..<$0.lowerBound) } ?? whole)
        let isCode = outline.note.blocks[node].text.runs.contains {
            $0.style == .code && $0.range.count == word.utf8.count
        }
        guard let first = said.words.first, said.typingLength >= 2, said.typingLength <= 120,
            said.letters.strayJamo == 0,
            !Self.particles.contains(first), !Self.particles.contains(said.bare.words.first ?? ""),
            !Self.nouns.contains(first),
            !EnglishWords.dangling.contains(said.words.last?.lowered ?? ""),
            !isVerbless(said, isRow: isRow || outline.sentences(of: node).count > 1),
            isCode || Phrase(word).isName
        else { return nil }
        // `**Igneous** rocks form from magma`: the word is part of a name.
        if !isCode, !said.hasHangul, EnglishAdjective.isOne(word), EnglishVerbs.isPlural(first) { return nil }
        // `**Anaerobes** can switch …` in prose is a sentence.
        if !isCode, !said.hasHangul, outline.nodes[node].kind.isParagraph, phrase.text.ends(in: "."),
            EnglishClause(phrase.bare.words) != nil
        {
            return nil
        }
        // `` `>>` appends ``: no name that could be spoken of.
        let begun = isRow ? sentence.lineTerm?.term(outline.pairs)?.term : nil
        if !said.hasHangul, !EnglishVerbs.hasLetters(word), let about = begun ?? outline.about(node) {
            let joint = ["a", "an", "the"].contains(first.lowered) ? " = " : " "
            return Fact(
                subject: about, relation: .property, values: [Value(said.bare.text)],
                frame: word + joint + String(Fact.gap), statement: phrase.text,
                place: outline.place(of: node, lines: sentence.lines), rule: .object, language: .english)
        }
        var term = Term(word)
        if isCode ? word.typingLength <= 6 : !Phrase(word).isProperName {
            term.owner = begun?.name ?? Labels.lead(of: node, in: outline) ?? outline.about(node)?.name
        }
        return Fact(
            subject: term, relation: .definition,
            values: [Value((said.bare.text.isEmpty ? said.text : said.bare.text).dropping(suffix: ","))],
            statement: phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
            language: said.hasHangul ? .korean : outline.nodes[node].language)
    }

    /// In English the line must go on with a verb: `**Amazon S3** buckets` is a name that goes on. In a row of such lines
    /// a noun phrase will do.
    private func isVerbless(_ said: Phrase, isRow: Bool) -> Bool {
        guard !said.hasHangul, let first = said.words.first?.lowered else { return false }
        if ["such", "like", "of", "for", "in", "with", "on"].contains(first) { return true }
        if first == "also", said.words.count < 2 || !EnglishVerbs.isPredicate(said.words[1].lowered) {
            return true
        }
        return !EnglishVerbs.isPredicate(first) && !(isRow && said.words.count >= 3 && EnglishClause(said.words) == nil)
    }

    /// `` `with` 문은 … ``: the noun that the word is part of.
    private static let nouns: WordList = [
        "문은", "문이", "문을", "함수는", "함수가", "명령은", "명령이", "메서드는", "연산자는", "키워드는", "태그는", "옵션은", "파일은", "객체는", "클래스는", "속성은",
        "변수는", "필드는", "블록은", "절은",
    ]
    /// What follows a word in code as its ending: the line is about what is done with it.
    private static let particles: WordList = [
        "은", "는", "이", "가", "을", "를", "의", "에", "에서", "로", "으로", "와", "과", "도", "만", "처럼", "같은", "등", "및", "또는", "이나",
        "하면", "하고", "해서", "후", "뒤", "전", "때", "시", "이란", "란", "라는", "이라는", "대신", "보다", "까지", "부터", "+", "/", ",", "and",
        "or",
        "vs", "vs.", "is", "are",
    ]
}
