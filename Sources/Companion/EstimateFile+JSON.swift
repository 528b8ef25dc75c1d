import Calculators
import Pricing
import Records

extension WrittenEstimate {
    func json(_ sums: EstimateSums) -> String { plainValue(sums).json(indent: 0) + "\n" }

    /// As other programs read it.
    func plainValue(_ sums: EstimateSums) -> PlainValue {
        var groups: [(name: String, lines: [PlainValue])] = []
        for line in lines {
            if groups.last?.name != line.group { groups.append((line.group, [])) }
            groups[groups.count - 1].lines.append(line.plainValue)
        }
        return .members([
            .init("estimate", .text(name)), .init("months", .text(String(months))),
            .init("currency", .text(lines.first?.price.currency.code ?? Currency.dollar.code)),
            .init("upfront", .text(sums.upfront.description)), .init("monthly", .text(sums.monthly.description)),
            .init("total", .text(sums.total.description)),
            .init(
                "groups",
                .list(groups.map { .members([.init("name", .text($0.name)), .init("lines", .list($0.lines))]) })),
        ])
    }

    init(json text: String) throws(Malformed) {
        self.init()
        let whole: PlainValue
        do { whole = try PlainValue(json: text) } catch { throw Malformed(.syntax, line: error.line) }
        name = try whole.needed("estimate")
        let count = try whole.needed("months")
        guard let number = Int(count), (1...1_200).contains(number) else {
            throw Malformed(.value(name: "months", found: count))
        }
        months = number
        guard case .list(let groups) = whole["groups"] else { throw Malformed(.missing("groups")) }
        for group in groups {
            guard case .list(let entries) = group["lines"] else { throw Malformed(.missing("lines")) }
            for entry in entries { lines.append(try Line(entry, group: try group.needed("name"))) }
        }
    }
}

extension WrittenEstimate.Line {
    fileprivate var plainValue: PlainValue {
        .members([
            .init("label", .text(label)), .init("calculator", .text(calculator)),
            .init("words", .list(words.map { .text($0) })), .init("upfront", .text(price.upfront.description)),
            .init("monthly", .text(price.monthly.description)), .init("currency", .text(price.currency.code)),
            .init(
                "books",
                .list(
                    price.sources.map { source in
                        .members([
                            .init("source", .text(source.source)), .init("region", .text(source.region)),
                            .init("as_of", .text(source.asOf.description)),
                        ])
                    })),
        ])
    }

    fileprivate init(_ entry: PlainValue, group: String) throws(WrittenEstimate.Malformed) {
        guard case .list(let words) = entry["words"] else { throw WrittenEstimate.Malformed(.missing("words")) }
        guard case .list(let books) = entry["books"] else { throw WrittenEstimate.Malformed(.missing("books")) }
        var named: [String] = []
        for book in books {
            named += [try book.needed("source"), try book.needed("region"), try book.needed("as_of")]
        }
        do {
            self.init(
                group: group, label: try entry.needed("label"), calculator: try entry.needed("calculator"),
                words: words.compactMap(\.string),
                price: try Estimate.Price(
                    upfront: try entry.needed("upfront"), monthly: try entry.needed("monthly"),
                    currency: try entry.needed("currency"), books: named))
        } catch let malformed as WrittenEstimate.Malformed {
            throw malformed
        } catch let problem as EstimateFileProblem {
            throw WrittenEstimate.Malformed(problem)
        } catch {
            throw WrittenEstimate.Malformed(.syntax)
        }
    }
}

extension PlainValue {
    fileprivate subscript(_ name: String) -> PlainValue? {
        guard case .members(let members) = self else { return nil }
        return members.first { $0.key == name }?.value
    }

    fileprivate var string: String? { if case .text(let text) = self { text } else { nil } }

    fileprivate func needed(_ name: String) throws(WrittenEstimate.Malformed) -> String {
        guard let text = self[name]?.string else { throw WrittenEstimate.Malformed(.missing(name)) }
        return text
    }
}
