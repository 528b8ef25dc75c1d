import TestSupport
import Testing

/// Calculators that packs and the learner wrote, and how their files are checked.
@Suite("Written calculators")
struct WrittenCalculatorCommandTests {
    private static let good = """
        calculator: room
        title: { ko: 강의실, en: A room }
        inputs:
          hours: { unit: h, label: { ko: 강의 시간, en: Hours taught } }
          price: USD/h
        steps:
          cost: hours × price
        results:
          cost: { ko: 대관료, en: The hire }
        total: cost
        examples:
          - given: { hours: 20 h, price: 15 USD/h }
            expected: { cost: 300.00 }

        """

    private func learner(_ text: String) throws -> Learner {
        let learner = try Learner()
        learner.folder.write(text, to: "home/calculators/room.yaml")
        return learner
    }

    private func file(_ learner: Learner) -> String { learner.home + "/calculators/room.yaml" }

    @Test("a good file says how many examples hold, and its calculator stands beside the program's own")
    func good() throws {
        let learner = try learner(Self.good)
        let checked = try learner.run("--language", "en", "calc", "check", file(learner))
        #expect(checked.status == 0 && checked.output.contains("1 example holds"), "\(checked)")
        let run = try learner.run("calc", "room", "--hours", "20", "--price", "15")
        #expect(run.output.contains("대관료") && run.output.contains("$300.00"), "\(run)")
        let explained = try learner.run(
            "--language", "en", "calc", "room", "--hours", "20", "--price", "15", "--explain")
        #expect(explained.output.contains("Hours taught"), "\(explained)")
        #expect(try learner.run("calc").output.contains("강의실"))
    }

    @Test("all mistakes are told at once, each with its place, a caret as long as it is, and what to write")
    func mistakes() throws {
        let text = Self.good.replacing("hours × price", with: "hours × prise").replacing(
            "price: USD/h", with: "price: USD/hh")
        let learner = try learner(text)
        let korean = try learner.run("calc", "check", file(learner))
        #expect(korean.status == 2)
        #expect(
            korean.output.contains("room.yaml:7:17:") && korean.output.contains("^^^^^ 혹시 'price'인가요?"), "\(korean)")
        #expect(korean.output.contains("단위를 모릅니다"))
        let english = try learner.run("--language", "en", "calc", "check", file(learner))
        #expect(
            english.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                .contains("'prise' is no input and no step above."), "\(english)")
        #expect(english.output.contains("^^^^^ Did you mean 'price'?"))
        let listed = try learner.run("calc").output
        #expect(listed.contains("calc check"), "\(listed)")
        let asked = try learner.run("--language", "en", "calc", "room", "--hours", "20")
        #expect(asked.status == 1 && asked.errors.contains("calc check \(file(learner))"), "\(asked)")
        // The program's own calculators stay as they are.
        #expect(try learner.run("calc", "ec2", "--rate", "0.1").status == 0)
    }

    @Test("a file that is not there is told")
    func missing() throws {
        let outcome = try Learner().run("--language", "en", "calc", "check", "nowhere.yaml")
        #expect(outcome.status == 1 && outcome.errors.contains("nowhere.yaml"), "\(outcome)")
    }
}
