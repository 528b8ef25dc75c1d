import Facts

/// Something that is said of a name, to be held against what the knowledge base says of others: a wrong option must not be
/// right by any fact, and a false twin must be false.
struct Said {
    private let windows: Set<UInt64>

    init(_ text: String) { windows = letterWindows(normalized(text)) }

    /// Whether a fact says the same, or nearly, of its own subject.
    func isSaid(by fact: Fact) -> Bool {
        fact.values.prefix(Telling.describes(fact) ? fact.values.count : 1).contains { isNearly($0.text) }
    }

    /// Whether some fact says it of `name`, under whichever of its names. True as well where too much is said of the name to
    /// be sure that it is not.
    func mayBeSaid(of name: String, _ index: any FactIndex) -> Bool {
        let form = normalized(name)
        return ([form] + index.otherNames(of: form)).contains { name in
            index.facts(named: name)?.contains(where: isSaid) ?? true
        }
    }

    private func isNearly(_ text: String) -> Bool {
        guard !windows.isEmpty else { return false }
        let theirs = normalized(text)
        // One that is three times as long shares too little of itself.
        let count = theirs.unicodeScalars.count
        guard count <= windows.count * 3 + 3, windows.count <= count * 3 + 3 else { return false }
        let others = letterWindows(theirs)
        return 4 * windows.intersection(others).count > windows.count + others.count
    }
}
