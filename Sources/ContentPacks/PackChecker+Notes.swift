import Calculators
import Facts
import Notes
import Pricing
import Quiz
import Records

/// Notes and questions: how they read, what they point at, and what they calculate.
extension PackChecker {
    mutating func checkNotes() {
        notes = tree.notes(order: order, knowing: lexicon)
        var ids: [String: (path: String, line: Int)] = [:]
        var answers: [String: (answer: String, path: String, line: Int)] = [:]
        for note in notes {
            if note.note.problems.contains(where: { $0.kind == .binary }) {
                report(.notText, in: note.path)
                continue
            }
            for problem in note.note.problems + note.cards.problems {
                report(.note(problem.kind), in: note.path, line: problem.line)
            }
            checkQuestions(of: note, &answers)
            checkLinks(of: note)
            checkIDs(of: note, &ids)
            checkCalculations(of: note)
            let counts = LineCoverage(of: note.cards.cards, in: note.note).counts
            add(
                PackCheck.Coverage(
                    path: note.path, isQuestions: note.isQuestions, questions: note.cards.cards.count,
                    told: counts.told, asked: counts.asked))
        }
    }

    // MARK: Questions

    private mutating func checkQuestions(
        of note: PackNote, _ answers: inout [String: (answer: String, path: String, line: Int)]
    ) {
        let asked = Set(note.cards.cards.map(\.question.source.firstLine))
        for rejection in note.cards.rejected {
            let question = rejection.question
            guard isWorthTelling(rejection, asked: asked.contains(question.source.firstLine), note) else { continue }
            report(
                .rejected(rejection.reason, prompt: question.prompt), in: note.path, line: question.source.firstLine)
        }
        if note.isQuestions, note.cards.cards.isEmpty, note.cards.problems.isEmpty, note.cards.rejected.isEmpty {
            report(.noQuestion, in: note.path)
        }
        for card in note.cards.cards {
            let question = card.question
            var seen: Set<String> = []
            for choice in question.choices ?? [] where !seen.insert(normalized(choice)).inserted {
                report(.optionTwice(choice), in: note.path, line: question.source.firstLine)
            }
            let prompt = normalized((question.context + [question.prompt]).joined(separator: " "))
            let answer = normalized(question.answers.compactMap(\.first).joined(separator: ","))
            if let other = answers[prompt], other.answer != answer {
                report(
                    .askedTwice(prompt: question.prompt, path: other.path, line: other.line), in: note.path,
                    line: question.source.firstLine)
            }
            answers[prompt] = answers[prompt] ?? (answer, note.path, question.source.firstLine)
        }
    }

    /// A question that was left out is the author's affair where she wrote it herself, where two names fit what is said, or
    /// where nothing else asks the line. The same thing said twice is asked once, and a short word costs nothing.
    private func isWorthTelling(_ rejection: Rejection, asked isAsked: Bool, _ note: PackNote) -> Bool {
        switch rejection.reason {
        case .duplicate: false
        case .trivial: note.isQuestions
        case .twoRightAnswers where rejection.question.kind == .term: true
        case .noSubject, .answerVisible, .twoRightAnswers, .tooLong: note.isQuestions || !isAsked
        }
    }

    /// A block id is a card's identity in the whole pack.
    private mutating func checkIDs(of note: PackNote, _ ids: inout [String: (path: String, line: Int)]) {
        for block in note.note.blocks {
            guard let id = block.blockID else { continue }
            let line = block.textLines.upperBound
            if let other = ids[id] {
                report(.idTwice(id, path: other.path, line: other.line), in: note.path, line: line, at: "^" + id)
            } else {
                ids[id] = (note.path, line)
            }
        }
    }

    // MARK: Links and images

    private mutating func checkLinks(of note: PackNote) {
        for block in note.note.blocks {
            for run in block.text.runs {
                switch run.style {
                case .link(let target): checkPath(target, isImage: false, note, block)
                case .image(let target, _): checkPath(target, isImage: true, note, block)
                case .noteLink(let target), .embed(let target): checkName(target, note, block)
                default: continue
                }
            }
        }
    }

    /// `[label](path#heading)` and `![alt](path)`, from the note's own folder or from the pack's; images by their bare
    /// name too, as Obsidian has them.
    private mutating func checkPath(_ target: String, isImage: Bool, _ note: PackNote, _ block: Block) {
        if target.contains("://") || target.hasPrefix("mailto:") || target.hasPrefix("data:") { return }
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let path = unescaped(parts[0])
        if path.isEmpty {
            if parts.count > 1 { checkHeading(parts[1], of: note.note, target, note, block) }
            return
        }
        let folder = note.path.split(separator: "/").dropLast().map(String.init)
        let found = [joined(folder, path), joined([], path)].compactMap { $0 }.first(where: tree.holds)
        if let found {
            if parts.count > 1, let other = notes.first(where: { $0.path == found }) {
                checkHeading(parts[1], of: other.note, target, note, block)
            }
            return
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let isHere = tree.files.contains { $0.path.hasSuffix("/" + name) }
        if isImage, !path.contains("/"), isHere { return }
        let near = nearby(name, isImage: isImage, from: folder)
        report(
            isImage ? .brokenImage(path, candidates: near) : .brokenLink(path, candidates: near), in: note.path,
            at: place(of: target, in: note, block))
    }

    /// `[[note#heading]]`: a note anywhere in the pack, by its name.
    private mutating func checkName(_ target: String, _ note: PackNote, _ block: Block) {
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let name = noteName(parts[0])
        let found = name.isEmpty ? note : notes.first { noteName($0.path) == name }
        guard let found else {
            let near = nearest(to: name, among: notes.map { noteName($0.path) }, within: 3)
            return report(
                .brokenLink(parts[0], candidates: near), in: note.path, at: place(of: target, in: note, block))
        }
        if parts.count > 1 { checkHeading(parts[1], of: found.note, target, note, block) }
    }

    private mutating func checkHeading(
        _ heading: String, of other: Note, _ target: String, _ note: PackNote, _ block: Block
    ) {
        let wanted = letters(unescaped(heading))
        let isThere =
            heading.hasPrefix("^")
            ? other.blocks.contains { $0.blockID == String(heading.dropFirst()) }
            : other.blocks.contains { $0.isSection && letters($0.text.string) == wanted }
        if !isThere { report(.brokenHeading(heading), in: note.path, at: place(of: target, in: note, block)) }
    }

    /// What tells headings apart whatever way their anchors are written.
    private func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

    /// Files whose names are near, as the note would name them.
    private func nearby(_ name: String, isImage: Bool, from folder: [String]) -> [String] {
        let paths = tree.files.map(\.path).filter { path in
            path.contains("/") && isImage == PackNames.images.contains { path.lowercased().hasSuffix("." + $0) }
        }
        let names = paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        let near = Set(nearest(to: name, among: Set(names), within: max(1, min(3, name.count / 3)))).union(
            names.filter { $0 == name })
        return zip(paths, names).filter { near.contains($0.1) }.map { path, _ in
            path.hasPrefix(folder.joined(separator: "/") + "/")
                ? String(path.dropFirst(folder.joined(separator: "/").count + 1))
                : String(repeating: "../", count: folder.count) + path
        }
    }

    /// Where a target stands in the block's lines.
    private mutating func place(of target: String, in note: PackNote, _ block: Block) -> FileSpan? {
        for line in block.textLines {
            if let span = span(of: target, line: line, in: note.path) { return span }
        }
        return FileSpan(line: block.textLines.lowerBound, column: 1, length: 1)
    }

    /// A path from a folder of the pack on; nil where it leaves the pack.
    private func joined(_ folder: [String], _ path: String) -> String? {
        var parts = folder
        for part in path.split(separator: "/") where part != "." {
            if part == ".." {
                if parts.popLast() == nil { return nil }
            } else {
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// `a%20b.png` → `a b.png`
    private func unescaped(_ text: String) -> String {
        guard text.contains("%") else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Calculations

    private mutating func checkCalculations(of note: PackNote) {
        for block in note.note.blocks {
            guard case .code(let language) = block.kind, language == "calc" else { continue }
            let lines = block.literal.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            check(CalculationBlock(lines, firstLine: block.lines.lowerBound + 1), in: note.path)
        }
    }

    private mutating func check(_ block: CalculationBlock, in path: String) {
        if let line = block.stray { report(.commandMissing, in: path, line: line) }
        for command in block.commands {
            count(worked: 1)
            do throws(CalculationProblem) {
                let shown = desk.lines(try desk.calculate(command.words))
                for expected in command.expected where !CalculationBlock.holds(expected.text, shown) {
                    let near = CalculationBlock.nearest(to: expected.text, among: shown)
                    report(.commandDiffers(shown: near), in: path, line: expected.line)
                }
            } catch {
                report(.commandStops(error), in: path, line: command.line)
            }
        }
    }
}
