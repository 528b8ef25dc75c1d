/// Words of English that the rules must know, in lower case.
package enum EnglishWords {
    /// Labels that say nothing without what they belong to.
    static let genericLabels: WordList = [
        "tool", "tools", "overview", "introduction", "summary", "terms", "terminology", "glossary", "definition",
        "definitions", "limits", "limit", "quotas", "options", "option", "features", "feature", "benefits", "benefit",
        "advantages", "disadvantages", "pros", "cons", "pros and cons", "considerations", "anti-patterns",
        "anti-pattern", "antipatterns", "best practices", "best practice", "types", "type", "kinds", "components",
        "parts", "steps", "process", "procedure", "examples", "example", "use cases", "uses", "purpose", "why", "how",
        "what", "key points", "key concepts", "key terms", "concepts", "notes", "details", "background", "history",
        "requirements", "prerequisites", "security", "pricing", "cost", "costs", "setup", "configuration", "access",
        "properties", "characteristics", "principles", "design principles", "structure", "differences", "comparison",
        "problems", "solutions", "causes", "effects", "symptoms", "treatment", "ingredients", "key features",
        "references", "resources", "links", "questions", "review", "conclusion", "goals", "objectives", "scope",
        "rules", "syntax", "commands", "practice", "tips", "misc", "other", "basics", "advanced", "contents",
        "table of contents", "toc", "agenda", "learning objectives", "main points", "takeaways", "key takeaways",
        "functions", "function", "roles", "role", "categories", "classification", "stages", "phases", "methods",
    ]

    /// Words that announce something that is no term.
    static let markers: WordList = [
        "example", "examples", "ex", "e.g", "eg", "i.e", "note", "notes", "tip", "tips", "warning", "important",
        "caution", "source", "sources", "see", "see also", "reference", "references", "answer", "answers",
        "explanation", "question", "q", "a", "todo", "link", "links", "date", "author", "tags", "cf", "nb", "ps",
        "correct answer", "correct answers", "your answer", "remember", "summary", "result", "aside", "knowledge of",
        "skills in", "hint", "update", "edit", "due",
        "attendees", "created", "updated", "title",
    ]

    static let orderWords = [
        "step", "steps", "procedure", "process", "setup", "setting up", "how to", "stages", "phases", "severity",
        "severities", "sequence", "order", "workflow", "life cycle", "lifecycle", "recipe", "instructions", "pipeline",
    ]

    static let openEndings = ["etc.", "etc", "and so on", "and more", "and others", "..."]

    static let pointing: WordList = [
        "all", "each", "every", "some", "many", "most", "this", "that", "these", "those", "it", "its", "they",
        "the above", "above", "below", "the following",
        "following", "both", "each", "here", "there", "so", "then", "also", "however", "because", "if", "when",
        "therefore", "thus", "otherwise", "and", "but", "or", "for", "in", "on", "at", "with", "he", "she", "we", "you",
    ]

    static let ordinalWords: WordList = [
        "section", "chapter", "part", "module", "unit", "lesson", "lecture", "day", "week", "session", "domain",
        "question", "problem", "exercise", "episode", "volume", "topic", "no", "ch", "sec",
    ]

    static let small: WordList = [
        "a", "an", "the", "of", "and", "or", "for", "to", "in", "on", "by", "with", "as", "at", "from", "via", "per",
        "vs", "is",
    ]

    /// Verbs that say what a thing does, in the third person.
    /// Whether a line that begins so goes on with what something does: a third person's verb.
    static func beginsPredicate(_ word: String) -> Bool {
        verbs.contains(word)
            || (word.utf8.count >= 4 && word.ends(in: "s") && !word.ends(in: "ss") && !word.ends(in: "us")
                && !word.ends(in: "is") && notCountedVerbs.contains(word))
    }

    /// Words with which a line begins that is no noun phrase: it tells when, how or what to do.
    static let opening: WordList = [
        "since", "when", "if", "for", "in", "on", "at", "from", "to", "with", "by", "as", "see", "read", "use", "do",
        "don't",
        "remember", "note", "stuff", "my", "our", "we", "you", "i", "it", "they", "there", "here", "not", "no", "never",
        "always",
        "also", "so", "then", "but", "and", "or", "what", "how", "why", "where", "run", "first", "next", "after",
        "before",
        "some", "most", "many", "all", "these", "this", "that", "those",
    ]

    /// Third persons that the list of verbs lacks since they are nouns in the plural as well, or rarer.
    private static let notCountedVerbs: WordList = [
        "prints", "lists", "replaces", "throws", "unstages", "refuses", "downloads", "uploads", "negates", "matches",
        "forces", "drops", "changes", "sets", "undoes", "resets", "rewinds", "updates", "deletes", "saves", "restores",
        "renames", "reads", "writes", "shows", "tells", "asks", "counts", "sorts", "searches", "installs", "mounts",
    ]

    static let verbs: WordList = [
        "provides", "allows", "lets", "helps", "enables", "gives", "stores", "keeps", "holds", "carries", "contains",
        "runs", "manages", "controls", "creates", "makes", "produces", "returns", "sends", "receives", "routes",
        "distributes", "balances", "monitors", "tracks", "records", "protects", "prevents", "blocks", "encrypts",
        "decrypts", "translates", "maps", "resolves", "converts", "transforms", "connects", "links", "separates",
        "divides", "splits", "combines", "merges", "replicates", "copies", "caches", "scales", "adjusts", "automates",
        "deploys", "launches", "starts", "stops", "ends", "begins", "follows", "precedes", "causes", "leads",
        "results", "reduces", "increases", "lowers", "raises", "improves", "supports", "offers", "requires", "needs",
        "uses", "takes", "costs", "charges", "bills", "bases", "depends", "applies", "covers", "acts", "works",
        "operates", "serves", "belongs", "lies", "sits", "has", "have", "can", "cannot", "does", "must", "may",
        "should", "will", "shows", "displays", "measures", "estimates", "calculates", "defines", "specifies",
        "determines", "identifies", "detects", "checks", "tests", "validates", "verifies", "authenticates",
        "authorizes", "grants", "denies", "forwards", "filters", "delivers", "transports", "pumps", "absorbs",
        "releases", "secretes", "regulates", "transmits", "generates", "supplies", "drains", "filters", "breaks",
        "builds", "forms", "surrounds", "lines", "binds", "fights", "destroys", "removes", "adds", "expires", "lasts",
        "come", "comes", "goes", "go", "live", "lives", "made", "inspects", "scans", "collects", "spots", "analyses",
        "analyzes", "finds", "moves", "pushes",
        "rewrites",
        "signs", "sends", "sits", "spreads", "opens", "closes", "brings", "delays", "stimulates", "turns", "pulls",
        "became", "led", "took", "began", "ended", "caused", "declared", "abolished", "established", "introduced",
        "invented", "discovered", "wrote", "ruled", "founded", "signed", "proposed", "argued", "showed", "found",
        "occurs", "happens", "explains", "suggests", "states", "claims", "improves", "affects", "refuses", "limits",
    ]

    /// Words that make a few words something that happens.
    static let clauseWords: WordList = [
        "when", "if", "after", "before", "because", "more", "less", "fewer", "without", "need", "needs", "no", "not",
        "is",
        "are", "has", "have", "comes", "goes", "gets", "many", "too", "lost", "failed", "fails", "damage", "missing",
        "removed", "added", "increased", "decreased", "rising", "falling", "used", "using", "alone", "high", "low",
    ]

    static let numerals: WordList = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "the"]

    /// Words in s that count nothing.
    static let notCounted: WordList = [
        "is", "was", "has", "does", "this", "its", "as", "us", "less", "plus", "yes", "minus", "versus", "always",
    ]
}
