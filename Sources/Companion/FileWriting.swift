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
    let code = writeAll(Array(text.utf8), to: file) && fsync(file) == 0 ? 0 : errno
    close(file)
    if code == 0, rename(draft, path) == 0 { return }
    let reason = code == 0 ? errno : code
    unlink(draft)
    throw .cannotWrite(path: path, detail: String(cString: strerror(reason)))
}

/// Writes a file that is not there yet, in a folder that is. No link is followed.
func writeNew(_ bytes: [UInt8], to path: String, mode: mode_t = 0o600) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard file >= 0 else { throw .cannotWrite(path: path, detail: String(cString: strerror(errno))) }
    defer { close(file) }
    guard writeAll(bytes, to: file) else { throw .cannotWrite(path: path, detail: String(cString: strerror(errno))) }
}

/// Writes a file that is not there yet, at a relative path, making the folders above it.
func writeNew(_ bytes: [UInt8], inside folder: String, as name: String, mode: mode_t = 0o600) throws(Failure) {
    let path = folder + "/" + name
    if let slash = path.lastIndex(of: "/") { makeFolder(String(path[..<slash])) }
    try writeNew(bytes, to: path, mode: mode)
}

/// False where not all could be written; errno says why.
private func writeAll(_ bytes: [UInt8], to file: CInt) -> Bool {
    var done = 0
    while done < bytes.count {
        let count = bytes[done...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        if count == 0 { errno = EIO }
        if count <= 0 { return false }
        done += count
    }
    return true
}
