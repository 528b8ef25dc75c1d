import Foundation
import Testing

@testable import FSRS

/// FSRS-5 weights of a real collection, as the facts file's migration example has them.
let fsrs5: [Double] = [
    0.6845422, 1.6790825, 4.7349424, 10.042885, 7.4410233, 0.64219797, 1.071918, 0.0025195254, 1.432437, 0.1544,
    0.8692766, 2.0696752, 0.0953, 0.2975, 2.4691248, 0.19542035, 3.201072, 0.18046261, 0.121442534,
]

@Suite struct ParametersTests {
    @Test("the defaults are 21 weights within their bounds")
    func defaults() throws {
        #expect(Parameters.default.weights.count == 21)
        #expect(try Parameters(Parameters.default.weights) == .default)
    }

    @Test("19 weights get a same-day exponent and the old decay")
    func from19() throws {
        let weights = try Parameters(fsrs5).weights
        #expect(Array(weights.prefix(19)) == fsrs5)
        // 0 in FSRS-5, the lowest that FSRS-6 has.
        #expect(weights[19] == 0.01)
        #expect(weights[20] == 0.5)
    }

    @Test("17 weights are carried over to the damped difficulty")
    func from17() throws {
        let old = Array(fsrs5.prefix(17))
        let weights = try Parameters(old).weights
        // w4 + 2 w5, ln(3 w5 + 1)/3, w6 + 0.5
        #expect(isClose(weights[4], 7.4410233 + 2 * 0.64219797))
        #expect(isClose(weights[5], 0.3579464))
        #expect(isClose(weights[6], 1.571918))
        #expect(Array(weights[17...]) == [0, 0, 0.01, 0.5])
        #expect(weights[..<4] == old[..<4] && weights[7..<17] == old[7..<17])
    }

    @Test("any other count is refused", arguments: [0, 1, 16, 18, 20, 22])
    func wrongCount(_ count: Int) {
        #expect(throws: ParametersError.wrongCount(count)) { try Parameters(Array(repeating: 1, count: count)) }
    }

    @Test("a weight that is no number is refused", arguments: [Double.nan, .infinity, -.infinity])
    func notFinite(_ value: Double) {
        var weights = Parameters.default.weights
        weights[8] = value
        #expect(throws: ParametersError.notFinite(index: 8)) { try Parameters(weights) }
    }

    @Test("each weight is clamped to its bounds", arguments: [-1e9, 1e9])
    func clamped(_ extreme: Double) throws {
        for count in [17, 19, 21] {
            let weights = try Parameters(Array(repeating: extreme, count: count)).weights
            for (weight, bounds) in zip(weights, Parameters.bounds) { #expect(bounds.contains(weight)) }
        }
    }

    @Test("the first stabilities go down to 0.001, not to 0.1")
    func lowStability() throws {
        var weights = Parameters.default.weights
        weights[0] = 0.004
        #expect(try Parameters(weights).firstState(.again).stability == 0.004)
    }

    @Test("several relearning steps lower the ceiling of the same-day weights")
    func ceiling() throws {
        var weights = Parameters.default.weights
        weights[17] = 2
        weights[18] = 2
        #expect(try Parameters(weights).weights[17] == 2)
        let three = try Parameters(weights, relearningSteps: 3).weights
        // sqrt(−(ln 1.4835 + ln(2^0.2629 − 1) + 0.3 · 1.6483) / 3)
        #expect(isClose(three[17], 0.490273))
        #expect(three[17] == three[18])
    }

    @Test("weights are kept as a plain array")
    func coded() throws {
        let json = try JSONEncoder().encode(Parameters.default)
        #expect(String(decoding: json, as: UTF8.self).hasPrefix("[0.212,"))
        #expect(try JSONDecoder().decode(Parameters.self, from: json) == .default)
    }

    @Test("kept weights that do not validate are an error, not a crash", arguments: ["[]", "[1,2,3]", "\"x\""])
    func badlyCoded(_ json: String) {
        #expect(throws: (any Error).self) { try JSONDecoder().decode(Parameters.self, from: Data(json.utf8)) }
    }
}
