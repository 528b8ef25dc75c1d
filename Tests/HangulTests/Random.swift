/// SplitMix64, for tests that try many inputs and must try the same ones each time.
struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    /// A word of up to `length` characters of `pool`.
    mutating func word(of pool: String, upTo length: Int) -> String {
        let pool = Array(pool)
        return String((0..<below(length + 1)).map { _ in pool[below(pool.count)] })
    }
}
