import Glibc
import PluginHost

/// What a new plugin is to do.
package enum PluginTemplate: String, Sendable, Hashable, CaseIterable {
    case reader, questions, calculator, exporter
}

/// What it is to be written in.
package enum PluginLanguage: String, Sendable, Hashable, CaseIterable {
    case python, shell, swift
}

extension PluginShelf {
    /// Makes a plugin's folder from the template that came with the program: it runs as it is. Throws `noSuchPath` where
    /// there is no template, `cannotWrite`, `plugin` for a name that is none or a folder that is there.
    package func make(
        _ id: String, _ template: PluginTemplate, in language: PluginLanguage, into parent: String,
        from workingDirectory: String
    ) throws(Failure) -> String {
        guard PluginManifest.isID(id) else {
            let problem = PluginProblem(.badValue(key: "id", found: id, expected: .id))
            throw .plugin(PluginTrouble(id, .faulty([problem])))
        }
        let target = absolutePath(parent, from: workingDirectory) + "/" + id
        guard access(target, F_OK) != 0 else { throw .plugin(PluginTrouble(id, .alreadyInstalled)) }
        guard let shipped = shippedFolder else { throw .noSuchPath("Plugins/_template") }
        let place = "\(shipped)/_template/\(template.rawValue)-\(language.rawValue)"
        guard var content = try? FolderContent(of: place, leavingOut: true) else { throw .noSuchPath(place) }
        let words = id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        for index in content.files.indices {
            let text = String(decoding: content.files[index].bytes, as: UTF8.self)
                .replacing("my-plugin", with: id).replacing("My Plugin", with: words.joined(separator: " "))
            content.files[index].bytes = Array(text.utf8)
        }
        try write(content, to: target)
        return target
    }
}
