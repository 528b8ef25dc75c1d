import TestSupport
import Testing

/// An instructor's whole way, and a learner's, at the terminal and by command.
@Suite("gongbu pack")
struct PackCommandTests {
    private let learner: Learner
    private let pack: String

    init() throws {
        learner = try Learner()
        pack = learner.folder("made/aws-class")
    }

    private func make() throws {
        let made = try learner.run("pack", "new", "aws-class", "--into", learner.folder("made"))
        try #require(made.status == 0, "\(made)")
    }

    private func replace(_ old: String, with new: String, in name: String) throws {
        let text = try #require(learner.folder.read("made/aws-class/" + name))
        try #require(text.contains(old))
        learner.folder.write(text.replacing(old, with: new), to: "made/aws-class/" + name)
    }

    @Test("an instructor's way at a terminal: new, check, preview, build, install, quiz")
    func walk() throws {
        let terminal = try learner.shell()
        func command(_ line: String, expecting text: String) throws -> String {
            terminal.type(line + "\r")
            let shown = try terminal.expect(text)
            try terminal.expect("공부> ")
            return shown
        }
        _ = try command("pack new aws-class --into \(learner.folder("made"))", expecting: "만들었습니다")
        _ = try command("pack check \(pack)", expecting: "잘못이 없습니다")
        learner.folder.write("# 이어서\n\n![그림](../images/hourly.sgv)\n", to: "made/aws-class/notes/03-more.md")
        let told = try command("pack check \(pack)", expecting: "잘못 1개")
        #expect(told.contains("03-more.md:3:"))
        #expect(told.contains("../images/hourly.svg"), "\(told)")
        learner.folder.write(
            "# 이어서\n\n![그림](../images/hourly.svg)\n\n- 구독 : 달마다 같은 값을 내는 방식\n", to: "made/aws-class/notes/03-more.md")
        _ = try command("pack check \(pack)", expecting: "잘못이 없습니다")
        _ = try command("pack preview \(pack)", expecting: "달마다 같은 값을 내는 방식")
        _ = try command("pack build \(pack) --output \(learner.folder("a.gongbu"))", expecting: "SHA-256")
        _ = try command("pack install \(learner.folder("a.gongbu"))", expecting: "들여왔습니다")
        _ = try command("pack list", expecting: "aws-class 1.0.0")
        terminal.type("quiz aws-class\r")
        try terminal.expect("1/")
        terminal.type("\u{04}")
    }

    @Test("a check tells all at once, with exit code 2, in Korean and English, and as JSON")
    func check() throws {
        try make()
        try replace("72%", with: "73%", in: "notes/01-pricing.md")
        try replace("정답: A\n", with: "정답: F\n", in: "questions/02-exam.md")
        try replace("# as_of: 2026-03\n", with: "", in: "prices/class-servers.csv")
        try replace("expected: { 모두: 1.04 }", with: "expected: { 모두: 1.05 }", in: "cases/class-cost.yaml")
        let korean = try learner.run("pack", "check", pack)
        #expect(korean.status == 2)
        for text in ["facts.csv:2:", "questions/02-exam.md:12:", "as_of", "cases/class-cost.yaml:6:", "잘못 4개"] {
            #expect(korean.output.contains(text), "\(text): \(korean.output)")
        }
        #expect(korean.output.contains("^^^^"))
        let english = try learner.run("--language", "en", "pack", "check", pack)
        #expect(english.output.contains("4 problems") && !english.output.contains("잘못"), "\(english.output)")
        let json = try learner.run("pack", "check", pack, "--json")
        #expect(json.status == 2)
        #expect(json.output.split(separator: "\n").count { $0.hasPrefix("{\"problem\":{\"code\":") } == 4)
        #expect(json.output.contains("\"code\":\"figure_unsaid\"") && json.output.contains("\"column\":"))
        #expect(json.output.contains("{\"note\":{"))
    }

    @Test("a pack with something broken in it is not built; one that could read better is")
    func build() throws {
        try make()
        learner.folder.write("a", to: "made/aws-class/extra.txt")
        #expect(try learner.run("pack", "build", pack, "--output", learner.folder("a.gongbu")).status == 0)
        learner.folder.write("# 글\n\n![x](no.png)\n", to: "made/aws-class/notes/03.md")
        let broken = try learner.run("pack", "build", pack, "--output", learner.folder("b.gongbu"))
        #expect(broken.status == 1 && broken.errors.contains("pack check"), "\(broken)")
        #expect(!learner.folder.tree().contains("b.gongbu"))
    }

    @Test("watching looks again at each save, until Ctrl-C")
    func watch() throws {
        try make()
        let terminal = try PseudoTerminal(
            running: BuiltProgram.path, learner.arguments(["pack", "check", pack, "--watch"]))
        try terminal.expect("잘못이 없습니다")
        learner.folder.write("x", to: "made/aws-class/extra.txt")
        try terminal.expect("extra.txt")
        try terminal.expect("잘못 1개")
        learner.folder.delete("made/aws-class/extra.txt")
        try terminal.expect("잘못이 없습니다")
        terminal.type("\u{03}")
        #expect(terminal.process.wait() != 0)
    }

    @Test("a new version: what becomes of the cards is shown before, and their history stays after")
    func version() throws {
        try make()
        try learner.run("pack", "build", pack, "--output", learner.folder("a.gongbu"))
        try learner.run("pack", "install", pack)
        let answers = String(repeating: "\n3\n", count: 40)
        #expect(try learner.run("quiz", "aws-class", "--new", "40", input: answers).status == 0)
        try replace("약정 없이 시간마다 값을 치르는 방식", with: "아무런 약속도 하지 않고 그때그때 셈하는 요금", in: "notes/01-pricing.md")
        try replace("72%", with: "66%", in: "notes/01-pricing.md")
        try replace("72,%", with: "66,%", in: "facts.csv")
        try replace("- 파일 스토리지", with: "- 기록 보관소 : 거의 꺼내지 않는 것을 싸게 두는 저장소\n- 파일 스토리지", in: "notes/02-storage.md")
        let diff = try learner.run("pack", "diff", learner.folder("a.gongbu"), pack)
        #expect(diff.status == 0 && diff.output.contains("66%") && diff.output.contains("기록 보관소"), "\(diff)")
        let json = try learner.run("pack", "diff", learner.folder("a.gongbu"), pack, "--json")
        #expect(json.output.contains("\"card\":\"changed\"") && json.output.contains("\"gone\":0"), "\(json.output)")
        let updated = try learner.run("pack", "update")
        #expect(updated.status == 0 && updated.output.contains("들여왔습니다"), "\(updated)")
        // Whatever was paired has neither gone nor come.
        #expect(!updated.output.contains("기록과 함께 쉼"), "\(updated)")
        let stats = try learner.run("stats", "--json")
        #expect(stats.output.contains("\"aside\":0"), "\(stats.output)")
        #expect(try learner.run("pack", "update").output.contains("바뀐 것이 없습니다"))
    }

    @Test("an older version does not take a newer one's place, and a folder with mistakes is not installed")
    func refused() throws {
        try make()
        try learner.run("pack", "build", pack, "--output", learner.folder("old.gongbu"))
        try replace("version: 1.0.0", with: "version: 1.1.0", in: "pack.yaml")
        #expect(try learner.run("pack", "install", pack).status == 0)
        let older = try learner.run("pack", "install", learner.folder("old.gongbu"))
        #expect(older.status == 1 && older.errors.contains("1.1.0"), "\(older)")
        try replace("title:", with: "titel:", in: "pack.yaml")
        #expect(try learner.run("pack", "install", pack).status == 1)
        try replace("titel:", with: "title:", in: "pack.yaml")
        try replace("# ", with: "[없는 노트](gone.md)\n\n# ", in: "notes/01-pricing.md")
        let broken = try learner.run("pack", "install", pack)
        #expect(broken.status == 1 && broken.errors.contains("pack check"), "\(broken)")
        #expect(try learner.run("pack", "list", "--json").output.contains("1.1.0"))
    }

    @Test("a signed pack: the first install asks, no is no, and another signer is refused until it is trusted")
    func signed() throws {
        try make()
        for key in ["one", "two"] {
            try BuiltProgram.tool("/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", learner.folder(key)])
            let built = try learner.run(
                "pack", "build", pack, "--output", learner.folder(key + ".gongbu"), "--sign", learner.folder(key))
            #expect(built.status == 0 && built.output.contains("SHA256:"), "\(built)")
        }
        let one = learner.folder("one.gongbu")
        let refused = try learner.run("pack", "install", one, input: "n\n")
        #expect(refused.status == 1 && refused.output.contains("SHA256:"), "\(refused)")
        #expect(!(try learner.run("pack", "list").output.contains("aws-class")))
        let terminal = try PseudoTerminal(running: BuiltProgram.path, learner.arguments(["pack", "install", one]))
        try terminal.expect("[y/N]")
        terminal.type("y\r")
        try terminal.expect("들여왔습니다")
        #expect(try learner.run("pack", "install", one).status == 0)
        let two = learner.folder("two.gongbu")
        let other = try learner.run("pack", "install", two, input: "y\n")
        #expect(other.status == 1 && other.errors.contains("pack trust aws-class"), "\(other)")
        #expect(try learner.run("pack", "trust", "aws-class", input: "y\n").status == 0)
        #expect(try learner.run("pack", "install", two).status == 0)
    }

    @Test("an unsigned file installs without a question, and the list says that it is unsigned")
    func unsigned() throws {
        try make()
        try learner.run("pack", "build", pack, "--output", learner.folder("a.gongbu"))
        let installed = try learner.run("--language", "en", "pack", "install", learner.folder("a.gongbu"))
        #expect(installed.status == 0 && !installed.output.contains("[y/N]"), "\(installed)")
        let list = try learner.run("--language", "en", "pack", "list")
        #expect(list.output.contains("unsigned") && list.output.contains("comes with gongbu"), "\(list)")
        let json = try learner.run("pack", "list", "--json")
        #expect(json.output.contains("\"id\":\"aws-class\"") && json.output.contains("\"signer\":null"), "\(json)")
        let removed = try learner.run("pack", "remove", "aws-class", "--forget")
        #expect(removed.status == 0 && removed.output.contains("기록도 지웠습니다"))
    }

    @Test(
        "what goes wrong is told with what to type next",
        arguments: [
            (["pack", "new", "내 꾸러미"], "pack new aws-class"), (["pack", "check", "nowhere"], "nowhere"),
            (["pack", "install", "nowhere.gongbu"], "nowhere.gongbu"), (["pack", "remove", "nothing"], "pack list"),
            (["pack", "trust", "nothing"], "pack list"), (["pack", "instal", "a"], "pack install"),
            (["pack", "new"], "help pack"), (["pack", "diff", "a"], "help pack"),
        ])
    func failures(words: [String], hint: String) throws {
        let outcome = try BuiltProgram.run(learner.arguments(words))
        #expect([1, 64].contains(outcome.status) && outcome.errors.contains(hint), "\(outcome)")
    }

    @Test("the sample rests while a pack is installed, and comes back after it")
    func sample() throws {
        try make()
        try learner.run("pack", "install", pack)
        #expect(try !learner.run(input: "quit\n").output.contains("맛보기"))
        let sources = try learner.run("notes", "list", "--json")
        #expect(sources.output.contains("우리 반 클라우드 요금"))
        try learner.run("pack", "remove", "aws-class")
        let quiz = try learner.run("stats", "--json")
        #expect(!quiz.output.contains("\"new\":0"), "\(quiz)")
    }
}
