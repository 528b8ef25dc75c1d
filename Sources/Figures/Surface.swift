/// What is drawn on.
package struct Surface: Sendable, Hashable {
    /// In columns, 1 or more.
    package var width: Int
    /// Whether styles become colours and weights. Off with NO_COLOR, TERM=dumb and a pipe.
    package var hasColour: Bool
    /// Whether a person sees it come: only then progress is drawn over itself.
    package var isTerminal: Bool

    package init(width: Int, hasColour: Bool = false, isTerminal: Bool = false) {
        self.width = max(1, width)
        self.hasColour = hasColour
        self.isTerminal = isTerminal
    }

    /// For files and pipes: no colours, and lines as long as they are.
    package static let unbounded = Surface(width: 100_000)
}
