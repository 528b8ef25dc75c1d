import Facts
import Hangul

extension Question {
    /// Grades what was typed. An empty line is 'don't know'; a hint caps the suggestion at 어려움. The engine never
    /// suggests 쉬움.
    package func verdict(on typed: String, hintUsed: Bool = false, index: any FactIndex) -> Verdict {
        var verdict: Verdict
        if normalized(typed).isEmpty && typed.trimmed.isEmpty {
            let expected = response == .recall ? KeyPoints(of: answers).points : answers.map { $0[0] }
            verdict = Verdict(
                outcome: response == .recall ? .shown : .unknown,
                parts: expected.map { Verdict.Part(expected: $0, given: nil, isRight: false) }, suggestion: nil)
        } else if Self.doNotKnow.contains(normalized(typed)) {
            verdict = Verdict(
                outcome: .unknown, parts: answers.map { Verdict.Part(expected: $0[0], given: nil, isRight: false) },
                suggestion: .again)
        } else {
            switch response {
            case .typed: verdict = nameVerdict(typed, index: index)
            case .list: verdict = listVerdict(typed, index: index)
            case .choice: verdict = choiceVerdict(typed, index: index)
            case .recall: verdict = recallVerdict(typed, index: index)
            }
        }
        if hintUsed, verdict.suggestion == .good { verdict.suggestion = .hard }
        return verdict
    }

    private static let doNotKnow: Set<String> = ["모름", "몰라", "모르겠다", "모르겠음", "idk", "dontknow", "idontknow"]

    private func nameVerdict(_ typed: String, index: any FactIndex) -> Verdict {
        let names = answers.first ?? []
        let expected = names.first ?? ""
        switch match(typed, against: names, index: index) {
        case .right:
            return Verdict(
                outcome: .right, parts: [.init(expected: expected, given: typed, isRight: true)], suggestion: .good)
        case .slip(let slips):
            return Verdict(
                outcome: .rightWithSlip, parts: [.init(expected: expected, given: typed, isRight: true, slips: slips)],
                suggestion: .good)
        case .wrong:
            return Verdict(
                outcome: .wrong, parts: [.init(expected: expected, given: typed, isRight: false)], suggestion: .again)
        }
    }

    /// Each typed name takes one answer; in order where the order is asked.
    private func listVerdict(_ typed: String, index: any FactIndex) -> Verdict {
        let given = split(typed)
        var parts = answers.map { Verdict.Part(expected: $0[0], given: nil, isRight: false) }
        var extra: [String] = []
        for (position, name) in given.enumerated() {
            let candidates =
                isOrdered ? [position].filter(answers.indices.contains) : answers.indices.filter { !parts[$0].isRight }
            var placed = false
            for candidate in candidates where !placed {
                switch match(name, against: answers[candidate], index: index) {
                case .right: parts[candidate] = .init(expected: parts[candidate].expected, given: name, isRight: true)
                case .slip(let slips):
                    parts[candidate] = .init(
                        expected: parts[candidate].expected, given: name, isRight: true, slips: slips)
                case .wrong: continue
                }
                placed = true
            }
            if !placed { extra.append(name) }
        }
        let right = parts.count(where: \.isRight)
        let slipped = parts.contains { !$0.slips.isEmpty }
        if right >= wanted {
            return Verdict(
                outcome: slipped ? .rightWithSlip : .right, parts: parts, extra: extra,
                suggestion: extra.isEmpty ? .good : .hard)
        }
        let half = right * 2 > wanted
        return Verdict(
            outcome: right == 0 ? .wrong : .partly, parts: parts, extra: extra, suggestion: half ? .hard : .again)
    }

    /// Commas, 、, ; and line breaks part names; without any, blanks do, where there are as many words as answers.
    private func split(_ typed: String) -> [String] {
        let parts = typed.split { ",;、/·\n，".contains($0) }.map { String($0).folded }.filter { !$0.isEmpty }
        if parts.count == 1, typed.words.count == wanted, wanted > 1 { return typed.words }
        return parts
    }

    /// What was recalled is set beside the answer, point by point; the learner judges, unless it is the note's own words.
    private func recallVerdict(_ typed: String, index: any FactIndex) -> Verdict {
        let form = normalized(typed)
        let isSame = answers.allSatisfy { names in
            form == normalized(names[0]) || likeness(form, normalized(names[0])) >= 0.6
        }
        if isSame {
            return Verdict(
                outcome: .right, parts: answers.map { .init(expected: $0[0], given: typed, isRight: true) },
                suggestion: .good)
        }
        let points = KeyPoints(of: answers)
        let parts = zip(points.points, points.touched(by: typed, index: index)).map {
            Verdict.Part(expected: $0, given: typed, isRight: $1)
        }
        return Verdict(outcome: .shown, parts: parts, suggestion: nil)
    }
}

/// A line that helps without giving the answer away: the first sound and the length of a name, the size of a list.
package func hint(for question: Question) -> String {
    if question.response == .choice, let choices = question.choices, choices.count > 2 {
        // Half of the wrong choices, crossed out.
        let right = question.answers.compactMap(\.first).map(normalized)
        let wrong = choices.enumerated().filter { !right.contains(normalized($0.element)) }
        return wrong.prefix((wrong.count + 1) / 2).map { "✗ \($0.offset + 1)" }.joined(separator: "  ")
    }
    return question.answers.prefix(question.wanted).map { names in
        let name = names.first ?? ""
        guard question.kind != .quantity else {
            return String(repeating: "□", count: max(1, name.filter(\.isNumber).count))
        }
        return name.words.map { word in
            guard let first = word.first else { return "" }
            return String(initialSound(first)) + String(repeating: "·", count: max(0, word.count - 1))
        }.joined(separator: " ")
    }.joined(separator: ", ")
}

/// The initial consonant of a syllable; a Latin letter as it is.
private func initialSound(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first, (0xAC00...0xD7A3).contains(scalar.value) else {
        return character
    }
    let initials = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
    return initials[Int(scalar.value - 0xAC00) / 588]
}
