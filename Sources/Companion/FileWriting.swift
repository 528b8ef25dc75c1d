import Glibc

/// Makes a folder of the data home, 0700, with those above it.
func makeFolder(_ path: String) {
    guard mkdir(path, 0o700) != 0, errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex
    else { return }
    makeFolder(String(path[..<slash]))
    mkdir(path, 0o700)
}

/// Writes a file of ours, 0600, beside its place and then puts it there, so that there is never half of it.
func writeWhole(_ text: String, to path: String) throws(Failure) {
    let draft = path + ".new"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .cannotWrite(path: path, detail: String(cString: strerror(errno))) }
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
        let count = bytes[done...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        if count <= 0 { break }
        done += count
    }
    let code = done < bytes.count || fsync(file) != 0 ? errno : 0
    close(file)
    if code == 0, rename(draft, path) == 0 { return }
    let reason = code == 0 ? errno : code
    unlink(draft)
    throw .cannotWrite(path: path, detail: String(cString: strerror(reason)))
}
