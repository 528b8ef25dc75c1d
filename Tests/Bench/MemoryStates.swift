import FSRS
import Glibc

/// Reads review logs, one a line as `grade:days grade:days …` (days since the review before), and prints the states
/// after each review as `stability difficulty …`.
func printMemoryStates() {
    let scheduler = Scheduler(learningSteps: [], relearningSteps: [], fuzzes: false)
    while let line = readLine() {
        var state = CardState()
        var day: Int64 = 20_000
        var figures: [String] = []
        for word in line.split(separator: " ") {
            let parts = word.split(separator: ":").compactMap { Int64($0) }
            guard parts.count == 2, let grade = Grade(rawValue: Int(parts[0])) else { continue }
            day += parts[1]
            let moment = Moment(milliseconds: day * 86_400_000, utcOffset: 0, rollOverHour: 0)
            state = scheduler.next(state, after: grade, at: moment, seed: 1)
            figures += [state.memory?.stability ?? 0, state.memory?.difficulty ?? 0].map { "\($0)" }
        }
        print(figures.joined(separator: " "))
    }
}
