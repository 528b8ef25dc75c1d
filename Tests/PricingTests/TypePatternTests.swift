import Pricing
import Testing

@Suite("Types are named one by one or by a pattern")
struct TypePatternTests {
    @Test(
        "a star stands for any letters, and everything else for itself",
        arguments: [
            ("m5.large", "m5.large", true), ("M5.Large", "m5.large", true), ("m5.*", "m5.large", true),
            ("m5.*", "m5d.large", false), ("m5*", "m5d.large", true), ("*.large", "m5.large", true),
            ("*.large", "m5.xlarge", false), ("*", "t3.micro", true), ("m5.*x*", "m5.12xlarge", true),
            ("m5", "m5.large", false), ("", "m5.large", false), ("*a*b*", "xaxbx", true), ("**", "", true),
        ])
    func check(pattern: String, name: String, expect: Bool) {
        #expect(TypePattern(pattern).matches(name) == expect)
    }

    @Test("a list has commas or blanks between")
    func list() {
        #expect(TypePattern.list("m5.*, t3.*,c5.large") == ["m5.*", "t3.*", "c5.large"])
        #expect(TypePattern.list(" ,") == [])
    }

    @Test("many stars take no longer than the lengths say")
    func stars() {
        let pattern = TypePattern(String(repeating: "*a", count: 200) + "b")
        #expect(!pattern.matches(String(repeating: "a", count: 5_000)))
    }
}
