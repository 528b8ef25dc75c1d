import ContentPacks
import Glibc
import Records

extension PackAuthoring {
    /// The folder of content whose copy a new pack is, and the id that stands in it for the new one's.
    private static let template = (folder: "_template", id: "my-pack")

    /// Makes a pack to begin with: a copy of the template with its own id. Returns its folder. Nothing is written over:
    /// throws `exists`; `badID` for what can be no id.
    package func makePack(_ id: String, in parent: String?, language: String) throws(Failure) -> String {
        guard isPackID(id) else { throw .pack(.badID(id)) }
        guard let content = surroundings.content else { throw .pack(.noTemplate) }
        let names = [Self.template.folder + "-" + language, Self.template.folder]
        guard let template = names.map({ content + "/" + $0 }).first(where: { access($0 + "/pack.yaml", R_OK) == 0 })
        else { throw .pack(.noTemplate) }
        let parent = absolutePath(parent ?? ".", from: workingDirectory)
        let folder = parent + "/" + id
        if access(folder, F_OK) == 0 { throw .pack(.exists(path: folder)) }
        let passing = try PassingFolder(in: parent, named: "." + id + "-")
        let draft = passing.path + "/" + id
        let tree = PackTree(of: template)
        for file in tree.files {
            guard let bytes = tree.bytes(file.path) else { continue }
            try writeNew(Self.renamed(bytes, to: id), inside: draft, as: file.path, mode: 0o644)
        }
        guard rename(draft, folder) == 0 else {
            throw .cannotWrite(path: folder, detail: String(cString: strerror(errno)))
        }
        return folder
    }

    /// Text with the new id in the place of the template's; an image as it is.
    private static func renamed(_ bytes: [UInt8], to id: String) -> [UInt8] {
        guard let text = String(validating: bytes, as: UTF8.self) else { return bytes }
        return Array(text.replacing(template.id, with: id).utf8)
    }

    /// Makes one file of the pack in a folder, the same bytes each time. A pack with something broken in it is not built:
    /// throws `broken`.
    /// - Parameter key: the private key to sign with, as `ssh-keygen` takes one.
    package func build(
        _ folder: String, to output: String?, key: String?, drawing: @escaping Drawing
    ) throws(Failure) -> BuiltPack {
        let broken = check(folder, drawing: drawing).findings.count(where: \.isBroken)
        guard broken == 0 else { throw .pack(.broken(path: folder, problems: broken)) }
        let pack: Pack
        do { pack = try readPack(at: folder, isNamed: false) } catch { throw .pack(.manifest(error)) }
        let tree = PackTree(of: folder)
        let digests: PackDigests
        do { digests = try PackDigests(of: tree) } catch { throw .pack(.file(path: folder, error)) }
        let name = output ?? [pack.id, pack.version].compactMap { $0 }.joined(separator: "-") + PackTree.builtEnding
        let path = absolutePath(name, from: workingDirectory)
        var signature: [UInt8]?
        var signer: String?
        if let key {
            let signing = PackSigning(surroundings)
            let made = try signing.sign(digests.text, with: absolutePath(key, from: workingDirectory))
            (signature, signer) = (Array(made.utf8), PackSignature(armored: made)?.signer)
        }
        do { try writePack(tree, digests, signature: signature, to: path) } catch {
            throw .pack(.file(path: path, error))
        }
        return BuiltPack(
            path: path, id: pack.id, version: pack.version, digest: digests.whole, files: tree.files.count,
            signer: signer.flatMap { PackSignature.fingerprint(of: $0) })
    }
}

/// A pack that was built.
package struct BuiltPack: Sendable, Hashable {
    package var path: String
    package var id: String
    package var version: String?
    /// SHA-256 over all its files.
    package var digest: String
    package var files: Int
    /// The fingerprint of the key that it was signed with.
    package var signer: String?
}
