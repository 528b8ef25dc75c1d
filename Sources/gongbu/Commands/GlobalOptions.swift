import Facts

/// The options that every command takes. They are taken out of the line before its command is parsed, so that they
/// may stand before or after its name.
struct GlobalOptions: Sendable, Hashable {
    enum Name: String, CaseIterable, Sendable {
        case home, language, now, seed, json
        case keepGoing = "keep-going"

        var takesValue: Bool {
            switch self {
            case .home, .language, .now, .seed: true
            case .json, .keepGoing: false
            }
        }

        /// Whether it means something on a line inside the shell.
        var worksInShell: Bool { self == .json || self == .language }
    }

    var home: String?
    var language: Language?
    var now: StartTime?
    var seed: UInt64?
    var json = false
    var keepGoing = false

    /// The options among `words`, up to `--`, and the words that are left.
    static func split(_ words: [String]) throws(UsageProblem) -> (options: GlobalOptions, rest: [String]) {
        var options = GlobalOptions()
        var rest: [String] = []
        var index = 0
        while index < words.count {
            let word = words[index]
            index += 1
            if word == "--" {
                rest.append(contentsOf: words[(index - 1)...])
                break
            }
            guard let (name, attached) = option(word) else {
                rest.append(word)
                continue
            }
            if name == .language, rest.prefix(2) == ["plugin", "new"],
                Language(rawValue: attached ?? words[min(index, words.count - 1)]) == nil
            {
                // What a new plugin is written in, and not what people read.
                rest.append(word)
            } else if name == .seed, rest.first.flatMap({ CommandName(typed: $0) }) == .exam {
                // An exam's own, which is given inside the shell, too.
                rest.append(word)
            } else if !name.takesValue {
                try options.take(name, value: "")
            } else if let attached {
                try options.take(name, value: attached)
            } else if index < words.count {
                try options.take(name, value: words[index])
                index += 1
            } else {
                throw .missingValue(option: word)
            }
        }
        return (options, rest)
    }

    private static func option(_ word: String) -> (Name, attached: String?)? {
        guard word.hasPrefix("--") else { return nil }
        let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let name = Name(rawValue: String(first)) else { return nil }
        if parts.count == 2, !name.takesValue { return nil }
        return (name, parts.count == 2 ? String(parts[1]) : nil)
    }

    private mutating func take(_ name: Name, value: String) throws(UsageProblem) {
        switch name {
        case .home: home = value
        case .language:
            guard let known = Language(rawValue: value) else { throw .badLanguage(value) }
            language = known
        case .now:
            guard let time = StartTime(iso8601: value) else { throw .badTime(value) }
            now = time
        case .seed:
            guard let number = UInt64(value) else { throw .badSeed(value) }
            seed = number
        case .json: json = true
        case .keepGoing: keepGoing = true
        }
    }

    /// The first option given that means nothing inside the shell.
    var onlyAtStart: Name? {
        if home != nil { return .home }
        if now != nil { return .now }
        if seed != nil { return .seed }
        if keepGoing { return .keepGoing }
        return nil
    }
}

/// The time that `--now` names: `2026-03-02`, `2026-03-02T09:00`, `2026-03-02T09:00:00+09:00`, `…Z`.
struct StartTime: Sendable, Hashable {
    /// UTC milliseconds, or local ones where no zone was given.
    var milliseconds: Int64
    /// Seconds east of UTC; nil where no zone was given or it was `Z`.
    var utcOffset: Int?
    var isLocal: Bool

    init?(iso8601 text: String) {
        let bytes = Array(text.utf8)
        func number(_ at: Int, _ count: Int) -> Int? {
            guard at + count <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[at..<(at + count)] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        func stands(_ character: UInt8, at: Int) -> Bool { at < bytes.count && bytes[at] == character }
        guard let year = number(0, 4), stands(0x2D, at: 4), let month = number(5, 2), stands(0x2D, at: 7),
            let day = number(8, 2), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        var seconds = daysSince1970(year: year, month: month, day: day) * 86_400
        var position = 10
        if stands(0x54, at: 10) || stands(0x20, at: 10) {
            guard let hour = number(11, 2), stands(0x3A, at: 13), let minute = number(14, 2), hour < 24, minute < 60
            else { return nil }
            seconds += hour * 3600 + minute * 60
            position = 16
            if stands(0x3A, at: 16) {
                guard let second = number(17, 2), second < 61 else { return nil }
                seconds += second
                position = 19
            }
        }
        isLocal = position == bytes.count
        if stands(0x5A, at: position), position + 1 == bytes.count {
            utcOffset = nil
        } else if !isLocal {
            guard position < bytes.count, bytes[position] == 0x2B || bytes[position] == 0x2D,
                let hours = number(position + 1, 2), stands(0x3A, at: position + 3),
                let minutes = number(position + 4, 2), position + 6 == bytes.count, hours < 19, minutes < 60
            else { return nil }
            let offset = (hours * 3600 + minutes * 60) * (bytes[position] == 0x2B ? 1 : -1)
            utcOffset = offset
            seconds -= offset
        }
        milliseconds = Int64(seconds) * 1000
    }
}

/// Days from 1970-01-01 in the proleptic Gregorian calendar, after Howard Hinnant's days_from_civil.
func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
}
