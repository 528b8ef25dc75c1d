package import FSRS

/// How much was studied on a day so far, kept up with the log: only rows added since the last look are counted.
package struct DayTally: Sendable, Hashable {
    package let day: CollectionDay
    /// First answers to new cards.
    package var new = 0
    /// Answers to review cards.
    package var reviews = 0
    /// The log's last row that is counted.
    package var sequence: Int64 = 0

    package init(day: CollectionDay) { self.day = day }
}
