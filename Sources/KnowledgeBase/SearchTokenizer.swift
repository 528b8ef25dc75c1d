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
                } else if Self.wordLength(bytes, index, count) > 0 {
                    let start = index
                    while index < count, !Self.isSyllable(bytes, index, count) {
                        let length = Self.wordLength(bytes, index, count)
                        if length == 0 { break }
                        index += length
                    }
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

    /// The bytes of the letter, digit or mark at `index`; 0 where something else stands there.
    private static func wordLength(_ bytes: UnsafePointer<UInt8>, _ index: Int, _ count: Int) -> Int {
        let lead = bytes[index]
        if lead < 0x80 {
            return (0x30...0x39).contains(lead) || (0x41...0x5A).contains(lead) || (0x61...0x7A).contains(lead) ? 1 : 0
        }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC0, index + length <= count else { return 0 }
        var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for next in 1..<length { value = value << 6 | UInt32(bytes[index + next] & 0x3F) }
        return isSearchable(value) ? length : 0
    }

    static func isSyllable(_ bytes: UnsafePointer<UInt8>, _ index: Int, _ count: Int) -> Bool {
        guard index + 2 < count else { return false }
        let lead = bytes[index]
        guard (0xEA...0xED).contains(lead) else { return false }
        let value = UInt32(lead & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        return (0xAC00...0xD7A3).contains(value)
    }
}

/// Whether a character beyond ASCII belongs to a word: all but the blocks of punctuation, signs, arrows and pictographs.
func isSearchable(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7: false
    case 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE0F, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0x1F000...0x1FAFF: false
    default: true
    }
}
