import Notes

extension Sentences {
    /// What is said of something odd in a note.
    func complaint(_ problem: Problem, path: String) -> Complaint {
        let (code, message): (String, String)
        switch problem.kind {
        case .invalidUTF8:
            code = "invalid_utf8"
            message = say(
                "UTF-8이 아닌 글자가 있습니다. 편집기에서 UTF-8로 저장하세요.", "Bytes that are not UTF-8. Save the note as UTF-8.")
        case .binary:
            code = "binary"
            message = say("글이 아닌 파일입니다.", "This is no text.")
        case .unclosedFrontMatter:
            code = "unclosed_front_matter"
            message = say("머리말이 닫히지 않았습니다. 끝에 '---'를 쓰세요.", "The front matter never ends. Close it with '---'.")
        case .unclosedFence:
            code = "unclosed_fence"
            message = say("코드 칸이 닫히지 않았습니다. 끝에 '```'를 쓰세요.", "The code block never ends. Close it with '```'.")
        case .emptyItem(let marker):
            code = "empty_item"
            message = say("빈 항목 '\(marker)' – 목록이 덜 끝났습니다.", "Empty item '\(marker)': the list is unfinished.")
        case .unclosedComment:
            code = "unclosed_comment"
            message = say("주석이 닫히지 않았습니다. '%%'나 '-->'로 닫으세요.", "The comment never ends. Close it with '%%' or '-->'.")
        case .unansweredQuestion(let stem):
            code = "unanswered_question"
            message = say(
                "답이 없는 문제 '\(stem)' – 문제 아래에 '정답: B'처럼 쓰세요.",
                "The question '\(stem)' has no answer. Write 'Answer: B' under it.")
        case .otherAnswerCount(let stem, let wanted, let right):
            code = "other_answer_count"
            message = say(
                "문제 '\(stem)' – \(wanted)개를 고르라고 하는데 정답은 \(right)개입니다. 어느 쪽이 맞는지 보고 고치세요.",
                "The question '\(stem)' asks for \(wanted), and its answer names \(right). Mend the one that is wrong.")
        case .cardWithoutAnswer(let front):
            code = "card_without_answer"
            message = say(
                "'Q: \(front)'에 답이 없습니다. 아래에 'A: …'를 쓰세요.", "'Q: \(front)' has no answer. Write 'A: …' under it.")
        case .answerWithoutQuestion:
            code = "answer_without_question"
            message = say("'A:' 앞에 질문이 없습니다. 위에 'Q: …'를 쓰세요.", "'A:' has no question. Write 'Q: …' above it.")
        case .clozeWithoutHole:
            code = "cloze_without_hole"
            message = say("'C:'에 빈칸이 없습니다. 답을 [ ]로 묶으세요.", "'C:' has no hole. Put the answer in [ ].")
        }
        return Complaint(code, message, path: path, line: problem.line)
    }
}
