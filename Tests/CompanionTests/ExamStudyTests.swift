import Foundation
import KnowledgeBase
import Notes
import Quiz
import Records
import TestSupport
import Testing

@testable import Companion

/// The repository's own `Content/`, found from this file.
private let content = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Content"

@Suite("What to study after an exam of the course")
struct ExamStudyTests {
    private let workspace: Workspace
    private let lessons: [LessonRecord]
    private let items: [ExamItem]

    init() throws {
        let desk = try Desk(content: content, environment: ["PATH": "/usr/bin:/bin", "HOME": "/tmp"])
        workspace = try desk.workspace()
        try workspace.install("aws-cloud-foundations-ko", from: "/")
        lessons = try #require(try workspace.lessonSeries().first { !$0.isSample }).lessons
        var options = ExamOptions()
        options.count = 1000
        let bank = try workspace.examBank(named: nil, language: "ko")
        items = try bank.draw(options, seed: 1, in: workspace).items
    }

    private func best(_ item: ExamItem) throws -> LessonRecord? {
        let folder = try #require(lessons.first?.packFolder) + "/notes"
        let fits = try workspace.lessonsFitting(item, under: folder)
        let best = fits.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return lessons.first { $0.noteID == best?.key }
    }

    @Test(
        "the lesson that is named says what the right answer says, for nine questions of ten that some lesson answers")
    func words() throws {
        #expect(items.count >= 120)
        let texts = try Dictionary(
            uniqueKeysWithValues: lessons.map {
                ($0.noteID, normalized(try String(contentsOfFile: $0.path, encoding: .utf8)))
            })
        var answered = 0
        var astray: [String] = []
        for item in items {
            let answers = item.question.answers.map { normalized($0[0]) }
            let able = lessons.filter { lesson in answers.allSatisfy { texts[lesson.noteID]?.contains($0) == true } }
            if able.isEmpty || able.count > lessons.count / 2 { continue }
            answered += 1
            let lesson = try best(item)
            if !able.contains(where: { $0.noteID == lesson?.noteID }) {
                astray.append("\(item.question.prompt) → \(lesson?.title ?? "")")
            }
        }
        #expect(answered >= 60)
        #expect(astray.count * 10 <= answered, "\(astray.count) of \(answered): \(astray.joined(separator: "\n"))")
    }

    @Test("a question leads to the lesson that teaches it")
    func lesson() throws {
        let expected = [
            "리전": "28-regions", "로컬 영역": "29-zones-and-data-centers", "Amazon SQS": "26-loose-coupling-and-services",
            "Amazon EFS": "06-storage-choices", "Amazon CloudFront": "27-failure-cost-cache-security",
        ]
        for (answer, file) in expected {
            let item = try #require(items.first { $0.question.answers == [[answer]] })
            #expect(try best(item)?.path.hasSuffix("/\(file).md") == true, "\(item.question.prompt)")
        }
    }
}
