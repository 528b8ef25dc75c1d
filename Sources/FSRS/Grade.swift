/// How well a card was remembered: FSRS's G.
package enum Grade: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case again = 1
    case hard = 2
    case good = 3
    case easy = 4

    package static func < (a: Grade, b: Grade) -> Bool { a.rawValue < b.rawValue }
}
