import Companion
import Hangul
import Records

extension Sentences {
    /// What is said of a failure of the floors below.
    func complaint(_ failure: Failure) -> Complaint {
        switch failure {
        case .store(let error): complaint(error)
        case .noSuchPath(let path):
            Complaint(
                "no_such_path", say("'\(path)' 파일이나 폴더가 없습니다.", "There is no file or folder '\(path)'."),
                hint: say("경로를 확인하세요. Tab을 누르면 경로가 채워집니다.", "Check the path; Tab completes it."), path: path)
        case .noNotes(let path, let files):
            Complaint(
                "no_notes",
                say(
                    files == 0
                        ? "'\(path)' 폴더가 비어 있습니다." : "'\(path)' 폴더의 파일 \(files)개 가운데 Markdown 노트(.md)가 없습니다.",
                    files == 0
                        ? "The folder '\(path)' is empty."
                        : "None of the \(plural(files, "file")) in '\(path)' is a Markdown note (.md)."),
                hint: say(
                    "노트(.md)나 노트가 든 폴더를 주세요: notes add 경로", "Give a note (.md) or a folder of notes: notes add PATH"),
                path: path)
        case .notANote(let path):
            Complaint(
                "not_a_note",
                say("'\(path)' 파일은 글이 아니라서 노트로 읽을 수 없습니다.", "'\(path)' is not text, so it cannot be read as a note."),
                hint: say("Markdown 글(.md)을 주세요.", "Give Markdown text (.md)."), path: path)
        case .unreadable(let path, let detail):
            Complaint(
                "unreadable", say("'\(path)' 경로를 읽을 수 없습니다: \(detail)", "'\(path)' cannot be read: \(detail)"),
                hint: say("읽기 권한을 확인하세요: ls -l", "Check its permissions: ls -l"), path: path)
        case .noViewer(let path, let tried):
            Complaint(
                "no_viewer",
                say(
                    "그림을 여는 프로그램(\(tried.joined(separator: ", ")))이 없습니다. 그림은 여기 있습니다: \(path)",
                    "There is no program to show pictures (\(tried.joined(separator: ", "))). The picture: \(path)"),
                hint: say(
                    "sudo apt install xdg-utils, 또는 다른 프로그램을 정하세요: GONGBU_VIEWER=chafa",
                    "sudo apt install xdg-utils, or name another: GONGBU_VIEWER=chafa"), path: path)
        case .homeNotWritable(let path, let detail):
            Complaint(
                "home_not_writable",
                say("자료 폴더 '\(path)'에 쓸 수 없습니다: \(detail)", "The data home '\(path)' cannot be written: \(detail)"),
                hint: say(
                    "권한을 고치거나 다른 폴더를 주세요: gongbu --home 폴더", "Mend its permissions or give another: gongbu --home DIR"),
                path: path)
        case .noSuchDeck(let name, let suggestions):
            Complaint(
                "no_such_deck", say("\(quoted(name, .quotation))는 묶음이 없습니다.", "There is no deck '\(name)'."),
                hint: didYouMean(suggestions)
                    ?? say("노트 이름, 제목이나 #태그를 쓰세요. 목록: notes list", "Give a note, a heading or a #tag. See: notes list"))
        case .noSuchSetting(let key, let suggestions):
            Complaint(
                "no_such_setting", say("\(quoted(key, .quotation))는 설정이 없습니다.", "There is no setting '\(key)'."),
                hint: didYouMean(suggestions) ?? say("설정을 모두 보려면: set", "To see them all: set"))
        case .badSetting(let key, let found, let expected):
            Complaint(
                "bad_setting",
                say("'\(key)' 설정에 '\(found)' 값은 쓸 수 없습니다.", "'\(found)' is no value for '\(key)'."),
                hint: say("\(settingKind(expected)) 쓰세요.", "Expected: \(settingKind(expected))."))
        case .noSuchCard(let text):
            Complaint(
                "no_such_card", say("'\(text)'에 맞는 문제나 노트 줄이 없습니다.", "No question or note line fits '\(text)'."),
                hint: say("찾아 보세요: search \(text)", "Look for it: search \(text)"))
        case .noSuchLesson(let name, let suggestions):
            Complaint(
                "no_such_lesson", say("\(quoted(name, .quotation))는 수업은 없습니다.", "There is no lesson '\(name)'."),
                hint: didYouMean(suggestions) ?? say("목록: learn list", "All of them: learn list"))
        case .severalLessons(let name, let choices):
            Complaint(
                "many_lessons",
                say("'\(name)'에 맞는 수업이 여러 꾸러미에 있습니다.", "Lessons of several courses fit '\(name)'."),
                hint: say("하나를 고르세요: ", "Choose one: ")
                    + choices.prefix(6).map { "learn \($0.name) (\($0.course))" }.joined(separator: " · "))
        case .notInstalledCourse(let id):
            Complaint(
                "not_installed", say("'\(id)' 꾸러미는 아직 들이지 않았습니다.", "The pack '\(id)' is not installed yet."),
                hint: say("들이려면: pack install \(id)", "To take it in: pack install \(id)"))
        case .exam(let failure): complaint(failure)
        case .manyCards(let text, let prompts):
            Complaint(
                "many_cards",
                say("'\(text)'에 맞는 문제가 여럿입니다: ", "Several questions fit '\(text)': ")
                    + prompts.prefix(4).map { "'\($0)'" }.joined(separator: ", "),
                hint: say("질문을 더 길게 쓰세요.", "Type more of the question."))
        case .notEdited(let skill):
            Complaint(
                "not_edited",
                say(
                    "'\(skillTitle(skill))' – 물을 때마다 수가 바뀌는 계산 문제라 고쳐 쓸 수 없습니다.",
                    "'\(skillTitle(skill))' has other numbers each time, so it cannot be reworded."),
                hint: say("그만 물으려면: card suspend \(skill)", "To stop asking it: card suspend \(skill)"))
        case .lastAnswerIsExam:
            Complaint(
                "last_is_exam",
                say(
                    "마지막으로 답한 것은 모의고사라 여기서는 되돌리지 않습니다.",
                    "Your last answers were an exam's; they are not taken back here."),
                hint: say(
                    "시험을 통째로 일정에서 되돌리려면, 나가서: undo",
                    "To take the whole exam back from the schedule, leave and type: undo"))
        case .nothingToUndo:
            Complaint("nothing_to_undo", say("되돌릴 답이 없습니다.", "There is no answer to take back."))
        case .notTracked(let path):
            Complaint(
                "not_tracked", say("'\(path)' 경로는 더해 둔 노트가 아닙니다.", "'\(path)' is not among your notes."),
                hint: say("더한 노트를 보려면: notes list", "To see them: notes list"), path: path)
        case .calculation(let problem): complaint(problem)
        case .noResult(let failure): complaint(failure)
        case .nothingCalculated:
            Complaint(
                "nothing_calculated",
                say("아직 계산한 것이 없어 $last를 쓸 수 없습니다.", "Nothing was calculated yet, so there is no $last."),
                hint: say("먼저 계산하세요: calc ec2 t3.micro", "Calculate something first: calc ec2 t3.micro"))
        case .faultyCalculator(let name, let path): faultyCalculator(name, path)
        case .expression(let problem, let line): complaint(problem, line: line)
        case .noSuchPriceBook(let name, let suggestions): noSuchPriceBook(name, suggestions)
        case .priceBookExists(let name): priceBookExists(name)
        case .offerFile(let path, let problem): complaint(problem, path: path)
        case .estimate(let failure): complaint(failure)
        case .exchange(let failure): complaint(failure)
        case .plugin(let trouble): complaint(trouble)
        case .pack(let failure): complaint(failure)
        case .fileExists(let path):
            Complaint(
                "file_exists", say("'\(path)' 파일이 이미 있습니다.", "The file '\(path)' is there already."),
                hint: say("다른 이름을 주거나 그 파일을 먼저 옮기세요.", "Give another name, or move that file first."), path: path)
        case .cannotWrite(let path, let detail):
            Complaint(
                "cannot_write", say("'\(path)' 파일을 쓸 수 없습니다: \(detail)", "'\(path)' cannot be written: \(detail)"),
                hint: say("경로와 쓰기 권한을 확인하세요.", "Check the path and its permissions."), path: path)
        }
    }

    /// What is said of the file that holds everything.
    func complaint(_ error: StoreError) -> Complaint {
        switch error {
        case .newer(let found, let known):
            Complaint(
                "newer_database",
                say(
                    "이 자료는 더 새로운 gongbu가 만들었습니다(형식 \(found), 이 프로그램은 \(known)까지).",
                    "A newer gongbu made this data (format \(found); this program knows up to \(known))."),
                hint: say("gongbu를 새 판으로 바꾸세요. 자료는 그대로 있습니다.", "Update gongbu. The data was left as it is."))
        case .corrupt(let path, let detail):
            Complaint(
                "corrupt_database",
                say("자료 파일이 깨졌습니다: \(path) (\(detail))", "The data file is damaged: \(path) (\(detail))"),
                hint: say(
                    "옆의 backups 폴더에 있는 파일로 바꾸세요. 깨진 파일은 건드리지 않았습니다.",
                    "Put a file of the backups folder beside it in its place. The damaged file was left alone."),
                path: path)
        case .notADatabase(let path):
            Complaint(
                "not_a_database", say("'\(path)' 파일은 gongbu의 자료가 아닙니다.", "'\(path)' is not gongbu's data."),
                hint: say(
                    "그 파일을 옮기거나 다른 폴더를 주세요: gongbu --home 폴더", "Move it away or give another folder: gongbu --home DIR"),
                path: path)
        case .readOnly(let path):
            Complaint(
                "read_only", say("'\(path)'에 쓸 수 없습니다(읽기 전용).", "'\(path)' is read-only."),
                hint: say(
                    "쓰기 권한을 주거나 다른 폴더를 주세요: gongbu --home 폴더", "Make it writable or give another: gongbu --home DIR"),
                path: path)
        case .diskFull(let path):
            Complaint(
                "disk_full", say("디스크에 자리가 없어 적지 못했습니다: \(path)", "The disk is full, nothing was written: \(path)"),
                hint: say(
                    "자리를 비운 뒤 다시 하세요. 그 전의 답은 모두 남아 있습니다.", "Make room and do it again. Every earlier answer is kept."),
                path: path)
        case .cannotOpen(let path, let detail):
            Complaint(
                "cannot_open",
                say("자료를 열 수 없습니다: \(path) (\(detail))", "The data cannot be opened: \(path) (\(detail))"),
                hint: say(
                    "권한을 확인하거나 다른 폴더를 주세요: gongbu --home 폴더", "Check its permissions or give another: gongbu --home DIR"
                ),
                path: path)
        case .backupFailed(let path, let detail):
            Complaint(
                "backup_failed",
                say(
                    "바꾸기 전 백업을 만들지 못해 멈췄습니다: \(path) (\(detail))",
                    "Stopped, since no backup could be made: \(path) (\(detail))"),
                hint: say(
                    "디스크 자리와 권한을 확인하세요. 자료는 그대로 있습니다.", "Check room and permissions. The data was left as it is."),
                path: path)
        case .busy(let path):
            Complaint(
                "busy", say("다른 프로그램이 자료를 오래 쓰고 있습니다.", "Another program has been using the data for long."),
                hint: say("잠시 뒤 다시 하세요.", "Try again in a moment."), path: path)
        case .other(let detail):
            Complaint(
                "store", say("자료를 다루지 못했습니다: \(detail)", "The data could not be used: \(detail)"),
                hint: say("같은 일이 또 생기면 이 줄을 알려 주세요.", "If it happens again, please report this line."))
        }
    }

    /// What a setting takes; in Korean with its particle.
    func settingKind(_ kind: SettingKind) -> String {
        switch kind {
        case .integer(let range):
            say(
                "\(range.lowerBound)에서 \(range.upperBound) 사이의 정수를",
                "a whole number from \(range.lowerBound) to \(range.upperBound)")
        case .decimal(let range):
            say(
                "\(range.lowerBound)에서 \(range.upperBound) 사이의 수를",
                "a number from \(range.lowerBound) to \(range.upperBound)")
        case .oneOf(let choices):
            say(
                choices.map { "'\($0)'" }.joined(separator: ", ") + " 가운데 하나를",
                "one of " + choices.map { "'\($0)'" }.joined(separator: ", "))
        case .currency:
            say(
                "USD나, 1달러의 값과 날짜를 붙인 통화(KRW 1385.5 2026-11-20)를",
                "USD, or a currency with what one dollar costs and when (KRW 1385.5 2026-11-20)")
        case .region: say("리전 이름(ap-northeast-2)을", "a Region's name (ap-northeast-2)")
        case .steps:
            say("'1m 10m'처럼 m(분), h(시간), d(일)를 붙인 시간을", "times such as '1m 10m', in m, h or d")
        }
    }
}
