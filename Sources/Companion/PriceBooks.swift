import ContentPacks
import Files
import Glibc
package import Pricing

/// A price book's file with what is wrong in it.
package struct FaultyPriceBook: Sendable, Hashable {
    package var path: String
    package var problems: [PriceBookProblem]
}

/// The price books at hand: those of the learner's `prices` folder first, then those of the content packs. A file with
/// a broken header gives no book, one with a broken row the rest of it. With `items`, rows of others are passed over.
func readPriceBooks(
    in surroundings: Surroundings, items: [String]? = nil
) -> (shelf: PriceShelf, faults: [FaultyPriceBook]) {
    var books: [PriceBook] = []
    var faults: [FaultyPriceBook] = []
    for path in bookFolders(in: surroundings).flatMap(bookPaths) {
        guard let bytes = readBytes(path) else { continue }
        let (book, problems) = bytes.withUnsafeBytes { PriceBook.read($0, items: items) }
        if let book { books.append(book) }
        if !problems.isEmpty { faults.append(FaultyPriceBook(path: path, problems: problems)) }
    }
    return (PriceShelf(books), faults)
}

/// Where the learner's own books are kept.
func ownFolder(of surroundings: Surroundings) -> String { surroundings.home + "/prices" }

/// The folders in which books are looked for, the learner's own first.
func bookFolders(in surroundings: Surroundings) -> [String] {
    [ownFolder(of: surroundings)] + (surroundings.ownPack.map { [$0 + "/prices"] } ?? [])
        + surroundings.packShelves.flatMap { priceFolders(in: $0) }
}

/// The CSV files of a folder by their names.
func bookPaths(in folder: String) -> [String] { filePaths(in: folder, ending: ".csv") }

/// The files of a folder whose names end so, by their names; none where it is no folder.
func filePaths(in folder: String, ending: String) -> [String] {
    (entryNames(in: folder) ?? []).filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.map { folder + "/" + $0 }
}
