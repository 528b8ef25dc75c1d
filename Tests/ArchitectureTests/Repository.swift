import Foundation

/// The working copy that these tests were built from.
struct Repository {
    var root: URL

    static let current = Repository(
        root: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent())

    func text(_ path: String) throws -> String { try String(contentsOf: root.appending(path: path), encoding: .utf8) }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path(percentEncoded: false))
    }

    /// The folders right under `path`.
    func folders(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            at: root.appending(path: path), includingPropertiesForKeys: [.isDirectoryKey]
        ).filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
            .map(\.lastPathComponent).sorted()
    }

    /// The files under `path` that end in `.ending`, from the repository's top, sorted.
    func files(under path: String, ending: String) -> [String] {
        guard let walk = FileManager.default.enumerator(atPath: root.appending(path: path).path(percentEncoded: false))
        else { return [] }
        return walk.compactMap { $0 as? String }.filter { $0.hasSuffix("." + ending) }.map { path + "/" + $0 }.sorted()
    }

    func swiftFiles() throws -> [SourceFile] {
        try ["Sources", "Tests"].flatMap { try files(under: $0, ending: "swift").map { ($0, try text($0)) } }
            .map { SourceFile(path: $0, text: $1) }
    }

    /// The pages that are written by hand.
    func pages() -> [String] {
        ["README.md", "README.ko.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]
            + files(under: "docs", ending: "md") + files(under: "Plugins", ending: "md")
    }
}
