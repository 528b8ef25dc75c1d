import Companion
import Foundation
import Notes

/// Notes as one HTML page that needs nothing else: pictures are inside it, no script runs, nothing is fetched. Each note
/// begins on a sheet of its own when it is printed.
func notePage(_ notes: [PrintedNote], sentences: Sentences) -> String {
    let titles = notes.map(\.title)
    var page = HTMLText()
    page.add(tags: "<!doctype html>\n<html lang=\"\(isKorean(notes) ? "ko" : "en")\">\n<head><meta charset=\"utf-8\">")
    page.add(tags: "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.element("title", text: titles[0])
    page.add(tags: "\n<style>\(pageStyle)</style></head>\n<body>\n")
    if notes.count > 1 {
        page.element("nav") { nav in
            nav.element("ol") { list in
                for (number, title) in titles.enumerated() {
                    list.element("li") { $0.element("a", [("href", "#note-\(number + 1)")], text: title) }
                }
            }
        }
        page.line()
    }
    for (number, note) in notes.enumerated() {
        page.element("article", [("id", "note-\(number + 1)")]) { article in
            article.line()
            if let whole = note.whole { article.element("p", [("class", "whole")], text: whole) }
            NoteLayout(pictures: note.pictures, sentences: sentences).add(note.note.page, to: &article)
        }
        page.line()
    }
    page.add(tags: "</body>\n</html>\n")
    return page.string
}

private func isKorean(_ notes: [PrintedNote]) -> Bool {
    notes.contains { $0.note.blocks.contains { $0.text.string.unicodeScalars.contains { ("가"..."힣").contains($0) } } }
}

/// How the blocks of one note become elements.
private struct NoteLayout {
    let pictures: [String: PrintedNote.Picture]
    let sentences: Sentences

    func add(_ blocks: [PageBlock], to html: inout HTMLText) {
        for block in blocks {
            add(block, to: &html)
            html.line()
        }
    }

    private func add(_ block: PageBlock, to html: inout HTMLText) {
        switch block {
        case .heading(let level, let title): html.element("h\(level)") { $0.add(title) }
        case .paragraph(let lines): html.element("p") { $0.add(lines) }
        case .list(let items): addList(items, to: &html)
        case .table(let header, let rows): addTable(header, rows, to: &html)
        case .quote(let inside): html.element("blockquote") { add(inside, to: &$0) }
        case .callout(let kind, let title, let inside): addCallout(kind, title, inside, to: &html)
        case .code(let language, let lines): addCode(lines, language: language, to: &html)
        case .formula(let lines): html.element("pre", [("class", "math")], text: lines.joined(separator: "\n"))
        case .picture(let picture): addPicture(picture, to: &html)
        case .rule: html.add(tags: "<hr>")
        }
    }

    private func addPicture(_ picture: PagePicture, to html: inout HTMLText) {
        guard let file = pictures[picture.target] else {
            html.element("p", [("class", "missing")], text: sentences.pictureMissing(picture))
            return
        }
        let data = Data(file.bytes).base64EncodedString()
        html.element("figure") { figure in
            figure.add(tags: "<img alt=\"\(HTMLText.escaped(picture.caption))\" ")
            figure.add(tags: "src=\"data:\(file.mediaType);base64,\(data)\">")
            if !picture.caption.isEmpty { figure.element("figcaption", text: picture.caption) }
        }
    }

    // MARK: Lists and tables

    /// Numbers are the list's own; any other mark of order, such as 가), stands before the words.
    private func addList(_ items: [PageItem], to html: inout HTMLText) {
        let numbers = items.compactMap { Int($0.marker.prefix { $0.isASCII && $0.isNumber }) }
        let isNumbered = !items.isEmpty && numbers.count == items.count
        let attributes = isNumbered && numbers[0] != 1 ? [("start", "\(numbers[0])")] : []
        html.element(isNumbered ? "ol" : "ul", attributes) { list in
            list.line()
            for item in items {
                add(item, to: &list)
                list.line()
            }
        }
    }

    private func add(_ item: PageItem, to html: inout HTMLText) {
        let isOwn = item.marker.contains { $0.isLetter }
        html.element("li", isOwn || item.task != nil ? [("class", "marked")] : []) { element in
            if isOwn { element.add(item.marker + " ") }
            if let task = item.task { element.add(task == .done ? "☑ " : "☐ ") }
            element.add(item.text)
            add(item.inside, to: &element)
        }
    }

    private func addTable(_ header: [PageText], _ rows: [[PageText]], to html: inout HTMLText) {
        html.element("table") { table in
            table.line()
            if !header.isEmpty { addRow(header, of: "th", to: &table) }
            for row in rows { addRow(row, of: "td", to: &table) }
        }
    }

    private func addRow(_ cells: [PageText], of name: String, to html: inout HTMLText) {
        html.element("tr") { row in
            for cell in cells { row.element(name) { $0.add(cell) } }
        }
        html.line()
    }

    // MARK: Boxes

    private func addCallout(_ kind: String, _ title: PageText, _ inside: [PageBlock], to html: inout HTMLText) {
        html.element("aside", [("class", "callout " + calloutClass(kind))]) { box in
            box.element("p", [("class", "title")]) { $0.add(title.isEmpty ? PageText(sentences.callout(kind)) : title) }
            box.line()
            add(inside, to: &box)
        }
    }

    /// The style sheet knows a few kinds; the rest look plain.
    private func calloutClass(_ kind: String) -> String {
        kind.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphabetic } ? kind.lowercased() : ""
    }

    /// The first line of a calculation is the command, the rest its working.
    private func addCode(_ lines: [String], language: String, to html: inout HTMLText) {
        guard language == "calc", let command = lines.first else {
            html.element("pre") { $0.element("code", text: lines.joined(separator: "\n")) }
            return
        }
        html.element("pre", [("class", "calc")]) { block in
            block.element("b", text: command)
            for line in lines.dropFirst() { block.add("\n" + line) }
        }
    }
}
