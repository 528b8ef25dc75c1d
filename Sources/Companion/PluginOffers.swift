import PluginHost

/// One thing that can be used, whether it is built in or a plugin's: `plugin list` shows both.
package struct PluginOffer: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case reader, questions, skill, calculator, exporter
    }

    package var kind: Kind
    package var name: String
    /// By language: `ko`, `en`; empty for what is built in, which the program names itself.
    package var title: [String: String]
    /// Nil for what is built in.
    package var plugin: String?
}

extension InstalledPlugin {
    /// What it said that it can do, when it was trusted.
    package var offered: [PluginOffer] {
        func offer(_ kind: PluginOffer.Kind, _ name: String, _ title: [String: String] = [:]) -> PluginOffer {
            PluginOffer(kind: kind, name: name, title: title, plugin: id)
        }
        let offers = offers
        return (offers.readers ?? []).flatMap { $0.extensions.map { offer(.reader, "." + $0) } }
            + (offers.questions ?? []).map { offer(.questions, $0.name) }
            + (offers.skills ?? []).map { offer(.skill, id + "/" + $0.name, $0.title.texts) }
            + (offers.calculators ?? []).map { offer(.calculator, $0.name, $0.title.texts) }
            + (offers.exporters ?? []).map { offer(.exporter, $0.name, $0.title.texts) }
    }
}

extension PluginShelf {
    /// What the program itself brings, in the same list.
    package static func builtIn(calculators: [String]) -> [PluginOffer] {
        [".md", ".markdown"].map { PluginOffer(kind: .reader, name: $0, title: [:], plugin: nil) }
            + calculators.map { PluginOffer(kind: .calculator, name: $0, title: [:], plugin: nil) }
    }
}
