/// What became of an answer that was to be recorded.
package enum Recording: Sendable, Hashable {
    case recorded
    /// Another shell graded this card since it was shown: nothing was written.
    case alreadyGraded
}
