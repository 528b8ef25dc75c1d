import Facts

/// Names in the middle of an English question: their number, their article, their kind.
extension EnglishWording {
    /// `Botticelli: Birth of Venus, tempera on canvas`: a name behind a name tells what goes with it, not what it is.
    static func isWork(_ said: String, of name: String) -> Bool {
        let part = String(said.prefix { $0 != "," })
        guard part.utf8.count < said.utf8.count, part.words.count >= 2, isProperName(part), !part.hasDigit,
            isProperName(name)
        else { return false }
        return name.words.allSatisfy { isOrdinary($0) }
    }

    /// Whether a name that is a verb is told by an order.
    func isCommand(verb name: String, _ description: String) -> Bool {
        let first = description.words.first ?? ""
        return EnglishVerbs.isPlainVerb(name.lowered) && EnglishVerbs.isPlainVerb(first.lowered)
            && !EnglishVerbs.isPredicate(first.lowered)
    }

    /// A word with no capital but its first.
    static func isOrdinary(_ word: String) -> Bool {
        word.beginsWithCapital
            && word.utf8.dropFirst().allSatisfy { (0x61...0x7A).contains($0) || $0 >= 0x80 } && word.utf8.count >= 3
    }

    /// Whether a name is an ordinary noun, whose article its note does not tell: `pod`, `Container runtime`.
    func isCommonNoun(_ name: String) -> Bool {
        guard let last = name.words.last, !name.hasDigit, !isCommand(name) else { return false }
        return last.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }

    /// `Deployment`, `Controller`: an ordinary noun that its line began with, which may want an article and may not.
    static func isCapitalNoun(_ name: String) -> Bool {
        guard isOrdinary(name) else { return false }
        return nounEndings.contains { name.ends(in: $0) } || shortNouns.contains(name.lowercased())
    }

    static let nounEndings = [
        "er", "or", "ment", "tion", "sion", "ory", "ure", "ance", "ence", "ity", "ness", "ship", "ing", "age", "ism",
        "set",
        "ess", "ork", "ice", "ide", "map", "ass", "ode",
    ]
    static let shortNouns: WordList = [
        "pod", "index", "job", "secret", "case", "root", "lens", "quota", "branch", "tree", "commit", "tag", "volume",
        "image",
        "host", "port", "route", "subnet", "bucket", "object", "key", "role", "user", "group", "policy", "term",
        "offer",
        "queue", "topic", "thread", "lock", "table", "view", "cursor", "block", "frame", "packet", "cell", "gene",
        "scale",
        "chord", "beat", "clause", "title", "deed", "tort", "trust", "will", "budget", "bond", "stock", "share", "tax",
        "event",
        "alarm", "metric", "plan", "account", "state", "step", "stage", "phase", "cycle", "mode", "sauce", "stack",
        "heap",
    ]

    /// What is not counted takes no article, whatever its meaning begins with: operational excellence.
    static func isUncounted(_ name: String) -> Bool {
        guard let last = name.words.last else { return false }
        return [
            "ence", "ance", "tion", "sion", "ity", "ness", "ing", "ship", "cy", "ism", "work", "age", "sis", "ment",
        ]
        .contains { last.ends(in: $0) }
    }

    /// What is typed at a prompt: `git stash`, `ss -tlnp`, `--hard`.
    func isCommand(_ name: String) -> Bool {
        guard let first = name.words.first else { return false }
        return first.begins(with: "-") || Self.programs.contains(first)
            || name.words.dropFirst().contains { $0.begins(with: "-") && $0.utf8.count >= 2 }
    }

    static let programs: WordList = [
        "git", "kubectl", "docker", "npm", "aws", "ssh", "curl", "systemctl", "apt", "pip", "cargo", "chmod", "netstat",
        "helm", "terraform", "sudo", "tar", "psql", "redis-cli", "ip", "dig", "ps", "vim", "tmux", "make", "brew",
    ]

    /// `the Liveness probe`: a name of several words that ends in an ordinary noun.
    func theName(_ name: String) -> String {
        isCommonNoun(name) && !isPlural(name) && !["the", "a", "an"].contains(name.words[0].lowered)
            && (name.words.count >= 2 && !Self.isUncounted(name)
                || Self.isCapitalNoun(name.capitalisedFirst) && !Self.isUncounted(name))
            ? "the \(name)" : name
    }

    /// The article that a common noun needs: `What is a murmur?` where a murmur is an abnormal sound.
    func article(_ name: String, _ first: String) -> String {
        guard name.beginsWithSmall, !isPlural(name), !name.utf8.contains(0x2D)
        else {
            return ""
        }
        if first == "a" || first == "an" { return Self.beginsWithVowel(name) ? "an " : "a " }
        return first == "the" && name.words.count >= 2 ? "the " : ""
    }

    /// As it is spoken: an unclear item, a unit, a European port.
    static func beginsWithVowel(_ name: String) -> Bool {
        let lower = name.lowercased()
        guard "aeiou".contains(lower.prefix(1)) else { return false }
        return !["uni", "use", "usa", "usu", "util", "eu", "one", "once", "ubi"].contains { lower.begins(with: $0) }
    }

    /// A predicate as it goes with a name: `is read in by` with implied terms is `are read in by`.
    func agreeing(_ predicate: String, with name: String) -> String {
        guard isPlural(name), let verb = predicate.words.first else { return predicate }
        let plain =
            ["is": "are", "was": "were", "has": "have", "does": "do"][verb] ?? EnglishVerbs.plainForm(of: verb) ?? verb
        return plain + predicate.dropping(prefix: verb)
    }

    /// Whether a name or label stands for several things.
    func isPlural(_ name: String) -> Bool {
        // `AWS Budgets` is one service.
        let isProduct =
            ["AWS", "Amazon", "Azure", "Google"].contains(name.words.first ?? "") && name.words.count == 2
            && isProperName(name)
        // `C3a and C5a`
        if name.hasDigit, name.words.count == 3, name.words[1] == "and", name.words[0].hasDigit, name.words[2].hasDigit
        {
            return true
        }
        // A name in code has no plural: `*args`.
        if isProduct || name.utf8.contains(where: { Self.signs.contains($0) }) { return false }
        return EnglishVerbs.headNoun(of: name.words).map { $0.lowered != "data" && EnglishVerbs.isPlural($0) } ?? false
    }

    /// A heading's article in the middle of a question.
    static func plainName(_ name: String) -> String {
        name.begins(with: "The ") ? "the " + name.dropping(prefix: "The ") : name
    }

    /// A name behind `of`: the transport layer, the wall.
    func ofName(_ name: String) -> String {
        let plain = Self.plainName(name)
        return isCommonNoun(plain) && !isPlural(plain) && plain.words.first != "the" ? "the \(plain)" : plain
    }

    /// A column's head (`Class`, `Option`) as what its cells are.
    func plural(_ label: String) -> String {
        if label.ends(in: "s"), !label.ends(in: "ss") { return label }
        if label.hasHangul || label.words.count > 2 { return label }
        if ["ss", "x", "ch", "sh"].contains(where: { label.ends(in: $0) }) { return label + "es" }
        if label.ends(in: "y"), !["ay", "ey", "oy"].contains(where: { label.ends(in: $0) }) {
            return label.dropping(suffix: "y") + "ies"
        }
        return label + "s"
    }

    func singular(_ label: String) -> String {
        label.ends(in: "s") && !label.ends(in: "ss") ? label.dropping(suffix: "s") : label
    }
}
