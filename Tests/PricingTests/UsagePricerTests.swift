import Pricing
import Testing

@Suite("A file of use is priced line by line")
struct UsagePricerTests {
    private let book = PriceBook.read(
        """
        # source: a list
        # region: us-east-1
        # currency: USD
        # as_of: 2024-09
        service,item,option,unit,from,to,rate,mark
        ec2,m5.large,,hour,,,0.096,
        ec2,t3.micro,,hour,,,0.0104,
        """
    ).book

    private func price(_ text: String, pieces size: Int = 4_096) throws -> UsageTotal {
        var pricer = UsagePricer(book: try #require(book))
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: size) {
            bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { pricer.add($0) }
        }
        return pricer.finish()
    }

    @Test("rates come from the book or from the line, in pieces of any size", arguments: [1, 3, 4_096])
    func total(size: Int) throws {
        let looked = try price("item,quantity\r\nm5.large,730\r\nt3.micro,1460.5\r\n\r\nm5.large,0.25", pieces: size)
        #expect(looked.total == Money(try decimal("85.2932"), .dollar))
        #expect(looked.lines == 3)
        #expect(looked.problems == [])
        let own = try price("item,quantity,rate\nanything,730,0.1\nm5.large,2,0.0000000005\n", pieces: size)
        #expect(own.total == Money(try decimal("73.000000001"), .dollar))
    }

    @Test(
        "a line with something wrong is told and left out",
        arguments: [
            ("m9.large,1", .unknownItem("m9.large")), ("m5.large", .fields), ("m5.large,1,2", .fields),
            ("m5.large,12abc", .number(found: "12abc", .unexpected("a", offset: 2))),
            ("m5.large,-1", .negative(found: "-1")), ("m5.large,", .number(found: "", .empty)),
            ("m5.large,1.", .number(found: "1.", .digitsMissing(offset: 2))),
        ] as [(String, UsageTotal.Problem.Kind)])
    func check(line: String, expect: UsageTotal.Problem.Kind) throws {
        let total = try price("item,quantity\n\(line)\nm5.large,1\n")
        #expect(total.problems.map(\.kind) == [expect])
        #expect(total.problems.map(\.line) == [2])
        #expect(total.refused == 1)
        #expect(total.lines == 1)
        #expect(total.total.amount.description == "0.096")
    }

    @Test("a file of other columns prices nothing")
    func columns() throws {
        let total = try price("type,hours\nm5.large,1\n")
        #expect(total.problems.map(\.kind) == [.columns(found: "type,hours")])
        #expect(total.total == .zero(.dollar))
        #expect(total.lines == 0)
    }
}
