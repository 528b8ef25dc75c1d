import Notes

extension HTMLText {
    /// The words of a block with their marks. Runs may overlap, which elements may not: the text is cut where any run
    /// begins or ends, and each piece stands in the elements of all runs that hold it. O(runs²), and runs of a block are few.
    mutating func add(_ text: InlineText) {
        let marks = text.runs.filter { !$0.range.isEmpty }
        let bytes = Array(text.string.utf8)
        let cuts = Set([0, bytes.count] + marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted()
        let points = text.runs.filter(\.range.isEmpty)
        for (start, end) in zip(cuts, cuts.dropFirst()) {
            var position = start
            // A mark without length stands before the text at its place; those at the end come last.
            for point in points where point.range.lowerBound >= start && point.range.lowerBound < end {
                add(bytes[position..<point.range.lowerBound], in: marks)
                position = point.range.lowerBound
                add(point.style)
            }
            add(bytes[position..<end], in: marks)
        }
        for point in points where point.range.lowerBound >= bytes.count { add(point.style) }
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>, in marks: [InlineText.Run]) {
        guard let first = bytes.indices.first else { return }
        let elements = marks.filter { $0.range.contains(first) }.compactMap { HTMLText.tags(of: $0.style) }
        for (open, _) in elements { add(tags: open) }
        add(String(decoding: bytes, as: UTF8.self))
        for (_, close) in elements.reversed() { add(tags: close) }
    }

    private static func tags(of style: InlineText.Style) -> (open: String, close: String)? {
        switch style {
        case .bold: ("<strong>", "</strong>")
        case .italic: ("<em>", "</em>")
        case .mark: ("<mark>", "</mark>")
        case .strike: ("<s>", "</s>")
        case .code: ("<code>", "</code>")
        case .math: ("<span class=\"math\">", "</span>")
        case .link(let target) where isAddress(target): ("<a href=\"\(escaped(target))\">", "</a>")
        case .link, .noteLink, .image, .embed, .tag, .footnoteMark, .comment: nil
        }
    }

    /// What stands in the text without words of its own. Pictures are figures behind their paragraph.
    private mutating func add(_ style: InlineText.Style) {
        switch style {
        case .tag(let tag): element("span", [("class", "tag")], text: "#" + tag)
        case .footnoteMark(let label): element("sup", text: label)
        case .embed(let target): add(target)
        default: break
        }
    }

    /// Only what opens a page or a letter is a link: no script, and no file of the machine that the page was made on.
    private static func isAddress(_ target: String) -> Bool {
        ["http://", "https://", "mailto:"].contains { target.lowercased().hasPrefix($0) }
    }
}
