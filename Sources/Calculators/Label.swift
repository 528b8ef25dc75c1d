/// How something is called when it is shown to a person.
package enum Label: Sendable, Hashable {
    /// A name that the program has words for in each of its languages.
    case key(String)
    /// Words that came with a calculator from outside, by language: `ko`, `en`.
    case texts([String: String])
}
