import Pricing
import Testing

@Suite("A formula is what is shown and what is worked out")
struct FormulaTests {
    private let a = Formula.value("a", Measure(2))
    private let b = Formula.value("b", Measure(-3))
    private let c = Formula.value("c", Measure(5))

    @Test("parentheses stand only where they change the meaning")
    func parentheses() throws {
        check(a + b * c, names: "a + b * c", numbers: "2 + (-3) * 5")
        check((a + b) * c, names: "(a + b) * c", numbers: "(2 + (-3)) * 5")
        check(a - (b - c), names: "a - (b - c)", numbers: "2 - (-3 - 5)")
        check(a - b - c, names: "a - b - c", numbers: "2 - (-3) - 5")
        check(a / (b * c), names: "a / (b * c)", numbers: "2 / (-3 * 5)")
        check(a * (b / c), names: "a * (b / c)", numbers: "2 * (-3 / 5)")
        check(a + (b + c), names: "a + b + c", numbers: "2 + (-3) + 5")
        check(-(a + b), names: "-(a + b)", numbers: "-(2 + (-3))")
        check(a * -b, names: "a * (-b)", numbers: "2 * (-(-3))")
        check(.power(.plain(1) + a, c - .plain(1)), names: "(1 + a) ^ (c - 1)", numbers: "(1 + 2) ^ (5 - 1)")
        check(.power(.power(a, c), a), names: "(a ^ c) ^ a", numbers: "(2 ^ 5) ^ 2")
        check(.maximum([a + b, c]) * a, names: "max(a + b , c) * a", numbers: "max(2 + (-3) , 5) * 2")
        check(
            .choice(.compare(a, .less, c), then: a, otherwise: b) + c, names: "(if a < c then a else b) + c",
            numbers: "(if 2 < 5 then 2 else -3) + 5")
    }

    private func check(_ formula: Formula, names: String, numbers: String) {
        #expect(text(formula.tokens(.names)) == names)
        #expect(text(formula.tokens(.numbers)) == numbers)
    }

    @Test("kinds of quantity are not mixed")
    func mixing() throws {
        let hours = Formula.value("hours", Measure(730, .hour))
        let months = Formula.value("months", Measure(1, .month))
        let mismatch = MeasureFailure.mismatch(DimensionMismatch(found: .month, expected: .hour))
        #expect(throws: mismatch) { try (hours + months).evaluate() }
        #expect(throws: mismatch) { try (hours + months).dimensions() }
        #expect(throws: mismatch) { try Formula.minimum([hours, months]).evaluate() }
        let dollar = Formula.number(Measure(Money(1, .dollar)))
        let won = Formula.number(Measure(Money(1, .won)))
        #expect(throws: MeasureFailure.currencies(found: .won, expected: .dollar)) { try (dollar * won).evaluate() }
        let half = try decimal("0.5")
        #expect(throws: MeasureFailure.exponent(Measure(half))) { try Formula.power(a, .plain(half)).evaluate() }
    }

    @Test("a rate times a quantity is money")
    func dimensions() throws {
        let perHour = Dimensions.money(.dollar).over(.hour)
        let cost = Formula.value("hours", Measure(730, .hour)) * .value("rate", Measure(try decimal("0.096"), perHour))
        #expect(try cost.dimensions() == .money(.dollar))
        let expected = try decimal("70.08")
        #expect(try cost.evaluate().money == Money(expected, .dollar))
    }

    @Test("only the chosen side of a choice is worked out")
    func choice() throws {
        let zero = Formula.plain(0)
        let safe = Formula.choice(.compare(zero, .equal, .plain(0)), then: zero, otherwise: a / zero)
        #expect(try safe.evaluate() == Measure(0))
    }

    @Test(
        "whole numbers below and above, and the number without its sign",
        arguments: [
            ("1.5", "1", "2", "1.5"), ("-1.5", "-2", "-1", "1.5"), ("2", "2", "2", "2"), ("-2", "-2", "-2", "2"),
            ("0", "0", "0", "0"), ("-0.000000000000000001", "-1", "0", "0.000000000000000001"),
        ])
    func whole(number: String, floor: String, ceiling: String, magnitude: String) throws {
        let part = Formula.value("a", Measure(try decimal(number), .hour))
        #expect(try Formula.floor(part).evaluate() == Measure(decimal(floor), .hour))
        #expect(try Formula.ceiling(part).evaluate() == Measure(decimal(ceiling), .hour))
        #expect(try Formula.magnitude(part).evaluate() == Measure(decimal(magnitude), .hour))
        #expect(try Formula.floor(part).dimensions() == .hour)
        check(
            .floor(part) + .ceiling(part), names: "floor(a) + ceiling(a)",
            numbers: "floor(\(number)) + ceiling(\(number))")
    }

    @Test("a step's value is what its formula comes to")
    func steps() throws {
        var working = Working()
        let sum = try working.add("sum", a + c)
        try working.share("share", sum.asValue / .plain(100))
        #expect(working["sum"] == Measure(7))
        #expect(working["share"]?.presentation == .percent)
        #expect(working.steps.map(\.name) == ["sum", "share"])
    }
}

private func text(_ tokens: [FormulaToken]) -> String {
    var text = ""
    for token in tokens {
        switch token {
        case .name(let name): text += name
        case .measure(let measure): text += measure.number.description
        case .operator(.negative): text += "-"
        case .operator(let sign): text += " \(["+", "-", "*", "/", "^"][index(of: sign)]) "
        case .comparison(let comparison): text += " \(comparison.rawValue) "
        case .word(.if): text += "if "
        case .word(let word): text += " \(word) "
        case .function(.minimum): text += "min"
        case .function(.maximum): text += "max"
        case .function(let function): text += "\(function)"
        case .open: text += "("
        case .close: text += ")"
        case .comma: text += " , "
        case .tiers: text += "tiers"
        }
    }
    return text
}

private func index(of sign: FormulaToken.Operator) -> Int {
    switch sign {
    case .plus: 0
    case .minus: 1
    case .times: 2
    case .over: 3
    case .power, .negative: 4
    }
}
