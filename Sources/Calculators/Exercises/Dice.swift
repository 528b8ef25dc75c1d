/// Numbers from a seed: SplitMix64, by Sebastiano Vigna (public domain, 2015). The same seed gives the same numbers on
/// every machine and in every version, since what was asked is kept by its seed.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// One of them; there is at least one.
    mutating func pick<Item>(_ items: [Item]) -> Item { items[Int(next() % UInt64(items.count))] }

    /// A whole number in steps: `whole(100...900, by: 50)`.
    mutating func whole(_ range: ClosedRange<Int>, by step: Int = 1) -> Int {
        let choices = UInt64((range.upperBound - range.lowerBound) / step + 1)
        return range.lowerBound + Int(next() % choices) * step
    }
}
