import Testing

@testable import Hangul

/// The same distance by the plain full table.
private func fullDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { table[i][0] = i }
    for j in 0...b.count { table[0][j] = j }
    for i in 0..<a.count {
        for j in 0..<b.count {
            var cost = min(table[i][j + 1] + 1, table[i + 1][j] + 1, table[i][j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, table[i - 1][j - 1] + 1) }
            table[i + 1][j + 1] = cost
        }
    }
    return table[a.count][b.count]
}

@Suite struct JamoDistanceTests {
    @Test(
        "edits are counted in jamo",
        arguments: [
            ("관라", "관리", 1), ("관리", "관리", 0), ("", "", 0), ("", "가", 2), ("되", "돼", 1), ("값", "갑", 1), ("하나", "한아", 1),
            ("서버", "서비", 1), ("서버", "버서", 2), ("인스턴스", "인스탄스", 1), ("server", "sevrer", 1), ("EBS", "EFS", 1),
            ("ebs", "EBS", 3), ("요금", "요긂", 1), ("한글", "\u{1112}\u{1161}\u{11AB}글", 0),
        ])
    func counted(_ a: String, _ b: String, _ expect: Int) {
        #expect(jamoDistance(a, b, limit: 9) == expect)
        #expect(jamoDistance(b, a, limit: 9) == expect)
    }

    @Test("over the limit there is no distance, at the limit there is")
    func limited() {
        #expect(jamoDistance("서버", "버서", limit: 1) == nil)
        #expect(jamoDistance("서버", "버서", limit: 2) == 2)
        #expect(jamoDistance("가", "가", limit: 0) == 0)
        #expect(jamoDistance("가", "나", limit: 0) == nil)
        #expect(jamoDistance("가", "가", limit: -1) == nil)
        #expect(jamoDistance("", "온디맨드", limit: 3) == nil)
    }

    @Test("the band and the early end give what the full table gives")
    func agrees() {
        var random = Random(seed: 5)
        for _ in 0..<3000 {
            let a = random.word(of: "가각관리라ab서버", upTo: 7)
            let b = random.word(of: "가각관리라ab서버", upTo: 7)
            let full = fullDistance(jamo(a), jamo(b))
            for limit in 0...6 {
                let distance = jamoDistance(a, b, limit: limit)
                guard distance == (full <= limit ? full : nil) else {
                    Issue.record("\(a) \(b) limit \(limit): \(String(describing: distance)), full \(full)")
                    return
                }
            }
        }
    }

    @Test("an edit by one key never takes a word further than one")
    func oneKey() {
        var random = Random(seed: 9)
        for _ in 0..<1000 {
            let word = jamo(random.word(of: "예약인스턴스요금절감플랜", upTo: 8))
            var typed = word
            if typed.isEmpty { continue }
            switch random.below(3) {
            case 0: typed.remove(at: random.below(typed.count))
            case 1: typed.insert("ㅋ", at: random.below(typed.count + 1))
            default: typed[random.below(typed.count)] = "ㅋ"
            }
            #expect((editDistance(word, typed, limit: 1) ?? 9) <= 1)
        }
    }
}
