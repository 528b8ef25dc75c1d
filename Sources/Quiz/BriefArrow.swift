import Facts

extension Fact {
    /// `갑구 → 소유권`, `수신사 → 일본`: an arrow between a name and a word or two. How the one belongs to the other only the
    /// arrow says, so that it must stand in the question.
    var isBriefArrow: Bool {
        guard rule == .arrow, language == .korean, relation == .definition, frame == nil, label == nil,
            let said = values.first?.text, said.wordCount <= 3, !said.holds("→"), !said.holds("->")
        else { return false }
        return switch KoreanEnding(of: said) {
        case .noun: true
        case .doing: said.wordCount <= 2
        case .described, .sentence, .nominal, .question: false
        }
    }
}
