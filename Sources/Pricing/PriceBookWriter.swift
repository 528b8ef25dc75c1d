extension PriceBook {
    /// The book as a file that reads back as the same book.
    package func written() -> String {
        var text = """
            # source: \(source.source)
            # region: \(source.region)
            # currency: \(currency.code)
            # as_of: \(source.asOf)
            \(PriceBook.columnNames.joined(separator: ","))

            """
        for row in rows { text += row.written + "\n" }
        return text
    }
}

extension PriceRow {
    fileprivate var written: String {
        let from = from == 0 && to == nil ? "" : from.description
        let fields = [
            service, item, option, unit.rawValue, from, to?.description ?? "", rate.description,
            isDerived ? PriceBook.derived : "",
        ]
        return fields.joined(separator: ",")
    }
}
