import FSRS
import TestSupport
import Testing

@testable import Companion

@Suite("Settings")
struct SettingsTests {
    private func workspace() throws -> (Workspace, Desk) {
        let desk = try Desk()
        return (try desk.workspace(), desk)
    }

    @Test("all are listed with their standards")
    func standards() throws {
        let settings = try workspace().0.settings()
        #expect(
            settings.map(\.key) == [
                "new", "reviews", "retention", "roll-over", "learning-steps", "relearning-steps", "language",
                "exercises", "region", "currency",
            ])
        #expect(settings.allSatisfy { $0.value == $0.standard && $0.byDeck.isEmpty })
        #expect(
            settings.map(\.standard) == ["20", "200", "0.9", "4", "1m 10m", "10m", "auto", "off", "us-east-1", "USD"])
    }

    @Test(
        "a value is kept in one form",
        arguments: [
            ("new", "7", "7"), ("new", "+7", "7"), ("reviews", "0", "0"), ("retention", "0.85", "0.85"),
            ("retention", "85%", "0.85"), ("roll-over", "23", "23"), ("learning-steps", "30s  5m 1h", "30s 5m 1h"),
            ("relearning-steps", "", ""), ("language", "en", "en"), ("region", "AP-Northeast-2", "ap-northeast-2"),
            ("currency", "krw 1,385.5 2026-02-20", "KRW 1385.5 2026-02-20"),
            ("currency", "KRW 1385.5", "KRW 1385.5 2026-03-02"), ("currency", "usd", "USD"),
        ])
    func accepted(key: String, value: String, kept: String) throws {
        let (workspace, desk) = try workspace()
        #expect(try workspace.set(key, to: value, deck: nil).value == kept)
        #expect(try desk.workspace().settings().first { $0.key == key }?.value == kept)
    }

    @Test(
        "what is no value is refused with what it may be",
        arguments: [
            ("new", "스물"), ("new", "-1"), ("new", "1e3"), ("reviews", "10000"), ("retention", "1.5"),
            ("retention", "nan"),
            ("retention", "20%"), ("roll-over", "24"), ("learning-steps", "10"), ("learning-steps", "0m"),
            ("learning-steps", "1m ten"), ("language", "fr"),
        ])
    func refused(key: String, value: String) throws {
        let (workspace, _) = try workspace()
        let kind = try #require(try workspace.settings().first { $0.key == key }?.kind)
        #expect(throws: Failure.badSetting(key: key, found: value, expected: kind)) {
            try workspace.set(key, to: value, deck: nil)
        }
    }

    @Test("an unknown one is refused with a suggestion")
    func unknown() throws {
        let (workspace, _) = try workspace()
        #expect(throws: Failure.noSuchSetting("retension", suggestions: ["retention"])) {
            try workspace.set("retension", to: "0.9", deck: nil)
        }
        #expect(throws: Failure.noSuchSetting("zzzzzz", suggestions: [])) {
            try workspace.set("zzzzzz", to: "1", deck: nil)
        }
    }

    @Test("only retention is set by deck, and only for a deck there is")
    func byDeck() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(1)])
        #expect(try workspace.set("retention", to: "0.8", deck: "notes").byDeck == ["notes": "0.8"])
        #expect(throws: Failure.self) { try workspace.set("retention", to: "0.8", deck: "없는덱") }
        #expect(throws: Failure.self) { try workspace.set("new", to: "3", deck: "notes") }
        #expect(try workspace.keptSettings().scheduler(deck: "notes").desiredRetention == 0.8)
        #expect(try workspace.keptSettings().scheduler(deck: "다른 것").desiredRetention == 0.9)
    }

    @Test("the roll-over hour decides the day")
    func rollOver() throws {
        let (workspace, desk) = try workspace()
        // The clock stands at 09:00 UTC.
        #expect(Desk.start / 3_600_000 % 24 == 9)
        let day = try workspace.statistics().today.number
        _ = try workspace.set("roll-over", to: "10", deck: nil)
        #expect(try workspace.statistics().today.number == day - 1)
        withExtendedLifetime(desk) {}
    }

    @Test(
        "steps are durations", arguments: [("1m 10m", [60, 600]), ("30s,2h", [30, 7200]), ("1d", [86_400]), ("", [])])
    func steps(text: String, expected: [Int]) { #expect(seconds(ofSteps: text) == expected) }

    @Test("the nearest words come first, three at most")
    func suggestions() {
        #expect(nearest(to: "nwe", among: ["new", "reviews"]) == ["new"])
        #expect(nearest(to: "re", among: ["reviews", "retention", "relearning-steps", "rest"]).count == 3)
        #expect(nearest(to: "요금재", among: ["요금제", "지원"]) == ["요금제"])
        #expect(nearest(to: "전혀다름", among: ["요금제"]) == [])
    }
}
