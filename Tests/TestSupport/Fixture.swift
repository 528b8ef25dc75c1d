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

/// The bytes of a file; nil where it cannot be opened.
func bytes(of path: String) -> [UInt8]? {
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
