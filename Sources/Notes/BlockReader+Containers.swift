/// Lists, quotes, callouts and footnotes: the blocks that hold blocks.
extension BlockReader {
    // MARK: Quotes

    mutating func openQuote(_ cursor: inout LineCursor) {
        closeLeaf()
        closeItems(notLeftOf: cursor.column)
        let column = open.last.flatMap { $0.isItem ? $0.column : nil } ?? -1
        pushQuote(column: column)
        cursor.skipQuoteMark(bytes)
        cursor.skipBlanks(bytes)
    }

    /// A quote whose `>` must stand farther right than `column`.
    mutating func pushQuote(column: Int) {
        push(.quote, .quote, column: column)
        quotes.append(open.count - 1)
    }

    /// Makes the innermost quote a callout.
    mutating func nameCallout(_ head: LineShape.CalloutHead) {
        guard let quote = quotes.last else { return }
        let block = open[quote].block
        blocks[block].kind = .callout(kind: bytes.text(head.kind).lowercased(), folded: head.folded)
        blocks[block].text = inline.read(bytes, [head.title], line: number)
        blocks[block].textLines = number...number
    }

    // MARK: Footnotes

    mutating func openFootnote(label: Range<Int>, text: Range<Int>, column: Int) {
        closeLeaf()
        closeItems(notLeftOf: column)
        push(.footnote(label: bytes.text(label)), .footnote, column: column)
        if !text.isEmpty { beginText(text) }
    }

    // MARK: Lists

    /// Opens the item whose marker stands at the cursor and goes behind it; false if none does.
    mutating func openItem(_ cursor: inout LineCursor) -> Bool {
        let column = cursor.column
        guard let marker = ListMarker(bytes, at: cursor.position, before: cursor.end),
            accepts(marker, column: column)
        else { return false }
        let markerText = bytes.text(cursor.position..<marker.end)
        closeLeaf()
        closeItemsBeside(marker, column: column)
        joinList(marker)
        cursor.column += cursor.position.distance(to: marker.end)
        cursor.position = marker.end
        cursor.skipBlanks(bytes)
        let task = readTask(&cursor)
        push(.item(marker: markerText, task: task), .item, column: column)
        open[open.count - 1].contentColumn = cursor.column
        return true
    }

    /// Whether a human would take what looks like a marker for one, here.
    private func accepts(_ marker: ListMarker, column: Int) -> Bool {
        guard marker.isOrdered else { return true }
        switch marker.form {
        case .hangulPeriod, .hangulParenthesis:
            // A line may begin with the last syllable of a sentence (`다.`): only in their order.
            return marker.number == 1 || continuesList(marker, column: column)
        case .circled: return true
        default: break
        }
        if marker.number > 999 { return continuesList(marker, column: column) }
        switch marker.follower {
        case .other:
            // `3.14` and `1.x` are no items; `2)` before anything but a digit is.
            let next = bytes[marker.end]
            if Byte.isDigit(next) || next == Byte.period || next == Byte.comma { return false }
            if marker.form == .period, next < 0x80 { return continuesList(marker, column: column) }
        case .word, .blank, .nothing: break
        }
        guard case .text = leaf, !isAfterBlank else { return true }
        if let item = open.last, item.isItem {
            // Inside a list a number begins an item, unless it is aligned with the words above it.
            return column < item.contentColumn || marker.number == 1 || continuesList(marker, column: column)
        }
        return marker.number == 1 && marker.follower != .nothing
    }

    /// Whether an open list at this column has just had the number before this one. Looks at 64 blocks at most.
    private func continuesList(_ marker: ListMarker, column: Int) -> Bool {
        for index in open.indices.suffix(64).reversed() {
            switch open[index].role {
            case .item, .footnote: continue
            case .section, .quote: return false
            case .list(let form):
                let itemColumn = index + 1 < open.count ? open[index + 1].column : 0
                if itemColumn > column { continue }
                return form == marker.form && open[index].number + 1 == marker.number
                    && column <= itemColumn + 1
            }
        }
        return false
    }

    /// Closes open items until the new one stands inside the innermost, or beside the one closed last.
    private mutating func closeItemsBeside(_ marker: ListMarker, column: Int) {
        while let last = open.last {
            switch last.role {
            case .item, .footnote:
                if column > last.column, !isNextNumber(marker, column: column, ofItemAt: open.count - 1) { return }
            case .list:
                guard open.count >= 2 else { return }
                let outer = open[open.count - 2]
                if !outer.isItem { return }
                if column > outer.column, !isNextNumber(marker, column: column, ofItemAt: open.count - 2) { return }
            case .section, .quote: return
            }
            close()
        }
    }

    /// ` 2.` one column right of `1.` goes on with its list: numbers say more than a stray blank.
    private func isNextNumber(_ marker: ListMarker, column: Int, ofItemAt index: Int) -> Bool {
        guard marker.isOrdered, column == open[index].column + 1, index >= 1,
            case .list(let form) = open[index - 1].role
        else { return false }
        return form == marker.form && open[index - 1].number + 1 == marker.number
    }

    /// Leaves a list open that the marker belongs to.
    private mutating func joinList(_ marker: ListMarker) {
        if let last = open.last, case .list(let form) = last.role {
            if belongs(marker, to: form, after: last.number) {
                open[open.count - 1].number = marker.number
                return
            }
            close()
        }
        let kind = Block.Kind.list(ordered: marker.isOrdered, start: marker.isOrdered ? marker.number : 1)
        push(kind, .list(marker.form))
        open[open.count - 1].number = marker.number
    }

    private func belongs(_ marker: ListMarker, to form: ListMarker.Form, after number: Int) -> Bool {
        guard marker.isOrdered else {
            if case .bullet = form { return form == marker.form || !isAfterBlank }
            return false
        }
        // After a blank line a `1.` begins a new list, unless all items are numbered 1.
        return form == marker.form && !(isAfterBlank && marker.number == 1 && number > 1)
    }

    /// `[ ]`, `[x]` and Obsidian's other boxes, at the head of an item.
    private func readTask(_ cursor: inout LineCursor) -> Block.TaskState? {
        let start = cursor.position
        guard start < cursor.end, bytes[start] == Byte.leftBracket else { return nil }
        if bytes.has("[]", at: start, before: cursor.end), start + 2 == cursor.end || Byte.isBlank(bytes[start + 2]) {
            skipTask(&cursor, length: 2)
            return .open
        }
        guard start + 2 < cursor.end, bytes[start + 2] == Byte.rightBracket,
            start + 3 == cursor.end || Byte.isBlank(bytes[start + 3])
        else { return nil }
        let state: Block.TaskState
        switch bytes[start + 1] {
        case 0x58, 0x78, Byte.hyphen: state = .done
        case Byte.space, Byte.slash, Byte.greater, Byte.question, Byte.exclamation: state = .open
        default: return nil
        }
        skipTask(&cursor, length: 3)
        return state
    }

    private func skipTask(_ cursor: inout LineCursor, length: Int) {
        cursor.position += length
        cursor.column += length
        cursor.skipBlanks(bytes)
    }
}
