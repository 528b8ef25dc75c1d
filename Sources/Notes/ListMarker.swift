/// What stands before a list item: `-`, `•`, `3.`, `3)`, `(3)`, `３．`, `③`, `나.`, `나)`.
///
/// CommonMark knows `-`, `*`, `+`, `3.` and `3)` with a blank behind them. People also write `1.리호스팅` and
/// `-항목` without one, full-width digits and stops from a Korean or Japanese keyboard, bullets pasted from slides,
/// circled numbers, and 가. 나. 다. This type tells what the bytes could be; whether the place lets them be it
/// (a year that ends a sentence, a decimal number, a soft-wrapped line) is the block reader's judgement.
struct ListMarker {
    enum Form: Equatable {
        case bullet(UInt8)
        case period
        case parenthesis
        case bracketed
        case circled
        case hangulPeriod
        case hangulParenthesis
    }

    /// What follows the marker.
    enum Follower {
        case blank
        case nothing
        /// A Hangul syllable, a capital letter or opening markup stands right behind it.
        case word
        /// Any other byte stands right behind it.
        case other
    }

    var form: Form
    /// The number of an ordered item; 0 for a bullet.
    var number = 0
    /// The position behind the marker.
    var end: Int
    var follower: Follower

    var isOrdered: Bool {
        if case .bullet = form { false } else { true }
    }

    /// The marker at `position`; nil if none could stand there. Looks at a few bytes only.
    init?(_ bytes: [UInt8], at position: Int, before end: Int) {
        let byte = bytes[position]
        switch byte {
        case Byte.hyphen, Byte.asterisk, Byte.plus:
            self.init(bullet: byte, length: 1, bytes, at: position, before: end)
        case Byte.zero...0x39:
            self.init(digitsOf: bytes, from: position, before: end, bracketed: false)
        case Byte.leftParenthesis:
            self.init(digitsOf: bytes, from: position + 1, before: end, bracketed: true)
        case 0x80...:
            self.init(wide: bytes, at: position, before: end)
        default:
            return nil
        }
    }

    private init(form: Form, number: Int, end: Int, _ bytes: [UInt8], before lineEnd: Int) {
        self.form = form
        self.number = number
        self.end = end
        follower = ListMarker.follower(bytes, at: end, before: lineEnd)
    }

    private init?(bullet byte: UInt8, length: Int, _ bytes: [UInt8], at position: Int, before end: Int) {
        self.init(form: .bullet(byte), number: 0, end: position + length, bytes, before: end)
        switch follower {
        case .blank, .nothing: return
        case .word:
            // `-항목` and `-**굵게**` are items; `-X`, `*강조*` and `+A` are not.
            guard byte == Byte.hyphen, !Byte.isLetter(bytes[self.end]), bytes[self.end] != Byte.leftParenthesis,
                bytes[self.end] != Byte.leftBracket
            else { return nil }
        case .other:
            return nil
        }
    }

    private init?(digitsOf bytes: [UInt8], from start: Int, before end: Int, bracketed: Bool) {
        var position = start
        var number = 0
        while position < end, let (digit, length) = ListMarker.digit(bytes, at: position, before: end) {
            number = number * 10 + digit
            guard number <= 999_999_999 else { return nil }
            position += length
        }
        guard position > start, position < end else { return nil }
        if bracketed {
            guard let (form, length) = ListMarker.delimiter(bytes, at: position, before: end), form == .parenthesis
            else { return nil }
            self.init(form: .bracketed, number: number, end: position + length, bytes, before: end)
        } else if let (form, length) = ListMarker.delimiter(bytes, at: position, before: end) {
            self.init(form: form, number: number, end: position + length, bytes, before: end)
        } else {
            return nil
        }
    }

    private init?(wide bytes: [UInt8], at position: Int, before end: Int) {
        guard position + 2 < end || (position + 1 < end && bytes[position] == 0xC2) else { return nil }
        if bytes[position] == 0xC2 {
            // U+00B7, the middle dot of Korean keyboards.
            guard bytes[position + 1] == 0xB7 else { return nil }
            self.init(bullet: Byte.period, length: 2, bytes, at: position, before: end)
            return
        }
        switch (bytes[position], bytes[position + 1], bytes[position + 2]) {
        case (0xE2, 0x80, 0xA2), (0xE2, 0x80, 0xA3), (0xE2, 0x97, 0xA6), (0xE2, 0x96, 0xAA), (0xE3, 0x86, 0x8D),
            (0xE2, 0x88, 0x99), (0xE2, 0x97, 0x8F), (0xE2, 0x97, 0x8B), (0xE2, 0x96, 0xA0), (0xE2, 0x96, 0xA1):
            // • ‣ ◦ ▪ ㆍ ∙ ● ○ ■ □, with or without a blank.
            self.init(form: .bullet(Byte.period), number: 0, end: position + 3, bytes, before: end)
        case (0xE2, 0x80, 0x93), (0xEF, 0xBC, 0x8D), (0xEF, 0xBC, 0x8A):
            // – － ＊
            self.init(bullet: Byte.period, length: 3, bytes, at: position, before: end)
        case (0xE2, 0x91, let last) where last >= 0xA0 && last <= 0xB3:
            // ① to ⑳
            self.init(form: .circled, number: Int(last) - 0x9F, end: position + 3, bytes, before: end)
        case (0xEF, 0xBC, 0x90...0x99):
            self.init(digitsOf: bytes, from: position, before: end, bracketed: false)
        case (0xEF, 0xBC, 0x88):
            self.init(digitsOf: bytes, from: position + 3, before: end, bracketed: true)
        default:
            self.init(hangul: bytes, at: position, before: end)
        }
    }

    /// 가. 나. 다. … 하., each followed by a blank or nothing.
    private init?(hangul bytes: [UInt8], at position: Int, before end: Int) {
        guard Byte.startsHangul(bytes[position]), position + 3 < end else { return nil }
        let delimiter = bytes[position + 3]
        guard delimiter == Byte.period || delimiter == Byte.rightParenthesis else { return nil }
        let scalar =
            UInt32(bytes[position] & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6
            | UInt32(bytes[position + 2] & 0x3F)
        guard let index = ListMarker.hangulOrder.firstIndex(of: scalar) else { return nil }
        let form = delimiter == Byte.period ? Form.hangulPeriod : .hangulParenthesis
        self.init(form: form, number: index + 1, end: position + 4, bytes, before: end)
        if follower == .other || follower == .word { return nil }
    }

    /// 가나다라마바사아자차카타파하
    private static let hangulOrder: [UInt32] = [
        0xAC00, 0xB098, 0xB2E4, 0xB77C, 0xB9C8, 0xBC14, 0xC0AC, 0xC544, 0xC790, 0xCC28, 0xCE74, 0xD0C0, 0xD30C, 0xD558,
    ]

    private static func digit(_ bytes: [UInt8], at position: Int, before end: Int) -> (value: Int, length: Int)? {
        let byte = bytes[position]
        if Byte.isDigit(byte) { return (Int(byte) - 0x30, 1) }
        guard byte == 0xEF, position + 2 < end, bytes[position + 1] == 0xBC else { return nil }
        let last = bytes[position + 2]
        return last >= 0x90 && last <= 0x99 ? (Int(last) - 0x90, 3) : nil
    }

    /// `.` `)` and the full-width `．` `）` `。`
    private static func delimiter(_ bytes: [UInt8], at position: Int, before end: Int) -> (form: Form, length: Int)? {
        if bytes[position] == Byte.period { return (.period, 1) }
        if bytes[position] == Byte.rightParenthesis { return (.parenthesis, 1) }
        guard position + 2 < end else { return nil }
        switch (bytes[position], bytes[position + 1], bytes[position + 2]) {
        case (0xEF, 0xBC, 0x8E), (0xE3, 0x80, 0x82): return (.period, 3)
        case (0xEF, 0xBC, 0x89): return (.parenthesis, 3)
        default: return nil
        }
    }

    private static func follower(_ bytes: [UInt8], at position: Int, before end: Int) -> Follower {
        guard position < end else { return .nothing }
        let byte = bytes[position]
        if Byte.isBlank(byte) || bytes.has("\u{3000}", at: position, before: end)
            || bytes.has("\u{A0}", at: position, before: end)
        {
            return .blank
        }
        if Byte.startsHangul(byte) || Byte.isUppercase(byte) || byte == Byte.leftParenthesis
            || byte == Byte.leftBracket
        {
            return .word
        }
        return bytes.has("**", at: position, before: end) ? .word : .other
    }
}
