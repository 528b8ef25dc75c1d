package import Glibc

/// A folder of its own under /tmp for one test, taken away with all in it when the test lets go of it.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init(_ name: String = "gongbu") throws {
        var template = Array("/tmp/\(name)-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw FileTrouble(path: "/tmp/\(name)", code: errno) }
        path = String(cString: made)
    }

    deinit { Self.remove(path) }

    /// The absolute path of a name in the folder.
    package func callAsFunction(_ name: String) -> String { path + "/" + name }

    /// Writes a file, and the folders above it; an older file is replaced.
    @discardableResult
    package func write(_ name: String, _ text: String) throws -> String { try write(name, bytes: Array(text.utf8)) }

    @discardableResult
    package func write(_ name: String, bytes: [UInt8]) throws -> String {
        try makeFolder(name.split(separator: "/").dropLast().joined(separator: "/"))
        let file = self(name)
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw FileTrouble(path: file, code: errno) }
        defer { close(descriptor) }
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard count == bytes.count else { throw FileTrouble(path: file, code: errno) }
        return file
    }

    /// Makes a folder and those above it.
    @discardableResult
    package func makeFolder(_ name: String) throws -> String {
        var place = path
        for part in name.split(separator: "/") {
            place += "/" + part
            if mkdir(place, 0o755) != 0, errno != EEXIST { throw FileTrouble(path: place, code: errno) }
        }
        return place
    }

    /// Writes text to a file inside, for tests that check what a program makes of it and not whether it can be written.
    @discardableResult
    package func write(_ text: String, to name: String) -> String { write(Array(text.utf8), to: name) }

    @discardableResult
    package func write(_ bytes: [UInt8], to name: String) -> String { (try? write(name, bytes: bytes)) ?? self(name) }

    /// A file's text; nil where there is none.
    package func read(_ name: String) -> String? { readBytes(name).map { String(decoding: $0, as: UTF8.self) } }

    package func readBytes(_ name: String) -> [UInt8]? { bytes(of: self(name)) }

    /// The permission bits of a file inside; nil where there is none.
    package func mode(of name: String) -> mode_t? {
        var status = stat()
        return stat(self(name), &status) == 0 ? status.st_mode & 0o777 : nil
    }

    package func link(_ name: String, to target: String) throws {
        guard symlink(target, self(name)) == 0 else { throw FileTrouble(path: self(name), code: errno) }
    }

    package func move(_ name: String, to other: String) throws {
        guard rename(self(name), self(other)) == 0 else { throw FileTrouble(path: self(name), code: errno) }
    }

    package func delete(_ name: String) { Self.remove(self(name)) }

    /// Sets a file's time of change, in seconds since 1970.
    package func setTime(of name: String, to seconds: Int) {
        var times = [timeval(tv_sec: seconds, tv_usec: 0), timeval(tv_sec: seconds, tv_usec: 0)]
        utimes(self(name), &times)
    }

    private static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        chmod(path, 0o700)
        if let directory = opendir(path) {
            while let entry = readdir(directory) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
                }
                if name != ".", name != ".." { remove(path + "/" + name) }
            }
            closedir(directory)
        }
        rmdir(path)
    }
}

/// What a test could not do with a file.
package struct FileTrouble: Error {
    package var path: String
    package var code: CInt
}
