/// Names that are meant by one word: `m5.large` itself, or with `*` for any letters, `m5.*`.
package struct TypePattern: Sendable, Hashable, ExpressibleByStringLiteral {
    package let text: String

    package init(_ text: some StringProtocol) { self.text = text.lowercased() }

    package init(stringLiteral text: String) { self.init(text) }

    /// The patterns of a list with commas or blanks between: `m5.*,t3.*`.
    package static func list(_ text: String) -> [TypePattern] {
        text.split { $0 == "," || $0 == " " }.map { TypePattern($0) }
    }

    package func matches(_ name: some StringProtocol) -> Bool {
        matches(Array(name.utf8))
    }

    /// Greedy, with one place to come back to: each star only ever gives way to the next, so that no pattern takes
    /// longer than its length times the name's.
    private func matches(_ name: [UInt8]) -> Bool {
        let pattern = Array(text.utf8)
        let star = UInt8(ascii: "*")
        var (p, n) = (0, 0)
        var back: (p: Int, n: Int)?
        while n < name.count {
            if p < pattern.count, pattern[p] == star {
                back = (p, n)
                p += 1
            } else if p < pattern.count, pattern[p] == name[n] {
                p += 1
                n += 1
            } else if let last = back {
                back = (last.p, last.n + 1)
                (p, n) = (last.p + 1, last.n + 1)
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == star }
    }
}
