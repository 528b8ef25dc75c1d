import Notes

/// Columns of an English table that tell of more than their rows: remarks, and dates of what another column names.
extension TableRule {
    /// `Organelle | Note`: what is noted of a row is one of many things to say, and is asked by what it tells.
    func noted(
        _ term: Term, of cell: Table.Cell, _ column: Table.Column, in table: Table, at node: Int, _ outline: Outline
    ) -> Fact? {
        let kind = table.kind.bare
        guard outline.nodes[node].language == .english, Self.notes.contains(column.label.lower), !table.isSheet,
            !kind.isEmpty, !Table.cornerLabels.contains(kind.lower), kind.words.count <= 2, kind.isName,
            !EnglishVerbs.isPlural(kind.text)
        else { return nil }
        // A cell that shows its row's name gives it away.
        let said = cell.text.lower.words
        if term.name.lowered.words.contains(where: { $0.utf8.count >= 3 && said.contains($0) }) { return nil }
        // `Port | 22`: which port it is, the question says.
        var named = cell.subject.hasLatin ? term : Term(cell.subject.text, aliases: [term.name])
        named.owner = kind.isProperName && kind.words.count == 1 || !kind.isProperName ? kind.lower : kind.text
        let text = cell.text.text.dropping(suffix: ".")
        return fact(named, .property, nil, [Value(text)], cell, node, outline)
    }

    /// `artist | work | date`: the date is of the work, which its own column names.
    func dated(
        _ term: Term, at cell: Table.Cell, _ column: Table.Column, in table: Table
    ) -> Term? {
        guard Self.dates.contains(column.label.lower),
            let works = table.columns.first(where: { Self.works.contains($0.label.lower) }),
            let work = works.cells.first(where: { $0.line == cell.line && !$0.text.isEmpty })
        else { return nil }
        return Term(work.text.bare.text, owner: term.name)
    }

    private static let dates: WordList = ["date", "year", "when"]
    private static let works: WordList = [
        "work", "title", "painting", "book", "novel", "play", "poem", "piece", "opera", "symphony", "film", "building",
        "event", "battle", "treaty", "discovery", "invention", "theory", "experiment", "paper",
    ]
    private static let notes: WordList = [
        "note", "notes", "remark", "remarks", "comment", "comments", "remember", "trivia", "detail", "details",
        "key fact", "key point", "hint", "mnemonic", "watch out", "gotcha", "caveat",
    ]
}
