import Archives
import Companion
import Exchange
import FSRS
import Foundation
import KnowledgeBase
import Quiz
import Records
import TestSupport
import Testing

@Suite("Cards to and from other programs")
struct ExchangeTests {
    /// A desk that studied a note for three days.
    private func studied() throws -> (Desk, Workspace) {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["낱말.md": "---\ntags: [시험]\n---\n" + definitions(4)])
        for grade in [Grade.good, .again, .easy] {
            try workspace.quiz(new: 10).answerAll(grade)
            desk.wait(days: 2)
        }
        return (desk, workspace)
    }

    private func logs(_ workspace: Workspace) throws -> [BirthID: [Int64]] {
        var logs: [BirthID: [Int64]] = [:]
        for id in try workspace.database.cardsInNotes() {
            guard let taken = try workspace.database.taken(id) else { continue }
            // Answers of one moment, as this clock gives them, move by milliseconds in Anki.
            logs[taken.card.birthID] = taken.reviews.map { $0.moment.milliseconds / 1000 }
        }
        return logs
    }

    private func states(_ workspace: Workspace) throws -> [BirthID: CardState] {
        var states: [BirthID: CardState] = [:]
        for id in try workspace.database.cardsInNotes() {
            guard let card = try workspace.database.card(id) else { continue }
            states[card.birthID] = card.state
            states[card.birthID]?.lastReview?.milliseconds = (card.state.lastReview?.milliseconds ?? 0) / 1000
        }
        return states
    }

    @Test("the pictures in a card's lines go out with it, and two of one name stay two")
    func pictures() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: [
            "차.md": "# 차\n\n- 다관 : 찻잎을 우려내는 손잡이가 달린 그릇 ![](img/a.png) ![](gone.png)\n",
            "꽃/꽃.md": "# 꽃\n\n- 수술 : 꽃가루를 만들어 내보내는 꽃의 부분 ![](img/a.png)\n",
        ])
        desk.folder.write("one", to: "notes/img/a.png")
        desk.folder.write("two", to: "notes/꽃/img/a.png")
        let written = try workspace.exportCards(as: .anki, to: "a.apkg", from: desk.folder.path)
        #expect(written.media == 2)
        let other = try Desk()
        let empty = try other.workspace()
        #expect(try empty.importFile(desk.folder("a.apkg"), from: "/").leftOut == [:])
        let names = other.folder.tree().filter { $0.hasPrefix("home/media/") }
        #expect(Set(names.compactMap { other.folder.read($0) }) == ["one", "two"])
    }

    @Test("an exported package comes into an empty data home with cards, logs and states, and twice adds nothing")
    func package() throws {
        let (desk, workspace) = try studied()
        let written = try workspace.exportCards(as: .anki, to: "a.apkg", from: desk.folder.path)
        #expect(written.cards == 8)
        #expect(written.reviews > 20)
        let other = try Desk()
        other.wait(days: 6)
        let empty = try other.workspace()
        let report = try empty.importFile(desk.folder("a.apkg"), from: "/")
        #expect(report.cards == 8)
        #expect(report.newCards == 8)
        #expect(report.newReviews == written.reviews)
        #expect(report.states == (try states(workspace).values.count { $0.phase != .new }))
        #expect(report.leftOut == [:])
        #expect(try logs(empty) == logs(workspace))
        #expect(try states(empty) == states(workspace))
        let again = try empty.importFile(desk.folder("a.apkg"), from: "/")
        #expect(([again.newCards, again.changedCards, again.newReviews, again.states] as [Int]).allSatisfy { $0 == 0 })
        #expect(try empty.noteSources().map(\.source.title) == ["notes"])
        #expect(try empty.sync().read == 0)
        // Asked and found as any other card is.
        #expect(try empty.database.cards(matching: "온도", limit: 9).count == 8)
        other.wait(days: 400)
        let session = try empty.quiz("notes")
        #expect(try session.next()?.question.source.path.hasSuffix("/imports/notes.tsv") == true)
    }

    @Test("what came from here goes back to its own cards: only new answers come in")
    func own() throws {
        let (desk, workspace) = try studied()
        _ = try workspace.exportCards(as: .anki, to: "a.apkg", from: desk.folder.path)
        let before = try logs(workspace)
        let same = try workspace.importFile("a.apkg", from: desk.folder.path)
        #expect(([same.newCards, same.newReviews, same.states] as [Int]).allSatisfy { $0 == 0 })
        // Another home goes on studying the package and sends it back.
        let other = try Desk()
        other.wait(days: 30)
        let empty = try other.workspace()
        _ = try empty.importFile(desk.folder("a.apkg"), from: "/")
        try empty.quiz().answerAll(.good)
        _ = try empty.exportCards(as: .anki, to: desk.folder("b.apkg"), from: "/")
        let back = try workspace.importFile("b.apkg", from: desk.folder.path)
        #expect(back.newCards == 0)
        #expect(back.newReviews >= 8)
        #expect(try logs(workspace) == logs(empty))
        #expect(try states(workspace) == states(empty))
        #expect(try Set(logs(workspace).keys) == Set(before.keys))
        #expect(try workspace.noteSources().count == 1)
    }

    @Test("other words of an imported card keep its history, and a deck taken away comes back with it")
    func changed() throws {
        let desk = try Desk()
        let workspace = try desk.workspace()
        desk.folder.write("#guid column:1\n#deck column:2\ng1\t생물::세포\t무엇?\t답\ng2\t생물\t둘?\t이\n", to: "a.tsv")
        #expect(try workspace.importFile("a.tsv", from: desk.folder.path).newCards == 2)
        try workspace.quiz("생물").answerAll(.good)
        let before = try logs(workspace)
        #expect(before.values.allSatisfy { !$0.isEmpty })
        desk.folder.write("#guid column:1\n#deck column:2\ng1\t생물::세포\t새로운 질문?\t새로운 답\n", to: "a.tsv")
        let report = try workspace.importFile("a.tsv", from: desk.folder.path)
        #expect(report.newCards == 0)
        #expect(report.changedCards == 1)
        #expect(try logs(workspace) == before)
        #expect(try workspace.database.cards(matching: "새로운", limit: 9).map(\.answer) == ["새로운 답"])
        #expect(try workspace.database.cards(matching: "무엇", limit: 9).isEmpty)
        _ = try workspace.removeNotes("생물", from: desk.folder.path)
        #expect(try logs(workspace).isEmpty)
        _ = try workspace.importFile("a.tsv", from: desk.folder.path)
        #expect(try logs(workspace).count >= 1)
    }

    @Test("imported cards say where they come from, and a heading of their deck is a deck")
    func origin() throws {
        let desk = try Desk()
        let workspace = try desk.workspace()
        desk.folder.write("#deck column:1\n생물::세포\t{{c1::ATP}}는 에너지\t보충\n생물::뼈\t뼈는?\t단단하다\n", to: "a.tsv")
        _ = try workspace.importFile("a.tsv", from: desk.folder.path)
        let session = try workspace.quiz("세포")
        let asked = try #require(try session.next())
        #expect(asked.question.prompt == "____는 에너지")
        #expect(asked.question.answers == [["ATP"]])
        #expect(asked.question.statement == "ATP는 에너지 — 보충")
        #expect(asked.question.context == ["세포"])
        let ids = try workspace.database.cardsInNotes()
        #expect(try ids.allSatisfy { try workspace.database.card($0)?.origin == .imported })
    }

    @Test("a card that went out keeps its id through an edit, answered or not")
    func exportedIDs() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["낱말.md": definitions(3)])
        _ = try workspace.exportCards(as: .anki, to: "a.apkg", from: desk.folder.path)
        let before = Set(try logs(workspace).keys)
        desk.wait(minutes: 5)
        desk.folder.write(definitions(3).replacing("재는 기계", with: "재 주는 기구"), to: "notes/낱말.md")
        #expect(try workspace.sync().read == 1)
        #expect(try Set(logs(workspace).keys) == before)
        #expect(try workspace.database.cards(matching: "기구", limit: 9).count == 6)
    }

    @Test("a table goes out and comes in with the same words")
    func table() throws {
        let (desk, workspace) = try studied()
        #expect(try workspace.exportCards(as: .table, to: "a.tsv", from: desk.folder.path).cards == 8)
        let empty = try Desk().workspace()
        #expect(try empty.importFile(desk.folder("a.tsv"), from: "/").newCards == 8)
        #expect(try Set(logs(empty).keys) == Set(logs(workspace).keys))
    }

    @Test("the whole data home goes through lines of JSON, and twice adds nothing")
    func lines() throws {
        let (desk, workspace) = try studied()
        _ = try workspace.set("new", to: "7", deck: nil)
        desk.folder.write("a\tb\n", to: "c.tsv")
        _ = try workspace.importFile("c.tsv", from: desk.folder.path)
        let written = try workspace.exportLines(to: "all.jsonl", from: desk.folder.path)
        #expect(written.lines > 30)
        #expect(desk.folder.mode(of: "all.jsonl") == 0o600)
        let other = try Desk().workspace()
        let report = try other.importFile(desk.folder("all.jsonl"), from: "/")
        #expect(report.leftOut == [:])
        #expect(report.newCards == 9)
        #expect(try logs(other) == logs(workspace))
        #expect(try states(other) == states(workspace))
        #expect(try other.settings().first { $0.key == "new" }?.value == "7")
        let again = try other.importFile(desk.folder("all.jsonl"), from: "/")
        #expect(
            ([again.newCards, again.newReviews, again.settings, again.sources, again.estimates] as [Int]).allSatisfy {
                $0 == 0
            })
        #expect(try states(other) == states(workspace))
    }

    @Test("docs/data-lines.md names every type and member that is written")
    func documented() throws {
        let page = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/docs/data-lines.md"
        let text = try #require(FileManager.default.contents(atPath: page).map { String(decoding: $0, as: UTF8.self) })
        let (desk, workspace) = try studied()
        desk.folder.write("a\tb\n", to: "c.tsv")
        _ = try workspace.importFile("c.tsv", from: desk.folder.path)
        var names: Set<String> = []
        try workspace.exportLines { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            names.formUnion(object?.keys.map { $0 } ?? [])
            names.insert(object?["type"] as? String ?? "")
        }
        #expect(names.count > 40)
        let missing = names.subtracting(["gongbu", "version", "type"]).filter { (name: String) -> Bool in
            !text.contains("`\(name)`")
        }
        #expect(missing.sorted() == [])
    }

    @Test("two homes that read one note become one: their logs join, and the newer state stands")
    func merging() throws {
        let desk = try Desk()
        let first = try desk.workspace(with: ["낱말.md": definitions(2)])
        let other = try Desk(seed: 100_000)
        let second = try other.workspace()
        _ = try second.addNotes([desk.folder("notes")], from: "/").finish()
        try first.quiz(new: 10).answerAll(.good)
        other.wait(days: 3)
        try second.quiz(new: 10).answerAll(.again, limit: 4)
        let newer = try states(second).mapValues { $0 }
        _ = try second.exportLines(to: other.folder("all.jsonl"), from: "/")
        let report = try first.importFile(other.folder("all.jsonl"), from: "/")
        #expect(report.newCards == 0)
        #expect(report.newReviews >= 4)
        let merged = try states(first).values.filter { $0.lastReview?.day.number == Desk.start.day + 3 }
        #expect(merged.count == newer.values.count { $0.lastReview != nil })
        #expect(try first.importFile(other.folder("all.jsonl"), from: "/").newReviews == 0)
    }

    @Test("what is no package, no table and no lines is refused and changes nothing")
    func refused() throws {
        let desk = try Desk()
        let workspace = try desk.workspace()
        desk.folder.write("not a zip", to: "a.apkg")
        desk.folder.write("{}\n", to: "a.jsonl")
        desk.folder.write("x", to: "a.pdf")
        #expect(throws: Failure.noSuchPath("none.apkg")) {
            try workspace.importFile("none.apkg", from: desk.folder.path)
        }
        let path = desk.folder("a.apkg")
        #expect(throws: Failure.exchange(.archive(path: path, .notAnArchive(path: path)))) {
            try workspace.importFile("a.apkg", from: desk.folder.path)
        }
        #expect(throws: Failure.exchange(.notDataLines(path: desk.folder("a.jsonl")))) {
            try workspace.importFile("a.jsonl", from: desk.folder.path)
        }
        #expect(throws: Failure.exchange(.unknownKind(path: "a.pdf"))) {
            try workspace.importFile("a.pdf", from: desk.folder.path)
        }
        #expect(throws: Failure.exchange(.nothingToExport)) {
            try workspace.exportCards(as: .anki, to: "b.apkg", from: desk.folder.path)
        }
        #expect(try workspace.noteSources().isEmpty)
        #expect(!desk.folder.tree().contains { $0.contains("importing") })
    }
}

extension Int64 {
    /// Days since 1970 of these milliseconds in UTC, by the usual roll-over hour.
    fileprivate var day: Int { Int((self / 1000 - 4 * 3600) / 86_400) }
}
