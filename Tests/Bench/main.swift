// gongbu-bench: the measurements of scripts/bench and scripts/outside that need the program's inside. It is built with
// the tests and shipped to nobody.
//
//     gongbu-bench states < logs           memory states of review logs
//     gongbu-bench answer HOME RAW N       N answers in HOME against the same rows by raw SQL in RAW, a copy of it
//     gongbu-bench unchanged HOME FOLDER N syncs with nothing changed against walks of FOLDER
//     gongbu-bench plugin FOLDER N         N calls of FOLDER's running plugin against as many bytes through cat
//     gongbu-bench search HOME N < queries searches, each N times
//
// Figures are printed as lines of `name value`, times in microseconds.

import Glibc

/// What went wrong with a measurement, in words for whoever started it.
struct Complaint: Error, CustomStringConvertible {
    var description: String
}

func measure(_ arguments: [String]) throws {
    func text(_ position: Int) throws -> String {
        guard arguments.count > position else {
            throw Complaint(description: "too few arguments; see the top of main.swift")
        }
        return arguments[position]
    }
    func number(_ position: Int) throws -> Int {
        guard let number = Int(try text(position)) else {
            throw Complaint(description: "'\(try text(position))' is no number")
        }
        return number
    }
    switch try text(1) {
    case "states": printMemoryStates()
    case "answer": try measureAnswers(home: text(2), raw: text(3), count: number(4))
    case "unchanged": try measureUnchangedSync(home: text(2), folder: text(3), count: number(4))
    case "plugin": try measurePlugin(folder: text(2), count: number(3))
    case "search": try measureSearch(home: text(2), count: number(3))
    case let other: throw Complaint(description: "'\(other)' is no measurement; see the top of main.swift")
    }
}

do {
    try measure(CommandLine.arguments)
} catch {
    let message = "gongbu-bench: \(error)\n"
    write(STDERR_FILENO, message, message.utf8.count)
    exit(1)
}
