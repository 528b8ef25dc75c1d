@preconcurrency import CReadline
import Glibc

/// The commands typed before, in the data home's file `history` (0600). Answers never stand in it; while one is typed,
/// the arrow keys find nothing.
final class CommandHistory {
    private static let limit: Int32 = 1000
    private let path: String?
    private var commands = HISTORY_STATE()
    private var isShown = true
    private var isRead = false

    init(home: String?) {
        path = home.map { $0 + "/history" }
        using_history()
        stifle_history(Self.limit)
    }

    func show(for kind: LineKind) {
        if !isRead, let path {
            isRead = true
            // The file is cut before it is read, so that it never grows beyond what is kept.
            history_truncate_file(path, Self.limit)
            read_history(path)
        }
        let wanted = kind == .command
        guard wanted != isShown else { return }
        isShown = wanted
        if wanted {
            history_set_history_state(&commands)
        } else {
            if let state = history_get_history_state() {
                commands = state.pointee
                free(state)
            }
            var empty = HISTORY_STATE()
            history_set_history_state(&empty)
        }
    }

    func add(_ line: String) {
        guard line.contains(where: { !$0.isWhitespace }), !line.contains("\n"), line != newest else { return }
        add_history(line)
        guard let path else { return }
        // append_history needs a file that exists; made here so that it is never readable by others.
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        close(file)
        append_history(1, path)
    }

    private var newest: String? {
        guard history_length > 0, let entry = history_get(history_base + history_length - 1) else { return nil }
        return entry.pointee.line.map { String(cString: $0) }
    }
}
