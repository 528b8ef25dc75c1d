import Testing

@testable import FSRS

/// The reference's figures come from 32-bit code: 1e-5 relative is what its rounding leaves.
func isClose(_ value: Double, _ reference: Double, within share: Double = 1e-5) -> Bool {
    abs(value - reference) <= share * max(abs(reference), 1e-9)
}

func expectClose(
    _ state: MemoryState?, _ stability: Double, _ difficulty: Double, _ location: SourceLocation = #_sourceLocation
) {
    guard let state else {
        Issue.record("no memory", sourceLocation: location)
        return
    }
    #expect(isClose(state.stability, stability), "S \(state.stability), not \(stability)", sourceLocation: location)
    #expect(isClose(state.difficulty, difficulty), "D \(state.difficulty), not \(difficulty)", sourceLocation: location)
}

/// A moment at noon UTC of a collection day, `seconds` later.
func noon(_ day: Int, _ seconds: Int = 0) -> Moment {
    Moment(milliseconds: Int64(day) * 86_400_000 + 43_200_000 + Int64(seconds) * 1000, utcOffset: 0, rollOverHour: 4)
}

/// Numbers for tests that try many inputs and must try the same ones each time.
struct Draws {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func unit() -> Double {
        state &+= 1
        return SplitMix64.unit(state)
    }

    mutating func below(_ limit: Int) -> Int { Int(unit() * Double(limit)) }

    mutating func grade() -> Grade { Grade.allCases[below(4)] }

    /// A stability of 0.001 to 36,500 days, evenly by its logarithm's steps, and any difficulty.
    mutating func memory() -> MemoryState {
        let decade = [0.001, 0.01, 0.1, 1, 10, 100, 1000, 3650][below(8)]
        return MemoryState(stability: decade * (1 + 9 * unit()), difficulty: 1 + 9 * unit())
    }
}
