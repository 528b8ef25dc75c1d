internal import FSRS
import KnowledgeBase
import Pricing
import Records

/// What a setting's value may be.
package enum SettingKind: Sendable, Hashable {
    case integer(ClosedRange<Int>)
    case decimal(ClosedRange<Double>)
    case oneOf([String])
    /// Durations such as `1m 10m`.
    case steps
    /// `USD`, or another with what one dollar costs in it and when: `KRW 1385.5 2026-11-20`.
    case currency
    /// A Region's name such as `ap-northeast-2`.
    case region
}

/// A setting with its value now, its standard, and what it may be.
package struct Setting: Sendable, Hashable {
    /// `new`, `reviews`, `retention`, `roll-over`, `learning-steps`, `relearning-steps`, `language`, `exercises`,
    /// `region`, `currency`
    package var key: String
    package var value: String
    package var standard: String
    package var kind: SettingKind
    /// Per-deck values (retention).
    package var byDeck: [String: String]
}

/// The settings as studying uses them.
struct StudySettings: Sendable, Hashable {
    var newPerDay = 20
    var reviewsPerDay = 200
    var retention = 0.9
    /// By deck title.
    var retentionByDeck: [String: Double] = [:]
    var rollOverHour = 4
    var learningSteps = [60, 600]
    var relearningSteps = [600]

    static let standard = StudySettings()

    /// The scheduler for a deck.
    func scheduler(deck: String) -> Scheduler {
        Scheduler(
            desiredRetention: retentionByDeck[deck] ?? retention, learningSteps: learningSteps,
            relearningSteps: relearningSteps)
    }
}

/// The settings there are: key, standard, kind. The interface's language may be unset: then the locale decides.
private let known: [(key: String, standard: String, kind: SettingKind)] = [
    ("new", "20", .integer(0...9999)), ("reviews", "200", .integer(0...9999)),
    ("retention", "0.9", .decimal(0.7...0.97)), ("roll-over", "4", .integer(0...23)),
    ("learning-steps", "1m 10m", .steps), ("relearning-steps", "10m", .steps),
    ("language", "auto", .oneOf(["auto", "ko", "en"])),
    (Workspace.exercisesKey, "off", .oneOf(["on", "off"])),
    ("region", CalculationSettings.usualRegion, .region), ("currency", "USD", .currency),
]

/// `1m 10m`, `90s`, `1h`, `2d` in seconds; nil where a word is no duration. Nothing at all means no steps.
func seconds(ofSteps text: String) -> [Int]? {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    var found: [Int] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
        guard let last = word.last, let unit = units[last], let number = Int(word.dropLast()),
            (1...9999).contains(number)
        else { return nil }
        found.append(number * unit)
    }
    return found
}

extension SettingKind {
    /// `text` as it is kept, or nil where it is no value of this kind.
    ///
    /// - Parameter today: the date of an exchange rate that is typed without one.
    func accepted(_ text: String, today: PriceDate) -> String? {
        switch self {
        case .integer(let range):
            guard let number = Int(text), range.contains(number) else { return nil }
            return String(number)
        case .decimal(let range):
            // `90%` is how people say a retention.
            let isPercent = text.hasSuffix("%")
            guard let number = Double(isPercent ? String(text.dropLast()) : text) else { return nil }
            let value = isPercent ? number / 100 : number
            return range.contains(value) ? String(value) : nil
        case .oneOf(let words):
            return words.contains(text) ? text : nil
        case .steps:
            return seconds(ofSteps: text) == nil ? nil : text.split(separator: " ").joined(separator: " ")
        case .currency: return CalculationSettings.currencyText(of: text, today: today)
        case .region:
            let parts = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count >= 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber } }),
                Int(parts[parts.count - 1]) != nil
            else { return nil }
            return text.lowercased()
        }
    }
}

extension Workspace {
    /// Every setting, in the order of its importance.
    package func settings() throws -> [Setting] {
        let kept = try stored { () throws(StoreError) in try database.settings() }
        return known.map { entry in
            let prefix = entry.key + "@"
            let byDeck = kept.filter { $0.key.hasPrefix(prefix) }.map {
                (String($0.key.dropFirst(prefix.count)), $0.value)
            }
            return Setting(
                key: entry.key, value: kept[entry.key] ?? entry.standard, standard: entry.standard, kind: entry.kind,
                byDeck: Dictionary(byDeck) { first, _ in first })
        }
    }

    /// Changes a setting, of everything or of one deck (retention alone).
    package func set(_ key: String, to value: String, deck: String?) throws -> Setting {
        guard let entry = known.first(where: { $0.key == key }) else {
            throw Failure.noSuchSetting(key, suggestions: nearest(to: key, among: known.map(\.key)))
        }
        guard let accepted = entry.kind.accepted(value, today: PriceDate(surroundings: surroundings)) else {
            throw Failure.badSetting(key: key, found: value, expected: entry.kind)
        }
        var stored = key
        if let deck {
            guard key == "retention" else { throw Failure.noSuchSetting("\(key) --deck", suggestions: ["retention"]) }
            stored = "retention@" + (try self.deck(named: deck).sourceTitle)
        }
        try Companion.stored { () throws(StoreError) in try database.set(stored, to: accepted) }
        if key == Workspace.exercisesKey, accepted == "on" { try readyExercises(again: true) }
        return try settings().first { $0.key == key }
            ?? Setting(key: key, value: accepted, standard: entry.standard, kind: entry.kind, byDeck: [:])
    }

    /// What calculations take from the settings.
    package func calculationSettings() throws -> CalculationSettings {
        let kept = try stored { () throws(StoreError) in try database.settings() }
        return CalculationSettings(kept: kept)
    }

    /// The settings as studying uses them. A kept value that a newer program wrote and this one cannot read counts as
    /// unset.
    func keptSettings() throws(Failure) -> StudySettings {
        let kept = try stored { () throws(StoreError) in try database.settings() }
        var result = StudySettings()
        if let text = kept["new"], let number = Int(text) { result.newPerDay = number }
        if let text = kept["reviews"], let number = Int(text) { result.reviewsPerDay = number }
        if let text = kept["retention"], let number = Double(text) { result.retention = number }
        if let text = kept["roll-over"], let number = Int(text) { result.rollOverHour = number }
        if let text = kept["learning-steps"], let steps = seconds(ofSteps: text) { result.learningSteps = steps }
        if let text = kept["relearning-steps"], let steps = seconds(ofSteps: text) { result.relearningSteps = steps }
        for (key, text) in kept where key.hasPrefix("retention@") {
            if let number = Double(text) { result.retentionByDeck[String(key.dropFirst("retention@".count))] = number }
        }
        return result
    }
}
