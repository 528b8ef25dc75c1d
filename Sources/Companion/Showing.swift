import FSRS
import KnowledgeBase
package import Quiz
package import Records

/// What `show` finds for a name: a card, or a note's lines.
package enum Shown: Sendable {
    case card(StoredCard, question: Question, reviews: [Review])
    /// The lines of a note around a place.
    case lines(path: String, first: Int, lines: [String])
}

extension Shown {
    /// Where it stands.
    package var source: Question.Source {
        switch self {
        case .card(_, let question, _): question.source
        case .lines(let path, let first, let lines):
            Question.Source(path: path, firstLine: first, lastLine: first + max(lines.count, 1) - 1)
        }
    }
}

extension Workspace {
    package func search(_ query: String, limit: Int) throws -> [SearchHit] {
        try stored { () throws(StoreError) in try database.search(query, limit: limit) }
    }

    /// A card by its id or the best search hit for `text`; a note's lines by `path:line`.
    package func show(_ text: String, from workingDirectory: String) throws -> Shown {
        if let id = Int64(text), let shown = try shownCard(id) { return shown }
        if let place = try place(in: text, from: workingDirectory) {
            return try lines(of: place.path, around: place.line)
        }
        let hits = try search(text, limit: 10)
        for hit in hits {
            if case .card(let id, _, _) = hit.kind, let shown = try shownCard(id) { return shown }
        }
        if let hit = hits.first { return try lines(of: hit.path, around: hit.lines.lowerBound) }
        throw Failure.noSuchCard(text)
    }

    private func shownCard(_ id: Int64) throws(Failure) -> Shown? {
        let (card, index) = try stored { () throws(StoreError) in (try database.card(id), database.index) }
        guard let card else { return nil }
        let reviews = try stored { () throws(StoreError) in try database.reviews(of: card.birthID) }
        return .card(
            card, question: ask(card.card, source: card.source, seed: card.birthID.low, index: index),
            reviews: reviews)
    }

    /// `notes/aws.md:40`, or `aws.md:40` as screens show it: then the note of that name, wherever it stands.
    private func place(in text: String, from workingDirectory: String) throws(Failure) -> (path: String, line: Int)? {
        guard let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]), line > 0 else {
            return nil
        }
        let name = String(text[..<colon])
        let path = absolutePath(name, from: workingDirectory)
        if FoundFile(at: path) != nil { return (path, line) }
        let known = try stored { () throws(StoreError) in try database.notes(ending: name) }
        return (known.first ?? path, line)
    }

    /// Some lines before and after a place, so that a sentence stands in what it belongs to.
    private func lines(of path: String, around line: Int) throws(Failure) -> Shown {
        guard FoundFile(at: path) != nil else { throw .noSuchPath(path) }
        let text = String(decoding: try readFile(path), as: UTF8.self)
        let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let first = max(0, min(line, all.count) - 4)
        let last = min(all.count, max(line, 1) + 6)
        return .lines(path: path, first: first + 1, lines: all[first..<max(first, last)].map(String.init))
    }
}
