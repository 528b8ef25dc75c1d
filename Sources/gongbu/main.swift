// gongbu: the program. Commands/ defines what can be typed, Shell/ reads lines and runs them, Screens/ draws what comes
// back, Language/ has every sentence. It decides nothing: a line that does not parse, call or draw is on the wrong
// floor.
import Glibc

private func processEnvironment() -> [String: String] {
    var result: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
        let pair = String(cString: text)
        if let equals = pair.firstIndex(of: "=") {
            result[String(pair[..<equals])] = String(pair[pair.index(after: equals)...])
        }
        entry += 1
    }
    return result
}

exit(Program.run(Array(CommandLine.arguments.dropFirst()), environment: processEnvironment()).rawValue)
