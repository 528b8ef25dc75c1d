import TestSupport

/// A learner with a note of her own, a fixed clock and a fixed seed.
final class Learner {
    let folder: TemporaryFolder
    let note: String

    /// Five definitions and a list, so that every kind of line can be tried.
    static let text = """
        # 커피 내리기

        ## 도구
        - 드리퍼 : 거름종이를 받쳐 물이 천천히 빠지게 하는 깔때기
        - 그라인더 : 볶은 원두를 고르게 가는 기계
        - 서버관리비용 : 내린 커피를 담는 그릇을 돌보는 데 드는 돈

        ## 방법
        - 뜸들이기 : 물을 조금 부어 가루를 적시고 잠시 기다리는 일
        - 침출식 : 가루를 물에 담가 두었다가 거르는 방식

        """

    init(note text: String = Learner.text) throws {
        folder = try TemporaryFolder()
        note = folder.write(text, to: "notes/coffee.md")
    }

    var home: String { folder.path + "/home" }

    func arguments(_ words: [String], now: String = "2026-03-02T09:00:00+09:00") -> [String] {
        ["--home", home, "--now", now, "--seed", "7"] + words
    }

    @discardableResult
    func run(
        _ words: String..., input: String = "", environment: [String: String] = [:],
        now: String = "2026-03-02T09:00:00+09:00"
    ) throws -> BuiltProgram.Outcome {
        try BuiltProgram.run(arguments(words, now: now), input: input, environment: environment)
    }

    /// Opens the shell at a terminal and waits for its prompt.
    func shell(environment: [String: String] = [:], columns: Int = 80) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(
            running: BuiltProgram.path, arguments([]), environment: environment, columns: columns)
        try terminal.expect("공부> ")
        return terminal
    }

    /// A home with the note in it.
    func withNotes() throws -> Learner {
        try run("notes", "add", note)
        return self
    }
}
