import Glibc

/// The code of a Swift file, without comments and without what is said in strings.
///
/// The scanner keeps every newline, so lines keep their numbers, and keeps the code inside `\( … )`. It knows nested
/// comments, `"""`, and raw strings with any number of `#`. It does not know regex literals, in which a quote or `//`
/// would mislead it; no file here has one. It works on bytes, since tests are built without optimization and every
/// file of the repository passes through here.
struct SourceText {
    /// Ends in a NUL, so that C's `strstr` can search it.
    private var code: [UInt8]

    init(_ text: String) {
        var scanner = Scanner(text)
        scanner.run()
        code = scanner.code.filter { $0 != 0 } + [0]
    }

    var lines: [String] {
        code.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// The modules imported, with their lines: `package import struct Foundation.Date` imports Foundation.
    var imports: [(module: String, line: Int)] {
        places(of: "import").compactMap { place in
            let start = code[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            let end = code[place...].firstIndex(of: UInt8(ascii: "\n")) ?? code.count - 1
            let line = String(decoding: code[start..<end], as: UTF8.self)
            return Self.imported(by: line).map { ($0, lineNumber(at: place)) }
        }
    }

    private static func imported(by line: String) -> String? {
        var words = line.split { $0 == " " || $0 == "\t" }[...]
        while let first = words.first, first.hasPrefix("@") || accessLevels.contains(String(first)) {
            words = words.dropFirst()
        }
        guard words.first == "import", words.count > 1 else { return nil }
        words = words.dropFirst()
        if words.count > 1, importKinds.contains(String(words[words.startIndex])) { words = words.dropFirst() }
        return words.first?.split(separator: ".").first.map(String.init)
    }

    private static let accessLevels: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
    private static let importKinds: Set<String> = [
        "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]

    /// The lines on which `pattern` stands, where it neither begins nor ends inside a longer word.
    func lines(with pattern: String) -> [Int] { places(of: pattern).map(lineNumber) }

    private func lineNumber(at place: Int) -> Int { code[..<place].count { $0 == UInt8(ascii: "\n") } + 1 }

    /// The offsets at which `pattern` stands as a word of its own.
    private func places(of pattern: String) -> [Int] {
        let pattern = Array(pattern.utf8)
        guard let first = pattern.first, let last = pattern.last else { return [] }
        var found: [Int] = []
        var from = 0
        while let start = firstOffset(of: pattern, from: from) {
            let end = start + pattern.count
            let joinsBefore = Self.isWord(first) && start > 0 && Self.isWord(code[start - 1])
            let joinsAfter = Self.isWord(last) && end < code.count && Self.isWord(code[end])
            if !joinsBefore && !joinsAfter { found.append(start) }
            from = start + 1
        }
        return found
    }

    private func firstOffset(of pattern: [UInt8], from: Int) -> Int? {
        (pattern + [0]).withUnsafeBytes { pattern in
            code.withUnsafeBytes { bytes in
                guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                    let wanted = pattern.baseAddress?.assumingMemoryBound(to: CChar.self),
                    let hit = strstr(start + from, wanted)
                else { return nil }
                return UnsafePointer(hit) - start
            }
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "_"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
            true
        default: false
        }
    }
}

extension SourceText {
    /// Walks the text once, copying only code.
    private struct Scanner {
        private enum Place {
            case code
            /// Inside `\( … )`, with the parentheses opened since.
            case interpolation(depth: Int)
            case string(hashes: Int, isLong: Bool)
        }

        private let text: [UInt8]
        private var position = 0
        private var places: [Place] = [.code]
        private(set) var code: [UInt8] = []

        private static let newline = UInt8(ascii: "\n")
        private static let quote = UInt8(ascii: "\"")
        private static let hash = UInt8(ascii: "#")
        private static let slash = UInt8(ascii: "/")
        private static let star = UInt8(ascii: "*")

        init(_ text: String) {
            self.text = Array(text.utf8)
            code.reserveCapacity(self.text.count)
        }

        mutating func run() {
            while position < text.count {
                switch places[places.count - 1] {
                case .string(let hashes, let isLong): readString(hashes: hashes, isLong: isLong)
                case .code: readCode(depth: nil)
                case .interpolation(let depth): readCode(depth: depth)
                }
            }
        }

        private func byte(_ offset: Int) -> UInt8 {
            position + offset < text.count ? text[position + offset] : 0
        }

        private func follows(_ word: [UInt8]) -> Bool {
            position + word.count <= text.count && text[position..<position + word.count].elementsEqual(word)
        }

        private mutating func readCode(depth: Int?) {
            let next = text[position]
            if next == Self.slash, byte(1) == Self.slash {
                while position < text.count, text[position] != Self.newline { position += 1 }
            } else if next == Self.slash, byte(1) == Self.star {
                skipComment()
            } else if next == Self.quote || next == Self.hash, let hashes = openingHashes() {
                position += hashes
                let isLong = byte(1) == Self.quote && byte(2) == Self.quote
                position += isLong ? 3 : 1
                code.append(Self.quote)
                places.append(.string(hashes: hashes, isLong: isLong))
            } else {
                if let depth { count(next, depth: depth) }
                code.append(next)
                position += 1
            }
        }

        /// Keeps the balance of parentheses inside an interpolation, and leaves it at its end.
        private mutating func count(_ byte: UInt8, depth: Int) {
            if byte == UInt8(ascii: "(") {
                places[places.count - 1] = .interpolation(depth: depth + 1)
            } else if byte == UInt8(ascii: ")") {
                if depth == 0 {
                    places.removeLast()
                } else {
                    places[places.count - 1] = .interpolation(depth: depth - 1)
                }
            }
        }

        /// How many `#` stand here before a quote; nil where no string begins.
        private func openingHashes() -> Int? {
            var hashes = 0
            while byte(hashes) == Self.hash { hashes += 1 }
            return byte(hashes) == Self.quote ? hashes : nil
        }

        private mutating func readString(hashes: Int, isLong: Bool) {
            let fence = [UInt8](repeating: Self.hash, count: hashes)
            let escape = [UInt8(ascii: "\\")] + fence
            let end = [UInt8](repeating: Self.quote, count: isLong ? 3 : 1) + fence
            if follows(escape + [UInt8(ascii: "(")]) {
                position += hashes + 2
                code.append(UInt8(ascii: "("))
                places.append(.interpolation(depth: 0))
            } else if follows(escape) {
                position += hashes + 2
            } else if follows(end) {
                position += end.count
                code.append(Self.quote)
                places.removeLast()
            } else {
                if text[position] == Self.newline {
                    code.append(Self.newline)
                    // A short string that the line leaves open is no string at all: read on as code.
                    if !isLong { places.removeLast() }
                }
                position += 1
            }
        }

        private mutating func skipComment() {
            var depth = 0
            repeat {
                if byte(0) == Self.slash, byte(1) == Self.star {
                    depth += 1
                    position += 2
                } else if byte(0) == Self.star, byte(1) == Self.slash {
                    depth -= 1
                    position += 2
                } else {
                    if text[position] == Self.newline { code.append(Self.newline) }
                    position += 1
                }
            } while depth > 0 && position < text.count
        }
    }
}
