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
        "remember", "summary", "result", "aside", "knowledge of", "skills in", "hint", "update", "edit", "due",
        "attendees", "created", "updated", "title",
    ]

    static let orderWords = [
        "step", "steps", "procedure", "process", "setup", "setting up", "how to", "stages", "phases", "severity",
        "severities", "sequence", "order", "workflow", "life cycle", "lifecycle", "recipe", "instructions", "pipeline",
    ]

    static let openEndings = ["etc.", "etc", "and so on", "and more", "and others", "..."]

    static let pointing: WordList = [
        "this", "that", "these", "those", "it", "its", "they", "the above", "above", "below", "the following",
        "following", "both", "each", "here", "there", "so", "then", "also", "however", "because", "if", "when",
        "therefore", "thus", "otherwise", "and", "but", "or", "for", "in", "on", "at", "with", "he", "she", "we", "you",
    ]

    static let ordinalWords: WordList = [
        "section", "chapter", "part", "module", "unit", "lesson", "lecture", "day", "week", "session", "domain",
        "episode", "volume", "topic", "no", "ch", "sec",
    ]

    static let small: WordList = [
        "a", "an", "the", "of", "and", "or", "for", "to", "in", "on", "by", "with", "as", "at", "from", "via", "per",
        "vs", "is",
    ]
}
