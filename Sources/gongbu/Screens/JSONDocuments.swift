import Companion
import FSRS
import Facts
import Figures
import Quiz
import Records

// The documents of `--json`: stable, snake_case keys.

extension Complaint {
    var json: JSONText {
        var members: [(String, JSONText)] = [
            ("code", .string(code)), ("message", .string(message)), ("hint", .optional(hint)),
        ]
        if let path { members.append(("path", .string(path))) }
        if let line { members.append(("line", .integer(line))) }
        return .object(members)
    }
}

extension Question.Source {
    var members: [(String, JSONText)] {
        [("path", .string(path)), ("first_line", .integer(firstLine)), ("last_line", .integer(lastLine))]
    }
}

extension DraftedCard {
    /// FNV-1a over what makes the card itself: the same fact gives the same id wherever it stands.
    private var id: String {
        let parts = [identity.subject, identity.relation.rawValue, identity.value, identity.aspect.rawValue]
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in parts.joined(separator: "\u{1F}").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    var json: JSONText { .object([("id", .string(id))] + question.members) }
}

extension Rejection {
    var json: JSONText { .object([("rejected", .string(reason.code))] + question.members) }
}

extension Question {
    fileprivate var members: [(String, JSONText)] {
        var members: [(String, JSONText)] = [
            ("kind", .string(kind.rawValue)), ("prompt", .string(prompt)), ("context", .strings(context)),
            ("answers", .array(answers.map { .strings($0) })), ("ordered", .bool(isOrdered)),
        ]
        if let choices { members.append(("choices", .strings(choices))) }
        members.append(("source", .object(source.members)))
        members.append(("rule", .string(rule.rawValue)))
        members.append(("language", .string(language.rawValue)))
        return members
    }
}

extension SearchHit {
    var json: JSONText {
        var members: [(String, JSONText)] = []
        switch kind {
        case .passage: members.append(("kind", .string("passage")))
        case .card(let id, let prompt, let answer):
            members += [
                ("kind", .string("card")), ("card", .integer(Int(id))), ("prompt", .string(prompt)),
                ("answer", .string(answer)),
            ]
        }
        members += [
            ("path", .string(path)), ("first_line", .integer(lines.lowerBound)),
            ("last_line", .integer(lines.upperBound)),
            ("heading", .string(heading)), ("snippet", .string(snippet.map(\.text).joined())),
            ("matches", .strings(snippet.filter(\.isMatch).map(\.text))), ("score", .number(score)),
        ]
        return .object(members)
    }
}

extension Statistics {
    var json: JSONText {
        .object([
            ("notes", .integer(counts.notes)), ("cards", .integer(counts.cards)), ("new", .integer(counts.new)),
            ("learning", .integer(counts.learning)), ("young", .integer(counts.young)),
            ("mature", .integer(counts.mature)),
            ("suspended", .integer(counts.suspended)), ("aside", .integer(counts.aside)),
            ("reviews", .integer(counts.reviews)),
            ("today", .string(isoDate(today))), ("new_today", .integer(studiedToday.new)),
            ("reviews_today", .integer(studiedToday.reviews)), ("due_tomorrow", .integer(dueTomorrow)),
            ("forecast", .array(counts.forecast.map { .integer($0) })),
            (
                "days",
                .array(
                    counts.days.map {
                        .object([
                            ("day", .string(isoDate($0.day))), ("reviews", .integer($0.reviews)),
                            ("right", .integer($0.right)),
                            ("milliseconds", .integer($0.milliseconds)),
                        ])
                    })
            ),
        ])
    }
}

extension SyncReport {
    var json: JSONText {
        .object([
            ("notes", .integer(notes)), ("questions", .integer(questions)), ("rejected", .integer(rejected)),
            ("read", .integer(read)),
            ("removed", .integer(removed)), ("new", .integer(outcome.new)), ("kept", .integer(outcome.kept)),
            ("moved", .integer(outcome.moved)), ("reworded", .integer(outcome.reworded)),
            ("changed", .integer(outcome.changed)),
            ("aside", .integer(outcome.aside)), ("problems", .integer(problems.count)),
            ("unreadable", .strings(unreadable)), ("plugin_troubles", .strings(troubles.map(\.plugin))),
        ])
    }
}

extension SourceSummary {
    var json: JSONText {
        .object([
            ("title", .string(source.title)), ("kind", .string(source.kind.rawValue)), ("path", .string(source.path)),
            ("active", .bool(source.isActive)), ("notes", .integer(notes)), ("questions", .integer(questions)),
        ])
    }
}

extension Setting {
    var json: JSONText {
        .object([
            ("key", .string(key)), ("value", .string(value)), ("standard", .string(standard)),
            ("by_deck", .object(byDeck.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })),
        ])
    }
}

extension Shown {
    var json: JSONText {
        switch self {
        case .card(let card, let question, let reviews):
            .object([
                ("card", .integer(Int(card.id))), ("prompt", .string(question.prompt)),
                ("answers", .array(question.answers.map { .strings($0) })), ("statement", .string(question.statement)),
                ("source", .object(question.source.members)), ("suspended", .bool(card.isSuspended)),
                ("reviews", .integer(reviews.count)), ("lapses", .integer(card.state.lapses)),
            ])
        case .lines(let path, let first, let lines):
            .object([("path", .string(path)), ("first_line", .integer(first)), ("lines", .strings(lines))])
        }
    }
}

extension SessionSummary {
    var json: JSONText {
        .object([
            ("asked", .integer(asked)), ("right", .integer(right)), ("wrong", .integer(wrong)),
            ("learning", .integer(learning)), ("due_tomorrow", .integer(dueTomorrow)), ("seconds", .integer(seconds)),
            (
                "misses",
                .array(
                    misses.map {
                        .object([
                            ("prompt", .string($0.prompt)), ("answer", .string($0.answer)),
                            ("source", .object($0.source.members)),
                        ])
                    })
            ),
        ])
    }
}

/// The calendar date of a collection day, after Howard Hinnant's civil_from_days.
func isoDate(_ day: CollectionDay) -> String {
    let shifted = day.number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let date = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(date))"
}

extension CardLine {
    var json: JSONText {
        .object([
            ("prompt", .string(prompt)), ("answer", .string(answer)), ("suspended", .bool(isSuspended)),
            ("doubtful", .bool(isDoubtful)), ("edited", .bool(isEdited)),
        ])
    }
}

extension NoteCoverage.Line {
    func json(in path: String) -> JSONText {
        .object([
            ("path", .string(path)), ("line", .integer(number)), ("text", .string(text)),
            ("questions", .integer(questions)),
        ])
    }
}

extension Doubt {
    func json(in path: String) -> JSONText {
        var members: [(String, JSONText)] = [
            ("doubt", .string(kind.code)), ("path", .string(path)), ("line", .integer(line)), ("text", .string(text)),
        ]
        switch kind {
        case .saidOfBoth(let a, let b), .twoInOne(let a, let b): members.append(("names", .strings([a, b])))
        case .nearName(let found, let known): members += [("found", .string(found)), ("known", .string(known))]
        case .outdated(let correction):
            members += [
                ("subject", .string(correction.subject)), ("old", .string(correction.old)),
                ("new", .string(correction.new)), ("as_of", .string(correction.asOf)),
                ("source", .string(correction.source)),
            ]
        case .emptyItem, .brokenOff, .strayJamo, .ownQuestion: break
        }
        return .object(members)
    }
}
