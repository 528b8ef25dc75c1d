import Glibc
package import Pricing

/// The import of an offer file of AWS into a price book of the data home. The file is read in pieces, so memory does
/// not grow with it.
///
///     let importing = try PriceImport("index.json", selection: selection, in: surroundings, from: folder)
///     let draft = try importing.read { progress in … }
///     let made = try importing.keep(draft)
package struct PriceImport: Sendable {
    /// What was taken, not yet written.
    package struct Draft: Sendable {
        package var name: String
        package var book: PriceBook
        /// What is in the book all the same.
        package var problems: [OfferProblem]
    }

    private let surroundings: Surroundings
    private let path: String
    private let selection: OfferSelection
    private let name: String?
    private let replaces: Bool

    /// Fails before anything is read where a book of the name given is there already and may not be replaced.
    package init(
        _ path: String, selection: OfferSelection, name: String? = nil, replaces: Bool = false,
        in surroundings: Surroundings, from workingDirectory: String
    ) throws(Failure) {
        self.surroundings = surroundings
        self.path = absolutePath(path, from: workingDirectory)
        self.selection = selection
        self.name = name.map { $0.hasSuffix(".csv") ? String($0.dropLast(".csv".count)) : $0 }
        self.replaces = replaces
        if let name = self.name {
            guard !name.isEmpty, !name.hasPrefix("."), !name.contains("/") else {
                throw .cannotWrite(path: bookPath(name), detail: String(cString: strerror(EINVAL)))
            }
            try checkFree(name)
        }
    }

    /// Reads the whole file. `progress` is told of the bytes after each piece; what it throws ends the reading.
    package func read(progress: (_ done: Int, _ total: Int) throws -> Void) throws -> Draft {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Failure.noSuchPath(path) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
            throw Failure.unreadable(path: path, detail: String(cString: strerror(EISDIR)))
        }
        let (book, problems) = try withoutActuallyEscaping(progress) { progress in
            let pieces = FilePieces(file, path: path, total: Int(status.st_size), progress: progress)
            let read = OfferFile(selection).read { pieces.next() }
            if let failure = pieces.failure { throw failure }
            return read
        }
        guard let book else { throw Failure.offerFile(path: path, problems.last ?? .notAnOfferFile) }
        let name = name ?? "ec2-\(selection.region)-\(book.source.asOf)"
        try checkFree(name)
        return Draft(name: name, book: book, problems: problems)
    }

    /// Writes the book as one whole: a program that is killed leaves the old one or the new one.
    package func keep(_ draft: Draft) throws(Failure) -> PriceBookFile {
        try checkFree(draft.name)
        let folder = ownFolder(of: surroundings)
        makeFolder(folder)
        let path = bookPath(draft.name)
        try writeWhole(draft.book.written(), to: path)
        return PriceBookFile(name: draft.name, path: path, isOwn: true, book: draft.book, problems: [])
    }

    private func bookPath(_ name: String) -> String { ownFolder(of: surroundings) + "/\(name).csv" }

    private func checkFree(_ name: String) throws(Failure) {
        if !replaces, access(bookPath(name), F_OK) == 0 { throw .priceBookExists(name) }
    }
}

/// The pieces of a file one after the other; an error ends them and is kept.
private final class FilePieces {
    private let file: CInt
    private let path: String
    private let total: Int
    private let progress: (Int, Int) throws -> Void
    private var done = 0
    private(set) var failure: (any Error)?

    private static let size = 1 << 18

    init(_ file: CInt, path: String, total: Int, progress: @escaping (Int, Int) throws -> Void) {
        self.file = file
        self.path = path
        self.total = total
        self.progress = progress
    }

    func next() -> [UInt8] {
        do {
            try progress(done, total)
            let piece = try read()
            done += piece.count
            return piece
        } catch {
            failure = error
            return []
        }
    }

    private func read() throws -> [UInt8] {
        while true {
            var code: CInt = 0
            let piece = [UInt8](unsafeUninitializedCapacity: FilePieces.size) { buffer, count in
                let found = Glibc.read(file, buffer.baseAddress, buffer.count)
                count = max(0, found)
                code = found < 0 ? errno : 0
            }
            if code == 0 { return piece }
            if code != EINTR { throw Failure.unreadable(path: path, detail: String(cString: strerror(code))) }
        }
    }
}
