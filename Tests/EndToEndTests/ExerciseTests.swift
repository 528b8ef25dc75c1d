import TestSupport
import Testing

/// Exercises in the shell: what is scheduled is the skill, whose numbers change.
@Suite("Exercises")
struct ExerciseTests {
    private func exercise(
        _ learner: Learner, _ answer: String, now: String = "2026-03-02T09:00:00+09:00", language: String = "en"
    ) throws -> String {
        try learner.run(
            "--language", language, "quiz", "--exercises", "--limit", "1", input: answer + "\n\n", now: now
        ).output
    }

    /// The numbers of the first exercise shown.
    private func numbers(_ output: String) -> String? {
        output.split(separator: "\n").first { $0.contains("rate ") }.map(String.init)
    }

    /// The right answer, from what is shown after a wrong one.
    private func answer(_ output: String) throws -> String {
        let line = try #require(output.split(separator: "\n").first { $0.contains("✗") }, "\(output)")
        return try #require(line.split(separator: "$").last.map { String($0.filter { $0 != "," && $0 != " " }) })
    }

    @Test("a wrong answer is shown the right one with its working, and the right one is taken")
    func answers() throws {
        let wrong = try exercise(Learner(), "1")
        let right = try answer(wrong)
        #expect(wrong.contains("instance hours") && wrong.contains(" = "), "\(wrong)")
        // The same seed in a new data home asks the same.
        let output = try exercise(Learner(), right)
        #expect(numbers(output) == numbers(wrong))
        #expect(output.contains("✓"), "\(output)")
        #expect(try exercise(Learner(), "$" + right).contains("✓"))
    }

    @Test("a well-known mistake is told")
    func mistake() throws {
        let right = try answer(try exercise(Learner(), "1"))
        let yearly = try #require(Double(right)) * 12
        let output = try exercise(Learner(), "\(yearly)", language: "ko")
        #expect(output.contains("한 해 값입니다"), "\(output)")
    }

    @Test("a skill comes back when it is due, with other numbers, and not before")
    func scheduled() throws {
        let learner = try Learner()
        let first = try exercise(learner, try answer(try exercise(Learner(), "1")))
        #expect(first.contains("✓"))
        // The next is another skill: the first is not due.
        let second = try exercise(learner, "1", now: "2026-03-02T09:01:00+09:00")
        #expect(second.contains("yearly"), "\(second)")
        let later = try exercise(learner, "1", now: "2026-04-20T09:00:00+09:00")
        #expect(later.contains("monthly"), "\(later)")
        #expect(numbers(later) != numbers(first))
    }

    @Test("a line that begins with = is calculated, and what is no number is asked again")
    func aside() throws {
        let output = try exercise(Learner(), "=2*3\nno\n1", language: "ko")
        #expect(output.contains("2 × 3 = 6") && output.contains("수로 답하세요"), "\(output)")
    }

    @Test("undo takes back no exercise but the card before it")
    func undo() throws {
        let learner = try Learner()
        _ = try exercise(learner, "1")
        let outcome = try learner.run("--language", "en", "undo")
        #expect(outcome.status == 1, "\(outcome)")
    }
}
