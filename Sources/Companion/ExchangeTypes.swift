package import Archives
import Exchange

/// What stands in the way of an import or export.
package enum ExchangeFailure: Error, Sendable, Hashable {
    case archive(path: String, ArchiveProblem)
    case notAnkiPackage(path: String)
    /// Made by an Anki that is newer than this program knows; the number of its kind of package.
    case newerAnki(path: String, version: Int)
    case damagedCollection(path: String, detail: String)
    /// By its ending neither a package nor a table nor lines of JSON.
    case unknownKind(path: String)
    /// No line of the file is one of a data home.
    case notDataLines(path: String)
    /// There is no card to be exported.
    case nothingToExport

    init(_ problem: ExchangeProblem, path: String) {
        self =
            switch problem {
            case .archive(let problem): .archive(path: path, problem)
            case .notAnkiPackage(let path): .notAnkiPackage(path: path)
            case .newerAnki(let path, let version): .newerAnki(path: path, version: version)
            case .damagedCollection(let path, let detail): .damagedCollection(path: path, detail: detail)
            case .cannotWrite(let path, let detail):
                .archive(path: path, .cannotWrite(path: path, detail: detail))
            }
    }
}

/// The kinds of file that cards travel in.
package enum ExchangeFormat: String, Sendable, Hashable, CaseIterable {
    /// A package of Anki's.
    case anki
    /// A table with Anki's header keys.
    case table
    /// The whole data home, an object a line.
    case lines

    /// By the ending of a file's name.
    package init?(path: String) {
        let name = path.lowercased()
        if name.hasSuffix(".apkg") || name.hasSuffix(".colpkg") {
            self = .anki
        } else if [".tsv", ".csv", ".txt"].contains(where: name.hasSuffix) {
            self = .table
        } else if [".jsonl", ".ndjson"].contains(where: name.hasSuffix) {
            self = .lines
        } else {
            return nil
        }
    }
}

/// Runs `body`, whose failures are of an exchange with the file at `path`, as a failure of a use case.
func exchanging<Result>(_ path: String, _ body: () throws(ExchangeProblem) -> Result) throws(Failure) -> Result {
    do { return try body() } catch { throw .exchange(ExchangeFailure(error, path: path)) }
}

/// What an import did.
package struct ImportReport: Sendable, Hashable {
    /// Why some of a file stayed outside.
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        case emptyCards = "empty_cards"
        case imageOcclusion = "image_occlusion"
        case brokenCards = "broken_cards"
        case manualEntries = "manual_entries"
        case badMedia = "bad_media"
        /// Media under a name that another file here has.
        case mediaNameTaken = "media_name_taken"
        case shortRows = "short_rows"
        case unreadableLines = "unreadable_lines"
    }

    package var path: String
    package var format: ExchangeFormat
    /// In the file.
    package var cards = 0
    package var newCards = 0
    /// Known cards with other words, deck or tags.
    package var changedCards = 0
    /// Reviews that the log did not have.
    package var newReviews = 0
    /// Cards that stand where the file has them.
    package var states = 0
    package var newMedia = 0
    /// The outermost decks, with how many of the file's cards they have.
    package var decks: [String: Int] = [:]
    package var leftOut: [Reason: Int] = [:]
    // Of a data home alone.
    package var settings = 0
    package var sources = 0
    package var estimates = 0
    package var lessons = 0
    package var exams = 0

    init(path: String, format: ExchangeFormat) {
        self.path = path
        self.format = format
    }

    mutating func leaveOut(_ counts: [LeftOut: Int]) {
        for (reason, count) in counts { leftOut[Reason(reason), default: 0] += count }
    }
}

extension ImportReport.Reason {
    init(_ reason: LeftOut) {
        self =
            switch reason {
            case .emptyCards: .emptyCards
            case .imageOcclusion: .imageOcclusion
            case .brokenCards: .brokenCards
            case .manualEntries: .manualEntries
            case .badMedia: .badMedia
            case .shortRows: .shortRows
            }
    }
}

/// What an export wrote.
package struct ExportReport: Sendable, Hashable {
    package var path: String
    package var format: ExchangeFormat
    package var cards = 0
    package var reviews = 0
    package var media = 0
    /// Exercises, whose numbers are made when they are asked.
    package var exercises = 0
    /// Of a data home.
    package var lines = 0

    init(path: String, format: ExchangeFormat) {
        self.path = path
        self.format = format
    }
}
