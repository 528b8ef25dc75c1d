/// The size of an instance and how many normalised units it counts for, by which a regional reservation of one size
/// covers others of its family: small is 1, large 4, and n xlarge 8 · n.
package struct InstanceSize: Sendable, Hashable, Comparable {
    package let name: String
    package let factor: FixedDecimal

    /// nil for what has no factor, such as `metal`.
    package init?(_ name: some StringProtocol) {
        let factor: FixedDecimal? =
            switch name {
            case "nano": FixedDecimal(25, places: 2)
            case "micro": FixedDecimal(5, places: 1)
            case "small": 1
            case "medium": 2
            case "large": 4
            case "xlarge": 8
            default: InstanceSize.multiple(name).map { FixedDecimal($0 * 8) }
            }
        guard let factor else { return nil }
        self.name = String(name)
        self.factor = factor
    }

    /// The 12 of `12xlarge`.
    private static func multiple(_ name: some StringProtocol) -> Int? {
        guard name.hasSuffix("xlarge"), let number = Int(name.dropLast("xlarge".count)), number > 1, number < 1_000
        else { return nil }
        return number
    }

    package static func < (a: InstanceSize, b: InstanceSize) -> Bool { a.factor < b.factor }
}

/// A type of instance as it is named: `m5.xlarge`.
package struct InstanceType: Sendable, Hashable {
    package let name: String
    /// `m5`
    package let family: String
    /// nil where the size has no factor.
    package let size: InstanceSize?

    /// nil unless it is a family and a size with a point between.
    package init?(_ name: some StringProtocol) {
        guard let point = name.firstIndex(of: "."), point != name.startIndex else { return nil }
        let size = name[name.index(after: point)...]
        guard !size.isEmpty else { return nil }
        self.name = String(name)
        family = String(name[..<point])
        self.size = InstanceSize(size)
    }
}
