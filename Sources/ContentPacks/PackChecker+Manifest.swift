import Calculators
import Facts
import Pricing
import Records

/// `pack.yaml`, and the lists of words and skills beside it.
extension PackChecker {
    mutating func checkManifest() {
        let path = "pack.yaml"
        guard tree.holds(path) else { return report(.manifest(.noManifest), in: path) }
        guard let node = node(path),
            let values = keys(of: node, ManifestKey.allCases.map(\.rawValue), in: path)
        else { return }
        for key in ManifestKey.allCases {
            if let value = values[key.rawValue] {
                check(value, of: key, in: path)
            } else if key.isRequired {
                report(.manifest(.missing(key: key.rawValue)), in: path)
            }
        }
        if !["notes/", "questions/", "prices/", "calculators/", PackExercises.fileName].contains(where: { name in
            tree.files.contains { $0.path.hasPrefix(name) }
        }) {
            report(.manifest(.noNotes), in: path)
        }
    }

    private mutating func check(_ value: FileNode, of key: ManifestKey, in path: String) {
        switch key {
        case .format:
            guard let text = text(value, in: path) else { return }
            guard let format = Int(text.text) else { return bad(key, text, .number, in: path) }
            if format > Manifest.format {
                report(.manifest(.newerFormat(found: format, known: Manifest.format)), in: path, at: text.span)
            }
        case .id: hold(value, key, .id, in: path) { isPackID($0) }
        case .title: hold(value, key, .text, in: path) { !$0.isEmpty }
        case .language: hold(value, key, .oneOf(["ko", "en"]), in: path) { ["ko", "en"].contains($0) }
        case .version: hold(value, key, .version, in: path) { PackVersion($0) != nil }
        case .sample:
            hold(value, key, .yesOrNo, in: path) { ["true", "false", "yes", "no"].contains($0.lowercased()) }
        case .licence, .summary: hold(value, key, .text, in: path) { !$0.isEmpty }
        case .authors: for text in texts(value, in: path) where text.text.isEmpty { bad(key, text, .text, in: path) }
        case .requires: for text in texts(value, in: path) { checkRequirement(text, in: path) }
        case .order:
            order = texts(value, in: path).map(\.text)
            let known = tree.paths(in: "notes", ending: ".md").map(noteName)
            for text in texts(value, in: path) where !known.contains(noteName(text.text)) {
                let near = nearest(to: noteName(text.text), among: known, within: 3)
                report(.unknownNote(found: text.text, candidates: near), in: path, at: text.span)
            }
        }
    }

    private mutating func checkRequirement(_ text: FileText, in path: String) {
        guard let requirement = PackRequirement(text.text) else {
            return bad(.requires, text, .requirement, in: path)
        }
        let found = desk.packs[requirement.id]
        if found == nil || !requirement.isMet(by: found ?? nil) {
            report(.requirementMissing(requirement, found: found ?? nil), in: path, at: text.span)
        }
    }

    private mutating func hold(
        _ value: FileNode, _ key: ManifestKey, _ expected: PackProblem.Expectation, in path: String,
        _ isGood: (String) -> Bool
    ) {
        guard let text = text(value, in: path) else { return }
        if !isGood(text.text) { bad(key, text, expected, in: path) }
    }

    private mutating func bad(
        _ key: ManifestKey, _ text: FileText, _ expected: PackProblem.Expectation, in path: String
    ) {
        report(
            .manifest(.badValue(key: key.rawValue, found: text.text, expected: expected)), in: path, at: text.span)
    }

    /// A text alone is a list of one.
    private mutating func texts(_ node: FileNode, in path: String) -> [FileText] {
        if case .text(let text) = node.content { return [text] }
        var texts: [FileText] = []
        for item in list(node, in: path) {
            if let text = text(item, in: path) { texts.append(text) }
        }
        return texts
    }

    // MARK: Names, changed values, skills

    mutating func checkWordLists() {
        let groups = checkSynonyms()
        let corrections = checkCorrections()
        lexicon = Lexicon.merged([lexicon, Lexicon(groups: groups, corrections: corrections)])
        checkSkills()
    }

    private mutating func checkSynonyms() -> [[String]] {
        let path = "synonyms.yaml"
        guard tree.holds(path), let node = node(path) else { return [] }
        var groups: [[String]] = []
        for item in list(node, in: path) {
            let names = texts(item, in: path).map(\.text)
            if names.count >= 2 {
                groups.append(names)
            } else {
                let kind = PackProblem.Kind.badValue(key: "synonyms", found: names.first ?? "", expected: .names)
                report(.manifest(kind), in: path, at: item.span)
            }
        }
        return groups
    }

    private mutating func checkCorrections() -> [Lexicon.Correction] {
        let path = "corrections.yaml"
        guard tree.holds(path), let node = node(path) else { return [] }
        var corrections: [Lexicon.Correction] = []
        let known = CorrectionKey.allCases.map(\.rawValue)
        for item in list(node, in: path) {
            guard let values = keys(of: item, known, in: path) else { continue }
            var texts: [CorrectionKey: String] = [:]
            for key in CorrectionKey.allCases {
                guard let value = values[key.rawValue] else {
                    report(.yaml(.missingKey(key.rawValue)), in: path, at: item.span)
                    continue
                }
                guard let text = text(value, in: path) else { continue }
                texts[key] = text.text
                if key == .asOf, PriceDate(text.text) == nil { bad(text, "as_of", .date, in: path) }
            }
            if let subject = texts[.subject], let old = texts[.old], let new = texts[.new], let asOf = texts[.asOf],
                let source = texts[.source]
            {
                corrections.append(.init(subject: subject, old: old, new: new, asOf: asOf, source: source))
            }
        }
        return corrections
    }

    private mutating func bad(
        _ text: FileText, _ key: String, _ expected: PackProblem.Expectation, in path: String
    ) {
        report(.manifest(.badValue(key: key, found: text.text, expected: expected)), in: path, at: text.span)
    }

    /// Each skill is drawn once, so that one that cannot be asked is found here and not in a quiz.
    private mutating func checkSkills() {
        let path = PackExercises.fileName
        guard tree.holds(path), let node = node(path) else { return }
        guard case .keys(let groups) = node.content else {
            return report(.yaml(.expected(.keys)), in: path, at: node.span)
        }
        var first: [String: FileSpan] = [:]
        for group in groups {
            for text in texts(group.value, in: path) {
                if let other = first[text.text] {
                    report(.yaml(.nameTwice(text.text, first: other)), in: path, at: text.span)
                } else if Skill.named(text.text) == nil {
                    let near = nearest(to: text.text, among: Skill.all.map(\.name), within: 2)
                    report(.unknownSkill(found: text.text, candidates: near), in: path, at: text.span)
                }
                first[text.text] = first[text.text] ?? text.span
            }
        }
    }
}

/// The keys of an entry of `corrections.yaml`.
package enum CorrectionKey: String, Sendable, Hashable, CaseIterable {
    case subject, old, new
    case asOf = "as_of"
    case source
}
