/// A pack that the learner installed, as the data home remembers it.
package struct InstalledPack: Sendable, Hashable {
    /// Where it came from, and where an update is looked for.
    package enum Origin: Sendable, Hashable {
        /// A file of `pack build`, by its absolute path.
        case file(String)
        /// A folder, by its absolute path.
        case folder(String)
        /// A git repository, by its address.
        case git(String)
    }

    package var id: String
    package var title: String
    package var version: String?
    /// SHA-256 over all its files, in hexadecimals.
    package var digest: String
    package var origin: Origin
    /// The public key that its signature was made with, as OpenSSH writes one; nil for an unsigned pack.
    package var signer: String?
    /// The key of a newer signature that was refused, until the learner says that she trusts it; empty where the newer
    /// version had none.
    package var refusedSigner: String?
    /// An update leaves it as it is.
    package var isPinned: Bool
    /// UTC milliseconds.
    package var installed: Int64

    package init(
        id: String, title: String, version: String?, digest: String, origin: Origin, signer: String?,
        refusedSigner: String? = nil, isPinned: Bool = false, installed: Int64
    ) {
        self.id = id
        self.title = title
        self.version = version
        self.digest = digest
        self.origin = origin
        self.signer = signer
        self.refusedSigner = refusedSigner
        self.isPinned = isPinned
        self.installed = installed
    }
}

extension InstalledPack.Origin {
    /// `file`, `folder` or `git`.
    package var kind: String {
        switch self {
        case .file: "file"
        case .folder: "folder"
        case .git: "git"
        }
    }

    /// The path or address.
    package var place: String {
        switch self {
        case .file(let place), .folder(let place), .git(let place): place
        }
    }

    package init?(kind: String, place: String) {
        switch kind {
        case "file": self = .file(place)
        case "folder": self = .folder(place)
        case "git": self = .git(place)
        default: return nil
        }
    }
}
