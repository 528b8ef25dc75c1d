internal import CSQLiteShim
internal import GRDB

/// Cuts text for the search index: Hangul into overlapping pairs of syllables (요금제 → 요금, 금제), so that a word of two
/// syllables is found inside longer ones; Latin letters and digits into words without regard to case.
///
/// It walks UTF-8 bytes: Hangul syllables are the three-byte forms EA B0 80 … ED 9E A3.
final class SearchTokenizer: FTS5CustomTokenizer {
    static let name = "gongbu"

    init(db: Database, arguments: [String]) throws {}

    func tokenize(
        context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
        tokenCallback: FTS5TokenCallback
    ) -> CInt {
        guard let pText else { return SQLITE_OK }
        let count = Int(nText)
        return pText.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
            var index = 0
            var code = SQLITE_OK
            while index < count, code == SQLITE_OK {
                if Self.isSyllable(bytes, index, count) {
                    let start = index
                    while Self.isSyllable(bytes, index, count) { index += 3 }
                    code = emitPairs(start..<index, of: pText, context, tokenCallback)
                } else if Self.isWord(bytes[index]) {
                    let start = index
                    while index < count, Self.isWord(bytes[index]), !Self.isSyllable(bytes, index, count) { index += 1 }
                    code = emitFolded(start..<index, of: bytes, context, tokenCallback)
                } else {
                    index += 1
                }
            }
            return code
        }
    }

    private func emitPairs(
        _ run: Range<Int>, of text: UnsafePointer<CChar>, _ context: UnsafeMutableRawPointer?,
        _ callback: FTS5TokenCallback
    ) -> CInt {
        if run.count == 3 {
            return callback(context, 0, text + run.lowerBound, 3, CInt(run.lowerBound), CInt(run.upperBound))
        }
        for start in stride(from: run.lowerBound, to: run.upperBound - 3, by: 3) {
            let code = callback(context, 0, text + start, 6, CInt(start), CInt(start + 6))
            if code != SQLITE_OK { return code }
        }
        return SQLITE_OK
    }

    private func emitFolded(
        _ run: Range<Int>, of bytes: UnsafePointer<UInt8>, _ context: UnsafeMutableRawPointer?,
        _ callback: FTS5TokenCallback
    ) -> CInt {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: run.count) { word in
            for (offset, index) in run.enumerated() {
                let byte = bytes[index]
                word[offset] = CChar(bitPattern: (0x41...0x5A).contains(byte) ? byte + 32 : byte)
            }
            return callback(context, 0, word.baseAddress, CInt(run.count), CInt(run.lowerBound), CInt(run.upperBound))
        }
    }

    /// Letters, digits and every byte of a character beyond ASCII.
    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }

    static func isSyllable(_ bytes: UnsafePointer<UInt8>, _ index: Int, _ count: Int) -> Bool {
        guard index + 2 < count else { return false }
        let lead = bytes[index]
        guard (0xEA...0xED).contains(lead) else { return false }
        let value = UInt32(lead & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        return (0xAC00...0xD7A3).contains(value)
    }
}
