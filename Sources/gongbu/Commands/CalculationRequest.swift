/// A line behind `calc`, parted into what is calculated and how it is shown. The rest of the words are data of the
/// calculators.
struct CalculationRequest: Hashable, Sendable {
    enum Form: String, CaseIterable, Sendable {
        case explain, step, compare, chart, csv, markdown
    }

    /// The options that are not a calculator's own.
    static let options = Form.allCases.map { "--\($0.rawValue)" } + ["--svg", "--help"]

    /// The calculators' names with their words; several where they are parted by `vs`.
    private(set) var lines: [[String]] = []
    private(set) var forms: Set<Form> = []
    /// Where the drawing is written.
    private(set) var drawing: String?
    private(set) var asksForHelp = false

    init(_ words: [String]) throws(UsageProblem) {
        var line: [String] = []
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--help" || word == "-h" {
                asksForHelp = true
            } else if word == "--svg" {
                guard let path = rest.popFirst() else { throw .missingValue(option: word) }
                drawing = path
            } else if word.hasPrefix("--svg=") {
                drawing = String(word.dropFirst("--svg=".count))
            } else if word.hasPrefix("--"), let form = Form(rawValue: String(word.dropFirst(2))) {
                forms.insert(form)
            } else if word == "vs" || word == "VS" {
                lines.append(line)
                line = []
            } else {
                line.append(word)
            }
        }
        if !line.isEmpty || !lines.isEmpty { lines.append(line) }
    }

    func wants(_ form: Form) -> Bool { forms.contains(form) }
}
