import Pricing
import Records

/// The names that stand in a pack.
package enum PackNames {
    /// At the top, folders with their slash.
    package static let top = [
        "pack.yaml", "README.md", "LICENSE", "CHANGELOG.md", "notes/", "questions/", "prices/", "calculators/",
        "cases/",
        "images/", "exercises.yaml", "facts.csv", "synonyms.yaml", "corrections.yaml",
    ]
    /// The endings of images.
    package static let images = ["png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "avif"]
}

/// Where each kind of file of a pack belongs.
extension PackChecker {
    mutating func checkFiles() {
        for path in tree.strange { report(.strangeFile, in: path) }
        for path in tree.unreadable { report(.unreadableFile, in: path) }
        for file in tree.files { check(file.path) }
    }

    private mutating func check(_ path: String) {
        let parts = path.split(separator: "/").map(String.init)
        guard let first = parts.first else { return }
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if parts.count == 1 {
            if PackChecker.isKnownName(path) || PackDigests.names.contains(path) { return }
            guard let home = PackChecker.home(of: path, ending: ending) else {
                return report(.unknownFile(candidates: candidates(for: path)), in: path)
            }
            // A slip in a name that is known is likelier than a file in the wrong place.
            let near = candidates(for: path)
            return report(near.isEmpty ? .misplacedFile(folder: home) : .unknownFile(candidates: near), in: path)
        }
        guard PackNames.top.contains(first + "/") else {
            let near = candidates(for: first + "/")
            return report(.unknownFile(candidates: near), in: path)
        }
        let fits =
            switch first {
            case "notes", "questions": ending == "md" || PackNames.images.contains(ending)
            case "prices": ending == "csv" && parts.count == 2
            case "calculators", "cases": ending == "yaml" && parts.count == 2
            default: PackNames.images.contains(ending)
            }
        if fits { return }
        if let home = PackChecker.home(of: path, ending: ending), home != first + "/" {
            report(.misplacedFile(folder: home), in: path)
        } else {
            let near = ["yml": "yaml", "markdown": "md", "txt": "md"][ending].map {
                [parts[parts.count - 1].dropLast(ending.count) + $0]
            }
            report(.unknownFile(candidates: near?.map { String($0) } ?? []), in: path)
        }
    }

    private static func isKnownName(_ path: String) -> Bool {
        let stem = path.split(separator: ".").first.map { $0.uppercased() } ?? ""
        // README.ko.md, LICENSE, LICENSE.txt
        return PackNames.top.contains(path) || ["README", "LICENSE", "LICENCE", "CHANGELOG"].contains(stem)
    }

    private func candidates(for name: String) -> [String] { nearest(to: name, among: PackNames.top, within: 3) }

    private static func home(of path: String, ending: String) -> String? {
        switch ending {
        case "md": "notes/"
        case "csv": "prices/"
        case "yaml":
            path.hasPrefix("cases/") || path.hasPrefix("prices/") || path.hasPrefix("notes/") ? "calculators/" : nil
        default: PackNames.images.contains(ending) ? "images/" : nil
        }
    }
}
