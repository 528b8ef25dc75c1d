import Facts
import Foundation
import Quiz
import Testing

@testable import KnowledgeBase

@Suite("Facts and questions are written as Codable reads them")
struct RecordWriterTests {
    static let texts = [
        "", "온디맨드", "a \"b\" \\ c", "한 줄\n다음\t줄\r", "\u{00}\u{01}\u{1F}\u{7F}", "👩‍👩‍👧 é e\u{301} \u{FFFC}", "</script>",
    ]

    @Test("a fact comes back the same", arguments: texts)
    func facts(text: String) throws {
        for relation in Relation.allCases {
            let fact = Fact(
                subject: Term(text, aliases: [text, "다른"], owner: relation == .quantity ? text : nil),
                relation: relation,
                label: relation == .enumeration ? text : nil,
                values: [
                    Value(text, aliases: [text], quantity: Quantity(number: "75", unit: text, qualifier: text)),
                    Value("둘"),
                    Value("", quantity: Quantity(number: "1", unit: "")),
                ], frame: relation == .quantity ? text : nil, isOpen: relation == .steps, isOrdered: true,
                statement: text,
                place: Place(
                    headings: [text, ""], firstLine: 3, lastLine: 9, blockID: relation == .cause ? text : nil),
                rule: Rule(rawValue: text), language: .english)
            let read = try JSONDecoder().decode(Fact.self, from: Data(RecordWriter(fact).bytes))
            #expect(read == fact)
            #expect(try RecordWriter(fact).bytes.withUnsafeBufferPointer { try Fact(json: $0) } == fact)
        }
    }

    @Test(
        "what is no record is refused, whatever it is",
        arguments: [
            "", "{", "[]", "{\"subject\":{\"name\":\"a\"", "{\"subject\":1}", "\"\\u12", "{\"a\":tru}",
            String(repeating: "[", count: 100),
        ])
    func malformed(text: String) {
        #expect(throws: RecordReader.Malformed.self) {
            try Array(text.utf8).withUnsafeBufferPointer { try Fact(json: $0) }
        }
    }

    @Test("a question comes back the same", arguments: texts)
    func questions(text: String) throws {
        for choices in [nil, [], [text, "둘"]] as [[String]?] {
            let question = Question(
                kind: .order, response: .list, prompt: text, context: [text], answers: [[text, "둘"], []], wanted: 1,
                isOrdered: true, choices: choices, statement: text,
                source: .init(path: text, firstLine: 1, lastLine: 2), rule: Rule(rawValue: text), language: .korean)
            let read = try JSONDecoder().decode(Question.self, from: Data(RecordWriter(question).bytes))
            #expect(read == question)
        }
    }
}
