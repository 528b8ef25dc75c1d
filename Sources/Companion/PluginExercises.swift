import Facts
import Glibc
import KnowledgeBase
import Notes
import PluginHost
import Quiz
import Records

// The skills of plugins, drilled as those of packs are: a source with one card for each. The source's file is ours, in
// `plugins/.skills/<id>/exercises.yaml`, a line `plugin/skill: title` each; it is written when a plugin is trusted.

extension PluginShelf {
    func skillsPath(of id: String) -> String { folder + "/.skills/" + id + "/exercises.yaml" }

    func keepSkills(of manifest: PluginManifest, _ skills: [SkillOffer]) throws(Failure) {
        let path = skillsPath(of: manifest.id)
        guard !skills.isEmpty else {
            unlink(path)
            return
        }
        makeFolder(String(path.dropLast("/exercises.yaml".count)))
        let lines = skills.filter { PluginManifest.isID($0.name) }.map { skill in
            let title = skill.title.texts[language] ?? skill.name
            return "\(manifest.id)/\(skill.name): \(title.filter { !$0.isNewline })\n"
        }
        try writeWhole("# \(manifest.title.filter { !$0.isNewline })\n" + lines.joined(), to: path)
    }
}

extension Workspace {
    /// Makes the skills of trusted plugins sources, and reads them.
    package func adoptPluginSkills() throws {
        guard let plugins else { return }
        var sources: [NoteSource] = []
        for plugin in plugins.plugins where plugin.offers.skills?.isEmpty == false {
            let path = plugins.skillsPath(of: plugin.id)
            guard access(path, R_OK) == 0 else { continue }
            sources.append(
                try stored { () throws(StoreError) in
                    try database.addSource(kind: .pack, path: path, title: plugin.id, packID: nil)
                })
        }
        guard !sources.isEmpty else { return }
        let sync = NoteSync(of: sources, in: self)
        while try sync.step() {}
    }

    /// A plugin's skills are drilled no more; what was learned of them is kept aside.
    package func releasePluginSkills(of id: String) throws {
        guard let path = plugins?.skillsPath(of: id) else { return }
        try stored { () throws(StoreError) in
            for source in try database.sources() where source.path == path { try database.removeSource(source.id) }
        }
    }

    /// The question of a plugin's skill for a seed; nil for a card that is none of a plugin.
    func pluginQuestion(of card: StoredCard, seed: UInt64, after last: Int?) throws(PluginTrouble) -> Question? {
        let fact = card.card.fact
        guard fact.relation == .skill, let slash = fact.subject.name.firstIndex(of: "/") else { return nil }
        let plugin = String(fact.subject.name[..<slash])
        guard let plugins else { throw PluginTrouble(plugin, .notInstalled(suggestions: [])) }
        var seed = Int(seed & 0x3FFF_FFFF)
        if seed == last { seed ^= 1 }
        let skill = String(fact.subject.name[fact.subject.name.index(after: slash)...])
        let answer: ExerciseResult = try plugins.call(
            plugin, .exercise, ExerciseParameters(skill: skill, seed: seed, language: plugins.language))
        let made = answer.question
        guard !made.prompt.isEmpty, made.answers.first?.isEmpty == false else {
            throw PluginTrouble(plugin, .senseless(made.prompt))
        }
        let isChoice = made.choices.map { $0.contains(made.answers[0]) } ?? false
        var question = Question(
            kind: isChoice ? .choice : .definition, response: isChoice ? .choice : .typed, prompt: made.prompt,
            context: fact.place.headings, answers: [made.answers], choices: isChoice ? made.choices : nil,
            statement: made.explanation ?? made.answers[0], source: card.source, rule: fact.rule,
            language: made.prompt.isKorean ? .korean : .english)
        question.draw = Question.Draw(skill: fact.subject.name, seed: seed)
        return question
    }
}

extension NoteReading {
    /// The cards of a plugin's skills; nil for a file that is a pack's.
    init?(ofPluginSkills text: String, file: FoundFile, source: Int64, digest: UInt64) {
        guard file.path.contains("/plugins/.skills/") else { return nil }
        let lines = text.split(separator: "\n").map(String.init)
        let group = lines.first.map { String($0.drop { "# ".contains($0) }) } ?? ""
        let cards = lines.enumerated().compactMap { index, line -> DraftedCard? in
            guard let colon = line.firstIndex(of: ":"), !line.hasPrefix("#") else { return nil }
            return DraftedCard(skill: String(line[..<colon]), group: group, path: file.path, line: index + 1)
        }
        let section = Section(title: group, level: 1, lines: 1...max(1, lines.count))
        self.init(
            sourceID: source, path: file.path, size: file.size, modified: file.modified, digest: digest,
            readerVersion: Note.readerVersion, rulesVersion: Facts.rulesVersion, title: group, tags: [],
            sections: [section], passages: [], cards: NoteCards(cards: cards))
    }
}
