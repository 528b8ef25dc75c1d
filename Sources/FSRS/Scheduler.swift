/// The time until a card is asked again.
package enum Interval: Sendable, Hashable {
    case seconds(Int)
    case days(Int)
}

/// FSRS-6 with Anki's learning steps.
package struct Scheduler: Sendable {
    package var parameters: Parameters
    /// The recall probability at which a review falls due, 0.1…0.99.
    package var desiredRetention: Double
    /// In seconds.
    package var learningSteps: [Int]
    /// In seconds.
    package var relearningSteps: [Int]
    /// In days.
    package var maximumInterval: Int
    package var fuzzes: Bool

    package init(
        parameters: Parameters = .default, desiredRetention: Double = 0.9, learningSteps: [Int] = [60, 600],
        relearningSteps: [Int] = [600], maximumInterval: Int = 36_500, fuzzes: Bool = true
    ) {
        self.parameters = parameters
        self.desiredRetention = desiredRetention
        self.learningSteps = learningSteps
        self.relearningSteps = relearningSteps
        self.maximumInterval = maximumInterval
        self.fuzzes = fuzzes
    }

    /// The state after a review. `seed` belongs to the card; with its review count it decides the fuzz.
    package func next(_ state: CardState, after grade: Grade, at moment: Moment, seed: UInt64) -> CardState { state }

    /// The interval that each grade would give, in the order of `Grade.allCases`.
    package func intervals(_ state: CardState, at moment: Moment, seed: UInt64) -> [Interval] { [] }
}

/// The 21 weights w0…w20 of FSRS-6.
package struct Parameters: Sendable, Hashable, Codable {
    package var weights: [Double]

    package static let `default` = Parameters(unchecked: [])

    init(unchecked weights: [Double]) { self.weights = weights }
}
