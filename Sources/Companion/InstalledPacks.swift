import ContentPacks
import Glibc
import KnowledgeBase
package import Records

/// A pack as a list shows it.
package struct PackSummary: Sendable, Hashable {
    package enum State: Sendable, Hashable {
        case whole
        /// Its files are other than those that were installed.
        case changed
        case missing
    }

    package var id: String
    package var title: String
    package var version: String?
    package var questions: Int
    /// nil for one that comes with the program.
    package var installed: InstalledPack?
    /// The fingerprint of its signer; nil for an unsigned one.
    package var signer: String?
    package var state: State
}

extension Workspace {
    /// The packs that the learner installed, and after them those that come with the program.
    package func packs() throws -> [PackSummary] {
        let (installed, sources, totals) = try stored { () throws(StoreError) in
            (try database.packs(), try database.sources(), try database.noteTotals())
        }
        func questions(_ id: String) -> Int {
            sources.filter { $0.packID == id }.reduce(0) { $0 + (totals[$1.id]?.questions ?? 0) }
        }
        let own = installed.map { pack in
            let digest = digestOnDisk(of: pack.id)
            return PackSummary(
                id: pack.id, title: pack.title, version: pack.version, questions: questions(pack.id), installed: pack,
                signer: pack.signer.flatMap { PackSignature.fingerprint(of: $0) },
                state: digest == nil ? .missing : digest == pack.digest ? .whole : .changed)
        }
        let shipped = packsAtHand(in: surroundings).filter { pack in !installed.contains { $0.id == pack.id } }
        return own
            + shipped.map { pack in
                PackSummary(
                    id: pack.id, title: pack.title, version: pack.version, questions: questions(pack.id), state: .whole)
            }
    }

    /// The ids of the packs that the learner installed.
    package func installedPackIDs() throws(Failure) -> [String] {
        try stored { () throws(StoreError) in try database.packs().map(\.id) }
    }

    /// An installed pack. Throws `notInstalled`.
    package func installedPack(_ id: String) throws(Failure) -> InstalledPack {
        let packs = try stored { () throws(StoreError) in try database.packs() }
        if let pack = packs.first(where: { $0.id == id }) { return pack }
        throw .pack(.notInstalled(id, suggestions: nearest(to: id, among: packs.map(\.id))))
    }

    /// Looks again where a pack came from. Throws `pinned` for one that is to stay as it is.
    package func beginUpdating(_ id: String) throws(Failure) -> PackInstallation {
        let pack = try installedPack(id)
        if pack.isPinned { throw .pack(.pinned(id: id)) }
        return try PackInstallation(pack.origin, in: self)
    }

    /// Keeps an update from changing a pack, or no longer. Throws `notInstalled`.
    package func pinPack(_ id: String, _ isPinned: Bool) throws(Failure) -> InstalledPack {
        var pack = try installedPack(id)
        pack.isPinned = isPinned
        try stored { () throws(StoreError) in try database.keep(pack) }
        return pack
    }

    /// Takes a pack away. What the learner did with it is kept for the day when it comes back; with `forgetting` its
    /// cards go for good. Throws `notInstalled`.
    package func removePack(_ id: String, forgetting: Bool) throws(Failure) -> InstalledPack {
        let pack = try installedPack(id)
        try stored { () throws(StoreError) in try database.removePack(id, forgetting: forgetting) }
        let place = surroundings.installedPacks + "/" + id
        // In one step out of sight, however long the rest takes.
        let leaving = try PassingFolder(in: surroundings.installedPacks, named: ".leaving-")
        rename(place, leaving.path + "/pack")
        forgetLexicon()
        try wakeSamplePack()
        return pack
    }

    /// The signer that was refused, beside the one that is trusted, as fingerprints; nil for a version without a
    /// signature. Throws `nothingToTrust` where none was refused.
    package func refusedSigner(of id: String) throws(Failure) -> (kept: String?, found: String?) {
        let pack = try installedPack(id)
        guard let refused = pack.refusedSigner else { throw .pack(.nothingToTrust(id: id)) }
        return (
            pack.signer.flatMap { PackSignature.fingerprint(of: $0) }, PackSignature.fingerprint(of: refused)
        )
    }

    /// Takes the refused signer for the pack's own from now on.
    package func trustSigner(of id: String) throws(Failure) {
        var pack = try installedPack(id)
        guard let refused = pack.refusedSigner else { throw .pack(.nothingToTrust(id: id)) }
        pack.signer = refused.isEmpty ? nil : refused
        pack.refusedSigner = nil
        try stored { () throws(StoreError) in try database.keep(pack) }
    }
}
