import Companion
import FSRS
import Facts
import KnowledgeBase
import Quiz
import Records
import TestSupport
import Testing

/// A pack of sentences about made-up machines, and its next version, in which every other sentence is reworded as an
/// author would: the subject stays, and at least 60 % of the characters, or the line has its own id.
private struct Sentences {
    struct Line {
        var subject: String
        var old: String
        var new: String
        /// The line's own id, which lets every word be another.
        var id: String?

        init(_ subject: String, _ old: String, _ new: String, id: String? = nil) {
            (self.subject, self.old, self.new, self.id) = (subject, old, new, id)
        }
    }

    private static let heads = ["가온", "나래", "다솔", "라온", "마루", "바름", "새론", "아람", "자람", "차온", "타래", "하늬"]
    private static let tails = ["펌프", "밸브", "축받이", "톱니", "도르래", "지렛대", "나침반", "저울", "물레", "풀무"]
    private static let things = ["물", "기름", "공기", "모래", "소금물", "증기", "곡식", "진흙", "얼음", "숯가루", "밀가루"]
    private static let acts = ["끌어 올리는", "걸러 내는", "골고루 섞는", "잘게 부수는", "천천히 식히는", "빠르게 말리는", "한데 모으는"]
    private static let places = ["광산에서", "제분소에서", "부두에서", "양조장에서", "대장간에서", "염전에서"]

    let lines: [Line]

    init(count: Int) {
        lines = (0..<count).map { index in
            let subject = Self.heads[index % 12] + Self.tails[index / 12 % 10]
            let thing = Self.things[index * 7 % 11]
            let act = Self.acts[index * 5 % 7]
            let place = Self.places[index * 3 % 6]
            let other = Self.things[(index * 7 + 4) % 11]
            switch index % 5 {
            case 0:
                return Line(
                    subject, "- \(subject) : \(place) \(thing)과 \(other)을 \(act) 데 쓰는 기계",
                    "- \(subject) : 주로 \(place) \(thing)과 \(other)을 \(act) 데 쓰던 기계")
            case 1:
                return Line(
                    subject, "> [!note] \(subject)란?\n> \(place) \(thing)을 \(act) 장치를 말한다.",
                    "> [!note] \(subject)란?\n> \(place) 흔히 \(thing)을 \(act) 장치를 가리킨다.")
            case 2:
                return Line(
                    subject, "- \(subject) : \(place) 쓰는, \(thing)을 \(act) 도구",
                    "- \(subject) : 여러 \(place) 쓰는, \(thing)을 \(act) 연장")
            case 3:
                // With its own id, nothing else has to stay.
                return Line(
                    subject, "- \(subject) : \(thing)을 \(act) 기계 ^m\(index)",
                    "- \(subject) : 손을 덜 쓰고 \(other)까지 다루려고 만든 \(place.dropLast(2))의 오랜 벗 ^m\(index)",
                    id: "m\(index)")
            default:
                return Line(
                    subject, "- \(subject) : \(act) 힘으로 \(thing)과 \(other)을 나르는 \(place.dropLast(2))의 설비",
                    "- \(subject) : \(act) 힘을 빌려 \(thing)과 \(other)을 나르는 \(place.dropLast(2))의 큰 설비")
            }
        }
    }

    /// Some thirty lines a note, each under a heading of its own dozen.
    func notes(version: Int) -> [String: String] {
        var notes: [String: String] = [:]
        for start in stride(from: 0, to: lines.count, by: 30) {
            var text = "# 기계 \(start / 30 + 1)\n"
            for index in start..<min(start + 30, lines.count) {
                if index % 10 == 0 { text += "\n## \(["옛날", "요즘", "앞날"][index / 10 % 3])의 기계\n\n" }
                let line = lines[index]
                text += (version == 2 && index % 2 == 1 ? line.new : line.old) + "\n"
                if line.old.hasPrefix(">") { text += "\n" }
            }
            notes["\(start / 30 + 1).md"] = text
        }
        return notes
    }
}

/// How much of a text's characters stay, in their order, in another: the longest common subsequence.
private func share(of old: String, keptIn new: String) -> Double {
    let (a, b) = (Array(old.filter { !$0.isWhitespace }), Array(new.filter { !$0.isWhitespace }))
    var row = Array(repeating: 0, count: b.count + 1)
    for x in a {
        var corner = 0
        for (index, y) in b.enumerated() {
            let above = row[index + 1]
            row[index + 1] = x == y ? corner + 1 : max(above, row[index])
            corner = above
        }
    }
    return Double(row[b.count]) / Double(a.count)
}

@Suite("A new version of a pack")
struct PackHistoryTests {
    @Test("the sentences of this test are reworded as its claim says")
    func claim() {
        let sentences = Sentences(count: 120)
        #expect(Set(sentences.lines.map(\.subject)).count == 120)
        for line in sentences.lines {
            #expect(line.new.contains(line.subject) && line.new != line.old)
            if line.id == nil { #expect(share(of: line.old, keptIn: line.new) >= 0.6, "\(line.old)") }
        }
    }

    @Test("keeps at least 95 of 100 histories, each with the name that it was of")
    func kept() throws {
        let desk = try Desk()
        let workspace = try desk.workspace()
        let sentences = Sentences(count: 120)
        desk.pack(notes: sentences.notes(version: 1))
        try workspace.install("packs-made/kit", from: desk.folder.path)
        let learned = try learn(in: workspace)
        #expect(learned.count >= 100)
        desk.pack(version: "2.0.0", notes: sentences.notes(version: 2))
        desk.wait(days: 1)
        let report = try workspace.beginUpdating("kit").finish().finish()
        #expect(report.outcome.reworded + report.outcome.changed > 20)

        var lost: [String] = []
        for (id, card) in learned {
            guard let now = try workspace.database.card(id), !now.source.path.isEmpty else {
                lost.append(card.subject)
                continue
            }
            // The same card, of the same name, with all that was done with it.
            let isWhole =
                try now.birthID == card.birthID && now.card.fact.subject.name == card.subject
                && workspace.database.reviews(of: now.birthID).count >= 1
            if !isWhole { lost.append(card.subject) }
        }
        let share = 100 * (learned.count - lost.count) / learned.count
        #expect(share >= 95, "\(share) of 100 kept; lost: \(lost.sorted())")
    }

    private struct Learned {
        var birthID: BirthID
        var subject: String
    }

    private func learn(in workspace: Workspace) throws -> [Int64: Learned] {
        var learned: [Int64: Learned] = [:]
        let quiz = try workspace.quiz("kit", new: 1000)
        while learned.count < 1000, let asked = try quiz.next() {
            learned[asked.card.id] = Learned(
                birthID: asked.card.birthID, subject: asked.card.card.fact.subject.name)
            _ = try quiz.answer(asked.question.answers.compactMap(\.first).joined(separator: ", "))
            _ = try quiz.grade(.easy)
        }
        return learned
    }
}
