import Exchange
import Files
import Foundation
import Glibc
import Notes
import Quiz
import Records

/// The pictures that stand in the lines of cards, for going out with them. A note is read once.
struct NotePictures {
    private var found: [String: [(lines: ClosedRange<Int>, target: String)]] = [:]
    /// The name that each picture goes by outside, where all lie in one folder.
    private var names: [String: String] = [:]

    /// Those that the exported cards named.
    var media: [AnkiMedia] { names.map { AnkiMedia(name: $0.value, path: $0.key) } }

    /// The pictures between a card's lines that are there as files, by their names outside.
    mutating func names(for card: StoredCard) -> [String] {
        let source = card.source
        let lines = source.firstLine...max(source.firstLine, source.lastLine)
        let folder = source.path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
            separator: "/")
        return pictures(of: source.path).filter { $0.lines.overlaps(lines) }.compactMap { picture in
            let place = picture.target.hasPrefix("/") ? picture.target : folder + "/" + picture.target
            return access(place, R_OK) == 0 ? name(of: place) : nil
        }
    }

    private mutating func pictures(of path: String) -> [(lines: ClosedRange<Int>, target: String)] {
        if let known = found[path] { return known }
        guard let bytes = readBytes(path) else { return [] }
        let pictures = Note(reading: bytes, named: path).blocks.flatMap { block in
            block.text.runs.compactMap { run -> (lines: ClosedRange<Int>, target: String)? in
                guard case .image(let target, _) = run.style, !target.contains("://") else { return nil }
                return (block.lines, target.removingPercentEncoding ?? target)
            }
        }
        found[path] = pictures
        return pictures
    }

    /// Two pictures of one name in two folders go by their folders' names too.
    private mutating func name(of place: String) -> String {
        if let name = names[place] { return name }
        let parts = place.split(separator: "/").filter { $0 != "." && $0 != ".." }
        let taken = Set(names.values)
        let candidates = (1...max(parts.count, 1)).map { parts.suffix($0).joined(separator: "-") }
        let name = candidates.first { !taken.contains($0) } ?? "\(taken.count)-\(candidates[0])"
        names[place] = name
        return name
    }
}
