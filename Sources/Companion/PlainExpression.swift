// What is typed behind `=`:
//
//     sum      = product *( ( "+" | "-" ) product )
//     product  = sign *( ( "*" | "×" | "·" | "/" | "÷" ) sign )
//     sign     = [ "-" ] power
//     power    = atom [ ( "^" | "**" ) sign ]
//     atom     = quantity | "$last" [ "." name ] | name | function "(" sum *( "," sum ) ")" | "(" sum ")"
//     function = "min" | "max" | "round" | "floor"
//
// A quantity is typed as any input is: 500GB, $0.09/GB, 8%, 10만원. A slash with a letter right behind it belongs to the
// unit, one with anything else divides.

package import Pricing

/// Why a line behind `=` is no calculation.
package enum ExpressionProblem: Error, Sendable, Hashable {
    /// Nothing behind the `=`.
    case empty
    /// Something that cannot stand there; its place in characters from 0.
    case unexpected(found: String, at: Int)
    /// The line ends where a number has to follow.
    case unfinished
    /// A bracket that nothing closes.
    case unclosed(at: Int)
    case unknownName(found: String, candidates: [String], at: Int)
    /// `$last` before anything was calculated.
    case nothingCalculated
    case quantity(found: String, MeasureProblem)
    case tooLong(most: Int)
    case arithmetic(MeasureFailure)
}

/// Reads what is typed behind `=`.
struct ExpressionReader {
    private let characters: [Character]
    private let conventions: Conventions
    private let last: LastCalculation?
    private var position = 0

    /// A line longer than this is a slip of the clipboard, and could be nested deeper than a stack goes.
    private static let longest = 400

    static func formula(
        of text: String, last: LastCalculation?, conventions: Conventions
    ) throws(ExpressionProblem) -> Formula {
        guard text.count <= longest else { throw .tooLong(most: longest) }
        var reader = ExpressionReader(characters: Array(text), conventions: conventions, last: last)
        reader.skipSpaces()
        if reader.isAtEnd { throw .empty }
        let formula = try reader.sum()
        if !reader.isAtEnd { throw reader.unexpected() }
        return formula
    }

    private init(characters: [Character], conventions: Conventions, last: LastCalculation?) {
        self.characters = characters
        self.conventions = conventions
        self.last = last
    }

    private var isAtEnd: Bool { position >= characters.count }
    private var next: Character? { isAtEnd ? nil : characters[position] }

    private mutating func skipSpaces() { while next?.isWhitespace == true { position += 1 } }

    private mutating func takes(_ signs: String...) -> Bool {
        skipSpaces()
        for sign in signs where characters[position...].starts(with: sign) {
            position += sign.count
            return true
        }
        return false
    }

    private func unexpected() -> ExpressionProblem {
        isAtEnd ? .unfinished : .unexpected(found: String(characters[position]), at: position)
    }
}

extension ExpressionReader {
    private mutating func sum() throws(ExpressionProblem) -> Formula {
        var formula = try product()
        while true {
            if takes("+") {
                formula = formula + (try product())
            } else if takes("-", "−") {
                formula = formula - (try product())
            } else {
                return formula
            }
        }
    }

    private mutating func product() throws(ExpressionProblem) -> Formula {
        var formula = try sign()
        while true {
            if characters[min(position, characters.count)...].starts(with: "**") { return formula }
            if takes("*", "×", "·") {
                formula = formula * (try sign())
            } else if takes("/", "÷") {
                formula = formula / (try sign())
            } else {
                return formula
            }
        }
    }

    private mutating func sign() throws(ExpressionProblem) -> Formula {
        takes("-", "−") ? -(try sign()) : try power()
    }

    private mutating func power() throws(ExpressionProblem) -> Formula {
        let base = try atom()
        return takes("^", "**") ? .power(base, try sign()) : base
    }

    private mutating func atom() throws(ExpressionProblem) -> Formula {
        skipSpaces()
        guard let character = next else { throw .unfinished }
        if character == "(" { return try bracket() }
        if startsQuantity { return .number(try quantity()) }
        if character == "$" || character == "@" || character.isLetter { return try named() }
        throw unexpected()
    }

    private mutating func bracket() throws(ExpressionProblem) -> Formula {
        let start = position
        position += 1
        let formula = try sum()
        guard takes(")") else {
            if isAtEnd { throw .unclosed(at: start) }
            throw unexpected()
        }
        return formula
    }
}

extension ExpressionReader {
    private static let currencies: Set<Character> = ["$", "₩", "€", "¥"]

    private var startsQuantity: Bool {
        guard let character = next else { return false }
        if isDigit(character) { return true }
        let after = position + 1
        return ExpressionReader.currencies.contains(character) && after < characters.count && isDigit(characters[after])
    }

    private func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    private mutating func quantity() throws(ExpressionProblem) -> Measure {
        let start = position
        if let character = next, ExpressionReader.currencies.contains(character) { position += 1 }
        while let character = next, isDigit(character) || character == "." || partsThousands { position += 1 }
        takeUnit()
        let text = String(characters[start..<position])
        do {
            return try Measure(reading: text, expecting: .count, conventions: conventions)
        } catch .wrongKind(let mismatch) {
            do {
                let expected = MeasureExpectation(mismatch.found)
                return try Measure(reading: text, expecting: expected, conventions: conventions)
            } catch { throw .quantity(found: text, error) }
        } catch { throw .quantity(found: text, error) }
    }

    /// A comma with exactly three digits behind it.
    private var partsThousands: Bool {
        guard next == ",", position + 3 < characters.count else { return false }
        let digits = characters[(position + 1)...].prefix { isDigit($0) }
        return digits.count == 3
    }

    /// Letters or % right behind the number, and each slash with a letter right behind it.
    private mutating func takeUnit() {
        if next == "%" { return position += 1 }
        while let character = next, character.isLetter || character == "-" && isHyphenOfUnit { position += 1 }
        while next == "/", position + 1 < characters.count, characters[position + 1].isLetter {
            position += 1
            while next?.isLetter == true { position += 1 }
        }
    }

    /// The hyphen of GB-month, and no other.
    private var isHyphenOfUnit: Bool { characters[position...].starts(with: "-mo") }
}

extension ExpressionReader {
    private mutating func named() throws(ExpressionProblem) -> Formula {
        let start = position
        let isLast = next == "$" || next == "@"
        if isLast { position += 1 }
        while let character = next, character.isLetter || character.isNumber || character == "_" || character == "." {
            position += 1
        }
        let name = String(characters[start..<position])
        if isLast, let value = try lastValue(name, at: start) { return .value(name, value) }
        if takes("(") { return try call(name, at: start) }
        throw .unknownName(found: name, candidates: candidates(for: name), at: start)
    }

    private func lastValue(_ name: String, at start: Int) throws(ExpressionProblem) -> Measure? {
        let parts = name.dropFirst().split(separator: ".", maxSplits: 1)
        guard parts.first == "last" else { return nil }
        guard let last, let total = last.total else { throw .nothingCalculated }
        guard parts.count == 2 else { return total }
        if let value = last[String(parts[1])] { return value }
        throw .unknownName(found: name, candidates: candidates(for: name), at: start)
    }

    private func candidates(for name: String) -> [String] {
        let results = last?.results.map { "$last." + $0.name } ?? []
        let near = nearest(to: name, among: ["$last", "min", "max", "round", "floor"] + results, within: 3)
        return near.isEmpty && name.contains("last") ? results : near
    }

    private mutating func call(_ name: String, at start: Int) throws(ExpressionProblem) -> Formula {
        var arguments = [try sum()]
        while takes(",") { arguments.append(try sum()) }
        guard takes(")") else {
            if isAtEnd { throw .unclosed(at: start) }
            throw unexpected()
        }
        switch (name.lowercased(), arguments.count) {
        case ("min", _): return .minimum(arguments)
        case ("max", _): return .maximum(arguments)
        case ("round", 1): return .rounded(arguments[0], places: 0, .halfUp)
        case ("floor", 1): return .rounded(arguments[0], places: 0, .down)
        case ("round", 2):
            guard case .number(let places) = arguments[1], let whole = places.number.whole, (0...18).contains(whole)
            else { throw .unexpected(found: name, at: start) }
            return .rounded(arguments[0], places: whole, .halfUp)
        default: throw .unknownName(found: name, candidates: candidates(for: name), at: start)
        }
    }
}
