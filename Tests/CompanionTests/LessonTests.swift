import FSRS
import KnowledgeBase
import Notes
import Quiz
import Records
import TestSupport
import Testing

@testable import Companion

@Suite("Lessons")
struct LessonTests {
    private let desk: Desk
    private let workspace: Workspace

    /// Two sections of five definitions each, and a third that asks itself.
    private static func lesson(_ title: String, from first: Int) -> String {
        """
        ---
        minutes: 12
        ---
        # \(title)

        시작하는 말이다.

        \(definitions(5, from: first, heading: "첫 절").replacing("# 첫 절", with: "## 첫 절"))

        \(definitions(5, from: first + 5, heading: "둘째 절").replacing("# 둘째 절", with: "## 둘째 절"))

        """
    }

    init() throws {
        desk = try Desk(environment: ["PATH": "/usr/bin:/bin", "HOME": "/tmp"])
        desk.pack(
            notes: ["a.md": Self.lesson("뒤의 수업", from: 11), "b.md": Self.lesson("앞의 수업", from: 1)],
            more: "order: [b, a]\n")
        workspace = try desk.workspace()
        try workspace.install("packs-made/kit", from: desk.folder.path)
    }

    private func walk(_ name: String? = nil, in workspace: Workspace? = nil) throws -> LessonWalk {
        guard
            case .lesson(let walk) = try (workspace ?? self.workspace).startLearning(
                at: name, from: "/", language: "ko")
        else {
            throw Failure.noSuchLesson(name ?? "", suggestions: [])
        }
        return walk
    }

    @Test("without a name it is the first lesson of the pack's own order")
    func first() throws {
        let walk = try walk()
        #expect(walk.lesson.title == "앞의 수업")
        #expect((walk.lesson.number, walk.lesson.total, walk.lesson.minutes) == (1, 2, 12))
        #expect(walk.lesson.parts.map(\.title) == ["앞의 수업", "첫 절", "둘째 절"])
    }

    @Test(
        "a name is a pack, a note, a heading or a number",
        arguments: [
            ("kit", "앞의 수업", 0), ("뒤의 수업", "뒤의 수업", 0), ("a", "뒤의 수업", 0), ("2", "뒤의 수업", 0), ("둘째 절", "앞의 수업", 2),
        ])
    func named(name: String, title: String, part: Int) throws {
        let walk = try walk(name)
        #expect((walk.lesson.title, walk.position) == (title, part))
    }

    @Test("a path is read from where the learner is")
    func path() throws {
        let place = desk.folder("home/packs/kit/notes")
        guard case .lesson(let walk) = try workspace.startLearning(at: "./a.md", from: place, language: "ko") else {
            Issue.record("no lesson")
            return
        }
        #expect(walk.lesson.title == "뒤의 수업")
    }

    @Test("a name that is none suggests one")
    func unknown() throws {
        #expect(throws: Failure.noSuchLesson("앞의 수엄", suggestions: ["앞의 수업"])) { try walk("앞의 수엄") }
    }

    @Test("the place is kept at once, so that another shell goes on there")
    func kept() throws {
        let walk = try walk()
        #expect(try walk.advance())
        #expect(try walk.advance())
        #expect(try !walk.advance())
        #expect(try self.walk(in: desk.workspace()).position == 2)
    }

    @Test("the place survives that its note is edited, and sections come before it")
    func edited() throws {
        try walk().go(to: 2)
        let path = "home/packs/kit/notes/b.md"
        let text = try #require(desk.folder.read(path))
        let more = "## 새 절\n\n하나\n\n둘\n\n셋\n\n"
        desk.folder.write(text.replacing("## 첫 절", with: more + "## 첫 절"), to: path)
        try workspace.sync()
        let walk = try walk()
        #expect((walk.position, walk.part.title) == (3, "둘째 절"))
    }

    @Test("a note of one's own that was moved and edited at once keeps its place")
    func moved() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["x.md": Self.lesson("내 노트", from: 1)])
        try walk(in: workspace).go(to: 1)
        desk.folder.delete("notes/x.md")
        desk.folder.write(Self.lesson("내 노트", from: 1) + "\n끝에 더한 글이다.\n", to: "notes/안/y.md")
        try workspace.sync()
        let walk = try walk(in: workspace)
        #expect(walk.lesson.path.hasSuffix("안/y.md"))
        #expect(walk.position == 1)
    }

    @Test("a part asks its own new cards, six at most, each once, whatever the day's limit")
    func questions() throws {
        _ = try workspace.set("new", to: "0", deck: nil)
        let walk = try walk()
        #expect(try walk.questions() == nil)
        _ = try walk.advance()
        let first = try #require(try walk.questions())
        #expect(first.planned == 5)
        let lines = walk.part.lines
        var asked: [Int] = []
        while let one = try first.next() {
            asked.append(one.question.source.firstLine)
            #expect(one.remainingReviews == nil)
            _ = try first.answer(one.question.answers[0][0])
            _ = try first.grade(.good)
        }
        #expect(asked.count == 5 && asked.allSatisfy(lines.contains))
        walk.count(try first.summary())
        #expect(try walk.questions() == nil)
        let verdict = try walk.finish()
        #expect((verdict.asked, verdict.newToday, verdict.newPerDay, verdict.next) == (5, 5, 0, "뒤의 수업"))
        #expect(verdict.outlook.learning == 5)
    }

    @Test("a skipped card does not come again in its part")
    func skipped() throws {
        let walk = try walk("첫 절")
        let session = try #require(try walk.questions())
        var asked = 0
        while try session.next() != nil, asked < 20 {
            asked += 1
            session.skip()
        }
        #expect(asked == 5)
    }

    @Test("what is answered in another shell meanwhile is not asked again")
    func elsewhere() throws {
        let session = try #require(try walk("첫 절").questions())
        let other = try #require(try walk("첫 절", in: desk.workspace()).questions())
        _ = try other.next()
        _ = try other.grade(.good)
        var left = 0
        while try session.next() != nil {
            left += 1
            _ = try session.grade(.good)
        }
        #expect(left == 4)
    }

    @Test("after its end the next lesson comes, and after the last one nothing")
    func end() throws {
        let walk = try walk()
        #expect(try walk.finish().next == "뒤의 수업")
        #expect(try walk.openNext())
        #expect(walk.lesson.title == "뒤의 수업")
        #expect(try walk.finish().next == nil)
        #expect(try !walk.openNext())
        guard case .allDone = try workspace.startLearning(at: nil, from: "/", language: "ko") else {
            Issue.record("not all done")
            return
        }
        let lines = try workspace.lessonGroups(of: nil, from: "/")[0].lines
        #expect(lines.map(\.number) == [1, 2])
        #expect(lines.allSatisfy { $0.record.place?.isDone == true && !$0.isHere && $0.minutes == 12 })
        #expect(try self.walk("kit").lesson.title == "앞의 수업")
        #expect(try workspace.lessonGroups(of: nil, from: "/")[0].lines.map(\.isHere) == [true, false])
    }

    @Test("a lesson that was only looked up again does not become the place to go on from")
    func lookedUp() throws {
        _ = try walk("1").finish()
        try walk("1").go(to: 1)
        for name in [nil, "kit"] { #expect(try walk(name).lesson.title == "뒤의 수업") }
        try walk("1").go(to: 1)
        #expect(try workspace.lessonGroups(of: nil, from: "/")[0].lines.map(\.isHere) == [false, true])
    }

    @Test("a name that fits two courses is the whole title, else in the course that was read last, else asked for")
    func twoCourses() throws {
        desk.folder.write("id: more\ntitle: 다른 꾸러미\nversion: 1.0.0\norder: [c]\n", to: "packs-made/more/pack.yaml")
        desk.folder.write(Self.lesson("뒤의 수업 둘", from: 31), to: "packs-made/more/notes/c.md")
        try workspace.install("packs-made/more", from: desk.folder.path)
        let error = #expect(throws: Failure.self) { try walk("수업") }
        guard case .severalLessons("수업", let choices) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(Set(choices.map(\.name)) == ["앞의 수업", "뒤의 수업", "뒤의 수업 둘"])
        #expect(Set(choices.map(\.course)).count == 2)
        _ = try walk("more")
        #expect(try walk("수업").lesson.title == "뒤의 수업 둘")
        #expect(try walk("뒤의 수업").lesson.title == "뒤의 수업")
    }

    @Test(
        "cards are spread over a part",
        arguments: [(3, 6, [0, 1, 2]), (12, 6, [0, 2, 4, 6, 8, 10]), (7, 3, [0, 2, 4])])
    func spread(count: Int, most: Int, expected: [Int]) {
        #expect(PartQueue.spread(Array(0..<count), over: most) == expected)
    }

    @Test("with the sample alone a course in the learner's language is told of, and nothing is installed")
    func noCourse() throws {
        let content = try TemporaryFolder()
        for (id, language, more) in [
            ("taste", "ko", "sample: true\n"), ("one-en", "en", "order: [a]\n"), ("one-ko", "ko", "order: [a]\n"),
        ] {
            content.write("id: \(id)\ntitle: 꾸러미 \(id)\nlanguage: \(language)\n\(more)", to: "\(id)/pack.yaml")
            content.write(definitions(3), to: "\(id)/notes/a.md")
        }
        let workspace = try Desk(content: content.path).workspace()
        guard case .noCourse(let state) = try workspace.startLearning(at: nil, from: "/", language: "ko") else {
            Issue.record("there is a course")
            return
        }
        #expect(state == NoCourse(course: "one-ko", sample: "꾸러미 taste"))
        #expect(throws: Failure.notInstalledCourse("one-en")) {
            try workspace.startLearning(at: "one-en", from: "/", language: "ko")
        }
        #expect(try walk("꾸러미 taste", in: workspace).lesson.parts.count == 1)
    }
}
