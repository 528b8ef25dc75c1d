/// What the top hands in: the clock, randomness, the environment and the places of files.
package struct Surroundings: Sendable {
    /// UTC milliseconds now.
    package var now: @Sendable () -> Int64
    /// Seconds east of UTC at a UTC millisecond.
    package var utcOffset: @Sendable (Int64) -> Int
    /// 64 random bits, or the next of a seeded sequence.
    package var random: @Sendable () -> UInt64
    /// The user's own seed, for orders that nothing keeps: the same in every data home. nil where none was given.
    package var seed: UInt64?
    /// The data home.
    package var home: String
    /// The folder of shipped packs; nil where there is none.
    package var content: String?
    package var environment: [String: String]
    package var machine: String
    /// The folder of a pack in its author's hands, whose calculators and prices come before those of other packs.
    var ownPack: String?

    package init(
        now: @escaping @Sendable () -> Int64, utcOffset: @escaping @Sendable (Int64) -> Int,
        random: @escaping @Sendable () -> UInt64, seed: UInt64? = nil, home: String, content: String?,
        environment: [String: String],
        machine: String
    ) {
        self.now = now
        self.utcOffset = utcOffset
        self.random = random
        self.seed = seed
        self.home = home
        self.content = content
        self.environment = environment
        self.machine = machine
    }
}

extension Surroundings {
    /// Where installed packs are kept.
    package var installedPacks: String { home + "/packs" }

    /// The folders in which packs are found: what the learner installed comes before what the program ships.
    var packShelves: [String] { [installedPacks] + (content.map { [$0] } ?? []) }
}
