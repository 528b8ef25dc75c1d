// Inside a family the price of a size is linear in its units: an m5.4xlarge costs eight times an m5.large. So a book
// that has one size can tell the others, and marks them as derived.

extension PriceBook {
    /// On-demand rows for those of `types` that the book lacks but has another size of, from the largest size that it
    /// has, in the order of `types`. Types whose size has no factor are left out.
    package func derivedSizes(of types: [String]) throws(ArithmeticFailure) -> [PriceRow] {
        let known = rows.filter { $0.service == PricedService.instances.rawValue && !$0.isDerived }
        var largest: [String: (size: InstanceSize, row: PriceRow)] = [:]
        for row in known {
            guard let type = InstanceType(row.item), let size = type.size else { continue }
            if let best = largest[type.family], best.size >= size { continue }
            largest[type.family] = (size, row)
        }
        let names = Set(known.map(\.item))
        var derived: [PriceRow] = []
        for name in types where !names.contains(name) {
            guard let type = InstanceType(name), let size = type.size, let base = largest[type.family] else { continue }
            let rate = try base.row.rate.multiplied(by: size.factor).divided(by: base.size.factor)
            derived.append(
                PriceRow(
                    service: base.row.service, item: name, option: base.row.option, unit: base.row.unit, rate: rate,
                    isDerived: true))
        }
        return derived
    }
}
