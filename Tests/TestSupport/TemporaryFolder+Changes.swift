import Glibc

extension TemporaryFolder {
    /// The absolute path of a name in the folder.
    package func callAsFunction(_ name: String) -> String { path + "/" + name }

    package func link(_ name: String, to target: String) { symlink(target, self(name)) }

    package func move(_ name: String, to other: String) { rename(self(name), self(other)) }

    /// Takes one file away.
    package func delete(_ name: String) { unlink(self(name)) }

    /// Makes an empty folder.
    package func makeFolder(_ name: String) { mkdir(self(name), 0o755) }

    /// Lets a script be started.
    package func makeRunnable(_ name: String) { chmod(self(name), 0o755) }

    /// Sets a file's time of change, in seconds since 1970.
    package func setTime(of name: String, to seconds: Int) {
        var times = [timeval(tv_sec: seconds, tv_usec: 0), timeval(tv_sec: seconds, tv_usec: 0)]
        utimes(self(name), &times)
    }

    /// The names of all that is in the folder, sorted.
    package func tree() -> [String] { names(in: "").sorted() }

    private func names(in inner: String) -> [String] {
        guard let folder = opendir(self(inner)) else { return [] }
        defer { closedir(folder) }
        var found: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name == "." || name == ".." { continue }
            found.append(inner + name)
            if entry.pointee.d_type == DT_DIR { found += names(in: inner + name + "/") }
        }
        return found
    }
}
