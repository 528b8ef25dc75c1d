import Notes

/// A note prepared for the rules: each block's words cut into phrases once, with the headings it stands under.
///
/// A class, since every rule is handed it for every node: copying so many tables' references would cost more than the
/// rules. It does not change once it is made, but for what it remembers having worked out.
final class Outline {
    struct Node {
        /// Index of the block in the note.
        var block: Int
        var parent: Int?
        /// Nodes directly inside.
        var children: [Int] = []
        /// The node before it in the same parent.
        var previous: Int?
        /// Headings above it, outermost first, as positions in `headings`.
        var headings: [Int]
        /// Headings above what stands in it: its own, and itself where it is one. All that it holds shares them.
        var inner: [Int]
        /// The callout that it stands in, where its title names something.
        var callout: Int?
        var phrase: Phrase
        var kind: Block.Kind
        var isItem: Bool
        var isSection: Bool
        /// An item or a paragraph: what the rules that look at a line read.
        var isLine: Bool
        var language: Language
        /// What stands in it.
        var marks: LineMarks
        /// A heading above it is of something done step by step.
        var isInWalkthrough: Bool
    }

    let note: Note
    /// Same indices as the note's blocks.
    let nodes: [Node]
    /// One for each section block, by block index.
    let headings: [Int: Heading]
    /// Korean/English pairs that stand in the note more than once.
    let pairs: Set<NamePair>
    /// Korean names by the acronym in the bracket after them: RI, 예약 인스턴스.
    let codeNames: [String: String]
    /// What each section is about, by block index; none for generic and sentence-like headings.
    private(set) var sectionSubjects: [Int: Term] = [:]
    /// The questions of a practice exam in it.
    let exam: ExamReader
    /// Cards in other programs' markup.
    let dialect: DialectReader
    /// The lines of both, which state nothing else.
    private let taken: Set<Int>
    /// What the note itself names.
    private(set) var terms = NoteTerms([])
    /// What callouts are about, by block index, where their titles are names.
    let calloutSubjects: [Int: Term]
    /// Each node's sentences; most have one, which is the node's phrase itself.
    private let sentencesOfNodes: [[Sentence]]
    /// Lines of two lists set against each other.
    private var contrasted: Set<Int> = []
    /// Nodes at the top.
    let topLevel: [Int]
    /// What has been worked out once and is asked for again.
    let memo = Memo()

    /// Results that several rules want.
    final class Memo {
        /// The node that rules are looking at, and what those that were asked found there.
        var node = -1
        var found: [(rule: ObjectIdentifier, facts: [Fact])] = []
        var numberedSections: [Int?: [Int]] = [:]
        /// How the words under a heading begin.
        var leads: [Int: Set<String>] = [:]
        var contexts: [Int: [String]] = [:]
        var subjects: [Int: [Term]] = [:]
        /// The list that was asked for last, and what its items tell of.
        var told: (list: Int?, subject: Term?)?
    }

    /// What a rule finds at a node; nothing where the node lacks what the rule needs. Rules ask what others found, so the
    /// findings of the node that they look at are kept until the next.
    func facts<Asked: FactRule>(of rule: Asked, at node: Int) -> [Fact] {
        guard nodes[node].marks.satisfy(Asked.needs) else { return [] }
        let key = ObjectIdentifier(Asked.self)
        if memo.node != node {
            memo.node = node
            memo.found.removeAll(keepingCapacity: true)
        } else if let known = memo.found.first(where: { $0.rule == key }) {
            return known.facts
        }
        let found = rule.facts(at: node, in: self)
        if memo.node == node { memo.found.append((key, found)) }
        return found
    }

    /// After the last rule has looked at a node: what its lines were found to be is let go, but for lines that stand over
    /// others, which ask for it still.
    func leave(_ node: Int) {
        guard nodes[node].children.isEmpty else { return }
        for sentence in sentencesOfNodes[node] { sentence.phrase.forget() }
        nodes[node].phrase.forget()
    }

    /// The sections directly inside a parent that number themselves.
    func numberedSections(in parent: Int?) -> [Int] {
        if let known = memo.numberedSections[parent] { return known }
        let found = (parent.map { nodes[$0].children } ?? topLevel).filter { headings[$0]?.isNumbered == true }
        memo.numberedSections[parent] = found
        return found
    }

    /// Korean labels before a colon that stand under more than one heading (주제, 부작용): they tell what of the thing is
    /// told, and name nothing.
    private(set) var repeatedLabels: Set<Form> = []

    private func findRepeatedLabels() -> Set<Form> {
        var sections: [Form: Set<Int>] = [:]
        for node in nodes where node.isLine && node.language == .korean {
            guard let section = node.headings.last, let head = node.phrase.colon?.head.unnumbered.bare, head.hasHangul,
                !head.hasLatin, head.words.count <= 2, head.isName
            else { continue }
            sections[head.form, default: []].insert(section)
        }
        return Set(sections.filter { $0.value.count > 1 }.keys)
    }

    /// Items whose items are mostly names, by block index.
    private(set) var namingItems: Set<Int> = []

    init(_ note: Note, lexicon: Lexicon = Lexicon()) {
        self.note = note
        exam = ExamReader(note)
        dialect = DialectReader(note)
        taken = exam.taken.union(dialect.taken)
        let phrases = note.blocks.map { $0.isOnlyLink ? Phrase("") : Phrase(cleaning: $0.text.string) }
        pairs = Self.repeatedPairs(in: phrases).union(lexicon.pairs)
        codeNames = Self.codeNames(in: phrases)
        var nodes: [Node] = []
        nodes.reserveCapacity(note.blocks.count)
        var headings: [Int: Heading] = [:]
        var calloutSubjects: [Int: Term] = [:]
        var topLevel: [Int] = []
        let languages = Self.languages(of: note, phrases)
        for (index, block) in note.blocks.enumerated() {
            var above: [Int] = []
            var previous: Int?
            if let parent = block.parent {
                above = nodes[parent].inner
                previous = nodes[parent].children.last
                nodes[parent].children.append(index)
                nodes[parent].marks.insert(.parent)
            } else {
                previous = topLevel.last
                topLevel.append(index)
            }
            if block.isSection { headings[index] = Heading(phrases[index], pairs: pairs) }
            nodes.append(
                Node(
                    block: index, parent: block.parent, previous: previous, headings: above,
                    inner: block.isSection ? above + [index] : above,
                    callout: block.parent.flatMap { calloutSubjects[$0] == nil ? nodes[$0].callout : $0 },
                    phrase: phrases[index], kind: block.kind, isItem: block.isItem,
                    isSection: block.isSection, isLine: block.isItem || block.kind.isParagraph,
                    language: languages[index], marks: LineMarks(of: block, phrases[index]),
                    isInWalkthrough: block.parent.map {
                        nodes[$0].isInWalkthrough || headings[$0]?.isWalkthrough == true
                    } ?? false))
            if case .callout = block.kind, !phrases[index].text.ends(in: "!"), Self.isTitle(phrases[index]),
                !CalloutRule.asksDifference(phrases[index]),
                let term = phrases[index].term(pairs)?.term, !isGenericLabel(term.name),
                Phrase(term.name).isNounPhrase
            {
                calloutSubjects[index] = term
            }
        }
        self.nodes = nodes
        self.headings = headings
        self.calloutSubjects = calloutSubjects
        self.topLevel = topLevel
        let byLine = hasOwnLines(note)
        sentencesOfNodes = zip(note.blocks, phrases).map { [taken] block, phrase in
            // A stem or an option states nothing; what explains the answer does.
            if !taken.isEmpty, !phrase.isEmpty,
                block.textLines.contains(where: taken.contains) || block.text.string.utf8.contains(0x0A)
            {
                return Facts.sentences(of: block, byLine: true).filter { !$0.lines.contains(where: taken.contains) }
            }
            guard block.kind.isParagraph || block.isItem, !phrase.isEmpty else { return [] }
            let cut = Facts.sentences(of: block, byLine: byLine && block.kind.isParagraph, whole: phrase)
            guard cut.count == 1, var only = cut.first else { return cut }
            only.phrase = phrase
            return [only]
        }
        for (index, heading) in headings { sectionSubjects[index] = subject(of: heading) }
        repeatedLabels = findRepeatedLabels()
        terms = NoteTerms(namedTerms)
        for index in nodes.indices where !nodes[index].children.isEmpty && ContrastRule.areCompared(in: index, self) {
            for side in ContrastRule.sides(in: index, self) { contrasted.formUnion(side.items) }
        }
        for index in nodes.indices where nodes[index].isItem {
            let below = items(in: index)
            let heads = below.map { nodes[$0].phrase.hasHangul ? nodes[$0].phrase.head : nodes[$0].phrase }
            if !below.isEmpty, EnumerationRule.areNames(heads) { namingItems.insert(index) }
        }
    }

    /// A callout's title that names something: no sentence in small letters (don't mix up).
    private static func isTitle(_ phrase: Phrase) -> Bool {
        if phrase.hasHangul { return !KoreanWords.warnings.contains(phrase.words.last ?? "") }
        return phrase.text.beginsWithCapital || phrase.text.beginsWithDigit
    }

    /// Headings, heads of colon lines, stressed words.
    private var namedTerms: [String] {
        nodes.indices.flatMap { index -> [String] in
            if let subject = sectionSubjects[index] {
                // AWS 가용 영역 is 가용 영역 in a sentence.
                return [subject.name, withoutMaker(subject.name)]
                    + (subject.name.hasHangul ? [subject.name.dropping(prefix: "AWS ")] : [])
            }
            let head = nodes[index].phrase.colon?.head.unnumbered.bare.text
            return (head.map { [$0] } ?? []) + note.blocks[index].text.stressed(in: 0..<Int.max)
        }
    }

    /// `이름(Name)` in two places, or in one and `Name(이름)` in another, is a pair; once may be a remark.
    private static func repeatedPairs(in phrases: [Phrase]) -> Set<NamePair> {
        var seen: [NamePair: Int] = [:]
        for phrase in phrases {
            for group in phrase.brackets.groups where group.content.words.count <= 5 {
                let name = lastName(of: group.before)
                if name.hasHangul != group.content.hasHangul { seen[NamePair(name, group.content), default: 0] += 1 }
            }
        }
        return Set(seen.filter { $0.value > 1 }.keys)
    }

    private static func codeNames(in phrases: [Phrase]) -> [String: String] {
        var names: [String: String] = [:]
        for phrase in phrases {
            for group in phrase.brackets.groups {
                let code = group.content.text
                guard isCode(code, after: group.before), names[code] == nil else { continue }
                let name = lastName(of: group.before).unnumbered
                if name.isName, name.isNounPhrase { names[code] = name.text }
            }
        }
        return names
    }

    /// A block's language is that of its own words where they are plain, else of the section around it.
    private static func languages(of note: Note, _ phrases: [Phrase]) -> [Language] {
        var hangul = phrases.map(\.letters.hangul)
        var latin = phrases.map(\.letters.latin)
        var allHangul = 0
        var allLatin = 0
        for (index, block) in note.blocks.enumerated().reversed() {
            if let parent = block.parent {
                hangul[parent] += hangul[index]
                latin[parent] += latin[index]
            } else {
                allHangul += hangul[index]
                allLatin += latin[index]
            }
        }
        let standard: Language = allHangul * 10 >= allLatin ? .korean : .english
        return note.blocks.indices.map { index in
            var at: Int? = index
            while let current = at {
                // Terms are Latin in Korean notes: a tenth of Hangul makes a Korean passage.
                if hangul[current] * 10 >= latin[current], hangul[current] > 0 { return .korean }
                // A little English in a Korean note is a term; a section of it is English.
                if latin[current] > 60, standard == .english || latin[current] >= 200 {
                    return .english
                }
                at = note.blocks[current].parent
            }
            return standard
        }
    }

    func isLine(_ node: Int) -> Bool { nodes[node].isLine }

    // MARK: What stands above

    /// Titles of the headings above a node, outermost first; those that are mere ordinals are left out.
    func context(of node: Int) -> [String] {
        let above = nodes[node].headings
        guard let last = above.last else {
            guard nodes[node].language == .english, let pageTitle, headings[node]?.title != pageTitle else { return [] }
            return [pageTitle]
        }
        // Nodes of one section share their headings.
        if let known = memo.contexts[last] { return known }
        let own = above.compactMap { headings[$0].map(\.title) }.filter { !$0.isEmpty }
        let titles = nodes[node].language == .english ? titled(own, above) : own
        memo.contexts[last] = titles
        return titles
    }

    /// Headings with the page's title before them, where they do not stand under it.
    private func titled(_ own: [String], _ above: [Int]) -> [String] {
        guard let pageTitle, !own.contains(pageTitle), let first = above.first else { return own }
        return topLevel.first == first && headings[first]?.title == pageTitle ? own : [pageTitle] + own
    }

    /// The title of a page whose sections do not stand under it: `title` in the front matter of a note with several
    /// sections, or a first heading with nothing but remarks under it, before others of its rank or a higher one.
    private lazy var pageTitle: String? = {
        let sections = topLevel.filter { nodes[$0].isSection }
        guard sections.count >= 2 else { return nil }
        if let title = note.frontMatter.entries["title"]?.first, !title.isEmpty { return Phrase(cleaning: title).text }
        guard let first = sections.first, topLevel.first == first, let heading = headings[first], !heading.isGeneric,
            !heading.isNumbered, nodes[first].children.allSatisfy({ nodes[$0].kind.isParagraph }),
            case .section(let level) = nodes[first].kind,
            level > 1 || nodes[first].children.isEmpty
        else { return nil }
        return heading.title
    }()

    /// The nearest heading above that names something, with generic ones passed over.
    func namedHeading(above node: Int) -> Heading? {
        for index in nodes[node].headings.reversed() {
            if let heading = headings[index], !heading.isGeneric { return heading }
        }
        return nil
    }

    /// The headings above that name a thing, nearest first, as terms. A heading that is a sentence with an acronym's
    /// long form in its bracket names that thing: by its Korean name, where the note has one.
    func subjects(above node: Int) -> [Term] {
        let above = sectionSubjects(above: node)
        guard let callout = nodes[node].callout, let term = calloutSubjects[callout] else { return above }
        return [term] + above
    }

    /// Nodes of one section share the subjects of their headings.
    private func sectionSubjects(above node: Int) -> [Term] {
        guard let last = nodes[node].headings.last else { return [] }
        if let known = memo.subjects[last] { return known }
        let subjects = nodes[node].headings.reversed().compactMap { sectionSubjects[$0] }
        memo.subjects[last] = subjects
        return subjects
    }

    /// What a line speaks of: the item that it stands under, else the nearest thing of the headings, else the nearest heading
    /// that says more than a label.
    func about(_ node: Int) -> Term? {
        if let parent = parentItem(of: node) {
            let head = nodes[parent].phrase.named.unnumbered
            if !head.isGeneric, head.bare.isName, head.bare.words.count <= 5,
                head.bare.isNounPhrase || head.isProperName,
                let term = head.term(pairs)?.term
            {
                return term
            }
        }
        return title(above: node)?.term(pairs)?.term ?? subjects(above: node).first
            ?? namedHeading(above: node).map { Term($0.name) }
    }

    /// What the callout around a node is about.
    func calloutSubject(of node: Int) -> Term? { nodes[node].callout.flatMap { calloutSubjects[$0] } }

    /// What a heading is about; nil for a generic or a sentence-like one.
    func subject(of heading: Heading) -> Term? {
        let name = heading.name
        // `1894년~`: when, and no thing.
        if name.ends(in: "~"), name.hasDigit { return nil }
        if heading.isGeneric || Labels.arePageTitles(name) || Labels.areWarnings(name) || Labels.areNoThings(name) {
            return nil
        }
        if let compared = Labels.withoutComparison(name) { return Term(compared) }
        if let counted = Labels.withoutCount(heading.name.words), counted.isNounPhrase {
            return Term(counted.text, aliases: heading.aliases)
        }
        if Phrase(heading.name).isNounPhrase {
            // AWS 리전 is 리전 in every sentence about it.
            let short = heading.name.dropping(prefix: "AWS ").dropping(prefix: "Amazon ")
            let isShort = short != heading.name && !heading.aliases.contains(short)
            return Term(heading.name, aliases: heading.aliases + (isShort ? [short] : []))
        }
        guard
            let code = heading.aliases.first(where: {
                codeNames[$0] != nil || isInitials($0, of: heading.aliases.last ?? "")
            })
        else { return nil }
        return Term(codeNames[code] ?? heading.aliases.last ?? code, aliases: heading.aliases)
    }

    /// Whether an item gives a number for a label (`최대 크기 : 5GB`): what stands under it is told of the thing above both.
    func isMeasured(_ item: Int?) -> Bool {
        guard let item else { return false }
        let phrase = nodes[item].phrase
        guard let tail = phrase.colon?.tail else {
            // `최대 크기는 5GB`
            let found = phrase.hasHangul ? quantities(in: phrase.bare.text, language: .korean) : []
            return found.count == 1 && phrase.words.count > 2 && found.allSatisfy { phrase.bare.text.ends(in: $0.text) }
        }
        return soleQuantity(of: tail.bare.text, language: nodes[item].language) != nil
    }

    /// The nearest heading, generic or not.
    func heading(above node: Int) -> Heading? { nodes[node].headings.last.flatMap { headings[$0] } }

    func place(of node: Int, lines: ClosedRange<Int>? = nil) -> Place {
        let block = note.blocks[nodes[node].block]
        let lines = lines ?? block.textLines
        // A callout's title stands over what it holds as a heading does.
        var headings = context(of: node)
        if let callout = calloutSubject(of: node) { headings.append(callout.name) }
        return Place(
            headings: headings, firstLine: lines.lowerBound, lastLine: lines.upperBound,
            blockID: block.blockID)
    }

    /// The sentences of a paragraph or an item.
    func sentences(of node: Int) -> [Sentence] { sentencesOfNodes[node] }

    /// Whether a node is a line of one of two lists set against each other: it is asked as such.
    func isContrasted(_ node: Int) -> Bool { contrasted.contains(node) }

    /// Whether a node holds an exam's stems and options, or its key: only the sentences beside them state anything.
    func isExam(_ node: Int) -> Bool {
        guard !taken.isEmpty else { return false }
        if nodes[node].kind.isListKind { return note.blocks[node].lines.contains(where: taken.contains) }
        return (nodes[node].kind.isTable && !exam.items.isEmpty)
            || note.blocks[node].textLines.contains(where: taken.contains)
    }

    /// Whether a node holds the words of a callout or a quote, which say what its title, or the line above, means: they are
    /// asked as that.
    func isMeaning(_ node: Int) -> Bool {
        guard nodes[node].kind.isParagraph, let parent = nodes[node].parent else { return false }
        switch nodes[parent].kind {
        case .callout, .quote, .footnote: return true
        default: return false
        }
    }

    /// Whether a node is done step by step: it states no limit and describes nothing.
    func isInWalkthrough(_ node: Int) -> Bool { nodes[node].isInWalkthrough }

    /// Whether a node stands under a label of stories (안티 패턴, 모범 사례): its lines are such stories, not facts.
    func isStory(_ node: Int) -> Bool {
        guard let parent = parentItem(of: node) else {
            // `### 모범 사례` over its list.
            return nodes[node].isItem && nodes[node].language == .korean
                && heading(above: node).map { $0.isGeneric && Labels.areStories($0.name) } == true
        }
        let phrase = nodes[parent].phrase
        return Labels.areStories(phrase.head.bare) && phrase.colon?.tail.isProperName != true
    }

    /// The line that ends in a colon right above the list in which a node stands (`three steps of memory:`), and the line
    /// above that where it is a name (`Spaced practice`, `pros:`).
    func leadIn(of node: Int) -> (label: Phrase, owner: Phrase?)? {
        guard let list = nodes[node].parent, nodes[list].kind.isListKind else { return nil }
        return leadIn(over: list)
    }

    /// Whether a paragraph stands between a page's title and its first section: what the page is, and how it came about.
    func isPreface(_ node: Int) -> Bool {
        guard nodes[node].kind.isParagraph, nodes[node].headings.count == 1, let title = nodes[node].headings.first,
            nodes[node].parent == title
        else { return false }
        return nodes[title].children.contains { nodes[$0].isSection }
    }

    /// A line right above a list, alone in its paragraph and no sentence (`몽골 침입`, `.gitignore`): the list's title.
    func title(over list: Int) -> Phrase? {
        guard let above = nodes[list].previous, nodes[above].kind.isParagraph,
            sentencesOfNodes[above].count == 1, let only = sentencesOfNodes[above].first?.phrase,
            only.hasHangul == (nodes[list].language == .korean),
            only.bare.isName, only.bare.isNounPhrase,
            only.bare.words.count <= (only.hasHangul && EnumerationRule.isListNoun(only.bare.text) ? 5 : 3),
            only.colon == nil, only.dash == nil,
            only.hasHangul
                ? !KoreanWords.warnings.contains(only.words.last ?? "") : !(only.isGeneric || only.text.ends(in: "."))
        else { return nil }
        return only
    }

    /// The title of the list in which a node stands: of a Korean one, where it is stressed as such (`**과태료** (법)`).
    func title(above node: Int) -> Phrase? {
        guard let list = nodes[node].parent, nodes[list].kind.isListKind, parentItem(of: node) == nil,
            let title = title(over: list)
        else { return nil }
        guard nodes[node].language == .korean else { return title }
        let stressed = nodes[list].previous.flatMap { sentencesOfNodes[$0].first?.stressed.first }
        return stressed.map { Form($0.comparable) == title.bare.form } == true ? title.bare : nil
    }

    func leadIn(over list: Int) -> (label: Phrase, owner: Phrase?)? {
        guard let above = nodes[list].previous, nodes[above].kind.isParagraph,
            let last = sentencesOfNodes[above].last
        else { return nil }
        let text = last.phrase.text
        // A label that says what the list tells (장점, pros) needs no colon.
        guard text.ends(in: ":") || text.ends(in: "：") || last.phrase.isGeneric || Self.sided(text) != nil,
            last.phrase.words.count <= 7
        else {
            return nil
        }
        let label = Phrase(text.dropping(suffix: ":").dropping(suffix: "：").trimmed)
        let before = sentencesOfNodes[above].dropLast().last?.phrase
        let isName = before.map { $0.isName && $0.words.count <= 4 && $0.colon == nil } ?? false
        // `Lambda, pros:`
        if let (thing, side) = Self.sided(label.text) { return (side, thing) }
        return label.isEmpty ? nil : (label, isName ? before : nil)
    }

    /// `Lambda, pros`, `EC2 – cons`, `pros of Lambda`: a thing, and which side of it a list tells.
    private static func sided(_ text: String) -> (thing: Phrase, side: Phrase)? {
        for joint in [", ", " - ", " – ", ": "] {
            let parts = text.parts(between: joint)
            if parts.count == 2, sides.contains(parts[1].lowered) { return (Phrase(parts[0]), Phrase(parts[1])) }
        }
        let parts = text.parts(between: " of ")
        return parts.count == 2 && sides.contains(parts[0].lowered) ? (Phrase(parts[1]), Phrase(parts[0])) : nil
    }

    private static let sides: WordList = [
        "pros", "cons", "advantages", "disadvantages", "benefits", "drawbacks", "strengths", "weaknesses", "장점", "단점",
    ]

    /// Items of the lists directly inside a node.
    func items(in node: Int) -> [Int] {
        nodes[node].children.filter { nodes[$0].kind.isListKind }.flatMap { nodes[$0].children }
    }

    /// The item that a node's list belongs to, if any.
    func parentItem(of node: Int) -> Int? {
        guard let list = nodes[node].parent, nodes[list].kind.isListKind, let item = nodes[list].parent,
            nodes[item].isItem
        else { return nil }
        return item
    }
}

extension Block {
    /// A line that is nothing but a link: a table of contents, a source.
    fileprivate var isOnlyLink: Bool {
        guard isItem || kind == .paragraph, text.runs.count == 1, let run = text.runs.first else { return false }
        switch run.style {
        case .link, .noteLink: return run.range.count >= text.string.utf8.count
        default: return false
        }
    }
}

extension Block.Kind {
    var isListKind: Bool { if case .list = self { true } else { false } }
    var isParagraph: Bool { if case .paragraph = self { true } else { false } }
    var isTable: Bool { if case .table = self { true } else { false } }
}

/// The name right before a bracket, when the bracket follows words of another kind (`… 사용하는 서비스 제어 정책 (SCP)`).
func lastName(of before: Phrase) -> Phrase {
    let words = before.words
    return words.count > 4 ? Phrase(words.suffix(3).joined(separator: " ")) : before
}
