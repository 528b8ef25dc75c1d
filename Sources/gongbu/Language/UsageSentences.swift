import Hangul

/// What is wrong with a command line.
enum UsageProblem: Error, Hashable, Sendable {
    case unknownCommand(String, suggestions: [String])
    case unknownSubcommand(String, of: String, expected: [String])
    case unknownOption(String, suggestions: [String])
    case missingValue(option: String)
    case badValue(option: String, found: String)
    /// A whole number out of its range.
    case notWithin(option: String, found: String, range: ClosedRange<Int>)
    /// A value that is none of a few words.
    case notOneOf(option: String, found: String, expected: [String])
    /// Nobody is there to be asked.
    case needsYes(command: String)
    case missingArgument(String)
    case unexpectedArguments([String])
    /// `--now` with something that is no time.
    case badTime(String)
    case badSeed(String)
    case badLanguage(String)
    /// `--completion-script` for a shell that is not known.
    case unknownShell(String, expected: [String])
    /// An option that the program takes, given inside the shell.
    case onlyAtStart(String)
    /// A sentence of the parser's that is not known here.
    case other(String)
}

extension UsageProblem {
    /// Reads the parser's English sentence. It is the only thing that ArgumentParser gives of its errors; the
    /// end-to-end tests hold each of these to the version in use.
    init(parserSentence sentence: String, options: [String]) {
        let quoted = sentence.split(separator: "'", omittingEmptySubsequences: false)
            .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
        let first = quoted.first ?? ""
        if sentence.hasPrefix("Unknown option") {
            self = .unknownOption(first, suggestions: nearest(to: first, among: options))
        } else if sentence.hasPrefix("Missing value for") {
            self = .missingValue(option: optionName(in: first))
        } else if sentence.hasPrefix("The value"), quoted.count >= 2 {
            self = .badValue(option: optionName(in: quoted[1]), found: first)
        } else if sentence.hasPrefix("Missing expected argument") {
            self = .missingArgument(argumentName(in: first))
        } else if sentence.contains("nexpected argument") {
            self = .unexpectedArguments(quoted)
        } else {
            self = .other(sentence)
        }
    }
}

/// `--new <new>` → `--new`
private func optionName(in text: String) -> String {
    String(text.split(separator: " ").first { $0.hasPrefix("-") } ?? text.split(separator: " ").first ?? "")
}

/// `<path> ...` → `PATH`; `--answer <answer>` → `--answer`
private func argumentName(in text: String) -> String {
    if text.hasPrefix("--") { return String(text.prefix { !$0.isWhitespace }) }
    let inner = text.drop { $0 == "<" }.prefix { $0 != ">" }
    return inner.uppercased()
}

extension Sentences {
    /// What is said of a wrong command line.
    /// - Parameter command: the command that the line was for, where it was known by then.
    func complaint(_ problem: UsageProblem, command: String? = nil) -> Complaint {
        switch problem {
        case .unknownCommand(let word, let suggestions):
            Complaint(
                "unknown_command", say("\(quoted(word, .quotation))는 명령은 없습니다.", "There is no command '\(word)'."),
                hint: asExpression(word) ?? didYouMean(suggestions)
                    ?? say("명령을 모두 보려면: help", "To see the commands: help"))
        case .unknownSubcommand(let word, let command, let expected):
            Complaint(
                "unknown_command",
                say("'\(command)' 뒤에 '\(word)'는 쓸 수 없습니다.", "'\(command)' has no '\(word)'."),
                hint: say("쓸 수 있는 것: ", "It has: ") + expected.map { "\(command) \($0)" }.joined(separator: ", "))
        case .unknownOption(let option, let suggestions):
            Complaint(
                "unknown_option", say("\(quoted(option, .quotation))는 옵션은 없습니다.", "There is no option '\(option)'."),
                hint: didYouMean(suggestions) ?? seeHelp(of: command))
        case .missingValue(let option):
            Complaint(
                "missing_value", say("'\(option)' 뒤에 값이 없습니다.", "'\(option)' has no value after it."),
                hint: say("값을 붙이세요: \(option) 값", "Give one: \(option) VALUE"))
        case .badValue(let option, let found):
            Complaint(
                "bad_value", say("'\(option)'에 '\(found)' 값은 쓸 수 없습니다.", "'\(found)' is no value for '\(option)'."),
                hint: say("0 이상의 정수를 쓰세요: \(option) 10", "Expected a whole number from 0: \(option) 10"))
        case .notWithin(let option, let found, let range):
            Complaint(
                "bad_value", say("'\(option)'에 '\(found)' 값은 쓸 수 없습니다.", "'\(found)' is no value for '\(option)'."),
                hint: say(
                    "\(range.lowerBound)에서 \(range.upperBound)까지의 정수를 쓰세요.",
                    "Expected a whole number from \(range.lowerBound) to \(range.upperBound)."))
        case .notOneOf(let option, let found, let expected):
            Complaint(
                "bad_value", say("'\(option)'에 '\(found)' 값은 쓸 수 없습니다.", "'\(found)' is no value for '\(option)'."),
                hint: say("쓸 수 있는 것: ", "It has: ") + expected.joined(separator: ", "))
        case .needsYes(let command):
            Complaint(
                "needs_yes", say("믿는지 물어볼 사람이 없습니다.", "There is nobody to be asked."),
                hint: say("믿는다면: \(command) --yes", "If you trust it: \(command) --yes"))
        case .missingArgument(let name):
            Complaint(
                "missing_argument",
                say("\(Particle.subject.attached(to: argument(name))) 빠졌습니다.", "\(argument(name)) is missing."),
                hint: seeHelp(of: command))
        case .unexpectedArguments(let words):
            Complaint(
                "unexpected_argument",
                say(
                    words.map { "'\($0)'" }.joined(separator: ", ") + " 부분이 남습니다.",
                    words.map { "'\($0)'" }.joined(separator: ", ") + " is too much here."),
                hint: seeHelp(of: command))
        case .badTime(let text):
            Complaint(
                "bad_value", say("'\(text)' 시각을 읽을 수 없습니다.", "'\(text)' is no time."),
                hint: say("이렇게 쓰세요: --now 2026-03-02T09:00:00+09:00", "Write it so: --now 2026-03-02T09:00:00+09:00"))
        case .badSeed(let text):
            Complaint(
                "bad_value", say("'--seed'에 '\(text)' 값은 쓸 수 없습니다.", "'\(text)' is no value for '--seed'."),
                hint: say("0 이상의 정수를 쓰세요: --seed 7", "Expected a whole number from 0: --seed 7"))
        case .badLanguage(let text):
            Complaint(
                "bad_value", say("'\(text)' 언어는 모릅니다.", "There is no language '\(text)' here."),
                hint: say("ko 또는 en을 쓰세요: --language ko", "Expected ko or en: --language en"))
        case .unknownShell(let text, let expected):
            Complaint(
                "bad_value", say("'\(text)' 셸은 모릅니다.", "There is no completion for the shell '\(text)'."),
                hint: say("쓸 수 있는 것: ", "There is: ") + expected.joined(separator: ", "))
        case .onlyAtStart(let option):
            Complaint(
                "only_at_start",
                say("'\(option)' 옵션은 gongbu를 열 때만 쓸 수 있습니다.", "'\(option)' can be given only when gongbu starts."),
                hint: say("나가서(quit) 이렇게: gongbu \(option) …", "Leave (quit) and type: gongbu \(option) …"))
        case .other(let sentence):
            Complaint(
                "usage", say("명령을 읽지 못했습니다: \(sentence)", "The command could not be read: \(sentence)"),
                hint: say("쓰는 법: help", "See: help"))
        }
    }

    private func seeHelp(of command: String?) -> String {
        let command = command ?? say("명령", "COMMAND")
        return say("쓰는 법: help \(command)", "See: help \(command)")
    }

    /// What stands for an argument in a usage line.
    func argument(_ name: String) -> String {
        if name.hasPrefix("--") { return say("'\(name)' 옵션", "the option '\(name)'") }
        return switch name.uppercased() {
        case "PATH", "PATHS": say("경로", "PATH")
        case "QUERY", "TEXT": say("찾을 말", "TEXT")
        case "DECK": say("묶음", "DECK")
        case "PACK": say("꾸러미", "PACK")
        case "TOPIC": say("영역", "TOPIC")
        case "KEY": say("설정", "KEY")
        case "VALUE": say("값", "VALUE")
        case "COMMAND": say("명령", "COMMAND")
        case "N": "N"
        case "ID": say("꾸러미 이름", "ID")
        case "FOLDER": say("폴더", "DIR")
        case "SOURCE": say("파일, 폴더나 주소", "FILE, DIR or URL")
        case "OLD": say("옛 판", "OLD")
        case "NEW": say("새 판", "NEW")
        case "FILE": say("파일", "FILE")
        case "BOOK": say("가격표", "BOOK")
        case "NAME": say("이름", "NAME")
        case "NEW-NAME": say("새 이름", "NEW")
        case "OTHER": say("견줄 견적", "the other estimate")
        case "LINE": say("줄 번호", "LINE")
        case "MONTHS": say("개월", "MONTHS")
        case "EXPORTER": say("방식", "FORMAT")
        case "CALCULATOR": say("계산기", "CALCULATOR")
        default: name
        }
    }
}
