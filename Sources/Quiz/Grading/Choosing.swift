import Facts
import Hangul

extension Question {
    /// The positions of the choices that a typed line names, each once and in their order: by number (1, ②), letter (a, B,
    /// ㄱ, 나, or ㅠ for b on a Hangul keyboard) or words, one or several; nil where a part of it names none.
    package func chosenPositions(by typed: String, index: any FactIndex) -> [Int]? {
        guard let choices, !choices.isEmpty else { return nil }
        if let one = position(named: typed, among: choices, index: index) { return [one] }
        let parts = typed.split { ",;、/· \n\t，.".contains($0) }.map(String.init)
        // `BD`, `13`: letters or digits without anything between.
        let marks = parts.count == 1 && parts[0].count <= choices.count ? parts[0].map(String.init) : parts
        var positions: Set<Int> = []
        for mark in marks {
            guard let one = position(named: mark, among: choices, index: index) else { return nil }
            positions.insert(one)
        }
        return positions.isEmpty ? nil : positions.sorted()
    }

    private func position(named typed: String, among choices: [String], index: any FactIndex) -> Int? {
        let mark = typed.trimmed.dropping(suffix: ".").dropping(suffix: ")").dropping(suffix: "번")
        if kind != .truefalse, let position = ChoiceLetters.latin.firstIndex(of: latinKeys(mark).lowercased()),
            position < choices.count
        {
            return position
        }
        for letters in ChoiceLetters.all where kind != .truefalse || letters[0] == "1" {
            if let position = letters.firstIndex(of: mark), position < choices.count { return position }
        }
        if kind == .truefalse {
            if TrueFalseQuestion.yes.contains(where: { normalized($0) == normalized(mark) }) { return 0 }
            if TrueFalseQuestion.no.contains(where: { normalized($0) == normalized(mark) }) { return 1 }
        }
        return choices.firstIndex { choice in
            if case .wrong = match(typed, against: [choice], index: index) { false } else { true }
        }
    }

    func choiceVerdict(_ typed: String, index: any FactIndex) -> Verdict {
        guard let choices, let picked = chosenPositions(by: typed, index: index)?.map({ choices[$0] }) else {
            return Verdict(
                outcome: .wrong, parts: answers.map { Verdict.Part(expected: $0[0], given: typed, isRight: false) },
                suggestion: .again)
        }
        let parts = answers.map { names in
            let isRight = picked.contains { choice in names.contains { normalized($0) == normalized(choice) } }
            return Verdict.Part(expected: names[0], given: isRight ? names[0] : nil, isRight: isRight)
        }
        let extra = picked.filter { choice in
            !answers.contains { names in names.contains { normalized($0) == normalized(choice) } }
        }
        let isRight = parts.allSatisfy(\.isRight) && extra.isEmpty
        return Verdict(
            outcome: isRight ? .right : parts.contains(where: \.isRight) ? .partly : .wrong, parts: parts, extra: extra,
            suggestion: isRight ? .good : .again)
    }
}

/// How choices are named, each in its order.
package enum ChoiceLetters {
    static let latin = "abcdefghijklmno".map(String.init)

    package static let all: [[String]] = [
        (1...20).map(String.init), "①②③④⑤⑥⑦⑧⑨⑩".map(String.init), latin, latin.map { $0.uppercased() },
        "가나다라마바사아자차".map(String.init), "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊ".map(String.init),
    ]
}
