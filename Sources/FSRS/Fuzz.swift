// Fuzz spreads cards that were learned together over neighbouring days. It is a function of the card's seed and its
// review count alone, so the interval shown before an answer is the one given, and a replay gives it again.

/// What is drawn for one review of one card.
struct Fuzz {
    /// 0…1, exclusive of 1.
    let unit: Double

    init(seed: UInt64, reviews: Int) {
        unit = SplitMix64.unit(seed &+ UInt64(truncatingIfNeeded: reviews) &* SplitMix64.increment)
    }

    /// Whole days near `interval` (in days), within `bounds`.
    func days(_ interval: Double, within bounds: ClosedRange<Int>) -> Int {
        let range = Fuzz.range(interval)
        let low = range.lowerBound.clamped(to: bounds)
        let high = range.upperBound.clamped(to: bounds)
        // unit < 1, but the product may round up to the day after the last.
        return min(high, low + Int(unit * Double(1 + high - low)))
    }

    /// The days that `interval` may become: none but itself under 2.5 days, beyond that one day either way and a share
    /// that falls with length, 15 % up to 7 days, 10 % up to 20, 5 % further on.
    static func range(_ interval: Double) -> ClosedRange<Int> {
        guard interval >= 2.5 else {
            let day = Int(interval.rounded())
            return day...day
        }
        let delta =
            1 + 0.15 * max(0, min(interval, 7) - 2.5) + 0.1 * max(0, min(interval, 20) - 7)
            + 0.05 * max(0, interval - 20)
        return Int((interval - delta).rounded())...Int((interval + delta).rounded())
    }
}

/// Steele, Lea and Flood, 'Fast splittable pseudorandom number generators' (2014): one step of it is a hash.
enum SplitMix64 {
    static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

    static func hash(_ value: UInt64) -> UInt64 {
        var mixed = value &+ increment
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to 1, of 53 bits.
    static func unit(_ value: UInt64) -> Double { Double(hash(value) >> 11) * 0x1p-53 }
}
