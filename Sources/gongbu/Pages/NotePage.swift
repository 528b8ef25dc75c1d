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
            NoteLayout(printed: note, sentences: sentences).add(nil, to: &article)
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
    let printed: PrintedNote
    let sentences: Sentences

    private var note: Note { printed.note }

    /// All blocks directly inside `parent` (nil: of the note), with what they hold.
    func add(_ parent: Int?, to html: inout HTMLText) {
        for index in note.children(of: parent) { add(block: index, to: &html) }
    }

    private func add(block index: Int, to html: inout HTMLText) {
        let block = note.blocks[index]
        switch block.kind {
        case .section(let level):
            html.element("section") { section in
                section.element("h\(level)") { $0.add(block.text) }
                section.line()
                add(index, to: &section)
            }
        case .paragraph:
            if !block.text.isEmpty { html.element("p") { $0.add(block.text) } }
            addPictures(of: block, to: &html)
        case .list(let ordered, let start): addList(index, ordered: ordered, start: start, to: &html)
        case .item(let marker, let task): addItem(index, marker: marker, task: task, to: &html)
        case .table: addTable(index, to: &html)
        case .row(let isHeader): addRow(index, isHeader: isHeader, to: &html)
        case .cell: html.element("td") { $0.add(block.text) }
        case .quote: html.element("blockquote") { add(index, to: &$0) }
        case .callout(let kind, _): addCallout(index, kind: kind, to: &html)
        case .code(let language): addCode(block.literal, language: language, to: &html)
        case .math: html.element("pre", [("class", "math")], text: block.literal)
        case .footnote(let label):
            html.element("p", [("class", "footnote")]) { note in
                note.element("sup", text: label)
                note.add(block.text)
            }
            add(index, to: &html)
        case .rule: html.add(tags: "<hr>")
        }
        html.line()
    }

    // MARK: Pictures

    private func addPictures(of block: Block, to html: inout HTMLText) {
        for run in block.text.runs {
            guard case .image(let target, let caption) = run.style else { continue }
            guard let picture = printed.pictures[target] else {
                html.element("p", [("class", "missing")], text: sentences.pictureMissing(caption, target))
                continue
            }
            let data = Data(picture.bytes).base64EncodedString()
            html.element("figure") { figure in
                figure.add(tags: "<img alt=\"\(HTMLText.escaped(caption))\" ")
                figure.add(tags: "src=\"data:\(picture.mediaType);base64,\(data)\">")
                if !caption.isEmpty { figure.element("figcaption", text: caption) }
            }
            html.line()
        }
    }

    // MARK: Lists and tables

    private func addList(_ index: Int, ordered: Bool, start: Int, to html: inout HTMLText) {
        let attributes = ordered && start != 1 ? [("start", "\(start)")] : []
        html.element(ordered ? "ol" : "ul", attributes) { list in
            list.line()
            add(index, to: &list)
        }
    }

    /// A number is the list's own; any other mark of order, such as 가), stands before the words.
    private func addItem(_ index: Int, marker: String, task: Block.TaskState?, to html: inout HTMLText) {
        let block = note.blocks[index]
        let isOwn = marker.contains { $0.isLetter }
        html.element("li", isOwn || task != nil ? [("class", "marked")] : []) { item in
            if isOwn { item.add(marker + " ") }
            if let task { item.add(task == .done ? "☑ " : "☐ ") }
            item.add(block.text)
            addPictures(of: block, to: &item)
            add(index, to: &item)
        }
    }

    private func addTable(_ index: Int, to html: inout HTMLText) {
        html.element("table") { table in
            table.line()
            add(index, to: &table)
        }
    }

    private func addRow(_ index: Int, isHeader: Bool, to html: inout HTMLText) {
        html.element("tr") { row in
            for cell in note.children(of: index) {
                let block = note.blocks[cell]
                row.element(isHeader ? "th" : "td") { $0.add(block.text) }
            }
        }
    }

    // MARK: Boxes

    private func addCallout(_ index: Int, kind: String, to html: inout HTMLText) {
        let block = note.blocks[index]
        html.element("aside", [("class", "callout " + calloutClass(kind))]) { box in
            box.element("p", [("class", "title")]) { title in
                if block.text.isEmpty { title.add(sentences.callout(kind)) } else { title.add(block.text) }
            }
            box.line()
            add(index, to: &box)
        }
    }

    /// The style sheet knows a few kinds; the rest look plain.
    private func calloutClass(_ kind: String) -> String {
        kind.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphabetic } ? kind.lowercased() : ""
    }

    /// The first line of a calculation is the command, the rest its working.
    private func addCode(_ literal: String, language: String, to html: inout HTMLText) {
        guard language == "calc" else {
            html.element("pre") { $0.element("code", text: literal) }
            return
        }
        let lines = literal.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        html.element("pre", [("class", "calc")]) { block in
            block.element("b", text: lines[0])
            if lines.count > 1 { block.add("\n" + lines[1]) }
        }
    }
}
