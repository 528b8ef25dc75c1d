import Testing

@testable import Figures

private func sample() -> Table {
    var table = Table(columns: [.init("종류", key: "kind"), .init("예", key: "example"), .init("수", key: "count", .right)])
    table.append(["정의", "온디맨드", 31])
    table.append([Table.Cell("수량", .bold), "예약 인스턴스", 4])
    return table
}

@Suite struct TerminalTableTests {
    private func check(_ table: Table, _ width: Int, _ expect: [String]) {
        #expect(table.rendered(for: Surface(width: width)) == expect)
    }

    @Test("columns line up, with Korean in them")
    func aligned() {
        check(sample(), 40, ["종류  예             수", "정의  온디맨드       31", "수량  예약 인스턴스   4"])
    }

    @Test("the widest column gives way and wraps")
    func narrow() {
        check(sample(), 20, ["종류  예          수", "정의  온디맨드    31", "수량  예약         4", "      인스턴스"])
    }

    @Test("a column that is cut stays one line")
    func cut() {
        var table = Table(columns: [.init("", key: "a"), .init("", key: "b", overflow: .truncates)])
        table.append(["이름", "아주 아주 긴 설명이 온다"])
        check(table, 16, ["이름  아주 아주…"])
    }

    @Test("a column that stands is never narrowed")
    func stands() {
        var table = Table(columns: [.init("", key: "a", overflow: .stands)])
        table.append(["never any narrower"])
        check(table, 5, ["never any narrower"])
    }

    @Test("without titles there is no head, without rows only a head, without columns nothing")
    func edges() {
        var table = Table(columns: [.init("", key: "a")])
        table.append(["x"])
        check(table, 80, ["x"])
        check(Table(columns: [.init("가", key: "a")]), 80, ["가"])
        check(Table(columns: []), 80, [])
    }

    @Test("rows too short are filled, rows too long are cut")
    func ragged() {
        var table = Table(columns: [.init("가", key: "a"), .init("나", key: "b")])
        table.append(["1"])
        table.append(["1", "2", "3"])
        check(table, 80, ["가  나", "1", "1   2"])
    }

    @Test("a line feed in a cell is a space, an escape sequence nothing")
    func hostile() {
        var table = Table(columns: [.init("", key: "a")])
        table.append(["두\n줄\u{1B}[2J"])
        check(table, 80, ["두 줄"])
    }

    @Test("no line ends in a space or passes the surface")
    func invariants() {
        var random = Random(seed: 31)
        for _ in 0..<300 {
            var table = Table(columns: [
                .init("하나", key: "a"), .init("둘", key: "b", .right),
                .init("셋", key: "c", .centre, overflow: .truncates),
            ])
            for _ in 0..<4 {
                table.append((0..<3).map { _ in Table.Cell(random.text(of: "한글 ab요금제", upTo: 20)) })
            }
            let lines = table.rendered(for: Surface(width: 34))
            guard lines.allSatisfy({ displayWidth($0) <= 34 && $0.last != " " }) else {
                Issue.record("\(lines)")
                return
            }
        }
    }

    @Test("styles are drawn where there is colour")
    func coloured() {
        let lines = sample().rendered(for: Surface(width: 80, hasColour: true))
        #expect(lines[0].contains("\u{1B}[2m종류\u{1B}[0m"))
        #expect(lines[2].hasPrefix("\u{1B}[1m수량\u{1B}[0m"))
    }
}

@Suite struct WrittenTableTests {
    @Test("Markdown has a rule that tells the alignment, and escapes bars")
    func markdown() {
        var table = sample()
        table.append(["a|b", "c\nd", 0])
        #expect(
            table.markdown() == """
                | 종류 | 예 | 수 |
                | --- | --- | ---: |
                | 정의 | 온디맨드 | 31 |
                | 수량 | 예약 인스턴스 | 4 |
                | a\\|b | c d | 0 |

                """)
    }

    @Test("CSV has the keys first and quotes what needs it")
    func csv() {
        var table = sample()
        table.append(["큰 \"따옴표\"", "가, 나", 0])
        table.append(["두\n줄", .empty, 1])
        #expect(
            table.csv() == #"""
                kind,example,count
                정의,온디맨드,31
                수량,예약 인스턴스,4
                "큰 ""따옴표""","가, 나",0
                "두
                줄",,1

                """#)
    }

    @Test("JSON has an object a row, with values and not what is shown")
    func json() {
        var table = Table(columns: [.init("수", key: "count", .right), .init("율", key: "rate")])
        table.append([Table.Cell("1,000 개", .bold), Table.Cell("75%", value: .decimal("0.75"))])
        #expect(table.json().text() == #"[{"count":"1,000 개","rate":0.75}]"#)
        #expect(table.jsonRows().count == 1)
    }
}

extension Table.Cell {
    fileprivate init(_ text: String, value: JSONText) { self.init(Styled(text), value: value) }
}
