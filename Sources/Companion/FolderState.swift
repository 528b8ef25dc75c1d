import ContentPacks
import Glibc

/// What tells that something in a folder was saved: each file's size and time.
package struct FolderState: Sendable, Hashable {
    private var files: [FoundFile] = []

    package init(of folder: String) {
        files = PackTree(of: folder).files.compactMap { FoundFile(at: folder + "/" + $0.path) }
    }

    /// Lets some time pass, less where a signal comes.
    package static func wait(milliseconds: Int) {
        poll(nil, 0, CInt(milliseconds))
    }
}
