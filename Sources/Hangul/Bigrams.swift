// Korean joins nouns without a space (예약인스턴스요금제) and hangs particles on them, so a search for 요금 must find it
// inside a longer word. An index of the two-syllable windows of every word does that without a dictionary.

/// The two-character windows of each word of Hangul in `text` (요금제 → 요금, 금제), in order, with repeats. A word
/// of one syllable gives that syllable. Linear; no window is a heap allocation.
package func bigrams(_ text: String) -> [String] {
    var text = text.nfc
    return text.withUTF8 { bytes in
        var windows: [String] = []
        windows.reserveCapacity(bytes.count / 4)
        var index = 0
        while index < bytes.count {
            let end = endOfHangul(bytes, from: index)
            if end > index { appendWindows(bytes[index..<end], to: &windows) }
            index = max(end, index + 1)
        }
        return windows
    }
}

private let syllableBytes = 3

/// Where the run of precomposed syllables that begins at `start` ends; `start` itself where none does.
private func endOfHangul(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end + syllableBytes <= bytes.count {
        // U+AC00…U+D7A3 is EA B0 80 … ED 9E A3. A continuation byte is never a lead byte, so no false hit.
        let lead = bytes[end]
        guard 0xEA...0xED ~= lead else { break }
        let value = (UInt32(lead & 0x0F) << 12) | (UInt32(bytes[end + 1] & 0x3F) << 6) | UInt32(bytes[end + 2] & 0x3F)
        guard Syllable.range.contains(value) else { break }
        end += syllableBytes
    }
    return end
}

private func appendWindows(_ word: Slice<UnsafeBufferPointer<UInt8>>, to windows: inout [String]) {
    let window = min(2 * syllableBytes, word.count)
    for start in stride(from: word.startIndex, through: word.endIndex - window, by: syllableBytes) {
        windows.append(String(decoding: word[start..<start + window], as: UTF8.self))
    }
}
