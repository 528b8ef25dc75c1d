/// The lines of `.gongbuignore`, a part of git's ignore files: a name or glob (`*`, `?`) at any depth, a path with a
/// slash from the file's own folder, a slash at the end for folders alone, and `!` to take back. The last line that fits
/// decides. `#` begins a comment.
struct IgnorePatterns: Sendable {
    private struct Line: Sendable {
        var pattern: [Character]
        /// The folder of the file that says so, relative to the walk's top.
        var base: String
        var takesBack: Bool
        var isForFolders: Bool
        var isAnchored: Bool
    }

    private var lines: [Line] = []

    var isEmpty: Bool { lines.isEmpty }

    mutating func add(_ text: String, under base: String) {
        for raw in text.split(whereSeparator: \.isNewline) {
            var pattern = raw.drop { $0 == " " || $0 == "\t" }
            while let last = pattern.last, last == " " || last == "\t" { pattern.removeLast() }
            guard let first = pattern.first, first != "#" else { continue }
            let takesBack = first == "!"
            if takesBack { pattern.removeFirst() }
            let isForFolders = pattern.last == "/"
            if isForFolders { pattern.removeLast() }
            let isAnchored = pattern.contains("/")
            if pattern.first == "/" { pattern.removeFirst() }
            guard !pattern.isEmpty else { continue }
            lines.append(
                Line(
                    pattern: Array(pattern), base: base, takesBack: takesBack, isForFolders: isForFolders,
                    isAnchored: isAnchored))
        }
    }

    /// Whether `path`, relative to the walk's top, is passed over.
    func ignores(_ path: String, isFolder: Bool) -> Bool {
        for line in lines.reversed() where isFolder || !line.isForFolders {
            guard let inside = Self.remainder(of: path, under: line.base) else { continue }
            let subject = line.isAnchored ? inside : inside.split(separator: "/").last ?? inside
            if Self.fits(Array(subject)[...], line.pattern[...]) { return !line.takesBack }
        }
        return false
    }

    private static func remainder(of path: String, under base: String) -> Substring? {
        if base.isEmpty { return path[...] }
        return path.hasPrefix(base + "/") ? path.dropFirst(base.count + 1) : nil
    }

    /// `*` and `?` stand for anything but a slash, `**` for a slash too.
    private static func fits(_ text: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
        guard let first = pattern.first else { return text.isEmpty }
        let rest = pattern.dropFirst()
        if first == "*" {
            let crosses = rest.first == "*"
            let after = crosses ? rest.dropFirst() : rest
            // `**/` stands for no folder too.
            if crosses, after.first == "/", fits(text, after.dropFirst()) { return true }
            var tail = text
            while true {
                if fits(tail, after) { return true }
                guard let next = tail.first, crosses || next != "/" else { return false }
                tail = tail.dropFirst()
            }
        }
        guard let next = text.first, first == "?" ? next != "/" : first == next else { return false }
        return fits(text.dropFirst(), rest)
    }
}
