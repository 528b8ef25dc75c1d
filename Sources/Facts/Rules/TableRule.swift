import Hangul
import Notes

/// A table: its first column names the subjects and its headers what is said of them.
///
/// `용어 | 설명` gives definitions. Where the first header is a generic label (구분, 항목, Feature) and there are several
/// columns, the columns are the subjects and the rows the aspects. Marks (O, X, ✓) make the list of those that have one.
struct TableRule: FactRule {
    let name = Rule.table
    static let needs: [LineMarks] = [.table]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.nodes[node].kind.isTable, let table = Table(node, in: outline) else { return [] }
        var facts: [Fact] = []
        if let list = self.list(table, at: node, outline) { facts.append(list) }
        for column in table.columns { facts += self.facts(of: column, in: table, at: node, outline) }
        // Row by row, as the note is read.
        return facts.enumerated().sorted {
            ($0.element.place.firstLine, $0.offset) < ($1.element.place.firstLine, $1.offset)
        }
        .map(\.element)
    }

    /// A table read as subjects and aspects, whichever way round it is written.
    struct Table {
        struct Cell {
            var subject: Phrase
            var text: Phrase
            var line: Int
        }
        struct Column {
            var label: Phrase
            var cells: [Cell]
            /// Subjects stand in rows, and this is the only column beside them.
            var isOnly: Bool
        }
        var columns: [Column] = []
        /// What the subjects are, by their header (플랜, Service).
        var kind: Phrase
        /// Subjects are the rows of a table about one thing: `항목 | 값`.
        var isSheet = false

        init?(_ node: Int, in outline: Outline) {
            let rows = outline.nodes[node].children
            guard rows.count >= 2, case .row(true) = outline.nodes[rows[0]].kind else { return nil }
            let header = outline.nodes[rows[0]].children.map { outline.nodes[$0].phrase }
            guard header.count >= 2 else { return nil }
            kind = header[0]
            let body = rows.dropFirst().map { row in
                (
                    line: outline.note.blocks[row].lines.lowerBound,
                    cells: outline.nodes[row].children.map { cell in
                        // A mark alone (✓) is decoration elsewhere; here it is what the cell says.
                        let phrase = outline.nodes[cell].phrase
                        return phrase.isEmpty ? Phrase(outline.note.blocks[cell].text.string.trimmed) : phrase
                    }
                )
            }
            // `계층 | 이름 | 장비` over numbers: the rows are called by what stands beside their number.
            let numbers = body.map { $0.cells.first?.text ?? "" }
            let names = body.map { $0.cells.count > 1 ? $0.cells[1].form : Form("") }
            if header.count >= 3, Self.names.contains(header[1].lower), Set(names).count == names.count,
                numbers.allSatisfy({
                    !$0.isEmpty && $0.utf8.count <= 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
                })
            {
                kind = header[0]
                for index in [Int](2..<header.count) + [0] {
                    let cells = body.compactMap { row in
                        row.cells.count > index && !row.cells[1].isEmpty
                            ? Cell(subject: row.cells[1], text: row.cells[index], line: row.line) : nil
                    }
                    columns.append(Column(label: header[index], cells: cells, isOnly: false))
                }
                return
            }
            let isGeneric = header[0].isEmpty || Self.cornerLabels.contains(header[0].lower)
            if isGeneric, header.count >= 3, !header.dropFirst().contains(where: Self.tellsOfRows),
                header.dropFirst().allSatisfy({ !$0.isEmpty && !Self.meanings.contains($0.lower) })
            {
                for row in body where row.cells.count >= 2 && !row.cells[0].isEmpty {
                    let cells = zip(header.dropFirst(), row.cells.dropFirst())
                        .map { Cell(subject: $0, text: $1, line: row.line) }
                    columns.append(Column(label: row.cells[0], cells: cells, isOnly: false))
                }
                kind = Phrase("")
                return
            }
            // `| | rising prices |` over names: what is told of each under that header.
            let isNamed = header[0].isEmpty && !header[1].isEmpty && !header[1].isGeneric && !header[1].hasHangul
            // `항목 | 책임지는 쪽`: the rows are what the second column tells of.
            let tells =
                header[1].hasHangul && header[1].words.count >= 2 && KoreanEnding.isAdnominal(header[1].words[0])
            isSheet = isGeneric && header.count == 2 && !Self.meanings.contains(header[1].lower) && !isNamed && !tells
            for index in 1..<header.count {
                let cells = body.compactMap { row in
                    row.cells.count > index && !row.cells[0].isEmpty
                        ? Cell(subject: row.cells[0], text: row.cells[index], line: row.line) : nil
                }
                columns.append(Column(label: header[index], cells: cells, isOnly: header.count == 2))
            }
        }

        /// `항목 | 책임지는 쪽 | 메모`: the rows are what such a column tells of.
        private static func tellsOfRows(_ header: Phrase) -> Bool {
            header.hasHangul
                && (TableRule.asides.contains(header.lower)
                    || header.words.count >= 2 && KoreanEnding.isAdnominal(header.words[0])
                        && header.words[0].ends(in: "는"))
        }

        /// Whether most rows are sizes of one thing, each with its bounds (`65세 이상`).
        var areMeasures: Bool {
            guard kind.hasHangul, !kind.isGeneric, !isSheet, let cells = columns.first?.cells, cells.count >= 2 else {
                return false
            }
            let bound = cells.count { $0.subject.hasDigit && Self.bounds.matches($0.subject.text) }
            return bound * 2 >= cells.count
                && cells.allSatisfy { Self.bounds.matches($0.subject.text) || $0.subject.hasDigit }
        }

        private static let bounds: EndingList = ["이상", "이하", "미만", "초과", "이내", "정도"]
        static let cornerLabels: WordList = [
            "연산", "작업", "동작", "operation", "operations", "구분", "항목", "비교", "비교 항목", "기준", "특징", "특성", "속성", "feature",
            "features", "aspect", "property", "attribute",
            "item",
            "criterion", "criteria", "category", "comparison", "", "-", "분류", "내용", "요소", "연산", "측면", "관점",
        ]
        private static let names: WordList = [
            "이름", "명칭", "계층명", "단계명", "용어", "name", "layer", "term", "stage", "phase",
        ]
        static let meanings: WordList = [
            "설명", "의미", "뜻", "정의", "내용", "해설", "역할", "하는 일", "하는일", "description", "meaning", "definition",
            "explanation",
            "what it is",
            "what it does", "role", "function", "purpose", "notes", "기능", "개념", "한줄 정리", "한 줄 정리", "한줄 요약", "한 줄 요약",
            "요약",
            "핵심", "요점", "one-liner", "in one line", "in a nutshell", "summary", "in short", "gist",
        ]
    }

    private func facts(of column: Table.Column, in table: Table, at node: Int, _ outline: Outline) -> [Fact] {
        var cells = column.cells.filter { !$0.text.isEmpty && !Self.blanks.contains($0.text.lower) }
        // `X (흑연 제외)`: a mark with a remark behind it.
        let marked = cells.filter { Self.yes.contains(Self.mark($0.text)) }
        let denied = cells.filter { Self.no.contains(Self.mark($0.text)) }
        if marked.count + denied.count == cells.count, !cells.isEmpty {
            return marks(column, marked: marked, of: cells.count, in: table, at: node, outline)
        }
        // A yes or a no among other words is no answer worth giving.
        cells.removeAll { Self.yes.contains($0.text.lower) || Self.no.contains($0.text.lower) }
        let about = outline.subjects(above: node).first
        return cells.compactMap { cell in
            if let fact = reversed(cell, column, in: table, at: node, outline) { return fact }
            // A sign of a row (K, +) is a name where its column names it.
            // `α1`, `β2`: as a letter of another script is.
            let isGreek =
                outline.nodes[node].language == .english && cell.subject.text.unicodeScalars.count <= 2
                && cell.subject.text.utf8.count == 3
            let isSign =
                cell.subject.words.count == 1 && (cell.subject.text.utf8.count <= 2 || isGreek) && !table.kind.isEmpty
            // `상태 코드 | 404`: the number is one of what its column names.
            let isCode =
                outline.nodes[node].language == .korean && !table.kind.isEmpty && !table.isSheet
                && cell.subject.text.utf8.count >= 2
                && cell.subject.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            guard
                let reading = cell.subject.unnumbered.term(outline.pairs)
                    ?? (isSign || isCode ? TermReading(code: cell.subject.text, owner: nil) : nil)
            else { return nil }
            var term = reading.term
            // `Reserved (Standard)` beside `Reserved (Convertible)`: the bracket tells them apart.
            if !cell.subject.brackets.groups.isEmpty,
                column.cells.count(where: { $0.subject.bare.form == cell.subject.bare.form }) > 1
            {
                term = Term(cell.subject.text)
            }
            // `Class | Colour`: the class called O.
            let isShort =
                !table.kind.isEmpty && !table.kind.isGeneric && !table.isSheet && cell.subject.text.utf8.count <= 2
                && cell.subject.words.count == 1 && table.kind.words.count <= 2
                && (outline.nodes[node].language == .english
                    || cell.subject.text.unicodeScalars.allSatisfy { $0.isLatinCapital || $0.isDigit })
            // `Cadence | half`: the half cadence.
            if let named = named(cell.subject, in: table, at: node, outline) {
                term = Term(named, aliases: [term.name])
            }
            // `나이 | 65세 이상`: a row that is a measure of what its column names.
            if outline.nodes[node].language == .korean, table.areMeasures {
                term = Term("\(Particle.subject.attached(to: table.kind.bare.text)) \(cell.subject.text)일 때")
            }
            // `정렬 | 버블`: 버블 정렬.
            let kind = table.kind.bare.text
            if Self.kinds.contains(kind), !cell.subject.text.ends(in: kind), cell.subject.words.count == 1,
                cell.subject.hasHangul
            {
                term = Term("\(cell.subject.bare.text) \(kind)", aliases: [term.name] + term.aliases)
            }
            if isCode || isShort {
                term = Term("\(table.kind.bare.text) \(cell.subject.text)", aliases: [cell.subject.text])
            }
            let text = cell.text.text.dropping(suffix: ".")
            if Table.meanings.contains(column.label.lower) {
                term.owner = nil
                // What a thing does is not what it is.
                let isRole =
                    outline.nodes[node].language == .english
                    && ["function", "role", "purpose"].contains(column.label.lower)
                return fact(
                    term, .definition, isRole ? column.label.text : nil, [Value(text)], cell, node, outline)
            }
            guard !column.label.isEmpty else { return nil }
            if outline.nodes[node].language == .korean, Labels.areExamples(column.label.lower), cells.count >= 2 {
                return example(cell, of: cells, about, at: node, outline)
            }
            if table.isSheet {
                guard let about else { return nil }
                return fact(
                    about, .property, term.name, [value(text, outline.nodes[node].language)], cell, node, outline)
            }
            if isGenericLabel(term.name) { return nil }
            term.owner = about.flatMap { owner in
                if term.name.utf8.count <= 2 { return owner.name }
                return (term.name.hasLatin && !isPlain(term.name))
                    || Form(owner.name.comparable).holds(cell.subject.form)
                    ? nil : owner.name
            }
            if let dated = dated(term, at: cell, column, in: table) { term = dated }
            if let noted = noted(term, of: cell, column, in: table, at: node, outline) { return noted }
            // `메모`: what is told beside the rest is asked by what it tells.
            if Self.asides.contains(column.label.lower) {
                return text.typingLength >= 6 ? fact(term, .property, nil, [Value(text)], cell, node, outline) : nil
            }
            if Self.purposes.contains(column.label.lower) {
                return fact(term, .purpose, nil, [Value(text)], cell, node, outline)
            }
            if let list = namesBetweenCommas(text) {
                return fact(
                    term, .enumeration, column.label.bare.text, list.names.map { Value($0) }, cell, node, outline,
                    isOpen: list.isOpen)
            }
            return fact(
                term, .property, column.label.bare.text, [value(text, outline.nodes[node].language)], cell, node,
                outline)
        }
    }

    /// A cell without the remark in a bracket behind a blank; `O(n)` is no mark.
    private static func mark(_ cell: Phrase) -> String {
        cell.text.holds("(") && !cell.text.holds(" (") ? cell.lower : cell.bare.lower
    }

    /// A row's adjective with the noun of its header, where the heading is about such things.
    private func named(_ subject: Phrase, in table: Table, at node: Int, _ outline: Outline) -> String? {
        let kind = table.kind.bare
        guard outline.nodes[node].language == .english, kind.words.count == 1, !kind.isGeneric,
            subject.words.count == 1,
            subject.text.utf8.count >= 4, subject.text.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
            let heading = outline.heading(above: node),
            heading.name.lowered.holds(kind.lower.ends(in: "y") ? kind.lower.dropping(suffix: "y") : kind.lower),
            let cells = table.columns.first?.cells,
            cells.allSatisfy({ $0.subject.words.count == 1 && $0.subject.lower == $0.subject.text }),
            cells.count(where: { EnglishAdjective.isOne($0.subject.text, among: true) }) * 3 >= cells.count
        else { return nil }
        return "\(subject.text) \(kind.lower)"
    }

    /// `예 | NaCl`: of which row it is an example; what else would be one, no table tells.
    private func example(
        _ cell: Table.Cell, of cells: [Table.Cell], _ about: Term?, at node: Int, _ outline: Outline
    ) -> Fact {
        Fact(
            subject: Term(cell.text.text, owner: about?.name), relation: .contrast,
            values: [Value(cell.subject.bare.text)], choices: cells.map(\.subject.bare.text),
            statement: "\(cell.subject.text): \(cell.text.text)",
            place: outline.place(of: node, lines: cell.line...cell.line), rule: name, language: .korean)
    }

    /// The names of the first column are a list of what its header calls them.
    private func list(_ table: Table, at node: Int, _ outline: Outline) -> Fact? {
        guard !table.isSheet, !table.kind.isEmpty, table.kind.bare.isName || table.kind.isGeneric,
            let cells = table.columns.first?.cells, (3...8).contains(cells.count),
            let subject = outline.subjects(above: node).first,
            cells.allSatisfy({ $0.subject.bare.isName && $0.subject.words.count <= 5 }),
            Form(subject.name.comparable) != table.kind.form,
            outline.nodes[node].language == .english
                ? Self.areMembers(table, of: subject) : Self.areWhole(table.kind.bare.text)
        else { return nil }
        // A table under `Security` tells of that section, and not of the page.
        if outline.nodes[node].language == .english, let near = outline.heading(above: node), !near.name.isEmpty,
            Form(near.name) != Form(subject.name), !near.isGeneric
        {
            return nil
        }
        let lines = outline.note.blocks[node].lines
        return Fact(
            subject: subject, relation: .enumeration, label: table.kind.bare.text,
            values: cells.map { Value($0.subject.bare.text) },
            statement: cells.map(\.subject.text).joined(separator: " · "),
            place: outline.place(of: node, lines: lines), rule: name, language: outline.nodes[node].language)
    }

    /// `어떤 때 | 무엇`: the row tells a case and the other column names what fits it.
    private func reversed(_ cell: Table.Cell, _ column: Table.Column, in table: Table, at node: Int, _ outline: Outline)
        -> Fact?
    {
        guard column.isOnly, !Table.meanings.contains(column.label.lower), !cell.subject.isProperName,
            cell.subject.words.count >= 3, cell.subject.typingLength >= 6, cell.text.words.count <= 5,
            cell.text.isProperName || cell.text.isNounPhrase, !table.kind.isEmpty,
            let term = cell.text.term(outline.pairs)?.term, !isGenericLabel(term.name)
        else { return nil }
        let isUse = Self.purposes.contains(table.kind.lower)
        return fact(term, isUse ? .purpose : .definition, nil, [Value(cell.subject.text)], cell, node, outline)
    }

    /// A single English word, which may name many things (Bulk, Standard).
    private func isPlain(_ name: String) -> Bool {
        name.words.count == 1 && !name.hasDigit && name.utf8.dropFirst().allSatisfy { (0x61...0x7A).contains($0) }
    }

    private func value(_ cell: String, _ language: Language) -> Value {
        let text = cell.wordCount <= 4 ? cell.dropping(suffix: ".") : cell
        let found = quantities(in: text, language: language)
        return Value(text, quantity: found.count == 1 && found[0].text == text ? found[0].quantity : nil)
    }

    /// `지원 | O | X | O`: those that have it are a list.
    private func marks(
        _ column: Table.Column, marked: [Table.Cell], of count: Int, in table: Table, at node: Int, _ outline: Outline
    ) -> [Fact] {
        guard marked.count >= 1, marked.count < count, count >= 2, column.label.bare.isName || column.label.isGeneric,
            let first = marked.first
        else { return [] }
        let subject = Term(column.label.bare.text, owner: outline.subjects(above: node).first?.name)
        let lines = (column.cells.first?.line ?? first.line)...(column.cells.last?.line ?? first.line)
        return [
            Fact(
                subject: subject, relation: .contrast, label: table.kind.isEmpty ? nil : table.kind.text,
                values: marked.map { Value($0.subject.bare.text) }, choices: column.cells.map(\.subject.bare.text),
                statement: column.cells.map { "\($0.subject.text): \($0.text.text)" }.joined(separator: " · "),
                place: outline.place(
                    of: node, lines: min(lines.lowerBound, lines.upperBound)...max(lines.lowerBound, lines.upperBound)),
                rule: name, language: outline.nodes[node].language)
        ]
    }

    func fact(
        _ term: Term, _ relation: Relation, _ label: String?, _ values: [Value], _ cell: Table.Cell, _ node: Int,
        _ outline: Outline, isOpen: Bool = false
    ) -> Fact {
        Fact(
            subject: term, relation: relation, label: label, values: values, isOpen: isOpen,
            statement: "\(cell.subject.text): \(cell.text.text)",
            place: outline.place(of: node, lines: cell.line...cell.line), rule: name,
            language: outline.nodes[node].language)
    }

    /// Whether the rows of an English table are a class: its heading or its header calls them so, they are no words that are
    /// explained, and the other columns do not only measure them.
    private static func areMembers(_ table: Table, of subject: Term) -> Bool {
        let kind = table.kind.bare.text
        if Labels.areGlossaries(kind) { return false }
        let measured = table.columns.allSatisfy { column in
            column.cells.allSatisfy { $0.text.hasDigit && $0.text.words.count <= 4 }
        }
        if measured { return false }
        // `Plan` under `Severity of support cases`, `Signal` under `Processes`: some of them, for another matter.
        guard let last = kind.words.last?.lowered else { return false }
        if ["option", "type", "kind", "category"].contains(last), let head = subject.name.words.last,
            EnglishVerbs.isPlural(head)
        {
            return true
        }
        let stem = last.ends(in: "y") ? last.dropping(suffix: "y") : last.dropping(suffix: "s")
        return subject.name.lowered.holds(stem) || (subject.owner ?? "").lowered.holds(stem)
    }

    /// Whether a table of such things names them all: kinds, rules, steps; of 분자 or 원소 it has some.
    static func areWhole(_ kind: String) -> Bool { EnumerationRule.isListNoun(kind) || wholes.matches(kind) }

    private static let wholes: EndingList = [
        "규칙", "결합", "단계", "계층", "수준", "레벨", "Level", "level", "등급", "플랜", "클래스", "상태", "법칙", "시대", "순서", "영역", "구간",
        "타입",
        "서비스", "키", "명령", "명령어", "기호", "모드", "구분", "정리", "왕", "시기",
    ]
    private static let yes: WordList = [
        "o", "○", "⭕", "yes", "✓", "✔", "✅", "✔️", "☑", "예", "지원", "가능", "있음", "포함", "y", "true", "supported",
        "included", "possible", "allowed", "permitted", "can happen", "can occur",
    ]
    private static let no: WordList = [
        "x", "×", "no", "✗", "✘", "❌", "✖", "✖️", "아니오", "미지원", "불가", "불가능", "없음", "미포함", "n", "false", "not supported",
        "지원 안 함", "not included", "impossible", "not possible", "prevented", "not allowed", "forbidden",
        "not permitted", "cannot happen", "cannot occur",
    ]
    private static let blanks: WordList = ["없음", "none", "-", "–", "—", "n/a", "na", "해당 없음", "?", "tbd", "…", "..."]
    /// What a row's word stands before in speech.
    private static let kinds: WordList = ["정렬", "결합", "순회", "탐색", "검사", "면역", "전략", "모드", "요법", "도법"]
    static let asides: WordList = [
        "메모", "비고", "참고", "기타", "주의", "특이사항", "특이 사항", "특징", "특성", "포인트", "핵심 포인트", "기억할 것", "기억할 점", "외울 것", "외울 점",
        "체크", "키워드", "암기",
    ]
    static let purposes: WordList = [
        "용도", "목적", "쓰임", "사용처", "사용 사례", "주요 용도", "use", "uses", "use case", "use cases", "used for", "purpose",
        "best for", "for what", "what for", "typical use", "적합한 경우", "사용 예",
    ]
}
