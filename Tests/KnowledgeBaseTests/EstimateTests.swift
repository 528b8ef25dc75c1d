import GRDB
import Pricing
import Records
import Testing

@testable import KnowledgeBase

@Suite("Estimates are kept")
struct EstimateTests {
    let home = Home()

    private func line(
        _ database: StudyDatabase, _ label: String, monthly: FixedDecimal, words: [String] = ["t3.micro"]
    ) throws -> Estimate.Line {
        let source = PriceSource(source: "a \"list\"", region: "us-east-1", asOf: try #require(PriceDate("2026-07")))
        return Estimate.Line(
            id: database.newBirthID(), label: label, calculator: "ec2", words: words,
            price: Estimate.Price(upfront: 263, monthly: monthly, currency: .dollar, sources: [source, source]))
    }

    private func webShop(_ database: StudyDatabase) throws -> Estimate {
        Estimate(
            id: database.newBirthID(), name: "웹 상점", months: 36,
            groups: [
                Estimate.Group(
                    id: database.newBirthID(), name: "",
                    lines: [try line(database, "", monthly: FixedDecimal(15_184, places: 3))]),
                Estimate.Group(
                    id: database.newBirthID(), name: "앞단",
                    lines: [
                        try line(
                            database, "\"두\" 대\n\\", monthly: FixedDecimal(raw: 1), words: ["--size", "600 TB", ""]),
                        try line(database, "b", monthly: 0, words: []),
                    ]),
                Estimate.Group(id: database.newBirthID(), name: "빈 묶음"),
            ])
    }

    @Test("what is read back is what was saved, to the last place, in another opening of the file")
    func roundTrip() throws {
        let database = try home.open()
        let estimate = try webShop(database)
        #expect(try database.add(estimate))
        #expect(try database.estimate(named: "웹 상점") == estimate)
        #expect(try home.open().estimates() == [estimate])
        #expect(try database.estimate(named: "웹상점") == nil)
    }

    @Test("a name is taken once, and another's copy replaces it only where that is meant")
    func names() throws {
        let database = try home.open()
        let first = try webShop(database)
        var second = try webShop(database)
        second.months = 12
        #expect(try database.add(first))
        #expect(try !database.add(second))
        #expect(try database.estimate(named: "웹 상점")?.months == 36)
        #expect(try database.add(second, replacing: true))
        #expect(try database.estimates() == [second])
        #expect(try database.estimateNames() == ["웹 상점"])
    }

    @Test("a change holds for the estimate as it is in the file, not as it was read")
    func changes() throws {
        let (one, other) = (try home.open(), try home.open())
        var estimate = try webShop(one)
        _ = try one.add(estimate)
        let first = try line(one, "첫째", monthly: 1)
        let second = try line(other, "둘째", monthly: 2)
        _ = try one.changeEstimate(named: "웹 상점") { $0.groups[0].lines.append(first) }
        let result = try other.changeEstimate(named: "웹 상점") { $0.groups[0].lines.append(second) }
        estimate.groups[0].lines += [first, second]
        #expect(result == .success(.changed(estimate)))
        #expect(try one.estimate(named: "웹 상점") == estimate)
    }

    @Test("a change that fails, and one to a name that is taken, leave all as it was")
    func refusedChanges() throws {
        struct Refusal: Error, Hashable {}
        let database = try home.open()
        let estimate = try webShop(database)
        _ = try database.add(estimate)
        _ = try database.add(Estimate(id: database.newBirthID(), name: "other"))
        let refused = try database.changeEstimate(named: "웹 상점") { estimate throws(Refusal) in
            estimate.groups = []
            throw Refusal()
        }
        #expect(refused == .failure(Refusal()))
        let taken = try database.changeEstimate(named: "웹 상점") { $0.name = "other" }
        #expect(taken == .success(.nameTaken))
        let missing = try database.changeEstimate(named: "nothing") { $0.months = 1 }
        #expect(missing == .success(.noSuchEstimate))
        #expect(try database.estimate(named: "웹 상점") == estimate)
    }

    @Test("an estimate goes with its groups and lines")
    func removal() throws {
        let database = try home.open()
        _ = try database.add(try webShop(database))
        #expect(try database.removeEstimate(named: "웹 상점"))
        #expect(try !database.removeEstimate(named: "웹 상점"))
        for table in ["estimates", "estimate_groups", "estimate_lines"] {
            let count = try database.reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
            #expect(count == 0, "\(table)")
        }
    }

    @Test("a database of version 2 gets the tables after a backup, and keeps what it had")
    func migration() throws {
        try DatabaseQueue(path: home.file).inDatabase { database in
            database.add(tokenizer: SearchTokenizer.self)
            try database.execute(sql: Schema.version1 + Schema.version2)
            try database.execute(sql: "INSERT INTO settings VALUES ('new', '7')")
            try database.execute(sql: "PRAGMA user_version = 2")
        }
        let database = try home.open()
        #expect(try database.settings() == ["new": "7"])
        #expect(try database.add(try webShop(database)))
        let backups = Home.names(in: home.path + "/backups")
        #expect(backups.count == 1)
        #expect(backups.first?.hasPrefix("gongbu-v2-") == true)
    }

    @Test("sums are exact: upfront + monthly · months")
    func sums() throws {
        let database = try home.open()
        let sums = try webShop(database).sums()
        #expect(sums.upfront == 789)
        #expect(sums.monthly.description == "15.184000000000000001")
        #expect(sums.total.description == "1335.624000000000000036")
    }
}
