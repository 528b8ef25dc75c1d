import TestSupport
import Testing

@Suite("prices at the command line")
struct PricesCommandTests {
    private static let book = """
        # source: a list
        # region: us-east-1
        # currency: USD
        # as_of: 2025-09
        service,item,option,unit,from,to,rate,mark
        ec2,m5.large,,hour,,,0.096,
        ec2,m5.large,,hour,,,0.097,

        """

    @Test("books are listed with their source, Region, date, age and rows")
    func list() throws {
        let learner = try Learner()
        learner.folder.write(PricesCommandTests.book, to: "home/prices/mine.csv")
        let output = try learner.run("prices", "--language", "en").output
        #expect(output.contains("mine (own)"), "\(output)")
        #expect(output.contains("us-east-1 · 2025-09 (6 months old)"))
        #expect(output.contains("ec2 · a list"))
        let json = try learner.run("prices", "list", "--json").output
        #expect(json.hasPrefix(#"{"name":"mine","path":"#), "\(json)")
        #expect(json.contains(#""as_of":"2025-09","services":["ec2"],"rows":2"#))
    }

    @Test("a check shows each line with a caret, and ends with 2")
    func check() throws {
        let learner = try Learner()
        let path = learner.folder.write(PricesCommandTests.book, to: "mine.csv")
        let outcome = try learner.run("prices", "check", path)
        #expect(outcome.output.contains("mine.csv:7:1: "), "\(outcome.output)")
        #expect(outcome.output.contains("6번째 줄과 같은 것입니다"))
        #expect(outcome.output.contains("    7 | ec2,m5.large,,hour,,,0.097,\n      | ^"))
        #expect(outcome.status == 2)
    }

    @Test("what is not there is said with what to type")
    func mistakes() throws {
        let learner = try Learner()
        let unknown = try learner.run("prices", "show", "ec2-us-est-1")
        #expect(unknown.errors.contains("'ec2-us-est-1' 가격표가 없습니다."))
        #expect(unknown.status == 1)
        let path = learner.folder.write("<html>", to: "index.json")
        let outcome = try learner.run("prices", "import", path, "--json")
        #expect(outcome.errors.hasPrefix(#"{"error":{"code":"offer_file""#), "\(outcome.errors)")
        #expect(outcome.status == 1)
    }
}
