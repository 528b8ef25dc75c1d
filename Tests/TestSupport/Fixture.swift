import Glibc

/// A folder of `Fixtures` beside the file that asks for it.
package struct Fixture {
    package let path: String

    /// Nil where there is no such folder.
    package init?(named name: String, beside file: String = #filePath) {
        guard let slash = file.lastIndex(of: "/") else { return nil }
        path = file[..<slash] + "/Fixtures/" + name
        guard access(path, R_OK) == 0 else { return nil }
    }

    package func read(_ name: String) -> String? { readBytes(name).map { String(decoding: $0, as: UTF8.self) } }

    package func readBytes(_ name: String) -> [UInt8]? { bytes(of: path + "/" + name) }
}

/// The names in a folder in their order, without hidden ones; none where it cannot be opened.
package func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
        }
        if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
}

/// The bytes of a file; nil where it cannot be opened.
package func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = fread(&chunk, 1, chunk.count, file)
        if count == 0 { return bytes }
        bytes += chunk[..<count]
    }
}
