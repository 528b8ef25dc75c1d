/// A Korean particle with two forms.
package enum Particle: String, Sendable, CaseIterable {
    /// 은/는
    case topic
    /// 이/가
    case subject
    /// 을/를
    case object
    /// 과/와
    case and
    /// 으로/로
    case direction
    /// 이라/라 (as in 이라고, 이라는)
    case quotation
    /// 이란/란
    case definition
    /// 이나/나
    case or
    /// 이/– (as in 이다/다, 이며/며, 이고/고)
    case copula

    /// `word` with the form that its final sound asks for.
    package func attached(to word: String) -> String { word + form(after: FinalSound(of: word)) }

    /// The form alone.
    package func form(after sound: FinalSound) -> String {
        let closed = sound != .vowel
        switch self {
        case .topic: return closed ? "은" : "는"
        case .subject: return closed ? "이" : "가"
        case .object: return closed ? "을" : "를"
        case .and: return closed ? "과" : "와"
        case .direction: return sound == .consonant ? "으로" : "로"
        case .quotation: return closed ? "이라" : "라"
        case .definition: return closed ? "이란" : "란"
        case .or: return closed ? "이나" : "나"
        case .copula: return closed ? "이" : ""
        }
    }
}
