// Notes, packs, file names and plugins may hold anything, and a terminal obeys what it is sent: an escape sequence can
// retitle it, write to the clipboard or redraw what was shown. So everything outside passes here once, and what comes
// out only shows. A second pass changes nothing.

/// `text` without control characters, escape sequences and marks that change the direction of writing. A tab becomes
/// four spaces; line feeds stay; a carriage return goes; the line and paragraph separators become line feeds.
/// Linear, and returns `text` itself where nothing is to be done.
package func safeForTerminal(_ text: String) -> String {
    let isPrintable = text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { 0x20...0x7E ~= $0 } }
    if isPrintable == true { return text }
    let isSafe = text.unicodeScalars.allSatisfy { scalar in
        scalar == "\n" || !isTakenOut(scalar.value) && !(0x2028...0x2029 ~= scalar.value)
    }
    return isSafe ? text : cleaned(text)
}

private func cleaned(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var clean = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
        let scalar = scalars[index]
        if let end = endOfEscapeSequence(scalars, at: index) {
            index = end
            continue
        }
        switch scalar.value {
        case 0x0A: clean.append(scalar)
        case 0x09: clean.append(contentsOf: "    ".unicodeScalars)
        case 0x2028, 0x2029: clean.append("\n")
        default: if !isTakenOut(scalar.value) { clean.append(scalar) }
        }
        index += 1
    }
    return String(clean)
}

/// Controls, and what turns the direction of writing or hides in it (Unicode Standard Annex 9; 'Trojan Source').
private func isTakenOut(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x206F, 0xFEFF: true
    default: false
    }
}

/// Where the escape sequence that begins at `start` ends (ECMA-48, section 5); nil where none does, or where it has no
/// end on its line, so that a stray ESC takes no text with it.
private func endOfEscapeSequence(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    var index = start + 1
    var kind = scalars[start].value
    if kind == 0x1B {
        guard index < scalars.count, 0x20...0x7E ~= scalars[index].value else { return nil }
        kind = scalars[index].value
        // ESC and @…_ is the two-character way of writing a C1 control.
        if 0x40...0x5F ~= kind { kind += 0x40 }
        index += 1
    }
    switch kind {
    case 0x9B: return endOfControlSequence(scalars, from: index)
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: return endOfControlString(scalars, from: index)
    default: return scalars[start].value == 0x1B ? endOfShortSequence(scalars, from: index - 1) : nil
    }
}

/// Parameters, intermediates and one final character.
private func endOfControlSequence(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    let end = scalars[start...].firstIndex { !(0x20...0x3F ~= $0.value) } ?? scalars.count
    return end < scalars.count && 0x40...0x7E ~= scalars[end].value ? end + 1 : nil
}

/// Up to BEL or the string terminator.
private func endOfControlString(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    for index in scalars[start...].indices {
        switch scalars[index].value {
        case 0x07, 0x9C: return index + 1
        case 0x0A: return nil
        case 0x1B:
            let isTerminator = index + 1 < scalars.count && scalars[index + 1] == "\\"
            return isTerminator ? index + 2 : nil
        default: continue
        }
    }
    return nil
}

/// Intermediates and one final character.
private func endOfShortSequence(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    let end = scalars[start...].firstIndex { !(0x20...0x2F ~= $0.value) } ?? scalars.count
    return end < scalars.count && 0x30...0x7E ~= scalars[end].value ? end + 1 : nil
}
