internal import Foundation

/// The name of an archive's entry, known to stay inside the folder that it is unpacked to.
package struct EntryName: Sendable, Hashable {
    package enum Fault: Error, Sendable, Hashable {
        case empty
        case absolute
        /// A part `..` leads out of the folder.
        case leavesFolder
        case notUTF8
        case controlCharacter
        /// `\`, which parts folders on other systems.
        case backslash
        /// Longer than a file system takes, or in too deep a folder.
        case tooLong
    }

    /// Relative, in NFC, its parts joined by single slashes.
    package let path: String

    /// What a file system gives at most, in bytes, and folders inside each other that nobody makes by hand.
    private static let longest = (part: 255, path: 1024, depth: 32)

    package init(_ bytes: [UInt8]) throws(Fault) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        guard !text.unicodeScalars.contains(where: Self.isControl) else { throw .controlCharacter }
        guard !text.utf8.contains(UInt8(ascii: "\\")) else { throw .backslash }
        guard text.utf8.first != UInt8(ascii: "/"), !Self.hasDrive(bytes) else { throw .absolute }
        let parts = text.precomposedStringWithCanonicalMapping.split(separator: "/").filter { $0 != "." }
        guard !parts.contains("..") else { throw .leavesFolder }
        guard !parts.isEmpty else { throw .empty }
        path = parts.joined(separator: "/")
        guard parts.count <= Self.longest.depth, path.utf8.count <= Self.longest.path,
            parts.allSatisfy({ $0.utf8.count <= Self.longest.part })
        else { throw .tooLong }
    }

    /// Equal for names that some file system holds to be one: String compares by canonical equivalence, and going up
    /// before down joins the letters that have two small forms.
    var folded: String { path.uppercased().lowercased() }

    /// The folders that it stands in, outermost first.
    var folders: [String] {
        let parts = path.split(separator: "/")
        return parts.indices.dropFirst().map { parts[..<$0].joined(separator: "/") }
    }

    /// Control and format characters: line breaks, escapes, marks that turn the direction of writing or join nothing.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
        // The joiners stand inside emoji and words of many languages.
        case .format: scalar.value != 0x200C && scalar.value != 0x200D
        default: false
        }
    }

    /// `C:/…`
    private static func hasDrive(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 3 && bytes[1] == UInt8(ascii: ":") && bytes[2] == UInt8(ascii: "/")
            && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[0] | 0x20)
    }
}

/// The names seen so far, which holds each new one against them.
struct NameTable {
    private var files: [String: String] = [:]
    private var folders: [String: String] = [:]

    mutating func add(_ name: EntryName, isFolder: Bool) throws(ArchiveProblem) {
        for folder in name.folders { try enter(folder) }
        if isFolder { return try enter(name.path) }
        let key = name.folded
        if let other = files[key] { throw .sameName(name.path, as: other) }
        if folders[key] != nil { throw .fileAsFolder(name.path) }
        files[key] = name.path
    }

    /// A folder may be named many times, always the same way.
    private mutating func enter(_ path: String) throws(ArchiveProblem) {
        let key = path.uppercased().lowercased()
        if files[key] != nil { throw .fileAsFolder(path) }
        if let other = folders[key], !other.utf8.elementsEqual(path.utf8) { throw .sameName(path, as: other) }
        folders[key] = path
    }
}
