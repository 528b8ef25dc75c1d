import Companion
import FSRS
import Facts
import Hangul
import Quiz
import Records

// What the quiz says.
extension Sentences {
    // MARK: Before a class

    var revealPrompt: String { say("[Enter = 답 · q = 나가기]", "[Enter = answer · q = leave]") }
    var nextSlidePrompt: String { say("[Enter = 다음 문제 · q = 나가기]", "[Enter = next · q = leave]") }
    var lastSlidePrompt: String { say("[Enter = 마침]", "[Enter = end]") }
    var nothingToPresent: String {
        say("보여 줄 문제가 없습니다. 노트를 더하려면: notes add 경로", "There is no question to show. To add notes: notes add PATH")
    }

    func reviewsLeft(_ count: Int) -> String { say("남은 복습 \(count)", "\(count) to review") }
    var newMark: String { say(" · 새 문제", " · new") }
    var changedInNote: String { say("노트에서 값이 바뀐 문제입니다.", "The note's value has changed.") }
    func listHint(ordered: Bool) -> String {
        ordered
            ? say("(순서대로, 쉼표로 나누어)", "(in order, with commas)") : say("(쉼표로 나누어)", "(with commas)")
    }
    func corrected(_ correction: Lexicon.Correction) -> String {
        say(
            "노트: \(correction.old) · 지금: \(correction.new) (\(correction.asOf), \(correction.source)) · :c 바꾸기",
            "Note: \(correction.old) · now: \(correction.new) (\(correction.asOf), \(correction.source)) · :c takes it")
    }
    var correctionTaken: String {
        say("새 값을 이 카드의 답으로 삼았습니다. 노트는 그대로입니다.", "The new value is this card's answer now. The note is as it was.")
    }
    var noCorrection: String { say("이 카드에는 바뀐 값이 없습니다.", "Nothing in this card is out of date.") }
    func choiceHint(count: Int) -> String {
        count > 1 ? say("(번호 \(count)개)", "(\(count) numbers)") : say("(번호)", "(a number)")
    }
    /// What was typed names no choice, and was not graded.
    func noSuchChoice(_ typed: String, _ question: Question) -> String {
        if question.kind == .truefalse {
            return say("'\(typed)' – O나 X로 답하세요. 모르면 Enter", "'\(typed)': answer O or X. Enter shows the answer")
        }
        let last = question.choices?.count ?? 0
        return say(
            "'\(typed)' – 1에서 \(last)까지의 번호나 보기의 말로 답하세요. 모르면 Enter",
            "'\(typed)': answer by a number from 1 to \(last), or in the words of a choice. Enter shows the answer")
    }
    var recallHint: String { say("(떠올린 다음 Enter)", "(recall, then Enter)") }

    // MARK: Verdict

    var right: String { say("맞았습니다", "Right") }
    var wrong: String { say("아닙니다", "Not quite") }
    var unknown: String { say("답을 보세요", "Here it is") }
    var compare: String { say("노트와 견주어 보세요", "Compare with the note") }
    var partly: String { say("일부 맞았습니다", "Partly right") }
    var keyPoints: String { say("요점:", "Points:") }
    var answerLabel: String { say("답:", "Answer:") }
    func slip(_ marked: String) -> String { say("(오타: \(marked))", "(slip: \(marked))") }
    func extra(_ words: [String]) -> String {
        say("목록에 없는 것: ", "Not on the list: ") + words.joined(separator: ", ")
    }

    // MARK: Grades

    func grade(_ grade: Grade) -> String {
        switch grade {
        case .again: say("다시", "again")
        case .hard: say("어려움", "hard")
        case .good: say("알맞음", "good")
        case .easy: say("쉬움", "easy")
        }
    }

    func interval(_ interval: Interval) -> String {
        switch interval {
        case .seconds(let seconds) where seconds < 3600:
            let minutes = max(1, (seconds + 30) / 60)
            return say("\(minutes)분", "\(minutes)m")
        case .seconds(let seconds) where seconds < 86_400:
            let hours = max(1, (seconds + 1800) / 3600)
            return say("\(hours)시간", "\(hours)h")
        case .seconds(let seconds): return self.interval(.days((seconds + 43_200) / 86_400))
        case .days(let days) where days < 365: return say("\(days)일", "\(days)d")
        case .days(let days):
            let tenths = (days * 10 + 182) / 365
            let years = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
            return say("\(years)년", "\(years)y")
        }
    }

    func enterTakes(_ grade: Grade) -> String { "[Enter = \(grade.rawValue)]" }
    var chooseGrade: String { "[1–4]" }
    var mustChoose: String {
        say("스스로 매기세요: 1 다시, 2 어려움, 3 알맞음, 4 쉬움", "Grade it yourself: 1 again, 2 hard, 3 good, 4 easy")
    }
    func notAGrade(_ typed: String) -> String {
        say(
            "'\(typed)' – 여기서는 1–4, + (맞은 것으로), - (틀린 것으로), ! (나쁜 문제)를 씁니다. \(quizKeys)",
            "'\(typed)': here it is 1–4, + (was right), - (was wrong) or ! (bad question). \(quizKeys)")
    }
    /// At the answer prompt, where every other line would be graded.
    func noSuchKey(_ typed: String) -> String {
        say("'\(typed)'라는 키는 없습니다. ? 힌트 · \(quizKeys)", "There is no key '\(typed)'. ? hint · \(quizKeys)")
    }
    /// At both prompts.
    var quizKeys: String {
        say(
            "=… 계산 · :s 건너뛰기 · :u 되돌리기 · :b 내일까지 묻지 않기 · :x 그만 묻기 · :o 노트 줄 · :open 편집기 · :p 그림 · :q 나가기",
            "=… calculate · :s skip · :u undo · :b bury · :x suspend · :o note lines · :open editor · :p picture · :q leave"
        )
    }
    func graded(_ grade: Grade, _ interval: Interval?) -> String {
        let name = self.grade(grade)
        guard let interval else { return " → \(name)" }
        return say(" → \(name) · \(self.interval(interval)) 뒤", " → \(name) · in \(self.interval(interval))")
    }
    var alreadyGraded: String {
        say("다른 창에서 이미 매긴 문제라 적지 않았습니다.", "Another shell has graded this one already; nothing was written.")
    }
    func countedRight(_ typed: String) -> String {
        typed.isEmpty
            ? say("맞은 것으로 칩니다.", "Counted right.")
            : say(
                "맞은 것으로 칩니다. '\(typed)' 답을 앞으로도 받으려면 + 한 번 더.",
                "Counted right. Type + again to accept '\(typed)' from now on.")
    }
    func accepted(_ typed: String) -> String {
        say("앞으로 '\(typed)' 답도 받습니다.", "'\(typed)' is accepted from now on.")
    }
    var countedWrong: String { say("틀린 것으로 칩니다.", "Counted wrong.") }

    // MARK: Commands at a prompt

    func hint(_ text: String) -> String {
        text.isEmpty ? say("이 문제에는 힌트가 없습니다.", "There is no hint for this one.") : say("힌트: ", "Hint: ") + text
    }
    var skipped: String { say("건너뜁니다. 이번에 다시 묻습니다.", "Skipped; it comes again in this session.") }
    var buried: String { say("내일까지 묻지 않습니다.", "Not asked again before tomorrow.") }
    var suspended: String { say("더는 묻지 않습니다.", "Not asked any more.") }
    var setAside: String { say("나쁜 문제로 빼 두었습니다.", "Set aside as a bad question.") }
    var dropped: String { say("줄을 지웠습니다. 그만하려면 :q", "Dropped the line. :q leaves.") }

    // MARK: The end

    func result(_ summary: SessionSummary) -> String {
        let minutes = max(1, (summary.seconds + 30) / 60)
        return say(
            "맞음 \(summary.right) · 틀림 \(summary.wrong) · \(minutes)분",
            "Right \(summary.right) · wrong \(summary.wrong) · \(minutes) min")
    }
    func stillLearning(_ count: Int) -> String {
        say(
            "배우는 중 \(count) – 오늘 안에 quiz를 다시 치면 이어서 묻습니다.", "\(count) still being learnt: quiz goes on with them today."
        )
    }
    func nothingDue(_ state: NothingDue, isPractice: Bool, now: Int64?) -> String {
        if isPractice {
            return say("연습할 문제가 없습니다. 노트를 더하세요: notes add 경로", "Nothing to practise. Add notes: notes add PATH")
        }
        if state.newLeft == 0, state.practice == 0 {
            return say(
                "여기에는 물을 문제가 없습니다. 다른 묶음을 고르거나 노트를 더하세요: quiz · notes add 경로",
                "There is nothing to ask here. Choose another deck, or add notes: quiz · notes add PATH")
        }
        return say(
            "지금 복습할 것이 없습니다. 내일 복습 \(state.dueTomorrow).",
            "Nothing is due now. Tomorrow: \(plural(state.dueTomorrow, "review")).")
    }
    func offer(_ state: NothingDue, new: Int) -> String {
        var parts: [String] = []
        if state.newLeft > 0 {
            parts.append(say("새 문제 \(new)개 더: quiz --new \(new)", "\(new) new ones: quiz --new \(new)"))
        }
        if state.practice > 0 {
            parts.append(say("일정과 무관한 연습: quiz --practice", "practice, off the schedule: quiz --practice"))
        }
        return parts.joined(separator: " · ")
    }
    func offerPrompt(_ state: NothingDue) -> String {
        var keys: [String] = []
        if state.newLeft > 0 { keys.append(say("n 새 문제", "n new")) }
        if state.practice > 0 { keys.append(say("p 연습", "p practice")) }
        return "[" + (keys + [say("Enter 그만", "Enter leaves")]).joined(separator: " · ") + "] "
    }
}
