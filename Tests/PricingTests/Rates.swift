import Pricing

extension BlockVolume.Rates {
    /// us-east-1, 2024 (facts, Prices): 0.08/GB with 3,000 IOPS and 125 MB/s, then 0.005 per IOPS and 0.04 per MB/s.
    static func gp3() throws -> BlockVolume.Rates {
        let money = Dimensions.money(.dollar)
        return BlockVolume.Rates(
            storage: Measure(try decimal("0.08"), money.over(.gigabyte).over(.month)),
            iops: Measure(try decimal("0.005"), money.over(.iops).over(.month)), includedIops: 3_000,
            throughput: Measure(try decimal("0.04"), money.over(.megabytePerSecond).over(.month)),
            includedThroughput: 125)
    }
}

/// Tiers by width and rate, the last without end.
func tiers(_ widths: [(String?, String)], of unit: Dimensions) throws -> TierTable {
    try TierTable(
        widths: widths.map { (width: try $0.map(decimal), rate: try decimal($1)) }, unit: unit,
        result: .money(.dollar))
}
