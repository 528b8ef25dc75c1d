internal import GRDB
internal import Hangul
package import Records

extension StudyDatabase {
    /// Any text is a legal query: words must all occur; two-syllable Korean inside longer words, Latin words by their
    /// beginning and without regard to case; bm25, best first.
    package func search(_ query: String, limit: Int) throws(StoreError) -> [SearchHit] {
        let terms = searchTerms(of: query)
        guard !terms.isEmpty else { return [] }
        let expression = terms.map(\.expression).joined(separator: " AND ")
        return try reading { database in
            let rows = try database.prepared(
                "SELECT rowid, bm25(search_index) FROM search_index WHERE search_index MATCH ? ORDER BY bm25(search_index) LIMIT ?"
            ).all(expression, limit) { ($0.integer(0), $0.double(1)) }
            return try rows.compactMap { row, score in
                row % 2 == 0
                    ? try passageHit(row / 2, score: score, terms: terms, in: database)
                    : try cardHit(row / 2, score: score, terms: terms, in: database)
            }
        }
    }

    private func passageHit(_ id: Int64, score: Double, terms: [SearchTerm], in database: Database) throws -> SearchHit?
    {
        try database.prepared(
            """
            SELECT p.text, p.first_line, p.last_line, n.path, (SELECT s.title FROM sections s WHERE s.note_id = p.note_id
            AND s.first_line <= p.first_line ORDER BY s.first_line DESC, s.position DESC LIMIT 1)
            FROM passages p JOIN notes n ON n.id = p.note_id WHERE p.id = ?
            """
        ).first(id) { row in
            SearchHit(
                kind: .passage, path: row.text(3), lines: row.int(1)...max(row.int(1), row.int(2)),
                heading: row.optionalText(4) ?? "", snippet: Snippet(of: row.text(0), around: terms).pieces,
                score: -score)
        }
    }

    private func cardHit(_ id: Int64, score: Double, terms: [SearchTerm], in database: Database) throws -> SearchHit? {
        try database.prepared(
            """
            SELECT c.prompt, c.answer, c.first_line, n.path FROM cards c JOIN notes n ON n.id = c.note_id WHERE c.id = ?
            """
        ).first(id) { row in
            let line = max(1, row.int(2))
            return SearchHit(
                kind: .card(id: id, prompt: row.text(0), answer: row.text(1)), path: row.text(3), lines: line...line,
                heading: "", snippet: Snippet(of: row.text(0) + " → " + row.text(1), around: terms).pieces,
                score: -score)
        }
    }
}

/// A word of a query: Hangul or not, in the case that it is compared in.
struct SearchTerm: Hashable {
    var text: String
    var isHangul: Bool

    /// In FTS5's own words, quoted, so that nothing a learner types is an operator.
    var expression: String {
        guard isHangul, text.unicodeScalars.count > 1 else { return "\"\(text)\" *" }
        let syllables = Array(text.unicodeScalars)
        let pairs = (0..<(syllables.count - 1)).map { "\(syllables[$0])\(syllables[$0 + 1])" }
        return "\"" + pairs.joined(separator: " ") + "\""
    }
}

/// The words of a query as the index cuts them; marks and operators part words and nothing more. At most 32.
func searchTerms(of query: String) -> [SearchTerm] {
    var terms: [SearchTerm] = []
    var word = String.UnicodeScalarView()
    var isHangul = false
    func close() {
        if !word.isEmpty, terms.count < 32 { terms.append(SearchTerm(text: String(word), isHangul: isHangul)) }
        word = String.UnicodeScalarView()
    }
    for scalar in query.nfc.unicodeScalars {
        let syllable = (0xAC00...0xD7A3).contains(scalar.value)
        let isASCIIWord =
            (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
            || (0x61...0x7A).contains(scalar.value)
        let isLetter = scalar.value < 0x80 ? isASCIIWord : isSearchable(scalar.value)
        if !isLetter {
            close()
        } else {
            if !word.isEmpty, syllable != isHangul { close() }
            isHangul = syllable
            let isCapital = (0x41...0x5A).contains(scalar.value)
            word.append(isCapital ? Unicode.Scalar(scalar.value + 32) ?? scalar : scalar)
        }
    }
    close()
    return terms
}

/// A line of text around the first match, the matches marked.
struct Snippet {
    private(set) var pieces: [(text: String, isMatch: Bool)] = []
    /// In characters, about a line of a terminal.
    private static let length = 72

    init(of text: String, around terms: [SearchTerm]) {
        let line = Array(text.unicodeScalars.map { $0 == "\n" ? " " : $0 })
        let folded = line.map { (0x41...0x5A).contains($0.value) ? Unicode.Scalar($0.value + 32) ?? $0 : $0 }
        var marked = Array(repeating: false, count: line.count)
        for term in terms {
            let needle = Array(term.text.unicodeScalars)
            guard !needle.isEmpty, folded.count >= needle.count else { continue }
            for start in 0...(folded.count - needle.count)
            where folded[start] == needle[0] && folded[start..<(start + needle.count)].elementsEqual(needle) {
                for index in start..<(start + needle.count) { marked[index] = true }
            }
        }
        let first = marked.firstIndex(of: true) ?? 0
        let start = line.count <= Self.length ? 0 : max(0, min(first - Self.length / 3, line.count - Self.length))
        let end = min(line.count, start + Self.length)
        if start > 0 { pieces.append(("…", false)) }
        var index = start
        while index < end {
            var next = index
            while next < end, marked[next] == marked[index] { next += 1 }
            pieces.append((String(String.UnicodeScalarView(line[index..<next])), marked[index]))
            index = next
        }
        if end < line.count { pieces.append(("…", false)) }
    }
}
