import Calculators
import FSRS
import Facts
import Notes
import Pricing
import Quiz
import Records
import Synchronization
import TestSupport
import Testing

@testable import Companion

@Suite("Plugins of a data home")
struct PluginTests {
    private let folder: TemporaryFolder
    private let shelf: PluginShelf
    private let counter = Counter()

    /// Other identities each time.
    private final class Counter: Sendable {
        private let number = Atomic<UInt64>(1)
        func next() -> UInt64 { number.wrappingAdd(1, ordering: .relaxed).newValue &* 0x9E37_79B9_7F4A_7C15 }
    }

    init() throws {
        folder = try TemporaryFolder()
        let counter = counter
        shelf = PluginShelf(
            Surroundings(
                now: { Desk.start }, utcOffset: { _ in 0 }, random: { counter.next() }, home: folder.path + "/home",
                content: PluginTests.plugins.replacing("/Plugins", with: "/Content"),
                environment: ["PATH": "/usr/bin:/bin"], machine: "책상"), language: "ko", version: "0")
    }

    private static let plugins =
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Plugins"

    private func desk() -> CalculatorDesk { CalculatorDesk(shelf.surroundings, plugins: shelf) }

    private func workspace() throws -> Workspace { try Workspace(opening: shelf.surroundings, plugins: shelf) }

    @discardableResult
    private func trusted(_ name: String, _ granted: PluginWants = PluginWants()) throws -> InstalledPlugin {
        let installed = try shelf.install(name, from: Self.plugins)
        return try shelf.trust(shelf.introduce(installed.id), granting: granted)
    }

    /// A plugin of the test's own, whose script answers calls by `answer`.
    private func write(_ id: String, manifest: String = "", hello: String, _ calls: String) {
        folder.write(
            "format: 1\nid: \(id)\ntitle: \(id)\nrun: [/bin/sh, plugin.sh]\n" + manifest, to: "own/\(id)/plugin.yaml")
        folder.write(
            """
            while IFS= read -r line; do
                id=${line#*'"id":'}
                id=${id%%[!0-9]*}
                case $line in
                *'"method":"hello"'*) answer='"result":{"protocol":1,"name":"\(id)","capabilities":\(hello)}' ;;
                \(calls)
                esac
                echo '{"jsonrpc":"2.0","id":'$id','"$answer"'}'
            done

            """, to: "own/\(id)/plugin.sh")
    }

    private func own(_ id: String) -> String { folder.path + "/own/" + id }

    private func trouble(_ body: () throws -> Void) -> PluginTrouble.Kind? {
        do { try body() } catch Failure.plugin(let trouble) { return trouble.kind } catch { return nil }
        return nil
    }

    // MARK: Trust

    @Test("nothing is run before it is trusted")
    func untrusted() throws {
        write("shy", hello: "{}", "*) answer='\"result\":{}' ;;")
        folder.write("touch \(folder.path)/ran\n" + (folder.read("own/shy/plugin.sh") ?? ""), to: "own/shy/plugin.sh")
        let installed = try shelf.install(own("shy"), from: "/")
        #expect(shelf.standing(of: installed) == .untrusted)
        _ = try shelf.introduce("shy")
        _ = try shelf.check(own("shy"), from: "/", .ifTrusted)
        #expect(desk().calculators.names == desk().ownNames)
        #expect(trouble { _ = try workspace().export("shy", deck: nil, limit: nil, to: "x", from: "/tmp") } != nil)
        #expect(folder.read("ran") == nil)
    }

    @Test("after a change it is not run, whatever was changed, until it is trusted again")
    func changed() throws {
        try trusted("hello-shell")
        #expect(try desk().calculate(["rack-units", "2"])["devices"]?.number == 21)
        for name in ["README.md", ".hidden", "plugin.sh"] {
            let path = "home/plugins/hello-shell/" + name
            folder.write((folder.read(path) ?? "") + "\n# changed\n", to: path)
            let later = PluginShelf(shelf.surroundings, language: "ko", version: "0")
            let plugin = try #require(later.plugins.first)
            #expect(later.standing(of: plugin) == .changed)
            let desk = CalculatorDesk(shelf.surroundings, plugins: later)
            #expect(trouble { _ = try desk.calculate(["rack-units", "2"]) } == .changed)
            _ = try later.trust(later.introduce("hello-shell"), granting: PluginWants())
            #expect(later.standing(of: plugin) == .trusted)
        }
    }

    @Test("what is changed while it runs answers no more, and neither does what it would have become")
    func changedWhileRunning() throws {
        try trusted("hello-shell")
        let desk = desk()
        #expect(try desk.calculate(["rack-units", "2"])["devices"]?.number == 21)
        folder.write("echo 1\n", to: "home/plugins/hello-shell/more.sh")
        #expect(trouble { _ = try desk.calculate(["rack-units", "2"]) } == .changed)
        _ = try shelf.trust(shelf.introduce("hello-shell"), granting: PluginWants())
        #expect(try desk.calculate(["rack-units", "3"])["devices"]?.number == 14)
    }

    @Test("what was introduced is what is trusted")
    func swapped() throws {
        _ = try shelf.install("hello-shell", from: Self.plugins)
        let introduction = try shelf.introduce("hello-shell")
        folder.write("exit 0\n", to: "home/plugins/hello-shell/plugin.sh")
        #expect(trouble { _ = try shelf.trust(introduction, granting: PluginWants()) } == .changed)
    }

    @Test("only what its manifest asks for can be granted")
    func grants() throws {
        let greedy = PluginWants(network: true)
        #expect(trouble { try trusted("hello-shell", greedy) } == .notAsked("network"))
        write("asks", manifest: "network: true\nfolders: [/tmp]\n", hello: "{}", "*) ;;")
        let installed = try trusted(own("asks"), greedy)
        #expect(installed.manifest.wants == PluginWants(network: true, folders: ["/tmp"]))
        #expect(shelf.record(of: "asks")?.granted == greedy)
    }

    @Test("the trust is kept for the owner's eyes alone")
    func modes() throws {
        try trusted("hello-shell")
        #expect(folder.mode(of: "home/plugins/.trust/hello-shell.json") == 0o600)
        #expect(folder.mode(of: "home/plugins/hello-shell/plugin.sh") == 0o700)
        #expect(folder.mode(of: "home/plugins") == 0o700)
    }

    @Test("a faulty folder is not installed, and a newer version takes the older one's place")
    func install() throws {
        folder.write("format: 1\nid: other\ntitle: T\nrum: x\n", to: "own/broken/plugin.yaml")
        guard case .faulty(let problems) = trouble({ _ = try shelf.install(own("broken"), from: "/") }) else {
            Issue.record("it was installed")
            return
        }
        #expect(
            problems.map(\.kind) == [
                .unknownKey("rum", suggestions: ["run"]), .otherID(found: "other", folder: "broken"),
                .missing(key: "run"),
            ])
        write("mine", hello: "{}", "*) ;;")
        folder.write("x", to: "own/mine/old")
        _ = try shelf.install(own("mine"), from: "/")
        folder.delete("own/mine/old")
        _ = try shelf.install(own("mine"), from: "/")
        #expect(folder.read("home/plugins/mine/old") == nil)
        #expect(try shelf.remove("mine").id == "mine")
        #expect(folder.read("home/plugins/mine/plugin.yaml") == nil)
    }

    // MARK: Calculators

    @Test("a plugin's calculator reads, limits and names its inputs as any other does")
    func calculator() throws {
        try trusted("subnets")
        let desk = desk()
        #expect(try desk.calculate(["subnets", "10.0.0.0/16", "--prefix=24"])["usable_in_all"]?.number == 64_256)
        let calculator = try desk.calculator(named: "subnets")
        #expect(calculator.inputs.map(\.name) == ["block", "prefix"])
        #expect(throws: (any Error).self) { try desk.calculate(["subnets", "10.0.0.0/16", "33"]) }
        #expect(throws: (any Error).self) { try desk.calculate(["subnets", "10.0.0.0/16", "24.5"]) }
        guard
            case .calculation(.missing(let input, _))? = failure({ _ = try desk.calculate(["subnets", "10.0.0.0/16"]) })
        else {
            Issue.record("nothing was missing")
            return
        }
        #expect(input.name == "prefix")
        #expect(
            trouble { _ = try desk.calculate(["cidr", "10.0.0.1/22"]) }
                == .refused(message: "'10.0.0.1/22'는 블록의 첫 주소가 아닙니다. 10.0.0.0/22을 뜻했나요?", input: "block"))
    }

    private func failure(_ body: () throws -> Void) -> Failure? {
        do { try body() } catch { return error as? Failure }
        return nil
    }

    @Test("a default holds, percents are shares, and a result has its unit")
    func units() throws {
        try trusted("hello-python")
        try trusted("hello-shell")
        let year = try #require(try desk().calculate(["uptime", "99.9%"])["down_a_year"])
        #expect(year.number == FixedDecimal(876, places: 2))
        #expect(year.dimensions == .hour)
        #expect(try desk().calculate(["rack-units", "10"])["left"]?.number == 2)
    }

    @Test("no plugin's calculator takes the place of the program's own")
    func ownFirst() throws {
        write(
            "thief",
            hello:
                #"{"calculators":[{"name":"ec2","title":"x","inputs":[],"results":[]},{"name":"Bad Name","title":"x","inputs":[],"results":[]}]}"#,
            "*) ;;")
        try trusted(own("thief"))
        #expect(try desk().calculator(named: "ec2").inputs.isEmpty == false)
        #expect(!desk().calculators.names.contains("Bad Name"))
    }

    @Test("after three failures in a row it is stopped, also in a later session; trusting it again lets it run")
    func disabled() throws {
        try trusted(Self.plugins + "/_misbehaving/crashing")
        for _ in 0..<3 {
            #expect(trouble { _ = try desk().calculate(["x"]) } == .ended(code: 3, said: "division by zero\n"))
        }
        #expect(trouble { _ = try desk().calculate(["x"]) } == .disabled(failures: 3))
        let later = PluginShelf(shelf.surroundings, language: "ko", version: "0")
        #expect(later.standing(of: try #require(later.plugins.first)) == .disabled(failures: 3))
        _ = try later.trust(later.introduce("crashing"), granting: PluginWants())
        #expect(later.standing(of: try #require(later.plugins.first)) == .trusted)
    }

    // MARK: Readers

    @Test("a file that a plugin reads is a note, with the lines of the file")
    func reader() throws {
        try trusted("html-notes")
        folder.write("<h1>비용</h1>\n\n<p>TCO: 총 소유 비용을 이르는 말</p>\n", to: "notes/a.HTML")
        folder.write("# 다른 것\n\n- RI: 1년이나 3년을 약정하는 방식\n", to: "notes/b.md")
        let workspace = try workspace()
        let report = try workspace.addNotes(["notes"], from: folder.path).finish()
        #expect(report.notes == 2)
        var lines: [Int] = []
        try Preview.read(["notes/a.HTML"], from: folder.path, plugins: shelf) {
            lines += $0.cards.cards.map(\.question.source.firstLine)
        }
        #expect(!lines.isEmpty && lines.allSatisfy { $0 == 3 })
    }

    @Test("cards of a file stay while its plugin cannot read it, and the plugin is told once")
    func readerFails() throws {
        try trusted("html-notes")
        folder.write("<p>TCO: 총 소유 비용을 이르는 말</p>\n", to: "notes/a.html")
        folder.write("<p>RI: 1년이나 3년을 약정하는 방식</p>\n", to: "notes/b.html")
        let first = try workspace().addNotes(["notes"], from: folder.path).finish()
        #expect(first.questions > 1)
        folder.write("raise SystemExit(1)\n", to: "home/plugins/html-notes/plugin.py")
        folder.write("<p>TCO: 총 소유 비용을 이르는 다른 말</p>\n", to: "notes/a.html")
        folder.write("<p>RI: 3년을 약정하는 방식이다</p>\n", to: "notes/b.html")
        let later = PluginShelf(shelf.surroundings, language: "ko", version: "0")
        let report = try Workspace(opening: shelf.surroundings, plugins: later).syncNotes().finish()
        let kept = try workspace().noteSources().first { $0.source.kind == .folder }
        #expect(kept?.questions == first.questions)
        #expect(report.removed == 0)
        #expect(report.troubles == [PluginTrouble("html-notes", .changed)])
    }

    @Test("questions that a plugin makes of a note are cards of that note")
    func maker() throws {
        write(
            "maker", hello: #"{"questions":[{"name":"m"}]}"#,
            #"*'"method":"questions"'*) answer='"result":{"questions":[{"prompt":"무엇의 약자인가요? TCO","answers":["총 소유 비용"],"line":3},{"prompt":"","answers":["x"]},{"prompt":"x","answers":[]}]}' ;;"#
        )
        try trusted(own("maker"))
        folder.write("# 비용\n\nTCO\n", to: "notes/a.md")
        let workspace = try workspace()
        _ = try workspace.addNotes(["notes"], from: folder.path).finish()
        let asked = try #require(try workspace.beginQuiz(QuizOptions()).next())
        #expect(asked.question.prompt == "무엇의 약자인가요? TCO")
        #expect(asked.question.source.firstLine == 3)
    }

    // MARK: Skills

    private func drill() throws -> (Workspace, QuizOptions) {
        try trusted("cidr-drill")
        let workspace = try workspace()
        try workspace.adoptPluginSkills()
        var options = QuizOptions()
        options.deck = "cidr-drill"
        return (workspace, options)
    }

    @Test("a plugin's skills are drilled by seed, graded and logged as any exercise")
    func skills() throws {
        let (workspace, options) = try drill()
        let session = try workspace.beginQuiz(options)
        let asked = try #require(try session.next())
        let draw = try #require(asked.question.draw)
        #expect(draw.skill.hasPrefix("cidr-drill/"))
        #expect(try session.answer(asked.question.answers[0][0]).verdict.outcome == .right)
        _ = try session.grade(.good)
        let next = try #require(try session.next())
        #expect(next.question.draw?.skill != draw.skill)
    }

    @Test("where the plugin fails its cards wait, the quiz goes on and says so once")
    func skillsFail() throws {
        let (workspace, options) = try drill()
        folder.write("# changed\n", to: "home/plugins/cidr-drill/README.md")
        let later = PluginShelf(shelf.surroundings, language: "ko", version: "0")
        let other = try Workspace(opening: shelf.surroundings, plugins: later)
        let session = try other.beginQuiz(options)
        #expect(try session.next() == nil)
        #expect(session.takeTroubles() == [PluginTrouble("cidr-drill", .changed)])
        #expect(session.takeTroubles() == [])
        _ = try later.trust(later.introduce("cidr-drill"), granting: PluginWants())
        #expect(try other.beginQuiz(options).next() != nil)
        _ = workspace
    }

    @Test("a plugin that is taken away takes its skills along, and comes back with their history")
    func comesBack() throws {
        let (workspace, options) = try drill()
        let session = try workspace.beginQuiz(options)
        let asked = try #require(try session.next())
        _ = try session.answer(asked.question.answers[0][0])
        _ = try session.grade(.easy)
        try workspace.releasePluginSkills(of: "cidr-drill")
        _ = try shelf.remove("cidr-drill")
        #expect(throws: (any Error).self) { try workspace.beginQuiz(options).next() }
        try trusted("cidr-drill")
        try workspace.adoptPluginSkills()
        let again = try #require(try workspace.beginQuiz(options).next())
        #expect(again.card.card.fact.subject != asked.card.card.fact.subject)
    }

    // MARK: Export

    @Test("an exporter writes a deck into a file")
    func export() throws {
        try trusted("exam-sheet")
        folder.write("# 비용\n\n- TCO: 총 소유 비용을 <b>모두</b> 이르는 말\n", to: "notes/a.md")
        let workspace = try workspace()
        _ = try workspace.addNotes(["notes"], from: folder.path).finish()
        let count = try workspace.export("exam-sheet", deck: nil, limit: 5, to: "exam.html", from: folder.path)
        #expect(count > 0)
        let page = try #require(folder.read("exam.html"))
        #expect(page.contains("정답") && page.contains("a.md:3"))
        #expect(!page.contains("<b>모두"))
        // A note, or a sheet that was marked by hand, is not written over.
        #expect(throws: Failure.fileExists(path: folder.path + "/notes/a.md")) {
            try workspace.export("exam-sheet", deck: nil, limit: 5, to: "notes/a.md", from: folder.path)
        }
        #expect(
            trouble { _ = try workspace.export("exam", deck: nil, limit: 5, to: "e.html", from: folder.path) }
                == .notOffered("exam", suggestions: ["exam-sheet"]))
    }

    // MARK: Making and checking

    @Test("a new plugin runs as it is, in each kind", arguments: PluginTemplate.allCases)
    func new(_ template: PluginTemplate) throws {
        let place = try shelf.make("my-own", template, in: .python, into: "made", from: folder.path)
        let checked = try shelf.check(place, from: "/", .run)
        #expect(checked.problems == [])
        #expect((checked.turns ?? 0) > 1)
        #expect(trouble { _ = try shelf.make("my-own", template, in: .shell, into: "made", from: folder.path) } != nil)
        #expect(trouble { _ = try shelf.make("My Own", template, in: .shell, into: "made", from: folder.path) } != nil)
    }

    @Test("a check tells all at once, and its recorded talk's first difference with its line")
    func check() throws {
        let place = try shelf.make("my-own", .calculator, in: .shell, into: "made", from: folder.path)
        folder.delete("made/my-own/README.md")
        let talk = try #require(folder.read("made/my-own/transcript.jsonl"))
        folder.write(talk.replacing("\"sum\":\"7\"", with: "\"sum\":\"8\""), to: "made/my-own/transcript.jsonl")
        let checked = try shelf.check(place, from: "/", .run)
        #expect(
            checked.problems.map(\.kind) == [
                .missingFile("README.md"),
                .otherAnswer(method: "calculate", place: "result.results.sum", expected: "\"8\"", found: "\"7\""),
            ])
        #expect(checked.problems.last?.line == 3)
        folder.write("x", to: "made/my-own/README.md")
        #expect(try shelf.check(place, from: "/", .record).problems == [])
        #expect(folder.read("made/my-own/transcript.jsonl") == talk)
    }

    @Test(
        "a manifest's mistakes are told with their lines",
        arguments: [
            ("title: T\nrun: [x", PluginProblem.Kind.notYAML(detail: "did not find expected ',' or ']'"), 3),
            ("format: 2\ntitle: T\nrun: [x]\n", .newerFormat(found: "2", known: 1), 1),
            ("title: T\nrun: [x]\nnetwork: maybe\n", .badValue(key: "network", found: "maybe", expected: .yesOrNo), 3),
            ("title: [T]\nrun: [x]\n", .badValue(key: "title", found: "T", expected: .text), 1),
            ("run: [x]\n", .missing(key: "title"), nil),
        ] as [(String, PluginProblem.Kind, Int?)])
    func manifest(text: String, expected: PluginProblem.Kind, line: Int?) {
        folder.write(text, to: "own/m/plugin.yaml")
        let problems = PluginManifest.read(at: own("m")).problems
        #expect(problems.contains { $0.kind == expected && $0.line == line }, "\(problems)")
    }
}
