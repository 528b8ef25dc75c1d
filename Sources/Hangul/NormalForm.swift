// Unicode normal form C at the cost of a scan.
//
// Almost all text that comes here is in form C already, and most of what is not was written by a Mac, whose file
// names and some editors take Hangul syllables apart into conjoining jamo. So there are three ways, cheapest first:
// a scan that finds only scalars of which form C is known to be themselves (Unicode Standard Annex 15, section 9:
// NFC_Quick_Check = Yes and canonical combining class 0); composition by arithmetic, where conjoining jamo are all
// that the scan met beside; and Foundation for whatever else there is between the jamo.

import Foundation

extension String {
    /// Unicode normal form C. Returns self, unchanged and at the cost of a scan, where that is so already.
    package var nfc: String {
        let needed = utf8.withContiguousStorageIfAvailable { Composition(needBy: $0) }
        switch needed {
        case .nothing?: return self
        case .syllables?: return composingSyllables()
        case .everything?, nil: return composingAll()
        }
    }

    /// Foundation sees no jamo: it leaves 조 + U+11C2 (좋) apart and makes U+FFFD of some old ones. Jamo compose with
    /// nothing but jamo and syllables, so the runs between them can be composed alone.
    private func composingAll() -> String {
        var composed = ""
        var run = ""
        for scalar in unicodeScalars {
            guard isConjoiningJamo(scalar.value) else {
                run.unicodeScalars.append(scalar)
                continue
            }
            composed += run.precomposedStringWithCanonicalMapping
            run = ""
            composed.unicodeScalars.append(scalar)
        }
        composed += run.precomposedStringWithCanonicalMapping
        return composed.composingSyllables()
    }

    private func composingSyllables() -> String {
        var composed = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in unicodeScalars {
            guard let before = last else {
                last = scalar
                continue
            }
            if let joined = composedSyllable(before, scalar) {
                last = joined
            } else {
                composed.append(before)
                last = scalar
            }
        }
        if let last { composed.append(last) }
        return String(composed)
    }
}

/// A lead and a vowel, or a syllable without final and a final, as one syllable.
private func composedSyllable(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Unicode.Scalar? {
    if 0x1100...0x1112 ~= a.value, 0x1161...0x1175 ~= b.value {
        return Syllable(lead: Int(a.value - 0x1100), vowel: Int(b.value - 0x1161)).scalar
    }
    guard 0x11A8...0x11C2 ~= b.value, var syllable = Syllable(a), syllable.final == 0 else { return nil }
    syllable.final = Int(b.value - 0x11A7)
    return syllable.scalar
}

/// What a text needs to come into normal form C.
private enum Composition {
    case nothing
    case syllables
    case everything

    init(needBy bytes: UnsafeBufferPointer<UInt8>) {
        self = .nothing
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                continue
            }
            let (scalar, length) = decoded(bytes, at: index)
            index += length
            if isInert(scalar) { continue }
            guard isConjoiningJamo(scalar) else {
                self = .everything
                return
            }
            self = .syllables
        }
    }
}

/// Of the blocks Hangul Jamo, Extended-A and Extended-B.
private func isConjoiningJamo(_ scalar: UInt32) -> Bool {
    0x1100...0x11FF ~= scalar || 0xA960...0xA97F ~= scalar || 0xD7B0...0xD7FF ~= scalar
}

/// The scalar whose first byte stands at `index` of valid UTF-8 and is not ASCII.
private func decoded(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    func tail(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    let byte = UInt32(bytes[index])
    if byte < 0xE0 { return ((byte & 0x1F) << 6 | tail(1), 2) }
    if byte < 0xF0 { return ((byte & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((byte & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
}

/// Whether form C leaves the scalar as it is whatever stands beside it, bar combining marks and jamo, which are not
/// inert themselves. Written out for the blocks that notes are made of; false is always safe.
private func isInert(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAC00...0xD7A3, 0x0000...0x02FF, 0x3400...0x9FFF: true
    // Without EN QUAD and EM QUAD, which become their twins U+2002 and U+2003.
    case 0x2002...0x20CF: true
    // Without OHM, KELVIN, ANGSTROM, the old angle brackets and FORKING.
    case 0x2100...0x2125, 0x2127...0x2129, 0x212C...0x2328, 0x232B...0x2ADB: true
    // Without the tone marks of the ideographs and the combining sound marks of kana.
    case 0x3000...0x3029, 0x3030...0x3096, 0x309B...0x33FF: true
    case 0x0388...0x0482, 0xFE00...0xFE0F, 0xFEFF...0xFFEF, 0x1F000...0x1FBFF: true
    default: false
    }
}
