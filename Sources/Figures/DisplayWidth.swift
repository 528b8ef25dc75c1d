// How many columns of a terminal a text takes. The unit is the grapheme: an emoji of seven scalars joined by ZWJ is
// one picture, two columns wide, and a syllable in conjoining jamo is one syllable. glibc's wcwidth goes by scalars,
// and by a locale that may not be set.

/// The columns that `text` takes on one line. Line feeds and other controls take none. Linear.
package func displayWidth(_ text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars {
        guard scalar.standsAlone else { return text.reduce(0) { $0 + displayWidth($1) } }
        width += WidthTable.width(scalar)
    }
    return width
}

extension Unicode.Scalar {
    /// Whether it is a grapheme of its own wherever all scalars beside it are such: nothing that combines, joins or
    /// pairs (Unicode Standard Annex 29). Written out for the blocks that notes are made of; false is always safe.
    var standsAlone: Bool {
        switch value {
        case 0xAC00...0xD7A3, 0x20...0x2FF, 0x0A: true
        // Dashes and quotes, arrows and signs. A picture is joined to the next by ZWJ alone, which is not among them.
        case 0x2010...0x2027, 0x2190...0x2BFF: true
        // Marks, kana and ideographs, without the tone marks and the combining sound marks.
        case 0x3000...0x3029, 0x3030...0x3096, 0x309B...0x9FFF, 0xFF01...0xFF60: true
        default: false
        }
    }
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
