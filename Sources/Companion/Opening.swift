import Glibc
import Processes

extension Workspace {
    /// Opens the file in the learner's editor at a line (`$VISUAL`, `$EDITOR`, else `nano` or `vi`), or an image in
    /// a viewer, and waits for an editor to end. Throws `noSuchPath`, `noViewer`, or `unreadable` where no program for it
    /// is found.
    package func open(_ path: String, line: Int) throws {
        guard access(path, R_OK) == 0 else { throw Failure.noSuchPath(path) }
        let environment = surroundings.environment
        if isImage(path) {
            try openPicture(path, environment)
            return
        }
        let chosen = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        guard
            var words = chosen?.split(separator: " ").map(String.init)
                ?? ["nano", "vi"].lazy.compactMap({ self.program($0, environment).map { [$0] } }).first,
            let first = words.first, let editor = program(first, environment)
        else { throw noProgram(for: path) }
        words[0] = editor
        let arguments = words + lineArguments(editor: editor, path: path, line: line)
        try starting(path) { () throws(StartFailure) in _ = try runInForeground(arguments, environment: environment) }
    }

    /// `$GONGBU_VIEWER` may show pictures in the terminal itself, so it gets the terminal until it ends; what the desktop
    /// opens goes on beside us.
    private func openPicture(_ path: String, _ environment: [String: String]) throws {
        if let words = environment["GONGBU_VIEWER"]?.split(separator: " ").map(String.init), let name = words.first {
            guard let viewer = program(name, environment) else { throw Failure.noViewer(path: path, tried: [name]) }
            try starting(path) { () throws(StartFailure) in
                _ = try runInForeground([viewer] + words.dropFirst() + [path], environment: environment)
            }
            return
        }
        let usual = ["xdg-open", "wslview"]
        guard let viewer = usual.lazy.compactMap({ self.program($0, environment) }).first else {
            throw Failure.noViewer(path: path, tried: usual)
        }
        try starting(path) { () throws(StartFailure) in
            try launchDetached([viewer, path], environment: environment)
        }
    }

    private func isImage(_ path: String) -> Bool {
        [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"].contains { path.lowercased().hasSuffix($0) }
    }

    /// Editors of the vi, nano and emacs kind take `+40`; those of the code kind take `path:40`.
    private func lineArguments(editor: String, path: String, line: Int) -> [String] {
        let name = editor.split(separator: "/").last ?? ""
        return ["code", "codium", "subl", "zed", "hx"].contains(name)
            ? (name.hasPrefix("cod") ? ["--goto", "\(path):\(line)"] : ["\(path):\(line)"]) : ["+\(line)", path]
    }

    /// The absolute path of a program that may be run.
    private func program(_ name: String, _ environment: [String: String]) -> String? {
        if name.contains("/") { return access(name, X_OK) == 0 ? name : nil }
        return (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map { $0 + "/" + name }
            .first { access($0, X_OK) == 0 }
    }

    private func noProgram(for path: String) -> Failure {
        .unreadable(path: path, detail: String(cString: strerror(ENOENT)))
    }

    private func starting(_ path: String, _ body: () throws(StartFailure) -> Void) throws(Failure) {
        do { try body() } catch { throw .unreadable(path: path, detail: String(cString: strerror(error.code))) }
    }
}
