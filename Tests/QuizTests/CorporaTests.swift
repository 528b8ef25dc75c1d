import Facts
import Notes
import Quiz
import TestSupport
import Testing

/// Notes in many styles, in both languages, each with a list of what a tutor would ask (`Tests/Corpora`). `scripts/corpora`
/// prints the same figures with what is missing.
@Suite("Notes that nobody marked up, in many styles")
struct CorporaTests {
    struct Corpus: CustomTestStringConvertible, Sendable {
        var name: String
        var note: [UInt8]
        /// Subject and answers of each thing that a tutor would ask.
        var wanted: [(subject: String, answers: [String])]
        var testDescription: String { name }
    }

    static let all: [Corpus] = {
        let tests = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
        let root = "/" + tests + "/Corpora"
        return names(in: root).compactMap { name in
            guard let note = bytes(of: "\(root)/\(name)/note.md"), let list = bytes(of: "\(root)/\(name)/asked.tsv")
            else {
                return nil
            }
            let lines = String(decoding: list, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
            let wanted = lines.compactMap { line -> (String, [String])? in
                let fields = line.split(separator: "\t")
                guard fields.count >= 2 else { return nil }
                return (
                    String(fields[0]),
                    fields[1].replacing("; ", with: "\u{1F}").split(separator: "\u{1F}").map(String.init)
                )
            }
            return Corpus(name: name, note: note, wanted: wanted)
        }
    }()

    private func questions(_ corpus: Corpus) -> [DraftedCard] {
        let note = Note(reading: corpus.note, named: corpus.name)
        return makeCards(from: findFacts(in: note), of: note).cards
    }

    /// A question that has the one side among what it shows and the other among its answers.
    private func covers(_ question: Question, _ wanted: (subject: String, answers: [String])) -> Bool {
        let shown = normalized(question.prompt + question.context.joined())
        let given = normalized(question.answers.joined().joined(separator: " "))
        let subject = normalized(wanted.subject)
        let answers = wanted.answers.map(normalized)
        if answers.count > 1 {
            return shown.contains(subject) && answers.count { given.contains($0) } >= answers.count - 1
        }
        return (shown.contains(subject) && given.contains(answers[0]))
            || (shown.contains(answers[0]) && given.contains(subject))
            || (given.contains(subject) && given.contains(answers[0]))
    }

    @Test("seven styles in each language are there") func styles() { #expect(Self.all.count >= 14) }

    @Test("most of what a tutor would ask is asked, in every style", arguments: all)
    func coverage(corpus: Corpus) {
        let asked = questions(corpus).map(\.question)
        let missing = corpus.wanted.filter { wanted in !asked.contains { covers($0, wanted) } }
        let share = 100 * (corpus.wanted.count - missing.count) / max(1, corpus.wanted.count)
        #expect(share >= 74, "\(share) %, missing: \(missing.map(\.subject))")
    }

    @Test("85 of 100 over all of them")
    func allCoverage() {
        var (wanted, found) = (0, 0)
        for corpus in Self.all {
            let asked = questions(corpus).map(\.question)
            wanted += corpus.wanted.count
            found += corpus.wanted.count { one in asked.contains { covers($0, one) } }
        }
        #expect(found * 100 >= wanted * 85, "\(found) of \(wanted)")
    }

    @Test("no answer is visible beforehand, no prompt is empty, markup stays out", arguments: all)
    func hidden(corpus: Corpus) {
        for drafted in questions(corpus) {
            let question = drafted.question
            #expect(!question.prompt.isEmpty)
            #expect(!question.prompt.contains("**") && !question.prompt.contains("[["), "\(question.prompt)")
            // An exam's question stands as the learner wrote it, with its answer among its choices.
            guard question.choices == nil, question.answers.count == 1, drafted.card.fact.relation != .authored else {
                continue
            }
            let answer = normalized(question.answers[0][0])
            guard answer.unicodeScalars.count >= 3, question.kind != .quantity else { continue }
            let isWord = answer.unicodeScalars.allSatisfy(\.isASCII)
            if isWord { continue }
            #expect(!normalized(question.prompt).contains(answer), "\(question.prompt) → \(question.answers)")
        }
    }

    @Test("a fact has one question, and the same question stands once", arguments: all)
    func once(corpus: Corpus) {
        let prompts = questions(corpus).map(\.question.prompt)
        #expect(Set(prompts).count == prompts.count)
    }
}
