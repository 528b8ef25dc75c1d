// Curves over one axis, for costs over time or use. In a terminal each curve has a sign of its own, so that it needs no
// colour; as SVG it is one file that any browser or slide shows.

/// Curves that share their axes, with a point that stands out.
///
///     var plot = Plot(curves: [.init("온디맨드", points), .init("예약", others)])
///     plot.mark = .init(x: 0.6, y: 43.8, "손익분기 60%")
///     let lines = plot.rendered(for: surface, height: 14)
package struct Plot: Sendable, Hashable {
    package struct Point: Sendable, Hashable {
        package var x: Double
        package var y: Double

        package init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    package struct Curve: Sendable, Hashable {
        package var label: String
        /// By growing `x`; straight in between.
        package var points: [Point]

        package init(_ label: String, _ points: [Point]) {
            self.label = label
            self.points = points
        }
    }

    package struct Mark: Sendable, Hashable {
        package var point: Point
        package var label: String

        package init(_ point: Point, _ label: String) {
            self.point = point
            self.label = label
        }
    }

    package struct Tick: Sendable, Hashable {
        package var value: Double
        package var label: String

        package init(_ value: Double, _ label: String) {
            self.value = value
            self.label = label
        }
    }

    package var title: String
    package var curves: [Curve]
    package var mark: Mark?
    /// Of the horizontal axis, from left to right.
    package var xTicks: [Tick]
    /// Of the vertical axis, from below.
    package var yTicks: [Tick]

    package init(
        title: String = "", curves: [Curve], mark: Mark? = nil, xTicks: [Tick] = [], yTicks: [Tick] = []
    ) {
        self.title = title
        self.curves = curves
        self.mark = mark
        self.xTicks = xTicks
        self.yTicks = yTicks
    }

    /// What the axes reach over: all points and ticks, and 0 below.
    var xRange: ClosedRange<Double> { Plot.range(curves.flatMap { $0.points.map(\.x) } + xTicks.map(\.value)) }
    var yRange: ClosedRange<Double> { Plot.range([0] + curves.flatMap { $0.points.map(\.y) } + yTicks.map(\.value)) }

    /// A range that is never empty.
    private static func range(_ values: [Double]) -> ClosedRange<Double> {
        let finite = values.filter(\.isFinite)
        let low = finite.min() ?? 0
        let high = finite.max() ?? 1
        return low < high ? low...high : low...(low + 1)
    }

    /// The height of a curve at `x`; nil outside of its points.
    static func height(of curve: Curve, at x: Double) -> Double? {
        if curve.points.count == 1, let only = curve.points.first { return only.x == x ? only.y : nil }
        for (a, b) in zip(curve.points, curve.points.dropFirst()) where a.x <= x && x <= b.x {
            return a.x == b.x ? b.y : a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)
        }
        return nil
    }

    /// Round values from 0 to at least `most`, five or six of them: 0, 200, 400, …
    package static func roundSteps(to most: Double) -> [Double] {
        guard most > 0, most.isFinite else { return [0, 1] }
        var unit = 1.0
        while unit * 10 <= most / 5 { unit *= 10 }
        while unit > most / 5 { unit /= 10 }
        let step = [1.0, 2, 5, 10].map { $0 * unit }.first { $0 * 5 >= most * 0.999_999 } ?? unit * 10
        var steps = [0.0]
        while let last = steps.last, last < most * 0.999_999 { steps.append(Double(steps.count) * step) }
        return steps
    }
}
