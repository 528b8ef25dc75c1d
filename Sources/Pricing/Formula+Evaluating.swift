extension Formula {
    /// What it comes to. Fails where kinds of quantity are mixed, where a number does not fit, and at a division by
    /// zero; only the chosen side of a choice is worked out.
    package func evaluate() throws(MeasureFailure) -> Measure {
        switch self {
        case .value(_, let measure), .number(let measure): measure
        case .add(let a, let b): try a.evaluate().adding(b.evaluate())
        case .subtract(let a, let b): try a.evaluate().subtracting(b.evaluate())
        case .multiply(let a, let b): try a.evaluate().multiplied(by: b.evaluate())
        case .divide(let a, let b): try a.evaluate().divided(by: b.evaluate())
        case .negate(let a): try a.evaluate().multiplied(by: Measure(-1))
        case .power(let base, let exponent): try base.evaluate().power(exponent.evaluate())
        case .minimum(let parts): try Formula.extreme(of: parts) { $0 > $1 }
        case .maximum(let parts): try Formula.extreme(of: parts) { $0 < $1 }
        case .sum(let parts): try Formula.sum(of: parts)
        case .rounded(let part, let places, let rule): try part.evaluate().rounded(toPlaces: places, rule)
        case .magnitude(let part): try part.evaluate().magnitude()
        case .floor(let part): try part.evaluate().whole(.down)
        case .ceiling(let part): try part.evaluate().whole(.up)
        case .choice(let condition, let then, let otherwise):
            try condition.holds() ? then.evaluate() : otherwise.evaluate()
        case .tiered(let quantity, let table): try table.total(for: quantity.evaluate())
        }
    }

    private static func extreme(
        of parts: [Formula], yields: (FixedDecimal, FixedDecimal) -> Bool
    ) throws(MeasureFailure) -> Measure {
        guard let first = parts.first else { return Measure(0) }
        var best = try first.evaluate()
        for part in parts.dropFirst() {
            let next = try part.evaluate()
            try best.checkDimensions(of: next)
            if yields(best.number, next.number) { best = next }
        }
        return best
    }

    private static func sum(of parts: [Formula]) throws(MeasureFailure) -> Measure {
        guard let first = parts.first else { return Measure(0) }
        var sum = try first.evaluate()
        for part in parts.dropFirst() { sum = try sum.adding(part.evaluate()) }
        return sum
    }

    /// The kind of quantity that it comes to, whatever the numbers are: what a formula calculator is checked with
    /// before it runs. A power's exponent has to be a number for the kind to be known, unless the base is plain.
    package func dimensions() throws(MeasureFailure) -> Dimensions {
        switch self {
        case .value(_, let measure), .number(let measure): measure.dimensions
        case .add(let a, let b), .subtract(let a, let b): try Formula.common([a, b])
        case .multiply(let a, let b): try a.dimensions().multiplied(by: b.dimensions())
        case .divide(let a, let b): try a.dimensions().divided(by: b.dimensions())
        case .negate(let a), .rounded(let a, _, _), .magnitude(let a), .floor(let a), .ceiling(let a):
            try a.dimensions()
        case .power(let base, let exponent): try Formula.dimensions(of: base, to: exponent)
        case .minimum(let parts), .maximum(let parts), .sum(let parts): try Formula.common(parts)
        case .choice(let condition, let then, let otherwise):
            try condition.checkedDimensions { () throws(MeasureFailure) in try Formula.common([then, otherwise]) }
        case .tiered(let quantity, let table): try table.dimensions(for: quantity.dimensions())
        }
    }

    fileprivate static func common(_ parts: [Formula]) throws(MeasureFailure) -> Dimensions {
        guard let first = parts.first else { return .none }
        let expected = try first.dimensions()
        for part in parts.dropFirst() {
            let found = try part.dimensions()
            if found != expected { throw .mismatch(DimensionMismatch(found: found, expected: expected)) }
        }
        return expected
    }

    private static func dimensions(of base: Formula, to exponent: Formula) throws(MeasureFailure) -> Dimensions {
        let kind = try exponent.dimensions()
        guard kind.isNone else { throw .mismatch(DimensionMismatch(found: kind, expected: .none)) }
        let dimensions = try base.dimensions()
        if dimensions.isNone { return dimensions }
        let power = try exponent.evaluate()
        guard let whole = power.number.whole else { throw .exponent(power) }
        return try dimensions.power(whole)
    }
}

extension Formula.Condition {
    package func holds() throws(MeasureFailure) -> Bool {
        switch self {
        case .compare(let a, let comparison, let b): try comparison.holds(a.evaluate(), b.evaluate())
        case .both(let a, let b): try a.holds() ? b.holds() : false
        case .either(let a, let b): try a.holds() ? true : b.holds()
        case .not(let a): try !a.holds()
        }
    }

    fileprivate func checkedDimensions(
        then result: () throws(MeasureFailure) -> Dimensions
    ) throws(MeasureFailure) -> Dimensions {
        try checkDimensions()
        return try result()
    }

    /// Fails where two kinds of quantity are compared.
    package func checkDimensions() throws(MeasureFailure) {
        switch self {
        case .compare(let a, _, let b): _ = try Formula.common([a, b])
        case .both(let a, let b), .either(let a, let b):
            try a.checkDimensions()
            try b.checkDimensions()
        case .not(let a): try a.checkDimensions()
        }
    }
}

extension Formula.Comparison {
    fileprivate func holds(_ a: Measure, _ b: Measure) throws(MeasureFailure) -> Bool {
        try a.checkDimensions(of: b)
        return switch self {
        case .less: a.number < b.number
        case .lessOrEqual: a.number <= b.number
        case .greater: a.number > b.number
        case .greaterOrEqual: a.number >= b.number
        case .equal: a.number == b.number
        case .unequal: a.number != b.number
        }
    }
}
