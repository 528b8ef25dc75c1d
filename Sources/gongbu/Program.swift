import ArgumentParser
import CMalloc
import Companion
import Facts
import Glibc
import Records
import Synchronization

/// The program from its arguments to its exit code: the only place that looks at environment, clock and randomness.
enum Program {
    static let version = "0.1.0"
    static let shortVersion = "0.1"

    static func run(_ arguments: [String], environment: [String: String]) -> Status {
        // A reader that goes away (`preview … | head`) ends the program quietly; everything made is private.
        signal(SIGPIPE, SIG_DFL)
        umask(0o077)
        keepFreedMemory()
        let language = localeLanguage(environment)
        if arguments.first == "--complete" { return complete(Array(arguments.dropFirst()), language, environment) }
        let usesTerminal = isatty(0) == 1
        do {
            let (options, words) = try GlobalOptions.split(arguments)
            let surroundings = makeSurroundings(options, environment)
            let input: any LineInput =
                usesTerminal && asksLines(words)
                ? ReadlineInput(home: words.isEmpty ? surroundings.home : nil) : PipedInput()
            let session = Session(
                surroundings: surroundings, options: options,
                terminal: Terminal(input: input, environment: environment),
                language: options.language ?? language, workingDirectory: currentDirectory())
            defer { session.terminal.flush() }
            return start(words, session)
        } catch {
            return refuse(error, language: language, environment: environment, json: arguments.contains("--json"))
        }
    }

    /// Whether lines may be read from a person: in the shell, in a quiz, and by a calculator that asks or goes step by step.
    private static func asksLines(_ words: [String]) -> Bool {
        guard let first = words.first else { return true }
        switch CommandName(typed: first) {
        case .quiz, .learn, .exam: return true
        case .calc: return words.count == 2 || words.contains("--step")
        case .estimate: return words.count == 2 && !CommandName.estimate.subcommands.contains(words[1])
        case .prices: return words.contains("import")
        case .pack: return words.contains { ["install", "update", "trust"].contains($0) }
        default: return false
        }
    }

    /// Reading notes allocates and frees in waves; giving the pages back each time and asking for them again costs a
    /// fifth of a sync.
    private static func keepFreedMemory() {
        mallopt(M_TRIM_THRESHOLD, 64 << 20)
        mallopt(M_TOP_PAD, 4 << 20)
        mallopt(M_MMAP_THRESHOLD, 32 << 20)
    }

    private static func start(_ words: [String], _ session: Session) -> Status {
        switch words.first {
        case nil: return Shell(session: session).run()
        case "--version":
            session.write(["gongbu \(version)"])
            return .done
        case "--experimental-dump-help":
            session.write([Root._dumpHelp()])
            return .done
        case "--manual":
            session.write(ManualPage(sentences: session.sentences).lines)
            return .done
        case "--completion-script":
            guard let shell = words.last.flatMap({ ShellCompletion.Shell(rawValue: $0) }) else {
                let shells = ShellCompletion.Shell.allCases.map(\.rawValue)
                return session.report(UsageProblem.unknownShell(words.count > 1 ? words[1] : "", expected: shells))
            }
            session.terminal.write(CompletionScript.text(for: shell))
            return .done
        case "--help", "-h": return CommandRunner(session: session).run(["help"])
        case let word? where word.hasPrefix("="):
            do { return try session.calculate(words.joined(separator: " ")) } catch { return session.report(error) }
        default: return CommandRunner(session: session).run(words)
        }
    }

    /// Answers the Tab of another shell.
    private static func complete(_ words: [String], _ language: Language, _ environment: [String: String]) -> Status {
        guard let completion = ShellCompletion(arguments: words) else { return .usage }
        let terminal = Terminal(input: PipedInput(), environment: environment)
        defer { terminal.flush() }
        let lines = completion.lines { options in
            let surroundings = makeSurroundings(options, environment)
            let chosen = CalculationSettings.atHand(in: surroundings)?.language.flatMap { Language(rawValue: $0) }
            return Session(
                surroundings: surroundings, options: options, terminal: terminal,
                language: options.language ?? chosen ?? language, workingDirectory: currentDirectory())
        }
        terminal.write(lines)
        return .done
    }

    private static func refuse(
        _ error: any Error, language: Language, environment: [String: String], json: Bool
    ) -> Status {
        var options = GlobalOptions()
        options.json = json
        let session = Session(
            surroundings: makeSurroundings(options, environment), options: options,
            terminal: Terminal(input: PipedInput(), environment: environment), language: language,
            workingDirectory: "/")
        return session.report(error)
    }
}

// MARK: Surroundings

extension Program {
    /// The language of LC_ALL, LC_MESSAGES or LANG. C, POSIX or none at all names no language, and this is a program
    /// for Korean learners.
    static func localeLanguage(_ environment: [String: String]) -> Language {
        let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
        if name == "C" || name == "POSIX" || name.hasPrefix("C.") || name.hasPrefix("ko") { return .korean }
        return .english
    }

    static func makeSurroundings(_ options: GlobalOptions, _ environment: [String: String]) -> Surroundings {
        let zone = options.now?.utcOffset
        let offset: @Sendable (Int64) -> Int = { milliseconds in zone ?? localOffset(milliseconds) }
        let now: @Sendable () -> Int64
        if let start = options.now {
            let local = start.isLocal ? Int64(localOffset(start.milliseconds)) * 1000 : 0
            let begun = milliseconds()
            now = { start.milliseconds - local + milliseconds() - begun }
        } else {
            now = { wallClock() }
        }
        let home = absolute(options.home ?? dataHome(environment))
        return Surroundings(
            now: now, utcOffset: offset, random: randomness(seed: options.seed, home: home),
            seed: options.seed, home: home,
            content: contentFolder(environment),
            environment: environment, machine: machineName())
    }

    static func dataHome(_ environment: [String: String]) -> String {
        if let home = environment["GONGBU_HOME"], !home.isEmpty { return home }
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/gongbu" }
        return (environment["HOME"] ?? "") + "/.local/share/gongbu"
    }

    /// `$GONGBU_CONTENT`, else `../share/gongbu` beside the executable, else `Content/` of the repository it was
    /// built in. Beside `~/.local/bin` that folder is the data home: what a learner keeps is no content.
    private static func contentFolder(_ environment: [String: String]) -> String? {
        if let folder = environment["GONGBU_CONTENT"], !folder.isEmpty { return absolute(folder) }
        var folder = parent(executablePath())
        let shared = parent(folder) + "/share/gongbu"
        if access(shared, R_OK) == 0, shared != dataHome(environment), access(shared + "/gongbu.sqlite", F_OK) != 0 {
            return shared
        }
        while folder != "/", !folder.isEmpty {
            if access(folder + "/Package.swift", R_OK) == 0, access(folder + "/Content", R_OK) == 0 {
                return folder + "/Content"
            }
            folder = parent(folder)
        }
        return nil
    }

    /// With a seed a new data home gets the same identities each time, and so the same questions and fuzz. In a home
    /// that stands already the sequence begins elsewhere in every run: an identity is never given out twice.
    private static func randomness(seed: UInt64?, home: String) -> @Sendable () -> UInt64 {
        guard let seed else {
            return {
                var generator = SystemRandomNumberGenerator()
                return generator.next()
            }
        }
        let isNewHome = access(home + "/gongbu.sqlite", F_OK) != 0
        let sequence = SeededSequence(seed: isNewHome ? seed : seed ^ UInt64.random(in: 0 ... .max))
        return { sequence.next() }
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the numbers of `--seed`.
private final class SeededSequence: Sendable {
    private let state: Mutex<UInt64>

    init(seed: UInt64) { state = Mutex(seed) }

    func next() -> UInt64 {
        let step = state.withLock { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            return state
        }
        var mixed = step
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

// MARK: What the system says

private func wallClock() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}

private func localOffset(_ milliseconds: Int64) -> Int {
    var seconds = time_t(milliseconds / 1000)
    var parts = tm()
    return localtime_r(&seconds, &parts) == nil ? 0 : parts.tm_gmtoff
}

private func machineName() -> String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

private func executablePath() -> String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count)
    return count > 0 ? String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : ""
}

private func currentDirectory() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
}

private func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}

private func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : currentDirectory() + "/" + path
}
