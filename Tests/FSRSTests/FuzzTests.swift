import Testing

@testable import FSRS

@Suite struct FuzzTests {
    @Test(
        "the range widens with the interval",
        arguments: [
            (1, 1...1), (2.4, 2...2), (2.5, 2...4), (3, 2...4), (7, 5...9), (10, 8...12), (20, 17...23), (50, 46...54),
            (100, 93...107), (365, 345...385), (36_500, 34_673...38_327),
        ] as [(Double, ClosedRange<Int>)])
    func range(_ interval: Double, _ expect: ClosedRange<Int>) {
        #expect(Fuzz.range(interval) == expect)
    }

    @Test("the same card and review always draw the same")
    func deterministic() {
        for seed: UInt64 in [0, 1, .max] {
            for reviews in 0..<20 {
                #expect(Fuzz(seed: seed, reviews: reviews).unit == Fuzz(seed: seed, reviews: reviews).unit)
            }
        }
    }

    @Test("another card or another review draws otherwise")
    func distinct() {
        var units: Set<Double> = []
        for seed: UInt64 in 0..<50 {
            for reviews in 0..<20 { units.insert(Fuzz(seed: seed, reviews: reviews).unit) }
        }
        #expect(units.count == 1000)
    }

    @Test("a day is never drawn outside of the range, nor of the bounds")
    func bounded() {
        var draws = Draws(seed: 6)
        for seed: UInt64 in 0..<2000 {
            let interval = 1 + draws.unit() * 400
            let days = Fuzz(seed: seed, reviews: 3).days(interval, within: 1...300)
            let range = Fuzz.range(interval)
            #expect(range.contains(days) || days == 300 && range.lowerBound > 300 || days == 300 && range.contains(300))
            #expect((1...300).contains(days))
        }
    }

    @Test("all days of a range are drawn, about equally often")
    func even() {
        var counts: [Int: Int] = [:]
        for seed: UInt64 in 0..<9000 {
            counts[Fuzz(seed: seed, reviews: 0).days(50, within: 1...36_500), default: 0] += 1
        }
        #expect(counts.keys.sorted() == Array(46...54))
        for count in counts.values { #expect((850...1150).contains(count)) }
    }

    /// Vigna's reference splitmix64.c, seeded with 1234567: the first output.
    @Test("the hash is SplitMix64")
    func reference() {
        #expect(SplitMix64.hash(1_234_567) == 6_457_827_717_110_365_317)
    }
}
