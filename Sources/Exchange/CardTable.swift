// Cards as lines of text, with the header keys of Anki:
//
//     #separator:tab
//     #html:true
//     #guid column:1
//     #notetype column:2
//     #deck column:3
//     #tags column:4
//     0123…	Cloze	Biology::Cells	cell exam	{{c1::ATP}} is made in mitochondria.	see p. 12
//
// The columns that no key names are the note's fields: question and answer, or a text with clozes and what is shown with
// it. Written are fields in HTML, so that a line is a row and a cloze may hold any mark. Read are also files without keys,
// with commas or semicolons, in plain text, with fields in double quotes (those inside doubled), and with a deck, tags or
// note type given once for all rows.
internal import Foundation
internal import Records

/// A table of cards, read.
package struct CardTable: Sendable {
    package struct Row: Sendable, Hashable {
        package var card: ExchangedCard
        /// From 1.
        package var lines: ClosedRange<Int>
    }

    package private(set) var rows: [Row] = []
    package private(set) var leftOut: [LeftOut: Int] = [:]
    private var keys: [String: String] = [:]
    private var separator: Character = "\t"

    /// - Parameter deck: of rows that name none.
    package init(reading bytes: [UInt8], deck: String) {
        let text = String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
        var reader = LineReader(text: text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...])
        while let line = reader.header() { take(header: line) }
        separator = separator(guessedFrom: reader.peek)
        while let (fields, lines) = reader.row(separatedBy: separator) {
            if fields.allSatisfy(\.isEmpty) || fields.first?.hasPrefix("#") == true { continue }
            add(fields, lines: lines, deck: deck)
        }
    }

    private mutating func take(header line: String) {
        guard let colon = line.firstIndex(of: ":") else { return }
        let value = line[line.index(after: colon)...]
        let key = String(line[..<colon].dropFirst()).lowercased()
        keys[key] = key == "separator" ? String(value) : value.trimmed
    }

    private static let separators: [String: Character] = [
        "tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "space": " ",
    ]

    private func separator(guessedFrom line: Substring) -> Character {
        if let named = keys["separator"] {
            return Self.separators[named.trimmed.lowercased()] ?? (named == "\\t" ? "\t" : named.first ?? "\t")
        }
        return (["\t", ";", ","] as [Character]).first { line.contains($0) } ?? "\t"
    }

    private func column(_ name: String) -> Int? { keys[name + " column"].flatMap { Int($0) }.map { $0 - 1 } }

    private mutating func add(_ columns: [String], lines: ClosedRange<Int>, deck usual: String) {
        let special = ["guid", "notetype", "deck", "tags"]
        let taken = Set(special.compactMap(column))
        func value(_ name: String) -> String? {
            column(name).flatMap { $0 >= 0 && $0 < columns.count ? columns[$0].trimmed : nil } ?? keys[name]
        }
        var fields = columns.indices.filter { !taken.contains($0) }.map { columns[$0] }
        guard fields.count >= 1 else { return leaveOut(.shortRows) }
        let deck = (value("deck") ?? usual).split(separator: "::").map { $0.trimmed }.filter { !$0.isEmpty }
        var tags = (value("tags") ?? "").split(separator: " ").map(String.init)
        if column("tags") != nil { tags += (keys["tags"] ?? "").split(separator: " ").map(String.init) }
        let clozes = Clozes(fields[0])
        let isHTML = keys["html"]?.lowercased() == "true"
        let words = { (field: String) in isHTML ? plainText(ofHTML: field) : field.trimmed }
        if clozes.numbers.isEmpty, fields.count < 2 { return leaveOut(.shortRows) }
        if fields.count == 1 { fields.append("") }
        let guid =
            value("guid").flatMap { $0.isEmpty ? nil : $0 } ?? "\(deck.joined(separator: "::"))\u{1F}\(fields[0])"
        var faces: [(Int, ExchangedCard.Face)] = []
        if clozes.numbers.isEmpty {
            faces.append((0, .basic(front: words(fields[0]), back: words(fields[1]))))
        } else {
            faces = clozes.numbers.map { number in
                let (text, answers) = clozes.asking(number)
                return (number - 1, .cloze(text: words(text), answers: answers.map(words), extra: words(fields[1])))
            }
        }
        for (ordinal, face) in faces {
            guard face.hasWords else {
                leaveOut(.emptyCards)
                continue
            }
            let id = BirthID(ankiNote: guid, ordinal: ordinal)
            rows.append(
                Row(
                    card: ExchangedCard(id: id, face: face, deck: deck.isEmpty ? [usual] : deck, tags: tags),
                    lines: lines))
        }
    }

    private mutating func leaveOut(_ reason: LeftOut) { leftOut[reason, default: 0] += 1 }
}

extension CardTable {
    /// `cards` as a table that this type and Anki read: their words, decks and tags, without states.
    package static func text(of cards: [ExchangedCard]) -> String {
        var text = "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:4\n"
        for card in cards {
            let media = Set(card.face.mediaNames)
            let field = { html(ofPlainText: $0, media: media) }
            let fields: [String]
            switch card.face {
            case .basic(let front, let back): fields = ["Basic", field(front).withoutOpenBraces, field(back)]
            case .cloze(_, _, let extra): fields = ["Cloze", card.face.ankiCloze(field) ?? "", field(extra)]
            }
            let deck = card.deck.map { $0.replacing("::", with: ":") }.joined(separator: "::")
            let tags = card.tags.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: "_") }
            let columns = [card.id.hexadecimal, fields[0], deck, tags.joined(separator: " "), fields[1], fields[2]]
            text += columns.map(quoted).joined(separator: "\t") + "\n"
        }
        return text
    }

    private static func quoted(_ field: String) -> String {
        let needsQuotes = field.unicodeScalars.contains { $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\"" }
        return needsQuotes || field.hasPrefix("#") ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }
}

private struct LineReader {
    var text: Substring
    private var line = 1

    init(text: Substring) { self.text = text }

    /// The rest of the line at hand.
    var peek: Substring { text.prefix { !$0.isNewline } }

    /// The next line where it begins with `#`.
    mutating func header() -> String? {
        guard text.first == "#" else { return nil }
        let header = String(peek)
        text = text.dropFirst(header.count + 1)
        line += 1
        return header
    }

    /// The fields of the next row and its lines; nil at the end.
    mutating func row(separatedBy separator: Character) -> ([String], ClosedRange<Int>)? {
        guard !text.isEmpty else { return nil }
        let first = line
        var fields: [String] = []
        while true {
            fields.append(field(until: separator))
            guard let end = text.popFirst(), end == separator else { break }
        }
        defer { line += 1 }
        return (fields, first...line)
    }

    private mutating func field(until separator: Character) -> String {
        var field = ""
        if text.first == "\"" {
            text.removeFirst()
            while let character = text.popFirst() {
                if character == "\"" {
                    guard text.first == "\"" else { break }
                    text.removeFirst()
                }
                if character.isNewline { line += 1 }
                field.append(character.isNewline ? "\n" : character)
            }
        }
        while let character = text.first, character != separator, !character.isNewline {
            field.append(character)
            text.removeFirst()
        }
        return field
    }
}
