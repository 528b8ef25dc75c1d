import Companion
import FSRS
import Hangul
import Notes
import Records

// What the lessons say.
extension Sentences {
    // MARK: Before a lesson

    func noCourse(_ state: NoCourse) -> String {
        var sentence =
            state.course.map { course in
                say(
                    "아직 들여온 수업이 없습니다. 들이려면: pack install \(course)",
                    "There is no course yet. To take one in: pack install \(course)")
            } ?? say("읽을 수업이 없습니다. 내 노트를 더하려면: notes add 경로", "There is no lesson. To add your notes: notes add PATH")
        if let sample = state.sample {
            sentence += say(" · 맛보기만 읽으려면: learn \(sample)", " · To read the sample alone: learn \(sample)")
        }
        return sentence
    }
    var allLessonsDone: String {
        say(
            "모든 수업을 마쳤습니다. 모의고사: exam · 다시 읽으려면: learn 번호 · 목록: learn list",
            "Every lesson is done. A mock exam: exam · To read one again: learn NUMBER · All of them: learn list")
    }
    func goingOn(_ lesson: Lesson, part: Int) -> String {
        say("지난번에 멈춘 곳부터: \(part)절", "Going on where you stopped: section \(part)")
    }

    // MARK: Reading

    /// `3/29 · 2/5 절 · 15분`, without what the lesson's name says already.
    func lessonPlace(_ lesson: Lesson, part: Int) -> String {
        let parts = say("\(part)/\(lesson.parts.count) 절", "section \(part)/\(lesson.parts.count)")
        guard let minutes = lesson.minutes else { return parts }
        return parts + say(" · \(minutes)분", " · \(minutes) min")
    }
    func picture(_ picture: PagePicture) -> String {
        let place = picture.target.split(separator: "/").drop { $0 == ".." || $0 == "." }.joined(separator: "/")
        let shown = picture.isRemote ? picture.target : place
        return picture.caption.isEmpty
            ? say("그림: \(shown)", "Picture: \(shown)")
            : say("그림: \(picture.caption) (\(shown))", "Picture: \(picture.caption) (\(shown))")
    }
    var pictureKey: String { say("그림은 p로 엽니다.", "p opens the picture.") }
    var answersWait: String {
        say("답은 물은 다음에 보입니다. 먼저 보려면 a", "The answers come after you are asked. a shows them first.")
    }
    var emptyLesson: String { say("이 노트에는 글이 없습니다.", "This note has no text.") }

    /// The prompt behind a section: what Enter does, then the other keys that do something now.
    func sectionPrompt(questions: Int, isFirst: Bool, isLast: Bool) -> String {
        var keys: [String] = []
        if questions > 0 {
            keys.append(say("Enter = 문제 \(questions)개", "Enter = \(plural(questions, "question"))"))
            keys.append(isLast ? say("s 건너뛰기", "s skip") : say("s 다음 절", "s next section"))
        } else {
            keys.append(isLast ? say("Enter = 마침", "Enter = end") : say("Enter = 다음 절", "Enter = next section"))
        }
        if !isFirst { keys.append(say("b 앞 절", "b back")) }
        keys.append(say("a 다시", "a again"))
        return "[" + (keys + [say("q 나가기", "q leave")]).joined(separator: " · ") + "]"
    }
    func pagePrompt(_ page: Int, of pages: Int) -> String {
        say("[Enter = 이어서 \(page)/\(pages) · q 나가기]", "[Enter = more \(page)/\(pages) · q leave]")
    }
    var readingKeys: String {
        say(
            "Enter 다음 · s 문제 건너뛰기 · b 앞 절 · a 다시 · 번호 그 절로 · p 그림 · open 편집기 · u 되돌리기 · = 계산 · q 나가기",
            "Enter on · s skip the questions · b back · a again · NUMBER that section · p picture · open editor · u undo · = calculate · q leave"
        )
    }
    func notAReadingKey(_ typed: String) -> String {
        say("'\(typed)'라는 키는 없습니다. \(readingKeys)", "There is no key '\(typed)'. \(readingKeys)")
    }
    func lessonLeft(_ lesson: Lesson, part: Int) -> String {
        say(
            "\(part)/\(lesson.parts.count) 절에서 멈췄습니다. 이어서: learn",
            "Stopped at section \(part) of \(lesson.parts.count). To go on: learn")
    }
    var newInLesson: String { say("새 문제", "new") }
    var dueInLesson: String { say("복습", "review") }
    var skippedInLesson: String { say("건너뜁니다. quiz에서 다시 묻습니다.", "Skipped; the quiz asks it again.") }

    // MARK: The end of a lesson

    func lessonEnd(_ lesson: Lesson) -> String {
        say(
            "\(lesson.number)/\(lesson.total) \(lesson.title) – 마쳤습니다",
            "\(lesson.number)/\(lesson.total) \(lesson.title): done")
    }
    func lessonResult(_ verdict: LessonVerdict) -> String {
        verdict.asked == 0
            ? say("이번에는 묻지 않았습니다.", "Nothing was asked this time.")
            : say("물음 \(verdict.asked) · 맞음 \(verdict.right)", "Asked \(verdict.asked) · right \(verdict.right)")
    }
    /// When what was asked comes again; nil where nothing waits.
    func comesAgain(_ verdict: LessonVerdict) -> String? {
        let outlook = verdict.outlook
        var parts: [String] = []
        if outlook.learning > 0, let due = outlook.firstDue {
            let minutes = max(0, Int((due - verdict.now + 59_999) / 60_000))
            parts.append(
                minutes == 0
                    ? say("지금 \(outlook.learning)", "\(outlook.learning) now")
                    : say(
                        "\(interval(.seconds(minutes * 60))) 뒤 \(outlook.learning)",
                        "\(outlook.learning) in \(interval(.seconds(minutes * 60)))"))
        }
        if outlook.tomorrow > 0 { parts.append(say("내일 \(outlook.tomorrow)", "\(outlook.tomorrow) tomorrow")) }
        if outlook.later > 0 { parts.append(say("그 뒤 \(outlook.later)", "\(outlook.later) later")) }
        let new = outlook.new > 0 ? say("아직 묻지 않은 문제 \(outlook.new)", "not asked yet: \(outlook.new)") : nil
        if parts.isEmpty { return new.map { $0.prefix(1).uppercased() + $0.dropFirst() } }
        let again = say("다시 묻는 때: ", "Asked again: ") + parts.joined(separator: " · ")
        return ([again] + [new].compactMap(\.self)).joined(separator: " · ")
    }
    /// How a lesson's new questions count; nil where nothing was asked.
    func newToday(_ verdict: LessonVerdict) -> String? {
        guard verdict.asked > 0, verdict.newToday > 0 else { return nil }
        let counts = say(
            "오늘 새 문제 \(verdict.newToday)/\(verdict.newPerDay), 수업에서 만난 것까지",
            "New today \(verdict.newToday)/\(verdict.newPerDay), those of lessons among them")
        guard verdict.newToday >= verdict.newPerDay else { return counts }
        return counts + say(" – 오늘의 quiz는 복습만 묻습니다", ": today's quiz asks reviews alone")
    }
    func nextLesson(_ title: String) -> String { say("다음 수업: \(title)", "Next lesson: \(title)") }
    var lastLesson: String { say("마지막 수업이었습니다. 모의고사: exam", "That was the last lesson. A mock exam: exam") }
    var nextLessonPrompt: String { say("[Enter = 다음 수업 · q 나가기]", "[Enter = next lesson · q leave]") }

    // MARK: The list

    func lessonCount(_ group: LessonGroup) -> String {
        let done = group.lines.count { $0.record.place?.isDone == true }
        return say(
            "수업 \(group.lines.count)개 가운데 \(done)개 마침 · 아는 문제 \(group.known)/\(group.cards)",
            "\(done) of \(plural(group.lines.count, "lesson")) done · \(group.known)/\(group.cards) known")
    }
    func minutes(_ count: Int?) -> String { count.map { say("\($0)분", "\($0) min") } ?? "" }
    var hereMark: String { say("여기", "here") }
}
