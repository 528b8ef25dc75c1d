import Facts

/// The first letters of words that take another place in a question.
extension String {
    /// With its first letter a capital one.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// With its first letter a small one.
    var decapitalised: String { prefix(1).lowercased() + dropFirst() }

    /// With its first letter a small one, unless its first word is a code or a name (AZs, Trusted Advisor).
    var lowercasedFirst: String {
        guard let first = words.first, first.utf8.dropFirst().allSatisfy({ !(0x41...0x5A).contains($0) }),
            !words.dropFirst().contains(where: \.beginsWithCapital)
        else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
