import Calculators
import Pricing
import TestSupport
import Testing

@testable import Companion

@Suite("Calculating")
struct CalculatingTests {
    private static let book = """
        # source: a price list of the test
        # region: us-east-1
        # currency: USD
        # as_of: 2026-01-15
        service,item,option,unit,from,to,rate,mark
        ec2,t3.micro,,hour,,,0.01,
        ec2,t3.medium,,hour,,,0.04,derived

        """

    private func surroundings(_ folder: TemporaryFolder, content: String? = nil) -> Surroundings {
        Surroundings(
            now: { Desk.start }, utcOffset: { _ in 9 * 3600 }, random: { 7 }, home: folder.path + "/home",
            content: content, environment: [:], machine: "책상")
    }

    private func desk(_ folder: TemporaryFolder) -> CalculatorDesk {
        folder.write(Self.book, to: "home/prices/test.csv")
        return CalculatorDesk(surroundings(folder))
    }

    @Test("prices are those of the data home's books")
    func homeBooks() throws {
        let folder = try TemporaryFolder()
        let calculation = try desk(folder).calculate(["ec2", "t3.micro", "--hours", "100"])
        #expect(calculation.total == Money(1, .dollar))
        #expect(calculation.sources.map(\.source) == ["a price list of the test"])
    }

    @Test("prices are those of the packs' books, too")
    func packBooks() throws {
        let folder = try TemporaryFolder()
        folder.write("format: 1\nid: shop\ntitle: Shop\n", to: "content/shop/pack.yaml")
        folder.write(Self.book, to: "content/shop/prices/test.csv")
        let desk = CalculatorDesk(surroundings(folder, content: folder.path + "/content"))
        #expect(try desk.calculate(["ec2", "t3.micro"])["monthly"]?.number == FixedDecimal(73, places: 1))
    }

    @Test("a book with a broken row gives the rest, and is told of")
    func brokenBook() throws {
        let folder = try TemporaryFolder()
        folder.write(Self.book + "ec2,m5.large,,hour,,,much,\n", to: "home/prices/test.csv")
        let desk = CalculatorDesk(surroundings(folder))
        #expect(try desk.calculate(["ec2", "t3.micro"]).total != nil)
        #expect(desk.faultyBooks.map(\.problems.count) == [1])
    }

    @Test("the last result goes into any value, and outlives the program")
    func last() throws {
        let folder = try TemporaryFolder()
        let first = desk(folder)
        #expect(throws: Failure.expression(.nothingCalculated, line: "$last")) {
            try first.calculate(["growth", "$last", "--growth", "10%"])
        }
        _ = try first.calculate(["ec2", "t3.micro", "--hours", "100"])
        #expect(first.last?.total == Measure(Money(1, .dollar)))
        let second = desk(folder)
        #expect(
            try second.calculate(["growth", "@last", "--growth", "10%"])["total"]?.number
                == FixedDecimal(331, places: 2))
        #expect(
            try second.calculate(expression: "$last.last_year * 2").total
                == Money(FixedDecimal(242, places: 2), .dollar))
        #expect(folder.mode(of: "home/last-calculation") == 0o600)
    }

    @Test("a result keeps its unit on the way through the file")
    func units() throws {
        let folder = try TemporaryFolder()
        let line = ["reserved", "--on-demand", "0.1", "--upfront", "263", "--hourly", "0.03"]
        let made = try desk(folder).calculate(line)
        let last = desk(folder).last
        for name in ["effective_hourly", "saving_percent", "break_even_hours", "payback_months", "term_total"] {
            #expect(last?[name] == made[name])
        }
        #expect(last?["saving_percent"]?.presentation == .percent)
        // A share goes into a share, a rate into a rate.
        #expect(
            try desk(folder).calculate(["growth", "100", "--growth", "$last.saving_percent", "--years", "1"]).total
                != nil)
        _ = try desk(folder).calculate(line)
        #expect(
            try desk(folder).calculate(["ec2", "--rate=$last.effective_hourly", "--hours", "8760"]).total?.rounded()
                == Money(FixedDecimal(5258, places: 1), .dollar))
    }

    @Test("an unknown result names those there are")
    func unknownResult() throws {
        let folder = try TemporaryFolder()
        let desk = desk(folder)
        _ = try desk.calculate(["ec2", "t3.micro"])
        #expect(
            throws: Failure.expression(
                .unknownName(found: "$last.monthy", candidates: ["$last.monthly"], at: 0), line: "$last.monthy")
        ) { try desk.calculate(["growth", "$last.monthy", "--growth", "1"]) }
    }

    @Test("a book's age is told once in a session")
    func age() throws {
        let folder = try TemporaryFolder()
        folder.write(Self.book.replacing("2026-01-15", with: "2024"), to: "home/prices/test.csv")
        let desk = CalculatorDesk(surroundings(folder))
        let notes = try (0..<2).map { _ in try desk.calculate(["ec2", "t3.micro"]).notes.count }
        #expect(notes == [1, 0])
    }

    @Test("another currency at the rate that was typed")
    func exchange() throws {
        let folder = try TemporaryFolder()
        let workspace = try Workspace(opening: surroundings(folder))
        _ = try workspace.set("currency", to: "KRW 1400", deck: nil)
        _ = try workspace.set("region", to: "ap-northeast-2", deck: nil)
        let desk = desk(folder)
        desk.settings = try workspace.calculationSettings()
        #expect(desk.settings.region == "ap-northeast-2")
        #expect(CalculationSettings.atHand(in: surroundings(folder))?.settings == desk.settings)
        #expect(desk.exchanged(Money(2, .dollar)) == Money(2800, .won))
        #expect(desk.exchanged(Money(2, .euro)) == nil)
        #expect(desk.settings.exchange?.asOf == PriceDate("2026-03-02"))
    }

    @Test("what is probably meant")
    func suggestions() throws {
        let folder = try TemporaryFolder()
        let desk = desk(folder)
        #expect(try desk.suggestions(for: "type", at: 0, of: "ec2") == ["t3.micro", "t3.medium"])
        #expect(try desk.suggestions(for: nil, at: 0, of: "ec2") == ["t3.micro", "t3.medium"])
        #expect(try desk.suggestions(for: "region", at: 0, of: "ec2") == ["us-east-1"])
        let type = try #require(try desk.calculator(named: "ec2").input(named: "type"))
        #expect(desk.misspelling(of: "t3.micor", for: type, of: "ec2") == ["t3.micro"])
        #expect(desk.misspelling(of: "t3.micro", for: type, of: "ec2").isEmpty)
    }
}

@Suite("Behind =")
struct PlainExpressionTests {
    private func value(_ text: String) throws -> Measure {
        try ExpressionReader.formula(of: text, last: nil, conventions: .aws).evaluate()
    }

    @Test(
        "plain numbers",
        arguments: [
            ("0.096*730", "70.08"), ("1+2*3", "7"), ("(1+2)*3", "9"), ("2^10", "1024"), ("2**3", "8"), ("-2^2", "-4"),
            ("10 - 4 - 3", "3"), ("100/8/2", "6.25"), ("1,024*2", "2048"), ("min(3,2)+max(1,5)", "7"),
            ("round(2.345, 2)", "2.35"), ("floor(7/2)", "3"), ("8%*50", "4"), ("6×7÷2", "21"), ("2·3", "6"),
            ("1M", "1000000"),
            ("min(1,200, 3)", "3"), ("5 − 3", "2"),
        ])
    func numbers(_ text: String, _ result: String) throws {
        #expect(try value(text) == Measure(FixedDecimal(reading: result)))
    }

    @Test("units go through")
    func units() throws {
        #expect(try value("500GB*0.09") == Measure(45, .gigabyte))
        #expect(try value("500GB*$0.09/GB").money == Money(45, .dollar))
        #expect(try value("2TB") == Measure(2048, .gigabyte))
        #expect(try value("730h*$0.096/h").money == Money(FixedDecimal(7008, places: 2), .dollar))
        #expect(try value("10만원 + 5000원").money == Money(105_000, .won))
        #expect(try value("100GB/4") == Measure(25, .gigabyte))
    }

    @Test(
        "what is none says where it went wrong",
        arguments: [
            ("1+", ExpressionProblem.unfinished), ("(1", .unclosed(at: 0)), ("1)", .unexpected(found: ")", at: 1)),
            ("2 3", .unexpected(found: "3", at: 2)), (" ", .empty), ("$last", .nothingCalculated),
            ("foo", .unknownName(found: "foo", candidates: ["floor"], at: 0)), ("*2", .unexpected(found: "*", at: 0)),
        ])
    func mistakes(_ text: String, _ problem: ExpressionProblem) {
        #expect(throws: problem) { try value(text) }
    }

    @Test("a line of brackets is refused and never ends the program")
    func deep() {
        #expect(throws: ExpressionProblem.tooLong(most: 400)) { try value(String(repeating: "(", count: 100_000)) }
        #expect(throws: ExpressionProblem.unfinished) { try value(String(repeating: "(", count: 400)) }
        #expect(throws: ExpressionProblem.unfinished) { try value(String(repeating: "-", count: 400)) }
    }
}
