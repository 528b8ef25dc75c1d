/// The manual page gongbu(1) in the language of its sentences, as roff with the `man` macros: `gongbu --manual`. Commands,
/// subcommands and options are the parser's (`CommandModel`), the words about them those of `help`, so the page has
/// nothing of its own to forget.
struct ManualPage {
    let sentences: Sentences

    var lines: [String] {
        [
            "'\\\" -*- coding: UTF-8 -*-",
            ".TH GONGBU 1 \"\" \"gongbu \(Program.version)\" \"\(sentences.manualTitle)\"",
            // No word is parted and no line stretched: Korean lines have few blanks to stretch.
            ".nh", ".ad l",
        ] + opening + commands + options + closing
    }

    private var opening: [String] {
        section(.name) + ["gongbu \\- " + roff(sentences.manualPurpose)]
            + section(.synopsis)
            + [
                ".B gongbu", "[\\fI" + roff(sentences.manualOptions) + "\\fR]\\&",
                "[\\fI" + roff(sentences.argument("COMMAND")) + "\\fR [\\fI...\\fR]]",
            ]
            + section(.description) + sentences.manualDescription.flatMap { [".PP", roff($0)] }
    }

    private var commands: [String] { section(.commands) + CommandName.allCases.flatMap { command($0) } }

    private func command(_ name: CommandName) -> [String] {
        var lines = [".SS " + roff(name.rawValue)]
        for (index, usage) in usages(of: name).enumerated() {
            if index > 0 { lines.append(".br") }
            lines.append(".B " + roff(usage))
        }
        lines += [".PP", roff(sentences.summary(of: name) + ".")]
        for option in options(of: name) {
            lines += item(typed(option, of: name), sentences.option(option.name, of: name))
        }
        return lines + sentences.details(of: name).filter { !$0.isEmpty }.flatMap { [".PP", roff($0)] }
    }

    /// The ways of typing it that help shows, and one more for each subcommand that they leave out.
    private func usages(of name: CommandName) -> [String] {
        let shown = sentences.usage(of: name)
        let told = shown.joined(separator: " ").split { " |[]".contains($0) }.map(String.init)
        let rest = (name.model?.subcommands ?? []).filter { !told.contains($0.name) }
        return shown
            + rest.map { command in
                ([name.rawValue, command.name] + command.arguments.map { placeholder($0) }
                    + command.options.map { "[\(typed($0, of: name))]" }).joined(separator: " ")
            }
    }

    /// The parser's options, then those that the command reads by itself.
    private func options(of name: CommandName) -> [CommandModel.Option] {
        let known = name.model?.allOptions ?? []
        let own = name.options.filter { option in !known.contains { $0.name == option } }
        return known + own.map { CommandModel.Option(name: $0) }
    }

    private func placeholder(_ argument: CommandModel.Argument) -> String {
        let name = sentences.argument(argument.name) + (argument.isRepeating ? "…" : "")
        return argument.isOptional ? "[\(name)]" : name
    }

    private func typed(_ option: CommandModel.Option, of name: CommandName) -> String {
        if let shown = shownValue(of: option.name, name) { return "\(option.name) \(shown)" }
        guard let value = option.value else { return option.name }
        let shown = option.choices.isEmpty ? sentences.argument(value) : option.choices.joined(separator: "|")
        // A value that is called as its option has no better name than that in capitals.
        return "\(option.name) " + (shown == value ? value.uppercased() : shown)
    }

    /// What stands behind an option where help shows how the command is typed: the N of `[--new N]`.
    private func shownValue(of option: String, _ name: CommandName) -> String? {
        for usage in sentences.usage(of: name) {
            let words = usage.split(separator: " ").map { $0.trimmingPrefix("[") }
            guard let place = words.firstIndex(where: { $0 == option }), place + 1 < words.count else { continue }
            return String(words[place + 1].prefix { $0 != "]" })
        }
        return nil
    }

    private var options: [String] {
        section(.options) + [roff(sentences.manualOptionsPlace)]
            + GlobalOptions.Name.allCases.flatMap { item(sentences.usage(of: $0), sentences.summary(of: $0)) }
            + item("--help", sentences.manualHelp) + item("--version", sentences.manualVersion)
    }

    private var closing: [String] {
        section(.exitStatus) + sentences.manualStatuses.flatMap { item($0.status, $0.meaning) }
            + section(.environment) + sentences.manualEnvironment.flatMap { item($0.name, $0.meaning) }
            + section(.files) + sentences.manualFiles.flatMap { item($0.path, $0.meaning) }
            + section(.examples)
            + sentences.manualExamples.flatMap {
                [".PP", roff($0.purpose), ".PP", ".RS 4", ".B " + roff($0.line), ".RE"]
            }
            + section(.licence) + [roff(sentences.manualLicence)]
    }

    private func section(_ section: ManualSection) -> [String] { [".SH " + roff(sentences.heading(section))] }

    private func item(_ term: String, _ meaning: String) -> [String] {
        [".TP", ".B " + roff(term), meaning.isEmpty ? "\\&" : roff(meaning)]
    }
}

/// The parts of a manual page, in the order that such pages have.
enum ManualSection: CaseIterable, Sendable {
    case name, synopsis, description, commands, options, exitStatus, environment, files, examples, licence
}

/// Text as roff takes it: no character of it is a request, and a hyphen is the one that can be typed.
private func roff(_ text: String) -> String {
    let escaped = text.reduce(into: "") { escaped, character in
        switch character {
        case "\\": escaped += "\\e"
        case "-": escaped += "\\-"
        // Behind `.B` a quotation mark would keep words together.
        case "\"": escaped += "\\(dq"
        case "\n": escaped += " "
        // The older encodings that a terminal may have lack it.
        case "…": escaped += "..."
        default: escaped.append(character)
        }
    }
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
}
