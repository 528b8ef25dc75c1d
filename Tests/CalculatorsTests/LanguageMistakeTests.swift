import Pricing
import Testing

@testable import Calculators

@Suite("Mistakes in a formula")
struct LanguageMistakeTests {
    typealias Kind = CalculatorFileProblem.Kind

    @Test(
        "each mistake is told where it stands, and nothing beside it",
        arguments: [
            ("", .emptyFormula, 1, 1),
            ("1 + ", .unexpected(found: "", expected: .operand), 5, 1),
            ("1 2", .unexpected(found: "2", expected: .operator), 3, 1),
            ("(1 + 2", .unclosedBracket, 1, 1),
            ("1 + 2)", .unexpected(found: ")", expected: .operator), 6, 1),
            ("1 # 2", .unexpectedCharacter("#"), 3, 1),
            ("등급 = \"고급", .unclosedText, 6, 3),
            ("1 < 2 < 3", .comparisonChain, 3, 5),
            ("if 1 < 2 then 3", .unexpected(found: "", expected: .word("else")), 16, 1),
            ("if 1 < 2 3", .unexpected(found: "3", expected: .word("then")), 10, 1),
            ("2 시간 × 3 단가", .operatorMissing(before: "단가"), 10, 2),
            ("시건 × 2", .unknownName(found: "시건", candidates: ["시간"]), 1, 2),
            ("x + 1 h", .usedBeforeDefined("x", definedAt: FileSpan(line: 1, column: 1, length: 1)), 1, 1),
            ("maxx(1, 2)", .unknownFunction(found: "maxx", candidates: ["max"]), 1, 4),
            ("tier(1 GB, 요굼표)", .unknownTable(found: "요굼표", candidates: ["요금표"]), 12, 3),
            ("요금표 + 1", .tableAsNumber("요금표"), 1, 3),
            ("시간 + 3 USD", .differentUnits(.add, .hour, .money(.dollar)), 6, 5),
            ("시간 - 3", .differentUnits(.subtract, .hour, .none), 6, 1),
            ("if 시간 > 5 GB then 1 else 0", .differentUnits(.compare, .hour, .gigabyte), 9, 4),
            ("if 1 < 2 then 1 h else 1", .differentUnits(.choose, .hour, .none), 24, 1),
            ("max(시간, 1 GB)", .differentUnits(.most, .hour, .gigabyte), 9, 4),
            ("1 USD + 1 원", .differentCurrencies(.dollar, .won), 9, 3),
            ("1 USD × 1 원", .differentCurrencies(.dollar, .won), 1, 11),
            ("tier(시간, 요금표)", .wrongUnit(found: .hour, expected: .gigabyte), 6, 2),
            ("2 ^ 시간", .wrongUnit(found: .hour, expected: .none), 5, 2),
            ("2 ^ 0.5", .exponent, 5, 3),
            ("시간 ^ (1 + 1)", .exponent, 6, 7),
            ("5 GBB", .figure(.unknownUnit(found: "GBB", candidates: ["GB"])), 3, 3),
            ("5 GiB", .figure(.unknownUnit(found: "GiB", candidates: ["GB"])), 3, 3),
            ("1 if", .unexpected(found: "if", expected: .operator), 3, 2),
            ("1 < 2", .numberExpected, 1, 5),
            ("if 시간 then 1 else 2", .conditionExpected, 4, 2),
            ("등급 × 2", .numberExpected, 1, 2),
            ("\"고급\"", .textOutsideComparison, 1, 4),
            ("if 시간 = \"고급\" then 1 else 2", .textOutsideComparison, 9, 4),
            ("if 등급 = \"고금\" then 1 else 2", .unknownChoice(found: "고금", candidates: ["고급"]), 9, 4),
            ("min(1,200)", .argumentCount(function: "min", found: 1, least: 2, most: nil), 1, 10),
            ("if(1 < 2, 1)", .argumentCount(function: "if", found: 2, least: 3, most: 3), 1, 12),
            ("round(1, 2 h)", .places, 10, 3),
            ("round(1, 19)", .places, 10, 2),
            ("sum(월표, sum(월표, 사용))", .sumInsideSum, 9, 11),
            ("sum(요금표, 요율)", .restInSum(table: "요금표"), 5, 3),
            ("tier(1 GB, 월표)", .tierColumns(found: 1), 12, 2),
            ("사용 × 2", .unknownName(found: "사용", candidates: []), 1, 2),
            ("시간 ^ 61", .unitsTooLarge, 6, 2),
        ] as [(String, Kind, Int, Int)])
    func check(formula: String, expect: Kind, column: Int, length: Int) {
        let problems = checkCalculator(LanguageFile.document(with: formula)).problems.filter(\.isFatal)
        let span = FileSpan(line: 9, column: column, length: length)
        #expect(problems == [CalculatorFileProblem(expect, at: span)], "\(formula)")
    }

    @Test("mistakes of one formula are all told")
    func several() {
        let problems = checkCalculator(LanguageFile.document(with: "시건 + 단까 × (1 h + 1 GB)")).problems
        #expect(problems.filter(\.isFatal).count == 3)
    }

    @Test(
        "what is made to break it ends soon with a problem", .timeLimit(.minutes(1)),
        arguments: [
            String(repeating: "(", count: 100_000), String(repeating: "9", count: 1_000_000),
            String(repeating: "if 1 < 2 then ", count: 20_000), String(repeating: "-", count: 100_000) + "1",
            String(repeating: "(", count: 300), String(repeating: "-", count: 300) + "1",
            String(repeating: "not ", count: 300) + "1", String(repeating: "2^", count: 300) + "1",
            String(repeating: "if(", count: 190), String(repeating: "1+", count: 300) + "1",
            String(repeating: "if 1<2 then ", count: 90), String(repeating: "abs(", count: 200),
            String(repeating: "9", count: 1_900), "1." + String(repeating: "9", count: 1_900),
            "999,999,999,999,999,999,999", String(repeating: "\u{301}", count: 100_000), "\u{0}", "\u{200F}",
            "1\u{301}",
            "가" + String(repeating: "\u{302}", count: 1_000_000),
        ])
    func hostile(formula: String) {
        let problems = checkCalculator(LanguageFile.document(with: formula)).problems
        #expect(problems.filter(\.isFatal).isEmpty == false)
    }

    @Test("as deep as is allowed is worked out", arguments: [99])
    func deep(levels: Int) throws {
        for formula in [
            String(repeating: "1+", count: levels) + "1",
            String(repeating: "(", count: levels) + "1" + String(repeating: ")", count: levels),
            String(repeating: "abs(", count: levels) + "1" + String(repeating: ")", count: levels),
        ] { _ = try LanguageExpressionTests.worked(formula) }
    }

    @Test(
        "what does not fit is a failure of the calculation, never a trap",
        arguments: ["10 ^ 40", "1 / (1 - 1)", "2 ^ 9,000,000,000,000"])
    func arithmetic(formula: String) throws {
        let calculator = try #require(checkCalculator(LanguageFile.document(with: formula)).calculator)
        let context = try LanguageFile.context()
        #expect(throws: CalculationProblem.self) { try calculator.calculate(Givens(), in: context) }
    }
}
