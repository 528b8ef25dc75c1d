import Files
package import Pricing

/// A price book's file as a list shows it.
package struct PriceBookFile: Sendable, Hashable {
    /// The file's name without its ending; of two files of one name the learner's own comes first.
    package var name: String
    package var path: String
    /// In the data home, not of a pack.
    package var isOwn: Bool
    /// nil where the header says too little.
    package var book: PriceBook?
    package var problems: [PriceBookProblem]
}

/// Something wrong in a book, with its line and where in it.
package struct PlacedBookProblem: Sendable, Hashable {
    package var problem: PriceBookProblem
    /// The line as it stands in the file.
    package var text: String
    /// Of the character, from 1.
    package var column: Int
}

/// The files of price books: listed, shown and checked.
///
///     let files = PriceBookFiles(surroundings)
///     let rows = try files.book(named: "ec2-us-east-1").rows(matching: ["m5.*"])
package struct PriceBookFiles: Sendable {
    private let surroundings: Surroundings

    package init(_ surroundings: Surroundings) { self.surroundings = surroundings }

    package var today: PriceDate { PriceDate(surroundings: surroundings) }

    /// The learner's first, then those of the packs, each by their names.
    package func all() -> [PriceBookFile] {
        let own = ownFolder(of: surroundings)
        return bookFolders(in: surroundings).flatMap { folder in
            bookPaths(in: folder).compactMap { path in file(path, isOwn: folder == own) }
        }
    }

    /// The file of a name. Throws `noSuchPriceBook`.
    package func book(named name: String) throws(Failure) -> PriceBookFile {
        let files = all()
        if let found = files.first(where: { $0.name == name }) { return found }
        throw .noSuchPriceBook(name, suggestions: nearest(to: name, among: files.map(\.name), within: 4))
    }

    /// What is wrong in a file, or in the books of a folder; a file without a fault is in the list, too. Throws
    /// `noSuchPath`, `unreadable`.
    package func check(
        _ paths: [String], from workingDirectory: String
    ) throws(Failure) -> [(file: PriceBookFile, problems: [PlacedBookProblem])] {
        var checked: [(file: PriceBookFile, problems: [PlacedBookProblem])] = []
        for path in paths {
            let whole = absolutePath(path, from: workingDirectory)
            let inside = bookPaths(in: whole)
            for path in inside.isEmpty ? [whole] : inside {
                guard let file = file(path, isOwn: false) else { throw .noSuchPath(path) }
                checked.append((file, placed(file.problems, in: readBytes(path) ?? [])))
            }
        }
        return checked
    }

    private func file(_ path: String, isOwn: Bool) -> PriceBookFile? {
        guard let bytes = readBytes(path) else { return nil }
        let (book, problems) = bytes.withUnsafeBytes { PriceBook.read($0) }
        return PriceBookFile(name: bookName(path), path: path, isOwn: isOwn, book: book, problems: problems)
    }

    private func bookName(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".csv") ? String(name.dropLast(".csv".count)) : name
    }

    private func placed(_ problems: [PriceBookProblem], in bytes: [UInt8]) -> [PlacedBookProblem] {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return problems.map { problem in
            let index = problem.line - 1
            let line = lines.indices.contains(index) ? lines[index] : []
            let text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
            return PlacedBookProblem(problem: problem, text: text, column: problem.kind.column(in: text))
        }
    }
}

extension PriceBook {
    /// Rows of which each word is the service, or a pattern of the item: `m5.*`. Without words all of them.
    package func rows(matching words: [String]) -> [PriceRow] {
        if words.isEmpty { return rows }
        let patterns = words.map { TypePattern($0) }
        return rows.filter { row in
            patterns.contains { $0.text == row.service || $0.matches(row.item) }
        }
    }
}
