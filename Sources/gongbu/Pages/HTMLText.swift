/// HTML as it grows: text that comes from outside goes in escaped, and tags are the program's own.
struct HTMLText: Sendable, Hashable {
    private(set) var string = ""

    /// Tags, written by the program.
    mutating func add(tags: String) { string += tags }

    /// Anyone's words.
    mutating func add(_ text: some StringProtocol) { string += HTMLText.escaped(text) }

    mutating func add(_ text: HTMLText) { string += text.string }

    /// An element around what `body` adds.
    mutating func element(_ name: String, _ attributes: [(String, String)] = [], _ body: (inout HTMLText) -> Void) {
        string += "<" + name
        for (key, value) in attributes { string += " \(key)=\"\(HTMLText.escaped(value))\"" }
        string += ">"
        body(&self)
        string += "</\(name)>"
    }

    mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: some StringProtocol) {
        element(name, attributes) { $0.add(text) }
    }

    mutating func line() { string += "\n" }

    static func escaped(_ text: some StringProtocol) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            // No control character but the line's end is a character of HTML.
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            case _ where scalar.properties.generalCategory == .control: break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
