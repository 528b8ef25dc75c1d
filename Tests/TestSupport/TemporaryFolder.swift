package import Glibc

/// A folder under /tmp that goes away with the value that made it.
package final class TemporaryFolder: Sendable {
    package struct CannotMake: Error {}

    package let path: String

    package init() throws {
        var template = Array("/tmp/gongbu-test-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw CannotMake() }
        path = String(cString: made)
    }

    deinit { removeTree(path) }

    /// Writes `text` to a file inside, making the folders on the way, and returns its path.
    @discardableResult
    package func write(_ text: String, to name: String) -> String { write(Array(text.utf8), to: name) }

    @discardableResult
    package func write(_ bytes: [UInt8], to name: String) -> String {
        var folder = path
        for part in name.split(separator: "/").dropLast() {
            folder += "/" + part
            mkdir(folder, 0o755)
        }
        let whole = path + "/" + name
        guard let file = fopen(whole, "w") else { return whole }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
        return whole
    }

    package func read(_ name: String) -> String? { readBytes(name).map { String(decoding: $0, as: UTF8.self) } }

    package func readBytes(_ name: String) -> [UInt8]? { bytes(of: path + "/" + name) }

    /// The permission bits of a file inside; nil where there is none.
    package func mode(of name: String) -> mode_t? {
        var information = stat()
        return stat(path + "/" + name, &information) == 0 ? information.st_mode & 0o777 : nil
    }
}

/// Removes a file, or a folder with all that it holds; links are removed, not followed.
private func removeTree(_ path: String) {
    var information = stat()
    guard lstat(path, &information) == 0 else { return }
    if information.st_mode & S_IFMT == S_IFDIR, let folder = opendir(path) {
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        closedir(folder)
        for name in names { removeTree(path + "/" + name) }
    }
    remove(path)
}
