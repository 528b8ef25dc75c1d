// The two-set (두벌식) Hangul keyboard: which Latin key gives which jamo. A learner who types a command in Hangul
// layout presses the right keys and gets the wrong letters: ㄴ for s, 벼ㅑㅅ for quit.

/// The Latin keys that give `text` on a two-set Hangul keyboard: ㄴ → s, 한 → gks. Other characters stay. Linear.
package func latinKeys(_ text: String) -> String {
    var keys = ""
    for scalar in text.nfc.unicodeScalars {
        if let syllable = Syllable(scalar) {
            keys += latinKeys[Syllable.leads[syllable.lead]] ?? ""
            keys += latinKeys[Syllable.vowels[syllable.vowel]] ?? ""
            for final in Syllable.finals[syllable.final] { keys += latinKeys[final] ?? "" }
        } else if let key = latinKeys[scalar] {
            keys += key
        } else {
            keys.unicodeScalars.append(scalar)
        }
    }
    return keys
}

/// Keys by compatibility jamo, Shift as a capital. Vowels and finals that take two keys have both.
private let latinKeys: [Unicode.Scalar: String] = [
    "ㄱ": "r", "ㄲ": "R", "ㄴ": "s", "ㄷ": "e", "ㄸ": "E", "ㄹ": "f", "ㅁ": "a", "ㅂ": "q", "ㅃ": "Q", "ㅅ": "t", "ㅆ": "T",
    "ㅇ": "d", "ㅈ": "w", "ㅉ": "W", "ㅊ": "c", "ㅋ": "z", "ㅌ": "x", "ㅍ": "v", "ㅎ": "g",
    "ㅏ": "k", "ㅐ": "o", "ㅑ": "i", "ㅒ": "O", "ㅓ": "j", "ㅔ": "p", "ㅕ": "u", "ㅖ": "P", "ㅗ": "h", "ㅘ": "hk", "ㅙ": "ho",
    "ㅚ": "hl", "ㅛ": "y", "ㅜ": "n", "ㅝ": "nj", "ㅞ": "np", "ㅟ": "nl", "ㅠ": "b", "ㅡ": "m", "ㅢ": "ml", "ㅣ": "l",
    "ㄳ": "rt", "ㄵ": "sw", "ㄶ": "sg", "ㄺ": "fr", "ㄻ": "fa", "ㄼ": "fq", "ㄽ": "ft", "ㄾ": "fx", "ㄿ": "fv", "ㅀ": "fg",
    "ㅄ": "qt",
]
