/// How far a long task has come, as one line to be drawn over itself.
package struct ProgressBar: Sendable, Hashable {
    package var label: Styled
    package var done: Int
    /// 0 where unknown: then the count stands alone.
    package var total: Int

    package init(_ label: Styled, done: Int, total: Int) {
        self.label = label
        self.done = max(0, done)
        self.total = max(0, total)
    }

    /// `label ███████░░░░░  42% 5/12`, one column short of the surface, so that no terminal wraps it; the label is
    /// cut and the bar left out where there is no room.
    package func rendered(for surface: Surface) -> String {
        let room = max(1, surface.width - 1)
        guard total > 0 else { return (label + " \(done)").truncated(to: room).rendered(for: surface) }
        let share = min(1, Double(done) / Double(total))
        let figures = padded(String(Int(share * 100)), to: 3, .right) + "% \(done)/\(total)"
        let bar = min(30, room - displayWidth(figures) - min(label.width, room / 2) - 2)
        guard bar >= 4 else { return (label + " " + Styled(figures)).truncated(to: room).rendered(for: surface) }
        let full = Int((share * Double(bar)).rounded())
        let line =
            label.truncated(to: room - bar - displayWidth(figures) - 2) + " "
            + Styled(String(repeating: "█", count: full), .accent)
            + Styled(String(repeating: "░", count: bar - full), .dim) + " " + Styled(figures)
        return line.rendered(for: surface)
    }
}
