import Records
import Yams

/// The keys of a `pack.yaml`.
package enum ManifestKey: String, Sendable, Hashable, CaseIterable {
    case format, id, title, language, version, licence, authors, summary, requires, order, sample

    /// What a pack that others install has to say.
    package var isRequired: Bool {
        switch self {
        case .id, .title, .language, .version: true
        case .format, .licence, .authors, .summary, .requires, .order, .sample: false
        }
    }
}

/// The keys of a `pack.yaml` as they were written, each with its line. Keys that it does not know are passed over: a
/// later program's pack still opens in this one, as long as its `format` is the same.
struct Manifest {
    /// The format of manifests that this program knows.
    static let format = 1

    private let path: String
    private let entries: [String: Node]

    init(_ text: String, path: String) throws(PackProblem) {
        self.path = path
        let root: Node?
        do { root = try compose(yaml: text) } catch {
            throw PackProblem(.notYAML(detail: Self.detail(of: error)), path: path, line: Self.line(of: error))
        }
        guard let mapping = root?.mapping else { throw PackProblem(.notKeys, path: path, line: 1) }
        var entries: [String: Node] = [:]
        for (key, value) in mapping {
            if let name = key.string { entries[name] = value }
        }
        self.entries = entries
    }

    /// A problem at a key's line.
    func problem(_ kind: PackProblem.Kind, at key: ManifestKey) -> PackProblem {
        PackProblem(kind, path: path, line: entries[key.rawValue]?.mark?.line)
    }

    func text(_ key: ManifestKey) throws(PackProblem) -> String? {
        guard let node = entries[key.rawValue] else { return nil }
        guard let scalar = node.scalar else { throw bad(key, node, .text) }
        return scalar.string
    }

    func number(_ key: ManifestKey) throws(PackProblem) -> Int? {
        guard let node = entries[key.rawValue] else { return nil }
        guard let number = node.int else { throw bad(key, node, .number) }
        return number
    }

    func flag(_ key: ManifestKey) throws(PackProblem) -> Bool? {
        guard let node = entries[key.rawValue] else { return nil }
        guard let flag = node.bool else { throw bad(key, node, .yesOrNo) }
        return flag
    }

    func word(_ key: ManifestKey, of words: [String]) throws(PackProblem) -> String? {
        guard let node = entries[key.rawValue] else { return nil }
        guard let word = node.scalar?.string, words.contains(word) else { throw bad(key, node, .oneOf(words)) }
        return word
    }

    /// A list of texts; a text alone is a list of one.
    func list(_ key: ManifestKey) throws(PackProblem) -> [String] {
        guard let node = entries[key.rawValue] else { return [] }
        if let scalar = node.scalar { return [scalar.string] }
        guard let sequence = node.sequence else { throw bad(key, node, .text) }
        var texts: [String] = []
        for item in sequence {
            guard let scalar = item.scalar else { throw bad(key, item, .text) }
            texts.append(scalar.string)
        }
        return texts
    }

    private func bad(_ key: ManifestKey, _ node: Node, _ expected: PackProblem.Expectation) -> PackProblem {
        problem(.badValue(key: key.rawValue, found: node.scalar?.string ?? "", expected: expected), at: key)
    }

    static func line(of error: any Error) -> Int? {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: nil
        }
    }

    static func detail(of error: any Error) -> String {
        switch error as? YamlError {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
        default: "\(error)"
        }
    }
}
