import Glibc
import PluginHost
import Processes

/// `count` calls of a running plugin, `hello-python`'s calculator, in turns with as many bytes sent to `cat` and back.
///
/// Prints `call` and `pipe`, medians, for a plugin in the sandbox where there is one.
func measurePlugin(folder: String, count: Int) throws {
    let environment = ["PATH": "/usr/local/bin:/usr/bin:/bin"]
    let places: [String] = ["/usr/bin/python3", "/usr/local/bin/python3"]
    let python = places.first { access($0, X_OK) == 0 }
    guard let python else { throw Complaint(description: "python3 is not in /usr/bin") }
    let room = Sandbox.trying(access("/usr/bin/bwrap", X_OK) == 0 ? "/usr/bin/bwrap" : nil, environment: environment)
    let plugin = Plugin(
        PluginProgram(
            id: "hello-python", folder: folder, words: [python, "plugin.py"], environment: environment, sandbox: room),
        language: "en", version: "bench")
    let parameters = CalculateParameters(
        calculator: "uptime", inputs: ["availability": "0.999"], language: "en")
    let cat = try ChildProcess(Launch(["/bin/cat"], environment: environment))
    // As long as request and answer together.
    let line = [UInt8](repeating: UInt8(ascii: "a"), count: 160) + [UInt8(ascii: "\n")]
    let _: CalculateResult = try plugin.call(.calculate, parameters)
    var (calls, pipes) = (Timings(), Timings())
    for _ in 0..<count {
        let _: CalculateResult = try calls.time { try plugin.call(.calculate, parameters) }
        pipes.time {
            var part = cat.exchange(writing: line[...], until: .after(milliseconds: 1000))
            var heard = part.output.count
            while heard < line.count, !part.outputEnded {
                part = cat.exchange(writing: [], until: .after(milliseconds: 1000))
                heard += part.output.count
            }
        }
    }
    cat.kill()
    plugin.close()
    print("call \(calls.median)")
    print("pipe \(pipes.median)")
}
