import Calculators
import Companion
import Pricing
import TestSupport
import Testing

@Suite("Price books as files")
struct PriceBookFileTests {
    private let desk: Desk
    private let surroundings: Surroundings

    init() throws {
        desk = try Desk()
        surroundings = try desk.workspace().surroundings
    }

    private func book(_ rows: String, asOf: String = "2024-09") -> String {
        """
        # source: a list
        # region: us-east-1
        # currency: USD
        # as_of: \(asOf)
        service,item,option,unit,from,to,rate,mark
        \(rows)

        """
    }

    @Test("the data home's own books are listed by their names, a broken one too")
    func list() throws {
        desk.folder.write(book("ec2,m5.large,,hour,,,0.096,"), to: "home/prices/mine.csv")
        desk.folder.write("nothing", to: "home/prices/broken.csv")
        desk.folder.write("nothing", to: "home/prices/.hidden.csv")
        let files = PriceBookFiles(surroundings).all()
        #expect(files.map(\.name) == ["broken", "mine"])
        #expect(files.map { $0.book?.rows.count } == [nil, 1])
        #expect(files.map(\.isOwn) == [true, true])
        #expect(try PriceBookFiles(surroundings).book(named: "mine").book?.services == ["ec2"])
        #expect(throws: Failure.noSuchPriceBook("mein", suggestions: ["mine"])) {
            try PriceBookFiles(surroundings).book(named: "mein")
        }
    }

    @Test("rows are chosen by service or by type")
    func rows() throws {
        let text = book(
            "ec2,m5.large,,hour,,,1,\nec2,m5.xlarge,,hour,,,2,\nreserved,m5.large,1y none standard,hour,,,3,")
        let book = try #require(PriceBook.read(text).book)
        func check(_ words: [String], _ expected: [FixedDecimal]) {
            #expect(book.rows(matching: words).map(\.rate) == expected)
        }
        check([], [1, 2, 3])
        check(["m5.large"], [1, 3])
        check(["m5.*"], [1, 2, 3])
        check(["reserved"], [3])
        check(["*.xlarge", "reserved"], [2, 3])
        check(["c5.*"], [])
    }

    @Test(
        "a problem stands at its line and character",
        arguments: [
            ("ec2,m5.large,,hour,,,0.09.6,", 26), ("ec2,m5.large,,hours,,,1,", 15), ("ec2,m5.large,,hour,,", 21),
            ("ec2,m5.large,,hour,,,-1,", 22), ("ec2,\"m5\",,hour,,,1,", 5), ("ec2,m5.large,,hour,9,5,1,", 22),
            ("ec2,,,hour,,,1,", 5), ("ec2,가격,,hours,,,1,", 9),
        ])
    func column(row: String, column: Int) throws {
        let path = desk.folder.write(book(row), to: "book.csv")
        let checked = try PriceBookFiles(surroundings).check([path], from: "/")
        let problem = try #require(checked.first?.problems.first)
        #expect(problem.problem.line == 6)
        #expect(problem.text == row)
        #expect(problem.column == column)
        #expect(checked.first?.problems.count == 1)
    }

    @Test("a folder is checked book by book, and both faults of a header are told")
    func folder() throws {
        desk.folder.write(book("ec2,a,,hour,,,1,"), to: "books/good.csv")
        desk.folder.write(
            book("").replacing("USD", with: "dollars").replacing("2024-09", with: "soon"), to: "books/x.csv")
        let checked = try PriceBookFiles(surroundings).check(["books"], from: desk.folder.path)
        #expect(checked.map(\.file.name) == ["good", "x"])
        #expect(checked.map { $0.problems.map(\.problem.line) } == [[], [3, 4]])
        #expect(throws: Failure.noSuchPath(desk.folder("none"))) {
            try PriceBookFiles(surroundings).check(["none"], from: desk.folder.path)
        }
    }
}

@Suite("Offer files become price books")
struct PriceImportTests {
    private let desk: Desk
    private let surroundings: Surroundings
    private let selection = OfferSelection(region: "us-east-1", types: ["m5.*"])

    init() throws {
        desk = try Desk()
        surroundings = try desk.workspace().surroundings
        desk.folder.write(PriceImportTests.offer, to: "index.csv")
    }

    private static let offer = """
        "FormatVersion","v1.0"
        "Disclaimer","none"
        "Publication Date","2024-09-05T20:12:31Z"
        "Version","20240905201231"
        "OfferCode","AmazonEC2"
        "SKU","TermType","Unit","PricePerUnit","Currency","LeaseContractLength","PurchaseOption","OfferingClass","Location","Instance Type","Tenancy","Operating System","Pre Installed S/W","CapacityStatus","Region Code"
        "A","OnDemand","Hrs","0.0960000000","USD","","","","US East (N. Virginia)","m5.large","Shared","Linux","NA","Used","us-east-1"
        "B","OnDemand","Hrs","0.0104000000","USD","","","","US East (N. Virginia)","t3.micro","Shared","Linux","NA","Used","us-east-1"

        """

    private func importing(name: String? = nil, replaces: Bool = false) throws(Failure) -> PriceImport {
        try PriceImport(
            "index.csv", selection: selection, name: name, replaces: replaces, in: surroundings,
            from: desk.folder.path)
    }

    @Test("a book is named after Region and date, is private, and is found by the calculators")
    func kept() throws {
        var seen: [Int] = []
        let importing = try importing()
        let draft = try importing.read { done, total in seen.append(total - done) }
        let file = try importing.keep(draft)
        #expect(file.name == "ec2-us-east-1-2024-09-05")
        #expect(file.path == desk.home + "/prices/ec2-us-east-1-2024-09-05.csv")
        #expect(desk.folder.mode(of: "home/prices") == 0o700)
        #expect(desk.folder.mode(of: "home/prices/ec2-us-east-1-2024-09-05.csv") == 0o600)
        #expect(seen.last == 0)
        let calculation = try CalculatorDesk(surroundings).calculate(["ec2", "m5.large"])
        #expect(calculation.total == Money(try FixedDecimal(reading: "70.08"), .dollar))
        #expect(PriceBookFiles(surroundings).all().map(\.book?.rows.count) == [1])
    }

    @Test("no book is replaced unless that is meant, and one that is named is refused before the file is read")
    func replacing() throws {
        let first = try importing(name: "mine")
        _ = try first.keep(try first.read { _, _ in })
        #expect(throws: Failure.priceBookExists("mine")) { try importing(name: "mine") }
        #expect(throws: Failure.priceBookExists("mine")) { try importing(name: "mine.csv") }
        let again = try importing(name: "mine", replaces: true)
        _ = try again.keep(try again.read { _, _ in })
        #expect(PriceBookFiles(surroundings).all().map(\.name) == ["mine"])
        for name in ["../mine", ".mine", ""] { #expect(throws: Failure.self, "\(name)") { try importing(name: name) } }
    }

    @Test("a reading that is broken off leaves nothing behind")
    func brokenOff() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) { try importing().read { _, _ in throw Stop() } }
        #expect(PriceBookFiles(surroundings).all().isEmpty)
    }

    @Test("a file that is no offer file, or ends early, gives no book and says where")
    func damaged() throws {
        let path = desk.folder.write(String(PriceImportTests.offer.dropLast(4)), to: "index.csv")
        #expect(throws: Failure.offerFile(path: path, .truncated(offset: PriceImportTests.offer.utf8.count - 4))) {
            try importing().read { _, _ in }
        }
        desk.folder.write("<html>", to: "index.csv")
        #expect(throws: Failure.offerFile(path: path, .notAnOfferFile)) { try importing().read { _, _ in } }
    }

    @Test("a file of use is priced by the newest book of the Region")
    func usage() throws {
        let importing = try importing()
        _ = try importing.keep(try importing.read { _, _ in })
        desk.folder.write("item,quantity\nm5.large,730\n", to: "use.csv")
        let priced = try UsageFile("use.csv", from: desk.folder.path).priced(region: "us-east-1", in: surroundings)
        #expect(priced.total.total.amount.description == "70.08")
        #expect(priced.source?.asOf == PriceDate("2024-09-05"))
    }
}
