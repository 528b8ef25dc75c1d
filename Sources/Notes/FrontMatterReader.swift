/// Reads the lines between two `---` at the head of a note as keys with values.
///
/// This is the part of YAML that note-takers write: `key: value`, `key: [a, b]`, `key:` with `- a` lines under
/// it, and block scalars (`key: |`). Values stay text, as written but for their quotes. A note may also begin with
/// a rule: the lines are front matter only if each of them could stand in YAML.
struct FrontMatterReader {
    private let source: SourceText
    private(set) var frontMatter = FrontMatter()
    private(set) var problems: [Problem] = []
    private var key: String?
    private var isBlockScalar = false

    init(_ source: SourceText) {
        self.source = source
        guard let first = source.lines.first, isFence(first, "---") else { return }
        let closing = source.lines.indices.dropFirst().first { index in
            isFence(source.lines[index], "---") || isFence(source.lines[index], "...")
                || !looksLikeYAML(source.lines[index])
        }
        guard let closing else {
            if source.lines.count > 1, isEntry(source.lines[1]) {
                problems.append(Problem(.unclosedFrontMatter, line: 1))
            }
            return
        }
        guard looksLikeFence(source.lines[closing]) else {
            if isEntry(source.lines[1]) { problems.append(Problem(.unclosedFrontMatter, line: 1)) }
            return
        }
        frontMatter.lines = 1...(closing + 1)
        for index in 1..<closing { read(source.lines[index]) }
        endBlockScalar()
    }

    private func isFence(_ line: SourceText.Line, _ fence: StaticString) -> Bool {
        let range = source.bytes.trimmed(line.start..<line.end)
        return range.lowerBound == line.start && range.count == 3
            && source.bytes.has(fence, at: line.start, before: line.end)
    }

    private func looksLikeFence(_ line: SourceText.Line) -> Bool { isFence(line, "---") || isFence(line, "...") }

    private func looksLikeYAML(_ line: SourceText.Line) -> Bool {
        let range = source.bytes.trimmed(line.start..<line.end)
        if range.isEmpty || range.lowerBound > line.start { return true }
        let first = source.bytes[range.lowerBound]
        if first == Byte.hash || first == Byte.rightBracket || first == Byte.rightBrace { return true }
        return isListItem(range) || isEntry(line)
    }

    private func isListItem(_ range: Range<Int>) -> Bool {
        guard source.bytes[range.lowerBound] == Byte.hyphen else { return false }
        return range.count == 1 || Byte.isBlank(source.bytes[range.lowerBound + 1])
    }

    /// `key:` or `key: value` at the start of the line.
    private func isEntry(_ line: SourceText.Line) -> Bool { keyEnd(line.start..<line.end) != nil }

    private func keyEnd(_ range: Range<Int>) -> Int? {
        var position = range.lowerBound
        guard position < range.upperBound, !Byte.isBlank(source.bytes[position]) else { return nil }
        guard source.bytes[position] != Byte.hash else { return nil }
        while position < range.upperBound {
            if source.bytes[position] == Byte.colon,
                position + 1 == range.upperBound || Byte.isBlank(source.bytes[position + 1])
            {
                return position > range.lowerBound ? position : nil
            }
            position += 1
        }
        return nil
    }

    private mutating func read(_ line: SourceText.Line) {
        let range = source.bytes.trimmed(line.start..<line.end)
        if range.isEmpty { return }
        let isIndented = range.lowerBound > line.start
        if isBlockScalar, isIndented, let key {
            frontMatter.entries[key, default: []].append(source.bytes.text(range))
            return
        }
        endBlockScalar()
        if source.bytes[range.lowerBound] == Byte.hash {
            return
        } else if isListItem(range) {
            add(source.bytes.trimmed(range.lowerBound + 1..<range.upperBound))
        } else if !isIndented, let end = keyEnd(range) {
            readEntry(range, keyEnd: end)
        } else {
            add(range)
        }
    }

    /// The lines of a block scalar are one value.
    private mutating func endBlockScalar() {
        guard isBlockScalar, let key, let lines = frontMatter.entries[key] else { return }
        isBlockScalar = false
        frontMatter.entries[key] = [lines.joined(separator: "\n")]
    }

    private mutating func readEntry(_ range: Range<Int>, keyEnd: Int) {
        let name = unquoted(source.bytes.trimmed(range.lowerBound..<keyEnd))
        key = name
        frontMatter.entries[name] = []
        let value = withoutComment(source.bytes.trimmed(keyEnd + 1..<range.upperBound))
        let first = value.isEmpty ? 0 : source.bytes[value.lowerBound]
        isBlockScalar = (first == Byte.pipe || first == Byte.greater) && value.count <= 2
        if isBlockScalar || value.isEmpty { return }
        if first == Byte.leftBracket, source.bytes[value.upperBound - 1] == Byte.rightBracket {
            addFlow(value.lowerBound + 1..<value.upperBound - 1)
        } else {
            add(value)
        }
    }

    /// The values of `[a, "b, c"]`.
    private mutating func addFlow(_ range: Range<Int>) {
        var start = range.lowerBound
        var quote: UInt8?
        for position in range {
            let byte = source.bytes[position]
            if byte == quote {
                quote = nil
            } else if quote == nil, byte == Byte.quotationMark || byte == Byte.apostrophe {
                quote = byte
            } else if quote == nil, byte == Byte.comma {
                add(source.bytes.trimmed(start..<position))
                start = position + 1
            }
        }
        add(source.bytes.trimmed(start..<range.upperBound))
    }

    private mutating func add(_ range: Range<Int>) {
        guard let key, !range.isEmpty else { return }
        frontMatter.entries[key, default: []].append(unquoted(withoutComment(range)))
    }

    /// `range` up to a ` #`, unless the value is quoted.
    private func withoutComment(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first else { return range }
        if source.bytes[first] == Byte.quotationMark || source.bytes[first] == Byte.apostrophe { return range }
        guard let comment = source.bytes.firstPosition(of: " #", in: range) else { return range }
        return source.bytes.trimmed(range.lowerBound..<comment)
    }

    private func unquoted(_ range: Range<Int>) -> String {
        guard range.count >= 2 else { return source.bytes.text(range) }
        let first = source.bytes[range.lowerBound]
        let isQuoted =
            first == source.bytes[range.upperBound - 1]
            && (first == Byte.quotationMark || first == Byte.apostrophe)
        return source.bytes.text(isQuoted ? range.lowerBound + 1..<range.upperBound - 1 : range)
    }
}
