// Anki's packages: a zip with a collection and its media, in three variants.
//
//     variant    `meta`               collection                          media map          media files
//     Legacy1    absent               collection.anki2, schema 11         JSON               as they are
//     Legacy2    absent or 08 02      collection.anki21, schema 11        JSON               as they are
//     Latest     08 03                collection.anki21b, zstd, schema 18 zstd, protobuf     zstd each
//
// The last two carry a dummy collection.anki2 with one note, 'Please update …', which is never read. A `.colpkg` holds a
// whole collection and is read like the rest.
internal import Archives
internal import Foundation
internal import GRDB
internal import Glibc

/// A picture or sound of a package, unpacked.
package struct AnkiMedia: Sendable, Hashable {
    /// A file's name in NFC.
    package var name: String
    package var path: String

    package init(name: String, path: String) {
        self.name = name
        self.path = path
    }
}

/// What a package holds.
package struct AnkiPackage: Sendable {
    package enum Variant: Int, Sendable, Hashable, CaseIterable {
        case legacy1 = 1
        case legacy2 = 2
        case latest = 3

        var collection: String {
            switch self {
            case .legacy1: "collection.anki2"
            case .legacy2: "collection.anki21"
            case .latest: "collection.anki21b"
            }
        }
    }

    package let variant: Variant
    /// In the order in which the collection made them.
    package let cards: [ExchangedCard]
    package let media: [AnkiMedia]
    package let leftOut: [LeftOut: Int]

    /// Reads the package at `path`. It is unpacked into the folder `scratch`, which must not be there yet and is left to
    /// the caller to take away, since the media lie in it.
    package init(reading path: String, into scratch: String, calendar: StudyCalendar) throws(ExchangeProblem) {
        try unpacking { () throws(ArchiveProblem) in
            try unpackArchive(path, to: scratch, limits: .collection, isLasting: false)
        }
        variant = try Self.variant(of: path, in: scratch)
        var collection = scratch + "/" + variant.collection
        if variant == .latest {
            let packed = collection
            collection = scratch + "/collection.sqlite"
            let target = collection
            try unpacking { () throws(ArchiveProblem) in try expandZstd(packed, to: target) }
        }
        var leftOut: [LeftOut: Int] = [:]
        let tables: AnkiTables
        do { tables = try AnkiTables(reading: collection) } catch {
            let said = (error as? DatabaseError)?.message
            throw .damagedCollection(path: path, detail: said ?? String(describing: error))
        }
        cards = tables.cards(calendar: calendar, leftOut: &leftOut)
        media = Self.media(in: scratch, variant: variant, leftOut: &leftOut)
        self.leftOut = leftOut
    }

    private static func variant(of path: String, in scratch: String) throws(ExchangeProblem) -> Variant {
        let found: Variant
        if let meta = bytes(of: scratch + "/meta"), !meta.isEmpty {
            guard let number = ProtocolBuffer(meta[...])?.number(1) else { throw .notAnkiPackage(path: path) }
            guard let known = Int(exactly: number).flatMap(Variant.init) else {
                throw .newerAnki(path: path, version: Int(clamping: number))
            }
            found = known
        } else {
            found = access(scratch + "/" + Variant.legacy2.collection, R_OK) == 0 ? .legacy2 : .legacy1
        }
        guard access(scratch + "/" + found.collection, R_OK) == 0 else { throw .notAnkiPackage(path: path) }
        return found
    }

    private static func media(in scratch: String, variant: Variant, leftOut: inout [LeftOut: Int]) -> [AnkiMedia] {
        var found: [AnkiMedia] = []
        for (entry, name) in mediaNames(in: scratch, variant: variant).sorted(by: { $0.key < $1.key }) {
            var file = scratch + "/\(entry)"
            if variant == .latest {
                let packed = file
                file += ".media"
                if (try? expandZstd(packed, to: file)) == nil { file = "" }
            }
            let safe = try? EntryName(Array(name.utf8))
            if let safe, !safe.path.contains("/"), access(file, R_OK) == 0 {
                found.append(AnkiMedia(name: safe.path, path: file))
            } else {
                leftOut[.badMedia, default: 0] += 1
            }
        }
        return found
    }

    /// The names of media by the number that their entry is called.
    private static func mediaNames(in scratch: String, variant: Variant) -> [Int: String] {
        if variant == .latest {
            guard let list = try? expandedZstd(scratch + "/media"), let message = ProtocolBuffer(list[...]) else {
                return [:]
            }
            let names = message.all(1).enumerated().compactMap { index, entry in
                ProtocolBuffer(entry)?.text(1).map { (index, $0) }
            }
            return Dictionary(names) { first, _ in first }
        }
        guard let list = bytes(of: scratch + "/media"),
            let names = try? JSONDecoder().decode([String: String].self, from: Data(list))
        else { return [:] }
        return Dictionary(names.compactMap { key, name in Int(key).map { ($0, name) } }) { first, _ in first }
    }
}

/// Runs `body`, whose failures are an archive's.
@discardableResult
func unpacking<Result>(_ body: () throws(ArchiveProblem) -> Result) throws(ExchangeProblem) -> Result {
    do { return try body() } catch { throw .archive(error) }
}

/// The bytes of a file of ours; nil where it is not there.
func bytes(of path: String) -> [UInt8]? { FileManager.default.contents(atPath: path).map { Array($0) } }
