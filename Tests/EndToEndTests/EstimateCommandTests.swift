import TestSupport
import Testing

@Suite("estimate at the command line and in the shell")
struct EstimateCommandTests {
    private func estimate(_ learner: Learner, _ words: String...) throws -> BuiltProgram.Outcome {
        try BuiltProgram.run(learner.arguments(["--language", "en", "estimate"] + words))
    }

    @Test("an estimate is made, added to, shown and summed")
    func sums() throws {
        let learner = try Learner()
        try #expect(estimate(learner, "new", "web shop", "--months", "36").status == 0)
        let added = try estimate(
            learner, "add", "web shop", "--group", "front", "ec2", "--rate", "0.0104", "--count", "2")
        #expect(added.output.contains(" 1 ec2 --rate 0.0104 --count 2"), "\(added.output)")
        #expect(added.output.contains("monthly $15.18\n"))
        _ = try estimate(
            learner, "add", "web shop", "--label", "db", "reserved", "--on-demand", "0.1", "--upfront", "263",
            "--hourly",
            "0.03", "--term", "1y")
        let shown = try estimate(learner, "show", "web shop").output
        // 263; 0.03 · 730 + 0.0104 · 730 · 2
        #expect(shown.contains("upfront $263.00 + monthly $37.08 × 36 = $1,598.02"), "\(shown)")
        let json = try estimate(learner, "web shop", "--json").output
        #expect(json.contains(#""months":"36","currency":"USD","upfront":"263","monthly":"37.084","total":"1598.024""#))
    }

    @Test("what is exported is imported as the same", arguments: ["csv", "json", "md"])
    func exchange(ending: String) throws {
        let learner = try Learner()
        _ = try estimate(learner, "new", "a")
        _ = try estimate(learner, "add", "a", "--label", "two, \"2\"", "ec2", "--rate", "0.0104", "--hours", "730 h")
        let path = learner.folder("a." + ending)
        #expect(try estimate(learner, "export", "a", path).status == 0)
        #expect(try estimate(learner, "import", path).errors.contains("There is an estimate 'a' already."))
        #expect(try estimate(learner, "import", path, "--name", "b").status == 0)
        let format = ["csv": "csv", "json": "json", "md": "markdown"][ending] ?? ""
        let first = try estimate(learner, "export", "a", "--format", format).output
        let second = try estimate(learner, "export", "b", "--format", format).output
        #expect(first.contains("7.592"))
        #expect(
            second.replacing("estimate: b", with: "estimate: a").replacing("# b", with: "# a")
                .replacing("\"estimate\": \"b\"", with: "\"estimate\": \"a\"") == first)
    }

    @Test("a newer price book changes nothing until it is asked for")
    func refresh() throws {
        let learner = try Learner()
        func book(_ date: String, _ rate: String) {
            learner.folder.write(
                "# source: s\n# region: us-east-1\n# currency: USD\n# as_of: \(date)\n"
                    + "service,item,option,unit,from,to,rate,mark\nec2,zz.large,,hour,,,\(rate),\n",
                to: "home/prices/\(date).csv")
        }
        _ = try estimate(learner, "new", "a")
        book("2025-09", "0.10")
        _ = try estimate(learner, "add", "a", "ec2", "zz.large")
        book("2026-01", "0.20")
        #expect(try estimate(learner, "show", "a").output.contains("$73.00"))
        let preview = try estimate(learner, "refresh", "a", "--preview").output
        #expect(preview.contains("monthly $73.00 → $146.00"), "\(preview)")
        #expect(preview.contains("total $876.00 → $1,752.00 (+$876.00)"))
        #expect(try estimate(learner, "show", "a").output.contains("$73.00"))
        _ = try estimate(learner, "refresh", "a")
        #expect(try estimate(learner, "show", "a").output.contains("$146.00"))
    }

    @Test("two are compared, and a mistake is told with what to type")
    func comparison() throws {
        let learner = try Learner()
        for (name, count) in [("a", "1"), ("b", "3")] {
            _ = try estimate(learner, "new", name)
            _ = try estimate(learner, "add", name, "ec2", "--rate", "0.1", "--count", count)
        }
        let output = try estimate(learner, "compare", "a", "b").output
        #expect(output.contains("$73.00    $219.00    +$146.00"), "\(output)")
        let missing = try estimate(learner, "show", "c")
        #expect(missing.errors.contains("There is no estimate 'c'."))
        #expect(missing.status == 1)
        #expect(try estimate(learner, "add", "a").status == 64)
        #expect(try estimate(learner, "add", "a", "availability", "--parallel", "0.9").status == 1)
        #expect(try estimate(learner, "edit", "a", "x").status == 64)
    }

    @Test("a saved estimate is the cloud's side of a comparison over years")
    func ownership() throws {
        let learner = try Learner()
        _ = try estimate(learner, "new", "a")
        _ = try estimate(learner, "add", "a", "ec2", "--rate", "0.1")
        let calculation = try learner.run(
            "--language", "en", "calc", "tco", "--years", "2", "--on-premises-yearly", "2000", "--estimate", "a",
            "--json"
        ).output
        #expect(calculation.contains("\"cloud_total\":\"1752\""), "\(calculation)")
        let missing = try learner.run(
            "--language", "en", "calc", "tco", "--years", "2", "--on-premises-yearly", "2000", "--estimate", "b")
        #expect(missing.errors.contains("There is no estimate 'b'."))
    }

    @Test("in the shell it is made line by line, with Tab")
    func dialogue() throws {
        let shell = try Learner().shell()
        shell.type("estimate 웹\r")
        try shell.expect("새로 만들까요? (y/n)")
        shell.type("y\r")
        try shell.expect("웹> ")
        shell.type("group 앞단\r")
        try shell.expect("'앞단' 묶음에 더합니다")
        try shell.expect("웹> ")
        shell.type("ec2 --rate 0.1 --cou\t2\r")
        try shell.expect("월 $146.00")
        try shell.expect("웹> ")
        shell.type("edit 1 --count 1\r")
        try shell.expect("$876.00")
        try shell.expect("웹> ")
        shell.type("remove 7\r")
        try shell.expect("7번 줄이 없습니다")
        try shell.expect("웹> ")
        shell.type("\r")
        try shell.expect("공부> ")
        shell.type("estimate list\r")
        try shell.expect("웹")
        try shell.expect("$876.00")
    }
}
