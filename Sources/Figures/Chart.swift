/// Labelled counts as horizontal bars.
///
///     내일   ███████▌ 15
///     모레   ███ 6
package struct Chart: Sendable, Hashable {
    package struct Bar: Sendable, Hashable {
        package var label: String
        /// 0 or more.
        package var count: Int
        package var style: Style

        package init(_ label: String, _ count: Int, _ style: Style = .accent) {
            self.label = label
            self.count = max(0, count)
            self.style = style
        }
    }

    package var bars: [Bar]
    /// The longest bar is no wider than this, in columns.
    package var barWidth: Int

    package init(_ bars: [Bar], barWidth: Int = 40) {
        self.bars = bars
        self.barWidth = barWidth
    }

    /// Lines without line feeds, none wider than the surface where it has 12 columns or more. A count over 0 always
    /// shows some bar.
    package func rendered(for surface: Surface) -> [String] {
        let most = bars.map(\.count).max() ?? 0
        let counts = String(most).utf8.count
        let natural = bars.map { displayWidth($0.label) }.max() ?? 0
        let labels = min(natural, max(1, surface.width - counts - 8))
        let room = max(1, min(barWidth, surface.width - labels - counts - 3))
        return bars.map { bar in
            var line = Styled(bar.label).truncated(to: labels).padded(to: labels) + "  "
            line.append(Chart.blocks(bar.count, of: most, in: room), bar.style)
            if bar.count > 0 { line.append(" ") }
            line.append(String(bar.count))
            return line.rendered(for: surface)
        }
    }

    /// A bar in eighths of a column.
    static func blocks(_ count: Int, of most: Int, in columns: Int) -> String {
        guard count > 0, most > 0 else { return "" }
        let share = min(1, Double(count) / Double(most))
        let eighths = max(1, Int((share * Double(columns * 8)).rounded()))
        let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        return String(repeating: "█", count: eighths / 8) + part
    }
}
