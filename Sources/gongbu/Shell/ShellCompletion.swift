import Companion
import Facts

/// What Tab is answered with in bash, zsh and fish. Their scripts (`CompletionScript`) hold no list of anything: they
/// hand the words typed so far to `gongbu --complete SHELL WORD…`, the last one being the word under the cursor, and get
/// a candidate a line, or `:paths` where a file belongs. So they offer what Tab offers in gongbu's own shell. Nothing is
/// written, no data home is made, and whatever is wrong ends in no candidates.
struct ShellCompletion {
    enum Shell: String, CaseIterable, Sendable {
        case bash, zsh, fish
    }

    /// The line that stands for names of files.
    static let paths = ":paths"

    let shell: Shell
    /// The words before the one under the cursor, without quotes.
    let earlier: [String]
    let word: String
    /// Whether `word` stands behind a quote that is still open, so that nothing in it need be quoted.
    private let isQuoted: Bool

    /// - Parameter arguments: the shell's name, then the words behind the program's name.
    init?(arguments: [String]) {
        guard let shell = arguments.first.flatMap({ Shell(rawValue: $0) }), arguments.count > 1 else { return nil }
        self.shell = shell
        let typed = arguments.dropFirst()
        let last = typed.last ?? ""
        // bash alone hands the words over as they were typed, quotes and all.
        isQuoted = shell == .bash && (last.first == "'" || last.first == "\"")
        let isRaw = shell == .bash
        earlier = typed.dropLast().map { isRaw ? shellWords($0, homeFolder: nil).joined(separator: " ") : $0 }
        word =
            isQuoted
            ? String(last.dropFirst()) : isRaw ? shellWords(last, homeFolder: nil).joined(separator: " ") : last
    }

    /// The option of the whole program that waits for its value under the cursor.
    private var waiting: GlobalOptions.Name? {
        guard let last = earlier.last, last.hasPrefix("--") else { return nil }
        return GlobalOptions.Name(rawValue: String(last.dropFirst(2))).flatMap { $0.takesValue ? $0 : nil }
    }

    /// The lines to be written.
    /// - Parameter session: makes the session for the options that stand on the line.
    func lines(in session: (GlobalOptions) -> Session) -> [String] {
        if let waiting {
            switch waiting {
            case .language: return Language.allCases.map(\.rawValue).filter { $0.hasPrefix(word) }
            case .home: return [Self.paths]
            case .now, .seed, .json, .keepGoing: return []
            }
        }
        guard let (options, rest) = try? GlobalOptions.split(earlier) else { return [] }
        let session = session(options)
        let known = GlobalOptions.Name.allCases.map { "--\($0.rawValue)" }
        if rest.isEmpty, word.hasPrefix("-") {
            return lines(of: known + ["--help", "--version"], behind: [], session.sentences)
        }
        switch completions(behind: rest, word: word, globalOptions: known, source: session) {
        case .paths: return [Self.paths]
        case .words(let words): return lines(of: words, behind: rest, session.sentences)
        }
    }

    private func lines(of words: [String], behind earlier: [String], _ sentences: Sentences) -> [String] {
        words.filter { $0.lowercased().hasPrefix(word.lowercased()) && !$0.contains(where: \.isNewline) }.map { word in
            if shell == .bash { return isQuoted ? word : quoted(word) }
            let meaning = sentences.meaning(of: word, behind: earlier)
            return meaning.isEmpty ? word : "\(word)\t\(meaning)"
        }
    }
}

/// A word as bash takes it: a backslash before whatever might mean something there.
private func quoted(_ word: String) -> String {
    word.reduce(into: "") { typed, character in
        let isPlain = character.isLetter || character.isNumber || "-_./:=,+@%".contains(character)
        if !isPlain { typed.append("\\") }
        typed.append(character)
    }
}

extension Sentences {
    /// What is said beside a candidate; empty where its name says all.
    fileprivate func meaning(of word: String, behind earlier: [String]) -> String {
        guard let first = earlier.first, let name = CommandName(typed: first) else {
            return CommandName(rawValue: word).map { summary(of: $0) } ?? globalMeaning(of: word)
        }
        if word.hasPrefix("--") {
            let own = option(word, of: name)
            return own.isEmpty ? globalMeaning(of: word) : own
        }
        switch name {
        case .set: return earlier.count == 1 ? setting(word) : ""
        case .help: return CommandName(rawValue: word).map { summary(of: $0) } ?? ""
        default:
            guard earlier.count == 1, name.subcommands.contains(word) else { return "" }
            return usage(of: name).first { $0.hasPrefix("\(name.rawValue) \(word) ") } ?? ""
        }
    }

    private func globalMeaning(of word: String) -> String {
        switch word {
        case "--help": say("쓰는 법", "how it is used")
        case "--version": say("판 번호", "the version")
        default: GlobalOptions.Name(rawValue: String(word.dropFirst(2))).map { summary(of: $0) } ?? ""
        }
    }
}
