import Calculators
package import Pricing
package import Records

/// An estimate as it was priced and as it would be by the books at hand.
package struct EstimateRefresh: Sendable, Hashable {
    package struct Line: Sendable, Hashable {
        /// As it was.
        package var line: Estimate.Line
        package var price: Estimate.Price
        /// Why it keeps its old price.
        package var failure: Failure?

        package var isChanged: Bool { price.upfront != line.price.upfront || price.monthly != line.price.monthly }
    }

    package var before: Estimate
    package var after: Estimate
    package var lines: [Line]

    package var isChanged: Bool { lines.contains(where: \.isChanged) }
}

/// Two estimates, line beside line.
package struct EstimateComparison: Sendable, Hashable {
    /// Lines that are the same thing: of one group, label and calculator. nil where one of the two has none.
    package struct Pair: Sendable, Hashable {
        package var group: String
        package var first: Estimate.Line?
        package var second: Estimate.Line?
    }

    package var first: Estimate
    package var second: Estimate
    package var pairs: [Pair]
}

extension EstimateDesk {
    /// Prices all lines anew, and keeps that unless it is only to be seen. A line that cannot be priced any more keeps
    /// what it had.
    package func refresh(_ name: String, isPreview: Bool = false) throws(Failure) -> EstimateRefresh {
        let before = try estimate(named: name)
        let lines = before.lines.map { repriced($0) }
        var prices: [BirthID: Estimate.Price] = [:]
        for line in lines { prices[line.line.id] = line.price }
        guard !isPreview else {
            return EstimateRefresh(before: before, after: before.repriced(prices), lines: lines)
        }
        let after = try change(name) { $0 = $0.repriced(prices) }
        return EstimateRefresh(before: before, after: after, lines: lines)
    }

    /// Throws for two whose sums are of different currencies.
    package func compare(_ name: String, with other: String) throws(Failure) -> EstimateComparison {
        let first = try estimate(named: name)
        let second = try estimate(named: other)
        if let one = first.currency, let two = second.currency, one != two {
            throw .estimate(.otherCurrency(found: two, expected: one))
        }
        return EstimateComparison(first: first, second: second, pairs: pairs(first, second))
    }

    private func pairs(_ first: Estimate, _ second: Estimate) -> [EstimateComparison.Pair] {
        var left = second.groups.flatMap { group in group.lines.map { (group: group.name, line: $0) } }
        var pairs: [EstimateComparison.Pair] = []
        for group in first.groups {
            for line in group.lines {
                let partner = left.firstIndex {
                    $0.group == group.name && $0.line.calculator == line.calculator && $0.line.label == line.label
                }
                let found = partner.map { left.remove(at: $0).line }
                pairs.append(EstimateComparison.Pair(group: group.name, first: line, second: found))
            }
        }
        return pairs + left.map { EstimateComparison.Pair(group: $0.group, first: nil, second: $0.line) }
    }

    /// What the cloud costs by a saved estimate: its upfront sum and twelve of its months, for a comparison over years.
    package func cloudSide(of name: String) throws(Failure) -> (upfront: Money, yearly: Money) {
        let estimate = try estimate(named: name)
        let currency = estimate.currency ?? .dollar
        do {
            let sums = try estimate.sums()
            return (Money(sums.upfront, currency), Money(try sums.monthly.multiplied(by: 12), currency))
        } catch {
            throw .calculation(.arithmetic(.arithmetic(error)))
        }
    }
}

extension EstimateDesk {
    /// The words of a calculation in which `--estimate NAME` stands for the cloud's side: its upfront and yearly sums take
    /// its place. Throws what `estimate(named:)` throws.
    package func puttingEstimate(into words: [String]) throws(Failure) -> [String] {
        guard let place = words.firstIndex(where: { $0 == "--estimate" || $0.hasPrefix("--estimate=") }) else {
            return words
        }
        var rest = words
        var name = String(rest.remove(at: place).dropFirst("--estimate=".count))
        if name.isEmpty, place < rest.count { name = rest.remove(at: place) }
        let side = try cloudSide(of: name)
        return rest + [
            "--cloud-upfront", side.upfront.amount.description, "--cloud-yearly", side.yearly.amount.description,
        ]
    }
}

extension Estimate {
    func repriced(_ prices: [BirthID: Price]) -> Estimate {
        var estimate = self
        for group in estimate.groups.indices {
            for line in estimate.groups[group].lines.indices {
                let id = estimate.groups[group].lines[line].id
                if let price = prices[id] { estimate.groups[group].lines[line].price = price }
            }
        }
        return estimate
    }
}
