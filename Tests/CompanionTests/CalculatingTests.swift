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
        #expect(throws: Failure.nothingCalculated) {
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
                ExpressionProblem(.unknownName(found: "$last.monthy", candidates: ["$last.monthly"]), 0..<12),
                line: "$last.monthy")
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
