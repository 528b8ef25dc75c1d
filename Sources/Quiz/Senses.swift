import Facts

/// Words of one sense: a line with one of them gives away the side that is named after another.
enum Senses {
    /// Whether a line tells its side by the sense of a word (비용 절감 among what is 금전적).
    static func tells(_ line: String, of sides: [Value]) -> Bool {
        groups.contains { group in
            sides.contains { side in group.contains { side.text.begins(with: $0) } }
                && group.contains(where: line.holds)
        }
    }

    private static let groups = [
        ["금전", "비용", "지출", "요금", "돈", "금액"],
        ["시간", "기간", "속도"],
        ["보안", "암호", "침입"],
        ["신체", "육체", "몸"],
    ]
}
