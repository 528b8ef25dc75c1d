import ContentPacks
import Files
import Glibc
import Processes
import Records

/// Brings a pack from where it is into a folder of ours.
struct PackFetching {
    let surroundings: Surroundings

    /// What a learner means by a file, a folder, an address, or the id or title of a pack that came with the program.
    /// Throws `noSuchPath` for what is none of them.
    func origin(of name: String, from workingDirectory: String) throws(Failure) -> InstalledPack.Origin {
        let path = absolutePath(name, from: workingDirectory)
        var status = stat()
        if stat(path, &status) == 0 {
            switch status.st_mode & S_IFMT {
            case S_IFREG: return .file(path)
            case S_IFDIR where access(path + "/pack.yaml", F_OK) == 0: return .folder(path)
            // A repository without a working tree.
            case S_IFDIR where access(path + "/HEAD", F_OK) == 0: return .git(path)
            case S_IFDIR: throw .pack(.manifest(PackProblem(.noManifest, path: path + "/pack.yaml")))
            default: throw .pack(.file(path: path, .notAPack))
            }
        }
        let isAddress = name.contains("://") || (name.contains("@") && name.contains(":"))
        if !isAddress, let content = surroundings.content, let pack = packNamed(name, in: surroundings),
            pack.folder.hasPrefix(content + "/")
        {
            return .folder(pack.folder)
        }
        guard isAddress, !name.hasPrefix("-") else { throw .noSuchPath(name) }
        return .git(name)
    }

    /// Puts a pack's files into a new folder. Links and devices are refused, and nothing of it is run.
    func fetch(_ origin: InstalledPack.Origin, into folder: String) throws(Failure) {
        switch origin {
        case .file(let path):
            guard access(path, R_OK) == 0 else { throw .noSuchPath(path) }
            do { try unpackPack(path, into: folder) } catch { throw .pack(.file(path: path, error)) }
        case .folder(let path):
            guard access(path, R_OK) == 0 else { throw .noSuchPath(path) }
            try copy(path, into: folder)
        case .git(let address): try clone(address, into: folder)
        }
    }

    private func copy(_ source: String, into folder: String) throws(Failure) {
        let tree = PackTree(of: source)
        if let path = tree.strange.first { throw .pack(.file(path: source, .strange(path: path))) }
        if let path = tree.unreadable.first { throw .pack(.file(path: source, .unreadable(path: path))) }
        let size = tree.files.reduce(0) { $0 + $1.size }
        guard PackLimits.allow(files: tree.files.count, bytes: size) else {
            throw .pack(.file(path: source, .tooLarge(files: tree.files.count, bytes: size)))
        }
        for file in tree.files {
            guard let bytes = tree.bytes(file.path) else {
                throw .pack(.file(path: source, .unreadable(path: file.path)))
            }
            try writeNew(bytes, inside: folder, as: file.path)
        }
    }

    /// The newest commit of the repository's own branch. Links come out as plain files, and neither hooks nor
    /// submodules are followed.
    private func clone(_ address: String, into folder: String) throws(Failure) {
        let repository = folder + ".git"
        defer { removeTree(repository) }
        let ran = try OutsideTools(surroundings).run(
            "git",
            [
                "-c", "core.symlinks=false", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "clone",
                "--quiet", "--depth", "1", "--single-branch", "--no-tags", "--template=", "--", address, repository,
            ],
            adding: [
                "GIT_TERMINAL_PROMPT": "0", "GIT_ALLOW_PROTOCOL": "https:http:ssh:git:file", "GIT_LFS_SKIP_SMUDGE": "1",
                "GIT_CONFIG_NOSYSTEM": "1",
            ])
        guard ran.isSuccess else { throw .pack(.fetch(address: address, detail: ran.errorText.trimmedLine)) }
        try copy(repository, into: folder)
    }
}
