import Facts

extension Question {
    /// The choices that a typed line names: by number (1, ②), letter (a, B, ㄱ, 나) or words, one or several; nil where a
    /// part of it names none.
    func chosen(by typed: String, index: any FactIndex) -> [String]? {
        guard let choices, !choices.isEmpty else { return nil }
        if let one = choice(named: typed, among: choices, index: index) { return [one] }
        let parts = typed.split { ",;、/· \n，".contains($0) }.map(String.init)
        // `BD`, `13`: letters or digits without anything between.
        let marks = parts.count == 1 && typed.utf8.count <= choices.count ? typed.map(String.init) : parts
        var result: [String] = []
        for mark in marks {
            guard let one = choice(named: mark, among: choices, index: index) else { return nil }
            if !result.contains(one) { result.append(one) }
        }
        return result.isEmpty ? nil : result
    }

    private func choice(named typed: String, among choices: [String], index: any FactIndex) -> String? {
        let mark = typed.trimmed.dropping(suffix: ".").dropping(suffix: ")").dropping(suffix: "번")
        for letters in ChoiceLetters.all where kind != .truefalse || letters[0] == "1" {
            if let position = letters.firstIndex(of: mark), position < choices.count { return choices[position] }
        }
        if kind == .truefalse {
            if TrueFalseQuestion.yes.contains(where: { normalized($0) == normalized(mark) }) { return choices[0] }
            if TrueFalseQuestion.no.contains(where: { normalized($0) == normalized(mark) }) { return choices[1] }
        }
        for choice in choices {
            if case .wrong = match(typed, against: [choice], index: index) { continue }
            return choice
        }
        return nil
    }

    func choiceVerdict(_ typed: String, index: any FactIndex) -> Verdict {
        guard let picked = chosen(by: typed, index: index) else {
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
    package static let all: [[String]] = [
        (1...20).map(String.init), "①②③④⑤⑥⑦⑧⑨⑩".map(String.init), "abcdefghijklmno".map(String.init),
        "ABCDEFGHIJKLMNO".map(String.init), "가나다라마바사아자차".map(String.init), "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊ".map(String.init),
    ]
}
