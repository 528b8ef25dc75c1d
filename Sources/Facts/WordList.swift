/// Words looked up by their bytes. A `Set<String>` would bring every word into a normal form first, and the words here
/// are in one already.
package struct WordList: Sendable, ExpressibleByArrayLiteral {
    /// All words one after the other, and where each begins; the end last.
    private var bytes: [UInt8] = []
    private var starts: [Int32] = [0]
    /// Positions of words by hash, -1 where none; a power of two, at most half full.
    private var slots: [Int32]
    private var longest = 0

    package init(arrayLiteral elements: String...) { self.init(elements) }

    package init(_ elements: [String]) {
        var size = 8
        while size < elements.count * 2 { size *= 2 }
        slots = Array(repeating: -1, count: size)
        for (position, word) in elements.enumerated() {
            bytes.append(contentsOf: word.utf8)
            starts.append(Int32(bytes.count))
            longest = max(longest, word.utf8.count)
            var slot = Int(truncatingIfNeeded: word.withBytes(bytesDigest)) & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(position)
        }
    }

    /// Constant time.
    package func contains(_ word: String) -> Bool {
        word.utf8.count <= longest && word.withBytes(contains)
    }

    func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        if word.count > longest { return false }
        var slot = Int(truncatingIfNeeded: bytesDigest(word)) & (slots.count - 1)
        while slots[slot] >= 0 {
            let position = Int(slots[slot])
            let known = Int(starts[position])..<Int(starts[position + 1])
            if known.count == word.count, zip(known, word).allSatisfy({ bytes[$0] == $1 }) { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }
}

/// Endings of words, found by a word's last letter first: asking for two hundred costs as much as asking for five.
package struct EndingList: Sendable, ExpressibleByArrayLiteral {
    /// By their last byte but one and last byte, the longest first.
    private var endings: [String]
    /// Where those of each tail begin in `endings`; the end last.
    private var starts: [Int32]

    package init(arrayLiteral elements: String...) { self.init(elements) }

    package init(_ elements: [String]) {
        let tails = elements.map { $0.withBytes(Self.tail) }
        let order = elements.indices.sorted { one, other in
            let (a, b) = (elements[one].utf8.count, elements[other].utf8.count)
            return (tails[one], -a, one) < (tails[other], -b, other)
        }
        endings = order.map { elements[$0] }
        starts = Array(repeating: 0, count: 1025)
        for tail in tails { starts[tail + 1] += 1 }
        for tail in 0..<1024 { starts[tail + 1] += starts[tail] }
    }

    /// The longest ending that `text` has, or nil.
    package func ending(of text: String) -> String? {
        if text.utf8.isEmpty { return nil }
        let tail = text.withBytes(Self.tail)
        for index in Int(starts[tail])..<Int(starts[tail + 1]) where text.ends(in: endings[index]) {
            return endings[index]
        }
        return nil
    }

    package func matches(_ text: String) -> Bool { ending(of: text) != nil }

    /// Of bytes that are not none.
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
    /// Of the bytes: texts of two digests are two texts.
    package let digest: UInt64

    package init(_ text: String) {
        self.text = text
        digest = text.withBytes(bytesDigest)
    }

    package var isEmpty: Bool { text.utf8.isEmpty }

    package static func == (one: Form, other: Form) -> Bool {
        one.digest == other.digest && one.text.isSame(as: other.text)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(digest) }

    package func holds(_ other: Form) -> Bool { text.holds(other.text) }
}
