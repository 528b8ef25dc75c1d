/// Finds where comments and formulas that take several lines end.
///
/// Each search remembers what it found, so that a note full of openers is still read in linear time: a place found
/// for one opener is the place for every later opener before it.
struct CloserSearch {
    private var percents = Next("%%")
    private var arrows = Next("-->")
    private var dollars = Next("$$")

    /// The end of the comment whose opening mark begins `range`; nil if none begins there or none ends.
    mutating func commentEnd(_ bytes: [UInt8], opening range: Range<Int>) -> Int? {
        guard let first = range.first else { return nil }
        if bytes[first] == Byte.percent, bytes.has("%%", at: first, before: range.upperBound) {
            return percents.position(bytes, from: first + 2).map { $0 + 2 }
        }
        if bytes[first] == Byte.less, bytes.has("<!--", at: first, before: range.upperBound) {
            return arrows.position(bytes, from: first + 4).map { $0 + 3 }
        }
        return nil
    }

    /// Where the next `$$` stands.
    mutating func dollars(_ bytes: [UInt8], from position: Int) -> Int? {
        dollars.position(bytes, from: position)
    }

    private struct Next {
        let mark: StaticString
        /// The mark stands nowhere in `from..<at`; nil in `at`: nor anywhere behind.
        private var from = Int.max
        private var at: Int?

        init(_ mark: StaticString) { self.mark = mark }

        mutating func position(_ bytes: [UInt8], from position: Int) -> Int? {
            if position >= from, at.map({ position <= $0 }) ?? true { return at }
            from = position
            at = bytes.firstPosition(of: mark, in: position..<max(position, bytes.count))
            return at
        }
    }
}
