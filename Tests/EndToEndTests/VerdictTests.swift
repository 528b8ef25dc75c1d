import TestSupport
import Testing

/// The lines below an answer: what is shown, and that nothing is shown twice.
@Suite("The verdict at a terminal", .serialized)
struct VerdictTests {
    private func quiz(_ note: String, asking prompt: String, pack: TemporaryFolder? = nil) throws -> PseudoTerminal {
        let learner = try Learner(note: note).withNotes()
        if let pack { #expect(try learner.run("pack", "install", pack("our-class")).status == 0) }
        let terminal = try learner.shell()
        terminal.type("quiz\n")
        for _ in 0..<20 {
            if try terminal.expect("> ").contains(prompt) { return terminal }
            terminal.type("\n")
            try terminal.expect("[1–4] ")
            terminal.type("4\n")
        }
        Issue.record("nothing asked \(prompt)")
        return terminal
    }

    @Test("a list that is typed stands once, ticked")
    func typed() throws {
        let terminal = try quiz("# 등산\n\n## 등산 준비물\n- 나침반\n- 비상식량\n- 손전등\n", asking: "준비물")
        terminal.type("나침반, 손전등\n")
        let verdict = try terminal.expect("[Enter = 2] ")
        #expect(verdict.contains("✗ 비상식량"), "\(verdict)")
        #expect(verdict.matches(of: /비상식량/).count == 1 && !verdict.contains("노트:"), "\(verdict)")
    }

    @Test("a list that is recalled stands once, to be ticked")
    func recalled() throws {
        let reasons = ["서버를 미리 사 두지 않고 쓴 만큼만 낼 수 있음", "몇 분 만에 여러 리전에 같은 것을 올릴 수 있음", "용량을 미리 어림하지 않아도 남지 않음"]
        let note = "# 클라우드 컴퓨팅\n\n## 사용 이유\n" + reasons.map { "- \($0)\n" }.joined()
        let terminal = try quiz(note, asking: "쓰는 이유")
        terminal.type("용량을 미리 어림하지 않아도 된다\n")
        let verdict = try terminal.expect("[1–4] ").replacing(/\s+/, with: " ")
        #expect(verdict.contains("요점:"), "\(verdict)")
        #expect(verdict.matches(of: /몇 분 만에/).count == 1 && !verdict.contains("답:"), "\(verdict)")
    }

    @Test("an old value is right, is told with the new one, and :c takes that for the card")
    func correction() throws {
        let pack = try TemporaryFolder()
        pack.write(
            """
            format: 1
            id: our-class
            title: 우리 반
            language: ko
            version: 1.0.0
            licence: CC-BY-SA-4.0
            authors:
              - 만든 사람
            summary: 새 값
            """, to: "our-class/pack.yaml")
        pack.write("# 등산\n- 나침반 : 방향을 알려 주는 도구\n", to: "our-class/notes/a.md")
        pack.write(
            "- {subject: 대피소, old: 75%, new: 72%, as_of: 2026-08, source: 산림청}\n",
            to: "our-class/corrections.yaml")
        let terminal = try quiz("# 등산 안내\n\n## 대피소\n- 최대 75% 할인\n", asking: "%", pack: pack)
        terminal.type("75%\n")
        let verdict = try terminal.expect("[Enter = 3] ")
        #expect(verdict.contains("✓ 맞았습니다"), "\(verdict)")
        #expect(verdict.contains("노트: 75% · 지금: 72% (2026-08, 산림청)"), "\(verdict)")
        terminal.type(":c\n")
        try terminal.expect("새 값을 이 카드의 답으로 삼았습니다.")
        terminal.type("3\n:q\n")
        try terminal.expect("공부> ")
        terminal.type("card list\n")
        #expect(try terminal.expect("공부> ").contains("→ 72%"))
    }
}
