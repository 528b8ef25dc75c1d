extension Plot {
    private static let colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00"]
    private static let dashes = ["", "8 4", "2 4", "12 4 2 4", "4 4", "16 4"]

    /// The plot as an SVG document of 800 × 480 with a white ground. Curves differ by colour and by dashes.
    package func svg() -> String {
        let frame = SVGFrame(self)
        var parts = [
            #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 480" font-family="sans-serif" font-size="14">"#,
            #"<rect width="800" height="480" fill="white"/>"#,
            #"<text x="80" y="28" font-size="18" font-weight="bold">\#(escapedForXML(title))</text>"#,
        ]
        parts += yTicks.flatMap { frame.horizontal($0) }
        parts += xTicks.map { frame.vertical($0) }
        parts.append(frame.axes)
        for (index, curve) in curves.enumerated() {
            parts += frame.curve(curve, index, Plot.colours[index % 6], Plot.dashes[index % 6])
        }
        if let mark { parts += frame.mark(mark) }
        return (parts + ["</svg>"]).joined(separator: "\n") + "\n"
    }
}

/// Where things stand on an SVG's ground.
private struct SVGFrame {
    private let x: ClosedRange<Double>
    private let y: ClosedRange<Double>
    private let left = 80.0
    private let right = 770.0
    private let top = 50.0
    private let bottom = 390.0

    init(_ plot: Plot) {
        x = plot.xRange
        y = plot.yRange
    }

    private func across(_ value: Double) -> String {
        number(left + (value - x.lowerBound) / (x.upperBound - x.lowerBound) * (right - left))
    }

    private func up(_ value: Double) -> String {
        number(bottom - (value - y.lowerBound) / (y.upperBound - y.lowerBound) * (bottom - top))
    }

    /// With one place.
    private func number(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1_000_000 else { return "0" }
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    var axes: String {
        let path = "M\(number(left)) \(number(top))V\(number(bottom))H\(number(right))"
        return #"<path d="\#(path)" fill="none" stroke="dimgray"/>"#
    }

    func horizontal(_ tick: Plot.Tick) -> [String] {
        let y = up(tick.value)
        return [
            #"<line x1="\#(number(left))" y1="\#(y)" x2="\#(number(right))" y2="\#(y)" stroke="gainsboro"/>"#,
            #"<text x="\#(number(left - 8))" y="\#(y)" dy="5" text-anchor="end">\#(escapedForXML(tick.label))</text>"#,
        ]
    }

    func vertical(_ tick: Plot.Tick) -> String {
        let x = across(tick.value)
        return #"<text x="\#(x)" y="\#(number(bottom + 20))" text-anchor="middle">\#(escapedForXML(tick.label))</text>"#
    }

    func curve(_ curve: Plot.Curve, _ index: Int, _ colour: String, _ dashes: String) -> [String] {
        let points = curve.points.map { "\(across($0.x)),\(up($0.y))" }.joined(separator: " ")
        let stroke = #"stroke="\#(colour)" stroke-width="2.5" stroke-dasharray="\#(dashes)""#
        let legend = number(bottom + 45 + Double(index / 3) * 22)
        let begin = left + Double(index % 3) * 240
        return [
            #"<polyline points="\#(points)" fill="none" \#(stroke)/>"#,
            #"<path d="M\#(number(begin)) \#(legend)h36" \#(stroke)/>"#,
            #"<text x="\#(number(begin + 44))" y="\#(legend)" dy="5">\#(escapedForXML(curve.label))</text>"#,
        ]
    }

    func mark(_ mark: Plot.Mark) -> [String] {
        let (x, y) = (across(mark.point.x), up(mark.point.y))
        let isRight = mark.point.x - self.x.lowerBound > (self.x.upperBound - self.x.lowerBound) / 2
        let anchor = isRight ? #"dx="-12" text-anchor="end""# : #"dx="12""#
        return [
            #"<line x1="\#(x)" y1="\#(y)" x2="\#(x)" y2="\#(number(bottom))" stroke="dimgray" stroke-dasharray="3 3"/>"#,
            #"<circle cx="\#(x)" cy="\#(y)" r="6" fill="dimgray"/>"#,
            #"<text x="\#(x)" y="\#(y)" \#(anchor) dy="24" font-weight="bold">\#(escapedForXML(mark.label))</text>"#,
        ]
    }
}

/// Text between tags or in an attribute; control characters, which XML cannot hold, are taken out.
private func escapedForXML(_ text: String) -> String {
    safeForTerminal(text).reduce(into: "") { escaped, character in
        switch character {
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "&": escaped += "&amp;"
        case "\"": escaped += "&quot;"
        default: escaped.append(character)
        }
    }
}
