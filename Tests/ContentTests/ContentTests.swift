import Calculators
import ContentPacks
import Facts
import Foundation
import Notes
import Quiz
import Records
import TestSupport
import Testing

/// The repository's own `Content/`, found from this file.
private let content: String = {
    let file = #filePath.split(separator: "/").dropLast(3)
    return "/" + file.joined(separator: "/") + "/Content"
}()

private let shipped = findPacks(in: content)

/// A note of a pack, as text and as what gongbu makes of it.
struct PackNote: CustomTestStringConvertible, Sendable {
    var path: String
    var text: String
    var note: Note
    var cards: NoteCards

    var testDescription: String { path.split(separator: "/").suffix(3).joined(separator: "/") }
}

private let notes: [PackNote] = shipped.packs.flatMap { pack in
    let names = (try? FileManager.default.contentsOfDirectory(atPath: pack.notesPath)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name -> PackNote? in
        let path = pack.notesPath + "/" + name
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let note = Note(reading: Array(data), named: path)
        return PackNote(
            path: path, text: String(decoding: data, as: UTF8.self), note: note,
            cards: makeCards(from: findFacts(in: note), of: note))
    }
}

@Suite("Every shipped pack")
struct PackTests {
    @Test("has a manifest without a mistake, and one is the sample")
    func manifests() {
        #expect(shipped.problems == [])
        #expect(shipped.packs.count(where: \.isSample) == 1)
        #expect(shipped.packs.allSatisfy { $0.language != nil && $0.version != nil })
    }

    @Test("stands in the list of Content/README.md")
    func listed() throws {
        let page = try String(contentsOfFile: content + "/README.md", encoding: .utf8)
        for pack in shipped.packs { #expect(page.contains("[\(pack.id)](\(pack.id)/)")) }
    }

    @Test("lists skills that there are, and together they list all of them")
    func skills() throws {
        var listed: [String] = []
        for path in shipped.packs.compactMap(\.exercisesPath) {
            let (exercises, problems) = PackExercises.read(
                try String(contentsOfFile: path, encoding: .utf8), path: path)
            #expect(problems == [])
            listed += exercises.groups.flatMap(\.skills).map(\.skill)
        }
        #expect(Set(listed) == Set(Skill.all.map(\.name)))
    }

    @Test("has notes that are read without a problem", arguments: notes)
    func problems(note: PackNote) {
        #expect(note.note.problems == [])
        #expect(!note.cards.cards.isEmpty)
    }

    @Test("gives no question that the filter turns away, but for gaps in lines that are asked better", arguments: notes)
    func rejections(note: PackNote) {
        let asked = Set(note.cards.cards.map(\.question.source.firstLine))
        let turnedAway = note.cards.rejected.filter { rejection in
            let isGap = rejection.reason == .duplicate && rejection.question.kind == .cloze
            return !isGap || !asked.contains(rejection.question.source.firstLine)
        }
        #expect(turnedAway.map(\.question.prompt) == [])
    }

    @Test("never shows an answer before it is given", arguments: notes)
    func hidden(note: PackNote) {
        for card in note.cards.cards {
            let shown = normalized(([card.question.prompt] + card.question.context).joined(separator: " "))
            for answer in card.question.answers.flatMap({ $0 }) where normalized(answer).utf8.count > 3 {
                #expect(!shown.contains(normalized(answer)), "\(card.question.prompt) → \(answer)")
            }
        }
    }

    @Test("takes its own answers for right", arguments: notes)
    func ownAnswers(note: PackNote) {
        for card in note.cards.cards where card.question.response != .recall {
            let typed = card.question.answers.compactMap(\.first).joined(separator: ", ")
            #expect(
                card.question.verdict(on: typed, index: EmptyIndex()).outcome == .right, "\(card.question.prompt)")
        }
    }

    @Test("dates its figures", arguments: notes)
    func dated(note: PackNote) throws {
        guard note.cards.cards.contains(where: { $0.card.fact.relation == .quantity }) else { return }
        #expect(note.text.contains(try Regex("20[0-9]{2}-[01][0-9]")))
    }
}

@Suite("The sample of the first start")
struct SampleTests {
    @Test("is a short sitting's worth")
    func size() throws {
        let sample = try #require(shipped.packs.first { $0.isSample })
        let questions = notes.filter { $0.path.hasPrefix(sample.notesPath) }.reduce(0) { $0 + $1.cards.cards.count }
        #expect((24...48).contains(questions))
        #expect(sample.language == "ko")
    }
}
