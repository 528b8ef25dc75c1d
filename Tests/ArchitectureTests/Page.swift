/// A page of documentation, by what pages are held to: the paths that it names are there.
struct Page {
    var path: String
    var text: String

    /// The paths named between backquotes or as a link's target, with their lines. Names with a placeholder (`<Module>`,
    /// `…`, `*`) and addresses of other places name no path.
    var namedPaths: [(path: String, line: Int)] {
        var found: [(String, Int)] = []
        var isFenced = false
        for (offset, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("```") { isFenced.toggle() }
            if isFenced { continue }
            let named = FloorTable.quoted(in: line).filter(Self.isPath) + Self.links(in: line)
            found += named.map { (Self.plain($0), offset + 1) }
        }
        return found
    }

    func breaches(exists: (String) -> Bool) -> [Breach] {
        namedPaths.filter { !exists($0.path) }.map { Breach(.noSuchPath($0.path), in: path, line: $0.line) }
    }

    private static let tops = ["Sources/", "Tests/", "scripts/", "docs/", "Content/", "Plugins/", ".ci/"]

    private static func isPath(_ word: String) -> Bool {
        let holdsPlace = word.contains { "<…*{ ".contains($0) }
        guard !holdsPlace else { return false }
        let isPage = word.hasSuffix(".md") && word.first?.isUppercase == true && !word.contains("/")
        return isPage || tops.contains { word.hasPrefix($0) }
    }

    /// The targets of `[label](target)` that lead to a file here.
    private static func links(in line: Substring) -> [String] {
        var found: [String] = []
        var rest = line
        while let open = rest.firstRange(of: "](") {
            rest = rest[open.upperBound...]
            let target = rest.prefix { $0 != ")" }
            if !target.contains("://"), !target.hasPrefix("#"), !target.isEmpty { found.append(String(target)) }
        }
        return found
    }

    /// Without the heading that a link may end in.
    private static func plain(_ path: String) -> String { String(path.prefix { $0 != "#" }) }
}
