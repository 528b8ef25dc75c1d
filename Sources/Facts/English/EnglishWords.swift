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
        "problems", "solutions", "handling", "causes", "effects", "symptoms", "treatment", "ingredients",
        "key features",
        "references", "resources", "links", "questions", "review", "conclusion", "goals", "objectives", "scope",
        "rules", "syntax", "commands", "practice", "tips", "misc", "other", "basics", "advanced", "contents",
        "table of contents", "toc", "agenda", "learning objectives", "main points", "takeaways", "key takeaways",
        "functions", "function", "roles", "role", "remarks", "categories", "classification", "stages", "phases",
        "side effects", "adverse effects", "indications", "contraindications", "complications", "risk factors",
        "applications", "methods", "worked example", "worked examples", "exercise", "exercises", "case study",
        "vocabulary",
        "key words",
    ]

    /// Labels of lists that explain words: what stands under them is no class of things.
    static let glossaries: WordList = [
        "terms", "term", "key terms", "terminology", "glossary", "vocabulary", "vocab", "definitions", "key words",
        "keywords",
        "key concepts", "용어",
    ]

    /// With these a heading begins that tells when or where, and names nothing.
    static let placing: WordList = [
        "after", "before", "during", "without", "under", "until", "since", "while", "beyond", "between",
    ]
    static let pronouns: WordList = ["him", "her", "it", "them", "us", "me", "this", "that", "these", "those"]

    /// Words that announce something that is no term.
    /// Words with which a line leads in to the list below it: it states nothing by itself.
    static let dangling: WordList = [
        "you", "to", "with", "of", "can", "the", "a", "an", "by", "for", "us", "it", "are", "is",
    ]

    static let markers: WordList = [
        "fix", "workaround", "solution", "catch", "gotcha", "trick", "mnemonic",
        "example", "examples", "ex", "e.g", "eg", "i.e", "note", "notes", "tip", "tips", "warning", "important",
        "caution", "source", "sources", "see", "see also", "reference", "references", "answer", "answers",
        "explanation", "question", "q", "a", "todo", "link", "links", "date", "author", "tags", "cf", "nb", "ps",
        "correct answer", "correct answers", "your answer", "remember", "summary", "result", "aside", "knowledge of",
        "skills in", "hint", "update", "edit", "due",
        "watch out", "careful", "common mistake", "exam tip", "pitfall", "next time", "attendees", "created", "updated",
        "title", "reading", "readings", "required reading", "still need", "to buy", "to do",
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
        "therefore", "thus", "otherwise", "and", "but", "or", "for", "in", "on", "at", "with", "he", "she",
        "we", "you",
    ]

    static let ordinalWords: WordList = [
        "section", "chapter", "part", "module", "unit", "lesson", "lecture", "day", "week", "session", "domain",
        "question", "problem", "exercise", "episode", "volume", "topic", "no", "ch", "sec",
    ]

    static let small: WordList = [
        "a", "an", "the", "of", "and", "or", "for", "to", "in", "on", "by", "with", "as", "at", "from", "via", "per",
        "vs", "is",
    ]

    /// Words with which a line begins that is no noun phrase: it tells when, how or what to do.
    static let opening: WordList = [
        "since", "when", "if", "for", "in", "on", "at", "from", "to", "with", "by", "as", "see", "read", "use", "do",
        "don't", "remember", "note", "stuff", "my", "our", "we", "you", "i", "it", "they", "there", "here", "not", "no",
        "never", "always", "also", "so", "then", "but", "and", "or", "what", "how", "why", "where", "run", "first",
        "next", "after", "before", "some", "most", "many", "all", "these", "this", "that", "those",
    ]

    /// Words that make a few words something that happens.
    static let clauseWords: WordList = [
        "when", "if", "after", "before", "because", "more", "less", "fewer", "without", "need", "needs", "no", "not",
        "is",
        "are", "has", "have", "comes", "goes", "gets", "many", "too", "lost", "failed", "fails", "damage", "missing",
        "removed", "added", "increased", "decreased", "rising", "falling", "used", "using", "alone", "high", "low",
    ]

    static let numerals: WordList = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "the"]

    /// The number that a word stands for: two, 3.
    static func count(_ word: String) -> Int? {
        Int(word)
            ?? ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
            .firstIndex(of: word.lowered).map { $0 + 2 }
    }

    /// Words in s that count nothing.
    static let notCounted: WordList = [
        "is", "was", "has", "does", "this", "its", "as", "us", "less", "plus", "yes", "minus", "versus", "always",
    ]
}
