/// 128 random bits that name a card or a review for ever, on every machine.
package struct BirthID: Sendable, Hashable, Codable {
    package var high: UInt64
    package var low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}

package enum Origin: String, Sendable, Hashable, Codable, CaseIterable {
    case fact, authored, skill, imported
}
