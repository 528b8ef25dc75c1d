import Calculators
import Pricing
import Testing

@Suite("A line that is no calculation is a problem that says what is")
struct BadInputTests {
    private func input(_ name: String, of calculator: String) throws -> Input {
        try #require(try CalculatorList.builtIn.calculator(named: calculator).input(named: name))
    }

    private func inputs(_ names: [String], of calculator: String) throws -> [Input] {
        try names.map { try input($0, of: calculator) }
    }

    @Test("an unknown calculator, with those spelled nearly so")
    func calculator() {
        #expect(Desk.problem("ec3 t3.micro") == .unknownCalculator(found: "ec3", candidates: ["ec2"]))
        #expect(Desk.problem("reservd --upfront 1") == .unknownCalculator(found: "reservd", candidates: ["reserved"]))
        #expect(Desk.problem("spreadsheet") == .unknownCalculator(found: "spreadsheet", candidates: []))
    }

    @Test("an unknown input, a word too many, a name without a value")
    func words() throws {
        #expect(
            Desk.problem("ec2 t3.micro --huors 3")
                == .unknownInput(found: "huors", calculator: "ec2", candidates: ["hours"]))
        #expect(
            Desk.problem("s3 1TB --unit-bass 1000")
                == .unknownInput(found: "unit-bass", calculator: "s3", candidates: ["unit-base"]))
        #expect(Desk.problem("ec2 t3.micro large") == .unexpectedWord("large", calculator: "ec2"))
        #expect(Desk.problem("ec2 t3.micro --hours") == .valueMissing(try input("hours", of: "ec2")))
        #expect(Desk.problem("ec2 t3.micro --hours --count 2") == .valueMissing(try input("hours", of: "ec2")))
        #expect(Desk.problem("ec2 --count 2 --count 3 --rate 1") == .inputTwice(try input("count", of: "ec2")))
    }

    @Test(
        "a number that is none",
        arguments: [
            ("12abc", MeasureProblem.unknownUnit(found: "abc", candidates: [])),
            ("abc", .number(.unexpected("a", offset: 0), found: "abc")),
            ("1.2.3", .number(.unexpected(".", offset: 3), found: "1.2.3")),
            ("1e9", .unknownUnit(found: "e9", candidates: [])),
            ("999999999999999999999999", .number(.overflow, found: "999999999999999999999999")),
        ])
    func numbers(text: String, problem: MeasureProblem) throws {
        let spend = try input("spend", of: "support")
        #expect(Desk.problem("support business --spend \(text)") == .measure(spend, found: text, problem))
    }

    @Test("a unit that is missing, or of the wrong kind")
    func units() throws {
        let size = try input("size", of: "s3")
        #expect(
            Desk.problem("s3 500")
                == .measure(size, found: "500", .unitMissing(found: 500, expected: .gigabyte)))
        #expect(
            Desk.problem("s3 --size 500h")
                == .measure(size, found: "500h", .wrongKind(.init(found: .hour, expected: .gigabyte))))
        let hours = try input("hours", of: "ec2")
        #expect(
            Desk.problem("ec2 t3.micro --hours 3GB")
                == .measure(hours, found: "3GB", .wrongKind(.init(found: .gigabyte, expected: .hour))))
    }

    @Test(
        "a number out of its limits",
        arguments: [
            ("ec2 t3.micro --hours -1", "hours"), ("ec2 t3.micro --count 0", "count"),
            ("ec2 t3.micro --count 1.5", "count"), ("reserved --on-demand -0.1 --hourly 0.05", "on-demand"),
            ("reserved --on-demand 0.1 --hourly 0.05 --term 0y", "term"), ("s3 -5GB", "size"),
            ("tco --years 0 --on-premises-yearly 1 --cloud-yearly 1", "years"),
            ("tco --years 2.5 --on-premises-yearly 1 --cloud-yearly 1", "years"),
            ("availability --parallel 0.99,1.2", "parallel"), ("growth 100 --growth -150%", "growth"),
        ])
    func limits(line: String, name: String) throws {
        guard case .outside(let input, let found)? = Desk.problem(line) else {
            Issue.record("\(line): \(String(describing: Desk.problem(line)))")
            return
        }
        #expect(input.name == name)
        #expect(!input.limits.allow(found.number))
    }

    @Test("what still has to be given")
    func missing() throws {
        #expect(Desk.problem("ec2") == .missing(try input("type", of: "ec2"), calculator: "ec2"))
        #expect(Desk.problem("reserved") == .missing(try input("type", of: "reserved"), calculator: "reserved"))
        #expect(
            Desk.problem("reserved --on-demand 0.1")
                == .missing(try input("hourly", of: "reserved"), calculator: "reserved"))
        #expect(
            Desk.problem("savings-plan --on-demand 0.1")
                == .missing(try input("rate", of: "savings-plan"), calculator: "savings-plan"))
        #expect(
            Desk.problem("tco --on-premises-yearly 5")
                == .missing(try input("cloud-yearly", of: "tco"), calculator: "tco"))
        #expect(Desk.problem("transfer") == .missing(try input("out", of: "transfer"), calculator: "transfer"))
        #expect(
            Desk.problem("free-tier --hours 5")
                == .missing(try input("opened", of: "free-tier"), calculator: "free-tier")
        )
    }

    @Test("inputs that contradict each other")
    func contradictions() throws {
        #expect(
            Desk.problem("s3 1TB --rate 0.02 --tiers rest:0.02")
                == .contradiction(try inputs(["rate", "tiers"], of: "s3")))
        #expect(
            Desk.problem("free-tier --hours 5 --size 3GB --free 1")
                == .contradiction(try inputs(["hours", "size"], of: "free-tier")))
    }

    @Test("an unknown type, with what was perhaps meant, and what to type instead of a price")
    func types() throws {
        let rate = try input("rate", of: "ec2")
        guard case .price(.unknownItem(let found, "ec2", let candidates), [rate])? = Desk.problem("ec2 t3.mirco") else {
            Issue.record("\(String(describing: Desk.problem("ec2 t3.mirco")))")
            return
        }
        #expect(found == "t3.mirco")
        #expect(candidates.first == "t3.micro")
    }

    @Test("a Region without a book, and prices that a Region's books lack")
    func regions() throws {
        let rate = try input("rate", of: "ec2")
        #expect(
            Desk.problem("ec2 t3.micro --region mars-north-1")
                == .price(
                    .unknownRegion(found: "mars-north-1", known: ["ap-northeast-2", "us-east-1"]), instead: [rate]))
        // Data out has a book of every Region beside those of one.
        #expect(
            Desk.problem("transfer --region mars-north-1 --out 500GB")
                == .price(
                    .unknownRegion(found: "mars-north-1", known: ["ap-northeast-2", "us-east-1"]),
                    instead: try inputs(["tiers", "rate"], of: "transfer")))
        #expect(
            Desk.problem("s3 1TB --region ap-northeast-2")
                == .price(
                    .noService("s3", region: "ap-northeast-2", pricedIn: ["us-east-1"]),
                    instead: try inputs(["rate", "tiers"], of: "s3")))
        #expect(
            Desk.problem("reserved t3.medium --payment all")
                == .price(.noOffer(item: "t3.medium"), instead: try inputs(["upfront", "hourly"], of: "reserved")))
        let known = try #require(PriceDate("2026-07-20"))
        #expect(
            Desk.problem("ec2 c5.large --as-of 2015")
                == .price(.noneAsOf(try #require(PriceDate("2015")), known: [known]), instead: [rate]))
    }

    @Test("choices, dates, tiers and conventions that there are not")
    func others() throws {
        let payment = try input("payment", of: "savings-plan")
        #expect(
            Desk.problem("savings-plan --on-demand 1 --rate 0.5 --payment partal")
                == .notOneOf(payment, found: "partal", candidates: ["partial"]))
        #expect(
            Desk.problem("ec2 t3.micro --as-of yesterday") == .date(try input("as-of", of: "ec2"), found: "yesterday"))
        let tiers = try input("tiers", of: "transfer")
        #expect(
            Desk.problem("transfer --out 1GB --tiers 10GB:0.1,0.2")
                == .tiers(tiers, found: "10GB:0.1,0.2", .colonMissing(tier: 2, found: "0.2")))
        #expect(
            Desk.problem("transfer --out 1GB --tiers rest:0.1,10GB:0.2")
                == .tiers(tiers, found: "rest:0.1,10GB:0.2", .table(.endless(tier: 1))))
        #expect(
            Desk.problem("transfer --out 1GB --tiers 10GB:-1")
                == .tiers(tiers, found: "10GB:-1", .table(.negativeRate(tier: 1))))
        #expect(
            Desk.problem("s3 1TB --unit-base 1012")
                == .convention(.unitBase, .oneOf(["1024", "1000"], found: "1012")))
    }

    @Test("what does not fit, and a quantity past the last tier")
    func arithmetic() throws {
        #expect(
            Desk.problem("s3 100000000000000000GB --rate 1000000") == .arithmetic(.arithmetic(.overflow)))
        #expect(
            Desk.problem("transfer --out 20GB --tiers 10GB:0.1")
                == .arithmetic(.beyondTiers(Measure(20, .gigabyte), end: Measure(10, .gigabyte))))
        #expect(
            Desk.problem("tco --on-premises-yearly 1000원 --cloud-yearly 1")
                == .arithmetic(.currencies(found: .dollar, expected: .won)))
    }
}
