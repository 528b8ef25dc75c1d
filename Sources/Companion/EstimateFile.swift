// An estimate as a file, in three forms that all read back as the same estimate, to the last place:
//
//     CSV         # estimate: web shop
//                 # months: 12
//                 group,label,calculator,words,upfront,monthly,currency,books
//                 front,,ec2,t3.micro --count 2 --region us-east-1,0,15.184,USD,'a list' us-east-1 2026-07-20
//     Markdown    the same as a title, a table, and a line with the sum
//     JSON        {"estimate", "months", "currency", "upfront", "monthly", "total", "groups": [{"name", "lines": [
//                 {"label", "calculator", "words": […], "upfront", "monthly", "currency", "books": […]}]}]}
//
// Words and books stand in one cell as a shell would take them apart: blanks between, '…' around what holds a blank.
// A book is three words: source, Region, date. Amounts are decimals, unrounded. Sums are written for people and not
// read. Birth ids are not written: what is read is a new estimate.

package import Calculators
import Files
import Glibc
import Pricing
package import Records

/// The form of an estimate's file.
package enum EstimateFormat: String, Sendable, Hashable, CaseIterable {
    case csv, json, markdown

    /// By a file's ending; nil for any other.
    package init?(path: String) {
        switch path.split(separator: "/").last?.split(separator: ".").last?.lowercased() {
        case "csv": self = .csv
        case "json": self = .json
        case "md", "markdown": self = .markdown
        default: return nil
        }
    }
}

/// Why a file is no estimate.
package enum EstimateFileProblem: Error, Sendable, Hashable {
    /// Neither CSV, JSON nor Markdown as an estimate is written.
    case unknownForm
    /// Broken JSON, quotation marks that do not close.
    case syntax
    /// A member or a header that has to be there.
    case missing(String)
    case fieldCount(found: Int, expected: Int)
    /// A number, a date, a currency or a count of months that is none.
    case value(name: String, found: String)
}

/// What a file says, still without identities.
struct WrittenEstimate: Hashable {
    var name = ""
    var months = Estimate.usualMonths
    var lines: [Line] = []

    struct Line: Hashable {
        var group: String
        var label: String
        var calculator: String
        var words: [String]
        var price: Estimate.Price
    }

    struct Malformed: Error, Hashable {
        var problem: EstimateFileProblem
        var line: Int

        init(_ problem: EstimateFileProblem, line: Int = 1) {
            self.problem = problem
            self.line = line
        }
    }

    init() {}

    init(_ estimate: Estimate) {
        name = estimate.name
        months = estimate.months
        lines = estimate.groups.flatMap { group in
            group.lines.map { line in
                Line(
                    group: group.name, label: line.label, calculator: line.calculator, words: line.words,
                    price: line.price)
            }
        }
    }

    /// Reads a file in the form that it has.
    init(reading text: String) throws(Malformed) {
        let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if start.hasPrefix("{") {
            try self.init(json: String(start))
        } else if start.hasPrefix("# estimate:") {
            try self.init(csv: String(start))
        } else if start.hasPrefix("# ") {
            try self.init(markdown: String(start))
        } else {
            throw Malformed(.unknownForm)
        }
    }

    func text(_ format: EstimateFormat, sums: EstimateSums) -> String {
        switch format {
        case .csv: csv
        case .json: json(sums)
        case .markdown: markdown(sums)
        }
    }
}

extension EstimateDesk {
    /// The estimate as plain data, which is what its JSON holds.
    package func document(of estimate: Estimate) throws(Failure) -> PlainValue {
        do { return WrittenEstimate(estimate).plainValue(try estimate.sums()) } catch {
            throw .calculation(.arithmetic(.arithmetic(error)))
        }
    }

    /// The estimate as the text of a file.
    package func exported(_ name: String, as format: EstimateFormat) throws(Failure) -> String {
        let estimate = try estimate(named: name)
        do { return WrittenEstimate(estimate).text(format, sums: try estimate.sums()) } catch {
            throw .calculation(.arithmetic(.arithmetic(error)))
        }
    }

    /// The same, written to a file.
    package func export(
        _ name: String, as format: EstimateFormat, to path: String, from workingDirectory: String
    ) throws(Failure) {
        try writeWhole(try exported(name, as: format), to: absolutePath(path, from: workingDirectory))
    }

    /// Reads an estimate's file and keeps it, under its own name or another. Prices stay as they are in the file.
    /// Throws `estimateExists` unless it may be replaced, `estimateFile` with the line.
    package func importFile(
        _ path: String, named other: String? = nil, replacing: Bool = false, from workingDirectory: String
    ) throws(Failure) -> Estimate {
        let whole = absolutePath(path, from: workingDirectory)
        guard let bytes = readBytes(whole) else { throw .noSuchPath(whole) }
        let written: WrittenEstimate
        do { written = try WrittenEstimate(reading: String(decoding: bytes, as: UTF8.self)) } catch {
            throw .estimate(.file(path: whole, error.problem, line: error.line))
        }
        var estimate = Estimate(
            id: workspace.newBirthID(), name: try checked(other ?? written.name), months: written.months)
        for entry in written.lines {
            let line = Estimate.Line(
                id: workspace.newBirthID(), label: oneLine(entry.label), calculator: entry.calculator,
                words: entry.words.map(oneLine), price: entry.price)
            try estimate.accept(line)
            estimate.append(line, toGroup: oneLine(entry.group), newID: workspace.newBirthID())
        }
        try keep(estimate, replacing: replacing)
        return estimate
    }
}

// MARK: Words in one cell

/// Words with blanks between, each in quotation marks where it needs them.
func quotedWords(_ words: [String]) -> String {
    words.map { word in
        let isPlain = !word.isEmpty && !word.contains { $0.isWhitespace || $0 == "'" || $0 == "\"" || $0 == "\\" }
        return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }.joined(separator: " ")
}

/// The words of such a cell; nil where a quotation mark does not close.
func words(ofQuoted text: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    var isEscaped = false
    for character in text {
        if isEscaped {
            word = (word ?? "") + String(character)
            isEscaped = false
        } else if character == "'" {
            isQuoted.toggle()
            word = word ?? ""
        } else if isQuoted {
            word = (word ?? "") + String(character)
        } else if character == "\\" {
            isEscaped = true
        } else if character.isWhitespace {
            if let word { words.append(word) }
            word = nil
        } else {
            word = (word ?? "") + String(character)
        }
    }
    if isQuoted || isEscaped { return nil }
    return words + (word.map { [$0] } ?? [])
}
