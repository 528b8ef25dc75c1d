import Processes

/// The room that a plugin runs in: bubblewrap's, where it is there and works, else none but the limits.
///
/// Inside it the whole disk is read-only, `/tmp` is new and empty, there is no network, and process numbers are its own,
/// so that ending the first of them ends all. The session is its own as well: a plugin cannot type into the terminal.
package enum Sandbox: Sendable, Hashable {
    /// By this program.
    case bubblewrap(path: String)
    case none(Absence)

    package enum Absence: String, Sendable, Hashable {
        case notInstalled
        /// It is there, yet the system does not let it make its room: inside containers, mostly.
        case notAllowed
    }

    package var isThere: Bool { if case .bubblewrap = self { true } else { false } }

    /// Looks by trying, which takes some milliseconds. `path` is where the program was found, nil for nowhere.
    package static func trying(_ path: String?, environment: [String: String]) -> Sandbox {
        guard let path else { return .none(.notInstalled) }
        let words = ["/bin/true"]
        let room = Sandbox.bubblewrap(path: path)
        let launch = Launch(
            room.wrapping(words, folder: "/", grants: Grants(), hidden: [], processes: 64), environment: environment)
        let captured = try? runCaptured(launch, deadline: .after(milliseconds: 3_000))
        return captured?.isSuccess == true ? room : .none(.notAllowed)
    }

    /// `words` with the room around them.
    func wrapping(
        _ words: [String], folder: String, grants: Grants, hidden: [String], processes: Int
    ) -> [String] {
        guard case .bubblewrap(let path) = self else { return words }
        var room = [path, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
        if grants.network { room.append("--share-net") }
        room += ["--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp"]
        for folder in hidden { room += ["--tmpfs", folder] }
        // What may lie in a folder just covered is laid over it again.
        room += ["--ro-bind", folder, folder]
        for granted in grants.folders { room += ["--bind-try", granted, granted] }
        // The bound on processes counts those of the room alone; set outside, it would count all of the learner's.
        // The shells call it by different letters.
        let bounding = "ulimit -u \(processes) 2>&- || ulimit -p \(processes) 2>&- || :; exec \"$@\""
        return room + ["--chdir", folder, "--", "/bin/sh", "-c", bounding, "sh"] + words
    }
}

extension PluginProgram {
    func launch(_ limits: PluginLimits) -> Launch {
        let words = sandbox.wrapping(
            self.words, folder: folder, grants: grants, hidden: hidden, processes: limits.processes)
        return Launch(words, environment: environment, folder: folder, limits: limits.system)
    }
}
