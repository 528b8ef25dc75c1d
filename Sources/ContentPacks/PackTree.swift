import Files
import Glibc

/// The files of a pack's folder by their paths in it, in the order of their bytes: the same on every machine. Names that
/// begin with a dot (`.git`, `.DS_Store`), editors' copies (`note.md~`) and what was built of the pack (`shop-1.0.0.gongbu`)
/// are not the pack's.
package struct PackTree: Sendable, Hashable {
    package struct File: Sendable, Hashable {
        /// In the pack: `notes/01-pricing.md`.
        package var path: String
        package var size: Int64
    }

    package let folder: String
    package private(set) var files: [File] = []
    /// Links, devices and whatever else is neither file nor folder.
    package private(set) var strange: [String] = []
    package private(set) var unreadable: [String] = []

    /// Of the file that a pack is built into.
    package static let builtEnding = ".gongbu"

    /// More files than a pack has, and folders in one another than anyone makes.
    private static let limits = (files: 20_000, depth: 12)

    package init(of folder: String) {
        self.folder = folder
        enter("", depth: 0)
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private mutating func enter(_ relative: String, depth: Int) {
        let path = relative.isEmpty ? folder : folder + "/" + relative
        guard depth < PackTree.limits.depth, files.count < PackTree.limits.files, let names = entryNames(in: path)
        else {
            unreadable.append(relative)
            return
        }
        for name in names {
            if name.hasPrefix(".") || name.hasSuffix("~") { continue }
            if relative.isEmpty, name.hasSuffix(PackTree.builtEnding) { continue }
            let inside = relative.isEmpty ? name : relative + "/" + name
            var status = stat()
            guard lstat(path + "/" + name, &status) == 0 else {
                unreadable.append(inside)
                continue
            }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: enter(inside, depth: depth + 1)
            case S_IFREG: files.append(File(path: inside, size: Int64(status.st_size)))
            default: strange.append(inside)
            }
        }
    }

    package func holds(_ path: String) -> Bool { files.contains { $0.path == path } }

    /// A file's bytes; nil where it cannot be read.
    package func bytes(_ path: String) -> [UInt8]? { readBytes(folder + "/" + path) }

    /// A file's text; nil where it cannot be read or is none.
    package func text(_ path: String) -> String? { bytes(path).flatMap(textOf) }

    /// The paths of the files right in a folder, or below it, with an ending.
    package func paths(in name: String, ending: String) -> [String] {
        files.map(\.path).filter { $0.hasPrefix(name + "/") && $0.lowercased().hasSuffix(ending) }
    }
}

/// A file of UTF-8; nil where it cannot be read or is none.
func readText(_ path: String) -> String? { readBytes(path).flatMap(textOf) }

/// UTF-8 without the mark that some editors begin it with; nil for anything else.
private func textOf(_ bytes: [UInt8]) -> String? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return String(validating: bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...], as: UTF8.self)
}
