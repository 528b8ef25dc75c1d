import Calculators
import ContentPacks
import Facts
import Notes
import Pricing
import Quiz
import Records
import TestSupport
import Testing

/// One mistake in an otherwise good pack, and where it is told.
struct PackMistake: CustomTestStringConvertible, Sendable {
    var changes: [String: String?]
    var path: String
    /// nil where the whole file is meant.
    var line: Int?
    var column: Int?
    var length: Int?
    var isIt: @Sendable (PackFinding.Kind) -> Bool
    var testDescription: String

    init(
        _ name: String, _ changes: [String: String?], in path: String, _ line: Int? = nil, _ column: Int? = nil,
        _ length: Int? = nil, isIt: @escaping @Sendable (PackFinding.Kind) -> Bool
    ) {
        (testDescription, self.changes, self.path) = (name, changes, path)
        (self.line, self.column, self.length, self.isIt) = (line, column, length, isIt)
    }
}

private let manifest = "format: 1\nid: kit\ntitle: 꾸러미\nlanguage: ko\nversion: 1.0.0\n"
private let note = "# 바다\n\n- 밀물 : 바닷물이 뭍으로 차오르는 현상\n"
private let other = "# 날씨\n\n- 무지개 : 빗방울에 햇빛이 갈라져 생긴 띠\n"

/// A file of questions whose head says of its exam what is given.
private func exam(_ head: String) -> String {
    "---\nexam: 시험\n\(head)---\n# 문제\n\n1. 해가 뜨는 쪽은?\n\n   A. 동쪽\n   B. 서쪽\n   C. 남쪽\n\n   정답: A\n"
}

private let book = "# source: 나\n# region: us-east-1\n# currency: USD\n"
private let calculator = """
    calculator: room
    inputs:
      hours: h
      price: USD/h
    steps:
      cost: hours × price
    total: cost
    examples:
      - given: { hours: 20 h, price: 15 USD/h }
        expected: { cost: 300.00 }

    """

private let mistakes: [PackMistake] = [
    // Files
    .init("an unknown file", ["extra.txt": "a"], in: "extra.txt") { $0 == .unknownFile(candidates: []) },
    .init("a slip in a file's name", ["synonym.yaml": "- [가나다, 라마바]\n"], in: "synonym.yaml") {
        $0 == .unknownFile(candidates: ["synonyms.yaml"])
    },
    .init("a slip in a folder's name", ["note/b.md": note], in: "note/b.md") {
        $0 == .unknownFile(candidates: ["notes/"])
    },
    .init("a note at the top", ["later.md": note], in: "later.md") { $0 == .misplacedFile(folder: "notes/") },
    .init("a price book among the notes", ["notes/b.csv": "a"], in: "notes/b.csv") {
        $0 == .misplacedFile(folder: "prices/")
    },
    .init("an image among the prices", ["prices/b.png": "a"], in: "prices/b.png") {
        $0 == .misplacedFile(folder: "images/")
    },
    .init("another ending", ["cases/b.yml": "a"], in: "cases/b.yml") { $0 == .unknownFile(candidates: ["b.yaml"]) },
    .init("a note that is no text", ["notes/b.md": "\0\0\0\u{1}"], in: "notes/b.md") { $0 == .notText },

    // Exams
    .init("an exam without its topic", ["questions/x.md": exam("weight: 100\ndraw: 1\n")], in: "questions/x.md", 2, 1) {
        $0 == .examKeyMissing("topic")
    },
    .init(
        "weights that make no hundred", ["questions/x.md": exam("topic: 가\nweight: 40\ndraw: 1\n")],
        in: "questions/x.md",
        4, 1
    ) { $0 == .examWeights(exam: "시험", sum: 40) },
    .init(
        "more drawn than there are", ["questions/x.md": exam("topic: 가\nweight: 100\ndraw: 3\n")], in: "questions/x.md",
        5, 1
    ) { $0 == .examDraw(found: 3, questions: 1) },
    .init(
        "no pass mark", ["questions/x.md": exam("topic: 가\nweight: 100\ndraw: 1\npass: 700\n")], in: "questions/x.md",
        6,
        1
    ) { $0 == .examValue(key: "pass", found: "700") },
    .init(
        "no minutes", ["questions/x.md": exam("topic: 가\nweight: 100\ndraw: 1\nminutes: 한 시간\n")],
        in: "questions/x.md", 6, 1
    ) { $0 == .examValue(key: "minutes", found: "한 시간") },
    .init(
        "a slip in a key", ["questions/x.md": exam("topic: 가\nweight: 100\ndraw: 1\nminuts: 9\n")],
        in: "questions/x.md", 6, 1
    ) { $0 == .yaml(.unknownKey(found: "minuts", candidates: ["minutes"])) },
    .init(
        "another time than the exam's first file says",
        [
            "questions/x.md": exam("topic: 가\nweight: 50\ndraw: 1\nminutes: 9\n"),
            "questions/y.md": exam("topic: 나\nweight: 50\ndraw: 1\nminutes: 8\n"),
        ], in: "questions/y.md", 6, 1
    ) { $0 == .examDiffers(key: "minutes", expected: "9", path: "questions/x.md") },
    .init(
        "one topic in two files",
        [
            "questions/x.md": exam("topic: 가\nweight: 50\ndraw: 1\n"),
            "questions/y.md": exam("topic: 가\nweight: 50\ndraw: 1\n").replacing("뜨는", with: "지는"),
        ], in: "questions/y.md", 3, 1
    ) { $0 == .examTopicTwice("가", path: "questions/x.md") },

    // pack.yaml
    .init("no manifest", ["pack.yaml": nil], in: "pack.yaml") { $0 == .manifest(.noManifest) },
    .init("no title", ["pack.yaml": "id: kit\nlanguage: ko\nversion: 1.0\n"], in: "pack.yaml") {
        $0 == .manifest(.missing(key: "title"))
    },
    .init("a key with a slip", ["pack.yaml": manifest + "licens: CC0\n"], in: "pack.yaml", 6, 1, 6) {
        $0 == .yaml(.unknownKey(found: "licens", candidates: ["licence"]))
    },
    .init("a language that is none", ["pack.yaml": manifest.replacing("ko", with: "kr")], in: "pack.yaml", 4, 11, 2) {
        $0 == .manifest(.badValue(key: "language", found: "kr", expected: .oneOf(["ko", "en"])))
    },
    .init(
        "an id that is no file's name", ["pack.yaml": manifest.replacing("kit", with: "내 것")], in: "pack.yaml", 2, 5, 3
    ) {
        $0 == .manifest(.badValue(key: "id", found: "내 것", expected: .id))
    },
    .init(
        "a version that cannot be counted", ["pack.yaml": manifest.replacing("1.0.0", with: "new")], in: "pack.yaml", 5,
        10, 3
    ) {
        $0 == .manifest(.badValue(key: "version", found: "new", expected: .version))
    },
    .init("a newer format", ["pack.yaml": manifest.replacing("format: 1", with: "format: 9")], in: "pack.yaml", 1, 9, 1)
    {
        $0 == .manifest(.newerFormat(found: 9, known: 1))
    },
    .init(
        "a pack that is needed and not there", ["pack.yaml": manifest + "requires: [other >= 2]\n"], in: "pack.yaml", 6,
        12, 10
    ) {
        if case .requirementMissing(let requirement, nil) = $0 { requirement.id == "other" } else { false }
    },
    .init(
        "an order that names nothing",
        ["pack.yaml": manifest + "order: [b]\n", "notes/a1.md": note], in: "pack.yaml", 6,
        9, 1
    ) {
        if case .unknownNote(found: "b", _) = $0 { true } else { false }
    },
    .init("no YAML", ["pack.yaml": manifest + "a: [\n"], in: "pack.yaml", 7) {
        if case .yaml(.unreadable) = $0 { true } else { false }
    },
    .init("nothing in it", ["notes/a.md": nil], in: "pack.yaml") { $0 == .manifest(.noNotes) },

    // Lists of words
    .init("one name alone", ["synonyms.yaml": "- [새벽]\n"], in: "synonyms.yaml", 1) {
        if case .manifest(.badValue(_, _, .names)) = $0 { true } else { false }
    },
    .init(
        "a changed value without its date", ["corrections.yaml": "- {subject: 가, old: 1, new: 2, source: 나}\n"],
        in: "corrections.yaml", 1
    ) {
        $0 == .yaml(.missingKey("as_of"))
    },
    .init(
        "a date that is none", ["corrections.yaml": "- {subject: 가, old: 1, new: 2, source: 나, as_of: 어제}\n"],
        in: "corrections.yaml", 1, 50, 2
    ) {
        $0 == .manifest(.badValue(key: "as_of", found: "어제", expected: .date))
    },
    .init("a skill that there is not", ["exercises.yaml": "요금:\n  - ec2.monthy\n"], in: "exercises.yaml", 2, 5, 10) {
        $0 == .unknownSkill(found: "ec2.monthy", candidates: ["ec2.monthly"])
    },

    // Notes
    .init("a broken link", ["notes/b.md": note + "\n[그림](other.md)\n"], in: "notes/b.md", 5, 6, 8) {
        if case .brokenLink("other.md", _) = $0 { true } else { false }
    },
    .init(
        "a broken image", ["notes/b.md": note + "\n![x](../images/a.pgn)\n", "images/a.png": "x"], in: "notes/b.md", 5,
        6, 15
    ) {
        $0 == .brokenImage("../images/a.pgn", candidates: ["../images/a.png"])
    },
    .init("a link out of the pack", ["notes/b.md": note + "\n[x](../../secret.md)\n"], in: "notes/b.md", 5) {
        if case .brokenLink = $0 { true } else { false }
    },
    .init("a heading that is not there", ["notes/b.md": note + "\n[[a#구름]]\n"], in: "notes/b.md", 5, 3, 4) {
        $0 == .brokenHeading("구름")
    },
    .init(
        "one id twice",
        [
            "notes/b.md": note.replacing("현상\n", with: "현상 ^x\n"),
            "notes/c.md": other.replacing("띠\n", with: "띠 ^x\n"),
        ], in: "notes/c.md", 3, 27, 2
    ) {
        $0 == .idTwice("x", path: "notes/b.md", line: 3)
    },
    .init(
        "two names for one meaning", ["notes/b.md": "# 때\n\n- 새벽녘 : 아주 이른 아침의 어두운 때\n- 첫새벽 : 아주 이른 아침의 어두운 때\n"],
        in: "notes/b.md", 3
    ) {
        if case .rejected(.twoRightAnswers, _) = $0 { true } else { false }
    },
    .init("a fence that never ends", ["notes/b.md": note + "\n```\na\n"], in: "notes/b.md", 5) {
        $0 == .note(.unclosedFence)
    },

    // Questions
    .init(
        "an exam's question without an answer",
        [
            "questions/q.md":
                "1. 해가 지는 쪽은 어디일까요?\n\n   A. 동쪽\n   B. 서쪽\n\n2. 해가 뜨는 쪽은 어디일까요?\n\n   A. 동쪽\n   B. 서쪽\n\n   정답: A\n"
        ], in: "questions/q.md", 1
    ) {
        if case .note(.unansweredQuestion) = $0 { true } else { false }
    },
    .init(
        "two options that say the same",
        ["questions/q.md": "1. 해가 지는 쪽은 어디일까요?\n\n   A. 동쪽\n   B. 서쪽\n   C. 동 쪽\n\n   정답: B\n"], in: "questions/q.md", 1
    ) {
        $0 == .optionTwice("동 쪽")
    },
    .init("an answer that can be seen", ["questions/q.md": "해가 지는 서쪽은 어느 쪽인가요? :: 서쪽\n"], in: "questions/q.md", 1) {
        if case .rejected(.answerVisible, _) = $0 { true } else { false }
    },
    .init(
        "one question with two answers",
        ["questions/q.md": "해가 지는 곳은 어디인가요? :: 서쪽\n", "questions/r.md": "해가 지는 곳은 어디인가요? :: 바다\n"],
        in: "questions/r.md", 1
    ) {
        if case .askedTwice(_, "questions/q.md", 1) = $0 { true } else { false }
    },
    .init("a file of questions without one", ["questions/q.md": "# 아직\n\n곧 쓰겠습니다.\n"], in: "questions/q.md") {
        $0 == .noQuestion
    },
    .init("a question without its answer", ["questions/q.md": "Q: 해가 지는 쪽은?\n\n다음에\n"], in: "questions/q.md", 1) {
        if case .note(.cardWithoutAnswer) = $0 { true } else { false }
    },

    // Calculations
    .init("a block without a command", ["notes/b.md": note + "\n```calc\n$5\n```\n"], in: "notes/b.md", 6) {
        $0 == .commandMissing
    },
    .init("a command that stops", ["notes/b.md": note + "\n```calc\ncalc ec3 --rate 1\n```\n"], in: "notes/b.md", 6) {
        if case .commandStops(.unknownCalculator) = $0 { true } else { false }
    },
    .init(
        "another result", ["notes/b.md": note + "\n```calc\ncalc ec2 --rate 0.1 --hours 10\n합계 $1.5\n```\n"],
        in: "notes/b.md", 7
    ) {
        $0 == .commandDiffers(shown: "합계 $1")
    },
    .init(
        "a calculator's example that fails", ["calculators/room.yaml": calculator.replacing("300.00", with: "301.00")],
        in: "calculators/room.yaml", 10, 23, 6
    ) {
        if case .yaml(.exampleFails) = $0 { true } else { false }
    },
    .init(
        "two calculators of one name", ["calculators/room.yaml": calculator, "calculators/two.yaml": calculator],
        in: "calculators/two.yaml", 1
    ) {
        $0 == .calculatorTwice("room", other: "calculators/room.yaml")
    },
    .init(
        "a case that fails",
        [
            "calculators/room.yaml": calculator,
            "cases/room.yaml":
                "calculator: room\ncases:\n  - inputs: { hours: 2 h, price: 15 }\n    expected: { cost: 31 }\n",
        ], in: "cases/room.yaml", 4, 23, 2
    ) {
        if case .yaml(.exampleFails(result: "cost", _, _)) = $0 { true } else { false }
    },
    .init(
        "a case beyond its tolerance",
        [
            "calculators/room.yaml": calculator,
            "cases/room.yaml":
                "calculator: room\ncases:\n  - inputs: { hours: 2 h, price: 15 }\n    expected: { cost: 31 }\n    tolerance: 1 %\n",
        ], in: "cases/room.yaml", 4, 23, 2
    ) {
        if case .yaml(.exampleFails) = $0 { true } else { false }
    },
    .init(
        "a case of a result that there is not",
        [
            "calculators/room.yaml": calculator,
            "cases/room.yaml":
                "calculator: room\ncases:\n  - inputs: { hours: 2 h, price: 15 }\n    expected: { costs: 30 }\n",
        ], in: "cases/room.yaml", 4, 17, 5
    ) {
        if case .yaml(.unknownName(found: "costs", _)) = $0 { true } else { false }
    },
    .init(
        "a case with an input too few",
        [
            "calculators/room.yaml": calculator,
            "cases/room.yaml": "calculator: room\ncases:\n  - inputs: { hours: 2 h }\n    expected: { cost: 30 }\n",
        ], in: "cases/room.yaml", 3
    ) {
        if case .yaml(.exampleStops) = $0 { true } else { false }
    },
    .init(
        "a case with a key too much",
        [
            "calculators/room.yaml": calculator,
            "cases/room.yaml":
                "calculator: room\ncases:\n  - inputs: { hours: 2 h, price: 15 }\n    expects: 1\n    expected: { cost: 30 }\n",
        ], in: "cases/room.yaml", 4, 5, 7
    ) {
        $0 == .yaml(.unknownKey(found: "expects", candidates: ["expected"]))
    },

    // Prices and figures
    .init(
        "a price without a date",
        ["prices/p.csv": book + "service,item,option,unit,from,to,rate,mark\nec2,a.b,,hour,,,1,\n"], in: "prices/p.csv"
    ) {
        $0 == .book(.headerMissing(key: "as_of"))
    },
    .init("figures under other names", ["facts.csv": "id,value\n"], in: "facts.csv", 1) {
        if case .figureColumns = $0 { true } else { false }
    },
    .init("a figure without a date", ["facts.csv": "id,value,unit,source,as_of\na,1,%,나,\n"], in: "facts.csv", 2) {
        $0 == .figureEmpty(.asOf)
    },
    .init(
        "a figure with its unit in it", ["facts.csv": "id,value,unit,source,as_of\na,1%,,나,2026\n"], in: "facts.csv", 2,
        3, 2
    ) {
        $0 == .figureNumber("1%")
    },
    .init(
        "a figure twice",
        [
            "facts.csv": "id,value,unit,source,as_of\na,1,%,\"나, 너\",2026\na,1,%,나,2026\n",
            "notes/b.md": note + "- 1%\n",
        ], in: "facts.csv", 3, 1, 1
    ) {
        if case .yaml(.nameTwice("a", _)) = $0 { true } else { false }
    },
    .init(
        "a figure that no note says", ["facts.csv": "id,value,unit,source,as_of\na,31,일,나,2026-03\n"], in: "facts.csv",
        2, 3, 2
    ) {
        $0 == .figureUnsaid(id: "a", text: "31 일")
    },
]

@Suite("A pack is checked")
struct PackCheckTests {
    @Test("a good one is silent, and says how much of it is asked")
    func good() throws {
        let check = try PackFolder().check()
        #expect(check.findings == [])
        #expect(check.coverage.map(\.path) == ["notes/a.md"])
        #expect(check.coverage.allSatisfy { $0.told == 2 && $0.asked == 2 && $0.questions >= 4 })
    }

    @Test("each mistake is told at its place, and no other", arguments: mistakes)
    func tells(mistake: PackMistake) throws {
        let findings = try PackFolder(mistake.changes).check().findings
        let found = try #require(
            findings.first { $0.path == mistake.path && mistake.isIt($0.kind) }, "\(findings)")
        if let line = mistake.line { #expect(found.span?.start.line == line) }
        if let column = mistake.column { #expect(found.span?.start.column == column, "\(found)") }
        if let length = mistake.length { #expect(found.span?.length == length, "\(found)") }
        #expect(found.span == nil || !found.text.isEmpty || found.span?.start.line == 7)
        #expect(findings.allSatisfy { $0.path == mistake.path }, "\(findings)")
    }

    @Test("all of them are told at once, the manifest's first, then by file and line")
    func together() throws {
        let check = try PackFolder([
            "pack.yaml": manifest + "sampel: true\n", "synonyms.yaml": "- [새벽]\n", "note/b.md": note,
            "notes/a.md": note + "\n[x](y.md)\n\n[z](w.md)\n",
        ]).check()
        #expect(check.findings.map(\.path) == ["pack.yaml", "note/b.md", "notes/a.md", "notes/a.md", "synonyms.yaml"])
        #expect(check.findings.compactMap(\.span?.start.line) == [6, 5, 7, 1])
    }

    @Test("a pack that is there in a version that will do is no mistake")
    func requirements() throws {
        let pack = try PackFolder(["pack.yaml": manifest + "requires:\n  - other\n  - more >= 1.2\n"])
        #expect(pack.check(packs: ["other": nil, "more": "1.10.0"]).findings == [])
        #expect(pack.check(packs: ["other": nil, "more": "1.1.9"]).findings.count == 1)
    }

    @Test("what a command shows may be spaced otherwise, left out in part, and broken off by dots")
    func commands() throws {
        let block =
            "\n```calc\n공부> calc ec2 --rate 0.1 --hours 10\n합계 $1\n…\n$ gongbu calc ec2 --rate '0.2' --hours 10\n  $2\n```\n"
        let check = try PackFolder(["notes/b.md": note + block]).check()
        #expect(check.findings == [])
        #expect(check.worked == 2)
    }

    @Test("hidden files and editors' copies are not the pack's")
    func hidden() throws {
        let pack = try PackFolder([".DS_Store": "x", "notes/a.md~": "x", ".git/config": "x"])
        #expect(pack.check().findings == [])
        #expect(pack.tree.files.map(\.path) == ["notes/a.md", "pack.yaml"])
    }

    @Test("a link is told, and not followed")
    func links() throws {
        let pack = try PackFolder()
        pack.folder.link("kit/notes/b.md", to: "/etc/passwd")
        #expect(pack.check().findings.map(\.kind) == [.strangeFile])
        #expect(pack.tree.files.count == 2)
    }

    @Test("in a file of questions only what is written as one is asked")
    func onlyQuestions() throws {
        let pack = try PackFolder([
            "questions/q.md": "# 문제\n\n한낮은 해가 가장 높은 때를 말한다.\n\n해가 지는 쪽은 어디인가요? :: 서쪽\n"
        ])
        let notes = pack.tree.notes(order: [], knowing: .init())
        #expect(notes.last?.cards.cards.map(\.question.prompt) == ["해가 지는 쪽은 어디인가요?"])
    }

    @Test("notes stand in the pack's own order, those that it leaves out behind")
    func order() {
        let paths = ["notes/a.md", "notes/b.md", "notes/c.md", "notes/d.md"]
        #expect(
            arranged(paths, order: ["c", "a.md"]) == ["notes/c.md", "notes/a.md", "notes/b.md", "notes/d.md"])
    }
}

@Suite("A pack's version")
struct PackVersionTests {
    @Test(
        "is compared number by number",
        arguments: [("1.9", "1.10"), ("1", "1.0.1"), ("0.9.9", "1"), ("2025.12", "2026.1")])
    func order(lower: String, higher: String) throws {
        let (a, b) = (try #require(PackVersion(lower)), try #require(PackVersion(higher)))
        #expect(a < b && !(b < a) && a != b)
    }

    @Test("says the same with or without zeros at its end")
    func zeros() throws {
        let (a, b) = (try #require(PackVersion("1.2")), try #require(PackVersion("1.2.0")))
        #expect(a == b && a.hashValue == b.hashValue)
    }

    @Test("is nothing else", arguments: ["", "1.", "v1", "1.a", "1.2.3.4.5", "-1"])
    func none(text: String) { #expect(PackVersion(text) == nil) }
}
