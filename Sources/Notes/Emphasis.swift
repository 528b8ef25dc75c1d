/// Which marks of emphasis are open, and where in the output their openers stand: one of each kind at most.
struct EmphasisOpeners {
    enum Style: Int {
        case starBold, starItalic, lineBold, lineItalic, mark, strike

        /// The bytes of its mark.
        var length: Int {
            switch self {
            case .starItalic, .lineItalic: 1
            case .starBold, .lineBold, .mark, .strike: 2
            }
        }

        var inline: InlineText.Style {
            switch self {
            case .starBold, .lineBold: .bold
            case .starItalic, .lineItalic: .italic
            case .mark: .mark
            case .strike: .strike
            }
        }
    }

    private var places: (Int, Int, Int, Int, Int, Int) = (-1, -1, -1, -1, -1, -1)

    /// What a run of `length` marks may stand for, outermost first. `****` and `===` are text, and a single `~`
    /// is a range (1~3개).
    static func styles(of mark: UInt8, length: Int) -> [Style] {
        switch (mark, length) {
        case (Byte.asterisk, 1): [.starItalic]
        case (Byte.asterisk, 2): [.starBold]
        case (Byte.asterisk, 3): [.starItalic, .starBold]
        case (Byte.underscore, 1): [.lineItalic]
        case (Byte.underscore, 2): [.lineBold]
        case (Byte.underscore, 3): [.lineItalic, .lineBold]
        case (Byte.equals, 2): [.mark]
        case (Byte.tilde, 2): [.strike]
        default: []
        }
    }

    /// Where the open mark of this kind stands; nil if none is open.
    func output(of style: Style) -> Int? {
        let place = self[style]
        return place < 0 ? nil : place
    }

    mutating func open(_ style: Style, at place: Int) { self[style] = place }

    mutating func close(_ style: Style) { self[style] = -1 }

    /// Output from `place` on is gone, and the openers with it.
    mutating func forget(from place: Int) {
        for style in [Style.starBold, .starItalic, .lineBold, .lineItalic, .mark, .strike] where self[style] >= place {
            close(style)
        }
    }

    private subscript(_ style: Style) -> Int {
        get {
            switch style {
            case .starBold: places.0
            case .starItalic: places.1
            case .lineBold: places.2
            case .lineItalic: places.3
            case .mark: places.4
            case .strike: places.5
            }
        }
        set {
            switch style {
            case .starBold: places.0 = newValue
            case .starItalic: places.1 = newValue
            case .lineBold: places.2 = newValue
            case .lineItalic: places.3 = newValue
            case .mark: places.4 = newValue
            case .strike: places.5 = newValue
            }
        }
    }
}

/// What may stand on either side of a run of emphasis marks for it to open or to close.
struct EmphasisSides {
    var canOpen: Bool
    var canClose: Bool

    init(_ input: [UInt8], _ run: Range<Int>) {
        let before = run.lowerBound > 0 ? input[run.lowerBound - 1] : Byte.space
        let after = run.upperBound < input.count ? input[run.upperBound] : Byte.space
        canOpen = !Byte.isWhitespace(after)
        canClose = !Byte.isWhitespace(before)
        switch input[run.lowerBound] {
        case Byte.underscore:
            // snake_case and 변수_이름 are words; a particle may follow the closing mark (`_강조_를`).
            if Byte.isAlphanumeric(before) || before >= 0x80 { canOpen = false }
            if Byte.isAlphanumeric(after) { canClose = false }
        case Byte.asterisk where run.count == 1 && Byte.isDigit(before) && Byte.isDigit(after):
            // 5*3*2
            canOpen = false
            canClose = false
        default: break
        }
    }
}

/// Finds the run of backticks that closes code, of the same length as the one that opens it.
///
/// The first question makes a list of all runs with the next of equal length, so all questions together take time
/// linear in the text.
struct CodeFences {
    private var next: [Int: Int] = [:]
    private var isListed = false

    /// Where the closing run begins; nil if there is none.
    mutating func close(_ input: [UInt8], at position: Int, length: Int) -> Int? {
        if !isListed { list(input, from: position) }
        return next[position]
    }

    private mutating func list(_ input: [UInt8], from start: Int) {
        isListed = true
        var last: [Int: Int] = [:]
        var position = start
        while position < input.count {
            guard input[position] == Byte.backtick else {
                position += 1
                continue
            }
            let length = input.runLength(of: Byte.backtick, at: position, before: input.count)
            if let before = last.updateValue(position, forKey: length) { next[before] = position }
            position += length
        }
    }
}
