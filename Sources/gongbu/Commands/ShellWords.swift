/// The words of a command line typed in the shell: blanks part them, `'…'` and `"…"` keep them together, a backslash
/// takes the next character as it is. A quote that is never closed is a character like any other, since `search
/// don't` is what people type. A leading `~/` outside quotes is the home folder.
func shellWords(_ line: String, homeFolder: String?) -> [String] {
    var reader = WordReader(rest: Array(line), homeFolder: homeFolder)
    return reader.words()
}

/// A word as it may be typed: blanks, quotation marks and backslashes behind a backslash.
func shellWord(_ word: String) -> String {
    word.reduce(into: "") { typed, character in
        if character.isWhitespace || "'\"\\".contains(character) { typed.append("\\") }
        typed.append(character)
    }
}

/// A word as it is shown to be typed, here or in another shell: in quotation marks where it needs them.
func quotedWord(_ word: String) -> String {
    if !word.isEmpty, word.allSatisfy({ $0.isLetter || $0.isNumber || "-_./".contains($0) }) { return word }
    if !word.contains("'") { return "'\(word)'" }
    return word.contains("\"") ? shellWord(word) : "\"\(word)\""
}

private struct WordReader {
    var rest: [Character]
    var homeFolder: String?
    var position = 0

    init(rest: [Character], homeFolder: String?) {
        self.rest = rest
        self.homeFolder = homeFolder
    }

    mutating func words() -> [String] {
        var words: [String] = []
        while true {
            while position < rest.count, rest[position].isWhitespace { position += 1 }
            guard position < rest.count else { return words }
            words.append(word())
        }
    }

    private mutating func word() -> String {
        var word = ""
        if rest[position] == "~", let homeFolder, position + 1 == rest.count || "/ ".contains(rest[position + 1]) {
            word = homeFolder
            position += 1
        }
        while position < rest.count, !rest[position].isWhitespace {
            let character = rest[position]
            position += 1
            if character == "\\", position < rest.count {
                word.append(rest[position])
                position += 1
            } else if character == "\"" || character == "'", let end = closing(character) {
                word.append(contentsOf: rest[position..<end])
                position = end + 1
            } else {
                word.append(character)
            }
        }
        return word
    }

    private func closing(_ quote: Character) -> Int? { rest[position...].firstIndex(of: quote) }
}
