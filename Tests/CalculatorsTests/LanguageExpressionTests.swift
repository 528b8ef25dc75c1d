import Pricing
import Testing

@testable import Calculators

@Suite("Formulas of a calculator's file")
struct LanguageExpressionTests {
    /// A file with these inputs and tables, and one step `x`.
    static func worked(_ formula: String) throws -> Step {
        let (calculator, problems) = checkCalculator(LanguageFile.document(with: formula))
        let fatal = problems.filter(\.isFatal)
        #expect(fatal.isEmpty, "\(formula): \(fatal)")
        let context = try LanguageFile.context()
        let calculation = try #require(calculator).calculate(Givens(), in: context)
        return try #require(calculation.steps.first)
    }

    @Test(
        "what a formula comes to",
        arguments: [
            ("1 + 2 × 3", "7"), ("(1 + 2) * 3", "9"), ("10 − 4 - 3", "3"), ("12 ÷ 4 / 3", "1"), ("2 ^ 3 ^ 2", "512"),
            ("-2 ^ 2", "-4"), ("2 ^ -1", "0.5"), ("1 - -1", "2"), ("1,024 × 2", "2048"), ("min(1, 024)", "1"),
            ("8 %", "0.08"), ("100% - 8%", "0.92"), ("730 h", "730"), ("730시간", "730"), ("1 TB", "1024"),
            ("512 MB + 0.5 GB", "1"), ("0.10 USD/GB × 5 GB", "0.5"), ("$0.10/GB × 5 GB", "0.5"), ("10만원", "100000"),
            ("250만 요청", "2500000"), ("2일", "48"), ("100원/시간 × 3 시간", "300"), ("5 GB-month", "5"),
            ("250 MB/s", "250"), ("시간 × 단가", "73"), ("hours_per_month × 1 월", "730"),
            ("months_per_year × 2년", "24"), ("round(2.345, 2)", "2.35"), ("round(2.5)", "3"), ("round(−2.5)", "-3"),
            ("floor(-1.5)", "-2"), ("ceil(-1.5)", "-1"), ("floor(1.5)", "1"), ("ceil(1.2)", "2"), ("abs(-3 h)", "3"),
            ("max(시간, 1,000 h)", "1000"), ("min(3, 2, 1)", "1"), ("if 1 < 2 then 3 else 4", "3"),
            ("if(1 > 2, 3, 4)", "4"), ("if (1 > 2) then 3 else 4", "4"), ("1 + if 1 = 1 then 2 else 3 + 4", "3"),
            ("if 1 ≤ 1 and not 2 ≠ 2 then 1 else 0", "1"), ("if 1 > 2 or 2 >= 3 or 1 == 1 then 1 else 0", "1"),
            ("if 등급 = \"고급\" then 2 else 1", "2"), ("if '표준' != 등급 and 1 < 2 then 2 else 1", "2"),
            ("if 등급 = \"표준\" or 1 > 2 then 2 else 1", "1"), ("방 × 2 h", "40000"),
            ("tier(30 GB, 요금표)", "2.6"), ("tier(5 GB, 요금표)", "0.5"), ("sum(월표, 사용 × 2 USD/GB)", "12"),
            ("sum(월표, if 사용 > 1 GB then 1 else 0)", "2"), ("시간 ^ 2 / 1 h", "532900"),
        ])
    func check(formula: String, expect: String) throws {
        let number = try Self.worked(formula).value.number
        #expect(number.description == expect, "\(formula)")
    }

    @Test(
        "the kind of what it comes to",
        arguments: [
            ("시간 × 단가", Dimensions.money(.dollar)), ("방 / 1 h", Dimensions.money(.won).over(.hour).over(.hour)),
            ("1 TB", .gigabyte), ("tier(1 GB, 요금표)", .money(.dollar)), ("8 %", .none),
            ("5 GB / 1 월", Dimensions.gigabyte.over(.month)), ("5 원/명", Dimensions.money(.won).over(.person)),
        ])
    func kind(formula: String, expect: Dimensions) throws {
        #expect(try Self.worked(formula).value.dimensions == expect, "\(formula)")
    }

    @Test("the working shows the side that a choice decides, and no other")
    func decided() throws {
        let step = try Self.worked("if 등급 = \"고급\" then 시간 × 2 else 시간")
        #expect(step.formula == .multiply(.value("시간", Measure(730, .hour)), .plain(2)))
    }
}
