// Which of a particle's two forms follows a word is decided by the sound that the word ends on when it is read aloud
// in Korean. For Hangul the spelling says it. For the rest of a technical note it is read as Koreans read it:
// numbers in Sino-Korean (75 칠십오), acronyms by the English names of the letters (IAM 아이에이엠), other English by
// its transliteration under the loanword orthography (Scaling 스케일링).

/// The sound that a word ends on, which decides the particle after it.
package enum FinalSound: Sendable, Hashable {
    case vowel
    /// ㄹ, after which 로 stands, not 으로.
    case rieul
    case consonant

    /// Of Hangul by its final; of digits by their Korean reading (3 삼, 7 칠, 10 십, 100 백); of Latin capitals by
    /// their letter names (TCO 오, IAM 엠, EC2 이); of other Latin words by their spelling. Closing brackets,
    /// quotes and what stands in brackets at the end are passed over. Nothing to read counts as a vowel. Linear.
    package init(of word: String) {
        // A word in Hangul is the rule: its last syllable is spoken, and form C leaves it as it is.
        if let last = word.unicodeScalars.last, let syllable = Syllable(last) {
            self = FinalSound(final: syllable.final)
            return
        }
        let scalars = Array(word.nfc.unicodeScalars)
        self = FinalSound(of: spokenPart(scalars[...]))
    }

    private init(of spoken: ArraySlice<Unicode.Scalar>) {
        guard let last = spoken.last else {
            self = .vowel
            return
        }
        if let syllable = Syllable(last) {
            self = FinalSound(final: syllable.final)
        } else if last.decimalDigit != nil {
            self = NumberReading.finalSound(spoken)
        } else if last.isLatinLetter {
            self = EnglishReading.finalSound(spoken)
        } else {
            self = FinalSound(ofSign: last)
        }
    }

    private init(final: Int) {
        switch final {
        case 0: self = .vowel
        case Syllable.rieulFinal: self = .rieul
        default: self = .consonant
        }
    }

    private init(ofSign sign: Unicode.Scalar) {
        switch sign {
        // 리을; the other consonants' names end on the consonant itself (기역, 니은), vowels are their own names.
        case "ㄹ": self = .rieul
        case "ㄱ"..."ㅎ": self = .consonant
        // 샵, 원, and the kana of the final nasal.
        case "#", "＃", "₩", "ん", "ン": self = .consonant
        default:
            // ①, Ⅱ and their like.
            guard let number = sign.properties.numericValue, number == number.rounded(), 0..<1e6 ~= number else {
                self = .vowel
                return
            }
            self = NumberReading.finalSound(Array(String(Int(number)).unicodeScalars)[...])
        }
    }
}

extension Unicode.Scalar {
    /// The value of an ASCII or full-width digit.
    var decimalDigit: Int? {
        switch value {
        case 0x30...0x39: Int(value - 0x30)
        case 0xFF10...0xFF19: Int(value - 0xFF10)
        default: nil
        }
    }

    /// A letter of ASCII, Latin-1 or Latin Extended-A or -B.
    var isLatinLetter: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0xC0...0x24F: value != 0xD7 && value != 0xF7
        default: false
        }
    }

    /// Something that is read aloud at the end of a word.
    fileprivate var isSpoken: Bool {
        switch self {
        case "%", "％", "+", "＋", "#", "＃", "°", "$", "€", "£", "¥", "₩": true
        default: properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .otherSymbol
        }
    }
}

/// `word` up to the last thing that is read aloud: without trailing spaces, marks and quotes, and without what
/// stands in brackets at the end, unless all of it does.
private func spokenPart(_ word: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var part = word
    while let last = part.last, !last.isSpoken {
        if let opening = openingBracket(of: last), let start = bracketStart(part, opening: opening, closing: last),
            part[..<start].contains(where: \.isSpoken)
        {
            part = part[..<start]
        } else {
            part.removeLast()
        }
    }
    return part
}

private func openingBracket(of closing: Unicode.Scalar) -> Unicode.Scalar? {
    switch closing {
    case ")": "("
    case "]": "["
    case "}": "{"
    case "）": "（"
    case "］": "［"
    case "〕": "〔"
    case "】": "【"
    default: nil
    }
}

/// Where the bracket opens that the last scalar of `part` closes.
private func bracketStart(
    _ part: ArraySlice<Unicode.Scalar>, opening: Unicode.Scalar, closing: Unicode.Scalar
) -> Int? {
    var depth = 0
    for index in part.indices.reversed() {
        if part[index] == closing { depth += 1 }
        if part[index] == opening { depth -= 1 }
        if depth == 0 { return index }
    }
    return nil
}
