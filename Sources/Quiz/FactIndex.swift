package import Facts

/// What the engine asks of all facts known at a time: the knowledge base's, or those of the paths given to a preview.
package protocol FactIndex: Sendable {
    /// Whether some fact has this name as its subject, its alias or a member. `name` is in `normalized` form.
    func holds(name: String) -> Bool
    /// The other names of `name` (wordings that the learner accepted, synonyms), in `normalized` form both ways.
    func otherNames(of name: String) -> [String]
    /// What is said of `name`, in `normalized` form: the facts that have it as their subject, an alias or a member. nil
    /// where there are too many to be read between two questions.
    func facts(named name: String) -> [Fact]?
}

/// An index that knows nothing.
package struct EmptyIndex: FactIndex {
    package init() {}
    package func holds(name: String) -> Bool { false }
    package func otherNames(of name: String) -> [String] { [] }
    package func facts(named name: String) -> [Fact]? { [] }
}
