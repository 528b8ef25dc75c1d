import Pricing
import Testing

private let header = """
    # source: a list
    # region: us-east-1
    # currency: USD
    # as_of: 2024-09
    service,item,option,unit,from,to,rate,mark

    """

private func book(_ rows: String, region: String = "us-east-1", asOf: String = "2024-09") throws -> PriceBook {
    let text = header.replacing("us-east-1", with: region).replacing("2024-09", with: asOf)
    let (book, problems) = PriceBook.read(text + rows)
    #expect(problems == [])
    return try #require(book)
}

@Suite("A price book is read strictly")
struct PriceBookReaderTests {
    @Test("rows, comments, blank lines, a byte order mark and CRLF")
    func rows() throws {
        let text =
            "\u{FEFF}" + header.replacing("\n", with: "\r\n")
            + "# dearest first\r\n\r\nec2,m5.large,,hour,,,0.096,\r\nec2,m5.xlarge,,hour,,,0.192,derived"
        let (read, problems) = PriceBook.read(text)
        #expect(problems == [])
        let book = try #require(read)
        #expect(
            book.source == PriceSource(source: "a list", region: "us-east-1", asOf: try #require(PriceDate("2024-09"))))
        #expect(book.currency == .dollar)
        #expect(book.rows.map(\.item) == ["m5.large", "m5.xlarge"])
        #expect(book.rows.map(\.isDerived) == [false, true])
        #expect(book.rows.map(\.line) == [8, 9])
        #expect(book.services == ["ec2"])
    }

    @Test(
        "what is wrong with a row, with its line",
        arguments: [
            ("ec2,m5.large,,hour,,,12abc,", .number(column: "rate", found: "12abc", .unexpected("a", offset: 2))),
            ("ec2,m5.large,,hour,,,-1,", .negative(column: "rate", found: "-1")),
            ("ec2,m5.large,,hour,,,,", .fieldEmpty(column: "rate")),
            (",m5.large,,hour,,,1,", .fieldEmpty(column: "service")),
            ("ec2,,,hour,,,1,", .fieldEmpty(column: "item")),
            ("ec2,m5.large,,hour,,1,", .fieldCount(found: 7, expected: 8)),
            ("ec2,m5.large,,hour,,,1,,", .fieldCount(found: 9, expected: 8)),
            ("ec2,m5.large,,hour,,,1,guess", .oneOf(["derived"], column: "mark", found: "guess")),
            ("ec2,m5.large,,hours,,,1,", .oneOf(PriceUnit.allCases.map(\.rawValue), column: "unit", found: "hours")),
            ("s3,standard,,GB-month,10,10,1,", .width(from: 10, to: 10)),
            ("ec2,\"m5\",,hour,,,1,", .quote),
        ] as [(String, PriceBookProblem.Kind)])
    func checkRow(row: String, expect: PriceBookProblem.Kind) throws {
        let (book, problems) = PriceBook.read(header + row + "\nec2,c5.large,,hour,,,0.085,\n")
        #expect(problems == [PriceBookProblem(expect, line: 6)])
        #expect(try #require(book).rows.map(\.item) == ["c5.large"])
    }

    @Test("one item can be read alone")
    func items() throws {
        let text = header + "ec2,m5.large,,hour,,,0.096,\nec2,m5.large2,,hour,,,1,\nec2,m5,,hour,,,x,\nec2,,\n"
        let (book, problems) = Array(text.utf8).withUnsafeBytes { PriceBook.read($0, items: ["m5.large"]) }
        #expect(problems == [])
        #expect(try #require(book).rows.map(\.item) == ["m5.large"])
    }

    @Test("the same row twice names the first")
    func twice() {
        let row = "ec2,m5.large,,hour,,,0.096,\n"
        #expect(PriceBook.read(header + row + row).problems == [PriceBookProblem(.twice(line: 6), line: 7)])
    }

    @Test(
        "a header with something wrong leaves no book",
        arguments: [
            ("# source: a list\n", "", .headerMissing(key: "source"), 1),
            ("# currency: USD", "# currency: dollars", .headerValue(key: "currency", found: "dollars"), 3),
            ("# as_of: 2024-09", "# as_of: 2024-13", .headerValue(key: "as_of", found: "2024-13"), 4),
            ("# region: us-east-1", "# region:", .headerValue(key: "region", found: ""), 2),
        ] as [(String, String, PriceBookProblem.Kind, Int)])
    func checkHeader(part: String, instead: String, expect: PriceBookProblem.Kind, line: Int) {
        let (book, problems) = PriceBook.read(header.replacing(part, with: instead))
        #expect(book == nil)
        #expect(problems.contains(PriceBookProblem(expect, line: line)))
    }

    @Test("an empty file, and one of other columns")
    func columns() {
        #expect(PriceBook.read("").book == nil)
        let other = PriceBook.read("type,usd\nm5.large,0.096\n")
        #expect(other.book == nil)
        #expect(other.problems.contains { if case .columns("type,usd", _) = $0.kind { $0.line == 1 } else { false } })
    }

    @Test("what is written reads back as the same")
    func written() throws {
        let book = try book(
            "ec2,m5.large,,hour,,,0.096,\ns3,standard,,GB-month,0,51200,0.023,\ns3,standard,,GB-month,51200,,0.022,\n")
        let (again, problems) = PriceBook.read(book.written())
        #expect(problems == [])
        #expect(again == book)
    }
}

@Suite("Prices are looked up in several books")
struct PriceShelfTests {
    private func shelf() throws -> PriceShelf {
        PriceShelf([
            try book(
                "ec2,m5.large,,hour,,,0.1,\nec2,m5.xlarge,,hour,,,0.2,\nec2,m5a.large,,hour,,,0.08,\n",
                asOf: "2016-12"),
            try book("ec2,m5.large,,hour,,,0.096,\ns3,standard,,GB-month,0,10,1,\ns3,standard,,GB-month,20,,1,\n"),
            try book("ec2,m5.large,,hour,,,0.118,\n", region: "ap-northeast-2"),
            try book("transfer,out,free,GB,0,100,0,\n", region: "global", asOf: "2026-05"),
        ])
    }

    @Test("the newest book that has it wins, unless a date is named")
    func newest() throws {
        let shelf = try shelf()
        #expect(try shelf.onDemand("m5.large", region: "us-east-1").price.number == decimal("0.096"))
        #expect(try shelf.onDemand("m5.xlarge", region: "us-east-1").source.asOf.description == "2016-12")
        let then = try #require(PriceDate("2017"))
        #expect(try shelf.onDemand("m5.large", region: "us-east-1", asOf: then).price.number == decimal("0.1"))
        #expect(try shelf.freeTransfer(region: "ap-northeast-2").price == Measure(100, .gigabyte))
    }

    @Test("what there is no price for, with what there is")
    func failures() throws {
        let shelf = try shelf()
        #expect(
            throws: PriceLookupFailure.unknownItem(
                found: "m5.lrage", service: "ec2", candidates: ["m5.large", "m5.xlarge", "m5a.large"])
        ) { try shelf.onDemand("m5.lrage", region: "us-east-1") }
        #expect(
            throws: PriceLookupFailure.unknownItem(
                found: "m5.48xlarge", service: "ec2", candidates: ["m5.xlarge", "m5.large"])
        ) { try shelf.onDemand("m5.48xlarge", region: "us-east-1") }
        #expect(
            throws: PriceLookupFailure.unknownRegion(found: "eu-north-9", known: ["ap-northeast-2", "us-east-1"])
        ) { try shelf.onDemand("m5.large", region: "eu-north-9") }
        #expect(throws: PriceLookupFailure.noService("s3", region: "ap-northeast-2", pricedIn: ["us-east-1"])) {
            try shelf.tiers(.objects, "standard", region: "ap-northeast-2")
        }
        let early = try #require(PriceDate("2015"))
        let dates = try [#require(PriceDate("2024-09")), #require(PriceDate("2016-12"))]
        #expect(throws: PriceLookupFailure.noneAsOf(early, known: dates)) {
            try shelf.onDemand("m5.large", region: "us-east-1", asOf: early)
        }
        #expect(throws: PriceLookupFailure.tiers(item: "standard", line: 8)) {
            try shelf.tiers(.objects, "standard", region: "us-east-1")
        }
    }
}

@Suite("A price's date is as exact as its source")
struct PriceDateTests {
    @Test("days, months and years", arguments: ["2026-07-20", "2016-12", "2024", "2024-02-29"])
    func check(text: String) { #expect(PriceDate(text)?.description == text) }

    @Test("no date", arguments: ["", "2026-7", "2026-13", "2023-02-29", "26-07-20", "2026-07-20-1", "yyyy"])
    func checkRefused(text: String) { #expect(PriceDate(text) == nil) }

    @Test(
        "older than a year on 2026-11-27",
        arguments: [("2025-11-26", true), ("2025-11-27", false), ("2025-11", false), ("2025", false), ("2024", true)])
    func checkAge(text: String, expect: Bool) throws {
        let today = try #require(PriceDate("2026-11-27"))
        #expect(try #require(PriceDate(text)).isOlderThanAYear(on: today) == expect)
    }
}
