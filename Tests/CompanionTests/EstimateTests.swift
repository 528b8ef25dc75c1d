import Calculators
import Companion
import Pricing
import Records
import TestSupport
import Testing

@Suite("Estimates")
struct EstimateTests {
    private let desk: Desk
    private let estimates: EstimateDesk

    init() throws {
        desk = try Desk()
        desk.folder.write(EstimateTests.book("0.0104"), to: "home/prices/2024.csv")
        let workspace = try desk.workspace()
        estimates = EstimateDesk(workspace, calculators: CalculatorDesk(workspace.surroundings))
    }

    private static func book(_ rate: String, asOf: String = "2024-09") -> String {
        """
        # source: a list; 'quoted'
        # region: us-east-1
        # currency: USD
        # as_of: \(asOf)
        service,item,option,unit,from,to,rate,mark
        ec2,t3.micro,,hour,,,\(rate),

        """
    }

    private func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }

    private func webShop() throws -> Estimate {
        try estimates.make("web  shop")
        _ = try estimates.add(words("ec2 t3.micro --count 2"), .init(group: "front"), to: "web shop")
        _ = try estimates.add(
            words("reserved --on-demand 0.100 --upfront 263 --hourly 0.030 --term 1y"), .init(label: "a | \"b\", \\c"),
            to: "web shop")
        return try estimates.add(words("transfer --out 500GB --rate 0.09"), .init(group: "front"), to: "web shop")
            .estimate
    }

    @Test("a line keeps its words, its Region, its price and its book")
    func lines() throws {
        let estimate = try webShop()
        #expect(estimate.name == "web shop")
        #expect(estimate.groups.map(\.name) == ["", "front"])
        #expect(estimate.lines.map(\.calculator) == ["reserved", "ec2", "transfer"])
        #expect(estimate.lines[1].words == words("t3.micro --count 2 --region us-east-1"))
        #expect(estimate.lines[1].price.sources.map(\.asOf.description) == ["2024-09"])
        let sums = try estimate.sums()
        // 263; 0.030 · 730 + 0.0104 · 730 · 2 + 45
        #expect(sums.upfront == 263)
        #expect(sums.monthly.description == "82.084")
        #expect(sums.total.description == "1248.008")
        #expect(try estimates.cloudSide(of: "web shop").yearly.amount.description == "985.008")
        #expect(try estimates.estimate(named: "web shop") == estimate)
    }

    @Test("a line is edited by what is typed anew, moved, labelled and removed")
    func edits() throws {
        _ = try webShop()
        var estimate = try estimates.edit(line: 2, of: "web shop", words: ["--count", "3"])
        #expect(estimate.lines[1].words == words("t3.micro --region us-east-1 --count 3"))
        #expect(estimate.lines[1].price.monthly.description == "22.776")
        estimate = try estimates.edit(line: 2, of: "web shop", words: ["--rate", "0.02", "--type", "m5.large"])
        #expect(estimate.lines[1].words == words("--region us-east-1 --count 3 --rate 0.02 --type m5.large"))
        #expect(estimate.lines[1].price.monthly.description == "43.8")
        estimate = try estimates.edit(line: 2, of: "web shop", words: words("ec2 t3.micro --count 3"))
        #expect(estimate.lines[1].price.monthly.description == "22.776")
        estimate = try estimates.edit(line: 2, of: "web shop", words: [], .init(group: "back", label: "two"))
        #expect(estimate.groups.map(\.name) == ["", "front", "back"])
        #expect(estimate.lines.last?.label == "two")
        #expect(estimate.lines.last?.price.monthly.description == "22.776")
        estimate = try estimates.removeLine(2, of: "web shop")
        #expect(estimate.groups.map(\.name) == ["", "back"])
        #expect(throws: Failure.estimate(.noSuchLine(3, of: "web shop", lines: 2))) {
            try estimates.removeLine(3, of: "web shop")
        }
    }

    @Test("a copy is a thing of its own, and names are not taken twice")
    func names() throws {
        let estimate = try webShop()
        let copy = try estimates.copy("web shop", as: "other")
        #expect(copy.lines.map(\.words) == estimate.lines.map(\.words))
        #expect(Set(copy.lines.map(\.id)).isDisjoint(with: estimate.lines.map(\.id)))
        #expect(throws: Failure.estimate(.exists("other"))) { try estimates.rename("web shop", to: "other") }
        #expect(throws: Failure.estimate(.exists("other"))) { try estimates.make("other") }
        #expect(throws: Failure.estimate(.missing("web shp", suggestions: ["web shop"]))) {
            try estimates.estimate(named: "web shp")
        }
        #expect(throws: Failure.estimate(.badName("  "))) { try estimates.make("  ") }
        #expect(throws: Failure.estimate(.badMonths(0))) { try estimates.setMonths(0, of: "other") }
        try estimates.remove("other")
        #expect(try estimates.names() == ["web shop"])
        // One name, however its syllables are written.
        try estimates.make("\u{1100}\u{1161}")
        #expect(try estimates.estimate(named: "가").name == "가")
        #expect(throws: Failure.estimate(.exists("가"))) { try estimates.make("가") }
    }

    @Test("what is no bill, and what cannot be priced, is no line")
    func refused() throws {
        try estimates.make("x")
        #expect(throws: Failure.estimate(.noCharge(calculator: "availability"))) {
            try estimates.add(words("availability --parallel 0.9,0.9"), to: "x")
        }
        #expect(throws: Failure.self) { try estimates.add(words("ec2 t9.micro"), to: "x") }
        #expect(throws: Failure.self) { try estimates.add(["ec2", "$last"], to: "x") }
        #expect(try estimates.estimate(named: "x").lines == [])
    }

    @Test("prices stay until they are refreshed, and the difference is told")
    func refresh() throws {
        let before = try webShop()
        desk.folder.write(EstimateTests.book("0.0200", asOf: "2026-01"), to: "home/prices/2026.csv")
        let workspace = try desk.workspace()
        let later = EstimateDesk(workspace, calculators: CalculatorDesk(workspace.surroundings))
        #expect(try later.estimate(named: "web shop") == before)
        let preview = try later.refresh("web shop", isPreview: true)
        #expect(preview.lines.map(\.isChanged) == [false, true, false])
        #expect(try later.estimate(named: "web shop") == before)
        let refresh = try later.refresh("web shop")
        #expect(refresh.before == before)
        #expect(refresh.after.lines[1].price.monthly.description == "29.2")
        #expect(refresh.after.lines[1].price.sources.map(\.asOf.description) == ["2026-01"])
        #expect(try later.estimate(named: "web shop") == refresh.after)
    }

    @Test("a line whose type is in no book any more keeps its price, and why is told")
    func lost() throws {
        let before = try webShop()
        desk.folder.write("# nothing", to: "home/prices/2024.csv")
        let workspace = try desk.workspace()
        let refresh = try EstimateDesk(workspace, calculators: CalculatorDesk(workspace.surroundings))
            .refresh("web shop")
        #expect(refresh.after == before)
        #expect(refresh.lines.map { $0.failure == nil } == [true, false, true])
    }

    @Test("two are compared line beside line")
    func comparison() throws {
        _ = try webShop()
        _ = try estimates.copy("web shop", as: "other")
        _ = try estimates.edit(line: 2, of: "other", words: ["--count", "3"])
        _ = try estimates.removeLine(1, of: "other")
        let comparison = try estimates.compare("web shop", with: "other")
        #expect(comparison.pairs.map(\.group) == ["", "front", "front"])
        #expect(comparison.pairs.map { $0.second == nil } == [true, false, false])
        #expect(comparison.pairs[1].second?.price.monthly.description == "22.776")
    }
}

@Suite("Estimates as files")
struct EstimateFileTests {
    private let desk: Desk
    private let estimates: EstimateDesk

    init() throws {
        desk = try Desk()
        let workspace = try desk.workspace()
        estimates = EstimateDesk(workspace, calculators: CalculatorDesk(workspace.surroundings))
    }

    @Test("what is exported reads back as the same, to the last place", arguments: EstimateFormat.allCases)
    func roundTrip(format: EstimateFormat) throws {
        try estimates.make("웹 \"상점\", | 1", months: 36)
        let options: [EstimateLineOptions] = [
            .init(), .init(group: "# 앞단", label: "a | \"b\", \\c 'd'\ne"), .init(group: "뒤", label: " x "),
        ]
        for (index, options) in options.enumerated() {
            _ = try estimates.add(
                ["ec2", "--rate", "0.01000000000000000\(index + 1)", "--hours", "730 h"], options, to: "웹 \"상점\", | 1")
        }
        let before = try estimates.estimate(named: "웹 \"상점\", | 1")
        let path = "estimate." + (format == .markdown ? "md" : format.rawValue)
        #expect(EstimateFormat(path: path) == format)
        try estimates.export(before.name, as: format, to: path, from: desk.folder.path)
        #expect(throws: Failure.estimate(.exists(before.name))) {
            try estimates.importFile(path, from: desk.folder.path)
        }
        let after = try estimates.importFile(path, named: "copy", from: desk.folder.path)
        #expect(after.months == before.months)
        #expect(after.groups.map(\.name) == before.groups.map(\.name))
        #expect(after.lines.map(\.label) == before.lines.map(\.label))
        #expect(after.lines.map(\.words) == before.lines.map(\.words))
        #expect(after.lines.map(\.price) == before.lines.map(\.price))
        #expect(after.id != before.id)
        let again = try estimates.exported("copy", as: format)
        let first = try estimates.exported(before.name, as: format)
        _ = try estimates.importFile(path, replacing: true, from: desk.folder.path)
        #expect(try estimates.exported(before.name, as: format) == first)
        #expect(again.count < first.count)
    }

    @Test(
        "a file that is no estimate is refused with its line",
        arguments: [
            ("hello", .unknownForm, 1), ("{\"estimate\":\"x\",\n", .syntax, 2), ("{}", .missing("estimate"), 1),
            ("{\"estimate\":\"x\",\"months\":0}", .value(name: "months", found: "0"), 1),
            ("# estimate: x\n# months: many\n", .value(name: "months", found: "many"), 2),
            (
                "# estimate: x\ngroup,label\n", .missing("group,label,calculator,words,upfront,monthly,currency,books"),
                2
            ),
            (
                "# estimate: x\ngroup,label,calculator,words,upfront,monthly,currency,books\n,,ec2,,1,12abc,USD,\n",
                .value(name: "monthly", found: "12abc"), 3
            ),
            (
                "# estimate: x\ngroup,label,calculator,words,upfront,monthly,currency,books\n,,ec2,'a,1,1,USD,\n",
                .syntax, 3
            ),
            (
                "# estimate: x\ngroup,label,calculator,words,upfront,monthly,currency,books\na,b\n",
                .fieldCount(found: 2, expected: 8), 3
            ),
            (
                "# x\n\nno table\n",
                .missing("group | label | calculator | words | upfront | monthly | currency | books"), 1
            ),
        ] as [(String, EstimateFileProblem, Int)])
    func refused(text: String, problem: EstimateFileProblem, line: Int) throws {
        let path = desk.folder.write(text, to: "file")
        #expect(throws: Failure.estimate(.file(path: path, problem, line: line))) {
            try estimates.importFile("file", from: desk.folder.path)
        }
        #expect(try estimates.names() == [])
    }
}
