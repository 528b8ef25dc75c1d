import Foundation

/// The bytes of a note made ready for the readers: without a byte order mark, valid UTF-8, NFC, cut into lines.
///
/// The common file is all of that already, so one scan decides whether its bytes can be used as they are. Only
/// where the scan meets a byte that is not UTF-8, or a scalar that normalisation might touch, are the lines
/// rewritten one by one: a line end neither composes with anything nor stands inside a scalar, so this equals
/// normalising the whole.
struct SourceText {
    /// Where a line stands in `bytes`, without its line end (LF, CRLF or CR).
    struct Line {
        var start: Int
        var end: Int
    }

    private(set) var bytes: [UInt8]
    private(set) var lines: [Line] = []
    private(set) var problems: [Problem] = []
    /// A NUL stands in it, or more than one byte in ten is a control byte: this is no text.
    private(set) var isBinary = false

    init(_ input: [UInt8]) {
        let start = input.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        bytes = input
        let scan = Scan(input, start..<input.count)
        if let position = scan.firstNUL ?? (scan.controls * 10 > input.count ? start : nil) {
            isBinary = true
            let before = SourceText.split(input, from: start).prefix { $0.start <= position }
            problems = [Problem(.binary, line: max(1, before.count))]
            return
        }
        lines =
            scan.hasCarriageReturn
            ? SourceText.split(input, from: start) : SourceText.splitAtNewlines(input, from: start)
        if scan.firstInvalid != nil || scan.mayCompose { rewrite() }
    }

    private mutating func rewrite() {
        var rewritten: [UInt8] = []
        rewritten.reserveCapacity(bytes.count)
        for index in lines.indices {
            let range = lines[index].start..<lines[index].end
            let scan = Scan(bytes, range)
            if let invalid = scan.firstInvalid {
                let column = bytes.text(range.lowerBound..<invalid).count + 1
                problems.append(Problem(.invalidUTF8, line: index + 1, column: column))
            }
            lines[index].start = rewritten.count
            if scan.firstInvalid != nil || scan.mayCompose {
                SourceText.appendNormalised(bytes.text(range), to: &rewritten)
            } else {
                rewritten.append(contentsOf: bytes[range])
            }
            lines[index].end = rewritten.count
            rewritten.append(Byte.newline)
        }
        bytes = rewritten
    }

    /// Foundation's normal form takes quadratic time on long texts, so they go to it in pieces, cut where nothing
    /// joins: before scalars that NFC leaves alone, and before a leading jamo.
    private static func appendNormalised(_ text: String, to bytes: inout [UInt8]) {
        var piece = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if count >= 64, value < 0x80 || Scan.isInert(value) || (0x1100...0x1112).contains(value) {
                bytes.append(contentsOf: String(piece).precomposedStringWithCanonicalMapping.utf8)
                piece = String.UnicodeScalarView()
                count = 0
            }
            piece.append(scalar)
            count += 1
        }
        bytes.append(contentsOf: String(piece).precomposedStringWithCanonicalMapping.utf8)
    }

    /// The lines of text without CR; four times as fast as `split`.
    private static func splitAtNewlines(_ bytes: [UInt8], from start: Int) -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(bytes.count / 40)
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            var lineStart = start
            while lineStart < buffer.count {
                let found = memchr(base + lineStart, Int32(Byte.newline), buffer.count - lineStart)
                let lineEnd = found.map { UnsafeRawPointer($0) - base } ?? buffer.count
                lines.append(Line(start: lineStart, end: lineEnd))
                lineStart = lineEnd + 1
            }
        }
        return lines
    }

    private static func split(_ bytes: [UInt8], from start: Int) -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(bytes.count / 40)
        var lineStart = start
        bytes.withUnsafeBufferPointer { bytes in
            var position = start
            while position < bytes.count {
                let byte = bytes[position]
                if byte > Byte.carriageReturn {
                    position += 1
                } else if byte == Byte.newline || byte == Byte.carriageReturn {
                    lines.append(Line(start: lineStart, end: position))
                    position += 1
                    let isPair = byte == Byte.carriageReturn && position < bytes.count
                    if isPair, bytes[position] == Byte.newline { position += 1 }
                    lineStart = position
                } else {
                    position += 1
                }
            }
            if lineStart < bytes.count { lines.append(Line(start: lineStart, end: bytes.count)) }
        }
        return lines
    }
}

/// What one pass over bytes finds out about them.
private struct Scan {
    /// The first byte that is no part of a well-formed scalar (Unicode 16, table 3-7).
    var firstInvalid: Int?
    var firstNUL: Int?
    /// Control bytes that no text editor writes.
    var controls = 0
    var hasCarriageReturn = false
    /// A scalar stands here that NFC might change, or join with the one before it. Errs on the side of yes.
    var mayCompose = false

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        bytes.withUnsafeBufferPointer { scan($0, range) }
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var position = range.lowerBound
        let end = range.upperBound
        while position < end {
            let byte = bytes[position]
            if byte < 0x80 {
                if byte < 0x20 { countControl(byte, at: position) }
                position += 1
            } else if byte >= 0xE4, byte <= 0xED, position + 2 < end, bytes[position + 1] & 0xC0 == 0x80,
                bytes[position + 2] & 0xC0 == 0x80, byte < 0xED || bytes[position + 1] < 0x9E
            {
                // U+4000…U+D77F: ideographs and nearly all Hangul syllables, all of them NFC.
                position += 3
            } else if let (scalar, length) = Scan.decode(bytes, at: position, before: end) {
                if !mayCompose, !Scan.isInert(scalar) { mayCompose = true }
                position += length
            } else {
                if firstInvalid == nil { firstInvalid = position }
                position += 1
            }
        }
    }

    private mutating func countControl(_ byte: UInt8, at position: Int) {
        if byte == 0, firstNUL == nil { firstNUL = position }
        if byte == Byte.carriageReturn { hasCarriageReturn = true }
        let isUsual = byte == Byte.tab || byte == Byte.newline || byte == Byte.carriageReturn || byte == 0x0C
        if !isUsual { controls += 1 }
    }

    /// The scalar of two bytes or more at `position`; nil if it is not well formed.
    private static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, before end: Int
    ) -> (scalar: UInt32, length: Int)? {
        let first = bytes[position]
        let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
        guard length > 0, position + length <= end else { return nil }
        var scalar = UInt32(first) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = bytes[position + offset]
            guard byte & 0xC0 == 0x80 else { return nil }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard scalar >= least, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else { return nil }
        return (scalar, length)
    }

    /// Whether NFC leaves this scalar alone and never joins it to its neighbours. The blocks listed have neither
    /// a canonical decomposition that NFC keeps apart, nor a combining class, nor a conjoining jamo
    /// (Unicode 16, DerivedNormalizationProps NFC_Quick_Check); all others count as doubtful.
    static func isInert(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x80...0x2FF, 0x400...0x482, 0x48A...0x52F: true
        case 0x2002...0x20CF, 0x2100...0x2125, 0x2127...0x2129, 0x212C...0x2328, 0x232B...0x2ADB: true
        case 0x2B00...0x2BFF, 0x3000...0x3029, 0x3030...0x3098, 0x309B...0xA66E, 0xAC00...0xD7A3: true
        case 0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFE30...0xFFFF, 0x1F000...0x1FAFF: true
        case 0x20000...0x2F7FF: true
        default: false
        }
    }
}
