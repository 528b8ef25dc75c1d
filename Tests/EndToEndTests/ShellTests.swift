import Glibc
import TestSupport
import Testing

@Suite("The shell at a terminal", .serialized)
struct ShellTests {
    @Test("an empty home begins with a sample, without argument or set-up")
    func firstStart() throws {
        let learner = try Learner()
        let terminal = try PseudoTerminal(running: BuiltProgram.path, learner.arguments([]))
        let screen = try terminal.expect("공부> ")
        #expect(screen.contains("gongbu 0.1"))
        #expect(screen.contains("notes add ~/notes"))
        terminal.type("quiz\n")
        try terminal.expect("1/")
        try terminal.expect("> ")
        terminal.type(":q\n")
        try terminal.expect("공부> ")
        terminal.type("\u{04}")
        #expect(terminal.process.wait() == 0)
    }

    @Test(
        "Korean is typed and mended in every locale",
        arguments: [["LANG": "C"], [:], ["LC_ALL": "POSIX"], ["LANG": "ko_KR.UTF-8"]])
    func korean(_ environment: [String: String]) throws {
        let terminal = try Learner().withNotes().shell(environment: environment)
        // Backspace takes a whole syllable, not a byte.
        terminal.type("search 그라인더가\u{7F}\n")
        try terminal.expect("그라인더")
        let found = try terminal.expect("공부> ")
        #expect(found.contains("coffee.md"), "\(found)")
    }

    @Test("Ctrl-C drops the line and never the shell")
    func interruptAtPrompt() throws {
        let terminal = try Learner().shell()
        terminal.type("quiz 아무 말이나")
        try terminal.expect("말이나")
        terminal.type("\u{03}")
        try terminal.expect("^C")
        try terminal.expect("공부> ")
        terminal.type("\u{12}stat\u{03}")
        try terminal.expect("^C")
        try terminal.expect("공부> ")
        terminal.type("help\n")
        try terminal.expect("마지막 채점을 되돌립니다")
    }

    @Test("Ctrl-C in a quiz drops the line, then leaves the quiz")
    func interruptInQuiz() throws {
        let terminal = try Learner().withNotes().shell()
        terminal.type("quiz\n")
        try terminal.expect("1/")
        try terminal.expect("> ")
        terminal.type("답을 쓰다")
        try terminal.expect("쓰다")
        terminal.type("\u{03}")
        try terminal.expect("^C")
        try terminal.expect("> ")
        terminal.type("\u{03}")
        try terminal.expect("공부> ")
    }

    @Test("Tab completes commands and decks")
    func completion() throws {
        let terminal = try Learner().withNotes().shell()
        terminal.type("pre\t")
        try terminal.expect("preview ")
        terminal.type("\u{15}quiz cof\t")
        try terminal.expect("coffee")
        terminal.type("\u{15}notes add \(BuiltProgram.path.dropLast(3))\t")
        try terminal.expect("gongbu")
    }

    @Test("a grade is taken back, and its card is asked again")
    func undo() throws {
        let terminal = try Learner().withNotes().shell()
        terminal.type("quiz --limit 2\n")
        try terminal.expect("1/2")
        try terminal.expect("> ")
        terminal.type("\n")
        try terminal.expect("[1–4]")
        terminal.type("1\n")
        try terminal.expect("2/2")
        terminal.type(":ㅕ\n")
        try terminal.expect("되돌렸습니다")
        terminal.type(":q\n")
        try terminal.expect("공부> ")
        terminal.type("stats --json\n")
        try terminal.expect(#""reviews":0"#)
    }

    @Test("history keeps commands, privately, and no answer")
    func history() throws {
        let learner = try Learner().withNotes()
        let terminal = try learner.shell()
        terminal.type("quiz --limit 1\n")
        try terminal.expect("1/1")
        terminal.type("비밀스러운 답\n")
        try terminal.expect("[Enter = 1]")
        terminal.type("\n")
        try terminal.expect("공부> ")
        terminal.type("\u{1B}[A")
        try terminal.expect("quiz --limit 1")
        terminal.type("\u{15}quit\n")
        #expect(terminal.process.wait() == 0)
        let kept = learner.folder.read("home/history") ?? ""
        #expect(kept.contains("quiz --limit 1"))
        #expect(!kept.contains("비밀"))
        #expect(learner.folder.mode(of: "home/history") == 0o600)
    }

    @Test("after kill -9 every graded answer is there")
    func killed() throws {
        let learner = try Learner().withNotes()
        let terminal = try learner.shell()
        terminal.type("quiz\n")
        for number in 1...3 {
            try terminal.expect("\(number)/")
            terminal.type("\n")
            try terminal.expect("[1–4]")
            terminal.type("3\n")
        }
        try terminal.expect("4/")
        terminal.process.signal(SIGKILL)
        #expect(terminal.process.wait() == 128 + SIGKILL)
        #expect(try learner.run("stats", "--json").output.contains(#""reviews":3"#))
    }

    @Test("two shells on one home see each other's answers, and never a lock")
    func twoShells() throws {
        let learner = try Learner().withNotes()
        let first = try learner.shell()
        let second = try learner.shell()
        first.type("quiz\n")
        try first.expect("1/")
        second.type("quiz\n")
        try second.expect("1/")
        first.type("\n")
        try first.expect("[1–4]")
        first.type("3\n")
        try first.expect("2/")
        second.type("\n")
        try second.expect("[1–4]")
        second.type("3\n")
        let screen = try second.expect("이미 매긴 문제")
        #expect(!screen.contains("locked"))
        #expect(try learner.run("stats", "--json").output.contains(#""reviews":1"#))
    }

    @Test("Ctrl-Z stops it and fg brings prompt and line back")
    func stopAndContinue() throws {
        let learner = try Learner()
        let terminal = try PseudoTerminal(
            running: "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1": "bash-prompt$ "])
        try terminal.expect("bash-prompt$ ")
        terminal.type("\(BuiltProgram.path) --home \(learner.home)\n")
        try terminal.expect("공부> ")
        terminal.type("sta")
        try terminal.expect("sta")
        terminal.type("\u{1A}")
        try terminal.expect("bash-prompt$ ")
        terminal.type("fg\n")
        try terminal.expect("공부> sta")
        terminal.type("ts\n")
        try terminal.expect("내일 복습")
    }

    @Test("a narrower window is drawn in its width")
    func resize() throws {
        let terminal = try Learner().withNotes().shell()
        terminal.resize(columns: 40)
        terminal.type("help\n")
        let screen = try terminal.expect("help all")
        #expect(screen.split(separator: "\n").allSatisfy { $0.count <= 40 })
    }

    @Test("hanging up ends it without a word")
    func hangup() throws {
        let terminal = try Learner().shell()
        terminal.process.signal(SIGHUP)
        #expect(terminal.process.wait() == 0)
    }

    @Test("NO_COLOR and a dumb terminal get plain text", arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
    func plain(_ environment: [String: String]) throws {
        let terminal = try Learner().withNotes().shell(environment: environment)
        terminal.type("serch\n")
        try terminal.expect("'search'")
    }
}
