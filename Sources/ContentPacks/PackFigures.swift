package import Calculators
import Pricing
package import Records

// `facts.csv`: the figures of a pack, each with its source and date, in one place where they are brought up to date.
//
//     id,value,unit,source,as_of
//     ri-largest-saving,72,%,aws/agent-toolkit-for-aws,2026-08
//
// A field with a comma in it stands between quotation marks, and a quotation mark in one is doubled (RFC 4180). Lines
// that begin with `#` and empty ones are passed over.

/// A figure of a pack.
package struct PackFigure: Sendable, Hashable {
    package var id: String
    /// As it is written: `72`, `1,024`.
    package var value: String
    /// `%`; empty for a plain number.
    package var unit: String
    package var source: String
    /// A day, a month or a year.
    package var asOf: String
    /// From 1.
    package var line: Int
}

package enum PackFigures {
    package static let fileName = "facts.csv"

    package struct Problem: Sendable, Hashable {
        package var kind: PackFinding.Kind
        package var span: FileSpan
    }

    /// Reads the file's text. A line with a problem gives no figure.
    package static func read(_ text: String) -> (figures: [PackFigure], problems: [Problem]) {
        var figures: [PackFigure] = []
        var problems: [Problem] = []
        var places: [String: FileSpan] = [:]
        var hasHeader = false
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if line.hasPrefix("#") || line.allSatisfy(\.isWhitespace) { continue }
            let number = index + 1
            let fields = CommaFields(String(line), line: number)
            if !hasHeader {
                hasHeader = true
                if fields.texts != FigureColumn.allCases.map(\.rawValue) {
                    problems.append(Problem(kind: .figureColumns(found: String(line)), span: fields.whole))
                    return ([], problems)
                }
                continue
            }
            if let problem = problem(in: fields) {
                problems.append(problem)
                continue
            }
            let (id, span) = (fields.texts[0], fields.spans[0])
            if let first = places[id] {
                problems.append(Problem(kind: .yaml(.nameTwice(id, first: first)), span: span))
                continue
            }
            places[id] = span
            figures.append(
                PackFigure(
                    id: id, value: fields.texts[1], unit: fields.texts[2], source: fields.texts[3],
                    asOf: fields.texts[4], line: number))
        }
        return (figures, problems)
    }

    private static func problem(in fields: CommaFields) -> Problem? {
        guard fields.texts.count == FigureColumn.allCases.count else {
            return Problem(kind: .figureFields(found: fields.texts.count), span: fields.whole)
        }
        for (place, column) in FigureColumn.allCases.enumerated() where fields.texts[place].isEmpty && column != .unit {
            return Problem(kind: .figureEmpty(column), span: fields.spans[place])
        }
        if (try? FixedDecimal(reading: fields.texts[1])) == nil {
            return Problem(kind: .figureNumber(fields.texts[1]), span: fields.spans[1])
        }
        if PriceDate(fields.texts[4]) == nil {
            return Problem(kind: .figureDate(fields.texts[4]), span: fields.spans[4])
        }
        return nil
    }

    /// A text in which a figure is found however its digits are grouped and spaced.
    static func comparable(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).lowercased().filter { !$0.isWhitespace && $0 != "," && $0 != "*" }
    }
}

/// The fields of a line, each with its place.
private struct CommaFields {
    private(set) var texts: [String] = []
    private(set) var spans: [FileSpan] = []
    let whole: FileSpan

    init(_ line: String, line number: Int) {
        whole = FileSpan(line: number, column: 1, length: line.count)
        var text = ""
        var start = 1
        var isQuoted = false
        var column = 0
        var rest = Array(line)[...]
        func end(_ column: Int) {
            texts.append(text)
            spans.append(FileSpan(line: number, column: start, length: column - start))
            (text, start) = ("", column + 1)
        }
        while let character = rest.popFirst() {
            column += 1
            if character == "\"" {
                if isQuoted, rest.first == "\"" {
                    text.append(character)
                    rest = rest.dropFirst()
                    column += 1
                } else {
                    isQuoted.toggle()
                }
            } else if character == ",", !isQuoted {
                end(column)
            } else {
                text.append(character)
            }
        }
        end(column + 1)
    }
}
