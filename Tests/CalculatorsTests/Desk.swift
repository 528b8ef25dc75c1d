import Calculators
import Foundation
import Pricing
import Testing

/// The shipped price books and a fixed day, and what a line comes to with them.
enum Desk {
    static let shelf: PriceShelf = {
        let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let folder = root + "/Content/aws-price-books/prices"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let texts = names.filter { $0.hasSuffix(".csv") }.compactMap {
            try? String(contentsOfFile: folder + "/" + $0, encoding: .utf8)
        }
        return PriceShelf(texts.compactMap { PriceBook.read($0).book })
    }()

    static var today: PriceDate {
        get throws { try #require(PriceDate("2026-11-27")) }
    }

    static var context: CalculationContext {
        get throws { CalculationContext(shelf: shelf, today: try today) }
    }

    /// Without a price book: what is calculated from typed rates alone must not ask for one.
    static var bare: CalculationContext {
        get throws {
            CalculationContext(
                shelfOf: { _ in
                    Issue.record("a price book was asked for")
                    return PriceShelf([])
                }, today: try today)
        }
    }

    /// What follows `calc`.
    static func calculate(_ line: String, in context: CalculationContext? = nil) throws -> Calculation {
        let context = try context ?? Desk.context
        var words = line.split(separator: " ").map(String.init)
        let calculator = try CalculatorList.builtIn.calculator(named: words.removeFirst())
        return try calculator.calculate(Givens(reading: words, for: calculator, in: context), in: context)
    }

    static func problem(_ line: String) -> CalculationProblem? {
        do {
            _ = try calculate(line)
            return nil
        } catch {
            return error as? CalculationProblem
        }
    }
}

extension Calculation {
    /// A result as JSON has it, rounded half up; "null" where it is absent.
    func figure(_ name: String, places: Int) throws -> String {
        guard let result = results.first(where: { $0.name == name }) else { return "no such result" }
        guard case .text(let text) = result.plainValue else { return "null" }
        return try FixedDecimal(reading: text).text(places: places)
    }
}
