import Glibc

/// The 21 weights w0…w20 of FSRS-6, each within the bounds that the model is defined for.
package struct Parameters: Sendable, Hashable {
    /// w0…w20, always 21 of them.
    package let weights: [Double]

    /// The defaults of FSRS-6, fitted by its authors to some 20,000 collections.
    /// Source: fsrs-rs, `DEFAULT_PARAMETERS`.
    package static let `default` = Parameters(unbounded: [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ])

    /// Takes the 21 weights of FSRS-6, or the 19 of FSRS-5 or 17 of FSRS-4.5, which are carried over as fsrs-rs does;
    /// each is then clamped to its bounds.
    /// - Parameter relearningSteps: with more than one, the same-day weights get a lower ceiling, so that the steps of
    ///   one day cannot undo a lapse.
    package init(_ weights: [Double], relearningSteps: Int = 1) throws(ParametersError) {
        if let index = weights.firstIndex(where: { !$0.isFinite }) { throw .notFinite(index: index) }
        switch weights.count {
        case 21: self.init(clamping: weights, relearningSteps: relearningSteps)
        // FSRS-5 had no w19, which 0 stands for, and a fixed decay of 0.5.
        case 19: self.init(clamping: weights + [0, 0.5], relearningSteps: relearningSteps)
        case 17: self.init(clamping: Parameters.carriedOver(from45: weights), relearningSteps: relearningSteps)
        default: throw .wrongCount(weights.count)
        }
    }

    /// FSRS-4.5 had a difficulty that was linear in the grade, and no same-day reviews.
    private static func carriedOver(from45 old: [Double]) -> [Double] {
        var weights = old
        weights[4] = old[4] + 2 * old[5]
        // Written so that a weight below −1/3, which no fit gives, is clamped later and makes no NaN.
        weights[5] = log(max(3 * old[5] + 1, 0.001)) / 3
        weights[6] = old[6] + 0.5
        return weights + [0, 0, 0, 0.5]
    }

    private init(clamping weights: [Double], relearningSteps: Int) {
        var weights = weights
        for (index, bounds) in Parameters.bounds.enumerated() { weights[index] = weights[index].clamped(to: bounds) }
        let ceiling = Parameters.sameDayCeiling(weights, relearningSteps: relearningSteps)
        weights[17] = min(weights[17], ceiling)
        weights[18] = min(weights[18], ceiling)
        self.init(unbounded: weights)
    }

    /// Takes 21 weights as they are.
    init(unbounded weights: [Double]) { self.weights = weights }

    /// fsrs-rs, `clip_parameters`.
    private static func sameDayCeiling(_ w: [Double], relearningSteps: Int) -> Double {
        guard relearningSteps > 1 else { return 2 }
        let exponent = -(log(w[11]) + log(pow(2, w[13]) - 1) + w[14] * 0.3) / Double(relearningSteps)
        return min(2, max(0.01, exponent).squareRoot())
    }

    /// The bounds of w0…w20.
    static let bounds: [ClosedRange<Double>] = [
        0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4, 0.001...0.75, 0...4.5,
        0...0.8, 0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1, 1...6, 0...2, 0...2, 0.01...0.8,
        0.1...0.8,
    ]
}

/// Why weights are refused.
package enum ParametersError: Error, Sendable, Hashable {
    /// Neither 17 nor 19 nor 21.
    case wrongCount(Int)
    case notFinite(index: Int)
}

extension Parameters: Codable {
    /// As a plain array. What does not validate is a decoding error.
    package init(from decoder: any Decoder) throws {
        try self.init([Double](from: decoder))
    }

    package func encode(to encoder: any Encoder) throws {
        try weights.encode(to: encoder)
    }
}

extension Comparable {
    func clamped(to bounds: ClosedRange<Self>) -> Self { min(max(self, bounds.lowerBound), bounds.upperBound) }
}
