/// The table of floors as ARCHITECTURE.md has it.
///
/// A row reads `| 4 | `Name` (later) | `Import`, `Import` | holds | never holds |`; the third cell is `–` where a module
/// imports nothing. Rows are found by their first cell being a number, so the rest of the page is free.
struct FloorTable {
    struct Row: Hashable {
        var floor: Int
        var module: String
        /// Planned: not in `Sources` yet.
        var isLater: Bool
        var imports: [String]
    }

    var rows: [Row]
    /// What any module may import, from the sentence that begins with 'Beside its row'.
    var platform: Set<String>

    init(page: String) {
        rows = []
        platform = []
        for line in page.split(separator: "\n") {
            if let row = Row(line: line) { rows.append(row) }
            if line.hasPrefix("Beside its row") { platform = Set(Self.quoted(in: line)) }
        }
    }

    /// Modules whose sources must be there.
    var present: [Row] { rows.filter { !$0.isLater } }

    func row(of module: String) -> Row? { rows.first { $0.module == module } }

    /// The words between backquotes.
    static func quoted(in text: some StringProtocol) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
}

extension FloorTable.Row {
    init?(line: some StringProtocol) {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        guard cells.count >= 4, let floor = cells[1].split(separator: " ").first.flatMap({ Int($0) }),
            let module = FloorTable.quoted(in: cells[2]).first
        else { return nil }
        self.init(
            floor: floor, module: module, isLater: cells[2].contains("(later)"),
            imports: FloorTable.quoted(in: cells[3]))
    }
}

extension FloorTable {
    /// What is wrong with the table itself: rows twice, or an import of the same or a higher floor.
    var breaches: [Breach] {
        var found: [Breach] = []
        var seen: Set<String> = []
        for row in rows where !seen.insert(row.module).inserted {
            found.append(Breach(.rowTwice(module: row.module), in: "ARCHITECTURE.md"))
        }
        for row in rows {
            for imported in row.imports {
                guard let other = self.row(of: imported), other.floor >= row.floor else { continue }
                found.append(Breach(.upwards(module: row.module, imported: imported), in: "ARCHITECTURE.md"))
            }
        }
        return found
    }
}
