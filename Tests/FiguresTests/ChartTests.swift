import Testing

@testable import Figures

@Suite struct ChartTests {
    @Test("bars are in proportion, labels line up")
    func bars() {
        let chart = Chart([.init("오늘", 16), .init("내일", 8), .init("모레", 0), .init("글피", 1)], barWidth: 8)
        #expect(
            chart.rendered(for: Surface(width: 40)) == ["오늘  ████████ 16", "내일  ████ 8", "모레  0", "글피  ▌ 1"])
    }

    @Test("a small count shows beside a great one")
    func small() {
        #expect(Chart.blocks(1, of: 100_000, in: 10) == "▏")
        #expect(Chart.blocks(0, of: 100_000, in: 10) == "")
        #expect(Chart.blocks(0, of: 0, in: 10) == "")
        #expect(Chart.blocks(5, of: 5, in: 3) == "███")
    }

    @Test("no line passes the surface", arguments: [12, 20, 30, 80])
    func fits(_ width: Int) {
        let chart = Chart([.init("아주 긴 이름표가 붙은 날", 1234), .init("짧음", 7)])
        for line in chart.rendered(for: Surface(width: width)) { #expect(displayWidth(line) <= width) }
    }

    @Test("no bars are no lines")
    func empty() { #expect(Chart([]).rendered(for: Surface(width: 80)).isEmpty) }
}

@Suite struct ProgressBarTests {
    private func check(_ done: Int, _ total: Int, _ width: Int, _ expect: String) {
        #expect(ProgressBar("읽는 중", done: done, total: total).rendered(for: Surface(width: width)) == expect)
    }

    @Test("the bar fills with what is done")
    func fills() {
        check(0, 4, 31, "읽는 중 ░░░░░░░░░░░░░   0% 0/4")
        check(2, 4, 31, "읽는 중 ███████░░░░░░  50% 2/4")
        check(4, 4, 31, "읽는 중 █████████████ 100% 4/4")
    }

    @Test("more than all is all")
    func over() { check(9, 4, 31, "읽는 중 █████████████ 100% 9/4") }

    @Test("without a total the count stands alone, without room there is no bar")
    func edges() {
        check(7, 0, 31, "읽는 중 7")
        check(2, 4, 16, "읽는 중  50% 2…")
    }

    @Test("it never takes the last column", arguments: 1...90)
    func fits(_ width: Int) {
        for done in [0, 1, 50, 12_345] {
            let line = ProgressBar("노트를 읽고 있습니다", done: done, total: 12_345).rendered(for: Surface(width: width))
            #expect(displayWidth(line) <= max(1, width - 1))
        }
    }
}
