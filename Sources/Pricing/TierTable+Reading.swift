// Tiers as they are typed: the width of each with its rate, and for the last `rest`:
//
//     10240GB:0.126,40960GB:0.122,102400GB:0.117,rest:0.108
//     1TB:0.10,49TB:0.08,450TB:0.06

/// Why a text is no table of tiers, with the position of the tier from 1.
package enum TierTextProblem: Error, Sendable, Hashable {
    /// No colon between width and rate.
    case colonMissing(tier: Int, found: String)
    case width(tier: Int, MeasureProblem)
    case rate(tier: Int, MeasureProblem)
    case table(TierTable.Problem)
}

extension TierTable {
    /// The word for a last tier without end.
    package static let rest = "rest"

    /// Reads tiers whose widths are of `width`, at rates of `currency` for one unit. `unit` is what the table prices,
    /// where that differs from what is typed: GB-months from GB. `rate` is what a rate is typed as, if not as money.
    package init(
        reading text: String, width: MeasureExpectation, unit: Dimensions? = nil, rate: MeasureExpectation? = nil,
        currency: Currency, conventions: Conventions
    ) throws(TierTextProblem) {
        var widths: [(width: FixedDecimal?, rate: FixedDecimal)] = []
        let money = Dimensions.money(currency)
        for (index, part) in text.split(separator: ",", omittingEmptySubsequences: false).enumerated() {
            let tier = index + 1
            let sides = part.split(separator: ":", omittingEmptySubsequences: false)
            guard sides.count == 2 else { throw .colonMissing(tier: tier, found: String(part)) }
            var size: FixedDecimal?
            if sides[0].drop(while: { $0 == " " }) != TierTable.rest {
                do {
                    size = try Measure(reading: String(sides[0]), expecting: width, conventions: conventions).number
                } catch { throw .width(tier: tier, error) }
            }
            do {
                let rate = rate ?? MeasureExpectation(money)
                widths.append(
                    (size, try Measure(reading: String(sides[1]), expecting: rate, conventions: conventions).number))
            } catch { throw .rate(tier: tier, error) }
        }
        do { try self.init(widths: widths, unit: unit ?? width.dimensions, result: money) } catch {
            throw .table(error)
        }
    }
}
