import Files
import Glibc
import PluginHost

// Plugins come into the data home, are trusted, and leave it.

/// What a learner has to know before she lets a plugin run.
package struct PluginIntroduction: Sendable, Hashable {
    package var plugin: InstalledPlugin
    /// SHA-256 of all its files.
    package var digest: String
    package var files: Int
    package var standing: PluginStanding
    package var room: PluginRoom
}

extension PluginShelf {
    /// Copies a plugin's folder into the data home, in place of an earlier version. It is not run, and where its
    /// content is another than the trusted one it has to be trusted again.
    ///
    /// `source` is a path, or the name of one that came with the program. Throws `noSuchPath`, `plugin`, `cannotWrite`.
    package func install(_ source: String, from workingDirectory: String) throws(Failure) -> InstalledPlugin {
        let place = try place(of: source, from: workingDirectory)
        let (manifest, problems) = PluginManifest.read(at: place)
        guard let manifest, problems.isEmpty else {
            let name = place.split(separator: "/").last.map(String.init) ?? place
            throw .plugin(PluginTrouble(name, .faulty(problems)))
        }
        let content: FolderContent
        do { content = try FolderContent(of: place, leavingOut: true) } catch {
            throw .plugin(PluginTrouble(manifest.id, .faulty([PluginProblem(error)])))
        }
        let target = folder + "/" + manifest.id
        guard place != target else { throw .plugin(PluginTrouble(manifest.id, .alreadyInstalled)) }
        // Whole or not at all: beside its place first.
        let draft = folder + "/.new-" + manifest.id
        removeTree(draft)
        do throws(Failure) { try write(content, to: draft) } catch {
            removeTree(draft)
            throw error
        }
        removeTree(target)
        guard rename(draft, target) == 0 else {
            throw .cannotWrite(path: target, detail: String(cString: strerror(errno)))
        }
        forget()
        do { return try plugin(named: manifest.id) } catch { throw .plugin(error) }
    }

    private func place(of source: String, from workingDirectory: String) throws(Failure) -> String {
        let path = absolutePath(source, from: workingDirectory)
        if access(path, F_OK) == 0 { return path }
        let shipped = shippedFolder.map { $0 + "/" + source }
        if !source.contains("/"), let shipped, access(shipped, F_OK) == 0 { return shipped }
        throw .noSuchPath(source)
    }

    /// The plugins that came with the program: beside the packs, or in the repository.
    var shippedFolder: String? {
        guard let content = surroundings.content else { return nil }
        let beside = absolutePath(content + "/../Plugins", from: "/")
        return [content + "/plugins", beside].first { access($0 + "/PROTOCOL.md", R_OK) == 0 }
    }

    /// The names of those that came with the program.
    package var shippedNames: [String] {
        guard let folder = shippedFolder else { return [] }
        return (entryNames(in: folder) ?? []).filter { name in
            !name.hasPrefix("_") && access(folder + "/" + name + "/" + PluginManifest.fileName, R_OK) == 0
        }
    }

    func write(_ content: FolderContent, to target: String) throws(Failure) {
        for file in content.files {
            try writeNew(file.bytes, inside: target, as: file.path, mode: file.isExecutable ? 0o700 : 0o600)
        }
    }

    /// Takes a plugin away. What it made and what was learned by it stays.
    package func remove(_ id: String) throws(Failure) -> InstalledPlugin {
        let installed: InstalledPlugin
        do { installed = try plugin(named: id) } catch { throw .plugin(error) }
        forgetTrust(of: id)
        unlink(skillsPath(of: id))
        removeTree(installed.folder)
        guard access(installed.folder, F_OK) != 0 else {
            throw .cannotWrite(path: installed.folder, detail: String(cString: strerror(errno)))
        }
        forget()
        return installed
    }

    /// What is to be shown before a plugin is trusted. Nothing is run.
    package func introduce(_ id: String) throws(Failure) -> PluginIntroduction {
        do throws(PluginTrouble) {
            let installed = try plugin(named: id)
            do {
                let content = try FolderContent(of: installed.folder)
                return PluginIntroduction(
                    plugin: installed, digest: content.digest, files: content.files.count,
                    standing: standing(of: installed), room: roomKind)
            } catch { throw PluginTrouble(id, .faulty([PluginProblem(error)])) }
        } catch { throw .plugin(error) }
    }

    /// The learner trusts the content of this digest and gives it what she wants to: it is started, asked what it
    /// offers, and kept with it. Throws `plugin` where it was changed meanwhile, wants more than its manifest says, or
    /// fails.
    package func trust(
        _ introduction: PluginIntroduction, granting granted: PluginWants
    ) throws(Failure) -> InstalledPlugin {
        let manifest = introduction.plugin.manifest
        do throws(PluginTrouble) {
            try checkGrants(granted, of: manifest)
            guard let content = try? FolderContent(of: introduction.plugin.folder),
                content.digest == introduction.digest
            else { throw PluginTrouble(manifest.id, .changed) }
            forget()
            let program = try program(of: manifest, at: introduction.plugin.folder, granted: granted)
            let plugin = Plugin(program, language: language, version: version)
            defer { plugin.close() }
            let hello: Hello
            do throws(PluginFailure) { hello = try plugin.hello() } catch {
                throw PluginTrouble(manifest.id, .init(error))
            }
            let record = TrustRecord(digest: introduction.digest, granted: granted, failures: 0, hello: hello)
            do throws(Failure) {
                try keep(record, of: manifest.id)
                try keepSkills(of: manifest, hello.capabilities.skills ?? [])
            } catch { throw PluginTrouble(manifest.id, .cannotStart(detail: "\(error)")) }
            return try self.plugin(named: manifest.id)
        } catch { throw .plugin(error) }
    }

    private func checkGrants(_ granted: PluginWants, of manifest: PluginManifest) throws(PluginTrouble) {
        if granted.network, !manifest.wants.network { throw PluginTrouble(manifest.id, .notAsked("network")) }
        for folder in granted.folders where !manifest.wants.folders.contains(folder) {
            throw PluginTrouble(manifest.id, .notAsked(folder))
        }
    }
}

extension PluginProblem {
    init(_ fault: FolderContent.Fault) {
        switch fault {
        case .unreadable(let path): self.init(.unreadableFile(path), in: path)
        case .notAFile(let path): self.init(.link(path), in: path)
        case .tooMuch(let files, let bytes): self.init(.tooLarge(files: files, bytes: bytes), in: ".")
        }
    }
}
