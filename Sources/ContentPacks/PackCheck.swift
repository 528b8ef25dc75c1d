package import Calculators
package import Facts
import Notes
import Pricing
import Quiz
package import Records

/// What a check needs to know of the world beside the pack.
package struct PackDesk {
    /// Runs the words behind `calc` with the pack's own calculators and prices at hand.
    package var calculate: (_ words: [String]) throws(CalculationProblem) -> Calculation
    /// A calculation's lines as a learner of the pack sees them.
    package var lines: (Calculation) -> [String]
    /// What other packs know of names.
    package var lexicon: Lexicon
    /// The versions of the other packs that are there, by id.
    package var packs: [String: String?]
    /// The names of the program's own calculators.
    package var calculators: Set<String>

    package init(
        calculate: @escaping (_ words: [String]) throws(CalculationProblem) -> Calculation,
        lines: @escaping (Calculation) -> [String], lexicon: Lexicon, packs: [String: String?],
        calculators: Set<String>
    ) {
        self.calculate = calculate
        self.lines = lines
        self.lexicon = lexicon
        self.packs = packs
        self.calculators = calculators
    }
}

/// Looks at everything in a pack's folder. It writes nothing, and runs nothing but calculators.
package func checkPack(at folder: String, with desk: PackDesk) -> PackCheck {
    var checker = PackChecker(tree: PackTree(of: folder), desk: desk)
    checker.checkFiles()
    checker.checkManifest()
    checker.checkWordLists()
    checker.checkCalculators()
    checker.checkCases()
    checker.checkBooks()
    checker.checkNotes()
    checker.checkExams()
    checker.checkFigures()
    return checker.check
}

/// Goes through a pack, noting what is wrong.
struct PackChecker {
    let tree: PackTree
    let desk: PackDesk
    private(set) var result = PackCheck()
    private var lines: [String: [String]] = [:]
    /// The notes as they were read, for whatever has to be said in one.
    var notes: [PackNote] = []
    /// The names that `pack.yaml` puts in order.
    var order: [String] = []
    var lexicon: Lexicon

    init(tree: PackTree, desk: PackDesk) {
        self.tree = tree
        self.desk = desk
        lexicon = desk.lexicon
    }

    /// In the order of a reader: the manifest first, then by file and line.
    var check: PackCheck {
        var check = result
        check.findings = check.findings.enumerated().sorted { a, b in
            let (first, second) = (a.element, b.element)
            if first.path != second.path {
                if (first.path == "pack.yaml") != (second.path == "pack.yaml") { return first.path == "pack.yaml" }
                return first.path < second.path
            }
            let (x, y) = (first.span?.start, second.span?.start)
            return (x?.line ?? 0, x?.column ?? 0, a.offset) < (y?.line ?? 0, y?.column ?? 0, b.offset)
        }.map(\.element)
        return check
    }

    mutating func report(_ kind: PackFinding.Kind, in path: String, at span: FileSpan? = nil) {
        let text = span.map { line($0.start.line, of: path) } ?? ""
        result.findings.append(PackFinding(kind, in: path, at: span, text: text))
    }

    /// A line as a whole: where its words begin.
    mutating func report(_ kind: PackFinding.Kind, in path: String, line number: Int) {
        let blanks = line(number, of: path).prefix { $0.isWhitespace }.count
        report(kind, in: path, at: FileSpan(line: number, column: blanks + 1, length: 1))
    }

    /// `words` in a line, or the line where they do not stand there.
    mutating func report(_ kind: PackFinding.Kind, in path: String, line number: Int, at words: String) {
        guard let span = span(of: words, line: number, in: path) else { return report(kind, in: path, line: number) }
        report(kind, in: path, at: span)
    }

    mutating func span(of words: String, line number: Int, in path: String) -> FileSpan? {
        let text = line(number, of: path)
        guard !words.isEmpty, let range = text.firstRange(of: words) else { return nil }
        return FileSpan(
            line: number, column: text.distance(from: text.startIndex, to: range.lowerBound) + 1, length: words.count)
    }

    /// A line as its file has it, NFC; empty where there is none.
    mutating func line(_ number: Int, of path: String) -> String {
        let all = lines[path] ?? tree.bytes(path).map { Note.sourceLines(1...Int.max, of: $0) } ?? []
        lines[path] = all
        return all.indices.contains(number - 1) ? all[number - 1] : ""
    }

    mutating func count(worked: Int) { result.worked += worked }

    mutating func add(_ coverage: PackCheck.Coverage) { result.coverage.append(coverage) }

    /// The tree of a file of YAML; nil with a finding where there is none.
    mutating func node(_ path: String) -> FileNode? {
        guard let bytes = tree.bytes(path) else {
            report(.unreadableFile, in: path)
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            report(.notText, in: path)
            return nil
        }
        switch readTree(text) {
        case .success(let node): return node
        case .failure(let problem):
            // Remarks alone say nothing, and nothing wrong.
            if case .expected(.keys) = problem.kind, path != "pack.yaml" { return nil }
            report(.yaml(problem.kind), in: path, at: problem.span)
            return nil
        }
    }

    /// The values of known keys; the others are told.
    mutating func keys(of node: FileNode, _ known: [String], in path: String) -> [String: FileNode]? {
        guard case .keys(let entries) = node.content else {
            report(.yaml(.expected(.keys)), in: path, at: node.span)
            return nil
        }
        var values: [String: FileNode] = [:]
        for entry in entries {
            let key = entry.key.text
            if known.contains(key) {
                values[key] = entry.value
            } else {
                let near = nearest(to: key, among: known, within: 2)
                report(.yaml(.unknownKey(found: key, candidates: near)), in: path, at: entry.key.span)
            }
        }
        return values
    }

    /// A list's nodes.
    mutating func list(_ node: FileNode, in path: String) -> [FileNode] {
        if case .list(let nodes) = node.content { return nodes }
        report(.yaml(.expected(.list)), in: path, at: node.span)
        return []
    }

    /// A text, or a number as it was written.
    mutating func text(_ node: FileNode, in path: String) -> FileText? {
        if case .text(let text) = node.content { return text }
        report(.yaml(.expected(.text)), in: path, at: node.span)
        return nil
    }
}
