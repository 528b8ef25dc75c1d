import Calculators
import Facts
import Notes
import Pricing
import Quiz
import Records

/// Exams: what the files of questions say at their heads, and whether the files of one exam agree.
extension PackChecker {
    private typealias File = (note: PackNote, part: ExamPart)

    mutating func checkExams() {
        var exams: [(name: String, files: [File])] = []
        for note in notes where note.isQuestions {
            let entries = note.note.frontMatter.entries
            guard ExamKey.allCases.contains(where: { entries[$0.rawValue] != nil }) else { continue }
            checkKeys(of: note)
            guard let part = ExamPart(note.note.frontMatter) else { continue }
            if let index = exams.firstIndex(where: { $0.name == part.exam }) {
                exams[index].files.append((note, part))
            } else {
                exams.append((part.exam, [(note, part)]))
            }
        }
        for exam in exams { checkAgreement(of: exam.files, in: exam.name) }
    }

    private mutating func checkKeys(of note: PackNote) {
        let entries = note.note.frontMatter.entries
        let known = ExamKey.allCases.map(\.rawValue)
        for key in entries.keys.sorted() where !known.contains(key) {
            let near = nearest(to: key, among: known, within: 2)
            if near.isEmpty { continue }
            report(.yaml(.unknownKey(found: key, candidates: near)), in: note.path, key: key, of: note)
        }
        for key in ExamKey.allCases {
            guard let value = entries[key.rawValue]?.first, !value.isEmpty else {
                if key.isRequired { report(.examKeyMissing(key.rawValue), in: note.path, key: "exam", of: note) }
                continue
            }
            check(value, of: key, in: note)
        }
    }

    private mutating func check(_ value: String, of key: ExamKey, in note: PackNote) {
        let isGood: Bool
        switch key {
        case .exam, .topic: isGood = true
        case .weight: isGood = Int(value).map { (1...100).contains($0) } ?? false
        case .minutes: isGood = Int(value).map { $0 > 0 } ?? false
        case .pass: isGood = PassMark(value) != nil
        case .draw:
            guard let draw = Int(value), draw > 0 else {
                isGood = false
                break
            }
            isGood = true
            // A question without its answer is told already.
            let bank =
                note.cards.cards.count { !$0.card.fact.choices.isEmpty }
                + note.cards.problems.count { if case .unansweredQuestion = $0.kind { true } else { false } }
            if draw > bank {
                report(.examDraw(found: draw, questions: bank), in: note.path, key: key.rawValue, of: note)
            }
        }
        if !isGood { report(.examValue(key: key.rawValue, found: value), in: note.path, key: key.rawValue, of: note) }
    }

    private mutating func checkAgreement(of files: [File], in exam: String) {
        guard let first = files.first, let last = files.last else { return }
        let sum = files.reduce(0) { $0 + $1.part.weight }
        if sum != 100 {
            report(.examWeights(exam: exam, sum: sum), in: last.note.path, key: ExamKey.weight.rawValue, of: last.note)
        }
        for (index, file) in files.enumerated() {
            if let other = files[..<index].first(where: { $0.part.topic == file.part.topic }) {
                report(
                    .examTopicTwice(file.part.topic, path: other.note.path), in: file.note.path,
                    key: ExamKey.topic.rawValue, of: file.note)
            }
            for key in [ExamKey.minutes, .pass] {
                let said = [first, file].map { $0.note.note.frontMatter.entries[key.rawValue]?.first ?? "" }
                guard said[0] != said[1] else { continue }
                report(
                    .examDiffers(key: key.rawValue, expected: said[0], path: first.note.path), in: file.note.path,
                    key: file.note.note.frontMatter.entries[key.rawValue] == nil ? "exam" : key.rawValue, of: file.note)
            }
        }
    }

    /// At a key of the front matter.
    private mutating func report(_ kind: PackFinding.Kind, in path: String, key: String, of note: PackNote) {
        let lines = note.note.frontMatter.lines ?? 1...1
        let line = lines.first { self.line($0, of: path).hasPrefix(key + ":") } ?? lines.lowerBound
        report(kind, in: path, line: line)
    }
}

extension ExamKey {
    /// What every file of an exam has to say.
    package var isRequired: Bool {
        switch self {
        case .exam, .topic, .weight, .draw: true
        case .minutes, .pass: false
        }
    }
}
