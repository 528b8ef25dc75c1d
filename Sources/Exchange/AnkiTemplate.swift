// What a card of a note shows: its template with the note's fields put in.
//
//     {{Field}}  {{filter:Field}}  {{#Field}}…{{/Field}}  {{^Field}}…{{/Field}}  {{FrontSide}}  {{Tags}} {{Deck}} …
//
// Filters change how a field looks (hint, furigana, text, tts) and are passed over, but for `cloze`, which makes gaps,
// and `type`, which is a box to type in: empty in front, the field behind.

/// A note type: its fields by name in their order, and its templates by their number.
struct AnkiNoteType {
    var name: String
    var isCloze: Bool
    var fields: [String]
    var templates: [Int: (question: String, answer: String)]
}

struct AnkiTemplate {
    let type: AnkiNoteType
    /// HTML, in the order of the type's fields.
    let values: [String]
    let ordinal: Int
    var specials: [String: String] = [:]

    /// nil where the type has no such template.
    func face() -> ExchangedCard.Face? {
        type.isCloze ? cloze() : basic()
    }

    private func basic() -> ExchangedCard.Face? {
        guard let template = type.templates[ordinal] else { return nil }
        let front = plainText(ofHTML: rendered(template.question[...], isBack: false))
        var back = plainText(ofHTML: rendered(template.answer[...], isBack: true))
        // Answers of old templates show the question again.
        if back.hasPrefix(front + "\n") { back.removeFirst(front.count + 1) }
        return .basic(front: front, back: back)
    }

    private func cloze() -> ExchangedCard.Face? {
        guard let template = type.templates[0] else { return nil }
        var answers: [String] = []
        let question = rendered(template.question[...], isBack: false) { field in
            let (text, found) = Clozes(field).asking(ordinal + 1)
            answers += found.map { plainText(ofHTML: $0) }
            return text
        }
        // Behind the filled text stands what else the answer shows.
        let extra = plainText(ofHTML: rendered(template.answer[...], isBack: true) { _ in "" })
        return .cloze(text: plainText(ofHTML: question), answers: answers, extra: extra)
    }

    private func rendered(_ template: Substring, isBack: Bool, cloze: ((String) -> String)? = nil) -> String {
        var result = ""
        var rest = template
        while let open = rest.firstRange(of: "{{") {
            result += rest[..<open.lowerBound]
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
                rest = rest[open.lowerBound...]
                break
            }
            let tag = rest[open.upperBound..<close.lowerBound].trimmed
            rest = rest[close.upperBound...]
            if tag.hasPrefix("#") || tag.hasPrefix("^") {
                let name = String(tag.dropFirst()).trimmed
                let (inner, after) = Self.section(name, in: rest)
                if isFilled(name) == tag.hasPrefix("#") { result += rendered(inner, isBack: isBack, cloze: cloze) }
                rest = after
            } else if !tag.hasPrefix("/"), !tag.hasPrefix("!") {
                result += shown(tag, isBack: isBack, cloze: cloze)
            }
        }
        return result + rest
    }

    /// What stands up to `{{/name}}`, and what comes after it.
    private static func section(_ name: String, in text: Substring) -> (Substring, Substring) {
        for close in ["{{/\(name)}}", "{{/ \(name)}}", "{{/\(name) }}"] {
            if let range = text.firstRange(of: close) { return (text[..<range.lowerBound], text[range.upperBound...]) }
        }
        return (text, text[text.endIndex...])
    }

    private func isFilled(_ name: String) -> Bool {
        guard let value = field(name) else {
            // {{#c1}} holds on the card of that number.
            return type.isCloze && name == "c\(ordinal + 1)"
        }
        return !plainText(ofHTML: value).isEmpty
    }

    private func shown(_ tag: String, isBack: Bool, cloze: ((String) -> String)?) -> String {
        if tag == "FrontSide" { return "" }
        let parts = tag.split(separator: ":").map { String($0).trimmed }
        guard let name = parts.last else { return "" }
        let filters = parts.dropLast()
        guard let value = field(name) else { return filters.isEmpty ? specials[name] ?? "" : "" }
        if filters.contains("cloze") { return cloze?(value) ?? value }
        if filters.contains("type"), !isBack { return "" }
        return value
    }

    private func field(_ name: String) -> String? {
        type.fields.firstIndex(of: name).flatMap { $0 < values.count ? values[$0] : nil }
    }
}

extension StringProtocol {
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
