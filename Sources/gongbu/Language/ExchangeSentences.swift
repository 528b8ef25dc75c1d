import Archives
import Companion

// What is said of imports and exports.
extension Sentences {
    func complaint(_ failure: ExchangeFailure) -> Complaint {
        switch failure {
        case .archive(let path, let problem): complaint(problem, path: path)
        case .notAnkiPackage(let path):
            Complaint(
                "not_anki_package",
                say("'\(path)' 파일은 zip이지만 Anki 모음이 들어 있지 않습니다.", "'\(path)' is a zip without an Anki collection."),
                hint: say("Anki에서 .apkg나 .colpkg로 내보낸 파일을 주세요.", "Give a file that Anki exported as .apkg or .colpkg."),
                path: path)
        case .newerAnki(let path, let version):
            Complaint(
                "newer_anki",
                say(
                    "'\(path)' 파일은 더 새로운 Anki가 만들었습니다(형식 \(version), 이 프로그램은 3까지).",
                    "A newer Anki made '\(path)' (format \(version); this program knows up to 3)."),
                hint: say(
                    "Anki에서 '이전 버전 지원'을 켜고 다시 내보내세요.", "Export it again in Anki with 'Support older Anki versions'."),
                path: path)
        case .damagedCollection(let path, let detail):
            Complaint(
                "damaged_collection",
                say("'\(path)' 안의 모음을 읽을 수 없습니다: \(detail)", "The collection in '\(path)' cannot be read: \(detail)"),
                hint: say(
                    "Anki에서 '데이터베이스 검사'를 한 뒤 다시 내보내세요.", "Run 'Check Database' in Anki and export it again."),
                path: path)
        case .unknownKind(let path):
            Complaint(
                "unknown_kind",
                say("'\(path)' 이름의 끝으로는 무슨 파일인지 알 수 없습니다.", "The ending of '\(path)' says no kind of file."),
                hint: say(
                    "끝을 .apkg, .colpkg, .tsv, .csv, .txt, .jsonl 가운데 하나로 하세요.",
                    "End it in .apkg, .colpkg, .tsv, .csv, .txt or .jsonl."), path: path)
        case .notDataLines(let path):
            Complaint(
                "not_data_lines",
                say("'\(path)' 파일은 gongbu 자료의 JSON Lines가 아닙니다.", "'\(path)' holds no lines of gongbu's data."),
                hint: say("만들려면: export 파일.jsonl", "To make one: export FILE.jsonl"), path: path)
        case .nothingToExport:
            Complaint(
                "nothing_to_export", say("내보낼 카드가 없습니다.", "There is no card to export."),
                hint: say("먼저 노트를 더하세요: notes add 경로", "Add notes first: notes add PATH"))
        }
    }

    func stage(_ stage: ImportStage) -> String {
        switch stage {
        case .reading: say("파일을 읽는 중", "Reading the file")
        case .media: say("그림과 소리를 옮기는 중", "Keeping media")
        case .notes: say("카드를 넣는 중", "Taking cards in")
        case .histories: say("기록을 옮기는 중", "Taking histories in")
        }
    }

    var exporting: String { say("카드를 내보내는 중", "Exporting cards") }

    /// What came in, a line each.
    func imported(_ report: ImportReport) -> [String] {
        var lines: [String] = []
        switch report.format {
        case .anki, .table:
            let known = report.cards - report.newCards - report.changedCards
            lines.append(
                say(
                    "카드 \(report.cards)개: 새것 \(report.newCards), 바뀐 것 \(report.changedCards), 그대로 \(known)",
                    "\(plural(report.cards, "card")): \(report.newCards) new, \(report.changedCards) changed, \(known) as before"
                ))
        case .lines:
            lines.append(
                say(
                    "더해진 것: 카드 \(report.newCards), 출처 \(report.sources), 설정 \(report.settings), 견적 \(report.estimates), 모의고사 \(report.exams)",
                    "Added: \(plural(report.newCards, "card")), \(plural(report.sources, "source")), "
                        + "\(plural(report.settings, "setting")), \(plural(report.estimates, "estimate")), \(plural(report.exams, "exam"))"
                ))
        }
        if report.newReviews > 0 || report.states > 0 {
            lines.append(
                say(
                    "기록: 답 \(report.newReviews)개 더함, 카드 \(report.states)개의 일정을 이어받음",
                    "History: \(plural(report.newReviews, "answer")) added, the schedule of \(plural(report.states, "card")) taken over"
                ))
        }
        if report.newMedia > 0 {
            lines.append(say("그림과 소리 \(report.newMedia)개", plural(report.newMedia, "media file")))
        }
        return lines
    }

    /// Why so many stayed outside.
    func leftOut(_ reason: ImportReport.Reason, _ count: Int) -> String {
        switch reason {
        case .emptyCards:
            say("질문이나 답에 글이 없는 카드 \(count)개", "\(plural(count, "card")) without words in question or answer")
        case .imageOcclusion:
            say("그림을 가린 카드 \(count)개(터미널에는 그림이 없습니다)", "\(plural(count, "card")) that cover part of a picture")
        case .brokenCards: say("노트가 없는 카드 \(count)개", "\(plural(count, "card")) whose note is missing")
        case .manualEntries:
            say("답이 아닌 기록 \(count)개(손으로 옮긴 일정)", "\(plural(count, "log entry", "log entries")) that are no answers")
        case .badMedia:
            say("이름이 잘못되었거나 없는 그림·소리 \(count)개", "\(plural(count, "media file")) badly named or missing")
        case .mediaNameTaken:
            say("같은 이름의 다른 파일이 이미 있는 그림·소리 \(count)개", "\(plural(count, "media file")) whose name another has")
        case .shortRows: say("답이 없는 줄 \(count)개", "\(plural(count, "row")) without an answer")
        case .unreadableLines: say("알 수 없는 줄 \(count)개", "\(plural(count, "line")) that are not known")
        }
    }

    private func plural(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

    var leftOutHeading: String { say("들이지 않은 것", "Left out") }
    var decksHeading: String { say("묶음", "Decks") }

    /// How to go on after an import.
    func afterImport(_ deck: String) -> String { say("시작하려면: quiz \(deck)", "To begin: quiz \(deck)") }

    func exported(_ report: ExportReport) -> [String] {
        switch report.format {
        case .anki:
            [
                say(
                    "'\(report.path)': 카드 \(report.cards)개, 답 \(report.reviews)개, 그림·소리 \(report.media)개",
                    "'\(report.path)': \(plural(report.cards, "card")), \(plural(report.reviews, "answer")), "
                        + plural(report.media, "media file")),
                say(
                    "Anki: 파일 → 가져오기, '학습 진행 상황 가져오기'를 켜면 일정과 기록도 옮겨집니다.",
                    "Anki: File → Import; with 'Import any learning progress' schedule and history come along."),
            ]
        case .table:
            [
                say(
                    "'\(report.path)': 카드 \(report.cards)개(일정 없이)",
                    "'\(report.path)': \(plural(report.cards, "card")), no schedules")
            ]
        case .lines: [say("'\(report.path)': \(report.lines)줄", "'\(report.path)': \(plural(report.lines, "line"))")]
        }
    }

    func exercisesLeftOut(_ count: Int) -> String {
        say(
            "계산 연습 \(count)개는 뺐습니다(물을 때마다 수가 바뀝니다).",
            "\(plural(count, "exercise")) left out: their numbers are made anew each time.")
    }
}
