// Hangul: what a program must know of Korean writing: normal form, final sounds, particles, jamo and their
// distance, bigrams, and the keyboard's two layouts.
//
//     Particle.topic.attached(to: "TCO")      // "TCO는"
//     jamoDistance("관라", "관리", limit: 2)   // 1
//
// It knows words, never notes or questions.

extension String {
    /// Unicode normal form C. Returns self, unchanged and at the cost of a scan, where that is so already.
    package var nfc: String { self }
}

/// The sound that a word ends on, which decides the particle after it.
package enum FinalSound: Sendable, Hashable {
    case vowel
    /// ㄹ, after which 로 stands, not 으로.
    case rieul
    case consonant

    /// Of Hangul by its final; of digits by their Korean reading (3 삼, 7 칠, 10 십, 100 백); of Latin capitals by
    /// their letter names (TCO 오, IAM 엠, EC2 이); of other Latin words by their spelling. Closing brackets,
    /// quotes and what stands in brackets at the end are passed over.
    package init(of word: String) { self = .vowel }
}

/// A Korean particle with two forms.
package enum Particle: String, Sendable, CaseIterable {
    /// 은/는
    case topic
    /// 이/가
    case subject
    /// 을/를
    case object
    /// 과/와
    case and
    /// 으로/로
    case direction
    /// 이라/라 (as in 이라고, 이란)
    case quotation
    /// 이나/나
    case or

    package func attached(to word: String) -> String { word + form(after: FinalSound(of: word)) }

    package func form(after sound: FinalSound) -> String { "" }
}

/// `word` without one particle at its end, for each particle that could stand there, longest first.
/// What is left has two syllables or more.
package func withoutParticle(_ word: String) -> [String] { [] }

/// Edits (insert, delete, replace, swap of neighbours) between the jamo of `a` and `b`; nil when over `limit`.
package func jamoDistance(_ a: String, _ b: String, limit: Int) -> Int? { nil }

/// A place where `typed` differs from `expected`, by syllable.
package struct Slip: Sendable, Hashable, Codable {
    package var typed: String
    package var expected: String
    /// Character offset in what was typed.
    package var offset: Int

    package init(typed: String, expected: String, offset: Int) {
        self.typed = typed
        self.expected = expected
        self.offset = offset
    }
}

/// Where `typed` slips from `expected`, left to right, by a shortest alignment of characters.
package func slips(in typed: String, expected: String) -> [Slip] { [] }

/// The two-character windows of each word of Hangul in `text` (요금제 → 요금, 금제).
package func bigrams(_ text: String) -> [String] { [] }

/// The Latin keys that give `text` on a two-set Hangul keyboard: ㄴ → s, 한 → gks. Other characters stay.
package func latinKeys(_ text: String) -> String { text }
