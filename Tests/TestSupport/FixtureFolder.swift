import Glibc

/// A folder of files that tests read and never write.
package struct FixtureFolder {
    package let path: String

    package init(path: String) { self.path = path }

    /// The bytes of a file inside; nil where there is none.
    package func bytes(of name: String) -> [UInt8]? {
        guard let file = fopen(path + "/" + name, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }
}
