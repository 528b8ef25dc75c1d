import Foundation

// JSON-RPC 2.0 around the nouns of Messages.swift.

struct Request<Parameters: Encodable>: Encodable {
    let jsonrpc = "2.0"
    var id: Int
    var method: String
    var params: Parameters

    /// One line with its end.
    func line() throws -> [UInt8] {
        let encoder = JSONEncoder()
        // The same talk in the same bytes each time, for transcripts.
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
}

/// As much of a line as tells what it is.
struct Head: Decodable {
    var jsonrpc: String?
    var id: Int?
    var method: String?
    var error: Refusal?
}

struct Response<Result: Decodable>: Decodable {
    var result: Result
}

/// A plugin's own no: it could not do what it was asked, and goes on.
package struct Refusal: Codable, Sendable, Hashable, Error {
    /// What JSON-RPC reserves, and ours.
    package enum Code {
        package static let unknownMethod = -32601
        package static let badParameters = -32602
        /// The learner gave something that cannot be: `message` is for her, `data.input` names the input.
        package static let badInput = 1
    }

    package struct Details: Codable, Sendable, Hashable {
        package var input: String?

        package init(input: String?) { self.input = input }
    }

    package var code: Int
    package var message: String
    package var data: Details?

    package init(code: Int, message: String, data: Details? = nil) {
        self.code = code
        self.message = message
        self.data = data
    }
}
