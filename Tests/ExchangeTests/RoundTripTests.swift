import Archives
import Exchange
import FSRS
import Files
import Foundation
import Records
import TestSupport
import Testing

@Suite("Packages, written and read back")
struct RoundTripTests {
    private let calendar = GeneratedCollection.seoul

    private func read(_ path: String, in folder: TemporaryFolder) throws -> AnkiPackage {
        removeTree(folder.path + "/scratch")
        return try AnkiPackage(reading: path, into: folder.path + "/scratch", calendar: calendar)
    }

    @Test("a thousand collections come back as they went")
    func thousand() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/cards.apkg"
        for seed in 1...1000 {
            let cards = GeneratedCollection(seed: UInt64(seed), count: 1 + seed % 4).cards
            try writeAnkiPackage(cards, media: [], to: path, at: GeneratedCollection.moment, calendar: calendar)
            let package = try read(path, in: folder)
            #expect(package.variant == .legacy1)
            #expect(package.leftOut == [:])
            let back = Dictionary(uniqueKeysWithValues: package.cards.map { ($0.id, $0) })
            #expect(back.count == cards.count)
            for card in cards { #expect(back[card.id] == card, "seed \(seed)") }
        }
    }

    @Test("the same cards give the same bytes, and others take the place of a package that is there")
    func reproducible() throws {
        let folder = try TemporaryFolder()
        let cards = GeneratedCollection(seed: 5, count: 20).cards
        let path = folder.path + "/a.apkg"
        try writeAnkiPackage(cards, media: [], to: path, at: GeneratedCollection.moment, calendar: calendar)
        let first = folder.readBytes("a.apkg")
        try writeAnkiPackage(cards, media: [], to: path, at: GeneratedCollection.moment, calendar: calendar)
        #expect(first == folder.readBytes("a.apkg"))
        try writeAnkiPackage([], media: [], to: path, at: GeneratedCollection.moment, calendar: calendar)
        #expect(try read(path, in: folder).cards == [])
        #expect(folder.tree().filter { !$0.hasPrefix("scratch") } == ["a.apkg"])
        #expect(folder.mode(of: "a.apkg") == 0o600)
    }

    @Test("media that cards name travel, others stay")
    func media() throws {
        let folder = try TemporaryFolder()
        let picture = folder.write([1, 2, 3], to: "in/세포.png")
        let other = folder.write([4], to: "in/other.png")
        let card = ExchangedCard(
            id: BirthID(high: 1, low: 2), face: .basic(front: "[그림: 세포.png] 무엇?", back: "세포"), deck: ["생물"])
        let path = folder.path + "/a.apkg"
        let written = try writeAnkiPackage(
            [card], media: [AnkiMedia(name: "세포.png", path: picture), AnkiMedia(name: "other.png", path: other)],
            to: path, at: GeneratedCollection.moment, calendar: calendar)
        #expect(written == ["세포.png"])
        let package = try read(path, in: folder)
        #expect(package.media.map(\.name) == ["세포.png"])
        #expect(package.media.first.flatMap { FileManager.default.contents(atPath: $0.path) } == Data([1, 2, 3]))
        #expect(package.cards.first?.face == card.face)
    }
}
