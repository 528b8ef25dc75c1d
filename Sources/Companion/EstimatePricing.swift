import Calculators
import Hangul
import Pricing
import Records

// What a line of an estimate is made of, and what it comes to.

extension EstimateDesk {
    /// A line with its price as of the books at hand. Its words hold the Region even where it was the settings', and no
    /// reference to the last calculation, so that they mean the same for ever.
    func priced(_ words: [String], label: String) throws(Failure) -> Estimate.Line {
        let calculator = try calculators.calculator(named: words.first ?? "")
        var filled: [String] = []
        for word in words.dropFirst() { filled.append(oneLine(try calculators.puttingLast(into: word))) }
        let calculation = try calculate(filled, with: calculator)
        guard let charge = calculation.charge else { throw .estimate(.noCharge(calculator: calculator.name)) }
        for input in calculation.inputs where input.origin == .setting {
            if case .text(let text) = input.value { filled += ["--\(input.name)", text] }
        }
        return Estimate.Line(
            id: workspace.newBirthID(), label: label, calculator: calculator.name, words: filled,
            price: Estimate.Price(charge, sources: calculation.sources))
    }

    private func calculate(_ words: [String], with calculator: any Calculator) throws(Failure) -> Calculation {
        let context = calculators.context
        do {
            return try calculator.calculate(Givens(reading: words, for: calculator, in: context), in: context)
        } catch {
            throw .calculation(error)
        }
    }

    /// What a line would cost by the books at hand; its own price where it cannot be priced any more, with the reason.
    func repriced(_ line: Estimate.Line) -> EstimateRefresh.Line {
        do {
            let new = try priced([line.calculator] + line.words, label: line.label)
            return EstimateRefresh.Line(line: line, price: new.price, failure: nil)
        } catch {
            return EstimateRefresh.Line(line: line, price: line.price, failure: error)
        }
    }

    func override(_ line: Estimate.Line, by words: [String]) throws(Failure) -> [String] {
        let places = try calculators.calculator(named: line.calculator).inputs.filter(\.isPositional)
        return [line.calculator] + line.words.overridden(by: words, places: places.map { "--\($0.name)" })
    }

    /// In normal form and without line feeds, which no table could hold.
    func oneLine(_ text: String) -> String {
        text.nfc.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: " ")
    }
}

extension Estimate.Price {
    init(_ charge: Charge, sources: [PriceSource]) {
        self.init(
            upfront: charge.upfront.amount, monthly: charge.monthly.amount, currency: charge.monthly.currency,
            sources: sources)
    }
}

extension [String] {
    /// A line's words with some inputs typed anew: `--count 3` takes the place of the old count, and `--type` that of
    /// the type that stood first without its name.
    ///
    /// - Parameter places: the names of inputs that need none, in order; what stands before all names is theirs.
    fileprivate func overridden(by words: [String], places: [String]) -> [String] {
        let names = Set(words.filter { $0.hasPrefix("--") }.map { $0.prefix { $0 != "=" } })
        var kept: [String] = []
        var isDropping = false
        var hasName = false
        for (index, word) in enumerated() {
            if word.hasPrefix("--") {
                hasName = true
                isDropping = names.contains(word.prefix { $0 != "=" })
            } else if !hasName, !places.isEmpty {
                isDropping = names.contains(places[Swift.min(index, places.count - 1)][...])
            }
            if !isDropping { kept.append(word) }
        }
        return kept + words
    }
}
