import Foundation

/// Any JSON, for what is passed on or compared without being understood.
package enum JSONValue: Codable, Sendable, Hashable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case members([String: JSONValue])

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([JSONValue].self) {
            self = .list(list)
        } else {
            self = .members(try container.decode([String: JSONValue].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .flag(let flag): try container.encode(flag)
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        case .list(let list): try container.encode(list)
        case .members(let members): try container.encode(members)
        }
    }

    /// Nil for what is no JSON.
    package init?(json text: some StringProtocol) {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) else { return nil }
        self = value
    }

    /// On one line, with the keys in order.
    package var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }

    package subscript(key: String) -> JSONValue? {
        if case .members(let members) = self { members[key] } else { nil }
    }

    package var string: String? { if case .text(let text) = self { text } else { nil } }

    /// Where `other` lacks something of this or has it differently: the way there and both values. What `other` has
    /// beyond this is as it may be.
    package func difference(in other: JSONValue, at path: String = "") -> Difference? {
        switch (self, other) {
        case (.members(let wanted), .members(let found)):
            for (key, value) in wanted.sorted(by: { $0.key < $1.key }) {
                let inner = path.isEmpty ? key : path + "." + key
                guard let counterpart = found[key] else { return Difference(path: inner, expected: value, found: nil) }
                if let difference = value.difference(in: counterpart, at: inner) { return difference }
            }
            return nil
        case (.list(let wanted), .list(let found)) where wanted.count == found.count:
            for (index, pair) in zip(wanted, found).enumerated() {
                if let difference = pair.0.difference(in: pair.1, at: "\(path)[\(index)]") { return difference }
            }
            return nil
        default: return self == other ? nil : Difference(path: path, expected: self, found: other)
        }
    }

    package struct Difference: Sendable, Hashable {
        /// `result.results.hosts`
        package var path: String
        package var expected: JSONValue
        /// Nil where it is missing.
        package var found: JSONValue?
    }
}
