import Pricing
import Testing

@testable import Calculators

@Suite("A formula typed by itself")
struct TypedFormulaTests {
    private func value(_ text: String, _ values: [String: Measure] = [:]) throws -> Measure {
        try Formula(typed: text, values: values, conventions: .aws).evaluate()
    }

    @Test(
        "plain numbers",
        arguments: [
            ("0.096*730", "70.08"), ("1+2*3", "7"), ("(1+2)*3", "9"), ("2^10", "1024"), ("2**3", "8"), ("-2^2", "-4"),
            ("10 - 4 - 3", "3"), ("100/8/2", "6.25"), ("1,024*2", "2048"), ("min(3,2)+max(1,5)", "7"),
            ("round(2.345, 2)", "2.35"), ("floor(7/2)", "3"), ("8%*50", "4"), ("6×7÷2", "21"), ("2·3", "6"),
            ("1M", "1000000"), ("min(1,200, 3)", "3"), ("5 − 3", "2"), ("ceil(2.1)", "3"), ("abs(3-5)", "2"),
            ("if 2 > 1 then 10 else 20", "10"), ("MAX(1, 2)", "2"),
        ])
    func numbers(_ text: String, _ result: String) throws {
        #expect(try value(text) == Measure(FixedDecimal(reading: result)))
    }

    @Test("units go through, with a space before them or without")
    func units() throws {
        #expect(try value("500GB*0.09") == Measure(45, .gigabyte))
        #expect(try value("500GB*$0.09/GB").money == Money(45, .dollar))
        #expect(try value("500 GB * $0.09/GB").money == Money(45, .dollar))
        #expect(try value("2TB") == Measure(2048, .gigabyte))
        #expect(try value("730h*$0.096/h").money == Money(FixedDecimal(7008, places: 2), .dollar))
        #expect(try value("10만원 + 5000원").money == Money(105_000, .won))
        #expect(try value("100GB/4") == Measure(25, .gigabyte))
        #expect(try value("500GB*0.09/GB") == Measure(45))
        #expect(try value("730h*0.5/h/5") == Measure(73))
        #expect(try value("1460/hours_per_month*hours_per_month") == Measure(1460))
        #expect(try value("$0.1/h * hours_per_month * 2mo").money == Money(146, .dollar))
    }

    @Test("values of the session stand under their names")
    func session() throws {
        let values = ["$last": Measure(Money(36, .dollar)), "$last.saving": Measure.share(FixedDecimal(4, places: 1))]
        #expect(try value("$last*2", values).money == Money(72, .dollar))
        #expect(try value("$last * (1 - $last.saving)", values).money == Money(FixedDecimal(216, places: 1), .dollar))
    }

    @Test(
        "what is none says where it went wrong",
        arguments: [
            ("1+", ExpressionProblem(.unexpected(found: "", expected: .operand), 2..<2)),
            ("(1", ExpressionProblem(.unclosedBracket, 0..<1)),
            ("1)", ExpressionProblem(.unexpected(found: ")", expected: .operator), 1..<2)),
            ("2 3", ExpressionProblem(.unexpected(found: "3", expected: .operator), 2..<3)),
            (" ", ExpressionProblem(.emptyFormula, 0..<1)),
            ("$last", ExpressionProblem(.unknownName(found: "$last", candidates: []), 0..<5)),
            ("flor", ExpressionProblem(.unknownName(found: "flor", candidates: ["floor"]), 0..<4)),
            ("*2", ExpressionProblem(.unexpected(found: "*", expected: .operand), 0..<1)),
            ("1 < 2", ExpressionProblem(.numberExpected, 0..<5)),
            ("5GB+3h", ExpressionProblem(.differentUnits(.add, .gigabyte, .hour), 4..<6)),
        ])
    func mistakes(_ text: String, _ problem: ExpressionProblem) {
        #expect(throws: problem) { try value(text) }
    }

    @Test("a line of brackets is refused and never ends the program")
    func deep() {
        let most = ExpressionProblem(.tooMany(.characters, most: 2_000), 0..<2_001)
        #expect(throws: most) { try value(String(repeating: "(", count: 100_000)) }
        #expect(throws: ExpressionProblem(.tooDeep(most: 100), 100..<101)) {
            try value(String(repeating: "(", count: 150))
        }
        #expect(throws: ExpressionProblem(.tooDeep(most: 100), 100..<101)) {
            try value(String(repeating: "-", count: 150))
        }
    }
}
