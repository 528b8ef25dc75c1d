/// The words of a block with markup taken off, NFC, and where the markup was.
///
/// Comments (`%%…%%`, `<!-- … -->`), images and footnote marks leave no text. Line breaks inside a paragraph are
/// one `\n`. `**굵게(bold)**를` is bold, as every Korean writer means it.
package struct InlineText: Sendable, Hashable {
    package enum Style: Sendable, Hashable {
        case bold, italic, mark, strike, code
        /// `$…$`
        case math
        /// `[label](target)` or a bare URL: the label stands in the text.
        case link(target: String)
        /// `[[note#heading|label]]`: the label stands in the text.
        case noteLink(target: String)
        /// `![[image.png]]`, `![alt](path)`: a run of no length.
        case image(target: String, alternative: String)
        /// `![[note#heading]]`: a run of no length.
        case embed(target: String)
        /// `#tag`: the text without the `#` stands in `tag`, and nothing in the string.
        case tag(String)
        /// `[^label]`: a run of no length.
        case footnoteMark(label: String)
        /// An HTML comment or `%%…%%`: a run of no length.
        case comment(String)
    }

    package struct Run: Sendable, Hashable {
        /// UTF-8 offsets into `string`.
        package var range: Range<Int>
        package var style: Style

        package init(range: Range<Int>, style: Style) {
            self.range = range
            self.style = style
        }
    }

    package var string: String
    package var runs: [Run]

    package init(_ string: String = "", runs: [Run] = []) {
        self.string = string
        self.runs = runs
    }

    package var isEmpty: Bool { string.isEmpty }

    mutating func append(_ words: String) {
        string += words
    }

    mutating func append(_ other: InlineText) {
        let start = string.utf8.count
        string += other.string
        runs += other.runs.map {
            Run(range: ($0.range.lowerBound + start)..<($0.range.upperBound + start), style: $0.style)
        }
    }

    /// The text of a run.
    package func text(of run: Run) -> String {
        let utf8 = string.utf8
        let lower = utf8.index(utf8.startIndex, offsetBy: run.range.lowerBound)
        let upper = utf8.index(lower, offsetBy: run.range.count)
        return String(string[lower..<upper])
    }
}
