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

extension BirthID {
    /// 32 small hexadecimal digits, the way it is named outside of the database.
    package var hexadecimal: String {
        [high, low].map { half in
            let digits = String(half, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// nil for anything but 32 small hexadecimal digits.
    package init?(hexadecimal text: String) {
        let areDigits = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard text.utf8.count == 32, areDigits, let high = UInt64(text.prefix(16), radix: 16),
            let low = UInt64(text.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }
}
