/// Something that the architecture forbids, with its place.
struct Breach: Hashable, CustomStringConvertible {
    enum Kind: Hashable {
        case rowTwice(module: String)
        /// An import of the same floor or a higher one.
        case upwards(module: String, imported: String)
        /// An import that the module's row does not name.
        case unlisted(module: String, imported: String)
        /// The manifest and the table name different imports.
        case manifestDiffers(module: String, table: [String], manifest: [String])
        case moduleWithoutRow(String)
        case rowWithoutSources(String)
        case laterModuleIsThere(String)
        case forbidden(String, why: String)
        case noDoor(module: String)
        case tooLong(lines: Int)
        case drawerName(String)
        case typeBearsModuleName(String)
        /// A document names a path that is not there.
        case noSuchPath(String)
    }

    var kind: Kind
    var path: String
    var line: Int?

    init(_ kind: Kind, in path: String, line: Int? = nil) {
        self.kind = kind
        self.path = path
        self.line = line
    }

    var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(sentence)" }

    private var sentence: String {
        switch kind {
        case .rowTwice(let module): "the table has two rows for \(module)"
        case .upwards(let module, let imported): "\(module) may not import \(imported): it is not on a lower floor"
        case .unlisted(let module, let imported): "\(module) imports \(imported), which its row does not name"
        case .manifestDiffers(let module, let table, let manifest):
            "\(module): the table names \(table), the manifest \(manifest)"
        case .moduleWithoutRow(let module): "\(module) has no row in the table of floors"
        case .rowWithoutSources(let module): "\(module) has a row, yet no folder in Sources"
        case .laterModuleIsThere(let module): "\(module) is there, yet its row says '(later)'"
        case .forbidden(let word, let why): "'\(word)' may not stand here: \(why)"
        case .noDoor(let module): "\(module) has no door file that begins with '// \(module): '"
        case .tooLong(let lines): "\(lines) lines; a file has 700 at most"
        case .drawerName(let word): "'\(word)' in a file's name says nothing of what is in it"
        case .typeBearsModuleName(let name): "a type may not bear a module's name, \(name)"
        case .noSuchPath(let path): "the path '\(path)' is not there"
        }
    }
}
