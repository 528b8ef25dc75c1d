/// A Markdown note as a human sees it: blocks in reading order, each with its lines.
///
/// The blocks are a tree kept flat, in pre-order: `blocks[i]` is followed by everything inside it, up to
/// `blocks[i].end`. A heading is a block of kind `.section` that holds all that stands under it, up to the
/// next heading of its level or a higher one.
package struct Note: Sendable {
    /// The name that problems and sources show: the path as it was given.
    package var name: String
    package var frontMatter: FrontMatter
    package var blocks: [Block]
    package var problems: [Problem]
    package var lineCount: Int

    package init(
        name: String, frontMatter: FrontMatter = FrontMatter(), blocks: [Block] = [], problems: [Problem] = [],
        lineCount: Int = 0
    ) {
        self.name = name
        self.frontMatter = frontMatter
        self.blocks = blocks
        self.problems = problems
        self.lineCount = lineCount
    }
}

/// The keys of a note's front matter, each with its values as written (a scalar is a list of one).
package struct FrontMatter: Sendable, Hashable {
    package var entries: [String: [String]] = [:]
    /// The lines that it takes, fences included; nil without front matter.
    package var lines: ClosedRange<Int>?

    package init() {}
}

/// One block of a note.
package struct Block: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// A heading (level 1–6) with all that stands under it.
        case section(level: Int)
        case paragraph
        /// Items that belong together. `start` is the first number of an ordered list.
        case list(ordered: Bool, start: Int)
        /// An item of a list. `marker` is what stands before it: `-`, `3.`, `나)`.
        case item(marker: String, task: TaskState?)
        /// `rows` include the header row, which comes first.
        case table
        case row(isHeader: Bool)
        case cell
        case quote
        /// An Obsidian callout: `> [!kind]± title`. The title is the block's `text`.
        case callout(kind: String, folded: Bool)
        /// Fenced code: `literal` holds its lines.
        case code(language: String)
        /// `$$ … $$`
        case math
        /// A footnote's text: `[^label]: …`
        case footnote(label: String)
        /// `---`
        case rule
    }

    package enum TaskState: Sendable, Hashable { case open, done }

    package var kind: Kind
    /// The index of the block that this one stands in; nil at the top.
    package var parent: Int?
    /// The index after the last block inside this one.
    package var end: Int
    /// 1-based, of the whole block with all that it holds.
    package var lines: ClosedRange<Int>
    /// The block's own words: a heading's title, a paragraph, an item's first paragraph, a cell, a callout's title.
    package var text: InlineText
    /// The lines of `text` alone.
    package var textLines: ClosedRange<Int>
    /// Code or formula, as it stands between the fences.
    package var literal: String
    /// An Obsidian block id ` ^id` at the end of the block, without the caret.
    package var blockID: String?

    package init(
        kind: Kind, parent: Int?, end: Int, lines: ClosedRange<Int>, text: InlineText = InlineText(),
        textLines: ClosedRange<Int>? = nil, literal: String = "", blockID: String? = nil
    ) {
        self.kind = kind
        self.parent = parent
        self.end = end
        self.lines = lines
        self.text = text
        self.textLines = textLines ?? lines
        self.literal = literal
        self.blockID = blockID
    }

    package var isSection: Bool { if case .section = kind { true } else { false } }
    package var isList: Bool { if case .list = kind { true } else { false } }
    package var isItem: Bool { if case .item = kind { true } else { false } }
}

extension Note {
    /// The indices of the blocks directly inside `index` (nil: at the top), in order.
    package func children(of index: Int?) -> [Int] {
        var result: [Int] = []
        var next = index.map { $0 + 1 } ?? 0
        let end = index.map { blocks[$0].end } ?? blocks.count
        while next < end {
            result.append(next)
            next = blocks[next].end
        }
        return result
    }

    /// The sections that `index` stands in, outermost first.
    package func sections(above index: Int) -> [Int] {
        var result: [Int] = []
        var above = blocks[index].parent
        while let current = above {
            if blocks[current].isSection { result.append(current) }
            above = blocks[current].parent
        }
        return result.reversed()
    }
}
