import ContentPacks
import Foundation
import Pricing
import Records
import Testing

/// A price book of a shipped pack.
struct BookFile: CustomTestStringConvertible, Sendable {
    let path: String
    let text: String

    var testDescription: String { path.split(separator: "/").suffix(3).joined(separator: "/") }
    var book: PriceBook? { PriceBook.read(text).book }

    static let all: [BookFile] = {
        let content = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Content"
        return findPacks(in: content).packs.compactMap(\.pricesPath).flatMap { folder in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return names.filter { $0.hasSuffix(".csv") }.sorted().compactMap { name in
                (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)).map {
                    BookFile(path: folder + "/" + name, text: $0)
                }
            }
        }
    }()
}

@Suite("Every shipped price book")
struct PriceBookContentTests {
    private let shelf = PriceShelf(BookFile.all.compactMap(\.book))

    @Test("is read without a problem and written as it stands", arguments: BookFile.all)
    func clean(file: BookFile) throws {
        let (book, problems) = PriceBook.read(file.text)
        #expect(problems == [])
        #expect(try #require(book).written() == file.text)
    }

    @Test("has all instance types of us-east-1")
    func types() throws {
        let book = try #require(BookFile.all.first { $0.path.hasSuffix("ec2-us-east-1.csv") }?.book)
        #expect(book.rows.count == 1_367)
        #expect(book.source.asOf.description == "2026-07-20")
    }

    @Test("marks as derived exactly what follows from the sizes it has")
    func derived() throws {
        let files = BookFile.all
        let types = try #require(files.first { $0.path.hasSuffix("ec2-us-east-1.csv") }?.book).rows.map(\.item)
        let seoul = try #require(files.first { $0.path.hasSuffix("ec2-ap-northeast-2.csv") }?.book)
        let expected = try seoul.derivedSizes(of: types).map { "\($0.item) \($0.rate)" }
        #expect(seoul.rows.filter(\.isDerived).map { "\($0.item) \($0.rate)" }.sorted() == expected.sorted())
        #expect(expected.count == 31)
    }

    @Test(
        "has the prices that people ask for first",
        arguments: [
            ("t2.micro", "us-east-1", "0.0116", false), ("m5.large", "us-east-1", "0.096", false),
            ("r5.large", "us-east-1", "0.126", false), ("t3.medium", "ap-northeast-2", "0.052", false),
            ("m5.xlarge", "ap-northeast-2", "0.236", false), ("m5.4xlarge", "ap-northeast-2", "0.944", true),
        ])
    func onDemand(type: String, region: String, rate: String, isDerived: Bool) throws {
        let price = try shelf.onDemand(type, region: region)
        #expect(price.price.number.description == rate)
        #expect(price.isDerived == isDerived)
    }

    @Test("has whole tiers, plans and the free tier")
    func others() throws {
        for item in ["standard", "standard-ia", "one-zone-ia", "glacier-flexible", "deep-archive"] {
            #expect(try shelf.tiers(.objects, item, region: "us-east-1").price.end == nil)
        }
        #expect(try shelf.tiers(.transfer, "out", region: "ap-northeast-2").price.tiers.count == 4)
        #expect(try shelf.freeTransfer(region: "ap-northeast-2").source.asOf.description == "2026-05")
        #expect(try shelf.volumeRates("gp3", region: "us-east-1").price.includedIops == 3_000)
        #expect(try shelf.reservedOffers("c4.large", region: "us-east-1").offers.price.count == 3)
        #expect(
            shelf.supportPlans().map(\.price.name) == [
                "basic", "developer", "business", "enterprise-on-ramp", "enterprise",
            ])
        let free = try #require(shelf.freeTier()).price
        let before = try #require(PriceDate("2025-07-14"))
        #expect(free.offers(opened: before, ageInMonths: 3).map(\.name).contains("ec2-t2.micro"))
        #expect(free.offers(opened: free.changed, ageInMonths: 3).map(\.name).contains("credits"))
    }
}
