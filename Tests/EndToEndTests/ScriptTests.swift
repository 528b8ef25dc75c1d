import TestSupport
import Testing

@Suite("A script on standard input")
struct ScriptTests {
    @Test("in a piped quiz one line is the answer and the next the grade")
    func pipedQuiz() throws {
        let learner = try Learner().withNotes()
        let outcome = try learner.run(input: "quiz --limit 2\n\n1\n모르는 답\n3\nstats --json\n")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("→ 다시"))
        #expect(outcome.output.contains("→ 알맞음"))
        #expect(outcome.output.contains(#""reviews":2"#), "\(outcome.output)")
        #expect(!outcome.output.contains("공부> "))
    }

    @Test("the first failed command's code ends it")
    func firstFailureEnds() throws {
        let outcome = try Learner().run(input: "serch\nhelp\n")
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
    }

    @Test("with --keep-going the rest runs, and the code is kept")
    func keepGoing() throws {
        let outcome = try Learner().run("--keep-going", input: "serch\nhelp\n")
        #expect(outcome.status == 64)
        #expect(outcome.output.contains("quiz"))
    }

    @Test("a grade must be chosen where nothing is suggested")
    func mustChoose() throws {
        let learner = try Learner().withNotes()
        let outcome = try learner.run("quiz", "--limit", "1", input: "\n\n2\n")
        #expect(outcome.output.contains("스스로 매기세요"))
        #expect(outcome.output.contains("→ 어려움"))
    }

    @Test("practice leaves the schedule alone")
    func practice() throws {
        let learner = try Learner().withNotes()
        try learner.run("quiz", "--practice", "--limit", "1", input: "\n3\n")
        #expect(try learner.run("stats", "--json").output.contains(#""reviews":0"#))
    }

    @Test("a learner's commands work in Hangul layout", arguments: [":ㅂ", ":q"])
    func hangulLayout(_ leave: String) throws {
        let learner = try Learner().withNotes()
        let outcome = try learner.run("quiz", input: "\(leave)\n이것은 답이 아니다\n3\n")
        #expect(outcome.status == 0)
        #expect(!outcome.output.contains("아닙니다"))
    }

    @Test("the next day's queue follows from the grades")
    func nextDay() throws {
        let learner = try Learner().withNotes()
        try learner.run("quiz", "--limit", "1", input: "\n4\n")
        let next = try learner.run("stats", "--json", now: "2026-03-20T09:00:00+09:00").output
        #expect(next.contains(#""forecast":[1,"#), "\(next)")
    }
}
