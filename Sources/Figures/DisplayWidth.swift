// How many columns of a terminal a text takes. The unit is the grapheme: an emoji of seven scalars joined by ZWJ is
// one picture, two columns wide, and a syllable in conjoining jamo is one syllable. glibc's wcwidth goes by scalars,
// and by a locale that may not be set.

/// The columns that `text` takes on one line. Line feeds and other controls take none. Linear.
package func displayWidth(_ text: String) -> Int {
    let ascii = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
        var width = 0
        for byte in bytes {
            guard byte < 0x80 else { return nil }
            if byte >= 0x20, byte != 0x7F { width += 1 }
        }
        return width
    }
    if case .some(.some(let width)) = ascii { return width }
    return text.reduce(0) { $0 + displayWidth($1) }
}

/// The columns that a grapheme takes: 0, 1 or 2.
package func displayWidth(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    let rest = scalars.dropFirst()
    guard let second = rest.first else { return WidthTable.width(first) }
    // A flag.
    if 0x1F1E6...0x1F1FF ~= first.value, 0x1F1E6...0x1F1FF ~= second.value { return 2 }
    if first.properties.isEmoji, rest.contains(where: makesPicture) { return 2 }
    // The first scalar that has a width carries the marks around it.
    return scalars.lazy.map(WidthTable.width).first { $0 > 0 } ?? 0
}

/// VS16, ZWJ and the skin tones ask for the picture, which is two columns wide even where the character alone has one
/// (❤️, 1️⃣, ☝🏽).
private func makesPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || scalar.value == 0x200D || 0x1F3FB...0x1F3FF ~= scalar.value
}
