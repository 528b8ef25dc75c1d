package import Facts
package import Records
import Yams

/// What a pack knows of names: `synonyms.yaml`, a list of lists of names for one thing, and `corrections.yaml`, a list of
/// values that have changed (`subject`, `old`, `new`, `as_of`, `source`). Both files may be missing.
package func readLexicon(of pack: Pack) -> (lexicon: Lexicon, problems: [PackProblem]) {
    let folder = pack.notesPath.dropLast("/notes".count)
    var problems: [PackProblem] = []
    let groups = sequence(at: folder + "/synonyms.yaml", &problems).compactMap { node, path -> [String]? in
        let names = node.sequence.map { $0.compactMap { $0.scalar?.string } } ?? []
        guard names.count >= 2 else {
            problems.append(
                PackProblem(
                    .badValue(key: "synonyms", found: node.scalar?.string ?? "", expected: .names), path: path,
                    line: node.mark?.line))
            return nil
        }
        return names
    }
    let corrections = sequence(at: folder + "/corrections.yaml", &problems).compactMap {
        node, path -> Lexicon.Correction? in
        let keys = ["subject", "old", "new", "as_of", "source"]
        let values = keys.map { node[$0]?.scalar?.string ?? "" }
        if let missing = zip(keys, values).first(where: { $0.1.isEmpty }) {
            problems.append(PackProblem(.missing(key: missing.0), path: path, line: node.mark?.line))
            return nil
        }
        return Lexicon.Correction(
            subject: values[0], old: values[1], new: values[2], asOf: values[3], source: values[4])
    }
    return (Lexicon(groups: groups, corrections: corrections), problems)
}

private func sequence(at path: Substring, _ problems: inout [PackProblem]) -> [(Node, String)] {
    let path = String(path)
    guard let text = readText(path) else { return [] }
    do {
        guard let root = try compose(yaml: text) else { return [] }
        guard let nodes = root.sequence else {
            problems.append(PackProblem(.notKeys, path: path, line: 1))
            return []
        }
        return nodes.map { ($0, path) }
    } catch {
        problems.append(
            PackProblem(.notYAML(detail: Manifest.detail(of: error)), path: path, line: Manifest.line(of: error)))
        return []
    }
}
