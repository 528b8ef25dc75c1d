/// Words looked up by their bytes. A `Set<String>` would bring every word into a normal form first, and the words here
/// are in one already.
package struct WordList: Sendable, ExpressibleByArrayLiteral {
    private var words: [[UInt8]]
    /// Positions in `words` by hash, -1 where none; a power of two, at most half full.
    private var slots: [Int32]

    package init(arrayLiteral elements: String...) { self.init(elements) }

    package init(_ elements: [String]) {
        words = elements.map { Array($0.utf8) }
        var size = 8
        while size < words.count * 2 { size *= 2 }
        slots = Array(repeating: -1, count: size)
        for (position, word) in words.enumerated() {
            var slot = Int(truncatingIfNeeded: word.withUnsafeBufferPointer(bytesDigest)) & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(position)
        }
    }

    /// Constant time.
    package func contains(_ word: String) -> Bool {
        var word = word
        return word.withUTF8(contains)
    }

    func contains(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var slot = Int(truncatingIfNeeded: bytesDigest(bytes)) & (slots.count - 1)
        while slots[slot] >= 0 {
            let word = words[Int(slots[slot])]
            let isSame = word.count == bytes.count && word.elementsEqual(bytes)
            if isSame { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }
}

/// Endings of words, found by a word's last letter first: asking for two hundred costs as much as asking for five.
package struct EndingList: Sendable, ExpressibleByArrayLiteral {
    /// The endings by their last byte but one and last byte, longest first.
    private var byTail: [[String]]

    package init(arrayLiteral elements: String...) { self.init(elements) }

    package init(_ elements: [String]) {
        byTail = Array(repeating: [], count: 1024)
        for ending in elements.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            var copy = ending
            let tail = copy.withUTF8 { Self.tail($0) }
            byTail[tail].append(ending)
        }
    }

    /// The longest ending that `text` has, or nil.
    package func ending(of text: String) -> String? {
        var copy = text
        let tail = copy.withUTF8 { $0.isEmpty ? -1 : Self.tail($0) }
        guard tail >= 0 else { return nil }
        for ending in byTail[tail] where text.ends(in: ending) { return ending }
        return nil
    }

    package func matches(_ text: String) -> Bool { ending(of: text) != nil }

    private static func tail(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let last = Int(bytes[bytes.count - 1])
        let before = bytes.count > 1 && last >= 0x80 ? Int(bytes[bytes.count - 2]) : 0
        return (last &+ before &* 64) & 1023
    }
}

/// 64 bits of FNV-1a.
package func bytesDigest(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return digest ^ (digest >> 32)
}

/// Text that is compared and hashed by its bytes alone, since it is in a normal form.
package struct Form: Hashable, Sendable {
    package let text: String
    private let digest: UInt64

    package init(_ text: String) {
        self.text = text
        var copy = text
        digest = copy.withUTF8(bytesDigest)
    }

    package var isEmpty: Bool { text.utf8.isEmpty }

    package static func == (one: Form, other: Form) -> Bool {
        one.digest == other.digest && one.text.utf8.count == other.text.utf8.count && one.text.begins(with: other.text)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(digest) }

    package func holds(_ other: Form) -> Bool { text.holds(other.text) }
}
