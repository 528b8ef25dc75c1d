import Testing

@testable import Figures

@Suite("Plots")
struct PlotTests {
    private let plot = Plot(
        title: "비용",
        curves: [
            .init("온디맨드", [.init(x: 0, y: 0), .init(x: 10, y: 100)]),
            .init("예약", [.init(x: 0, y: 50), .init(x: 10, y: 50)]),
        ],
        mark: .init(.init(x: 5, y: 50), "손익분기 5"), xTicks: [.init(0, "0"), .init(10, "10")],
        yTicks: [.init(0, "$0"), .init(100, "$100")])

    @Test("curves have signs of their own, and the mark stands where they meet")
    func drawn() {
        let lines = plot.rendered(for: Surface(width: 30), height: 5)
        #expect(lines[1].hasPrefix(" $100┤") && lines[1].hasSuffix("*"))
        #expect(lines[5].hasPrefix("   $0┤*"))
        #expect(lines[3].contains("o") && lines[3].contains("X"))
        #expect(lines.suffix(2).joined().contains("* 온디맨드  o 예약"))
    }

    @Test("no line passes the surface", arguments: [30, 40, 80, 200])
    func fits(_ width: Int) {
        for line in plot.rendered(for: Surface(width: width)) { #expect(displayWidth(line) <= width) }
    }

    @Test("round steps reach over the greatest value")
    func steps() {
        #expect(Plot.roundSteps(to: 876) == [0, 200, 400, 600, 800, 1000])
        #expect(Plot.roundSteps(to: 0.4) == [0, 0.1, 0.2, 0.30000000000000004, 0.4])
        #expect(Plot.roundSteps(to: 0) == [0, 1])
        #expect(Plot.roundSteps(to: 100) == [0, 20, 40, 60, 80, 100])
    }

    @Test("text in an SVG is no markup")
    func escaped() {
        let svg = Plot(title: "<b> & \"c\"", curves: plot.curves).svg()
        #expect(svg.contains("&lt;b&gt; &amp; &quot;c&quot;"))
        #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
    }

    @Test("what is not finite or has no width is drawn without harm")
    func degenerate() {
        let flat = Plot(curves: [.init("a", [.init(x: 1, y: .infinity), .init(x: 1, y: .nan)])])
        #expect(!flat.rendered(for: Surface(width: 40)).isEmpty)
        #expect(flat.svg().contains("<polyline"))
        #expect(Plot(curves: []).rendered(for: Surface(width: 40)).isEmpty)
    }
}
