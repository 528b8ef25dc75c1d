internal import Facts
internal import Quiz

/// Facts and questions as JSON, written straight to bytes.
///
/// Foundation's encoder takes a quarter of a sync's time for the same text. What is written here is what `Codable`
/// reads: its keys, values that are nil left out. `RecordReader` reads it back.
struct RecordWriter {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    // MARK: Values

    private mutating func text(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var copy = text
        copy.withUTF8 { utf8 in
            var start = 0
            for (index, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
                bytes.append(contentsOf: utf8[start..<index])
                escape(byte)
                start = index + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        if byte >= 0x20 {
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        } else {
            bytes.append(contentsOf: "\\u00".utf8)
            for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
        }
    }

    private mutating func key(_ name: StaticString) {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func object(_ members: (inout RecordWriter) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        members(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    private mutating func array<Element>(_ elements: [Element], _ write: (inout RecordWriter, Element) -> Void) {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(&self, element)
        }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    private mutating func member(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        key(name)
        text(value)
    }

    private mutating func member(_ name: StaticString, _ value: Int) {
        key(name)
        bytes.append(contentsOf: String(value).utf8)
    }

    private mutating func member(_ name: StaticString, _ value: Bool) {
        key(name)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    private mutating func member(_ name: StaticString, _ values: [String]) {
        key(name)
        array(values) { $0.text($1) }
    }
}

extension RecordWriter {
    /// An array of texts.
    init(_ texts: [String]) {
        self.init()
        array(texts) { $0.text($1) }
    }

    init(_ fact: Fact) {
        self.init()
        object { json in
            json.key("subject")
            json.object {
                $0.member("name", fact.subject.name)
                $0.member("aliases", fact.subject.aliases)
                $0.member("owner", fact.subject.owner)
            }
            json.member("relation", fact.relation.rawValue)
            json.member("label", fact.label)
            json.key("values")
            json.array(fact.values) { $0.value($1) }
            json.member("frame", fact.frame)
            json.member("choices", fact.choices)
            if let schedule = fact.schedule {
                json.key("schedule")
                json.object {
                    $0.member("dueDay", schedule.dueDay)
                    $0.member("interval", schedule.interval)
                }
            }
            json.member("isOpen", fact.isOpen)
            json.member("isOrdered", fact.isOrdered)
            json.member("isIncomplete", fact.isIncomplete)
            json.member("statement", fact.statement)
            json.key("place")
            json.object {
                $0.member("headings", fact.place.headings)
                $0.member("firstLine", fact.place.firstLine)
                $0.member("lastLine", fact.place.lastLine)
                $0.member("blockID", fact.place.blockID)
            }
            json.member("rule", fact.rule.rawValue)
            json.member("language", fact.language.rawValue)
        }
    }

    private mutating func value(_ value: Value) {
        object { json in
            json.member("text", value.text)
            json.member("aliases", value.aliases)
            guard let quantity = value.quantity else { return }
            json.key("quantity")
            json.object {
                $0.member("number", quantity.number)
                $0.member("unit", quantity.unit)
                $0.member("qualifier", quantity.qualifier)
            }
        }
    }

    init(_ question: Question) {
        self.init()
        object { json in
            json.member("kind", question.kind.rawValue)
            json.member("response", question.response.rawValue)
            json.member("prompt", question.prompt)
            json.member("context", question.context)
            json.key("answers")
            json.array(question.answers) { $0.array($1) { $0.text($1) } }
            json.member("wanted", question.wanted)
            json.member("isOrdered", question.isOrdered)
            if let choices = question.choices { json.member("choices", choices) }
            json.member("statement", question.statement)
            json.key("source")
            json.object {
                $0.member("path", question.source.path)
                $0.member("firstLine", question.source.firstLine)
                $0.member("lastLine", question.source.lastLine)
            }
            json.member("rule", question.rule.rawValue)
            json.member("language", question.language.rawValue)
            guard let draw = question.draw else { return }
            json.key("draw")
            json.object {
                $0.member("skill", draw.skill)
                $0.member("seed", draw.seed)
            }
        }
    }
}
