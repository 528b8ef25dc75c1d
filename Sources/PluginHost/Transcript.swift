// A recorded talk, `transcript.jsonl`: the lines as they went over the pipes, a request and then its answer.
//
//     {"id":1,"jsonrpc":"2.0","method":"hello","params":{"language":"en","program":"gongbu 0.1.0","protocol":1}}
//     {"id":1,"jsonrpc":"2.0","result":{"capabilities":{…},"name":"hello","protocol":1}}
//
// Replaying sends the requests again. An answer has to have all that the recorded one has; it may have more. Empty lines
// and those that begin with `#` are for people.

package struct Transcript: Sendable, Hashable {
    package struct Turn: Sendable, Hashable {
        /// The request's line in the file, from 1.
        package var line: Int
        package var method: String
        package var params: JSONValue
        /// `{"result": …}` or `{"error": …}`.
        package var answer: JSONValue
    }

    package enum Fault: Error, Sendable, Hashable {
        case notJSON(line: Int)
        /// A line that is no request where one has to stand.
        case noRequest(line: Int)
        /// A request without its answer.
        case noAnswer(line: Int)
        /// A method that the program never calls.
        case unknownMethod(String, line: Int)
        case empty
    }

    /// What came of one turn.
    package enum Outcome: Sendable, Hashable {
        case same
        case differs(JSONValue.Difference)
        case failed(PluginFailure)
    }

    package var turns: [Turn] = []

    package init(_ text: String) throws(Fault) {
        var request: (line: Int, value: JSONValue)?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
            guard let value = JSONValue(json: line) else { throw .notJSON(line: index + 1) }
            guard let asked = request else {
                guard let method = value["method"]?.string else { throw .noRequest(line: index + 1) }
                guard Method(rawValue: method) != nil else { throw .unknownMethod(method, line: index + 1) }
                request = (index + 1, value)
                continue
            }
            let answer = ["result", "error"].compactMap { key in value[key].map { (key, $0) } }
            guard !answer.isEmpty else { throw .noAnswer(line: asked.line) }
            turns.append(
                Turn(
                    line: asked.line, method: asked.value["method"]?.string ?? "",
                    params: asked.value["params"] ?? .members([:]),
                    answer: .members(Dictionary(answer) { first, _ in first })))
            request = nil
        }
        if let request { throw .noAnswer(line: request.line) }
        if turns.isEmpty { throw .empty }
    }

    /// Has the talk again with a plugin that nobody else uses, and ends it.
    package func replay(_ plugin: Plugin) -> [(turn: Turn, outcome: Outcome)] {
        defer { plugin.close() }
        return turns.map { ($0, outcome(of: $0, with: plugin)) }
    }

    private func outcome(of turn: Turn, with plugin: Plugin) -> Outcome {
        switch answer(to: turn, from: plugin) {
        case .success(let answer): turn.answer.difference(in: answer).map { .differs($0) } ?? .same
        case .failure(let failure): .failed(failure)
        }
    }

    /// The talk with the answers of now, as text; nil where a call fails.
    package func recorded(with plugin: Plugin) -> String? {
        defer { plugin.close() }
        var lines: [String] = []
        for (index, turn) in turns.enumerated() {
            guard case .success(let answer) = answer(to: turn, from: plugin), case .members(var members) = answer
            else { return nil }
            members["jsonrpc"] = .text("2.0")
            members["id"] = .number(Double(index + 1))
            let request: [String: JSONValue] = [
                "jsonrpc": .text("2.0"), "id": .number(Double(index + 1)), "method": .text(turn.method),
                "params": turn.params,
            ]
            lines += [JSONValue.members(request).json, JSONValue.members(members).json]
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func answer(to turn: Turn, from plugin: Plugin) -> Result<JSONValue, PluginFailure> {
        guard let method = Method(rawValue: turn.method) else { return .failure(.garbled(line: turn.method)) }
        do {
            return .success(.members(["result": try plugin.call(method, turn.params)]))
        } catch {
            guard case .refused(let refusal) = error else { return .failure(error) }
            var members: [String: JSONValue] = [
                "code": .number(Double(refusal.code)), "message": .text(refusal.message),
            ]
            if let input = refusal.data?.input { members["data"] = .members(["input": .text(input)]) }
            return .success(.members(["error": .members(members)]))
        }
    }
}
