import Facts

/// A fact's words in the normal forms that cards are told apart by, worked out once for all its cards. A class, since
/// they are handed on with each of them.
final class FactForms {
    let subject: Form
    /// What a term is asked by: all members of a list, else what is said of it.
    let said: Form
    private let identity: CardIdentity

    init(_ fact: Fact) {
        let name = normalized(fact.subject.name)
        let values = fact.values.map { normalized($0.text) }
        subject = Form(name)
        let isRow = fact.relation == .enumeration || Telling.describes(fact)
        said = Form(isRow ? normalized(fact.values.map(\.text).joined()) : values.first ?? "")
        var whole = name
        if let owner = fact.subject.owner { whole = normalized(owner) + "/" + whole }
        if let label = fact.label { whole += "/" + normalized(label) }
        let value = values.count == 1 ? values[0] : values.joined(separator: "|")
        let frame = fact.frame.map { "|" + normalized($0) } ?? ""
        identity = CardIdentity(
            subject: whole, relation: fact.relation, value: value + frame, aspect: .value,
            blockID: fact.place.blockID)
    }

    func identity(of aspect: Aspect) -> CardIdentity {
        var identity = identity
        identity.aspect = aspect
        return identity
    }
}
