import Foundation
import TestSupport
import Testing

/// Exercises at a terminal: told as a story, judged, and worked out after the answer.
@Suite("Exercises at a terminal", .serialized)
struct ExerciseTests {
    private let learner: Learner

    init() throws { learner = try Learner().withNotes() }

    /// The numbers of 'so many instances at so much an hour', in either language.
    private struct Instances {
        let rate: Double
        let count: Double

        init(in screen: String, language: String) throws {
            let match =
                language == "ko"
                ? screen.firstMatch(of: /시간당 \$([0-9.]+)짜리 인스턴스 ([0-9]+)대/).map { ($0.1, $0.2) }
                : screen.firstMatch(of: /([0-9]+) instances at \$([0-9.]+) an hour/).map { ($0.2, $0.1) }
            let found = try #require(match, "\(screen)")
            rate = try #require(Double(found.0))
            count = try #require(Double(found.1))
        }

        func month(hours: Double = 730) -> String { String(format: "%.2f", rate * hours * count) }
    }

    private func ask(_ language: String) throws -> (PseudoTerminal, Instances) {
        let terminal = try PseudoTerminal(
            running: BuiltProgram.path,
            learner.arguments(["--language", language, "quiz", "계산: EC2", "--limit", "1"]))
        let screen = try terminal.expect(language == "ko" ? "둘째 자리까지)" : "to 2 decimal places)")
        return (terminal, try Instances(in: screen, language: language))
    }

    @Test("a right answer is right with its unit, and the working follows", arguments: ["ko", "en"])
    func right(language: String) throws {
        let (terminal, numbers) = try ask(language)
        terminal.type("$\(numbers.month())\n")
        try terminal.expect(language == "ko" ? "✓ 맞았습니다" : "✓ Right")
        try terminal.expect(language == "ko" ? "인스턴스 시간 = 시간 × 대수 = 730 × " : "= 730 × ")
        try terminal.expect("=calc ec2 --rate ")
        try terminal.expect("[Enter = 3]")
        terminal.type("\n")
        try terminal.expect(language == "ko" ? "맞음 1" : "Right 1")
    }

    @Test("a known mistake is wrong and told in words, with the answer and its working", arguments: ["ko", "en"])
    func mistaken(language: String) throws {
        let (terminal, numbers) = try ask(language)
        terminal.type("\(numbers.month(hours: 720))달러\n")
        let shown = try terminal.expect("[Enter = 1]")
        #expect(shown.contains(language == "ko" ? "✗ 아닙니다  답: $" : "✗ Not quite  Answer: $"), "\(shown)")
        #expect(
            shown.contains(language == "ko" ? "→ 30일 × 24 = 720시간으로 세었습니다" : "→ That takes 30 × 24 = 720 hours"),
            "\(shown)")
        #expect(shown.contains("= 730 × "), "\(shown)")
        terminal.type("\n")
        try terminal.expect(language == "ko" ? "틀림 1" : "wrong 1")
    }

    @Test("? tells a first step, = calculates, and what is no number is not graded")
    func beside() throws {
        let (terminal, numbers) = try ask("ko")
        terminal.type("?\n")
        try terminal.expect("힌트: 인스턴스 시간 = 시간 × 대수")
        terminal.type("=730*2\n")
        try terminal.expect("730 × 2 = 1,460")
        terminal.type(":o\n")
        try terminal.expect("노트가 아니라 계산 문제입니다")
        terminal.type("많이\n")
        try terminal.expect("수로 답하세요(달러)")
        terminal.type("\(numbers.month())\n")
        try terminal.expect("✓ 맞았습니다")
        // After a hint.
        try terminal.expect("[Enter = 2]")
        terminal.type("+\n")
        try terminal.expect("맞은 것으로 칩니다.")
        terminal.type("\n")
        try terminal.expect("맞음 1")
    }

    @Test("an answer cut off is right with a remark")
    func nearly() throws {
        let (terminal, numbers) = try ask("ko")
        let exact = try #require(Double(numbers.month()))
        terminal.type("\(String(format: "%.2f", exact + exact / 2_000))\n")
        try terminal.expect("✓ 맞았습니다")
        try terminal.expect("→ 정확히는 $")
        try terminal.expect("[Enter = 3]")
    }

    @Test("every skill has its story, answer and working in both languages", arguments: ["ko", "en"])
    func told(language: String) throws {
        let enters = String(repeating: "\n", count: 60)
        let shown = try learner.run("--language", language, "quiz", "exercises", "--present", input: enters).output
        #expect(shown.contains("27/27"))
        for (number, slide) in shown.split(separator: "/27  ").dropFirst().enumerated() {
            #expect(slide.contains(language == "ko" ? "(답: " : "(answer: "), "\(number): \(slide)")
            #expect(slide.contains("→ ") && slide.contains(" = "), "\(slide)")
            // No name of an input or a result stands where words should.
            #expect(slide.firstMatch(of: /[a-z]+_[a-z]+/) == nil, "\(slide)")
            let story = slide.prefix { $0 != "→" }
            #expect(!story.contains("calc ") && !story.contains("$)") && !story.contains("  ,"), "\(story)")
            if language == "en" {
                let words = slide.split(separator: "\n").dropFirst().joined()
                #expect(words.firstMatch(of: /[가-힣]/) == nil, "\(slide)")
            }
        }
    }

    @Test("a quiz of everything leaves them out, tells of them, and takes them in when it is told to")
    func apart() throws {
        let before = try learner.run("stats", "--json").output
        #expect(before.contains(#""notes":1,"#), "\(before)")
        let list = try learner.run("notes").output
        #expect(list.contains("계산 연습 (exercises) (이름을 댈 때만 물음)"), "\(list)")
        try learner.run("set", "new", "0")
        let nothing = try learner.run("quiz").output
        #expect(nothing.contains("계산 연습 27개가 따로 있습니다: quiz 계산"), "\(nothing)")
        try learner.run("set", "exercises", "on")
        let after = try learner.run("stats", "--json").output
        #expect(after.contains(#""notes":2,"#), "\(after)")
        let refused = try learner.run("card", "reword", "reserved.term_total", "--prompt", "x")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("물을 때마다 수가 바뀌는 계산 문제"), "\(refused.errors)")
    }

    @Test("--exercises is a deck of its own, and another beside it is not passed over")
    func another() throws {
        let outcome = try learner.run("quiz", "--exercises", "DNS")
        #expect(outcome.status == 64 && outcome.errors.contains("DNS"), "\(outcome)")
    }

    @Test("--exercises asks them all, and undo takes the answer back")
    func option() throws {
        let shown = try learner.run("quiz", "--exercises", "--limit", "1", input: "no\n1\n\n").output
        #expect(shown.contains("1/1  계산: EC2"), "\(shown)")
        #expect(shown.contains("수로 답하세요") && shown.contains("틀림 1"), "\(shown)")
        let undone = try learner.run("undo")
        #expect(undone.output.contains("계산: 한 달 (ec2)"), "\(undone)")
    }

    @Test("a card's page shows its answers with the numbers that they were to")
    func page() throws {
        try learner.run("quiz", "계산: EC2", "--limit", "1", input: "12\n\n")
        let page = try learner.run("show", "ec2.monthly").output
        #expect(page.contains("계산: 한 달 (ec2)"), "\(page)")
        #expect(page.contains("calc ec2 --rate "), "\(page)")
        #expect(page.contains("--hours 730h --count "), "\(page)")
    }
}
