/// Adjectives that stand where a name would (`analytic: …` under `Cubism`): told by their endings, since no list is long
/// enough, with the nouns that end alike.
package enum EnglishAdjective {
    /// Whether a word is one; `among` others of a table's column, more endings will do.
    package static func isOne(_ word: String, among others: Bool = false) -> Bool {
        let word = word.prefix(1).lowercased() + word.dropFirst()
        guard word.utf8.count >= 5, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), !nouns.contains(word) else {
            return false
        }
        return endings.contains { word.ends(in: $0) }
            || (others && ["ent", "ant", "al"].contains { word.ends(in: $0) })
    }

    /// The adjective with the noun of the item, the line or the heading above it: analytic Cubism, Igneous rock.
    static func named(_ term: Term, at node: Int, in outline: Outline) -> Term? {
        guard outline.nodes[node].language == .english,
            let noun = outline.parentItem(of: node).map({ outline.nodes[$0].phrase.head.unnumbered.bare })
                ?? outline.leadIn(of: node)?.label ?? outline.title(above: node)
                ?? outline.heading(above: node).map({ Phrase($0.name) }),
            noun.isName, noun.words.count <= 2, !noun.isGeneric, noun.hasLatin, !Labels.areNoThings(noun.text),
            !noun.words.contains(where: { $0.lowered == term.name.lowered }), let last = noun.words.last,
            !last.utf8.contains(0x2D), !isOne(last.lowered)
        else { return nil }
        let one = EnglishNoun.oneOf(noun) ?? (noun.isProperName ? noun.text : noun.lower)
        return Term("\(term.name) \(one)", aliases: [term.name] + term.aliases)
    }

    private static let endings = ["ic", "ive", "ous", "ed", "able", "ible", "ical", "ary", "less"]
    private static let nouns: WordList = [
        "topic", "logic", "music", "traffic", "fabric", "metric", "clinic", "magic", "public", "comic", "plastic",
        "arctic",
        "mosaic", "critic", "cynic", "basic", "panic", "attic", "archive", "drive", "native", "motive", "olive",
        "detective",
        "incentive", "objective", "perspective", "table", "cable", "variable", "timetable", "vegetable", "seed",
        "speed",
        "breed", "weed", "shed", "feed", "need", "boundary", "library", "summary", "binary", "dictionary", "glossary",
        "salary", "diary", "adversary", "secretary", "capillary", "ovary", "artillery", "crucible", "bible",
        "collective",
        "adjective", "executive", "directive", "locomotive", "narrative", "alternative", "derivative", "representative",
    ]
}
