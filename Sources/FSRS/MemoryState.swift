/// What FSRS knows of a card's memory: stability S in days, difficulty D in 1…10.
package struct MemoryState: Sendable, Hashable, Codable {
    package var stability: Double
    package var difficulty: Double

    package init(stability: Double, difficulty: Double) {
        self.stability = stability
        self.difficulty = difficulty
    }
}
