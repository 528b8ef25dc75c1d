import TestSupport
import Testing

@Suite("The command line")
struct CommandLineTests {
    struct Mistake: CustomTestStringConvertible, Sendable {
        var words: [String]
        var says: String
        var status: Int32
        var testDescription: String { words.joined(separator: " ") }
    }

    @Test(
        "a mistake gets a sentence and what to type next",
        arguments: [
            Mistake(words: ["serch", "x"], says: "'search'", status: 64),
            Mistake(words: ["벼ㅑㅋㅋ"], says: "명령은 없습니다", status: 64),
            Mistake(words: ["quiz", "--lmit", "3"], says: "'--limit'", status: 64),
            Mistake(words: ["quiz", "--new"], says: "'--new' 뒤에 값이 없습니다", status: 64),
            Mistake(words: ["quiz", "--new", "셋"], says: "'--new'에 '셋'", status: 64),
            Mistake(words: ["search"], says: "찾을 말이 빠졌습니다", status: 64),
            Mistake(words: ["card", "edit", "7"], says: "'--answer' 옵션이 빠졌습니다", status: 64),
            Mistake(words: ["stats", "more"], says: "'more' 부분이 남습니다", status: 64),
            Mistake(words: ["notes", "ad"], says: "notes add", status: 64),
            Mistake(words: ["notes", "add"], says: "경로가 빠졌습니다", status: 64),
            Mistake(words: ["notes", "add", "/no/such/note.md"], says: "'/no/such/note.md'", status: 1),
            Mistake(words: ["notes", "add", "/usr/bin"], says: "Markdown 노트(.md)가 없습니다", status: 1),
            Mistake(words: ["set", "retentoin", "0.8"], says: "'retention'", status: 1),
            Mistake(words: ["set", "retention", "많이"], says: "'많이'", status: 1),
            Mistake(words: ["quiz", "없는묶음"], says: "묶음이 없습니다", status: 1),
            Mistake(words: ["undo"], says: "되돌릴 답이 없습니다", status: 1),
            Mistake(words: ["--now", "어제", "stats"], says: "'어제' 시각", status: 64),
            Mistake(words: ["--language", "fr", "stats"], says: "ko 또는 en", status: 64),
            Mistake(words: ["--seed", "-1", "stats"], says: "'--seed'", status: 64),
            Mistake(words: ["--frobnicate"], says: "옵션은 없습니다", status: 64),
            Mistake(words: ["0.12*730"], says: "앞에 =를 쓰세요: =0.12*730", status: 64),
            Mistake(words: ["calc", "=0.12*730"], says: "앞에 =를 쓰세요: =0.12*730", status: 64),
        ])
    func mistake(_ mistake: Mistake) throws {
        let learner = try Learner()
        let outcome = try learner.run(words: mistake.words)
        #expect(outcome.errors.contains(mistake.says), "\(outcome.errors)")
        #expect(outcome.errors.contains("→") || mistake.words == ["undo"])
        #expect(outcome.status == mistake.status)
    }

    @Test("with --json an error is one object on standard error")
    func jsonError() throws {
        let outcome = try Learner().run("serch", "--json")
        #expect(outcome.errors.hasPrefix(#"{"error":{"code":"unknown_command","message":"#), "\(outcome.errors)")
        #expect(outcome.status == 64)
    }

    @Test("notes add says what it found before anything is asked")
    func notesAdd() throws {
        let learner = try Learner()
        let outcome = try learner.run("notes", "add", learner.note)
        #expect(outcome.output.hasPrefix("노트 1개, 질문 "), "\(outcome.output)")
        #expect(outcome.output.contains("; quiz로 시작"))
        #expect(outcome.status == 0)
    }

    @Test("the data home is private from the first write")
    func privateHome() throws {
        let learner = try Learner().withNotes()
        #expect(learner.folder.mode(of: "home") == 0o700)
        #expect(learner.folder.mode(of: "home/gongbu.sqlite") == 0o600)
    }

    @Test("preview makes no data home")
    func previewTouchesNothing() throws {
        let learner = try Learner()
        let outcome = try learner.run("preview", learner.note, "--json")
        #expect(outcome.status == 0)
        #expect(outcome.output.split(separator: "\n").count >= 4)
        #expect(outcome.output.contains(#""source":{"path":"#))
        #expect(learner.folder.mode(of: "home") == nil)
    }

    @Test("every command speaks English, too")
    func english() throws {
        let learner = try Learner().withNotes()
        #expect(try learner.run("stats", "--language", "en").output.contains("Tomorrow: 0 reviews"))
        #expect(
            try learner.run("help", environment: ["LANG": "en_US.UTF-8"]).output.contains("Takes back the last grade"))
        #expect(try learner.run("help", environment: ["LANG": "C"]).output.contains("마지막 채점을 되돌립니다"))
    }

    @Test("search marks two syllables inside a longer word")
    func search() throws {
        let learner = try Learner().withNotes()
        #expect(try learner.run("search", "관리").output.contains("서버[관리]비용"))
    }

    @Test("a pipe gets no colour and no escape sequence")
    func plainInPipes() throws {
        let learner = try Learner().withNotes()
        for command in ["stats", "help", "set"] { #expect(try !learner.run(command).output.contains("\u{1B}")) }
    }

    @Test("help knows each option that the parser knows")
    func helpIsComplete() throws {
        let model = try Learner().run("--experimental-dump-help").output
        for (command, options) in [("quiz", ["new", "limit", "practice"]), ("search", ["limit"]), ("set", ["deck"])] {
            let help = try Learner().run("help", command).output
            for option in options {
                #expect(model.contains(option))
                #expect(help.contains("--\(option)"))
            }
        }
    }
}

extension Learner {
    func run(words: [String]) throws -> BuiltProgram.Outcome { try BuiltProgram.run(arguments(words)) }
}
