package import Calculators
import ContentPacks
import Files

/// A written calculator's file with what was found in it.
package struct CheckedCalculator: Sendable {
    package var path: String
    /// The file's lines, for showing where a problem stands.
    package var lines: [String]
    package var calculator: (any Calculator)?
    package var problems: [CalculatorFileProblem]

    var fileName: String { String(path.split(separator: "/").last ?? "") }
}

/// The files of written calculators at hand: those of the learner's `calculators` folder first, then those of the packs.
func calculatorPaths(in surroundings: Surroundings) -> [String] {
    let own = surroundings.ownPack.map { [$0 + "/calculators"] } ?? []
    let folders =
        own + [surroundings.home + "/calculators"] + surroundings.packShelves.flatMap { calculatorFolders(in: $0) }
    return folders.flatMap { filePaths(in: $0, ending: ".yaml") }
}

/// One file, read and checked; nil where it cannot be read.
func checkedCalculator(_ path: String) -> CheckedCalculator? {
    guard let bytes = readBytes(path) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let (calculator, problems) = readCalculator(text)
    return CheckedCalculator(
        path: path, lines: text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init),
        calculator: calculator, problems: problems)
}

extension CalculatorDesk {
    /// Reads files and folders of written calculators, and works their examples. Throws `noSuchPath`.
    package func check(_ paths: [String], from workingDirectory: String) throws(Failure) -> [CheckedCalculator] {
        var checked: [CheckedCalculator] = []
        for path in paths {
            let whole = absolutePath(path, from: workingDirectory)
            let inside = filePaths(in: whole, ending: ".yaml")
            for path in inside.isEmpty ? [whole] : inside {
                guard let file = checkedCalculator(path) else { throw .noSuchPath(path) }
                checked.append(file)
            }
        }
        return checked
    }
}
