extension PriceBookProblem.Kind {
    /// The character of its line at which it is wrong, from 1.
    package func column(in text: String) -> Int {
        switch self {
        case .number(let column, let found, let problem):
            field(column, in: text) + min(problem.offset, found.utf8.count)
        case .negative(let column, _), .oneOf(_, let column, _), .fieldEmpty(let column): field(column, in: text)
        case .width: field("to", in: text)
        case .quote: text.firstIndex(of: "\"").map { text.distance(from: text.startIndex, to: $0) + 1 } ?? 1
        case .fieldCount: text.count + 1
        case .headerValue: (text.firstIndex(of: ":").map { text.distance(from: text.startIndex, to: $0) } ?? 0) + 3
        case .notUTF8, .headerMissing, .headerTwice, .columns, .twice: 1
        }
    }

    private func field(_ name: String, in text: String) -> Int {
        let place = PriceBook.columnNames.firstIndex(of: name) ?? 0
        return text.split(separator: ",", omittingEmptySubsequences: false).prefix(place)
            .reduce(1) { $0 + $1.count + 1 }
    }
}

extension NumberProblem {
    /// In bytes, from the number's first; only ASCII stands before it.
    fileprivate var offset: Int {
        switch self {
        case .unexpected(_, let offset), .digitsMissing(let offset), .commas(let offset): offset
        case .empty, .tooManyPlaces, .overflow: 0
        }
    }
}
