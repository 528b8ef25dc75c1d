import Calculators
import Pricing
import Testing

@Suite("A line of words is read by the inputs")
struct GivensTests {
    private func givens(_ line: String) throws -> Givens {
        var words = line.split(separator: " ").map(String.init)
        let calculator = try CalculatorList.builtIn.calculator(named: words.removeFirst())
        return try Givens(reading: words, for: calculator, in: Desk.context)
    }

    @Test("with a value behind its name, after an equals sign, or in its place")
    func places() throws {
        let expected = try givens("ec2 --type t3.micro --hours 100")
        #expect(try givens("ec2 t3.micro --hours=100") == expected)
        #expect(try givens("ec2 T3.Micro --hours 100h") == expected)
        #expect(try givens("ec2 --hours 100 t3.micro") == expected)
        #expect(expected["type"] == .text("t3.micro"))
        #expect(expected["hours"] == .measure(Measure(100, .hour)))
    }

    @Test("with a unit as a word of its own")
    func apart() throws {
        #expect(try givens("s3 --size 600 TB")["size"] == .measure(Measure(614_400, .gigabyte)))
        #expect(try givens("s3 600 TB --class standard")["size"] == .measure(Measure(614_400, .gigabyte)))
    }

    @Test("after the conventions, wherever these stand")
    func conventions() throws {
        #expect(try givens("s3 --size 600TB --unit-base 1000")["size"] == .measure(Measure(600_000, .gigabyte)))
        let set = try givens("tco --cash-flow year-start --hours-per-month 720 --rounding half-even")
        #expect(set.conventions.cashFlow == .yearStart)
        #expect(set.conventions.hoursPerMonth == 720)
        #expect(set.conventions.rounding == .halfEven)
    }

    @Test("as tiers and lists")
    func several() throws {
        let table = try TierTable(
            widths: [(10_240, FixedDecimal(126, places: 3)), (nil, FixedDecimal(108, places: 3))], unit: .gigabyte,
            result: .money(.dollar))
        #expect(try givens("transfer --tiers 10TB:0.126,rest:$0.108")["tiers"] == .tiers(table))
        let usage = [30_720, 35_840].map { Measure($0, .gigabyte) }
        #expect(try givens("consolidated --usage 30TB,35TB")["usage"] == .measures(usage))
        #expect(
            try givens("tco --benefits agility,global-reach")["benefits"] == .texts(["agility", "global-reach"]))
    }

    @Test("in the currency that it is typed in, else in the usual one")
    func currencies() throws {
        #expect(try givens("growth 1000")["cost"] == .measure(Measure(Money(1_000, .dollar))))
        #expect(try givens("growth 1000원")["cost"] == .measure(Measure(Money(1_000, .won))))
        #expect(try givens("reserved --upfront ₩100,000")["upfront"] == .measure(Measure(Money(100_000, .won))))
    }

    @Test("at rates in the forms in which people write them")
    func rates() throws {
        let hourly = Givens.Value.measure(.hourly(FixedDecimal(1, places: 1), .dollar))
        for text in ["0.1", "$0.1", "$0.10/h", "0.1/h", "0.1달러"] {
            #expect(try givens("ec2 --rate \(text)")["rate"] == hourly, "\(text)")
        }
        let perMonth = Dimensions.money(.dollar).over(.gigabyte).over(.month)
        let monthly = Givens.Value.measure(Measure(FixedDecimal(23, places: 3), perMonth))
        for text in ["0.023", "$0.023/GB", "$0.023/GB/month"] {
            #expect(try givens("s3 --rate \(text)")["rate"] == monthly, "\(text)")
        }
    }

    @Test("and tells what is still to be asked for")
    func missing() throws {
        let calculator = try CalculatorList.builtIn.calculator(named: "reserved")
        #expect(Givens().missingInput(of: calculator)?.name == "type")
        let rate = Givens.Value.measure(.hourly(1, .dollar))
        #expect(Givens(["on-demand": rate]).missingInput(of: calculator)?.name == "upfront")
        #expect(Givens(["on-demand": rate, "hourly": rate]).missingInput(of: calculator) == nil)
        #expect(Givens(["type": .text("t3.micro")]).missingInput(of: calculator) == nil)
    }
}
