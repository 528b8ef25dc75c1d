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
        case 0x2600...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF, 0xFE0E, 0xFE0F, 0x200D, 0x20E3, 0x203C, 0x2049:
            true
        default: false
        }
    }

    var opensBracket: Bool { self == "(" || self == "[" || self == "（" || self == "「" || self == "{" }
    var closesBracket: Bool { self == ")" || self == "]" || self == "）" || self == "」" || self == "}" }
}

extension String {
    package var hasHangul: Bool { unicodeScalars.contains(where: \.isHangul) }

    package var hasLatin: Bool { unicodeScalars.contains(where: \.isLatin) }

    var hasDigit: Bool { utf8.contains { (0x30...0x39).contains($0) } }

    /// Compares bytes: both are NFC here, and the standard library's suffix test walks graphemes.
    package func ends(in suffix: String) -> Bool {
        let own = utf8
        let other = suffix.utf8
        return own.count >= other.count && own.suffix(other.count).elementsEqual(other)
    }

    package func begins(with prefix: String) -> Bool {
        let other = prefix.utf8
        return utf8.count >= other.count && utf8.prefix(other.count).elementsEqual(other)
    }

    /// Whether the bytes of `part` stand in it.
    func holds(_ part: String) -> Bool { part.isEmpty || contains(bytesOf: part) }

    private func contains(bytesOf part: String) -> Bool {
        let haystack = Array(utf8)
        let needle = Array(part.utf8)
        guard haystack.count >= needle.count else { return false }
        let first = needle[0]
        var start = 0
        let last = haystack.count - needle.count
        while start <= last {
            if haystack[start] == first, haystack[start..<(start + needle.count)].elementsEqual(needle) { return true }
            start += 1
        }
        return false
    }

    /// The words between blanks.
    package var words: [String] {
        var result: [String] = []
        var word = UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar.isBlank {
                if !word.isEmpty { result.append(String(word)) }
                word = UnicodeScalarView()
            } else {
                word.append(scalar)
            }
        }
        if !word.isEmpty { result.append(String(word)) }
        return result
    }

    /// Blanks folded to one space, none at the ends.
    package var folded: String { words.joined(separator: " ") }

    package var trimmed: String {
        var view = Substring(self).unicodeScalars
        while let first = view.first, first.isBlank { view.removeFirst() }
        while let last = view.last, last.isBlank { view.removeLast() }
        return String(view)
    }

    package func dropping(suffix: String) -> String {
        ends(in: suffix) ? String(self[..<utf8.index(endIndex, offsetBy: -suffix.utf8.count)]) : self
    }

    package func dropping(prefix: String) -> String {
        begins(with: prefix) ? String(self[utf8.index(startIndex, offsetBy: prefix.utf8.count)...]) : self
    }

    /// Syllables and letters, without blanks and marks: what someone would have to type.
    package var typingLength: Int {
        unicodeScalars.reduce(0) { $0 + (($1.isHangul || $1.isLatin || $1.isDigit) ? 1 : 0) }
    }

    /// Lower case, without blanks and marks: how the rules compare words. Cheap, and coarser than grading.
    package var comparable: String {
        var view = UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar.isLatinCapital {
                view.append(Unicode.Scalar(scalar.value + 32) ?? scalar)
            } else if scalar.isLatin || scalar.isDigit || scalar.isHangul || scalar == "%" || scalar.value > 0x2FFF {
                view.append(scalar)
            }
        }
        return String(view)
    }
}
