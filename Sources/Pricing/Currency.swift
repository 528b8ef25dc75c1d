/// A currency, by its ISO 4217 code.
package struct Currency: Sendable, Hashable {
    /// The three letters, packed, so that a sum of money is a plain value.
    private let letters: UInt32

    /// nil unless `code` is three capital letters.
    package init?(_ code: some StringProtocol) {
        guard code.utf8.count == 3, code.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        else { return nil }
        letters = code.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }

    private init(_ a: Unicode.Scalar, _ b: Unicode.Scalar, _ c: Unicode.Scalar) {
        letters = a.value << 16 | b.value << 8 | c.value
    }

    package static let dollar = Currency("U", "S", "D")
    package static let won = Currency("K", "R", "W")
    package static let yen = Currency("J", "P", "Y")
    package static let euro = Currency("E", "U", "R")

    /// "USD"
    package var code: String {
        String(decoding: [16, 8, 0].map { UInt8(truncatingIfNeeded: letters >> $0) }, as: UTF8.self)
    }

    /// The places that sums are paid in: 2, but for those of ISO 4217 that have none or three.
    package var minorDigits: Int {
        if Currency.withoutMinorUnit.contains(code) { return 0 }
        return Currency.withThreePlaces.contains(code) ? 3 : 2
    }

    private static let withoutMinorUnit: Set<String> = [
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF",
    ]
    private static let withThreePlaces: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]
}
