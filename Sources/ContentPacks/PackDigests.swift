// What a built pack says of itself: `SHA256SUMS`, a line for each of its files by the order of their paths,
//
//     9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  notes/01.md
//
// which `sha256sum -c SHA256SUMS` checks as well, and beside it the signature over that file where there is one. The
// digest of SHA256SUMS is the digest of the pack: the same for a folder, a repository and the file made of them.

import Archives
package import Records

/// The digests of a pack's files.
package struct PackDigests: Sendable, Hashable {
    package static let fileName = "SHA256SUMS"
    package static let signatureName = "SHA256SUMS.sig"
    /// What in a pack is about the pack and not of it.
    package static let names = [fileName, signatureName]

    /// The text of `SHA256SUMS`.
    package let text: String

    /// Of a pack's files as they are now. Throws `unreadable` for one that cannot be read.
    package init(of tree: PackTree) throws(PackFileProblem) {
        var text = ""
        for file in tree.files where !PackDigests.names.contains(file.path) {
            guard let bytes = tree.bytes(file.path) else { throw .unreadable(path: file.path) }
            text += SHA256(of: bytes).hexadecimal + "  " + file.path + "\n"
        }
        self.text = text
    }

    /// The digest of the whole pack.
    package var whole: String { SHA256(of: Array(text.utf8)).hexadecimal }

    /// Holds a pack's files to its own `SHA256SUMS`, where it has one. Throws `changed` for the first that is another,
    /// is missing, or is not told of.
    package func check(against told: String) throws(PackFileProblem) {
        if told == text { return }
        let own = Set(text.split(separator: "\n"))
        let other = Set(told.split(separator: "\n"))
        let line = own.symmetricDifference(other).min { $0.dropFirst(66) < $1.dropFirst(66) }
        throw .changed(path: line.map { String($0.dropFirst(66)) } ?? PackDigests.fileName)
    }
}
