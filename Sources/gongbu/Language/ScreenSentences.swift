import Companion
import FSRS
import Facts
import Hangul
import Quiz
import Records

// What the screens say that is neither a complaint nor help.
extension Sentences {
    var promptName: String { say("공부", "gongbu") }
    var stopped: String { say("멈췄습니다.", "Stopped.") }
    var reading: String { say("노트를 읽는 중", "Reading notes") }

    // MARK: First screen

    func sample(_ title: String, questions: Int) -> String {
        say("\(title) \(questions)문제", "\(title) (sample), \(plural(questions, "question"))")
    }
    func questionCount(_ count: Int) -> String { say("\(count)문제", plural(count, "question")) }
    func notesAndQuestions(_ notes: Int, _ questions: Int) -> String {
        say("노트 \(notes)개 · \(questions)문제", "\(plural(notes, "note")) · \(plural(questions, "question"))")
    }
    func today(reviews: Int, new: Int) -> String {
        say("오늘 복습 \(reviews) · 새 문제 \(new)", "Today: \(plural(reviews, "review")) · \(new) new")
    }
    var helpTip: String { say("읽기: learn · 묻기: quiz · 도움말: help", "Read: learn · Quiz: quiz · Help: help") }
    var addNotesTip: String {
        say("도움말: help · 내 노트 더하기: notes add ~/notes", "Help: help · Add your notes: notes add ~/notes")
    }

    // MARK: Notes

    func added(_ report: SyncReport) -> String {
        if report.questions == 0 {
            return say(
                "노트 \(report.notes)개에서 물을 것을 찾지 못했습니다. '용어 : 설명'처럼 쓴 줄이나 제목 아래의 목록이 문제가 됩니다.",
                "Nothing to ask was found in \(plural(report.notes, "note")). Lines such as 'term: meaning' and lists under a heading become questions."
            )
        }
        return say(
            "노트 \(report.notes)개, 질문 \(report.questions)개, 거른 것 \(report.rejected)개; quiz로 시작",
            "\(plural(report.notes, "note")), \(plural(report.questions, "question")), \(report.rejected) left out; start with quiz"
        )
    }

    /// One calm line about a sync; nil where it changed nothing.
    func changed(_ report: SyncReport) -> String? {
        var parts: [String] = []
        let outcome = report.outcome
        func add(_ count: Int, _ korean: String, _ english: String) {
            if count > 0 { parts.append(say("\(korean) \(count)", "\(count) \(english)")) }
        }
        add(outcome.new, "새 문제", "new")
        add(outcome.changed, "값이 바뀐 문제", "changed")
        add(outcome.reworded, "고쳐 쓴 문제", "reworded")
        add(outcome.moved, "옮겨진 문제", "moved")
        add(outcome.aside, "따로 둔 문제", "set aside")
        guard !parts.isEmpty || report.removed > 0 else { return nil }
        if parts.isEmpty { add(report.removed, "사라진 노트", "notes gone") }
        return say("노트가 바뀌었습니다: ", "Notes changed: ") + parts.joined(separator: " · ")
    }
    var nothingChanged: String { say("바뀐 노트가 없습니다.", "No note has changed.") }
    func couldNotRead(_ path: String) -> String { say("읽지 못함: \(path)", "Could not read: \(path)") }
    func andMore(_ count: Int) -> String { say("… 그 밖에 \(count)개", "… and \(count) more") }
    func removed(_ summary: SourceSummary) -> String {
        say(
            "\(Particle.object.attached(to: "'\(summary.source.title)'")) 뺐습니다(노트 \(summary.notes)개, \(summary.questions)문제). 기록은 남아 있어, 다시 더하면 이어집니다.",
            "Left out '\(summary.source.title)' (\(plural(summary.notes, "note")), \(plural(summary.questions, "question"))). Its history is kept for when you add it again."
        )
    }
    var noSources: String { say("더한 노트가 없습니다. 더하려면: notes add 경로", "No notes yet. Add some: notes add PATH") }
    var resting: String { say("(쉬는 중)", "(resting)") }
    func previewCounts(_ questions: Int, rejected: Int) -> String {
        say("\(questions)문제 · 거른 것 \(rejected)", "\(plural(questions, "question")) · \(rejected) left out")
    }
    func previewEmpty(rejected: Int, showsThem: Bool) -> String {
        if rejected > 0 {
            return showsThem
                ? say("물을 만한 것이 없어 모두 걸렀습니다.", "Nothing was worth asking; all of it is left out.")
                : say(
                    "물을 만한 것이 없어 모두 걸렀습니다. 까닭을 보려면: preview --rejected",
                    "Nothing was worth asking; all of it is left out. To see why: preview --rejected")
        }
        return say(
            "물을 만한 사실을 찾지 못했습니다. 'X는 Y이다', '용어 : 설명', 목록이나 표처럼 무엇을 말하는 줄이 있으면 문제가 됩니다.",
            "Nothing to ask was found. Lines that state something make questions: 'X is Y', 'term: meaning', a list, a table."
        )
    }

    // MARK: Cards

    var noJudgedCards: String { say("멈추거나 고친 카드가 없습니다.", "No card is suspended or edited.") }
    var cardEdited: String { say("답을 바꾸었습니다. 노트는 그대로입니다.", "Its answer is changed. The note is as it was.") }
    var cardReworded: String { say("질문을 바꾸었습니다.", "Its question is changed.") }
    var cardSuspended: String {
        say("이제 묻지 않습니다. 다시 물으려면: card resume", "It is not asked any more. To ask it again: card resume")
    }
    var cardResumed: String { say("다시 묻습니다.", "It is asked again.") }

    func judgement(_ card: CardLine) -> String {
        if card.isDoubtful { return say("[나쁜 문제]", "[bad]") }
        if card.isSuspended { return say("[멈춤]", "[suspended]") }
        return say("[고침]", "[edited]")
    }

    func covered(_ asked: Int, of told: Int) -> String {
        let share = told == 0 ? 100 : asked * 100 / told
        return say("\(told)줄 가운데 \(asked)줄을 묻습니다 (\(share)%)", "asks about \(asked) of \(told) lines (\(share)%)")
    }

    func doubtCount(_ count: Int) -> String {
        count == 0
            ? say("물어볼 것이 없습니다", "nothing to query")
            : say("다시 볼 곳 \(count)", "\(plural(count, "place")) to look at again")
    }

    /// What a tutor would say of it.
    func doubt(_ doubt: Doubt) -> String {
        let text = doubt.text
        switch doubt.kind {
        case .emptyItem: return say("빈 항목 '\(text)' – 목록이 덜 끝났습니다.", "Empty item '\(text)': the list is unfinished.")
        case .brokenOff: return say("'\(text)' – 문장이 끊겼습니다.", "'\(text)': the sentence breaks off.")
        case .strayJamo: return say("'\(text)' – 낱자가 남았습니다.", "'\(text)': letters are left over.")
        case .saidOfBoth(let a, let b):
            return say("'\(text)' – \(a)에도 \(b)에도 적혀 있습니다.", "'\(text)': said of both \(a) and \(b).")
        case .twoInOne(let a, let b):
            return say("'\(a)'와 '\(b)' – 두 가지가 한 항목에 있습니다.", "'\(a)' and '\(b)': two things in one item.")
        case .nearName(let found, let known):
            return say("'\(found)' – '\(known)'의 잘못으로 보입니다.", "'\(found)': probably '\(known)'.")
        case .ownQuestion: return say("'\(text)' – 스스로 물은 것이 남았습니다.", "'\(text)': a question of your own is open.")
        case .outdated(let correction):
            return say(
                "\(correction.subject): 노트 \(correction.old) · 지금 \(correction.new) (\(correction.asOf), \(correction.source))",
                "\(correction.subject): note \(correction.old) · now \(correction.new) (\(correction.asOf), \(correction.source))"
            )
        }
    }

    var rejectedTitle: String { say("거른 것", "Left out") }

    func reason(_ reason: Rejection.Reason) -> String {
        switch reason {
        case .noSubject: say("[주어 없음]", "[no subject]")
        case .answerVisible: say("[답이 보임]", "[answer visible]")
        case .twoRightAnswers: say("[답이 둘]", "[two right answers]")
        case .trivial: say("[너무 뻔함]", "[trivial]")
        case .tooLong: say("[너무 김]", "[too long]")
        case .duplicate: say("[겹침]", "[said twice]")
        }
    }

    // MARK: Search, show, undo

    func nothingFound(_ query: String) -> String {
        if query.allSatisfy(\.isWhitespace) { return say("찾을 말을 쓰세요: search 요금", "Give a word: search price") }
        return say("'\(query)'에 맞는 것이 없습니다. 더 짧은 말로 찾아 보세요.", "Nothing fits '\(query)'. Try a shorter word.")
    }
    func noteSays(_ statement: String) -> String { say("노트: ", "Note: ") + statement }
    func undone(_ subject: String) -> String {
        say("마지막 채점을 되돌렸습니다: \(subject)", "Took back the last grade: \(subject)")
    }
    func standing(_ card: StoredCard, today: CollectionDay?) -> String {
        let state: String
        switch card.state.phase {
        case .new: state = say("새 문제", "new")
        case .learning: state = say("배우는 중", "learning")
        case .relearning: state = say("다시 배우는 중", "relearning")
        case .review:
            let day = card.state.dueDay.map { isoDate($0) } ?? ""
            state = say("다음 복습 \(day)", "due \(day)")
        }
        let counts = say(
            "답한 횟수 \(card.state.reviews), 잊은 횟수 \(card.state.lapses)",
            "answered \(card.state.reviews) times, forgotten \(card.state.lapses)")
        return state + " · " + counts + (card.isSuspended ? say(" · 멈춰 둠", " · suspended") : "")
    }

    // MARK: Statistics

    func studiedToday(new: Int, reviews: Int) -> String {
        say("오늘: 새 문제 \(new) · 복습 \(reviews)", "Today: \(new) new · \(plural(reviews, "review"))")
    }
    func tomorrow(_ count: Int) -> String { say("내일 복습 \(count)", "Tomorrow: \(plural(count, "review"))") }
    func inventory(_ counts: StudyCounts) -> String {
        say(
            "노트 \(counts.notes) · 문제 \(counts.cards) · 지금까지 답 \(counts.reviews)",
            "\(plural(counts.notes, "note")) · \(plural(counts.cards, "question")) · \(plural(counts.reviews, "answer")) so far"
        )
    }
    func phases(_ counts: StudyCounts) -> String {
        var text = say(
            "새 문제 \(counts.new) · 배우는 중 \(counts.learning) · 익히는 중 \(counts.young) · 익힘 \(counts.mature)",
            "\(counts.new) new · \(counts.learning) learning · \(counts.young) young · \(counts.mature) mature")
        if counts.suspended > 0 { text += say(" · 멈춰 둠 \(counts.suspended)", " · \(counts.suspended) suspended") }
        if counts.aside > 0 { text += say(" · 따로 둠 \(counts.aside)", " · \(counts.aside) aside") }
        return text
    }
    func recent(answered: Int, right: Int, days: Int) -> String {
        let percent = (right * 100 + answered / 2) / answered
        return say(
            "공부한 최근 \(days)일: \(answered)번 답해 \(percent)% 맞음",
            "Last \(plural(days, "day")) of study: \(plural(answered, "answer")), \(percent)% right")
    }
    var daysAhead: String { say(" 앞으로 열흘의 복습", " Reviews of the next ten days") }
    func dayLabel(_ offset: Int, _ day: CollectionDay) -> String {
        switch offset {
        case 0: say("오늘", "today")
        case 1: say("내일", "tomorrow")
        default: String(isoDate(day).suffix(5))
        }
    }

    func kind(_ kind: Question.Kind) -> String {
        switch kind {
        case .definition: say("정의", "define")
        case .term: say("용어", "term")
        case .cloze: say("빈칸", "blank")
        case .enumeration: say("나열", "list")
        case .order: say("순서", "order")
        case .quantity: say("수량", "number")
        case .contrast: say("비교", "contrast")
        case .choice: say("고르기", "choose")
        case .matching: say("짝", "match")
        case .truefalse: say("참거짓", "t/f")
        case .calculation: say("계산", "work")
        }
    }
}
