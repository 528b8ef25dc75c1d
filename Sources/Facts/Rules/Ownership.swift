import Notes

/// What makes clear which thing is meant, for a term that is an ordinary word in its section (컴퓨팅 in the models of
/// pricing); nil for names that speak for themselves.
func owner(of term: Term, at node: Int, in outline: Outline) -> String? {
    // A small word of a Korean note is a command's or a file's name, and no ordinary word.
    let isSmall =
        outline.nodes[node].language == .english && term.name.hasLatin
        && !term.name.utf8.contains { (0x41...0x5A).contains($0) } && term.name.words.count <= 2
    // One English word below a name (Standard, Bulk) may be said of many things.
    let isWord =
        outline.parentItem(of: node) != nil && term.name.words.count == 1
        && term.name.utf8.dropFirst().allSatisfy { (0x61...0x7A).contains($0) }
    let isCommon = isSmall || isWord
    guard outline.nodes[node].isItem,
        !term.name.hasLatin || isCommon || term.name.holds("의 ") || term.name.ends(in: "비용"),
        term.aliases.isEmpty || isWord
    else {
        return nil
    }
    let name = term.name.comparable
    // Beside AWS : …, what stands under AWS의 요금 is no part of it.
    let siblings = outline.nodes[node].parent.map { outline.nodes[$0].children } ?? []
    let heads = siblings.prefix(12).filter { $0 != node }.compactMap { outline.nodes[$0].phrase.colon?.head.text }
    func fits(_ other: String) -> Bool {
        let form = other.comparable
        if heads.contains(where: { $0.utf8.count >= 2 && other.holds($0) }) { return false }
        return !form.isEmpty && !form.holds(name) && !name.holds(form)
    }
    if let parent = outline.parentItem(of: node) {
        let above = outline.nodes[parent].phrase.named.unnumbered.bare
        let leadsIn = EnglishWords.dangling.contains(above.words.last?.lowered ?? "")
        if above.isName, !above.isGeneric, above.isNounPhrase, !leadsIn, fits(above.text) {
            // `passive` under `transport`
            let whole =
                EnglishAdjective.isOne(above.text)
                ? EnglishAdjective.named(Term(above.text), at: parent, in: outline)?.name : nil
            return whole ?? DateRule.withoutYear(above.words) ?? above.text
        }
    }
    let above = outline.subjects(above: node).map(\.name)
    // `본태성 고혈압` under 고혈압 says where it belongs.
    if term.name.hasHangul, let nearest = above.first?.comparable, !nearest.isEmpty,
        name.utf8.count > nearest.utf8.count,
        name.holds(nearest)
    {
        return nil
    }
    return above.first(where: fits)
}

/// Whether a line's bracket and not its name is what its words are about: `Auto Scaling(통합 결제) : … 결제 통합`.
func mergesTwoThings(head: Phrase, tail: Phrase) -> Bool {
    guard let group = head.brackets.groups.last, group.isLast, group.content.hasHangul else { return false }
    let words = group.content.words
    return words.count >= 2 && words.allSatisfy { tail.text.holds($0) }
        && !head.bare.words.contains { tail.text.holds($0) }
}
