import Pricing
import Testing

@Suite("Offer files of AWS are read as they come")
struct OfferFileTests {
    private let selection = OfferSelection(region: "us-east-1", location: "US East (N. Virginia)")

    private func read(
        _ text: String, _ selection: OfferSelection? = nil, pieces size: Int = 4_096
    ) -> (book: PriceBook?, problems: [OfferProblem]) {
        let bytes = Array(text.utf8)
        var position = 0
        return OfferFile(selection ?? self.selection).read {
            let end = min(position + size, bytes.count)
            defer { position = end }
            return Array(bytes[position..<end])
        }
    }

    private func told(_ book: PriceBook?) -> [String] {
        book?.rows.map { "\($0.service) \($0.item) \($0.option) \($0.unit.rawValue) \($0.rate)" } ?? []
    }

    private let expected = [
        "ec2 m5.large  hour 0.096", "reserved m5.large 1y none standard hour 0.06",
        "reserved m5.large 1y partial standard hour 0.029", "reserved m5.large 1y partial standard once 252",
    ]

    @Test("JSON and CSV give the same book, in pieces of any size", arguments: [1, 2, 7, 4_096])
    func pieces(size: Int) throws {
        for text in [json, csv] {
            let (book, problems) = read(text, pieces: size)
            #expect(problems == [])
            #expect(told(book) == expected)
            #expect(book?.source.asOf.description == "2024-09-05")
            #expect(book?.source.source == "AWS Price List, AmazonEC2")
            let written = try #require(book).written()
            #expect(PriceBook.read(written).book.map(told) == expected)
        }
    }

    @Test("a file that ends early gives no book, wherever it ends")
    func truncated() {
        let bytes = Array(json.utf8)
        let end = bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0
        for length in 0..<end {
            let (book, problems) = read(String(decoding: bytes[..<length], as: UTF8.self))
            #expect(book == nil && problems == [.truncated(offset: length)], "\(length)")
        }
        let (book, problems) = read(String(csv.dropLast(5)))
        #expect(book == nil && problems.count == 1)
    }

    @Test("a byte changed anywhere never stops the program")
    func damaged() {
        for text in [json, csv] {
            let bytes = Array(text.utf8)
            for (place, byte) in bytes.enumerated() {
                var damaged = bytes
                damaged[place] = byte ^ UInt8(truncatingIfNeeded: 1 + place % 127)
                let (book, problems) = read(String(decoding: damaged, as: UTF8.self))
                #expect(book != nil || !problems.isEmpty)
            }
        }
    }

    @Test("nesting without end is skipped without a stack")
    func deep() {
        let (book, problems) = read("{\"a\":" + String(repeating: "[", count: 1_000_000))
        #expect(book == nil)
        #expect(problems == [.truncated(offset: 1_000_005)])
    }

    @Test("a text without end is refused before it fills the memory")
    func endless() {
        var isFirst = true
        let (book, problems) = OfferFile(selection).read {
            defer { isFirst = false }
            return Array((isFirst ? "{\"" : String(repeating: "a", count: 65_536)).utf8)
        }
        #expect(book == nil)
        #expect(problems.count == 1)
    }

    @Test("what is not there is said")
    func missing() throws {
        let none = OfferSelection(region: "eu-west-1")
        #expect(read(json, none).problems == [.nothingFound(region: "eu-west-1")])
        let types = OfferSelection(region: "us-east-1", types: ["m5.large", "m9.large"])
        let (book, problems) = read(json, types)
        #expect(book?.rows.count == 4)
        #expect(problems == [.typesMissing(["m9.large"])])
        #expect(read("<html>").problems == [.notAnOfferFile])
        #expect(read("").problems == [.truncated(offset: 0)])
        #expect(read(csv.replacing("\"Tenancy\"", with: "\"Tenure\"")).problems == [.columnMissing("Tenancy")])
        #expect(
            read(json.replacing("0.0960000000", with: "0.09.6")).problems == [
                .price(found: "0.09.6", .unexpected(".", offset: 4))
            ])
        #expect(read(json.replacing("2024-09-05T20:12:31Z", with: "soon")).problems == [.noDate(found: "soon")])
    }

    @Test("a second price for the same thing is told and the first kept")
    func twice() throws {
        let row = try #require(csv.split(separator: "\n").first { $0.contains("0.0960000000") })
        let (book, problems) = read(csv + row.replacing("0.0960000000", with: "0.1000000000") + "\n")
        #expect(told(book) == expected)
        #expect(problems == [.twoPrices(item: "m5.large", option: "")])
    }

    @Test("capacity that is bought in blocks has no price here")
    func markets() {
        let block = json.replacing("\"capacitystatus\" : \"Used\"", with: "\"marketoption\" : \"CapacityBlock\"")
        #expect(read(block).problems == [.nothingFound(region: "us-east-1")])
        let usual = json.replacing("\"capacitystatus\" : \"Used\"", with: "\"marketoption\" : \"OnDemand\"")
        #expect(told(read(usual).book) == expected)
    }

    /// The shape of AmazonEC2's index.json, cut to three products; names and figures as they stood in 2024-09.
    private let json = #"""
        {
          "formatVersion" : "v1.0", "disclaimer" : "For \"information\" only \u00b7",
          "offerCode" : "AmazonEC2", "version" : "20240905201231", "publicationDate" : "2024-09-05T20:12:31Z",
          "products" : {
            "AAA" : { "sku" : "AAA", "productFamily" : "Compute Instance", "attributes" : {
              "location" : "US East (N. Virginia)", "instanceType" : "m5.large", "tenancy" : "Shared",
              "operatingSystem" : "Linux", "preInstalledSw" : "NA", "capacitystatus" : "Used",
              "regionCode" : "us-east-1", "vcpu" : "2" } },
            "BBB" : { "sku" : "BBB", "attributes" : { "instanceType" : "m5.large", "tenancy" : "Dedicated",
              "operatingSystem" : "Linux", "regionCode" : "us-east-1" } },
            "CCC" : { "sku" : "CCC", "attributes" : { "instanceType" : "m5.large", "tenancy" : "Shared",
              "operatingSystem" : "Windows", "regionCode" : "us-east-1" } }
          },
          "terms" : {
            "OnDemand" : {
              "AAA" : { "AAA.J" : { "offerTermCode" : "J", "sku" : "AAA", "priceDimensions" : {
                "AAA.J.6" : { "unit" : "Hrs", "beginRange" : "0", "endRange" : "Inf", "appliesTo" : [ ],
                  "pricePerUnit" : { "USD" : "0.0960000000" } } }, "termAttributes" : { } } },
              "CCC" : { "CCC.J" : { "priceDimensions" : { "x" : { "unit" : "Hrs",
                "pricePerUnit" : { "USD" : "0.1880000000" } } } } }
            },
            "Reserved" : {
              "AAA" : {
                "AAA.4" : { "priceDimensions" : {
                  "q" : { "unit" : "Quantity", "pricePerUnit" : { "USD" : "252" } },
                  "h" : { "unit" : "Hrs", "pricePerUnit" : { "USD" : "0.0290000000" } } },
                  "termAttributes" : { "LeaseContractLength" : "1yr", "OfferingClass" : "standard",
                    "PurchaseOption" : "Partial Upfront" } },
                "AAA.5" : { "priceDimensions" : {
                  "h" : { "unit" : "Hrs", "pricePerUnit" : { "USD" : "0.0600000000" } } },
                  "termAttributes" : { "LeaseContractLength" : "1yr", "OfferingClass" : "standard",
                    "PurchaseOption" : "No Upfront" } } }
            }
          }
        }
        """#

    /// The same as AmazonEC2's index.csv has it.
    private let csv = """
        "FormatVersion","v1.0"
        "Disclaimer","For ""information"" only, no offer"
        "Publication Date","2024-09-05T20:12:31Z"
        "Version","20240905201231"
        "OfferCode","AmazonEC2"
        "SKU","TermType","Unit","PricePerUnit","Currency","LeaseContractLength","PurchaseOption","OfferingClass","Location","Instance Type","Tenancy","Operating System","Pre Installed S/W","CapacityStatus","Region Code"
        "AAA","OnDemand","Hrs","0.0960000000","USD","","","","US East (N. Virginia)","m5.large","Shared","Linux","NA","Used","us-east-1"
        "BBB","OnDemand","Hrs","0.1020000000","USD","","","","US East (N. Virginia)","m5.large","Dedicated","Linux","NA","Used","us-east-1"
        "CCC","OnDemand","Hrs","0.1880000000","USD","","","","US East (N. Virginia)","m5.large","Shared","Windows","NA","Used","us-east-1"
        "AAA","Reserved","Quantity","252","USD","1yr","Partial Upfront","standard","US East (N. Virginia)","m5.large","Shared","Linux","NA","Used","us-east-1"
        "AAA","Reserved","Hrs","0.0290000000","USD","1yr","Partial Upfront","standard","US East (N. Virginia)","m5.large","Shared","Linux","NA","Used","us-east-1"
        "AAA","Reserved","Hrs","0.0600000000","USD","1yr","No Upfront","standard","US East (N. Virginia)","m5.large","Shared","Linux","NA","Used","us-east-1"

        """
}
