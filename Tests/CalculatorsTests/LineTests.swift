import Calculators
import Pricing
import Testing

/// A line and the results that it has to give, rounded half up to the places they are written with.
struct Line: CustomTestStringConvertible, Sendable {
    let words: String
    let expected: KeyValuePairs<String, String>
    /// "none" where the calculation has no sum.
    let total: String

    init(_ words: String, total: String, _ expected: KeyValuePairs<String, String>) {
        self.words = words
        self.expected = expected
        self.total = total
    }

    var testDescription: String { words }
}

@Suite("A line gives its results")
struct LineTests {
    // The worked examples of AWS's own pages and price lists, and of courses that quote them; dates stand in the books.
    static let lines: [Line] = [
        Line(
            "ec2 t3.micro --region us-east-1 --hours 730 --count 2", total: "15.18",
            ["hourly": "0.0208", "monthly": "15.184", "yearly": "182.208"]),
        // 0.096 · 730 = 70.08
        Line("ec2 m5.large", total: "70.08", ["hourly": "0.096", "monthly": "70.08"]),
        Line("ec2 m5.large --region ap-northeast-2", total: "86.14", ["monthly": "86.14"]),
        Line("ec2 m5.4xlarge --region ap-northeast-2", total: "689.12", ["monthly": "689.12"]),
        // c4.large, us-east-1, 2016-12: 263 / 8,760 + 0.030
        Line(
            "reserved --on-demand 0.100 --upfront 263 --hourly 0.030 --term 1y", total: "525.80",
            [
                "effective_hourly": "0.060023", "saving_percent": "39.98", "break_even_percent": "60.02",
                "break_even_hours": "438.17", "payback_months": "5.15", "term_total": "525.80",
                "on_demand_total": "876.00", "term_saving": "350.20",
            ]),
        Line(
            "reserved --type c4.large --as-of 2016-12 --payment partial", total: "525.80",
            ["effective_hourly": "0.060023", "saving_percent": "39.98"]),
        Line(
            "reserved --type c4.large --as-of 2016-12 --term 3y", total: "1090.88",
            ["effective_hourly": "0.041510", "saving_percent": "58.49"]),
        // 1 − 0.0261 / 0.0416
        Line(
            "reserved t3.medium --payment nuri", total: "228.64",
            ["effective_hourly": "0.0261", "saving_percent": "37.26", "payback_months": "0.00"]),
        Line(
            "reserved m4.large --term 3y --payment auri", total: "998.64",
            ["effective_hourly": "0.038", "saving_percent": "62.00", "payback_months": "null"]),
        Line(
            "savings-plan --on-demand 0.100 --rate 0.072 --term 1y --payment partial", total: "630.72",
            [
                "commitment": "630.72", "upfront": "315.36", "hourly": "0.036", "monthly_normalised": "52.56",
                "saving_percent": "28.00", "break_even_percent": "72.00", "break_even_hours": "525.60",
            ]),
        // 1,177.60 + 10,137.60 + 2,150.40
        Line(
            "s3 --class standard --size 600TB --region us-east-1 --unit-base 1024", total: "13465.60",
            ["monthly": "13465.60", "average_rate": "0.021917"]),
        Line("s3 --size 600 TB --unit-base 1000", total: "13163.20", ["monthly": "13163.20"]),
        Line("s3 500GB --class standard-ia --months 12", total: "75.00", ["monthly": "6.25"]),
        Line(
            "ebs --type gp3 --size 200GB --iops 4000 --throughput 250MB/s", total: "26.00",
            ["monthly": "26.00", "storage_cost": "16.00", "iops_cost": "5.00", "throughput_cost": "5.00"]),
        Line("efs --size 100GB", total: "30.00", ["monthly": "30.00"]),
        // 10,240 · 0.126 + 40,960 · 0.122 + 102,400 · 0.117 + 3,400 · 0.108
        Line("transfer --region ap-northeast-2 --out 157000GB --free 0", total: "18635.36", ["out": "18635.36"]),
        Line(
            "transfer --tiers 10240GB:0.126,40960GB:0.122,102400GB:0.117,rest:0.108 --out 157000GB", total: "18635.36",
            ["out": "18635.36", "average_rate": "0.1187"]),
        Line("transfer --region us-east-1 --out 500GB", total: "36.00", ["out": "36.00"]),
        Line("transfer --out 10340GB --free-counts before-tiers", total: "921.60", ["out": "921.60"]),
        Line("transfer --out 10340GB --free-counts in-first-tier", total: "921.10", ["out": "921.10"]),
        Line(
            "transfer --in 1TB --between-zones 100GB --between-regions 100GB", total: "4.00",
            ["in": "0.00", "between_zones": "2.00", "between_regions": "2.00"]),
        Line(
            "consolidated --tiers 1TB:0.10,49TB:0.08,450TB:0.06 --usage 30TB,35TB,30TB --unit-base 1000",
            total: "6720.00",
            ["total": "6720.00", "separate_total": "7660.00", "saving": "940.00", "blended_rate": "0.070737"]),
        Line(
            "consolidated --hours 700,500 --reserved 730,0 --rate 0.10 --free-hours 100", total: "37.00",
            ["total": "37.00", "separate_total": "40.00", "saving": "3.00", "blended_rate": "0.030833"]),
        // max(100, 1,000 + 4,900 + 250)
        Line("support --plan business --spend 85000", total: "6150.00", ["fee": "6150.00", "fee_percent": "7.24"]),
        Line("support business --spend 500", total: "100.00", ["fee": "100.00", "minimum": "100.00"]),
        Line("support developer --spend 500", total: "29.00", ["fee": "29.00"]),
        Line("support enterprise --spend 1200000", total: "70500.00", ["fee": "70500.00"]),
        Line(
            "free-tier ec2-t3.micro --hours 1000 --opened 2025-01-01 --age 3 --rate 0.0104", total: "2.60",
            ["free_allowance": "750", "billable": "250", "cost": "2.60", "credits": "null"]),
        Line(
            "free-tier ec2-t3.micro --hours 1000 --opened 2025-07-15 --age 3 --rate 0.0104", total: "10.40",
            ["free_allowance": "0", "billable": "1000", "cost": "10.40", "credits": "200"]),
        Line(
            "tco --years 3 --discount 8% --on-premises-upfront 120000 --on-premises-yearly 30000 --cloud-yearly 62000",
            total: "none",
            [
                "on_premises_total": "210000.00", "cloud_total": "186000.00", "on_premises_npv": "197312.91",
                "cloud_npv": "159780.01", "break_even_years": "3.75", "saving": "24000.00", "npv_saving": "37532.90",
            ]),
        Line(
            "availability --parallel 0.99,0.99 --series 0.999", total: "none",
            ["availability": "0.9989001", "downtime_hours_per_year": "9.635124"]),
        Line("growth 1000 --growth 10% --years 3", total: "3310.00", ["last_year": "1210", "total": "3310"]),
    ]

    @Test("as it is worked out by hand", arguments: lines)
    func results(line: Line) throws {
        let calculation = try Desk.calculate(line.words)
        for (name, expected) in line.expected {
            let places = expected.split(separator: ".").dropFirst().first?.count ?? 0
            #expect(try calculation.figure(name, places: places) == expected, "\(name)")
        }
        let total = try calculation.total.map { try $0.amount.text(places: 2) }
        #expect(total ?? "none" == line.total)
    }

    @Test("whose lines add up to the total and whose steps tell every result", arguments: lines)
    func consistent(line: Line) throws {
        let calculation = try Desk.calculate(line.words)
        if let total = calculation.total, !calculation.lines.isEmpty {
            var sum = Money.zero(total.currency)
            for line in calculation.lines { sum = try sum.adding(line.amount) }
            // A commitment is what its fee and its hours come to, each rounded once.
            #expect(abs(sum.amount.raw - total.amount.raw) <= 10_000)
        }
        let names = try CalculatorList.builtIn.calculator(named: calculation.calculator).results.map(\.name)
        #expect(calculation.results.map(\.name).allSatisfy(names.contains))
        for step in calculation.steps { #expect(try step.formula.evaluate() == step.value) }
    }

    @Test("that its examples promise")
    func examples() throws {
        for calculator in CalculatorList.builtIn.calculators {
            #expect(!calculator.examples.isEmpty, "\(calculator.name)")
            for example in calculator.examples {
                let givens = try Givens(reading: example.words, for: calculator, in: Desk.context)
                let calculation = try calculator.calculate(givens, in: Desk.context)
                for expected in example.expected {
                    let value = try #require(calculation[expected.result], "\(calculator.name) \(expected.result)")
                    let rounded = try value.number.rounded(toPlaces: expected.places)
                    #expect(rounded == expected.number, "\(calculator.name) \(expected.result)")
                }
            }
        }
    }

    @Test(
        "without a price book where every rate is typed",
        arguments: [
            "ec2 --rate 0.096", "reserved --on-demand 0.1 --hourly 0.063", "s3 1TB --rate 0.023",
            "s3 1TB --tiers 500GB:0.03,rest:0.02", "ebs --size 100GB --rate 0.08", "efs 10GB --rate 0.3",
            "transfer --out 500GB --rate 0.09", "transfer --between-zones 10GB --rate 0.01",
            "support --tiers 10000:10%,rest:7% --minimum 100 --spend 500",
            "savings-plan --on-demand 0.1 --rate 0.072", "free-tier --hours 800 --free 750 --rate 0.01",
        ])
    func typed(line: String) throws {
        let calculation = try Desk.calculate(line, in: Desk.bare)
        #expect(calculation.sources == [])
        #expect(calculation.total != nil)
    }
}
