import ContentPacks
import Pricing
import Testing

@testable import Calculators

@Suite("Files and formulas of random pieces")
struct LanguageNoiseTests {
    private static let pieces = [
        "1", "2.5", "1,024", "730 h", "0.1 USD/GB", "8 %", "원", "$", "시간", "단가", "등급", "\"고급\"", "요금표", "월표",
        "사용", "+", "−", "×", "/", "^", "(", ")", ",", "<", "=", "≠", "if", "then", "else", "and", "or", "not", "min(",
        "max(", "round(", "floor(", "abs(", "tier(", "sum(", "x", " ", "'", "#", "\u{301}", "10만", "hours_per_month",
        "999,999,999,999,999,999", "0", "-1",
    ]

    @Test("any row of pieces is a formula or told not to be, and what is one ends in a number or a failure")
    func formulas() throws {
        var noise = Noise(seed: 1)
        let context = try LanguageFile.context()
        var worked = 0
        for _ in 0..<1_000 {
            let count = noise.next(below: 9) + 1
            let formula = (0..<count).map { _ in Self.pieces[noise.next(below: Self.pieces.count)] }
                .joined(separator: noise.next(below: 4) == 0 ? "" : " ")
            let (calculator, problems) = checkCalculator(LanguageFile.document(with: formula))
            #expect((calculator == nil) == problems.contains { $0.isFatal }, "\(formula)")
            guard let calculator else { continue }
            worked += 1
            do { _ = try calculator.calculate(Givens(), in: context) } catch {
                // Checked formulas fail by their numbers alone.
                guard case .arithmetic(let failure) = error else {
                    Issue.record("\(formula): \(error)")
                    continue
                }
                switch failure {
                case .arithmetic, .exponent, .beyondTiers: break
                case .mismatch, .currencies: Issue.record("\(formula): \(failure)")
                }
            }
        }
        #expect(worked > 30)
    }

    @Test("a file with any of its characters changed is read or told why not, with places inside it")
    func files() {
        var noise = Noise(seed: 2)
        let signs = Array("[]{}:,-#&*!|>'\"%@`\n\t 가0.")
        for _ in 0..<300 {
            var file = Array(sampleFile)
            for _ in 0...noise.next(below: 3) {
                let place = noise.next(below: file.count)
                if noise.next(below: 2) == 0 {
                    file[place] = signs[noise.next(below: signs.count)]
                } else {
                    file.remove(at: place)
                }
            }
            let text = String(file)
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            for problem in readCalculator(text).problems {
                let start = problem.span.start
                #expect(start.line >= 1 && start.line <= lines.count + 1, "\(text)\n\(problem)")
                guard lines.indices.contains(start.line - 1) else { continue }
                #expect(start.column >= 1 && start.column <= lines[start.line - 1].count + 1, "\(text)\n\(problem)")
            }
        }
    }
}

/// The same row of numbers for the same seed: the linear congruential generator of Numerical Recipes.
private struct Noise {
    private var state: UInt32

    init(seed: UInt32) { state = seed }

    mutating func next(below end: Int) -> Int {
        state = state &* 1_664_525 &+ 1_013_904_223
        return Int(state >> 8) % end
    }
}

private let sampleFile = """
    calculator: sample
    title: { ko: 견본, en: Sample }
    inputs:
      시간: { unit: h, default: 10, least: 1, most: 20 }
      size: GB
      grade: { choices: [low, high], default: low }
    tables:
      rates: { columns: { upto: GB, rate: USD/GB }, rows: [[10, 0.1], [rest, 0.05]] }
    steps:
      fee: 시간 × 2 USD/h
      all: >-
        fee + tier(size, rates)
        × (if grade = "low" then 1 else 2)
    results: [fee]
    total: all
    examples:
      - given: { size: 20 GB }
        expected: { fee: 20, all: 21.50 }
    """
