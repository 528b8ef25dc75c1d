// My Plugin: one JSON object a line in, one a line out. PROTOCOL.md has every message.

import Foundation

let hello = #"""
    {"capabilities":{"calculators":[{"examples":["3 4"],"inputs":[{"kind":"number","label":{"en":"first number","ko":"첫째 수"},"least":"0","name":"first","required":true,"whole":true},{"kind":"number","label":{"en":"second number","ko":"둘째 수"},"least":"0","name":"second","required":true,"whole":true}],"name":"my-plugin","results":[{"label":{"en":"sum","ko":"합"},"name":"sum"}],"title":{"en":"The sum of two numbers","ko":"두 수의 합"}}]},"name":"my-plugin","protocol":1,"version":"0.1.0"}
    """#

func answer(_ method: String, _ params: [String: Any]) -> [String: Any] {
    switch method {
    case "hello":
        let value = try? JSONSerialization.jsonObject(with: Data(hello.utf8))
        return ["result": value ?? [:]]
    case "calculate":
        // Inputs come as text and results go as text, so that no digit is lost.
        let inputs = params["inputs"] as? [String: String] ?? [:]
        let sum = (Int(inputs["first"] ?? "") ?? 0) + (Int(inputs["second"] ?? "") ?? 0)
        return ["result": ["results": ["sum": "\(sum)"]]]
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
