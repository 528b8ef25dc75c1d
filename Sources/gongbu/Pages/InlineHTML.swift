import Notes

extension HTMLText {
    /// The words of lines, which run on as in the note.
    mutating func add(_ lines: [PageText]) {
        for (index, line) in lines.enumerated() {
            if index > 0 { self.line() }
            add(line)
        }
    }

    /// The words of a line with their marks.
    mutating func add(_ text: PageText) {
        for run in text.runs {
            let elements = HTMLText.elements.filter { run.emphasis.contains($0.emphasis) }
            let address = run.target.flatMap { HTMLText.isAddress($0) ? $0 : nil }
            if let address { add(tags: "<a href=\"\(HTMLText.escaped(address))\">") }
            for element in elements { add(tags: "<\(element.name)>") }
            add(run.text)
            for element in elements.reversed() { add(tags: "</\(element.name)>") }
            if address != nil { add(tags: "</a>") }
        }
    }

    private static let elements: [(emphasis: PageText.Emphasis, name: String)] = [
        (.bold, "strong"), (.italic, "em"), (.mark, "mark"), (.strike, "s"), (.code, "code"), (.math, "var"),
    ]

    /// Only what opens a page or a letter is a link: no script, and no file of the machine that the page was made on.
    private static func isAddress(_ target: String) -> Bool {
        ["http://", "https://", "mailto:"].contains { target.lowercased().hasPrefix($0) }
    }
}
