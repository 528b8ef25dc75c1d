import Companion
import Figures

/// Plugins with what they offer, then what is built in, a line for each kind.
func pluginListScreen(
    _ plugins: [(plugin: InstalledPlugin, standing: PluginStanding)], builtIn: [PluginOffer], shipped: [String],
    room: PluginRoom, sentences: Sentences, paper: Paper
) -> [String] {
    var lines: [String] = []
    for (plugin, standing) in plugins {
        let version = plugin.manifest.version.map { " \($0)" } ?? ""
        lines += paper.spread(
            [Piece(" " + plugin.id, .bold), Piece(version + "  " + plugin.manifest.title)],
            [Piece(sentences.standing(standing), standing == .trusted ? .good : .mark)])
        lines += offerLines(plugin.offered, sentences: sentences, paper: paper)
    }
    if plugins.isEmpty { lines += paper.wrapped([Piece(" " + sentences.noPlugins)], indent: 1) }
    let waiting = shipped.filter { name in !plugins.contains { $0.plugin.id == name } }
    if !waiting.isEmpty {
        lines += paper.wrapped([Piece(" " + sentences.shippedPlugins(waiting), .dim)], indent: 1)
    }
    lines += ["", paper.line([Piece(" gongbu", .bold), Piece("  " + sentences.builtIn)])]
    lines += offerLines(builtIn, sentences: sentences, paper: paper)
    return lines + [""] + paper.wrapped([Piece(" " + sentences.room(room), .dim)], indent: 1)
}

private func offerLines(_ offers: [PluginOffer], sentences: Sentences, paper: Paper) -> [String] {
    PluginOffer.Kind.allCases.flatMap { kind -> [String] in
        let names = offers.filter { $0.kind == kind }.map(\.name)
        guard !names.isEmpty else { return [] }
        return paper.wrapped(
            [Piece("   " + sentences.offerKind(kind) + ": ", .dim), Piece(names.joined(separator: ", "))], indent: 5)
    }
}

/// What a learner has to know before a plugin runs.
func pluginIntroductionScreen(_ introduction: PluginIntroduction, sentences: Sentences, paper: Paper) -> [String] {
    let manifest = introduction.plugin.manifest
    let authors = manifest.authors.isEmpty ? "" : " · " + manifest.authors.joined(separator: ", ")
    let version = manifest.version.map { " \($0)" } ?? ""
    var lines = paper.wrapped(
        [Piece(" \(manifest.id)\(version)", .bold), Piece("  \(manifest.title)\(authors)")], indent: 3)
    lines += paper.wrapped([Piece("   \(sentences.runs): \(manifest.run.joined(separator: " "))")], indent: 5)
    lines += paper.wrapped(
        [Piece("   SHA-256 \(introduction.digest) (\(sentences.files(introduction.files)))", .dim)], indent: 5)
    if introduction.standing == .changed { lines += [paper.line([Piece("   " + sentences.changedSince, .bad)])] }
    for want in sentences.wants(manifest.wants) { lines += [paper.line([Piece("   " + want, .mark)])] }
    return lines + paper.wrapped([Piece("   " + sentences.room(introduction.room), .dim)], indent: 3)
}

func pluginTrustedScreen(_ plugin: InstalledPlugin, sentences: Sentences, paper: Paper) -> [String] {
    paper.wrapped([Piece(" " + sentences.trusted(plugin.id), .good)], indent: 1)
        + offerLines(plugin.offered, sentences: sentences, paper: paper)
}

func pluginMadeScreen(_ id: String, _ folder: String, sentences: Sentences, paper: Paper) -> [String] {
    paper.wrapped([Piece(" " + sentences.madePlugin(folder), .good)], indent: 1)
        + sentences.pluginNextSteps(folder).flatMap { paper.wrapped([Piece("   " + $0)], indent: 5) }
}

func pluginCheckScreen(_ checked: CheckedPlugin, sentences: Sentences, paper: Paper) -> [String] {
    var lines = checked.problems.flatMap { problem -> [String] in
        let complaint = sentences.complaint(problem, in: checked.folder)
        let place = complaint.line.map { "\(problem.file):\($0): " } ?? "\(problem.file): "
        return paper.wrapped([Piece(" " + place, .dim), Piece(complaint.message, .bad)], indent: 3)
            + (complaint.hint.map { paper.wrapped([Piece("   → " + $0)], indent: 5) } ?? [])
    }
    let name = checked.manifest?.id ?? fileName(checked.folder)
    if checked.problems.isEmpty {
        lines += paper.spread([Piece(" " + name)], [Piece(sentences.wellPlugin(checked.turns), .good)])
    } else {
        lines.append(" " + sentences.problemCount(checked.problems.count))
    }
    if checked.turns == nil, checked.problems.isEmpty {
        lines += paper.wrapped([Piece(" " + sentences.notRehearsed, .dim)], indent: 1)
    }
    return lines
}

/// A line for each plugin that could not do its part, where something else went on.
func troubleLines(_ troubles: [PluginTrouble], sentences: Sentences, paper: Paper) -> [String] {
    troubles.flatMap { paper.wrapped([Piece(" ! " + sentences.complaint($0).message, .mark)], indent: 3) }
}

// MARK: JSON

extension InstalledPlugin {
    func json(_ standing: PluginStanding, room: PluginRoom) -> JSONText {
        .object([
            ("plugin", .string(id)), ("title", .string(manifest.title)), ("version", .optional(manifest.version)),
            ("licence", .optional(manifest.licence)), ("authors", .strings(manifest.authors)),
            ("standing", .string(standing.code)), ("sandbox", .string(room.rawValue)), ("path", .string(folder)),
        ])
    }
}

extension PluginOffer {
    func json(standing: PluginStanding?) -> JSONText {
        .object([
            ("kind", .string(kind.rawValue)), ("name", .string(name)), ("plugin", .optional(plugin)),
            ("usable", .bool(standing == nil || standing == .trusted)),
        ])
    }
}

extension PluginStanding {
    /// As `--json` names it.
    fileprivate var code: String {
        switch self {
        case .untrusted: "untrusted"
        case .changed: "changed"
        case .trusted: "trusted"
        case .disabled: "disabled"
        }
    }
}
