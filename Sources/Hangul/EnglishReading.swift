// How a Latin word at the end of a text sounds in Korean.
//
// Which rule, in order:
//  1. a unit after a number is read as the unit (5 km 킬로미터, 30 min 분);
//  2. capitals are read by the names of the letters (VPC 브이피시), unless they are more than five and have a vowel
//     among them (BUDGETS), or are one of a few words that are never spelled out (WEB);
//  3. in a word with capitals inside, the part from the last capital on decides (DynamoDB 디비, OpsWorks 웍스);
//  4. every other word by its transliteration, as the loanword orthography (국립국어원, 외래어 표기법, chapter 3,
//     section 1) has it for English:
//     - m, n, ng are finals (Team 팀, Region 리전, Scaling 스케일링), and so with a silent e (Time, Zone);
//     - l is the final ㄹ (Tool 툴, Portal 포털), and so with a silent e (Table 테이블, Console 콘솔);
//     - p, t, k after a short vowel are finals (Backup 백업, Bucket 버킷, Stack 스택, Elastic 일래스틱), after a long
//       vowel or another consonant they take 으 (Root 루트, Support 서포트, Framework 프레임워크);
//     - every other consonant takes 으 or 이 (Cloud 클라우드, Tag 태그, Storage 스토리지, Works 웍스), and r is not
//       heard (Explorer 익스플로러).
//     Spelling shows the length of a vowel well enough: two vowel letters are long, one is short. Words where use
//     went another way stand in the tables below.

/// How a Latin word at the end of a text sounds in Korean.
enum EnglishReading {
    /// Of the Latin letters that `text` ends on; there is at least one.
    static func finalSound(_ text: ArraySlice<Unicode.Scalar>) -> FinalSound {
        let start = text.lastIndex { !$0.isLatinLetter }.map { $0 + 1 } ?? text.startIndex
        let letters = text[start...]
        let word = String(String.UnicodeScalarView(letters))
        if followsNumber(text[..<start]), let sound = units[word] { return sound }
        if isSpelledOut(letters), let last = letters.last { return ofLetterName(last) }
        return ofWord(lastPart(letters))
    }

    private static func followsNumber(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.last { $0 != " " }?.decimalDigit != nil
    }

    // MARK: Letters

    private static func isSpelledOut(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
        // The s of a plural (VMs) is heard as 스, which ends as the name of S does.
        let capitals = letters.last == "s" && letters.count > 2 ? letters.dropLast() : letters
        if letters.count == 1 { return true }
        guard capitals.allSatisfy(\.isCapital), !spokenCapitals.contains(lowercase(letters)) else { return false }
        return letters.count <= 5 || !capitals.contains { "AEIOU".unicodeScalars.contains($0) }
    }

    /// 엘 and 알; 엠 and 엔; the other names end on vowels, F, H, S and X on the helping 으 and 이 too.
    private static func ofLetterName(_ letter: Unicode.Scalar) -> FinalSound {
        switch letter {
        case "L", "l", "R", "r": .rieul
        case "M", "m", "N", "n": .consonant
        default: .vowel
        }
    }

    /// Capitals that are read as the word they spell.
    private static let spokenCapitals: Set<String> = ["app", "bot", "map", "step", "stop", "tip", "top", "web"]

    /// From the last capital that begins a part on: DynamoDB gives DB, CloudTrail gives Trail.
    private static func lastPart(_ letters: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        var start = letters.endIndex - 1
        let endsInCapital = letters[start].isCapital
        while start > letters.startIndex {
            if endsInCapital, !letters[start - 1].isCapital { break }
            if !endsInCapital, letters[start].isCapital { break }
            start -= 1
        }
        return letters[start...]
    }

    // MARK: Words

    private static func ofWord(_ letters: ArraySlice<Unicode.Scalar>) -> FinalSound {
        let word = lowercase(letters)
        let isName = letters.count == 1 || letters.count < 6 && letters.allSatisfy(\.isCapital)
        if isName, !spokenCapitals.contains(word), let last = letters.last { return ofLetterName(last) }
        if let sound = words[word] { return sound }
        if let (_, sound) = endings.first(where: { word.hasSuffix($0.ending) }) { return sound }
        return bySpelling(Array(word.utf8))
    }

    private static func lowercase(_ letters: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(letters)).lowercased()
    }

    private static func bySpelling(_ word: [UInt8]) -> FinalSound {
        let end = word.count - 1
        let before = end > 0 ? word[end - 1] : 0
        let silent = word[end] == UInt8(ascii: "e") && end > 1 && !isVowel(before)
        let last = silent ? before : word[end]
        switch last {
        case UInt8(ascii: "l"): return .rieul
        case UInt8(ascii: "m"), UInt8(ascii: "n"): return .consonant
        case UInt8(ascii: "g"): return !silent && before == UInt8(ascii: "n") ? .consonant : .vowel
        // A silent e makes the vowel before it long (Type is the exception, in the table).
        case UInt8(ascii: "p"), UInt8(ascii: "t"), UInt8(ascii: "k"), UInt8(ascii: "c"), UInt8(ascii: "b"):
            return silent ? .vowel : ofStop(word)
        default: return .vowel
        }
    }

    /// Of a word that ends on p, t, k, c (said as k) or b.
    private static func ofStop(_ word: [UInt8]) -> FinalSound {
        let last = word[word.count - 1]
        let before = word.count > 1 ? word[word.count - 2] : 0
        // ck, pp and tt close a short syllable.
        if last == UInt8(ascii: "k"), before == UInt8(ascii: "c") { return .consonant }
        if last == before, last != UInt8(ascii: "b") { return .consonant }
        guard isVowel(before) else { return .vowel }
        // A w or y there begins the syllable (Web, Swap) and lengthens nothing.
        if word.count > 2, "aeiou".utf8.contains(word[word.count - 3]) { return ofStopAfterTwoVowels(word) }
        // Web 웹, Lab 랩, Job 잡; but Hub 허브, Rib 리브.
        if last == UInt8(ascii: "b") {
            return before == UInt8(ascii: "u") || before == UInt8(ascii: "i") ? .vowel : .consonant
        }
        return .consonant
    }

    /// Long (Root 루트, Week 위크), but for ook (Notebook 노트북), eep and eap (Deep 딥, Heap 힙) and a u that belongs
    /// to q (Quit 퀏).
    private static func ofStopAfterTwoVowels(_ word: [UInt8]) -> FinalSound {
        let ending = String(decoding: word.suffix(3), as: UTF8.self)
        let belongsToQ = word.count > 3 && word[word.count - 4] == UInt8(ascii: "q")
        return ["ook", "eep", "eap"].contains(ending) || belongsToQ ? .consonant : .vowel
    }

    /// y is a vowel at a word's end, which is all that matters here, and w glides into one (View, Window).
    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        case UInt8(ascii: "y"), UInt8(ascii: "w"): true
        default: letter >= 0x80
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isCapital: Bool { 0x41...0x5A ~= value }
}

// MARK: - Tables

extension EnglishReading {
    /// Units by their Korean names: bytes, metres and seconds end on vowels, grams, hours and minutes do not.
    private static let units: [String: FinalSound] = [
        "B": .vowel, "KB": .vowel, "MB": .vowel, "GB": .vowel, "TB": .vowel, "PB": .vowel, "GiB": .vowel, "MiB": .vowel,
        "KiB": .vowel, "TiB": .vowel, "bps": .vowel, "Mbps": .vowel, "Gbps": .vowel, "Hz": .vowel, "MHz": .vowel,
        "GHz": .vowel, "m": .vowel, "cm": .vowel, "mm": .vowel, "km": .vowel, "L": .vowel, "l": .vowel, "ml": .vowel,
        "mL": .vowel, "s": .vowel, "ms": .vowel, "sec": .vowel, "W": .vowel, "kW": .vowel, "kWh": .vowel, "V": .vowel,
        "g": .consonant, "kg": .consonant, "mg": .consonant, "h": .consonant, "hr": .consonant, "min": .consonant,
        "USD": .vowel, "KRW": .consonant,
    ]

    /// Words that use reads otherwise than the rule would.
    private static let words: [String: FinalSound] = [
        // 비트, 키트, 히트, 세트, 허브와 같은 서브, 디포
        "bit": .vowel, "kit": .vowel, "hit": .vowel, "toolkit": .vowel, "depot": .vowel, "set": .vowel,
        // 굿, 백, 빅, 하둡, 클럽, 펍; 스카우트
        "good": .consonant, "bag": .consonant, "big": .consonant, "hadoop": .consonant, "club": .consonant,
        "pub": .consonant, "scout": .vowel,
        // 레시피, 레주메, 애크미
        "recipe": .vowel, "resume": .vowel, "acme": .vowel,
    ]

    /// The same for words and their compounds: 타입, 워크그룹, 타임아웃, 플릿.
    private static let endings: [(ending: String, sound: FinalSound)] = [
        ("type", .consonant), ("group", .consonant), ("out", .consonant), ("fleet", .consonant),
    ]
}
