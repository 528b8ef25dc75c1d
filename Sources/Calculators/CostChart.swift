package import Pricing

/// What alternatives cost over time or use.
package struct CostChart: Sendable, Hashable {
    package enum Axis: String, Sendable, Hashable {
        case months, years
        /// The share of the hours that something runs.
        case use
        /// GB.
        case size
    }

    package struct Point: Sendable, Hashable {
        package let x: FixedDecimal
        package let cost: FixedDecimal

        package init(x: FixedDecimal, cost: FixedDecimal) {
            self.x = x
            self.cost = cost
        }
    }

    package struct Curve: Sendable, Hashable {
        package let name: Calculation.ScenarioName
        /// By growing `x`.
        package let points: [Point]

        package init(_ name: Calculation.ScenarioName, _ points: [Point]) {
            self.name = name
            self.points = points
        }
    }

    package let axis: Axis
    package let currency: Currency
    package let curves: [Curve]
    /// Where the first two curves meet.
    package let breakEven: Point?

    package init(axis: Axis, currency: Currency, curves: [Curve], breakEven: Point? = nil) {
        self.axis = axis
        self.currency = currency
        self.curves = curves
        self.breakEven = breakEven
    }
}

extension CostChart {
    /// An alternative that costs a fixed sum and so much more for each unit of the axis.
    struct Line {
        let name: Calculation.ScenarioName
        let fixed: FixedDecimal
        let slope: FixedDecimal

        func cost(at x: FixedDecimal) throws(ArithmeticFailure) -> FixedDecimal {
            try fixed.adding(slope.multiplied(by: x))
        }
    }

    /// Straight lines from 0 to `end`, with the point where the first two meet on the way.
    static func lines(
        _ lines: [Line], over axis: Axis, to end: FixedDecimal, in currency: Currency
    ) throws(ArithmeticFailure) -> CostChart {
        var curves: [Curve] = []
        for line in lines {
            var points: [Point] = []
            for tick in 0...12 {
                let x = try end.multiplied(by: FixedDecimal(tick)).divided(by: 12)
                points.append(Point(x: x, cost: try line.cost(at: x)))
            }
            curves.append(Curve(line.name, points))
        }
        var meeting: Point?
        if lines.count > 1, let x = try crossing(lines[0], lines[1]), x >= 0, x <= end {
            meeting = Point(x: x, cost: try lines[0].cost(at: x))
        }
        return CostChart(axis: axis, currency: currency, curves: curves, breakEven: meeting)
    }

    private static func crossing(_ a: Line, _ b: Line) throws(ArithmeticFailure) -> FixedDecimal? {
        let slope = try a.slope.subtracting(b.slope)
        return slope == 0 ? nil : try b.fixed.subtracting(a.fixed).divided(by: slope)
    }

    /// The cost of a curve at `x`, straight between its points; nil outside of them.
    static func cost(of curve: Curve, at x: FixedDecimal) throws(ArithmeticFailure) -> FixedDecimal? {
        for (a, b) in zip(curve.points, curve.points.dropFirst()) where a.x <= x && x <= b.x {
            let share = try x.subtracting(a.x).divided(by: b.x.subtracting(a.x))
            return try a.cost.adding(b.cost.subtracting(a.cost).multiplied(by: share))
        }
        return nil
    }

    /// Running on demand beside something that costs the same however much runs, for one month by the share of its
    /// hours. Both rates are money an hour.
    static func use(
        onDemand: Measure, _ name: Calculation.ScenarioName, effective: Measure, _ conventions: Conventions,
        in currency: Currency
    ) throws(ArithmeticFailure) -> CostChart {
        let hours = conventions.hoursPerMonth
        return try lines(
            [
                Line(name: .onDemand, fixed: 0, slope: onDemand.number.multiplied(by: hours)),
                Line(name: name, fixed: effective.number.multiplied(by: hours), slope: 0),
            ], over: .use, to: 1, in: currency)
    }
}
