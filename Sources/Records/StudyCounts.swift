package import FSRS

package struct StudyCounts: Sendable, Hashable {
    package struct Day: Sendable, Hashable {
        package var day: CollectionDay
        package var reviews: Int
        package var right: Int
        package var milliseconds: Int

        package init(day: CollectionDay, reviews: Int, right: Int, milliseconds: Int) {
            self.day = day
            self.reviews = reviews
            self.right = right
            self.milliseconds = milliseconds
        }
    }
    package var notes = 0
    package var cards = 0
    package var new = 0
    package var learning = 0
    package var young = 0
    package var mature = 0
    package var suspended = 0
    package var aside = 0
    package var reviews = 0
    /// Newest last; only days with answers.
    package var days: [Day] = []
    /// Reviews due by day from today on, `horizon` long.
    package var forecast: [Int] = []

    package init() {}
}

package struct SearchHit: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case passage
        case card(id: Int64, prompt: String, answer: String)
    }
    package var kind: Kind
    package var path: String
    package var lines: ClosedRange<Int>
    package var heading: String
    /// Pieces of the snippet, the matching ones marked.
    package var snippet: [(text: String, isMatch: Bool)]
    package var score: Double

    package static func == (a: SearchHit, b: SearchHit) -> Bool {
        a.kind == b.kind && a.path == b.path && a.lines == b.lines
    }
    package func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(path)
        hasher.combine(lines)
    }

    package init(
        kind: Kind, path: String, lines: ClosedRange<Int>, heading: String, snippet: [(text: String, isMatch: Bool)],
        score: Double
    ) {
        self.kind = kind
        self.path = path
        self.lines = lines
        self.heading = heading
        self.snippet = snippet
        self.score = score
    }
}
