/// What an English sentence states of its subject: `X is …`, `X refers to …`, `X consists of A, B and C`, `X is used for …`.
///
/// The subject is what stands before the first verb that the reader knows; it must be a name, not a pronoun or a clause.
struct EnglishSentence {
    var topic: Phrase
    var statement: Statement

    init?(_ sentence: Phrase, known: (Phrase) -> Bool) {
        guard !sentence.hasHangul, sentence.words.count >= 3, sentence.text.utf8.count < 600 else { return nil }
        var text = sentence.text.dropping(suffix: ".").trimmed
        if text.ends(in: "?") { return nil }
        if let lead = Self.leads.first(where: { text.lowered.begins(with: $0) }) {
            text = text.slice(lead.utf8.count..<text.utf8.count)
        }
        guard let (subject, verb, rest) = Self.parts(of: text.words), !rest.isEmpty else { return nil }
        let name = Phrase(Self.withoutArticle(subject))
        guard name.bare.isName, name.words.count <= 6, !name.text.utf8.contains(0x2C) else { return nil }
        topic = name
        let said = rest.joined(separator: " ")
        switch verb {
        case .copula:
            guard let made = Self.afterCopula(said, rest, name: name, known: known) else { return nil }
            (topic, statement) = made
        case .meaning: statement = .definition(meaning: said)
        case .members:
            guard let members = Self.members(said) else { return nil }
            statement = members
        case .doing(let word):
            guard rest.count >= 2, known(name) || name.isProperName else { return nil }
            statement = .property("\(word) \(said)")
        }
    }

    private static let leads = ["in general, ", "generally, ", "in short, ", "basically, "]

    private enum Verb {
        case copula, meaning, members
        case doing(String)
    }

    // MARK: Parts

    private static func parts(of words: [String]) -> (String, Verb, [String])? {
        for (index, word) in words.enumerated().dropFirst().prefix(7) {
            let lower = word.lowered
            let next = index + 1 < words.count ? words[index + 1].lowered : ""
            let subject = words[..<index].joined(separator: " ")
            func rest(_ count: Int) -> [String] { Array(words.dropFirst(index + count)) }
            switch lower {
            case "is", "are", "was", "were": return (subject, .copula, rest(1))
            case "means", "denotes", "describes": return (subject, .meaning, rest(1))
            case "refers" where next == "to": return (subject, .meaning, rest(2))
            case "stands" where next == "for": return (subject, .meaning, rest(2))
            case "consists" where next == "of", "consist" where next == "of": return (subject, .members, rest(2))
            case "comprises", "comprise": return (subject, .members, rest(1))
            case "includes", "include":
                return members(rest(1).joined(separator: " ")) == nil
                    ? (subject, .doing(word), rest(1)) : (subject, .members, rest(1))
            case "which", "that", "who", "when", "where", "because", "if", "to", "and", "or", "but":
                // A clause begins before any verb: the subject is none that can be asked for alone.
                if index <= 5, lower != "and", lower != "or" { return nil }
            default:
                if isVerb(lower) { return (subject, .doing(word), rest(1)) }
                if word.ends(in: ",") || word.ends(in: ";") { return nil }
            }
        }
        return nil
    }

    /// A third person's verb after a name; nouns in the plural are told by a list, since English has no better sign.
    private static func isVerb(_ word: String) -> Bool { EnglishWords.verbs.contains(word) }

    static func withoutArticle(_ text: String) -> String {
        for article in ["The ", "A ", "An ", "the ", "a ", "an "] where text.begins(with: article) {
            return text.dropping(prefix: article)
        }
        return text
    }

    // MARK: After is and are

    private static func afterCopula(
        _ said: String, _ rest: [String], name: Phrase, known: (Phrase) -> Bool
    ) -> (Phrase, Statement)? {
        let lower = said.lowered
        for start in ["used for ", "used to ", "used in ", "used as ", "designed for ", "designed to ", "meant for ", "responsible for "]
        where lower.begins(with: start) {
            return (name, .purpose(said.slice(start.utf8.count..<said.utf8.count)))
        }
        for start in ["made up of ", "made of ", "composed of ", "divided into ", "split into ", "grouped into ", "either "]
        where lower.begins(with: start) {
            return members(said.slice(start.utf8.count..<said.utf8.count)).map { (name, $0) }
        }
        for start in ["called ", "known as ", "also called ", "also known as ", "named "] where lower.begins(with: start) {
            let term = Phrase(withoutArticle(said.slice(start.utf8.count..<said.utf8.count)))
            guard term.bare.isName, term.words.count <= 4, name.words.count >= 2 else { return nil }
            return (term, .definition(meaning: name.text))
        }
        guard let first = rest.first?.lowered else { return nil }
        if ["a", "an", "the", "one", "any", "another"].contains(first), rest.count >= 3 {
            return (name, .definition(meaning: said))
        }
        if rest.count >= 3, known(name) || name.isProperName || name.words.count >= 2 { return (name, .property("is " + said)) }
        return nil
    }

    static func members(_ said: String) -> Statement? {
        var body = said
        if let colon = Phrase(said).colon { body = colon.tail.text }
        let (closed, isOpen) = withoutOpenEnding(body)
        let parts = splitOutsideBrackets(closed, at: [","]).flatMap { part -> [String] in
            let words = part.words
            guard let place = words.firstIndex(where: { $0 == "and" || $0 == "or" || $0 == "&" }) else { return [part] }
            return [words[..<place].joined(separator: " "), words[(place + 1)...].joined(separator: " ")]
        }.map(withoutArticle).filter { !$0.isEmpty }
        guard parts.count >= 2, parts.count <= 12 else { return nil }
        let names = parts.map { Phrase($0).bare }
        guard names.allSatisfy({ $0.words.count <= 5 && $0.isName }) else { return nil }
        return .members(names.map(\.text), isOpen: isOpen)
    }
}
