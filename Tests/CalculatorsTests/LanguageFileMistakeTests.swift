import ContentPacks
import Pricing
import TestSupport
import Testing

@testable import Calculators

@Suite("Mistakes in a calculator's file")
struct LanguageFileMistakeTests {
    typealias Kind = CalculatorFileProblem.Kind

    /// A file that is right, in lines that each case changes one of.
    private static let lines = [
        "calculator: sample",  // 1
        "title: Sample",
        "inputs:",
        "  hours: { unit: h, default: 10, least: 1, most: 20 }",
        "  size: GB",  // 5
        "  grade: { choices: [low, high], default: low }",
        "tables:",
        "  rates: { columns: { upto: GB, rate: USD/GB }, rows: [[10, 0.1], [rest, 0.05]] }",
        "steps:",
        "  fee: hours × 2 USD/h",  // 10
        "  sum_of_all: fee + tier(size, rates) × (if grade = \"low\" then 1 else 2)",
        "results: [fee]",
        "total: sum_of_all",
        "examples:",
        "  - given: { size: 20 GB }",  // 15
        "    expected: { fee: 20, sum_of_all: 21.50 }",
    ]

    @Test("the file that the mistakes are put into has none")
    func whole() { #expect(readCalculator(Self.lines.joined(separator: "\n")).problems.isEmpty) }

    @Test(
        "each mistake is told where it stands, and nothing beside it",
        arguments: [
            (1, "calculator: my sample", .badName("my sample"), 13, 9),
            (1, "calculator: ec2", .reservedName("ec2"), 13, 3),
            (2, "titel: Sample", .unknownKey(found: "titel", candidates: ["title", "total"]), 1, 5),
            (2, "title: [a]", .expected(.text), 8, 1),
            (4, "  hours: { default: 10 }", .inputWithoutUnit("hours"), 3, 5),
            (4, "  hours:", .inputWithoutUnit("hours"), 3, 5),
            (4, "  hours: { unit: hs }", .figure(.unknownUnit(found: "hs", candidates: ["h", "hr", "hrs"])), 18, 2),
            (4, "  hours: { unit: h, default: 30, most: 20 }", .outsideLimits(Measure(30, .hour)), 30, 2),
            (4, "  hours: { unit: h, default: 10, least: 20, most: 5 }", .leastAboveMost, 51, 1),
            (
                4, "  hours: { unit: h, default: 1 GB }",
                .figure(.wrongKind(DimensionMismatch(found: .gigabyte, expected: .hour))), 30, 4
            ),
            (4, "  hours: { unit: h, default: 1x }", .figure(.unknownUnit(found: "x", candidates: [])), 30, 2),
            (4, "  max: h\n  hours: { unit: h, default: 10 }", .reservedName("max"), 3, 3),
            (4, "  a-b: h\n  hours: { unit: h, default: 10 }", .badName("a-b"), 3, 3),
            (4, "  hours: { unit: h, defualt: 10 }", .unknownKey(found: "defualt", candidates: ["default"]), 21, 7),
            (
                6, "  grade: { choices: [low, high], default: hihg }",
                .unknownChoice(found: "hihg", candidates: ["high"]), 43, 4
            ),
            (
                6, "  grade: { choices: [low, high, low], default: low }",
                .nameTwice("low", first: FileSpan(line: 6, column: 22, length: 3)), 33, 3
            ),
            (6, "  grade: { choices: [low, high], default: low, least: 1 }", .choiceWithLimits, 55, 1),
            (6, "  grade: { choices: { low: 1, high: 2 } }", .inputWithoutUnit("grade"), 3, 5),
            (
                8, "  rates: { columns: { upto: GB, rate: USD/GB }, rows: [[10, 0.1], [5, 0.05]] }",
                .notAscending(found: Measure(5, .gigabyte), after: Measure(10, .gigabyte)), 68, 1
            ),
            (
                8, "  rates: { columns: { upto: GB, rate: USD/GB }, rows: [[10, 0.1], [0.05]] }",
                .rowLength(found: 1, columns: 2), 67, 1
            ),
            (
                8, "  rates: { columns: { upto: GB, rate: USD/GB }, rows: [[rest, 0.1], [20, 0.05]] }",
                .misplacedRest, 57, 4
            ),
            (
                8, "  rates: { columns: { upto: GB, rate: USD/GB }, rows: [[10, 0.1], [rest, -0.05 USD/GB]] }",
                .negativeRate(Measure(FixedDecimal(-5, places: 2), Dimensions.money(.dollar).over(.gigabyte))), 74, 12
            ),
            (8, "  rates: { columns: { upto: GB, rate: USD/GB } }", .missingKey("rows"), 3, 5),
            (
                8, "  rates: { columns: { fee: GB, rate: USD/GB }, rows: [[10, 0.1], [rest, 0.05]] }",
                .nameTwice("fee", first: FileSpan(line: 8, column: 23, length: 3)), 3, 3
            ),
            (10, "  fee: hours × 2 USD/h + 1 h", .differentUnits(.add, .money(.dollar), .hour), 26, 3),
            (
                10, "  fee: \"hours × 2 USD/hh\"",
                .unknownName(found: "hh", candidates: []), 23, 2
            ),
            (10, "  fee: >-\n    hours\n    × fee2", .unknownName(found: "fee2", candidates: []), 7, 4),
            (10, "  fee: [hours]", .expected(.text), 8, 1),
            (
                10, "  hours: 1 h\n  fee: hours × 2 USD/h",
                .nameTwice("hours", first: FileSpan(line: 4, column: 3, length: 5)), 3, 5
            ),
            (10, "  fee: sum_of_all2 × 2", .unknownName(found: "sum_of_all2", candidates: []), 8, 11),
            (12, "results: [fees]", .unknownName(found: "fees", candidates: ["fee"]), 11, 4),
            (
                12, "results: { fee: { label: Fee, unit: h } }", .wrongUnit(found: .money(.dollar), expected: .hour),
                37, 1
            ),
            (12, "results: [fee, fee]", .nameTwice("fee", first: FileSpan(line: 12, column: 11, length: 3)), 16, 3),
            (15, "  - given: { size: 20 GB, hour: 1 }", .unknownName(found: "hour", candidates: ["hours"]), 27, 4),
            (15, "  - given: { hours: 10 }", .inputNotGiven("size"), 12, 1),
            (
                16, "    expected: { fee: 21 }",
                .exampleFails(result: "fee", expected: Measure(21, .money(.dollar)), got: Measure(20, .money(.dollar))),
                22, 2
            ),
            (16, "    expected: { fees: 20 }", .unknownName(found: "fees", candidates: ["fee"]), 17, 4),
            (
                16, "    expected: { fee: 20 h }",
                .figure(.wrongKind(DimensionMismatch(found: .hour, expected: .money(.dollar)))), 22, 4
            ),
            (4, "  rounding: h\n  hours: { unit: h, default: 10 }", .reservedName("rounding"), 3, 8),
            (4, "  hours: { unit: 만, default: 10 }", .figure(.unknownUnit(found: "만", candidates: [])), 18, 1),
            (16, "", .missingKey("expected"), 5, 1),
            (16, "    expected: { fee: 20,000 }", .commaInBraces("000"), 25, 3),
            (6, "  grade: { unit: USD, choices: { low: 20,000, high: 30,000 } }", .commaInBraces("000"), 42, 3),
        ] as [(Int, String, Kind, Int, Int)])
    func check(line: Int, text: String, expect: Kind, column: Int, length: Int) {
        var lines = Self.lines
        lines[line - 1] = text
        let problems = readCalculator(lines.joined(separator: "\n")).problems
        let first = problems.filter(\.isFatal).isEmpty ? problems : problems.filter(\.isFatal)
        #expect(first.map(\.kind) == [expect], "\(text)")
        #expect(
            first.first?.span.start.column == column && first.first?.span.length == length,
            "\(text): \(String(describing: first.first?.span))")
    }

    @Test(
        "what is missing is told, one line for each",
        arguments: [
            (["calculator"], Kind.missingKey("calculator")), (["results: ", "total: "], .missingKey("results")),
            (["examples:", "  - given", "    expected"], .exampleMissing),
        ])
    func missing(prefixes: [String], expect: Kind) {
        let lines = Self.lines.filter { line in
            !prefixes.contains(where: line.hasPrefix)
        }
        #expect(readCalculator(lines.joined(separator: "\n")).problems.map(\.kind).contains(expect))
    }

    @Test("all problems of a file are told at once, from the top")
    func all() {
        var lines = Self.lines
        lines[1] = "titel: Sample"
        lines[3] = "  hours: { unit: hs }"
        lines[9] = "  fee: hourss × 2 USD/h"
        let problems = readCalculator(lines.joined(separator: "\n")).problems
        #expect(problems.map(\.span.start.line) == [2, 4, 10])
    }

    @Test("an input that no formula uses is told, and the calculator is there all the same")
    func unused() {
        var lines = Self.lines
        lines[4] = "  size: GB\n  spare: { unit: h, default: 1 }"
        let (calculator, problems) = readCalculator(lines.joined(separator: "\n"))
        #expect(calculator != nil)
        #expect(problems == [CalculatorFileProblem(.unused("spare"), at: FileSpan(line: 6, column: 3, length: 5))])
    }

    @Test("a step that uses a later one is told where that is")
    func ahead() {
        var lines = Self.lines
        lines[9] = "  fee: later × 2\n  later: hours × 2 USD/h"
        let place = FileSpan(line: 11, column: 3, length: 5)
        let problem = CalculatorFileProblem(
            .usedBeforeDefined("later", definedAt: place), at: FileSpan(line: 10, column: 8, length: 5))
        #expect(readCalculator(lines.joined(separator: "\n")).problems == [problem])
    }

    @Test("a key that stands twice is told at its second place")
    func twice() {
        var lines = Self.lines
        lines[9] = "  fee: hours × 2 USD/h\n  fee: hours × 3 USD/h"
        let problem = CalculatorFileProblem(
            .nameTwice("fee", first: FileSpan(line: 10, column: 3, length: 3)),
            at: FileSpan(line: 11, column: 3, length: 3))
        #expect(readCalculator(lines.joined(separator: "\n")).problems == [problem])
    }

    @Test(
        "what is no file of a calculator ends soon with a problem", .timeLimit(.minutes(1)),
        arguments: [
            "", "a", "[]", "a: [", "\t", "calculator: \"a", String(repeating: "[", count: 100_000),
            String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
            String(repeating: "a: 1\n", count: 100), String(repeating: "x", count: 1_000_000),
            "steps: { x: " + String(repeating: "(", count: 60_000) + " }", "steps: &a\n  x: *a",
            "a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"
                + "d: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nsteps: [*e,*e,*e,*e,*e,*e]",
            "a: &a [x,x,x,x]\n" + (0..<40).map { "? &k\($0) [*a,*a,*a,*a]\n: b\n" }.joined(), "*a", "&a b",
            "steps:\n" + (0..<500).map { "  s\($0): 1 + 1\n" }.joined(), "? [a]\n: b", "- a\n- b",
        ])
    func hostile(file: String) {
        #expect(readCalculator(file).problems.filter(\.isFatal).isEmpty == false)
    }
}
