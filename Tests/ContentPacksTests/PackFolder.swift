import Calculators
import ContentPacks
import Facts
import Pricing
import Records
import TestSupport

/// A pack in a temporary folder that a test changes and checks.
final class PackFolder {
    let folder: TemporaryFolder

    /// Small, and nothing wrong with it.
    static let files: [String: String] = [
        "pack.yaml": "format: 1\nid: kit\ntitle: 꾸러미\nlanguage: ko\nversion: 1.0.0\n",
        "notes/a.md": "# 하늘\n\n- 새벽 : 해가 뜨기 바로 앞의 어슴푸레한 때\n- 노을 : 해가 질 때 붉게 물든 빛\n",
    ]

    init(_ changes: [String: String?] = [:]) throws {
        folder = try TemporaryFolder()
        for (name, text) in PackFolder.files.merging(changes.compactMapValues { $0 }, uniquingKeysWith: { $1 })
        where !(changes.keys.contains(name) && changes[name] == .some(nil)) {
            folder.write(text, to: "kit/" + name)
        }
    }

    var path: String { folder("kit") }
    var tree: PackTree { PackTree(of: path) }

    func check(packs: [String: String?] = [:]) -> PackCheck { checkPack(at: path, with: PackFolder.desk(packs, path)) }

    /// The program's own calculators, and a calculation's results as its lines.
    static func desk(_ packs: [String: String?] = [:], _ path: String) -> PackDesk {
        let written = PackTree(of: path).paths(in: "calculators", ending: ".yaml").compactMap { name in
            PackTree(of: path).text(name).flatMap { readCalculator($0).calculator }
        }
        let list = CalculatorList(CalculatorList.builtIn.calculators + written)
        let day = PriceDate(year: 2026, month: 3, day: 2)
        return PackDesk(
            calculate: { (words: [String]) throws(CalculationProblem) in
                let calculator = try list.calculator(named: words.first ?? "")
                guard let day else { throw .unknownCalculator(found: "", candidates: []) }
                let context = CalculationContext(shelf: PriceShelf([]), today: day)
                let givens = try Givens(reading: Array(words.dropFirst()), for: calculator, in: context)
                return try calculator.calculate(givens, in: context)
            },
            lines: { calculation in calculation.total.map { ["합계   $\($0.amount)"] } ?? [] }, lexicon: Lexicon(),
            packs: packs, calculators: Set(CalculatorList.builtIn.names))
    }
}
