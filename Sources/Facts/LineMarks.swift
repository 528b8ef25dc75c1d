import Notes

/// What stands in a block, told by one look at its bytes, and what kind of block it is. A rule says what it needs, and is
/// not called where that is missing: most lines have neither a colon nor a bracket nor a digit.
///
/// A mark may be set where the thing itself is not there (every dash and arrow begins with the same byte), and is never
/// missing where it is.
struct LineMarks: OptionSet, Sendable {
    let rawValue: UInt32

    // MARK: In its text

    static let colon = LineMarks(rawValue: 1)
    /// A hyphen or a dash.
    static let dash = LineMarks(rawValue: 1 << 1)
    static let arrow = LineMarks(rawValue: 1 << 2)
    static let equals = LineMarks(rawValue: 1 << 3)
    static let bracket = LineMarks(rawValue: 1 << 4)
    static let question = LineMarks(rawValue: 1 << 5)
    static let digit = LineMarks(rawValue: 1 << 6)
    static let hangul = LineMarks(rawValue: 1 << 7)
    /// Words in bold or in code, a link, or any other run.
    static let styled = LineMarks(rawValue: 1 << 8)

    // MARK: What it is

    /// A paragraph or an item.
    static let line = LineMarks(rawValue: 1 << 16)
    static let item = LineMarks(rawValue: 1 << 17)
    static let section = LineMarks(rawValue: 1 << 18)
    static let list = LineMarks(rawValue: 1 << 19)
    static let table = LineMarks(rawValue: 1 << 20)
    static let callout = LineMarks(rawValue: 1 << 21)
    /// It holds other blocks.
    static let parent = LineMarks(rawValue: 1 << 22)
}

extension LineMarks {
    /// Of a block whose phrase is made already; that it is a parent is found out later.
    init(of block: Block, _ phrase: Phrase) {
        // A phrase of another length lost something in cleaning, and its marks perhaps with it.
        let isWhole = phrase.text.utf8.count == block.text.string.utf8.count
        self.init(bytes: isWhole ? phrase.letters.marks : ByteMarks(block.text.string))
        if !block.text.runs.isEmpty { insert(.styled) }
        switch block.kind {
        case .paragraph: insert(.line)
        case .item: formUnion([.line, .item])
        case .section: insert(.section)
        case .list: insert(.list)
        case .table: insert(.table)
        case .callout: insert(.callout)
        case .row, .cell, .quote, .code, .math, .footnote, .rule: break
        }
    }

    init(bytes: ByteMarks) {
        self.init()
        // 0xEF begins the wide forms of ASCII, 0xE2 dashes and arrows.
        let isWide = bytes.holds(0xEF)
        let isSign = bytes.holds(0xE2)
        if bytes.holds(":") || isWide { insert(.colon) }
        if bytes.holds("-") || isSign { insert(.dash) }
        if bytes.holds(">") || isSign { insert(.arrow) }
        if bytes.holds("=") { insert(.equals) }
        if bytes.holds("(") || isWide { insert(.bracket) }
        if bytes.holds("?") || isWide { insert(.question) }
        if bytes.holdsDigit { insert(.digit) }
        if bytes.holdsHangul { insert(.hangul) }
    }

    /// Whether one of several sets of marks is there as a whole.
    func satisfy(_ needs: [LineMarks]) -> Bool { needs.contains(where: isSuperset) }
}

extension ByteMarks {
    /// Any of 0…9.
    fileprivate var holdsDigit: Bool { low & (0x3FF << 0x30) != 0 }

    /// Syllables begin with 0xEA…0xED, letters of Hangul with 0xE1 and 0xE3.
    fileprivate var holdsHangul: Bool { leads & (0xF << 0x2A | 1 << 0x21 | 1 << 0x23) != 0 }
}
