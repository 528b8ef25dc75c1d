/// How a number that stands at the end of a text sounds when read in Sino-Korean.
enum NumberReading {
    /// Of the number at the end of `text`: a whole number by its last digit or, when that is 0, by its last place
    /// (십, 백, 천, 만, 억, 조…); a decimal, a number with leading zeros and a dotted version digit by digit. A
    /// currency sign before it is read after it ($5 오 달러).
    static func finalSound(_ text: ArraySlice<Unicode.Scalar>) -> FinalSound {
        let start = numberStart(text)
        let before = start > text.startIndex ? text[start - 1] : nil
        switch before {
        case "₩", "￦": return .consonant
        case "$", "€", "£", "¥": return .vowel
        default: break
        }
        let isWhole = !text[start...].contains(".")
        let digits = text[start...].compactMap(\.decimalDigit)
        let zeros = digits.reversed().prefix { $0 == 0 }.count
        if isWhole, zeros > 0, digits.first != 0 { return ofPlace(zeros: zeros) }
        return ofDigit(digits.last ?? 0)
    }

    private static func ofDigit(_ digit: Int) -> FinalSound {
        switch digit {
        // 이, 사, 오, 구
        case 2, 4, 5, 9: .vowel
        // 일, 칠, 팔
        case 1, 7, 8: .rieul
        // 영, 삼, 육
        default: .consonant
        }
    }

    /// 십, 백, 천, 만 to 천만, 억 to 천억 end on consonants, and so does 경; 조 and 해 end on vowels.
    private static func ofPlace(zeros: Int) -> FinalSound {
        switch zeros {
        case ..<12, 16..<20: .consonant
        default: .vowel
        }
    }

    /// The start of the digits at the end of `text`, with the commas and points between them.
    private static func numberStart(_ text: ArraySlice<Unicode.Scalar>) -> Int {
        var start = text.endIndex
        while start > text.startIndex {
            let scalar = text[start - 1]
            let joins = (scalar == "," || scalar == ".") && start - 1 > text.startIndex
            guard scalar.decimalDigit != nil || joins && text[start - 2].decimalDigit != nil else { break }
            start -= 1
        }
        return start
    }
}
