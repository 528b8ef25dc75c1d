import Files
import Glibc

/// A file that may be a note, as a walk saw it.
struct FoundFile: Sendable, Hashable {
    /// Absolute.
    var path: String
    var size: Int64
    /// Nanoseconds since 1970.
    var modified: Int64
}

/// A walk over a folder of notes.
///
/// It goes through names in the order of their code points in NFC, and passes over
/// dot-folders (`.obsidian`, `.trash`, `.git` among them), whatever `.gongbuignore` names, and files whose ending is not
/// `.md` or `.markdown`. Each folder is entered once, so links that lead in a circle end. One `fstatat` a file, relative
/// to its open folder: a walk over 10,000 notes is what a sync with nothing changed costs.
struct FileWalk {
    private(set) var notes: [FoundFile] = []
    /// Regular files of any kind, for the sentence about a folder without notes.
    private(set) var files = 0
    /// Folders and files that cannot be read.
    private(set) var unreadable: [String] = []
    private var entered: Set<FolderIdentity> = []

    private struct FolderIdentity: Hashable {
        var device: UInt
        var inode: UInt
    }

    /// Endings of files that plugins read, in small letters without their dots.
    private let endings: Set<String>

    init(of folder: String, reading endings: Set<String> = []) {
        self.endings = endings
        enter(folder, relative: "", ignoring: IgnorePatterns())
    }

    /// Whether a file is a note, or one that a plugin makes a note of.
    private func isReadable(_ name: String) -> Bool {
        if isNoteName(name) { return true }
        guard !endings.isEmpty, let dot = name.lastIndex(of: ".") else { return false }
        return endings.contains(name[name.index(after: dot)...].lowercased())
    }

    private mutating func enter(_ folder: String, relative: String, ignoring outer: IgnorePatterns) {
        guard let directory = opendir(folder) else {
            unreadable.append(folder)
            return
        }
        defer { closedir(directory) }
        var own = stat()
        let descriptor = dirfd(directory)
        guard fstat(descriptor, &own) == 0,
            entered.insert(FolderIdentity(device: UInt(own.st_dev), inode: UInt(own.st_ino))).inserted
        else { return }
        let names = entryNames(in: directory)
        var ignoring = outer
        if names.contains(".gongbuignore"), let bytes = try? readFile(folder + "/.gongbuignore") {
            ignoring.add(String(decoding: bytes, as: UTF8.self), under: relative)
        }
        for name in names where !name.hasPrefix(".") {
            var status = stat()
            guard fstatat(descriptor, name, &status, 0) == 0 else {
                unreadable.append(folder + "/" + name)
                continue
            }
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            let isIgnored =
                !ignoring.isEmpty
                && ignoring.ignores(relative.isEmpty ? name : relative + "/" + name, isFolder: isFolder)
            switch status.st_mode & S_IFMT {
            case S_IFDIR where !isIgnored:
                enter(
                    folder + "/" + name, relative: relative.isEmpty ? name : relative + "/" + name, ignoring: ignoring)
            case S_IFREG:
                files += 1
                if !isIgnored, isReadable(name) {
                    notes.append(FoundFile(path: folder + "/" + name, status: status))
                }
            default: continue
            }
        }
    }
}

/// A source's files, and what in it could not be looked at.
struct FoundFiles: Sendable {
    var files: [FoundFile]
    var unreadable: [String] = []

    /// Whether `path` is, or lies under, something that cannot be read now.
    func hides(_ path: String) -> Bool { unreadable.contains { path == $0 || path.hasPrefix($0 + "/") } }
}

extension FoundFile {
    init(path: String, status: stat) {
        self.init(
            path: path, size: Int64(status.st_size),
            modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec))
    }

    /// A file named by the learner; nil where there is none.
    init?(at path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        self.init(path: path, status: status)
    }
}

/// Whether a file's name is one that notes have.
func isNoteName(_ name: some StringProtocol) -> Bool {
    // The usual ending is looked for first, without making a small-letter copy of every name in a folder.
    if name.utf8.suffix(3).elementsEqual(".md".utf8) { return true }
    let ending = name.utf8.suffix(9)
    guard ending.contains(UInt8(ascii: ".")) else { return false }
    let lower = name.lowercased()
    return lower.hasSuffix(".md") || lower.hasSuffix(".markdown")
}

/// The bytes of a file.
func readFile(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, detail: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
        throw .unreadable(path: path, detail: String(cString: strerror(errno)))
    }
    var failure: CInt = 0
    // One byte more than the file has, so that one read tells its end.
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size) + 1) { buffer, count in
        while count < buffer.count {
            let got = read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
            if got < 0 { failure = errno }
            if got <= 0 { return }
            count += got
        }
    }
    guard failure == 0 else { throw .unreadable(path: path, detail: String(cString: strerror(failure))) }
    return bytes
}
