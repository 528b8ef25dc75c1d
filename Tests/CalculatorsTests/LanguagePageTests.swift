import ContentPacks
import Pricing
import TestSupport
import Testing

@testable import Calculators

@Suite("The page on formula calculators")
struct LanguagePageTests {
    private static let page = "/docs/formula-calculators.md"

    private static func lines(beside file: String = #filePath) throws -> [Substring] {
        let root = file.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 }
        let page = try #require(bytes(of: root + page))
        return String(decoding: page, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }

    @Test("each calculator on it is right")
    func files() throws {
        var files: [String] = []
        var open: String?
        for line in try Self.lines() {
            if line == "```yaml" {
                open = ""
            } else if line == "```", let file = open {
                files.append(file)
                open = nil
            } else {
                open?.append(line + "\n")
            }
        }
        #expect(files.count == 3)
        for file in files {
            let (calculator, problems) = readCalculator(file)
            #expect(calculator != nil && problems.isEmpty, "\(file)\(problems)")
        }
    }

    @Test("each formula in its table comes to what stands beside it, and no word of the language is missing")
    func formulas() throws {
        var seen = ""
        for line in try Self.lines() {
            let cells = line.split(separator: "|").map { $0.split(separator: "`", omittingEmptySubsequences: false) }
            guard cells.count == 3, cells[1].count == 3, cells[2].count == 3 else { continue }
            let step = try LanguageExpressionTests.worked(String(cells[1][1]))
            #expect(step.value.number.description == cells[2][1], "\(line)")
            seen += line
        }
        let words = Lexeme.Word.allCases.map(\.rawValue) + ReservedName.functions + ReservedName.constants
        for word in words { #expect(seen.contains("`\(word)") || seen.contains(" \(word) "), "\(word)") }
    }

    @Test("its limits are the language's")
    func limits() throws {
        let limits = LanguageLimits.self
        let sentence =
            "at most \(limits.inputs) inputs, \(limits.steps) steps and \(limits.tables) tables of \(limits.rows) rows"
        #expect(try Self.lines().contains { $0.contains(sentence) })
    }
}
