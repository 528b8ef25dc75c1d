internal import Glibc

/// Hands the UTF-8 of two texts over; an empty second is in everything, and a longer one in nothing.
@inline(__always)
private func compare(
    _ first: String, _ second: String, _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
) -> Bool {
    let length = second.utf8.count
    if length == 0 { return true }
    if first.utf8.count < length { return false }
    return first.withBytes { own in second.withBytes { other in body(own, other) } }
}

/// The bytes of the blank at `index`: space, tab, line feed, U+00A0, U+3000; 0 where none stands.
@inline(__always)
private func blankLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    // Nearly all bytes are letters.
    if byte > 0x20, byte != 0xC2, byte != 0xE3 { return 0 }
    return switch byte {
    case 0x20, 0x09, 0x0A: 1
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: 2
    case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80: 3
    default: 0
    }
}

/// Questions about letters that the rules ask all the time, answered by scalar, since graphemes are slow to walk.
extension Unicode.Scalar {
    var isHangul: Bool {
        (0xAC00...0xD7A3).contains(value) || (0x3131...0x318E).contains(value) || (0x1100...0x11FF).contains(value)
    }

    /// A consonant or vowel on its own, which no finished word has (ㅏㅈ기).
    var isStrayJamo: Bool { (0x3131...0x318E).contains(value) }

    var isDigit: Bool { (0x30...0x39).contains(value) }

    var isLatinCapital: Bool { (0x41...0x5A).contains(value) }

    var isLatinSmall: Bool { (0x61...0x7A).contains(value) }

    var isLatin: Bool { isLatinCapital || isLatinSmall }

    var isBlank: Bool { value == 0x20 || value == 0x09 || value == 0x0A || value == 0xA0 || value == 0x3000 }

    /// Pictographs, stars, check marks and their joiners: decoration in a note, never part of a name.
    var isDecoration: Bool {
        switch value {
        // Crosses say no: what a learner wrote with one must not be read as its opposite.
        case 0x2716...0x2718, 0x274C: false
        // Notes and accidentals of music: B♭ is not B.
        case 0x2669...0x266F: false
        case 0x2600...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF, 0xFE0E, 0xFE0F, 0x200D, 0x20E3, 0x203C, 0x2049:
            true
        default: false
        }
    }

    var opensBracket: Bool { self == "(" || self == "[" || self == "（" || self == "「" || self == "{" }
    var closesBracket: Bool { self == ")" || self == "]" || self == "）" || self == "」" || self == "}" }
}

/// The letters of a text, counted in one pass over its bytes.
package struct Letters: Sendable, Hashable {
    package var hangul = 0
    package var latin = 0
    package var digits = 0
    /// Consonants and vowels on their own, which no finished word has (ㅏㅈ기); they count as Hangul too.
    package var strayJamo = 0
    /// The bytes that the rules' marks begin with.
    private(set) var marks = ByteMarks()

    package init(_ text: String) {
        self = text.withBytes { bytes in
            var letters = Letters()
            letters.count(bytes)
            return letters
        }
    }

    private init() {}

    private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            marks.insert(byte)
            if byte < 0x80 {
                let letter = byte | 0x20
                if (0x61...0x7A).contains(letter) { latin += 1 } else if (0x30...0x39).contains(byte) { digits += 1 }
                index += 1
            } else if byte >= 0xE1, byte <= 0xED, index + 2 < bytes.count {
                if byte >= 0xEA {
                    if Self.isSyllable(byte, bytes[index + 1], bytes[index + 2]) { hangul += 1 }
                } else if byte == 0xE3, Self.isJamo(bytes[index + 1], bytes[index + 2]) {
                    hangul += 1
                    strayJamo += 1
                } else if byte == 0xE1, (0x84...0x87).contains(bytes[index + 1]) {
                    hangul += 1
                }
                index += 3
            } else {
                index += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            }
        }
    }

    /// Whether a syllable or a letter of Hangul stands in `text`: the scan ends at the first.
    static func holdHangul(_ text: String) -> Bool {
        text.withBytes { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte >= 0xE1, byte <= 0xED, index + 2 < bytes.count {
                    let (second, third) = (bytes[index + 1], bytes[index + 2])
                    if byte >= 0xEA ? isSyllable(byte, second, third) : byte == 0xE3 ? isJamo(second, third) : false {
                        return true
                    }
                    if byte == 0xE1, (0x84...0x87).contains(second) { return true }
                    index += 3
                } else {
                    index += byte < 0xC0 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                }
            }
            return false
        }
    }

    /// U+AC00…U+D7A3.
    private static func isSyllable(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        first == 0xEA ? second >= 0xB0 : first < 0xED || second < 0x9E || (second == 0x9E && third <= 0xA3)
    }

    /// U+3131…U+318E.
    private static func isJamo(_ second: UInt8, _ third: UInt8) -> Bool {
        (second == 0x84 && third >= 0xB1) || second == 0x85 || (second == 0x86 && third <= 0x8E)
    }

    /// Syllables and letters, without blanks and marks: what someone would have to type.
    package var typingLength: Int { hangul + latin + digits }
}

extension String {
    package var hasHangul: Bool { Letters.holdHangul(self) }

    package var hasLatin: Bool { withBytes { $0.contains { (0x61...0x7A).contains($0 | 0x20) } } }

    package var hasDigit: Bool { withBytes { $0.contains { (0x30...0x39).contains($0) } } }

    package var beginsWithCapital: Bool { utf8.first.map { (0x41...0x5A).contains($0) } ?? false }

    package var beginsWithSmall: Bool { utf8.first.map { (0x61...0x7A).contains($0) } ?? false }

    package var beginsWithDigit: Bool { utf8.first.map { (0x30...0x39).contains($0) } ?? false }

    /// Whether these are four digits that can be a year, from 1000 to 2100.
    package var isYear: Bool { utf8.count == 4 && Int(self).map { (1000...2100).contains($0) } ?? false }

    /// Whether these are a year and the one it lasts to: `1618–1648`, `1495-98`.
    package var isYearSpan: Bool {
        let parts = split { $0 == "-" || $0 == "–" }
        return parts.count == 2 && String(parts[0]).isYear && (2...4).contains(parts[1].utf8.count)
            && Int(parts[1]) != nil
    }

    /// Compares bytes: both are NFC here, and the standard library's suffix test walks graphemes.
    package func ends(in suffix: String) -> Bool {
        compare(self, suffix) { own, other in
            memcmp(
                own.baseAddress.unsafelyUnwrapped + (own.count - other.count),
                other.baseAddress.unsafelyUnwrapped, other.count) == 0
        }
    }

    package func begins(with prefix: String) -> Bool {
        compare(self, prefix) { own, other in
            memcmp(own.baseAddress.unsafelyUnwrapped, other.baseAddress.unsafelyUnwrapped, other.count) == 0
        }
    }

    /// Whether the bytes of `part` stand in it.
    package func holds(_ part: String) -> Bool { part.utf8.isEmpty || position(of: part, from: 0) != nil }

    /// The UTF-8 offset at which the bytes of `part` first stand, not before `start`; nil for an empty part.
    func position(of part: String, from start: Int) -> Int? {
        let length = part.utf8.count
        guard length > 0, utf8.count - start >= length else { return nil }
        return withBytes { own in
            part.withBytes { other in
                let begin = own.baseAddress.unsafelyUnwrapped
                let wanted = other.baseAddress.unsafelyUnwrapped
                let end = begin + own.count - length + 1
                var next = begin + start
                while next < end, let found = memchr(next, CInt(wanted[0]), end - next) {
                    let place = UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
                    if memcmp(place, wanted, length) == 0 { return place - begin }
                    next = place + 1
                }
                return nil
            }
        }
    }

    /// Whether both are the same bytes. `==` brings what is not ASCII into a normal form first, which all here is in.
    package func isSame(as other: String) -> Bool {
        utf8.count == other.utf8.count && begins(with: other)
    }

    /// The words between blanks, cut by bytes: every blank is ASCII but the no-break and the ideographic space.
    package var words: [String] {
        withBytes { bytes in
            guard let first = Blanks.word(in: bytes, from: 0) else { return [] }
            if first.count == bytes.count { return [self] }
            var result: [String] = []
            result.reserveCapacity(bytes.count { $0 == 0x20 } + 1)
            var index = first.lowerBound
            while let word = Blanks.word(in: bytes, from: index) {
                result.append(String(wellFormed: UnsafeBufferPointer(rebasing: bytes[word])))
                index = word.upperBound
            }
            return result
        }
    }

    /// Its lines, those without words too.
    package var lines: [String] {
        withBytes { bytes in
            guard var end = bytes.firstIndex(of: 0x0A) else { return [self] }
            var result: [String] = []
            var start = 0
            while true {
                result.append(String(wellFormed: UnsafeBufferPointer(rebasing: bytes[start..<end])))
                if end == bytes.count { return result }
                start = end + 1
                end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            }
        }
    }

    /// How many words there are, at the cost of a scan.
    package var wordCount: Int { withBytes(Blanks.wordCount) }

    /// Whether it has no two blanks beside each other, none at the ends, and none but spaces.
    var isFolded: Bool { withBytes(Blanks.areFolded) }

    /// Blanks folded to one space, none at the ends.
    package var folded: String {
        withBytes { bytes in
            if Blanks.areFolded(bytes) { return self }
            return String(capacity: bytes.count) { room in
                var length = 0
                var index = 0
                while let word = Blanks.word(in: bytes, from: index) {
                    if length > 0 {
                        room[length] = 0x20
                        length += 1
                    }
                    for byte in bytes[word] {
                        room[length] = byte
                        length += 1
                    }
                    index = word.upperBound
                }
                return length
            }
        }
    }

    /// Without blanks at its ends.
    package var trimmed: String {
        withBytes { bytes in
            let range = Blanks.trimmed(bytes)
            return range.count == bytes.count ? self : String(wellFormed: UnsafeBufferPointer(rebasing: bytes[range]))
        }
    }

    /// The text between two UTF-8 offsets; one inside a scalar counts as the scalar's beginning.
    package func slice(_ range: Range<Int>) -> String {
        if range.count == utf8.count { return self }
        return withBytes { bytes in
            func boundary(_ offset: Int) -> Int {
                var start = offset
                while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
                return start
            }
            let part = bytes[boundary(range.lowerBound)..<boundary(range.upperBound)]
            return String(wellFormed: UnsafeBufferPointer(rebasing: part))
        }
    }

    /// Small letters for capital ones of ASCII: the rules' own words are written so.
    package var lowered: String {
        withBytes { bytes in
            guard bytes.contains(where: { (0x41...0x5A).contains($0) }) else { return self }
            return String(capacity: bytes.count) { form in
                for (index, byte) in bytes.enumerated() {
                    form[index] = (0x41...0x5A).contains(byte) ? byte + 32 : byte
                }
                return bytes.count
            }
        }
    }

    /// With `other` wherever the bytes of `part` stand.
    package func replacing(_ part: String, with other: String) -> String {
        guard var place = position(of: part, from: 0) else { return self }
        var result = ""
        result.reserveCapacity(utf8.count + other.utf8.count)
        var start = 0
        while true {
            result += slice(start..<place)
            result += other
            start = place + part.utf8.count
            guard let next = position(of: part, from: start) else { break }
            place = next
        }
        return result + slice(start..<utf8.count)
    }

    /// What stands between the places of `mark`, none of it empty.
    package func parts(between mark: String) -> [String] {
        var parts: [String] = []
        var start = 0
        while let place = position(of: mark, from: start) {
            if start < place { parts.append(slice(start..<place)) }
            start = place + mark.utf8.count
        }
        if start < utf8.count { parts.append(slice(start..<utf8.count)) }
        return parts
    }

    package func dropping(suffix: String) -> String {
        ends(in: suffix) ? slice(0..<(utf8.count - suffix.utf8.count)) : self
    }

    package func dropping(prefix: String) -> String {
        begins(with: prefix) ? slice(prefix.utf8.count..<utf8.count) : self
    }

    /// Syllables and letters, without blanks and marks: what someone would have to type.
    package var typingLength: Int { Letters(self).typingLength }

    /// Lower case, without blanks and marks: how the rules compare words. Cheap, and coarser than grading.
    package var comparable: String {
        withBytes { bytes in
            String(capacity: bytes.count) { form in
                var length = 0
                var index = 0
                while index < bytes.count {
                    let byte = bytes[index]
                    let size = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                    if size == 1 {
                        let letter = byte | 0x20
                        if (0x61...0x7A).contains(letter) {
                            form[length] = letter
                            length += 1
                        } else if (0x30...0x39).contains(byte) || byte == 0x25 {
                            form[length] = byte
                            length += 1
                        }
                    } else if byte >= 0xE3
                        || (byte == 0xE1 && index + 1 < bytes.count && (0x84...0x87).contains(bytes[index + 1]))
                    {
                        // Hangul and what stands beyond U+2FFF; dashes, quotes and arrows stand below.
                        for offset in index..<min(index + size, bytes.count) {
                            form[length] = bytes[offset]
                            length += 1
                        }
                    }
                    index += size
                }
                return length
            }
        }
    }
}

/// Where the blanks of a text stand: space, tab, line feed, U+00A0, U+3000.
enum Blanks {
    /// The next word at or behind `start`; nil where only blanks are left.
    @inline(__always)
    static func word(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
        var index = start
        while index < bytes.count, case let length = blankLength(bytes, index), length > 0 { index += length }
        if index >= bytes.count { return nil }
        let begin = index
        while index < bytes.count, blankLength(bytes, index) == 0 { index += 1 }
        return begin..<index
    }

    static func wordCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var index = 0
        while let word = word(in: bytes, from: index) {
            count += 1
            index = word.upperBound
        }
        return count
    }

    static func areFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var wasBlank = true
        for index in 0..<bytes.count {
            let byte = bytes[index]
            // A blank beyond ASCII is rare enough to be folded the long way.
            if byte == 0x20 {
                if wasBlank { return false }
                wasBlank = true
            } else {
                if blankLength(bytes, index) > 0 { return false }
                wasBlank = false
            }
        }
        return bytes.isEmpty || !wasBlank
    }

    /// What is left without blanks at the ends.
    static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var start = 0
        var end = bytes.count
        while start < end, case let length = blankLength(bytes, start), length > 0 { start += length }
        while end > start {
            if blankLength(bytes, end - 1) == 1 {
                end -= 1
            } else if end - start >= 2, blankLength(bytes, end - 2) == 2 {
                end -= 2
            } else if end - start >= 3, blankLength(bytes, end - 3) == 3 {
                end -= 3
            } else {
                break
            }
        }
        return start..<end
    }
}
