package import Calculators
import Yams

/// Reads a calculator's file of YAML and checks it. A file that is no YAML, or far larger than one that a person writes,
/// is one problem and looked at no further.
package func readCalculator(
    _ yaml: String
) -> (calculator: (any Calculator)?, problems: [CalculatorFileProblem]) {
    switch readTree(yaml) {
    case .success(let root): checkCalculator(root)
    case .failure(let problem): (nil, [problem])
    }
}

/// The tree of a file of YAML with the place of everything in it: whatever a pack holds in YAML goes this way, so that
/// each mistake has its line and column.
func readTree(_ text: String) -> Result<FileNode, CalculatorFileProblem> {
    // Some editors begin a file with a mark of its encoding.
    let yaml = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    let start = FileSpan(line: 1, column: 1, length: 1)
    // Before it is parsed, which goes as deep as the brackets do.
    guard yaml.utf8.count <= CalculatorFile.mostBytes else {
        return .failure(CalculatorFileProblem(.tooMany(.characters, most: CalculatorFile.mostBytes), at: start))
    }
    if let anchor = CalculatorFile(yaml).anchor {
        return .failure(CalculatorFileProblem(.anchor, at: anchor))
    }
    do {
        guard let root = try compose(yaml: yaml) else {
            return .failure(CalculatorFileProblem(.expected(.keys), at: start))
        }
        var file = CalculatorFile(yaml)
        return .success(file.node(root))
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let file = CalculatorFile(yaml)
        let key = keys.first ?? ""
        if isRestOfNumber(key) {
            let span = FileSpan(start: file.place(context.mark), length: key.count)
            return .failure(CalculatorFileProblem(.commaInBraces(key), at: span))
        }
        let (first, second) = file.places(ofTwice: key, from: context.mark)
        let span = FileSpan(start: second, length: key.count)
        return .failure(
            CalculatorFileProblem(.nameTwice(key, first: FileSpan(start: first, length: key.count)), at: span))
    } catch {
        let file = CalculatorFile(yaml)
        let place = CalculatorFile.mark(of: error).map { file.place($0) } ?? start.start
        let detail = Manifest.detail(of: error)
        return .failure(CalculatorFileProblem(.unreadable(detail: detail), at: FileSpan(start: place, length: 1)))
    }
}

/// Makes the tree of a file with the place of each character. YAML's own marks say only where a text begins, so the text
/// is laid beside the file from there on: quotation marks, indentation and line ends are what is passed over.
private struct CalculatorFile {
    static let mostBytes = 65_536
    /// More than a file of that size needs, and where a handful of aliases could grow without end.
    private static let mostNodes = 10_000
    private static let mostLevels = 20

    private let lines: [[Character]]
    private var nodes = 0

    init(_ yaml: String) {
        lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(Array.init)
    }

    /// The first `&name` of a file that also has a `*name`. A few of them inside one another stand for more than can be
    /// read, and no calculator needs any.
    var anchor: FileSpan? {
        marks("*").isEmpty ? nil : marks("&").first
    }

    /// Where a name follows `sign` at the start of a value.
    private func marks(_ sign: Character) -> [FileSpan] {
        lines.enumerated().flatMap { number, line in
            line.indices.dropLast().filter { index in
                line[index] == sign && (line[index + 1].isLetter || line[index + 1].isNumber)
                    && (index == 0 || line[index - 1].isWhitespace || "[{,:-?".contains(line[index - 1]))
            }.map { FileSpan(line: number + 1, column: $0 + 1, length: 1) }
        }
    }

    mutating func node(_ node: Node, level: Int = 0) -> FileNode {
        nodes += 1
        let start = node.mark.map { place($0) } ?? FilePlace(line: 1, column: 1)
        guard nodes <= CalculatorFile.mostNodes, level <= CalculatorFile.mostLevels else {
            return FileNode(.list([]), at: start)
        }
        switch node {
        case .scalar(let scalar): return FileNode(.text(text(scalar, start)), at: start)
        case .sequence(let sequence):
            return FileNode(.list(sequence.map { self.node($0, level: level + 1) }), at: start)
        case .mapping(let mapping):
            return FileNode(
                .keys(
                    mapping.map { key, value in
                        FileNode.Entry(key: self.key(key), value: self.node(value, level: level + 1))
                    }), at: start)
        case .alias: return FileNode(.list([]), at: start)
        }
    }

    /// A key that is no text is one that nothing is called.
    private func key(_ node: Node) -> FileText {
        let start = node.mark.map { place($0) } ?? FilePlace(line: 1, column: 1)
        return node.scalar.map { text($0, start) } ?? FileText("", at: start)
    }

    /// YAML counts scalars, and people characters.
    func place(_ mark: Mark) -> FilePlace {
        guard lines.indices.contains(mark.line - 1) else { return FilePlace(line: max(1, mark.line), column: 1) }
        var scalars = mark.column - 1
        var column = 1
        for character in lines[mark.line - 1] {
            scalars -= character.unicodeScalars.count
            if scalars < 0 { break }
            column += 1
        }
        return FilePlace(line: mark.line, column: column)
    }

    private func text(_ scalar: Node.Scalar, _ start: FilePlace) -> FileText {
        var cursor = start
        switch scalar.style {
        case .literal, .folded: cursor = FilePlace(line: start.line + 1, column: 1)
        case .singleQuoted, .doubleQuoted: cursor = FilePlace(line: start.line, column: start.column + 1)
        case .any, .plain: break
        }
        var runs: [FileText.Run] = []
        var next = cursor
        for (offset, character) in scalar.string.enumerated() {
            if character.isWhitespace {
                if isSpace(next) { next = FilePlace(line: next.line, column: next.column + 1) }
                continue
            }
            guard let found = find(character, from: next) else { break }
            if runs.isEmpty || found != next || offset == 0 { runs.append(run(offset, found)) }
            next = FilePlace(line: found.line, column: found.column + 1)
        }
        if runs.first?.offset != 0 { runs.insert(FileText.Run(offset: 0, start: cursor), at: 0) }
        return FileText(scalar.string, runs: runs)
    }

    private func run(_ offset: Int, _ start: FilePlace) -> FileText.Run { FileText.Run(offset: offset, start: start) }

    private func isSpace(_ place: FilePlace) -> Bool {
        let line = lines.indices.contains(place.line - 1) ? lines[place.line - 1] : []
        return line.indices.contains(place.column - 1) && line[place.column - 1].isWhitespace
    }

    /// The next place of a character, on this line or one below.
    private func find(_ character: Character, from start: FilePlace) -> FilePlace? {
        var place = start
        while lines.indices.contains(place.line - 1) {
            let line = lines[place.line - 1]
            if let column = line.dropFirst(place.column - 1).firstIndex(of: character) {
                return FilePlace(line: place.line, column: column + 1)
            }
            place = FilePlace(line: place.line + 1, column: 1)
        }
        return nil
    }

    /// Where a key stands first and again: at the mark, and next at the start of a line or behind a bracket or comma.
    func places(ofTwice key: String, from mark: Mark) -> (first: FilePlace, second: FilePlace) {
        let first = place(mark)
        for line in lines.indices.dropFirst(first.line - 1) {
            let from = line == first.line - 1 ? first.column - 1 + key.count : 0
            let rest = lines[line].dropFirst(from)
            guard let range = String(rest).firstRange(of: key) else { continue }
            let distance = String(rest).distance(from: String(rest).startIndex, to: range.lowerBound)
            let after = rest.dropFirst(distance + key.count).first { !$0.isWhitespace }
            if after == ":" { return (first, FilePlace(line: line + 1, column: from + distance + 1)) }
        }
        return (first, first)
    }

    static func mark(of error: any Error) -> Mark? {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark
        default: nil
        }
    }
}
