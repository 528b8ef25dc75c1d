import Companion
import FSRS
import KnowledgeBase
import Quiz
import Records
import Synchronization
import TestSupport

/// A data home and notes in a temporary folder, with a clock and randomness of the test's own.
final class Desk: Sendable {
    let folder: TemporaryFolder
    private let clock: Atomic<Int64>
    private let counter: Atomic<UInt64>
    private let content: String?
    private let environment: [String: String]

    /// 2026-03-02T09:00:00Z, a Monday.
    static let start: Int64 = 1_772_442_000_000

    init(content: String? = nil, environment: [String: String] = [:], seed: UInt64 = 1) throws {
        folder = try TemporaryFolder()
        clock = Atomic(Desk.start)
        counter = Atomic(seed)
        self.content = content
        self.environment = environment
    }

    var home: String { folder("home") }
    var now: Int64 { clock.load(ordering: .relaxed) }

    func wait(minutes: Int) { clock.add(Int64(minutes) * 60_000, ordering: .relaxed) }
    func wait(days: Int) { wait(minutes: days * 24 * 60) }

    /// Two of one home are two shells.
    func workspace(machine: String = "책상") throws -> Workspace {
        try Workspace(
            opening: Surroundings(
                now: { self.now }, utcOffset: { _ in 0 },
                random: {
                    // Spread, so that ids do not stand in the order in which they were made.
                    self.counter.wrappingAdd(1, ordering: .relaxed).newValue &* 0x9E37_79B9_7F4A_7C15
                }, home: home, content: content, environment: environment, machine: machine))
    }

    /// A workspace that has read `notes`, by their names.
    func workspace(with notes: [String: String]) throws -> Workspace {
        for (name, text) in notes { folder.write(text, to: "notes/" + name) }
        let workspace = try workspace()
        _ = try workspace.addNotes(["notes"], from: folder.path).finish()
        return workspace
    }
}

extension NoteSync {
    /// All its steps.
    @discardableResult
    func finish() throws -> SyncReport {
        while try step() {}
        return report
    }
}

extension Workspace {
    @discardableResult
    func sync() throws -> SyncReport { try syncNotes().finish() }

    func quiz(
        _ deck: String? = nil, new: Int? = nil, limit: Int? = nil, practice: Bool = false
    ) throws -> QuizSession {
        var options = QuizOptions()
        options.deck = deck
        options.new = new
        options.limit = limit
        options.practice = practice
        return try beginQuiz(options)
    }
}

extension QuizSession {
    /// Asks and grades to the end, at most `limit` times; the prompts in their order.
    @discardableResult
    func answerAll(_ grade: Grade = .good, limit: Int = 200) throws -> [String] {
        var prompts: [String] = []
        while prompts.count < limit, let asked = try next() {
            prompts.append(asked.question.prompt)
            _ = try answer(asked.question.answers.compactMap(\.first).joined(separator: ", "))
            _ = try self.grade(grade)
        }
        return prompts
    }
}

/// `count` definitions of names of their own, two cards each and nothing else.
func definitions(_ count: Int, from first: Int = 1, heading: String = "낱말") -> String {
    let names = ["구름", "바람", "바다", "산맥", "들판", "호수", "사막", "숲길", "계곡", "폭포", "언덕", "동굴", "빙하", "화산", "갯벌", "섬들"]
    let lines = (first..<first + count).map { number in
        let (low, high) = (number % names.count, number / names.count % names.count)
        return """
            > [!note] \(names[low])\(names[high])계란?
            > \(names[(low + 5) % names.count]) 곁의 \(names[(high + 3) % names.count])에서 온도를 재는 기계를 말한다.

            """
    }
    return "# \(heading)\n" + lines.joined(separator: "\n")
}

/// A note of some twelve thousand bytes with few words in it.
func thickNote(_ number: Int) -> String {
    definitions(2, from: number * 2 + 1) + "\n```\n"
        + String(repeating: "0123456789 0123456789 0123456789\n", count: 400) + "```\n"
}
