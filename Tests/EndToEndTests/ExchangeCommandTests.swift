import TestSupport
import Testing

@Suite("import and export at the command line")
struct ExchangeCommandTests {
    @Test("a table comes in with a summary, is quizzed, and goes out as a package and back")
    func wholeWay() throws {
        let learner = try Learner()
        let table = learner.folder.write(
            "#deck column:1\n생물::세포\t미토콘드리아가 만드는 것은?\tATP\n생물\t한 줄뿐\n", to: "cards.tsv")
        let output = try learner.run("import", table).output
        #expect(output.contains("카드 1개: 새것 1, 바뀐 것 0, 그대로 0"), "\(output)")
        #expect(output.contains("묶음: 생물 1"))
        #expect(output.contains("들이지 않은 것: 답이 없는 줄 1개"))
        #expect(output.contains("시작하려면: quiz 생물"))
        let json = try learner.run("import", table, "--json").output
        #expect(json.contains(#""cards":1,"new_cards":0,"changed_cards":0,"new_reviews":0"#), "\(json)")
        #expect(json.contains(#""left_out":{"short_rows":1}"#))
        let package = learner.folder("out.apkg")
        let exported = try learner.run("export", package, "--language", "en").output
        #expect(exported.contains("1 card, 0 answers, 0 media files"), "\(exported)")
        let back = try learner.run("import", package, "--language", "en").output
        #expect(back.contains("1 card: 0 new, 0 changed, 1 as before"), "\(back)")
    }

    @Test("--json without a file prints the data home, a line each")
    func lines() throws {
        let learner = try Learner()
        let output = try learner.run("export", "--json").output
        #expect(output.hasPrefix(#"{"type":"gongbu","version":1}"#), "\(output.prefix(200))")
        let outcome = try learner.run("export")
        #expect(outcome.status == 64)
    }

    @Test("an archive that means harm is refused with its entry's name, and with 1")
    func hostile() throws {
        let learner = try Learner()
        let path = learner.folder.write(Array("PK\u{3}\u{4}".utf8), to: "bad.apkg")
        let outcome = try learner.run("import", path)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("묶음이 아닙니다"), "\(outcome.errors)")
    }
}
