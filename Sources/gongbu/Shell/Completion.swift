@preconcurrency import CReadline
import Companion
import Glibc

/// What Tab offers at a place of the line.
enum Completions: Hashable, Sendable {
    case words([String])
    case paths
}

/// What completion must know of the learner's things.
protocol CompletionSource: AnyObject {
    func deckNames() -> [String]
    func settingKeys() -> [String]
    func calculatorNames() -> [String]
    /// A calculator's inputs as they are typed, with their two hyphens.
    func calculatorInputs(of name: String) -> [String]
    /// What may be typed for an input, or, without one, for the input at a place without its name.
    func inputValues(of input: String?, at place: Int, calculator: String) -> [String]
    func settingValues(of key: String) -> [String]
    func estimateNames() -> [String]
    func pluginNames() -> [String]
    func exporterNames() -> [String]
    func packIDs() -> [String]
    func examNames() -> [String]
    func examTopics() -> [String]
    func priceBookNames() -> [String]
    /// A book's services and items.
    func priceItems(of book: String) -> [String]
}

/// The completions of the last word of `line`, which begins after `before`: commands first, then what the command
/// takes. A deck's name may hold blanks; its words are completed one after the other.
func completions(before: String, word: String, source: any CompletionSource) -> Completions {
    var earlier = shellWords(before, homeFolder: nil)
    if earlier.first == "=" { earlier.removeFirst() }
    if let first = earlier.first, first.hasPrefix("=") { earlier[0] = String(first.dropFirst()) }
    if earlier.isEmpty, word.hasPrefix("=") {
        return .words(["=calc"].filter { $0.hasPrefix(word.lowercased()) })
    }
    let known = GlobalOptions.Name.allCases.filter(\.worksInShell).map { "--\($0.rawValue)" }
    return completions(behind: earlier, word: word, globalOptions: known, source: source)
}

/// The completions of `word` behind whole words, in this shell or in another.
func completions(
    behind earlier: [String], word: String, globalOptions: [String], source: any CompletionSource
) -> Completions {
    func matching(_ names: [String]) -> Completions {
        .words(names.filter { $0.lowercased().hasPrefix(word.lowercased()) })
    }
    guard let first = earlier.first, let name = CommandName(typed: first) else {
        return earlier.isEmpty ? matching(CommandName.allCases.map(\.rawValue)) : .words([])
    }
    if name == .calc { return calculationCompletions(Array(earlier.dropFirst()), word: word, source: source) }
    if let choices = valueChoices(behind: earlier, of: name, source: source) { return matching(choices) }
    if name == .estimate { return estimateCompletions(Array(earlier.dropFirst()), word: word, source: source) }
    if word.hasPrefix("-") {
        let options = name.options(behind: earlier.dropFirst().first).map(\.name)
        return matching(options + globalOptions + ["--help"])
    }
    switch name {
    case .quiz:
        return deckCompletions(earlier: Array(earlier.dropFirst()), word: word, names: source.deckNames())
    case .learn:
        let names = source.deckNames() + (earlier.count == 1 ? name.subcommands : [])
        return deckCompletions(earlier: Array(earlier.dropFirst()), word: word, names: names)
    case .exam: return earlier.count == 1 ? matching(name.subcommands + source.examNames()) : .words([])
    case .notes: return earlier.count == 1 ? matching(name.subcommands) : .paths
    case .card: return earlier.count == 1 ? matching(name.subcommands) : .words([])
    case .pack: return packCompletions(Array(earlier.dropFirst()), word: word, source: source)
    case .prices: return priceCompletions(Array(earlier.dropFirst()), word: word, source: source)
    case .preview, .show, .export, .import: return .paths
    case .plugin: return pluginCompletions(Array(earlier.dropFirst()), word: word, source: source)
    case .set:
        if earlier.count == 1 { return matching(source.settingKeys()) }
        return earlier.count == 2 ? matching(source.settingValues(of: earlier[1])) : .words([])
    case .help: return earlier.count == 1 ? matching(CommandName.allCases.map(\.rawValue) + ["all"]) : .words([])
    case .search, .calc, .estimate, .stats, .undo, .quit: return .words([])
    }
}

/// What may be typed for the option that stands last; nil where none does.
private func valueChoices(
    behind earlier: [String], of name: CommandName, source: any CompletionSource
) -> [String]? {
    guard let last = earlier.last, last.hasPrefix("--"), earlier.count > 1,
        let option = name.options(behind: earlier[1]).first(where: { $0.name == last }), option.value != nil
    else { return nil }
    switch option.name {
    case "--deck": return source.deckNames()
    case "--topic": return source.examTopics()
    default: return option.choices
    }
}

/// Behind `calc`: a calculator, then its inputs and their values.
private func calculationCompletions(_ earlier: [String], word: String, source: any CompletionSource) -> Completions {
    let own = Array(earlier.split(separator: "vs", omittingEmptySubsequences: false).last ?? [])
    let names = source.calculatorNames()
    let matching = { (offered: [String]) -> Completions in
        .words(offered.filter { $0.lowercased().hasPrefix(word.lowercased()) })
    }
    guard let first = own.first(where: names.contains) ?? earlier.first(where: names.contains) else {
        return earlier.isEmpty ? matching(names) : .words([])
    }
    if word.hasPrefix("-") {
        let typed = Set(own)
        let inputs = source.calculatorInputs(of: first).filter { !typed.contains($0) }
        return matching(inputs + CalculationRequest.options + ["--json"])
    }
    if let last = own.last, last.hasPrefix("--"), !CalculationRequest.options.contains(last) {
        return matching(source.inputValues(of: String(last.dropFirst(2)), at: 0, calculator: first))
    }
    if own.last == "--svg" { return .paths }
    let place = own.drop { $0 == first }.prefix { !$0.hasPrefix("--") }.count
    return matching(source.inputValues(of: nil, at: place, calculator: first))
}

/// Behind `estimate`: what to do, an estimate, and behind `add` and `edit` what `calc` would offer.
private func estimateCompletions(_ earlier: [String], word: String, source: any CompletionSource) -> Completions {
    let names = source.estimateNames().map(shellWord)
    var offered: [String] = []
    if word.hasPrefix("-"), !["add", "edit"].contains(earlier.first) {
        let options = CommandName.estimate.options(behind: earlier.first).map(\.name)
        return .words(matches(options + ["--json", "--help"], word))
    }
    switch (earlier.first ?? "", earlier.count) {
    case ("", _): offered = CommandName.estimate.subcommands + names
    case ("add", 2...):
        let own = Array(earlier.dropFirst(2))
        if own.last == "--group" || own.last == "--label" { break }
        if own.isEmpty, !Completion.prefix.isEmpty { offered = EstimateDialogue.words }
        guard case .words(let words) = calculationCompletions(own, word: word, source: source) else { return .paths }
        return .words(words + matches(offered + (own.isEmpty ? ["--group", "--label"] : []), word))
    case ("edit", 3...):
        let own = Array(earlier.dropFirst(3))
        return calculationCompletions(own, word: word, source: source)
    case ("import", 1), ("export", 2): return .paths
    case ("compare", 2): offered = names
    case (_, 1): offered = names
    default: break
    }
    return .words(matches(offered, word))
}

private func matches(_ offered: [String], _ word: String) -> [String] {
    offered.filter { $0.lowercased().hasPrefix(word.lowercased()) }
}

/// Behind `prices`: what to do, then a book with its services and types, or a path.
private func priceCompletions(_ earlier: [String], word: String, source: any CompletionSource) -> Completions {
    let offered: [String]
    switch (earlier.first, earlier.count) {
    case (nil, _): offered = CommandName.prices.subcommands
    case ("show", 1): offered = source.priceBookNames()
    case ("show", _): offered = source.priceItems(of: earlier[1])
    case ("check", _), ("import", 1), ("total", 1): return .paths
    default: offered = []
    }
    return .words(offered.filter { $0.lowercased().hasPrefix(word.lowercased()) })
}

/// Behind `plugin`: what to do, then a plugin, an exporter or a path.
private func pluginCompletions(_ earlier: [String], word: String, source: any CompletionSource) -> Completions {
    switch (earlier.first, earlier.count) {
    case (nil, _): return .words(matches(CommandName.plugin.subcommands, word))
    case ("trust", 1), ("remove", 1): return .words(matches(source.pluginNames(), word))
    case ("export", 1): return .words(matches(source.exporterNames(), word))
    case ("export", 2), ("check", 1), ("install", 1): return .paths
    case ("export", _):
        return deckCompletions(earlier: Array(earlier.dropFirst(3)), word: word, names: source.deckNames())
    case ("new", _) where earlier.last == "--kind":
        return .words(matches(PluginTemplate.allCases.map(\.rawValue), word))
    case ("new", _) where earlier.last == "--language":
        return .words(matches(PluginLanguage.allCases.map(\.rawValue), word))
    case ("new", _) where earlier.last == "--into": return .paths
    default: return .words([])
    }
}

/// Behind `pack`: what to do, then an installed pack, or a path.
private func packCompletions(_ earlier: [String], word: String, source: any CompletionSource) -> Completions {
    switch earlier.first {
    case nil: .words(matches(CommandName.pack.subcommands, word))
    case "update", "remove", "pin", "trust": .words(matches(source.packIDs(), word))
    case "check", "preview", "diff", "build", "install": .paths
    case "new" where earlier.last == "--into": .paths
    default: .words([])
    }
}

private func deckCompletions(earlier: [String], word: String, names: [String]) -> Completions {
    let typed = earlier.drop { $0.hasPrefix("-") }.joined(separator: " ")
    let head = typed.isEmpty ? "" : typed + " "
    let whole = (head + word).lowercased()
    return .words(names.filter { $0.lowercased().hasPrefix(whole) }.map { String($0.dropFirst(head.count)) })
}

/// The state of completion between readline's calls, all on the one thread that reads lines.
enum Completion {
    nonisolated(unsafe) static var isOn = false
    /// Whether only lines that begin with `=` are completed, as inside a quiz.
    nonisolated(unsafe) static var onlyCalculations = false
    /// What stands before the line, where a dialogue takes lines that are part of a command.
    nonisolated(unsafe) static var prefix = ""
    nonisolated(unsafe) static var source: (any CompletionSource)?
    nonisolated(unsafe) fileprivate static var waiting: [String] = []
}

/// Readline's question for completions of the bytes `start..<end` of its line.
func completionMatches(from start: Int, to end: Int) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    // Never readline's own file names, unless they are asked for.
    rl_attempted_completion_over = 1
    guard Completion.isOn, let source = Completion.source, let buffer = rl_line_buffer else { return nil }
    let bytes = UnsafeRawBufferPointer(start: buffer, count: end)
    let before = String(decoding: bytes[..<start], as: UTF8.self)
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    if Completion.onlyCalculations, (before + word).first(where: { !$0.isWhitespace }) != "=" { return nil }
    switch completions(before: Completion.prefix + before, word: word, source: source) {
    case .paths:
        rl_attempted_completion_over = 0
        return nil
    case .words(let words):
        Completion.waiting = words.reversed()
        return rl_completion_matches(word) { _, _ in Completion.waiting.popLast().flatMap { strdup($0) } }
    }
}
