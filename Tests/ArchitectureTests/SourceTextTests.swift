import Testing

@Suite("Code is told from comments and strings")
struct SourceTextTests {
    @Test(
        "only code is kept, line by line",
        arguments: [
            ("let a = 1 // Date()", ["let a = 1 "]),
            ("/* one\n/* two */ */ let a = 1", ["", " let a = 1"]),
            (#"say("print(\"x\")")"#, [#"say("")"#]),
            (#"say("a \(b(1)) c") + d"#, [#"say("(b(1))") + d"#]),
            (##"let a = #"x" \(b) \#(c)"# + d"##, [#"let a = "(c)" + d"#]),
            ("let a = \"\"\"\n  print(1) \"quoted\"\n  \"\"\"\nb()", ["let a = \"", "", "\"", "b()"]),
            (#"let a = "\\" + b // c"#, [#"let a = "" + b "#]),
            ("let a = \"// no comment\" + b", ["let a = \"\" + b"]),
        ])
    func check(text: String, expect: [String]) {
        #expect(SourceText(text).lines == expect)
    }

    @Test(
        "imports are found in all their forms",
        arguments: [
            ("import Notes", ["Notes"]),
            ("package import FSRS\nimport Quiz", ["FSRS", "Quiz"]),
            ("@preconcurrency import CReadline", ["CReadline"]),
            ("@_implementationOnly internal import struct Foundation.Date", ["Foundation"]),
            ("import class Notes.Block", ["Notes"]),
            ("// import Notes", []),
            ("let a = \"import Notes\"", []),
            ("importNotes()", []),
        ])
    func checkImports(text: String, expect: [String]) {
        #expect(SourceText(text).imports.map(\.module) == expect)
    }

    @Test("an import knows its line")
    func importLines() {
        #expect(SourceText("// a\n\nimport Notes\n").imports.map(\.line) == [3])
    }

    @Test(
        "a word is found only as a word",
        arguments: [
            ("print(", "print(a)", true), ("print(", "fingerprint(a)", false), ("print(", "x.print(a)", true),
            ("Date()", "let now = Date()", true), ("Date()", "CandiDate()", false), ("Date()", "Date(day)", false),
            ("environ", "environment", false), ("environ", "for e in environ {", true),
            (".random(", "Int.random(in: a)", true), (".random(", "seed.randomness(", false),
            ("as!", "x as! Int", true),
            ("try!", "try !x", false), ("", "anything", false),
        ])
    func checkWord(pattern: String, line: String, expect: Bool) {
        #expect(SourceText(line).lines(with: pattern).isEmpty != expect)
    }
}
