import Facts
import KnowledgeBase
import Notes
import Quiz
import Records

extension NoteReading {
    /// Reads the bytes of a file into all that the knowledge base keeps of it. Linear in their number.
    init(of bytes: [UInt8], file: FoundFile, source: Int64, digest: UInt64, note: Note, knowing lexicon: Lexicon) {
        let name = fileTitle(file.path)
        self.init(
            sourceID: source, path: file.path, size: file.size, modified: file.modified, digest: digest,
            readerVersion: Note.readerVersion, rulesVersion: Facts.rulesVersion, title: note.title ?? name,
            tags: note.tags,
            sections: note.keptSections, passages: note.passages,
            cards: makeCards(from: noteFacts(in: note, knowing: lexicon), of: note))
    }
}

/// A file's or folder's name without the ending of a note.
func fileTitle(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard isNoteName(name), let dot = name.lastIndex(of: ".") else { return name }
    return String(name[..<dot])
}

extension Note {
    /// `title` in the front matter, else the first heading of the first level.
    var title: String? {
        if let title = frontMatter.entries["title"]?.first, !title.isEmpty { return title }
        return blocks.first { $0.kind == .section(level: 1) }?.text.string
    }

    /// `gongbu: false` in the front matter takes a note out.
    var isLeftOut: Bool { frontMatter.entries["gongbu"]?.first == "false" }

    var isBinary: Bool { problems.contains { $0.kind == .binary } }

    /// Tags of the front matter and of the text, each once.
    fileprivate var tags: [String] {
        var found = frontMatter.entries["tags"] ?? []
        for block in blocks {
            for run in block.text.runs {
                if case .tag(let tag) = run.style { found.append(tag) }
            }
        }
        var seen: Set<String> = []
        return found.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    fileprivate var keptSections: [NoteReading.Section] {
        blocks.compactMap { block in
            guard case .section(let level) = block.kind else { return nil }
            return NoteReading.Section(title: block.text.string, level: level, lines: block.lines)
        }
    }

    /// What search finds: each block with words of its own, and a table's rows whole.
    fileprivate var passages: [NoteReading.Passage] {
        blocks.indices.compactMap { index in
            let block = blocks[index]
            let text: String
            switch block.kind {
            case .cell: return nil
            case .row: text = children(of: index).map { blocks[$0].text.string }.joined(separator: " | ")
            case .code, .math: text = block.literal
            default: text = block.text.string
            }
            guard !text.isEmpty else { return nil }
            return NoteReading.Passage(text: text, lines: block.textLines)
        }
    }
}
