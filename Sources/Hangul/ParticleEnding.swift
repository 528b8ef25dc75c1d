// Taking a particle off a word without a dictionary. 고양이 ends on 이 and is no noun with a particle, so nothing here
// decides: it gives what the word could be, and grading takes a candidate only where it equals the other side. Two
// traps are closed all the same, because there the other side would equal it: 10만 is not '10, only', nor 이십만.

/// `word` without one particle at its end, for each particle that could stand there, longest first.
/// What is left has two syllables or more.
package func withoutParticle(_ word: String) -> [String] {
    let word = word.nfc
    return particleEndings.compactMap { ending in
        guard word.hasSuffix(ending.text) else { return nil }
        let rest = word.dropLast(ending.text.count)
        guard isNoun(rest, before: ending), ending.condition.allows(FinalSound(of: String(rest))) else { return nil }
        return String(rest)
    }
}

/// Whether `rest` can be what the particle was taken from: its last word has two characters or more, and is not a
/// bare number, nor a Korean numeral before 만, nor the beginning of a longer ending (으 of 으로, 입니 of 입니다).
private func isNoun(_ rest: Substring, before ending: ParticleEnding) -> Bool {
    guard let last = rest.split(separator: " ").last, last.count >= 2, rest.last?.isWhitespace == false else {
        return false
    }
    if last.hasSuffix("으") || last.hasSuffix("입니") { return false }
    if last.last?.isNumber == true, !last.contains(where: \.isLetter) { return false }
    let isNumeral = last.allSatisfy { "일이삼사오육칠팔구십백천수몇".contains($0) }
    return !(ending.text.hasPrefix("만") && isNumeral)
}

/// A particle as it stands at a word's end, and the sounds it may follow.
private struct ParticleEnding {
    enum Condition {
        case any
        case vowel
        case closed
        /// 으로: closed, and not by ㄹ.
        case closedButRieul
        /// 로: open, or closed by ㄹ.
        case vowelOrRieul

        func allows(_ sound: FinalSound) -> Bool {
            switch self {
            case .any: true
            case .vowel: sound == .vowel
            case .closed: sound != .vowel
            case .closedButRieul: sound == .consonant
            case .vowelOrRieul: sound != .consonant
            }
        }
    }

    var text: String
    var condition: Condition
}

/// Longest first, so that 에서는 is tried before 는.
private let particleEndings: [ParticleEnding] = {
    func rows(_ condition: ParticleEnding.Condition, _ texts: String) -> [ParticleEnding] {
        texts.split(separator: " ").map { ParticleEnding(text: String($0), condition: condition) }
    }
    let all =
        rows(.any, "의 에 에서 에게 께 도 만 부터 까지 보다 처럼 마다 밖에 조차 마저 뿐 대로 에는 에도 에만 에서는 에서도 에서의")
        + rows(.any, "까지는 까지의 부터는 만은 만을 만의 만이 이다 입니다 임 이며 이고 이에요")
        + rows(.vowel, "는 가 를 와 라 나 랑 다 야 란 요 예요 라는 라고 와는 와의")
        + rows(.closed, "은 이 을 과 이라 이나 이랑 이야 이란 이요 이라는 이라고 과는 과의")
        + rows(.closedButRieul, "으로 으로는 으로도 으로의 으로서 으로써")
        + rows(.vowelOrRieul, "로 로는 로도 로의 로서 로써")
    return all.sorted { $0.text.count > $1.text.count }
}()
