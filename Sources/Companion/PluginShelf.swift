import Files
import Foundation
import Glibc
import PluginHost
import Pricing
import Synchronization

/// The plugins of a data home: `plugins/<id>/` are their folders, and `plugins/.trust/<id>.json` says which content the
/// learner trusts, what it may have, what it offered when it was asked, and how often it failed in a row.
///
///     let shelf = PluginShelf(surroundings, language: "ko", version: "0.1.0")
///     let markdown: ReadResult = try shelf.call("html-notes", .read, parameters)
///
/// A home without plugins costs one look at a folder. Listing what plugins offer starts none of them; a plugin is
/// started by the first call and stays until the shelf goes. Its files are looked at by digest before each start, and by
/// their times of change before each call, so that what was changed in another terminal meanwhile does not run.
package final class PluginShelf: Sendable {
    let surroundings: Surroundings
    let language: String
    let version: String
    private let running = Mutex<[String: (plugin: Plugin, stamp: FolderStamp)]>([:])
    private let known = Mutex<[InstalledPlugin]?>(nil)
    private let room = Mutex<Sandbox?>(nil)
    /// Asked while a plugin works: whether the learner wants to go on waiting no longer.
    private let stopping = Mutex<@Sendable () -> Bool>({ false })

    package init(_ surroundings: Surroundings, language: String, version: String) {
        self.surroundings = surroundings
        self.language = language
        self.version = version
    }

    /// What tells that the learner pressed Ctrl-C.
    package func stop(when isStopped: @escaping @Sendable () -> Bool) { stopping.withLock { $0 = isStopped } }

    var folder: String { surroundings.home + "/plugins" }
}

/// A plugin in the data home.
package struct InstalledPlugin: Sendable, Hashable {
    package var manifest: PluginManifest
    package var folder: String
    var record: TrustRecord?

    package var id: String { manifest.id }
    var offers: Capabilities { record?.hello.capabilities ?? Capabilities() }
}

/// How a plugin stands with the learner.
package enum PluginStanding: Sendable, Hashable {
    case untrusted
    /// Trusted once, and not as it is now.
    case changed
    case trusted
    case disabled(failures: Int)
}

/// What is kept of a trusted plugin.
struct TrustRecord: Codable, Sendable, Hashable {
    var digest: String
    var granted: PluginWants
    var failures: Int
    var hello: Hello
}

// MARK: What is there

extension PluginShelf {
    /// By their names; faulty ones are left out. Read once.
    package var plugins: [InstalledPlugin] {
        known.withLock { known in
            if let known { return known }
            let found = folderNames.compactMap { name -> InstalledPlugin? in
                let place = folder + "/" + name
                guard let manifest = PluginManifest.read(at: place).manifest, manifest.id == name else { return nil }
                return InstalledPlugin(manifest: manifest, folder: place, record: record(of: name))
            }
            known = found
            return found
        }
    }

    private var folderNames: [String] {
        (entryNames(in: folder) ?? []).filter { name in
            !name.hasPrefix(".") && access(folder + "/" + name + "/" + PluginManifest.fileName, R_OK) == 0
        }
    }

    func plugin(named id: String) throws(PluginTrouble) -> InstalledPlugin {
        if let found = plugins.first(where: { $0.id == id }) { return found }
        // It may have come in from another terminal.
        known.withLock { $0 = nil }
        if let found = plugins.first(where: { $0.id == id }) { return found }
        let near = nearest(to: id, among: plugins.map(\.id), within: 3)
        throw PluginTrouble(id, .notInstalled(suggestions: near))
    }

    package func standing(of plugin: InstalledPlugin) -> PluginStanding {
        guard let record = record(of: plugin.id) else { return .untrusted }
        guard let content = try? FolderContent(of: plugin.folder), content.digest == record.digest else {
            return .changed
        }
        return record.failures >= PluginLimits.standard.failures
            ? .disabled(failures: record.failures) : .trusted
    }

    /// What was changed by hand or by a command is read again, and what runs is ended.
    func forget() {
        known.withLock { $0 = nil }
        running.withLock { $0 = [:] }
    }
}

// MARK: Trust

extension PluginShelf {
    private func recordPath(_ id: String) -> String { folder + "/.trust/" + id + ".json" }

    func record(of id: String) -> TrustRecord? {
        guard let bytes = readBytes(recordPath(id)) else { return nil }
        return try? JSONDecoder().decode(TrustRecord.self, from: Data(bytes))
    }

    func keep(_ record: TrustRecord, of id: String) throws(Failure) {
        makeFolder(folder + "/.trust")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(record) else { return }
        try writeWhole(String(decoding: data, as: UTF8.self) + "\n", to: recordPath(id))
    }

    func forgetTrust(of id: String) { unlink(recordPath(id)) }

    private func note(failures: Int, of id: String) {
        guard var record = record(of: id), record.failures != failures else { return }
        record.failures = failures
        // Where it cannot be kept, this session remembers all the same.
        try? keep(record, of: id)
    }
}

// MARK: Running

extension PluginShelf {
    /// Calls a trusted plugin, which is started where it does not run yet.
    func call<Parameters: Encodable & Sendable, Result: Decodable & Sendable>(
        _ id: String, _ method: PluginHost.Method, _ parameters: Parameters
    ) throws(PluginTrouble) -> Result {
        let plugin = try plugin(running: id)
        let isStopped = stopping.withLock { $0 }
        do throws(PluginFailure) {
            return try plugin.call(method, parameters, isStopped: isStopped)
        } catch { throw PluginTrouble(id, .init(error)) }
    }

    private func plugin(running id: String) throws(PluginTrouble) -> Plugin {
        let installed = try plugin(named: id)
        let stamp = FolderStamp(of: installed.folder)
        if let open = running.withLock({ $0[id] }) {
            if open.stamp == stamp { return open.plugin }
            running.withLock { $0[id] = nil }
        }
        guard let record = record(of: id) else { throw PluginTrouble(id, .notTrusted) }
        guard let content = try? FolderContent(of: installed.folder), content.digest == record.digest else {
            throw PluginTrouble(id, .changed)
        }
        let program = try program(of: installed.manifest, at: installed.folder, granted: record.granted)
        let plugin = Plugin(program, language: language, version: version, failures: record.failures) { [weak self] in
            self?.note(failures: $0, of: id)
        }
        return running.withLock { running in
            if let other = running[id] { return other.plugin }
            running[id] = (plugin, stamp)
            return plugin
        }
    }

    /// A plugin's program in its sandbox.
    func program(
        of manifest: PluginManifest, at folder: String, granted: PluginWants
    ) throws(PluginTrouble) -> PluginProgram {
        guard let first = manifest.run.first, let path = programPath(first, in: folder) else {
            throw PluginTrouble(manifest.id, .noProgram(manifest.run.first ?? ""))
        }
        let environment = surroundings.environment
        var own = ["PATH": environment["PATH"] ?? "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"]
        for name in ["HOME", "TZ"] { own[name] = environment[name] }
        let folders = granted.folders.map { name in
            name.hasPrefix("~/") ? (environment["HOME"] ?? "") + name.dropFirst() : name
        }
        let isHome = access(surroundings.home, F_OK) == 0
        return PluginProgram(
            id: manifest.id, folder: folder, words: [path] + manifest.run.dropFirst(), environment: own,
            sandbox: sandbox, grants: Grants(network: granted.network, folders: folders),
            hidden: isHome ? [surroundings.home] : [])
    }

    /// The absolute path of a program: of the PATH, or of the plugin's folder where it has a slash.
    func programPath(_ name: String, in folder: String) -> String? {
        if name.contains("/") {
            let path = name.hasPrefix("/") ? name : folder + "/" + name
            return access(path, X_OK) == 0 ? path : nil
        }
        return (surroundings.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map { $0 + "/" + name }
            .first { access($0, X_OK) == 0 }
    }

    /// Found once, by trying.
    var sandbox: Sandbox {
        room.withLock { room in
            if let room { return room }
            let found = Sandbox.trying(programPath("bwrap", in: "/"), environment: surroundings.environment)
            room = found
            return found
        }
    }

    /// How plugins are kept apart on this machine.
    package var roomKind: PluginRoom {
        switch sandbox {
        case .bubblewrap: .sandbox
        case .none(.notInstalled): .notInstalled
        case .none(.notAllowed): .notAllowed
        }
    }
}

/// How plugins are kept apart on a machine.
package enum PluginRoom: String, Sendable, Hashable {
    /// In bubblewrap's sandbox.
    case sandbox
    /// Bubblewrap is not there: limits and deadlines alone.
    case notInstalled = "not_installed"
    /// Bubblewrap is there, and the system does not let it work.
    case notAllowed = "not_allowed"
}
