import Companion

/// Searches `home` for each line of the standard input, `count` times over, in turns.
///
/// Prints a line `query <time> <hits>` for each, and `search`, the median over all.
func measureSearch(home: String, count: Int) throws {
    let workspace = try Workspace(opening: .ofMachine(home: home))
    var queries: [String] = []
    while let line = readLine() { queries.append(line) }
    var timings = [Timings](repeating: Timings(), count: queries.count)
    var all = Timings()
    var hits = [Int](repeating: 0, count: queries.count)
    for _ in 0..<count {
        for (position, query) in queries.enumerated() {
            hits[position] = try all.time {
                try timings[position].time { try workspace.search(query, limit: 20).count }
            }
        }
    }
    for (position, timing) in timings.enumerated() { print("query \(timing.median) \(hits[position])") }
    print("search \(all.median)")
}
