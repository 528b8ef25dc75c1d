import CMD4C
import Notes
import Testing

/// Where a note is regular Markdown, our reader must see what a CommonMark parser sees: md4c is the outside witness.
@Suite("Regular Markdown, against md4c")
struct CommonMarkTests {
    @Test(
        "blocks and words are those that md4c finds",
        arguments: [
            "# One\n\nTwo three\nfour\n\n## Five ##\n\nSix\n",
            "- a\n- b\n  - c\n  - d\n    - e\n- f\n",
            "1. a\n2. b\n   1. c\n   2. d\n3. e\n",
            "- a\n\n  b\n\n- c\n",
            "- a\n  1. b\n     - c\n\nd\n",
            "> a\n> b\n>\n> - c\n> - d\n>   > e\n\nf\n",
            "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | **4** |\n\nc\n",
            "```swift\nlet a = 1\n\n  b\n```\n\nc\n",
            "- a\n\n  ```\n  b\n  ```\n- c\n",
            "a\n\n---\n\nb\n\n***\n\nc\n",
            "Title\n=====\n\nOther\n-----\n\na\n",
            "a *b* **c** `d` ~~e~~ [f](https://g.example \"h\") ***i***\n",
            "a \\* b \\[c\\] &amp; &lt; d\n",
            "- [ ] a\n- [x] b\n",
            "# 요금\n\n- 컴퓨팅\n  - 시간당 **청구**\n- 저장\n\n1. 하나\n2. 둘\n",
            "> # a\n> b\n>\n> > c\n",
            "* a\n* b\n\n\n+ c\n",
            "1) a\n2) b\n",
            "a_b_c d*e*f `` g`h `` [i][j]\n",
            "- a\nb\n- c\n",
            "####### a\n\nb\n",
        ])
    func agreement(markdown: String) {
        #expect(Note(markdown).skeleton == Witness.skeleton(of: markdown))
    }
}

extension Note {
    /// The tree in the terms of HTML, with the words of each block behind its name.
    fileprivate var skeleton: [String] {
        blocks.compactMap { block in
            let words = block.text.string
            switch block.kind {
            case .section(let level): return "h\(level) \(words)"
            case .paragraph, .footnote, .math, .callout: return "p \(words)"
            case .list(let ordered, let start): return ordered ? "ol\(start)" : "ul"
            case .item(_, let task): return "li\(task.map { $0 == .done ? "x" : "o" } ?? "") \(words)"
            case .table: return "table"
            case .row: return "tr"
            case .cell: return "td \(words)"
            case .quote: return "quote"
            case .code(let language): return "code:\(language) \(block.literal)"
            case .rule: return "hr"
            }
        }
    }
}

/// What md4c makes of Markdown, in the same terms.
private final class Witness {
    private var lines: [String] = []
    /// An item's first paragraph is the item's own words.
    private var isItemFresh = false

    static func skeleton(of markdown: String) -> [String] {
        let witness = Witness()
        var parser = MD_PARSER()
        parser.flags = UInt32(MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS)
        parser.enter_block = { type, detail, data in
            Witness.of(data)?.enter(type, detail)
            return 0
        }
        parser.leave_block = { _, _, _ in 0 }
        parser.enter_span = { _, _, _ in 0 }
        parser.leave_span = { _, _, _ in 0 }
        parser.text = { type, text, size, data in
            Witness.of(data)?.read(type, text, size)
            return 0
        }
        let utf8 = Array(markdown.utf8)
        let result = utf8.withUnsafeBytes { bytes in
            md_parse(
                bytes.bindMemory(to: CChar.self).baseAddress, UInt32(utf8.count), &parser,
                Unmanaged.passUnretained(witness).toOpaque())
        }
        #expect(result == 0)
        return witness.lines.map { line in
            // Code ends with a newline there, and not here.
            line.last == "\n" ? String(line.dropLast()) : line
        }
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> Witness? {
        data.map { Unmanaged<Witness>.fromOpaque($0).takeUnretainedValue() }
    }

    private func enter(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
        let wasItemFresh = isItemFresh
        isItemFresh = false
        switch type {
        case MD_BLOCK_H: lines.append("h\(detail?.load(as: MD_BLOCK_H_DETAIL.self).level ?? 0) ")
        case MD_BLOCK_P: if !wasItemFresh { lines.append("p ") }
        case MD_BLOCK_UL: lines.append("ul")
        case MD_BLOCK_OL: lines.append("ol\(detail?.load(as: MD_BLOCK_OL_DETAIL.self).start ?? 0)")
        case MD_BLOCK_LI:
            let item = detail?.load(as: MD_BLOCK_LI_DETAIL.self)
            let box = item?.is_task == 1 ? (item?.task_mark == 0x20 ? "o" : "x") : ""
            lines.append("li\(box) ")
            isItemFresh = true
        case MD_BLOCK_TABLE: lines.append("table")
        case MD_BLOCK_TR: lines.append("tr")
        case MD_BLOCK_TH, MD_BLOCK_TD: lines.append("td ")
        case MD_BLOCK_QUOTE: lines.append("quote")
        case MD_BLOCK_CODE:
            let language = detail?.load(as: MD_BLOCK_CODE_DETAIL.self).lang
            let size = Int(language?.size ?? 0)
            let bytes = UnsafeRawBufferPointer(start: language?.text, count: size)
            lines.append("code:\(String(decoding: bytes, as: UTF8.self)) ")
        case MD_BLOCK_HR: lines.append("hr")
        default: break
        }
    }

    private func read(_ type: MD_TEXTTYPE, _ text: UnsafePointer<MD_CHAR>?, _ size: MD_SIZE) {
        isItemFresh = false
        let words = String(decoding: UnsafeRawBufferPointer(start: text, count: Int(size)), as: UTF8.self)
        switch type {
        case MD_TEXT_SOFTBR, MD_TEXT_BR: lines[lines.count - 1] += "\n"
        case MD_TEXT_ENTITY: lines[lines.count - 1] += ["&amp;": "&", "&lt;": "<"][words] ?? words
        default: lines[lines.count - 1] += words
        }
    }
}
