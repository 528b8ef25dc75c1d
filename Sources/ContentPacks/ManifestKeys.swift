import Yams

/// The keys of a small YAML file, each with its line, for manifests whose meaning is known elsewhere: a plugin's.
package struct ManifestKeys: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package var key: String
        /// From 1.
        package var line: Int
        /// One text, or those of a list; nil for anything deeper.
        package var texts: [String]?
        package var isList: Bool
    }

    package struct Broken: Error, Sendable, Hashable {
        package var line: Int
        /// The parser's own words; empty where the file is no list of keys.
        package var detail: String
    }

    /// In the file's order.
    package var entries: [Entry] = []

    package init(_ text: String) throws(Broken) {
        let root: Node?
        do { root = try compose(yaml: text) } catch {
            throw Broken(line: Manifest.line(of: error) ?? 1, detail: Manifest.detail(of: error))
        }
        guard let mapping = root?.mapping else { throw Broken(line: 1, detail: "") }
        for (key, value) in mapping {
            let isList = value.sequence != nil
            let nodes = value.sequence.map(Array.init) ?? [value]
            let texts = nodes.compactMap { $0.scalar?.string }
            entries.append(
                Entry(
                    key: key.string ?? "", line: key.mark?.line ?? 1, texts: texts.count == nodes.count ? texts : nil,
                    isList: isList))
        }
    }
}
