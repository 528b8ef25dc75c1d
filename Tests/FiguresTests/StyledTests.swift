import Testing

@testable import Figures

@Suite struct StyledTests {
    private let colour = Surface(width: 80, hasColour: true)
    private let plain = Surface(width: 80)

    @Test(
        "each style has its sequence on a surface with colour",
        arguments: [
            (.plain, "말"), (.bold, "\u{1B}[1m말\u{1B}[0m"), (.dim, "\u{1B}[2m말\u{1B}[0m"),
            (.good, "\u{1B}[32m말\u{1B}[0m"),
            (.bad, "\u{1B}[31m말\u{1B}[0m"), (.accent, "\u{1B}[36m말\u{1B}[0m"), (.mark, "\u{1B}[1;33m말\u{1B}[0m"),
        ] as [(Style, String)])
    func styles(_ style: Style, _ expect: String) {
        #expect(Styled("말", style).rendered(for: colour) == expect)
        #expect(Styled("말", style).rendered(for: plain) == "말")
    }

    @Test("literals interpolate pieces with their styles")
    func interpolation() {
        let inner = Styled("리", .mark)
        let line: Styled = "\("맞음", .good) 관[라→\(inner)] \(3)/\(20, .dim)"
        #expect(line.text == "맞음 관[라→리] 3/20")
        #expect(line.pieces.map(\.style) == [.good, .plain, .mark, .plain, .dim])
    }

    @Test("neighbours of one style are one piece, and nothing is no piece")
    func merged() {
        var line = Styled("a") + Styled("b") + Styled("") + Styled("c", .bold)
        line += Styled("d", .bold)
        #expect(line.pieces.map(\.text) == ["ab", "cd"])
        #expect(Styled("").isEmpty && Styled().width == 0)
    }

    @Test("what comes in is made safe, however it comes in")
    func safe() {
        let hostile = "\u{1B}[2J지움\u{202E}"
        let line: Styled = "\(hostile)\(hostile, .bad)"
        #expect(line.text == "지움지움")
        #expect(Styled(hostile).rendered(for: colour) == "지움")
    }

    @Test("width counts columns, not styles")
    func width() {
        #expect((Styled("한글", .good) + Styled(" ab")).width == 7)
    }

    @Test("a surface has a column at least")
    func surface() { #expect(Surface(width: -3).width == 1) }
}
