/// What applying a sync did to cards.
package struct SyncOutcome: Sendable, Hashable {
    package var kept = 0
    package var moved = 0
    package var reworded = 0
    /// The value changed: due at once.
    package var changed = 0
    package var new = 0
    package var aside = 0

    package init() {}
}
