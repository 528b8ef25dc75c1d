import Companion
import Hangul
import Records

// What exams say.
extension Sentences {
    // MARK: Before

    func examHead(_ exam: Exam) -> String { exam.title + " · " + exam.name }
    func examTerms(_ exam: Exam) -> String {
        let questions = questionCount(exam.items.count)
        let time = exam.limit.map { say("\(minutes(of: $0))분", "\(minutes(of: $0)) min") } ?? say("시간제한 없음", "no limit")
        return questions + " · " + time + " · " + passMark(exam.pass)
    }
    func passMark(_ pass: PassMark) -> String { say("합격 \(pass)", "pass \(pass)") }
    var examKeys: String {
        say(
            "답은 A나 1, 두 개면 BD처럼 · Enter 다음 · :b 앞 · :f 표시 · :x 지우기 · :12 그 문제로 · :l 목록 · :h 내기 · :q 나가기",
            "Type A or 1 to answer, BD for two answers · Enter next · :b back · :f flag · :x clear · :12 that question · :l list · :h hand in · :q leave"
        )
    }
    var examResumed: String {
        say(
            "하던 모의고사를 이어서 봅니다. 자리를 비운 시간은 세지 않았습니다. 그만두려면: exam drop",
            "Going on with the exam that you began. The time away was not counted. To give it up: exam drop")
    }
    /// `자연 관찰 · 관찰 시험, 6문제 중 2문제에 답함`
    func unfinished(_ exam: Exam) -> String {
        let answered = exam.items.count - exam.unanswered.count
        return examHead(exam)
            + say(
                "(\(exam.items.count)문제 중 \(answered)문제에 답함)",
                " (\(answered) of \(exam.items.count) questions answered)")
    }
    func examGoesOnInstead(_ exam: Exam, of words: String) -> String {
        say(
            "끝내지 않은 시험 – \(unfinished(exam)). '\(words)'로 새로 시작하려면 먼저: exam drop",
            "Not finished yet: \(unfinished(exam)). To begin anew with '\(words)', first type: exam drop")
    }
    func dropsExam(_ exam: Exam) -> String {
        say("\(unfinished(exam)) – 버릴까요? [y/n] ", "Give up \(unfinished(exam))? [y/n] ")
    }
    var examKept: String { say("그대로 두었습니다. 이어서: exam", "It stays as it is. To go on: exam") }

    // MARK: While it runs

    func timeLeft(_ milliseconds: Int64?) -> String {
        guard let milliseconds else { return say("시간제한 없음", "no limit") }
        let seconds = Int((milliseconds + 999) / 1000)
        if seconds <= 120 { return say("남은 시간 \(seconds)초", "\(seconds) s left") }
        let minutes = (seconds + 59) / 60
        return say("남은 시간 \(minutes)분", "\(minutes) min left")
    }
    func answeredCount(_ exam: Exam) -> String {
        let answered = exam.items.count - exam.unanswered.count
        return say("답 \(answered)/\(exam.items.count)", "\(answered)/\(exam.items.count) answered")
    }
    var flaggedMark: String { say("표시", "flagged") }
    func chooseCount(_ count: Int) -> String { say("(\(count)개 고르기)", "(choose \(count))") }
    func noChoice(_ typed: String) -> String {
        say("'\(typed)'에 맞는 보기가 없습니다. \(examKeys)", "'\(typed)' is none of the choices. \(examKeys)")
    }
    func wrongCount(_ wanted: Int) -> String {
        wanted == 1
            ? say("하나만 고르세요.", "Choose one.")
            : say(
                "\(wanted)개를 고르세요(입력 예: \(sampleMarks(wanted))).",
                "Choose \(wanted) (typed like \(sampleMarks(wanted))).")
    }
    /// How so many choices are typed: `AB, 1 2`.
    private func sampleMarks(_ count: Int) -> String {
        let places = 0..<count
        return places.map(choiceLetter).joined() + ", " + places.map { "\($0 + 1)" }.joined(separator: " ")
    }
    func noSuchQuestion(_ count: Int) -> String { say("1에서 \(count)까지입니다.", "There are 1 to \(count).") }
    var answerCleared: String { say("답을 지웠습니다.", "The answer is cleared.") }
    func flagged(_ isFlagged: Bool) -> String {
        isFlagged ? say("표시했습니다.", "Flagged.") : say("표시를 뗐습니다.", "No longer flagged.")
    }
    var timeIsOver: String {
        say("시간이 다 되었습니다. 그때까지의 답으로 냅니다.", "Time is up. What you answered by then is handed in.")
    }

    // MARK: The list and the end

    func unanswered(_ places: [Int]) -> String {
        say("답 안 한 문제: ", "Not answered: ") + (places.isEmpty ? say("없음", "none") : ranges(places))
    }
    func flaggedList(_ places: [Int]) -> String? {
        places.isEmpty ? nil : say("표시한 문제: ", "Flagged: ") + ranges(places)
    }
    var handInPrompt: String {
        say(
            "[y = 내기 · 번호 = 그 문제로 · Enter = 돌아가기 · q 나가기]",
            "[y = hand in · NUMBER = that question · Enter = go back · q leave]")
    }
    var handInKeys: String {
        say(
            "아직 내지 않았습니다. 내려면 y · 돌아가려면 Enter나 n · 그 문제로 가려면 번호 · 나가려면 q",
            "Not handed in yet. To hand in: y · to go back: Enter or n · to a question: its number · to leave: q")
    }
    func examLeft(_ exam: Exam) -> String {
        say(
            "시험은 그대로 있고 시간은 멈춥니다(\(timeLeft(exam.limit.map { max(0, $0 - exam.spent) }))). 이어서: exam",
            "The exam stays as it is and its clock stands (\(timeLeft(exam.limit.map { max(0, $0 - exam.spent) }))). To go on: exam"
        )
    }
    func examDropped(_ exam: Exam) -> String {
        say("\(exam.name) 모의고사를 그만두었습니다. 아무것도 세지 않습니다.", "Gave up \(exam.name). Nothing of it counts.")
    }

    /// `3, 7, 12–15`, from 1.
    private func ranges(_ places: [Int]) -> String {
        var parts: [ClosedRange<Int>] = []
        for place in places.map({ $0 + 1 }) {
            if let last = parts.last, last.upperBound + 1 == place {
                parts[parts.count - 1] = last.lowerBound...place
            } else {
                parts.append(place...place)
            }
        }
        return parts.map {
            $0.count < 3 ? $0.map(String.init).joined(separator: ", ") : "\($0.lowerBound)–\($0.upperBound)"
        }
        .joined(separator: ", ")
    }

    // MARK: The result

    func minutes(of milliseconds: Int64) -> Int { Int((milliseconds + 30_000) / 60_000) }

    func examScore(_ exam: Exam) -> String {
        switch exam.pass {
        case .score(_, let most): say("\(exam.score)점 (\(most)점 만점)", "\(exam.score) of \(most)")
        case .percent: "\(exam.score)%"
        }
    }
    func examVerdict(_ exam: Exam) -> String {
        switch exam.pass {
        case .score(let least, _):
            exam.isPassed
                ? say("통과 – \(least)점부터", "passed, from \(least) on")
                : say("\(least)점에 \(least - exam.score)점 모자람", "\(least - exam.score) short of \(least)")
        case .percent(let least):
            exam.isPassed
                ? say("통과 – \(least)%부터", "passed, from \(least)% on") : say("\(least)%에 못 미침", "short of \(least)%")
        }
    }
    /// How the score comes about.
    func examWorking(_ exam: Exam) -> String {
        let (lowest, highest) = exam.pass.range
        let counts = say("맞음 \(exam.right)/\(exam.items.count)", "right \(exam.right)/\(exam.items.count)")
        guard case .score = exam.pass else { return counts }
        return counts
            + say(
                " · 점수 = \(lowest) + \(highest - lowest) × \(exam.right) ÷ \(exam.items.count) = \(exam.score) (버림)",
                " · score = \(lowest) + \(highest - lowest) × \(exam.right) ÷ \(exam.items.count) = \(exam.score), rounded down"
            )
    }
    var scaledNote: String {
        say(
            "실제 시험의 환산식은 공개되지 않아 이 점수는 어림입니다.", "The real exam's scaling is not published, so the score is an estimate."
        )
    }
    func examTime(_ exam: Exam) -> String {
        let spent = max(1, minutes(of: exam.spent))
        return say("\(spent)분", "\(spent) min")
    }
    func examSeed(_ result: ExamResult) -> String {
        let line = (["gongbu", "exam"] + result.again.map(quotedWord)).joined(separator: " ")
        return say("같은 시험을 다시: \(line)", "The same exam again: \(line)")
    }
    func missedCount(_ result: ExamResult) -> String {
        let missed = result.exam.missed.count
        if missed == 0 { return say("틀린 문제가 없습니다.", "Nothing was wrong.") }
        var sentence = say("틀린 문제 \(missed)개를 풀이와 함께: exam review", "The \(missed) missed, with reasons: exam review")
        if result.sentBack > 0 {
            sentence += say(" · 곧 quiz가 \(result.sentBack)개를 다시 묻습니다", " · the quiz asks \(result.sentBack) again soon")
        }
        return sentence
    }
    var studyNext: String { say("다음에 볼 것", "To study next") }
    func studyMissed(_ count: Int) -> String { say("틀린 \(count)", "\(count) missed") }

    // MARK: Review and results

    var nothingMissed: String { say("틀린 문제가 없습니다.", "Nothing was missed.") }
    func reviewPlace(_ position: Int, of count: Int, question: Int) -> String {
        say("틀린 \(position)/\(count) · \(question)번", "missed \(position)/\(count) · no. \(question)")
    }
    var notAnswered: String { say("답하지 않았습니다.", "Not answered.") }
    var reviewPrompt: String { say("[Enter = 다음 · b 앞 · q 나가기]", "[Enter = next · b back · q leave]") }
    var reviewLastPrompt: String { say("[Enter = 마침 · b 앞]", "[Enter = end · b back]") }
    var noResults: String { say("본 모의고사가 없습니다. 보려면: exam", "No exam was taken yet. To take one: exam") }
    func examUndone(_ answers: Int) -> String {
        say(
            "모의고사의 채점 \(answers)개를 일정에서 되돌렸습니다. 결과는 남습니다: exam results",
            "Took back the exam's \(plural(answers, "answer")) from the schedule. The result stays: exam results")
    }
    var passedMark: String { say("통과", "passed") }
    var failedMark: String { say("못 미침", "not yet") }

    // MARK: What stands in the way

    func complaint(_ failure: ExamFailure) -> Complaint {
        switch failure {
        case .none(let course):
            Complaint(
                "no_exam", say("모의고사가 든 꾸러미가 없습니다.", "No pack here has an exam."),
                hint: course.map { say("들이려면: pack install \($0)", "To take one in: pack install \($0)") }
                    ?? say("꾸러미의 questions에 넣는 법: Content/FORMAT.md", "How a pack gets one: Content/FORMAT.md"))
        case .notInPack(let name):
            Complaint(
                "no_exam", say("'\(name)' 꾸러미에는 모의고사가 없습니다.", "The pack '\(name)' has no exam."),
                hint: say("다른 것을 보려면: exam", "To take another: exam"))
        case .noSuchExam(let name, let suggestions):
            Complaint(
                "no_such_exam", say("\(quoted(name, .quotation))는 모의고사는 없습니다.", "There is no exam '\(name)'."),
                hint: didYouMean(suggestions) ?? say("보려면: exam", "To take one: exam"))
        case .badCount(let count, let most):
            Complaint(
                "bad_value", say("\(count)문제는 낼 수 없습니다.", "An exam of \(plural(count, "question")) cannot be drawn."),
                hint: say("여기서는 1에서 \(most)까지: --count \(most)", "Expected 1 to \(most) here: --count \(most)"))
        case .otherRunning(let exam):
            Complaint(
                "exam_running",
                say("끝내지 않은 시험이 있습니다: \(unfinished(exam)).", "Another exam is not finished yet: \(unfinished(exam))."),
                hint: say("이어서 보려면: exam · 버리려면: exam drop", "To go on with it: exam · To give it up: exam drop"))
        case .noSuchTopic(let name, let topics):
            Complaint(
                "no_such_topic", say("\(quoted(name, .quotation))는 영역은 없습니다.", "There is no topic '\(name)'."),
                hint: say("있는 것: ", "There is: ") + topics.joined(separator: ", "))
        case .noQuestions(let name):
            Complaint(
                "no_questions", say("\(name)에 물을 문제가 없습니다.", "\(name) has no question to ask."),
                hint: say("꾸러미를 살피려면: pack check 폴더", "To look through the pack: pack check DIR"))
        case .noneRunning:
            Complaint(
                "no_running_exam", say("하던 모의고사가 없습니다.", "No exam is running."),
                hint: say("시작하려면: exam", "To begin one: exam"))
        case .noResult:
            Complaint(
                "no_result", say("끝까지 본 모의고사가 없습니다.", "No exam was taken to its end."),
                hint: say("보려면: exam", "To take one: exam"))
        case .endedElsewhere:
            Complaint(
                "exam_ended",
                say("다른 창에서 이미 끝낸 시험이라 적지 않았습니다.", "Another shell has ended this exam; nothing was written."),
                hint: say("결과: exam results", "Its result: exam results"))
        }
    }
}

// MARK: What pack check says

extension Sentences {
    func examWords(_ finding: PackFinding) -> Complaint {
        switch finding.kind {
        case .examKeyMissing(let key):
            Complaint(
                "exam_key_missing", say("'\(key)' 항목이 없습니다.", "'\(key)' is missing."),
                hint: say("더하세요 – \(sample(ofExamKey: key))", "Add \(sample(ofExamKey: key))"))
        case .examValue(let key, let found):
            Complaint(
                "exam_value", say("\(key)에 \(quoted(found, .topic)) 쓸 수 없습니다.", "'\(found)' is no \(key)."),
                hint: say("이렇게 쓰세요 – \(sample(ofExamKey: key))", "Write it so: \(sample(ofExamKey: key))"))
        case .examWeights(let exam, let sum):
            Complaint(
                "exam_weights", say("\(exam)의 비중을 더하면 \(sum)입니다.", "The weights of \(exam) make \(sum)."),
                hint: say("파일마다 적은 weight의 합이 100이 되게 하세요", "Let the weights of its files make 100"))
        case .examDraw(let found, let questions):
            Complaint(
                "exam_draw",
                say(
                    "\(found)문제를 뽑는데 보기 있는 문제는 \(questions)개입니다.",
                    "\(found) are drawn of \(plural(questions, "question")) with choices."),
                hint: say("draw를 줄이거나 문제를 더하세요", "Draw fewer, or add questions"))
        case .examDiffers(let key, let expected, let path):
            Complaint(
                "exam_differs", say("\(key)가 \(path)의 것과 다릅니다.", "\(key) is another than in \(path)."),
                hint: expected.isEmpty
                    ? say("모든 파일에 같은 값을 쓰세요", "Let all files of the exam say the same") : "\(key): \(expected)")
        case .examTopicTwice(let topic, let path):
            Complaint(
                "exam_topic_twice", say("'\(topic)' 영역이 \(path)에도 있습니다.", "The topic '\(topic)' is in \(path), too."),
                hint: say("한 파일에 모으거나 이름을 달리하세요", "Put them into one file, or name them apart"))
        default: complaint(StoreError.other(detail: "\(finding.kind)"))
        }
    }

    private func sample(ofExamKey key: String) -> String {
        switch key {
        case "exam": "exam: CLF-C02"
        case "topic": say("topic: 클라우드 개념", "topic: Cloud Concepts")
        case "weight": "weight: 24"
        case "draw": "draw: 16"
        case "minutes": "minutes: 90"
        default: say("pass: 700/1000 또는 70%", "pass: 700/1000 or 70%")
        }
    }
}
