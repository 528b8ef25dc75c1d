import ContentPacks
import Files
import Glibc
import KnowledgeBase
package import Records

/// A pack on its way into the data home. It was fetched beside the others and looked through; nothing has changed until
/// `finish` puts it in its place whole.
///
///     let installation = try workspace.beginInstalling("aws-class.gongbu", from: workingDirectory)
///     if let signer = installation.newSigner { … ask … }
///     let sync = try installation.finish()
package final class PackInstallation {
    package let pack: Pack
    package let origin: InstalledPack.Origin
    package let digest: String
    /// The fingerprint of the key that the pack is signed with; nil for an unsigned one.
    package let signer: String?
    /// The same, where the learner has not yet been asked about it.
    package let newSigner: String?
    /// What is installed under its id now.
    package let standing: InstalledPack?

    private let workspace: Workspace
    private let passing: PassingFolder
    private let signerKey: String?
    /// Asked before the folder moves.
    private let hasNotes: Bool

    /// Throws what is wrong with the pack; the data home stays as it was but for a refused signer, which is remembered
    /// so that it can be asked about.
    init(_ origin: InstalledPack.Origin, in workspace: Workspace) throws(Failure) {
        let surroundings = workspace.surroundings
        self.origin = origin
        self.workspace = workspace
        passing = try PassingFolder(in: surroundings.installedPacks, named: ".incoming-")
        let folder = passing.path + "/pack"
        try PackFetching(surroundings: surroundings).fetch(origin, into: folder)
        let pack: Pack
        do { pack = try readPack(at: folder, isNamed: false) } catch { throw .pack(.manifest(error)) }
        self.pack = pack
        hasNotes = pack.hasNotes
        let tree = PackTree(of: folder)
        let digests: PackDigests
        do {
            digests = try PackDigests(of: tree)
            if let told = tree.text(PackDigests.fileName) { try digests.check(against: told) }
        } catch { throw .pack(.file(path: origin.place, error)) }
        digest = digests.whole
        signerKey = try Self.signer(in: tree, of: pack.id, surroundings)
        signer = signerKey.flatMap { PackSignature.fingerprint(of: $0) }
        standing = try stored { () throws(StoreError) in try workspace.database.pack(pack.id) }
        newSigner = standing?.signer == nil ? signer : nil
        try checkRequirements()
        try checkSigner()
    }

    private static func signer(in tree: PackTree, of id: String, _ surroundings: Surroundings) throws(Failure)
        -> String?
    {
        guard let signature = tree.text(PackDigests.signatureName) else { return nil }
        guard let digests = tree.text(PackDigests.fileName) else { throw .pack(.badSignature(id: id)) }
        return try PackSigning(surroundings).signer(of: digests, signature: signature, id: id)
    }

    /// The version that stands, where it is newer than this one.
    package var newerVersion: String? {
        guard let here = standing?.version, let standing = PackVersion(here), let version = pack.version,
            let coming = PackVersion(version), coming < standing
        else { return nil }
        return here
    }

    /// The pack has the same files as the one that stands.
    package var isUnchanged: Bool {
        standing?.digest == digest && workspace.digestOnDisk(of: pack.id) == digest
    }

    private func checkRequirements() throws(Failure) {
        let others = packsAtHand(in: workspace.surroundings)
        for requirement in pack.requires {
            let found = others.first { $0.id == requirement.id }
            guard let found, requirement.isMet(by: found.version) else {
                throw .pack(.missing(requirement, found: found?.version))
            }
        }
    }

    /// A pack stays in the hands of whoever signed it first, until the learner says otherwise.
    private func checkSigner() throws(Failure) {
        guard var standing, let kept = standing.signer, kept != signerKey else { return }
        standing.refusedSigner = signerKey ?? ""
        try stored { () throws(StoreError) in try workspace.database.keep(standing) }
        throw .pack(
            .otherSigner(id: pack.id, kept: PackSignature.fingerprint(of: kept) ?? kept, found: signer))
    }

    /// Puts the pack in its place, whole or not at all, and returns the sync that reads it. What the learner did with an
    /// earlier version is kept: the sync finds her cards again.
    package func finish() throws -> NoteSync {
        let place = workspace.surroundings.installedPacks + "/" + pack.id
        let fresh = passing.path + "/pack"
        try exchange(fresh, with: place)
        do {
            try stored { () throws(StoreError) in
                try workspace.database.keep(
                    InstalledPack(
                        id: pack.id, title: pack.title, version: pack.version, digest: digest, origin: origin,
                        signer: signerKey, isPinned: standing?.isPinned ?? false,
                        installed: workspace.surroundings.now()))
            }
        } catch {
            // What stood there comes back.
            if access(fresh, F_OK) == 0 { try exchange(fresh, with: place) } else { removeTree(place) }
            throw error
        }
        workspace.forgetLexicon()
        let sources = try workspace.sources(of: pack, hasNotes: hasNotes, at: place)
        try workspace.restSamplePack()
        return NoteSync(of: sources, in: workspace)
    }
}

extension Workspace {
    /// Fetches a pack and looks through it. `name` is a file, a folder or the address of a git repository.
    package func beginInstalling(_ name: String, from workingDirectory: String) throws(Failure) -> PackInstallation {
        let fetching = PackFetching(surroundings: surroundings)
        return try PackInstallation(try fetching.origin(of: name, from: workingDirectory), in: self)
    }

    /// The sources of an installed pack as it is now, all in use; those of parts that it has no more are forgotten.
    fileprivate func sources(of pack: Pack, hasNotes: Bool, at place: String) throws(Failure) -> [NoteSource] {
        try stored { () throws(StoreError) in
            let known = try database.sources().filter { $0.packID == pack.id }
            var sources: [NoteSource] = []
            for (isThere, isExercises, name) in [
                (hasNotes, false, "notes"), (pack.exercisesPath != nil, true, PackExercises.fileName),
            ] {
                let old = known.first { $0.isExercises == isExercises }
                guard isThere else {
                    if let old { try database.removeSource(old.id) }
                    continue
                }
                let source: NoteSource
                if let old {
                    source = old
                } else {
                    source = try database.addSource(
                        kind: .pack, path: place + "/" + name, title: pack.title, packID: pack.id)
                }
                if source.title != pack.title { try database.setSource(source.id, title: pack.title) }
                if !source.isActive { try database.setSource(source.id, active: true) }
                sources.append(source)
            }
            return sources
        }
    }

    /// The digest of an installed pack's files as they are; nil where they are not there.
    func digestOnDisk(of id: String) -> String? {
        let folder = surroundings.installedPacks + "/" + id
        guard access(folder + "/pack.yaml", R_OK) == 0 else { return nil }
        return try? PackDigests(of: PackTree(of: folder)).whole
    }
}
