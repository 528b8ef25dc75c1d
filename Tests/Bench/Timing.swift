import Companion
import Glibc

/// Times in microseconds, with the middle one as what is said.
struct Timings {
    private var values: [Double] = []

    /// Runs `body` and keeps how long it took.
    mutating func time<Result>(_ body: () throws -> Result) rethrows -> Result {
        let clock = ContinuousClock()
        let start = clock.now
        let result = try body()
        let (seconds, attoseconds) = (clock.now - start).components
        values.append(Double(seconds) * 1e6 + Double(attoseconds) / 1e12)
        return result
    }

    var count: Int { values.count }

    /// The middle value; 0 without any.
    var median: Double { quantile(0.5) }

    func quantile(_ share: Double) -> Double {
        guard !values.isEmpty else { return 0 }
        return values.sorted()[min(values.count - 1, Int(Double(values.count) * share))]
    }
}

extension Surroundings {
    /// The machine's own clock and randomness, and `home`.
    static func ofMachine(home: String) -> Surroundings {
        Surroundings(
            now: {
                var time = timespec()
                clock_gettime(CLOCK_REALTIME, &time)
                return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
            },
            utcOffset: { _ in 0 }, random: { UInt64.random(in: .min ... .max) }, home: home, content: nil,
            environment: [:], machine: "bench")
    }
}
