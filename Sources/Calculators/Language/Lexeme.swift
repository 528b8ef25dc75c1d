import Pricing

/// A word or sign of a formula.
struct Lexeme: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// With its currency and unit.
        case quantity(String)
        case text(String)
        case name(String)
        case word(Word)
        case `operator`(Expression.Operator)
        case open, close, comma
        case end
    }

    enum Word: String, Sendable, Hashable, CaseIterable {
        case `if`, then, `else`, and, or, not
    }

    let kind: Kind
    let range: Range<Int>
}

/// Takes a formula apart. A unit belongs to the number before it, with or without a space; `/` is part of a unit only
/// with no space about it, so `100원/시간` is a price and `100원 / 시간` is divided by what is called 시간. A comma is
/// part of a number only where exactly three digits follow at once: `1,024`. A value of the session begins with `$` or
/// `@`, and may name one of several behind a dot: `$last.monthly`.
struct Lexer {
    private let characters: [Character]
    /// `0.09/GB` is a rate, where no name of a file's own can stand behind the slash.
    private let takesBareRates: Bool
    private var position = 0

    /// All lexemes of a formula, the last of them the end.
    static func lexemes(
        of formula: String, takingBareRates: Bool = false
    ) throws(ExpressionProblem) -> [Lexeme] {
        var lexer = Lexer(
            characters: Array(formula.prefix(LanguageLimits.characters + 1)), takesBareRates: takingBareRates)
        let whole = 0..<lexer.characters.count
        if whole.count > LanguageLimits.characters {
            throw ExpressionProblem(.tooMany(.characters, most: LanguageLimits.characters), whole)
        }
        var lexemes: [Lexeme] = []
        repeat {
            lexemes.append(try lexer.next())
            if lexemes.count > LanguageLimits.symbols {
                throw ExpressionProblem(.tooMany(.symbols, most: LanguageLimits.symbols), whole)
            }
        } while lexemes.last?.kind != .end
        return lexemes
    }

    private init(characters: [Character], takesBareRates: Bool) {
        self.characters = characters
        self.takesBareRates = takesBareRates
    }

    private mutating func next() throws(ExpressionProblem) -> Lexeme {
        skipSpaces()
        let start = position
        guard let character = peek() else { return Lexeme(kind: .end, range: start..<start) }
        let kind: Lexeme.Kind
        if Lexer.isDigit(character) || startsMoney(character) {
            kind = .quantity(quantity())
        } else if startsSessionValue(character) {
            kind = .name(sessionValue())
        } else if Lexer.startsName(character) {
            let name = word()
            kind = Lexeme.Word(rawValue: name).map { .word($0) } ?? .name(name)
        } else if Lexer.opensText(character) {
            kind = try text()
        } else if let sign = sign() {
            kind = sign
        } else {
            throw ExpressionProblem(.unexpectedCharacter(character), start..<start + 1)
        }
        return Lexeme(kind: kind, range: start..<position)
    }

    private func peek(_ distance: Int = 0) -> Character? {
        characters.indices.contains(position + distance) ? characters[position + distance] : nil
    }

    private mutating func skipSpaces() {
        while let character = peek(), character.isWhitespace { position += 1 }
    }

    static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) && character.isASCII }
    static func startsName(_ character: Character) -> Bool { character.isLetter || character == "_" }
    static func continuesName(_ character: Character) -> Bool { startsName(character) || isDigit(character) }
    private static func opensText(_ character: Character) -> Bool { character == "\"" || character == "'" }

    /// Whether formulas can say `name`.
    static func isName(_ name: String) -> Bool {
        guard let first = name.first else { return false }
        return startsName(first) && name.allSatisfy(continuesName)
    }

    private mutating func word() -> String {
        let start = position
        while let character = peek(), Lexer.continuesName(character) { position += 1 }
        return String(characters[start..<position])
    }

    private func startsSessionValue(_ character: Character) -> Bool {
        (character == "$" || character == "@") && peek(1).map(Lexer.startsName) ?? false
    }

    private mutating func sessionValue() -> String {
        let start = position
        repeat {
            position += 1
            _ = word()
        } while peek() == "." && peek(1).map(Lexer.startsName) ?? false
        return String(characters[start..<position])
    }

    private mutating func text() throws(ExpressionProblem) -> Lexeme.Kind {
        let start = position
        let mark = characters[start]
        position += 1
        while let character = peek(), character != mark { position += 1 }
        guard peek() != nil else { throw ExpressionProblem(.unclosedText, start..<position) }
        position += 1
        return .text(String(characters[start + 1..<position - 1]))
    }

    private mutating func sign() -> Lexeme.Kind? {
        guard let first = peek() else { return nil }
        if let second = peek(1), let kind = Lexer.signs[String([first, second])] {
            position += 2
            return kind
        }
        guard let kind = Lexer.signs[String(first)] else { return nil }
        position += 1
        return kind
    }

    private static let signs: [String: Lexeme.Kind] = [
        "+": .operator(.plus), "-": .operator(.minus), "−": .operator(.minus), "*": .operator(.times),
        "×": .operator(.times), "·": .operator(.times), "/": .operator(.over), "÷": .operator(.over),
        "^": .operator(.power), "**": .operator(.power), "<": .operator(.compare(.less)),
        "<=": .operator(.compare(.lessOrEqual)),
        "≤": .operator(.compare(.lessOrEqual)), ">": .operator(.compare(.greater)),
        ">=": .operator(.compare(.greaterOrEqual)), "≥": .operator(.compare(.greaterOrEqual)),
        "=": .operator(.compare(.equal)), "==": .operator(.compare(.equal)), "!=": .operator(.compare(.unequal)),
        "<>": .operator(.compare(.unequal)), "≠": .operator(.compare(.unequal)), "(": .open, ")": .close, ",": .comma,
    ]
}

// MARK: Numbers with their units

extension Lexer {
    private func startsMoney(_ character: Character) -> Bool {
        guard "$₩€¥".contains(character), let next = peek(1) else { return false }
        return Lexer.isDigit(next)
    }

    private mutating func quantity() -> String {
        let start = position
        let hasSymbol = peek().map { !Lexer.isDigit($0) } ?? false
        if hasSymbol { position += 1 }
        skipNumber()
        if skipUnit() || hasSymbol || takesBareRates { skipUnitParts() }
        return String(characters[start..<position])
    }

    private mutating func skipNumber() {
        skipDigits()
        while peek() == ",", isGroup(after: position) { position += 4 }
        if peek() == ".", let digit = peek(1), Lexer.isDigit(digit) {
            position += 1
            skipDigits()
        }
    }

    private mutating func skipDigits() {
        while let character = peek(), Lexer.isDigit(character) { position += 1 }
    }

    /// Exactly three digits.
    private func isGroup(after comma: Int) -> Bool {
        let next = characters.dropFirst(comma + 1).prefix(4).map(Lexer.isDigit)
        return next.prefix(3) == [true, true, true] && next.dropFirst(3).first != true
    }

    /// A word or `%` behind the number, and another word where the first only multiplies: `250만 요청`.
    private mutating func skipUnit() -> Bool {
        guard let first = skipUnitWord() else { return false }
        if UnitName.multipliers.contains(where: { $0.name == first }) { _ = skipUnitWord() }
        return true
    }

    /// Nothing is skipped where there is no unit.
    private mutating func skipUnitWord() -> String? {
        let start = position
        skipSpaces()
        if peek() == "%" {
            position += 1
            return "%"
        }
        if let character = peek(), Lexer.startsName(character) {
            let word = word()
            if Lexeme.Word(rawValue: word) == nil { return word }
        }
        position = start
        return nil
    }

    /// `/GB` and `/GB/월` behind a unit, and what else belongs to it: the end of `GB-month` and of `MB/s`.
    private mutating func skipUnitParts() {
        while let sign = peek(), sign == "/" || sign == "-", let letter = peek(1), Lexer.startsName(letter) {
            let start = position
            let before = String(characters[..<start].reversed().prefix(while: Lexer.continuesName).reversed())
            position += 1
            let next = word()
            let isPart = UnitName("\(before)\(sign)\(next)", base: .decimal) != nil
            guard isPart || (sign == "/" && UnitName(next, base: .decimal) != nil) else {
                position = start
                return
            }
        }
    }
}
