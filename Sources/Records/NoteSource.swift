/// Where notes come from: a path that was added, or a pack.
package struct NoteSource: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable { case file, folder, pack }

    package var id: Int64
    package var kind: Kind
    /// Absolute path.
    package var path: String
    /// The deck's name: the file's or folder's name without its ending, or the pack's title.
    package var title: String
    /// A pack's id.
    package var packID: String?
    /// Its cards are in the queue.
    package var isActive: Bool

    package init(id: Int64, kind: Kind, path: String, title: String, packID: String? = nil, isActive: Bool) {
        self.id = id
        self.kind = kind
        self.path = path
        self.title = title
        self.packID = packID
        self.isActive = isActive
    }
}
