/// Rows under columns, to be drawn in a terminal or written as Markdown, CSV or JSON.
///
///     var table = Table(columns: [.init("종류", key: "kind"), .init("수", key: "count", .right)])
///     table.append(["정의", 31])
///     let lines = table.rendered(for: surface)
package struct Table: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
        /// What a person reads above it; may be empty.
        package var title: String
        /// The member's name in JSON, in snake_case.
        package var key: String
        package var alignment: Alignment
        /// What is done to cells that the surface has no room for.
        package var overflow: Overflow

        package init(
            _ title: String, key: String, _ alignment: Alignment = .left, overflow: Overflow = .wraps
        ) {
            self.title = title
            self.key = key
            self.alignment = alignment
            self.overflow = overflow
        }
    }

    package enum Overflow: Sendable, Hashable {
        case wraps
        /// Cut with ….
        case truncates
        /// Never narrowed.
        case stands
    }

    /// What a person sees and what a program reads.
    package struct Cell: Sendable, Hashable {
        package var shown: Styled
        package var value: JSONText

        package init(_ shown: Styled, value: JSONText? = nil) {
            self.shown = shown
            self.value = value ?? .string(shown.text)
        }

        package init(_ text: String, _ style: Style = .plain) {
            self.init(Styled(text, style), value: .string(text))
        }

        package init(_ number: Int, _ style: Style = .plain) {
            self.init(Styled(String(number), style), value: .integer(number))
        }

        /// Nothing to see; null.
        package static let empty = Cell(Styled(), value: .null)
    }

    package let columns: [Column]
    package private(set) var rows: [[Cell]] = []

    package init(columns: [Column]) { self.columns = columns }

    /// Missing cells are empty, cells past the last column are left out.
    package mutating func append(_ row: [Cell]) {
        let missing = max(0, columns.count - row.count)
        rows.append(Array(row.prefix(columns.count)) + Array(repeating: .empty, count: missing))
    }
}

extension Table.Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    package init(stringLiteral text: String) { self.init(text) }
    package init(integerLiteral number: Int) { self.init(number) }
}
