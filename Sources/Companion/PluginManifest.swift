import ContentPacks
import Files
import Pricing

/// A plugin's `plugin.yaml`.
package struct PluginManifest: Sendable, Hashable {
    /// The folder's name: small letters, digits and hyphens.
    package var id: String
    package var title: String
    package var version: String?
    package var licence: String?
    package var authors: [String] = []
    /// The program and its arguments; a program without a slash is looked for in the PATH, one with a slash in the
    /// folder.
    package var run: [String]
    /// What it asks for beyond the usual.
    package var wants = PluginWants()

    /// The format of manifests that this program knows.
    static let format = 1
    static let fileName = "plugin.yaml"
}

/// What a plugin asks for, and what the learner lets it have of that.
package struct PluginWants: Sendable, Hashable, Codable {
    package var network = false
    /// Folders that it reads and writes; `~` is the learner's own.
    package var folders: [String] = []

    package init(network: Bool = false, folders: [String] = []) {
        self.network = network
        self.folders = folders
    }

    package var isEmpty: Bool { !network && folders.isEmpty }
}

/// Something wrong in a plugin's folder.
package struct PluginProblem: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// A file that every plugin has.
        case missingFile(String)
        case notYAML(detail: String)
        case missing(key: String)
        case unknownKey(String, suggestions: [String])
        case keyTwice(String)
        case badValue(key: String, found: String, expected: Expectation)
        case newerFormat(found: String, known: Int)
        case otherID(found: String, folder: String)
        /// A program that is neither in the folder nor in the PATH.
        case noProgram(String)
        case link(String)
        case unreadableFile(String)
        case tooLarge(files: Int, bytes: Int)
        /// A transcript's line that is no JSON, or stands where another belongs.
        case notJSON
        case noRequest
        case noAnswer
        case unknownMethod(String)
        case emptyTranscript
        /// The plugin answered something else than was recorded.
        case otherAnswer(method: String, place: String, expected: String, found: String?)
        case failed(PluginTrouble.Kind)
    }

    package enum Expectation: Sendable, Hashable { case text, texts, yesOrNo, id }

    package var kind: Kind
    /// From the plugin's folder on.
    package var file: String
    /// From 1; nil where a whole file is meant.
    package var line: Int?

    init(_ kind: Kind, in file: String = PluginManifest.fileName, line: Int? = nil) {
        self.kind = kind
        self.file = file
        self.line = line
    }
}

extension PluginManifest {
    static let keys = [
        "format", "id", "title", "version", "licence", "authors", "run", "network", "folders", "description",
    ]

    /// Reads the manifest of a folder; nil where too much is missing. All problems are told at once.
    static func read(at folder: String) -> (manifest: PluginManifest?, problems: [PluginProblem]) {
        guard let bytes = readBytes(folder + "/" + fileName) else {
            return (nil, [PluginProblem(.missingFile(fileName))])
        }
        let name = folder.split(separator: "/").last.map(String.init) ?? folder
        do {
            var reader = ManifestReading(keys: try ManifestKeys(String(decoding: bytes, as: UTF8.self)))
            return (reader.manifest(folder: name), reader.problems)
        } catch {
            return (nil, [PluginProblem(.notYAML(detail: error.detail), line: error.line)])
        }
    }

    static func isID(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x61...0x7A).contains(first), text.utf8.count <= 40 else { return false }
        return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}

private struct ManifestReading {
    private var entries: [String: ManifestKeys.Entry] = [:]
    var problems: [PluginProblem] = []

    init(keys: ManifestKeys) {
        for entry in keys.entries {
            if entries.updateValue(entry, forKey: entry.key) != nil {
                problems.append(PluginProblem(.keyTwice(entry.key), line: entry.line))
            }
            if !PluginManifest.keys.contains(entry.key) {
                let near = nearest(to: entry.key, among: PluginManifest.keys, within: 2)
                problems.append(PluginProblem(.unknownKey(entry.key, suggestions: near), line: entry.line))
            }
        }
    }

    mutating func manifest(folder: String) -> PluginManifest? {
        if let found = text("format"), Int(found).map({ $0 > PluginManifest.format }) ?? true {
            complain(.newerFormat(found: found, known: PluginManifest.format), at: "format")
        }
        let id = text("id") ?? folder
        if !PluginManifest.isID(id) {
            complain(.badValue(key: "id", found: id, expected: .id), at: "id")
        } else if id != folder {
            complain(.otherID(found: id, folder: folder), at: "id")
        }
        let title = required("title")
        let run = texts("run") ?? []
        if run.isEmpty { complain(.missing(key: "run"), at: "run") }
        var manifest = PluginManifest(id: id, title: title ?? id, run: run)
        manifest.version = text("version")
        manifest.licence = text("licence")
        manifest.authors = texts("authors") ?? []
        manifest.wants = PluginWants(network: flag("network"), folders: texts("folders") ?? [])
        return run.isEmpty || !PluginManifest.isID(id) ? nil : manifest
    }

    private mutating func complain(_ kind: PluginProblem.Kind, at key: String) {
        problems.append(PluginProblem(kind, line: entries[key]?.line))
    }

    private mutating func required(_ key: String) -> String? {
        let found = text(key)
        if found == nil || found == "" { complain(.missing(key: key), at: key) }
        return found
    }

    private mutating func text(_ key: String) -> String? {
        guard let entry = entries[key] else { return nil }
        if !entry.isList, let text = entry.texts?.first { return text }
        complain(.badValue(key: key, found: entry.texts?.joined(separator: ", ") ?? "", expected: .text), at: key)
        return nil
    }

    private mutating func texts(_ key: String) -> [String]? {
        guard let entry = entries[key] else { return nil }
        if let texts = entry.texts { return texts }
        complain(.badValue(key: key, found: "", expected: .texts), at: key)
        return nil
    }

    private mutating func flag(_ key: String) -> Bool {
        guard let found = text(key) else { return false }
        if !["true", "false", "yes", "no"].contains(found) {
            complain(.badValue(key: key, found: found, expected: .yesOrNo), at: key)
        }
        return found == "true" || found == "yes"
    }
}
