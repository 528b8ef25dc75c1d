internal import Glibc
internal import Records

/// A turn at opening the database of a folder, one program at a time.
///
/// The change of a new file to WAL wants the file alone and does not wait for others (https://sqlite.org/wal.html, "the
/// exclusive lock"): two programs that start together would see it locked. The lock is on the folder itself, so that
/// it leaves no file behind; it ends with the program, however that ends.
struct OpeningTurn {
    private let descriptor: CInt

    /// Waits for its turn.
    init(in directory: String) throws {
        descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw StoreError.cannotOpen(path: directory, detail: String(cString: strerror(errno)))
        }
        // A file system without locks is no reason not to open.
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }

    func end() { close(descriptor) }
}
