import ContentPacks
import Facts
import Glibc
import Hangul
import Notes
import Quiz
import Records

/// The notes and hand-written questions in a pack's folder, in the pack's own order.
func packFiles(in folder: String) -> FoundFiles {
    var found = FoundFiles(files: [])
    for name in ["notes", "questions"] where access(folder + "/" + name, F_OK) == 0 {
        let walk = FileWalk(of: folder + "/" + name)
        found.files += walk.notes
        found.unreadable += walk.unreadable
    }
    let order = packOrder(in: folder)
    guard !order.isEmpty else { return found }
    let files = Dictionary(found.files.map { ($0.path, $0) }) { first, _ in first }
    found.files = arranged(found.files.map(\.path), order: order).compactMap { files[$0] }
    return found
}

/// The pack at hand with this id or title.
func packNamed(_ name: String, in surroundings: Surroundings) -> Pack? {
    let packs = packsAtHand(in: surroundings)
    let wanted = normalized(name)
    return packs.first { $0.id == name } ?? packs.first { !wanted.isEmpty && normalized($0.title) == wanted }
}

/// The facts of a note. In a pack's file of questions only what is asked there counts.
func noteFacts(in note: Note, knowing lexicon: Lexicon) -> FoundFacts {
    packFacts(in: note, isQuestions: isHandWritten(note.name), knowing: lexicon)
}

/// Whether a file stands in the `questions` folder of a pack.
func isHandWritten(_ path: String) -> Bool {
    guard let range = path.range(ofLast: "/questions/") else { return false }
    return access(path[..<range] + "/pack.yaml", F_OK) == 0
}

extension String {
    /// Where a text begins for the last time.
    func range(ofLast text: String) -> String.Index? {
        var last: String.Index?
        var rest = self[...]
        while let range = rest.firstRange(of: text) {
            last = range.lowerBound
            rest = rest[rest.index(after: range.lowerBound)...]
        }
        return last
    }
}
