import Calculators
import ContentPacks
import Foundation
import Testing

/// Every written calculator of the packs in `Content`.
@Suite("Each written calculator")
struct WrittenCalculatorTests {
    private static let files: [String] = {
        let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Content"
        let packs = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return packs.flatMap { pack -> [String] in
            let folder = "\(root)/\(pack)/calculators"
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
        }
    }()

    @Test("is read without a problem, and its examples hold", arguments: files)
    func check(path: String) throws {
        let (calculator, problems) = readCalculator(try String(contentsOfFile: path, encoding: .utf8))
        #expect(problems.isEmpty, "\(problems)")
        #expect(try #require(calculator).examples.count >= 2)
    }

    @Test("there is one to copy from")
    func isThere() { #expect(!Self.files.isEmpty) }
}
