/// Takes the markup off the words of a block.
///
/// One pass over the bytes, left to right. Ordinary bytes are copied to `output`. A mark that may open something is
/// copied too, and its place remembered; when the mark that closes it comes, the place of the opener is noted as a
/// **cut** and what stands between becomes a **run**. An opener that nothing closes has thus stayed what it is:
/// text. At the end the cuts are taken out of `output` in one go and the runs moved with them.
///
/// Emphasis follows what people mean and not CommonMark's flanking rule, by which `**굵게(bold)**를` is not bold: a
/// mark opens if no blank follows it and closes if none precedes it, whatever letters stand around. Exceptions keep
/// text that is no emphasis: `*` between digits, `_` inside words, single `~`, `==` and `**` with blanks around.
/// Of each kind one is open at a time; runs may overlap.
///
/// Where a construct needs its end to be found ahead (code, formula, link, comment), a failed search is remembered,
/// so that input full of openers takes linear time.
struct InlineReader {
    struct Bracket {
        var output: Int
        var runs: Int
        var cuts: Int
        var isImage: Bool
    }

    private(set) var problems: [Problem] = []
    var input: [UInt8] = []
    var position = 0
    var output: [UInt8] = []
    var runs: [InlineText.Run] = []
    private var cuts: [Range<Int>] = []
    private var openers = EmphasisOpeners()
    private var brackets: [Bracket] = []
    private var codeFences = CodeFences()
    private var missing = MissingClosers()
    private var firstLine = 1
    /// Something without words was taken off: the blank behind it would stand double.
    private var skipsBlank = false
    /// Where the last run with words ends.
    private var lastRunEnd = 0
    private var hasUnclosedComment = false

    /// The words of the lines, joined by `\n`. `line` is the number of the first.
    mutating func read(_ bytes: [UInt8], _ lines: [Range<Int>], line: Int) -> InlineText {
        if lines.count == 1, !InlineReader.mayHaveMarkup(bytes, lines[0]) {
            return InlineText(bytes.text(lines[0]))
        }
        reset(line: line)
        for range in lines {
            if range.lowerBound != lines[0].lowerBound { input.append(Byte.newline) }
            input.append(contentsOf: bytes[bytes.trimmed(range)])
        }
        while position < input.count { step() }
        return finish()
    }

    private mutating func reset(line: Int) {
        input.removeAll(keepingCapacity: true)
        output.removeAll(keepingCapacity: true)
        runs = []
        cuts.removeAll(keepingCapacity: true)
        brackets.removeAll(keepingCapacity: true)
        openers = EmphasisOpeners()
        codeFences = CodeFences()
        missing = MissingClosers()
        position = 0
        firstLine = line
        skipsBlank = false
        lastRunEnd = 0
        hasUnclosedComment = false
    }

    /// Whether a byte stands in the line that might be markup.
    static func mayHaveMarkup(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var position = range.lowerBound
            while position < range.upperBound {
                let byte = bytes[position]
                // The text is well formed: a scalar that begins so has three bytes at least.
                if byte >= 0xE0 {
                    position += 2
                } else if isMark(byte) {
                    let next = position + 1 < range.upperBound ? bytes[position + 1] : 0
                    switch byte {
                    case Byte.colon: if next == Byte.slash { return true }
                    case Byte.equals, Byte.percent, Byte.tilde: if next == byte { return true }
                    case Byte.exclamation, Byte.rightBracket: break
                    default: return true
                    }
                }
                position += 1
            }
            return false
        }
    }

    @inline(__always)
    private static func isMark(_ byte: UInt8) -> Bool {
        if byte >= 0x80 { return false }
        // Bit n stands for byte n (first word) or byte 64 + n (second).
        return (byte < 64 ? lowMarks : highMarks) & bit(byte) != 0
    }

    /// Computed, so that the compiler makes constants of them; a stored one is guarded at each use.
    @inline(__always)
    private static var lowMarks: UInt64 {
        bit(Byte.newline) | bit(Byte.exclamation) | bit(Byte.hash) | bit(Byte.dollar) | bit(Byte.percent)
            | bit(Byte.ampersand) | bit(Byte.asterisk) | bit(Byte.colon) | bit(Byte.less) | bit(Byte.equals)
    }

    @inline(__always)
    private static var highMarks: UInt64 {
        bit(Byte.leftBracket) | bit(Byte.backslash) | bit(Byte.rightBracket) | bit(Byte.underscore)
            | bit(Byte.backtick) | bit(Byte.tilde)
    }

    @inline(__always)
    private static func bit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }

    // MARK: One step

    private mutating func step() {
        let start = position
        if skipsBlank {
            skipsBlank = false
            let isDouble = output.last.map(Byte.isWhitespace) ?? true
            if input[position] == Byte.space, isDouble {
                position += 1
                return
            }
        }
        while position < input.count, !InlineReader.isMark(input[position]) { position += 1 }
        if position > start {
            output.append(contentsOf: input[start..<position])
        } else {
            readMark()
        }
    }

    private mutating func readMark() {
        let isRead =
            switch input[position] {
            case Byte.newline: readNewline()
            case Byte.backslash: readEscape()
            case Byte.backtick: readCode()
            case Byte.asterisk, Byte.underscore, Byte.equals, Byte.tilde: readEmphasis()
            case Byte.dollar: readMath()
            case Byte.exclamation: readExclamation()
            case Byte.leftBracket: readLeftBracket()
            case Byte.rightBracket: readRightBracket()
            case Byte.less: readLess()
            case Byte.ampersand: readEntity()
            case Byte.percent: readPercent()
            case Byte.hash: readTag()
            case Byte.colon: readURL()
            default: false
            }
        if !isRead { copy(1) }
    }

    private mutating func copy(_ length: Int) {
        output.append(contentsOf: input[position..<min(position + length, input.count)])
        position += length
    }

    /// A run of no length, where `length` bytes of input leave no words.
    private mutating func addMark(_ style: InlineText.Style, length: Int) {
        runs.append(InlineText.Run(range: output.count..<output.count, style: style))
        position += length
        skipsBlank = true
    }

    /// A run over `words`, for `length` bytes of input.
    private mutating func addRun(_ style: InlineText.Style, words: some Collection<UInt8>, length: Int) {
        let start = output.count
        output.append(contentsOf: words)
        appendRun(style, start..<output.count)
        position += length
    }

    private mutating func appendRun(_ style: InlineText.Style, _ range: Range<Int>) {
        runs.append(InlineText.Run(range: range, style: style))
        if !range.isEmpty { lastRunEnd = range.upperBound }
    }

    private mutating func readNewline() -> Bool {
        breakLine()
        position += 1
        return true
    }

    /// One `\n` without blanks before it, and none at the start.
    private mutating func breakLine() {
        while output.count > lastRunEnd, let last = output.last, Byte.isBlank(last) { output.removeLast() }
        // Marks without words may have stood behind the blanks.
        for index in runs.indices.reversed() {
            guard runs[index].range.lowerBound > output.count else { break }
            runs[index].range = output.count..<output.count
        }
        if let last = output.last, last != Byte.newline { output.append(Byte.newline) }
        skipsBlank = true
    }

    /// A backslash before punctuation makes it a letter; at the end of a line it breaks the line.
    private mutating func readEscape() -> Bool {
        guard position + 1 < input.count else { return false }
        let next = input[position + 1]
        if next == Byte.newline {
            position += 1
            return true
        }
        guard Byte.isPunctuation(next) else { return false }
        position += 1
        copy(1)
        return true
    }

    private mutating func readEntity() -> Bool {
        guard let (text, length) = Entity.decode(input, at: position) else { return false }
        output.append(contentsOf: text.utf8)
        position += length
        return true
    }

    // MARK: Code and formulas

    private mutating func readCode() -> Bool {
        let length = input.runLength(of: Byte.backtick, at: position, before: input.count)
        guard let close = codeFences.close(input, at: position, length: length) else {
            copy(length)
            return true
        }
        var range = position + length..<close
        if range.count > 2, input[range.lowerBound] == Byte.space, input[range.upperBound - 1] == Byte.space {
            range = range.lowerBound + 1..<range.upperBound - 1
        }
        let words = input[range].map { $0 == Byte.newline ? Byte.space : $0 }
        addRun(.code, words: words, length: close + length - position)
        return true
    }

    /// `$x$` or `$$x$$` on one line. A price is no formula: no blank stands inside the dollars, no digit behind
    /// the second, and what begins with a digit needs a sign of a formula in it.
    private mutating func readMath() -> Bool {
        if input.has("$$", at: position, before: input.count) {
            guard let close = search("$$", from: position + 2, \.doubleDollar, withinLine: true),
                close > position + 2
            else {
                copy(2)
                return true
            }
            addRun(.math, words: input[input.trimmed(position + 2..<close)], length: close + 2 - position)
            return true
        }
        guard position + 1 < input.count, !Byte.isWhitespace(input[position + 1]),
            let close = mathClose(from: position + 2)
        else { return false }
        let content = position + 1..<close
        if Byte.isDigit(input[content.lowerBound]), !isFormula(content) { return false }
        addRun(.math, words: input[content], length: close + 1 - position)
        return true
    }

    private mutating func mathClose(from start: Int) -> Int? {
        if start <= missing.dollar { return nil }
        var next = start
        while next < input.count, input[next] != Byte.newline {
            let isEnd = next + 1 == input.count || !Byte.isDigit(input[next + 1])
            if input[next] == Byte.dollar, isEnd, !Byte.isBlank(input[next - 1]), input[next - 1] != Byte.backslash {
                return next
            }
            next += 1
        }
        missing.dollar = next
        return nil
    }

    private func isFormula(_ content: Range<Int>) -> Bool {
        guard content.count <= 120 else { return false }
        return input[content].contains {
            $0 == Byte.backslash || $0 == Byte.caret || $0 == Byte.underscore || $0 == Byte.equals
                || $0 == Byte.leftBrace
        }
    }

    // MARK: Emphasis

    private mutating func readEmphasis() -> Bool {
        let mark = input[position]
        let length = input.runLength(of: mark, at: position, before: input.count)
        let sides = EmphasisSides(input, position..<position + length)
        let styles = EmphasisOpeners.styles(of: mark, length: length)
        guard !styles.isEmpty else {
            copy(length)
            return true
        }
        if sides.canClose {
            let closed = styles.filter { openers.output(of: $0) != nil }
            if closed.count == styles.count {
                closed.forEach { closeEmphasis($0) }
                position += length
                return true
            }
            if let one = closed.first {
                closeEmphasis(one)
                position += one.length
                return true
            }
        }
        if sides.canOpen {
            var start = output.count
            for style in styles {
                openers.open(style, at: start)
                start += style.length
            }
        }
        copy(length)
        return true
    }

    private mutating func closeEmphasis(_ style: EmphasisOpeners.Style) {
        guard let opener = openers.output(of: style) else { return }
        cuts.append(opener..<opener + style.length)
        appendRun(style.inline, opener + style.length..<output.count)
        openers.close(style)
    }

    // MARK: Brackets

    private mutating func readExclamation() -> Bool {
        if input.has("![[", at: position, before: input.count) {
            guard let close = search("]]", from: position + 3, \.doubleBracket, withinLine: true) else { return false }
            let link = WikiLink(input, position + 3..<close)
            let style =
                link.isImage
                ? InlineText.Style.image(target: link.target, alternative: link.label ?? "")
                : .embed(target: link.target)
            addMark(style, length: close + 2 - position)
            return true
        }
        guard input.has("![", at: position, before: input.count) else { return false }
        openBracket(isImage: true)
        return true
    }

    private mutating func openBracket(isImage: Bool) {
        brackets.append(Bracket(output: output.count, runs: runs.count, cuts: cuts.count, isImage: isImage))
        copy(isImage ? 2 : 1)
    }

    private mutating func readLeftBracket() -> Bool {
        if input.has("[[", at: position, before: input.count),
            let close = search("]]", from: position + 2, \.doubleBracket, withinLine: true), close > position + 2
        {
            let link = WikiLink(input, position + 2..<close)
            addRun(.noteLink(target: link.target), words: link.shown.utf8, length: close + 2 - position)
            return true
        }
        if input.has("[^", at: position, before: input.count), let close = footnoteClose(from: position + 2) {
            addMark(.footnoteMark(label: input.text(position + 2..<close)), length: close + 1 - position)
            return true
        }
        openBracket(isImage: false)
        return true
    }

    /// Footnote labels have no blanks, so the search ends early.
    private func footnoteClose(from start: Int) -> Int? {
        var next = start
        while next < input.count, next - start < 100 {
            let byte = input[next]
            if byte == Byte.rightBracket { return next > start ? next : nil }
            if Byte.isWhitespace(byte) || byte == Byte.leftBracket { return nil }
            next += 1
        }
        return nil
    }

    private mutating func readRightBracket() -> Bool {
        guard let bracket = brackets.popLast() else { return false }
        guard let target = LinkTarget(input, behind: position + 1, missing: &missing.parenthesis) else { return false }
        let label = bracket.output + (bracket.isImage ? 2 : 1)
        position = target.end
        if bracket.isImage {
            let alternative = words(from: label, without: cuts[bracket.cuts...])
            output.removeSubrange(bracket.output...)
            runs.removeSubrange(bracket.runs...)
            cuts.removeSubrange(bracket.cuts...)
            openers.forget(from: bracket.output)
            lastRunEnd = min(lastRunEnd, output.count)
            addMark(.image(target: target.destination, alternative: alternative), length: 0)
        } else {
            cuts.append(bracket.output..<label)
            appendRun(.link(target: target.destination), label..<output.count)
        }
        return true
    }

    /// The output from `start` on without the cuts, all of which lie behind it.
    private func words(from start: Int, without cuts: ArraySlice<Range<Int>>) -> String {
        var words: [UInt8] = []
        var next = start
        for cut in cuts.sorted(by: { $0.lowerBound < $1.lowerBound }) where cut.lowerBound >= next {
            words.append(contentsOf: output[next..<cut.lowerBound])
            next = cut.upperBound
        }
        words.append(contentsOf: output[next...])
        return String(decoding: words, as: UTF8.self)
    }

    // MARK: HTML, comments, tags, addresses

    private mutating func readLess() -> Bool {
        if input.has("<!--", at: position, before: input.count) {
            guard let close = search("-->", from: position + 4, \.arrow, withinLine: false) else {
                reportUnclosedComment()
                return false
            }
            addMark(.comment(input.text(position + 4..<close)), length: close + 3 - position)
            return true
        }
        guard let tag = HTMLTag(input, at: position) else { return false }
        switch tag.kind {
        case .element: position = tag.end
        case .lineBreak:
            position = tag.end
            breakLine()
        case .address(let range):
            let target = input.text(range)
            addRun(.link(target: target), words: target.utf8, length: tag.end - position)
        }
        return true
    }

    private mutating func readPercent() -> Bool {
        guard input.has("%%", at: position, before: input.count) else { return false }
        guard let close = search("%%", from: position + 2, \.doublePercent, withinLine: false) else {
            // `100%%` is no comment left open.
            if position == 0 || Byte.isWhitespace(input[position - 1]) { reportUnclosedComment() }
            copy(2)
            return true
        }
        addMark(.comment(input.text(position + 2..<close)), length: close + 2 - position)
        return true
    }

    /// Reports the first comment of this block that does not end.
    private mutating func reportUnclosedComment() {
        if hasUnclosedComment { return }
        hasUnclosedComment = true
        let line = firstLine + input[..<position].count { $0 == Byte.newline }
        problems.append(Problem(.unclosedComment, line: line))
    }

    private mutating func readTag() -> Bool {
        guard let end = Tag.end(input, at: position) else { return false }
        addMark(.tag(input.text(position + 1..<end)), length: end - position)
        return true
    }

    private mutating func readURL() -> Bool {
        guard let scheme = WebAddress.schemeLength(before: position, in: input), output.count >= scheme,
            let end = WebAddress.end(input, from: position)
        else { return false }
        let start = position - scheme
        let range = output.count - scheme..<output.count + end - position
        output.append(contentsOf: input[position..<end])
        appendRun(.link(target: input.text(start..<end)), range)
        position = end
        return true
    }

    /// Where the mark next stands; a search that fails is not made again for this block (or line).
    private mutating func search(
        _ mark: StaticString, from start: Int, _ memory: WritableKeyPath<MissingClosers, Int>, withinLine: Bool
    ) -> Int? {
        guard start > missing[keyPath: memory], start <= input.count else { return nil }
        var end = input.count
        let first = mark.utf8Start[0]
        var next = start
        while next < end {
            if input[next] == first, input.has(mark, at: next, before: end) { return next }
            if withinLine, input[next] == Byte.newline { end = next }
            next += 1
        }
        missing[keyPath: memory] = end
        return nil
    }

    // MARK: The end

    private mutating func finish() -> InlineText {
        var end = output.count
        while end > 0, Byte.isWhitespace(output[end - 1]) { end -= 1 }
        if cuts.isEmpty {
            for index in runs.indices { runs[index].range = runs[index].range.clamped(to: 0..<end) }
            return InlineText(output.text(0..<end), runs: runs.sorted())
        }
        cuts.sort { $0.lowerBound < $1.lowerBound }
        var text: [UInt8] = []
        text.reserveCapacity(end)
        var start = 0
        // How much is cut before each cut's end.
        var removed: [Int] = []
        for cut in cuts {
            text.append(contentsOf: output[start..<max(start, min(cut.lowerBound, end))])
            start = cut.upperBound
            removed.append((removed.last ?? 0) + cut.count)
        }
        if start < end { text.append(contentsOf: output[start..<end]) }
        for index in runs.indices {
            let range = runs[index].range
            let lower = min(moved(range.lowerBound, removed), text.count)
            runs[index].range = lower..<max(lower, min(moved(range.upperBound, removed), text.count))
        }
        return InlineText(String(decoding: text, as: UTF8.self), runs: runs.sorted())
    }

    /// Where a place in `output` is once the cuts are taken out.
    private func moved(_ place: Int, _ removed: [Int]) -> Int {
        var low = 0
        var high = cuts.count
        while low < high {
            let middle = (low + high) / 2
            if cuts[middle].upperBound <= place { low = middle + 1 } else { high = middle }
        }
        return place - (low > 0 ? removed[low - 1] : 0)
    }
}

/// Up to where closing marks are known to be missing, one place for each kind; 0 where none was sought in vain.
private struct MissingClosers {
    var dollar = 0
    var doubleDollar = 0
    var doubleBracket = 0
    var doublePercent = 0
    var arrow = 0
    var parenthesis = 0
}

extension [InlineText.Run] {
    /// In the order of the text; of those that begin together first the ones without words, then the longer ones.
    fileprivate func sorted() -> [InlineText.Run] {
        count < 2
            ? self
            : enumerated().sorted { left, right in
                let (a, b) = (left.element.range, right.element.range)
                if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
                if a.isEmpty != b.isEmpty { return a.isEmpty }
                if a.upperBound != b.upperBound { return a.upperBound > b.upperBound }
                return left.offset < right.offset
            }.map(\.element)
    }
}
