package import Pricing

/// How much the saving moves when one input is a tenth lower or higher, everything else left as it is.
package struct Sensitivity: Sendable, Hashable {
    package let input: FlowKey
    package let base: FixedDecimal
    /// The saving in present values with the input at nine tenths and at eleven tenths.
    package let low: Money
    package let high: Money
    /// The distance between the two, never negative.
    package let swing: Money
}

extension CostComparison {
    /// What the saving depends on most, first. Inputs that are 0 have no tenth and are left out.
    package func sensitivities() throws(MeasureFailure) -> [Sensitivity] {
        var found: [Sensitivity] = []
        for input in inputs where self[keyPath: input.path] != 0 {
            let low = try saving(with: input, times: FixedDecimal(9, places: 1))
            let high = try saving(with: input, times: FixedDecimal(11, places: 1))
            let difference = try high.subtracting(low)
            let swing = Money(FixedDecimal(raw: abs(difference.amount.raw)), currency)
            found.append(
                Sensitivity(input: input.key, base: self[keyPath: input.path], low: low, high: high, swing: swing))
        }
        return found.enumerated().sorted { a, b in
            a.element.swing == b.element.swing
                ? a.offset < b.offset : a.element.swing.amount > b.element.swing.amount
        }.map(\.element)
    }

    private struct Input {
        let key: FlowKey
        let path: WritableKeyPath<CostComparison, FixedDecimal>
    }

    private func saving(with input: Input, times factor: FixedDecimal) throws(MeasureFailure) -> Money {
        var changed = self
        do { changed[keyPath: input.path] = try self[keyPath: input.path].multiplied(by: factor) } catch {
            throw .arithmetic(error)
        }
        let first = try changed.flow(of: changed.first, years: years)
        let second = try changed.flow(of: changed.second, years: years)
        return try first.presentValue.subtracting(second.presentValue)
    }

    private var inputs: [Input] {
        var inputs: [Input] = []
        let alternatives: [WritableKeyPath<CostComparison, Alternative>] = [\.first, \.second]
        for alternative in alternatives {
            let value = self[keyPath: alternative]
            let input = {
                (field: FlowKey.Field, part: CostPart?, path: WritableKeyPath<Alternative, FixedDecimal>) in
                Input(
                    key: FlowKey(field, of: value.name, part: part), path: alternative.appending(path: path))
            }
            for (index, item) in value.items.enumerated() {
                inputs.append(input(.upfront, item.part, \.items[index].upfront))
                inputs.append(input(.yearly, item.part, \.items[index].yearly))
                inputs.append(input(.growth, item.part, \.items[index].growth))
            }
            guard let power = value.power else { continue }
            inputs.append(input(.kilowatts, nil, \.[powerOr: power].kilowatts))
            inputs.append(input(.price, nil, \.[powerOr: power].price))
            inputs.append(input(.effectiveness, nil, \.[powerOr: power].effectiveness))
        }
        inputs.append(Input(key: FlowKey(.discount), path: \.discount))
        return inputs
    }
}

extension Alternative {
    /// The power of an alternative that has some, so that a path can lead through it.
    fileprivate subscript(powerOr base: PowerUse) -> PowerUse {
        get { power ?? base }
        set { power = newValue }
    }
}
