import Files
import Foundation
import Glibc
package import Notes
package import Quiz

/// A picture that a note shows from a file.
package struct NotePicture: Sendable, Hashable {
    /// As the note has it.
    package var target: String
    /// The file's place.
    package var path: String
    /// What the note says of it; empty where it says nothing.
    package var caption: String
    /// Of the block that it stands in.
    package var lines: ClosedRange<Int>

    /// Whether the file can be read.
    package var isThere: Bool { access(path, R_OK) == 0 }
}

extension Note {
    /// The pictures that it shows, in order, with their places beside the note's own; those of the web are left out.
    package var pictures: [NotePicture] {
        let folder = name.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return blocks.flatMap { block in
            block.text.runs.compactMap { run -> NotePicture? in
                guard case .image(let target, let alternative) = run.style, !target.contains("://") else { return nil }
                let file = target.removingPercentEncoding ?? target
                return NotePicture(
                    target: target, path: absolutePath(file, from: folder),
                    caption: alternative, lines: block.lines)
            }
        }
    }

    /// A note of the section alone that stands at these lines; nil where no section does.
    package func section(at lines: ClosedRange<Int>) -> Note? {
        guard let first = blocks.firstIndex(where: { $0.isSection && $0.lines == lines }) else { return nil }
        var note = self
        note.blocks = blocks[first..<blocks[first].end].map { block in
            var block = block
            block.parent = block.parent.flatMap { $0 < first ? nil : $0 - first }
            block.end -= first
            return block
        }
        return note
    }
}

extension Question.Source {
    package var lines: ClosedRange<Int> { firstLine...max(firstLine, lastLine) }
}

extension Workspace {
    /// The pictures that are there as files in the innermost section around a place in a note. Reads the note, O(its
    /// length).
    package func pictures(beside source: Question.Source) -> [NotePicture] {
        guard let bytes = readBytes(source.path) else { return [] }
        let note = Note(reading: bytes, named: source.path)
        let pictures = note.pictures.filter(\.isThere)
        guard !pictures.isEmpty else { return [] }
        let sections = note.blocks.filter { $0.isSection && $0.lines.contains(source.firstLine) }
        guard let innermost = sections.min(by: { $0.lines.count < $1.lines.count }) else { return pictures }
        return pictures.filter { innermost.lines.overlaps($0.lines) }
    }
}
