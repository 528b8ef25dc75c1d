/// The targets of Package.swift and what each depends on, read from its text.
///
/// The manifest is Swift, so this reads a dialect of it: `floor("Name", [ … ])`, `.target(name: …)`,
/// `.systemLibrary(name: …)` and `.executableTarget(name: …, dependencies: [ … ])`, with dependencies as strings or as
/// constants made by `Target.Dependency.product(name: …)`.
struct Manifest {
    struct Target: Hashable {
        var name: String
        var dependencies: [String]
        /// A folder other than `Sources/<name>`.
        var path: String?
    }

    var targets: [Target]

    init(text: String) {
        let products = Self.products(in: text)
        let calls = ["floor(\"", ".target(name: \"", ".systemLibrary(name: \"", ".executableTarget(name: \""]
        // Line breaks and alignment say nothing, so that all calls look alike.
        let flat = text.split { $0.isWhitespace }.joined(separator: " ").replacing("( ", with: "(")
        targets = calls.flatMap { call in
            flat.pieces(after: call).map { piece in
                let arguments = piece.prefixOfCall
                return Target(
                    name: String(arguments.prefix { $0 != "\"" }),
                    dependencies: Self.dependencies(in: arguments, products: products),
                    path: arguments.pieces(after: "path: \"").first.map { String($0.prefix { $0 != "\"" }) })
            }
        }
    }

    func target(_ name: String) -> Target? { targets.first { $0.name == name } }

    /// `let grdb = Target.Dependency.product(name: "GRDB", …)` → `grdb: GRDB`
    private static func products(in text: String) -> [String: String] {
        var found: [String: String] = [:]
        for line in text.split(separator: "\n") where line.contains("Target.Dependency.product(name: \"") {
            let words = line.split(separator: " ")
            guard words.count > 1, let name = line.pieces(after: "product(name: \"").first else { continue }
            found[String(words[1])] = String(name.prefix { $0 != "\"" })
        }
        return found
    }

    private static func dependencies(in arguments: Substring, products: [String: String]) -> [String] {
        guard let open = arguments.firstIndex(of: "["), let close = arguments[open...].firstIndex(of: "]") else {
            return []
        }
        return arguments[arguments.index(after: open)..<close].split { $0 == "," || $0 == " " }.map { word in
            let name = word.filter { $0 != "\"" }
            return products[name] ?? name
        }
    }
}

extension StringProtocol {
    /// What stands after each occurrence of `mark`, to the end.
    fileprivate func pieces(after mark: String) -> [Substring] {
        var found: [Substring] = []
        var rest = Substring(self)
        while let range = rest.firstRange(of: mark) {
            rest = rest[range.upperBound...]
            found.append(rest)
        }
        return found
    }

    /// Up to the parenthesis that closes the call this text stands in.
    fileprivate var prefixOfCall: Substring {
        var depth = 0
        for index in indices {
            if self[index] == "(" { depth += 1 }
            if self[index] == ")" {
                if depth == 0 { return Substring(self[..<index]) }
                depth -= 1
            }
        }
        return Substring(self)
    }
}
