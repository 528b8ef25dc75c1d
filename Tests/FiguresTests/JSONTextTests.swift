import Foundation
import Testing

@testable import Figures

@Suite struct JSONTextTests {
    private func check(_ value: JSONText, _ expect: String) {
        #expect(value.text() == expect)
    }

    @Test(
        "each value is written as JSON",
        arguments: [
            (.null, "null"), (true, "true"), (false, "false"), (-7, "-7"), (.number(0.5), "0.5"), (.number(3), "3"),
            (.number(.nan), "null"), (.number(-.infinity), "null"), ("", "\"\""), ([], "[]"), ([:], "{}"),
            ([1, "a", .null], "[1,\"a\",null]"), (.decimal("12.340"), "12.340"),
            (.strings(["a", "b"]), "[\"a\",\"b\"]"),
        ] as [(JSONText, String)])
    func values(_ value: JSONText, _ expect: String) { check(value, expect) }

    @Test("members keep their order")
    func order() { check(["z": 1, "a": 2, "m": ["y": 3, "b": 4]], #"{"z":1,"a":2,"m":{"y":3,"b":4}}"#) }

    @Test("members that are not there are left out, null ones stay")
    func optional() {
        let none: JSONText? = nil
        check(.object(["a": 1, "choices": none, "b": .null]), #"{"a":1,"b":null}"#)
    }

    @Test(
        "strings are escaped",
        arguments: [
            ("\"\\/", #""\"\\/""#), ("a\nb\tc\r", #""a\nb\tc\r""#), ("\u{0}\u{1F}", #""\u0000\u001f""#),
            ("\u{1B}[2J", #""\u001b[2J""#),
            ("\u{7F}\u{9B}", #""\u007f\u009b""#), ("\u{202E}\u{2028}", #""\u202e\u2028""#), ("한글 😀", "\"한글 😀\""),
        ])
    func strings(_ text: String, _ expect: String) { check(.string(text), expect) }

    @Test(
        "digits that are no JSON number are a string",
        arguments: ["", "-", "01", "1.", ".5", "1e3", "+1", "1,000", "0x1", "１"])
    func notNumbers(_ digits: String) { check(.decimal(digits), "\"\(digits)\"") }

    @Test(
        "digits that are one stay", arguments: ["0", "-0", "10", "0.10", "-12.5", "123456789012345678901234567890.1"])
    func numbers(_ digits: String) { check(.decimal(digits), digits) }

    @Test("indented, each member has a line")
    func indented() {
        let value: JSONText = ["a": [1, 2], "b": [], "c": ["d": .null]]
        #expect(
            value.text(indented: true) == """
                {
                  "a": [
                    1,
                    2
                  ],
                  "b": [],
                  "c": {
                    "d": null
                  }
                }
                """)
    }

    @Test("Foundation reads back whatever string is written")
    func readBack() throws {
        var random = Random(seed: 17)
        for _ in 0..<500 {
            let text = random.text(of: "a한\"\\\n\t\u{1}\u{7F}\u{85}\u{2028}😀é/", upTo: 12)
            for indented in [true, false] {
                let json = JSONText.array([.string(text)]).text(indented: indented)
                #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == [text])
            }
        }
    }

    @Test(
        "Foundation reads back whatever number is written",
        arguments: [0.1, 1e-7, 1e300, -2.5e15, 123_456.75, 2.3e-308])
    func numbersReadBack(_ number: Double) throws {
        let json = JSONText.array([.number(number)]).text()
        #expect(try JSONDecoder().decode([Double].self, from: Data(json.utf8)) == [number])
    }
}
