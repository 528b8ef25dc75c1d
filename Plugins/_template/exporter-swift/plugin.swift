// My Plugin: one JSON object a line in, one a line out. PROTOCOL.md has every message.

import Foundation

let hello = #"""
    {"capabilities":{"exporters":[{"extension":"txt","name":"my-plugin","title":{"en":"A text file","ko":"글 파일"}}]},"name":"my-plugin","protocol":1,"version":"0.1.0"}
    """#

func answer(_ method: String, _ params: [String: Any]) -> [String: Any] {
    switch method {
    case "hello":
        let value = try? JSONSerialization.jsonObject(with: Data(hello.utf8))
        return ["result": value ?? [:]]
    case "export":
        // The file's whole text.
        return ["result": ["text": "\(params["title"] as? String ?? "")\n"]]
    default:
        return ["error": ["code": -32601, "message": "there is no \(method) here"]]
    }
}

while let line = readLine() {
    guard let request = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { continue }
    var reply = answer(request["method"] as? String ?? "", request["params"] as? [String: Any] ?? [:])
    reply["jsonrpc"] = "2.0"
    reply["id"] = request["id"]
    guard let data = try? JSONSerialization.data(withJSONObject: reply) else { continue }
    print(String(decoding: data, as: UTF8.self))
    fflush(stdout)
}
