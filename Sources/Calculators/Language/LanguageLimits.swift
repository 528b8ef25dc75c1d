/// What a calculator's file may have at most, so that checking and running one always ends soon and never runs out of
/// stack. A real calculator comes to a tenth of any of these.
enum LanguageLimits {
    /// Of a file: texts, lists and keys, and how far they may be inside one another.
    static let nodes = 5_000
    static let levels = 8
    static let inputs = 50
    static let steps = 100
    static let tables = 20
    static let rows = 100
    static let columns = 10
    static let examples = 50
    /// Of one formula: characters, and names, numbers and signs.
    static let characters = 2_000
    static let symbols = 400
    static let symbolsOfFile = 4_000
    /// How deep a formula's tree may be; a sum of n terms is n deep.
    static let depth = 100
}
