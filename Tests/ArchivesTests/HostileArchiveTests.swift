import Archives
import Glibc
import TestSupport
import Testing

@Suite("Archives that mean harm")
struct HostileArchiveTests {
    @Test("there are at least 40 of them") func number() { #expect(HostileArchive.all.count >= 40) }

    @Test("each ends in its case, before anything is written", arguments: HostileArchive.all)
    func refused(archive: HostileArchive) throws {
        let folder = try TemporaryFolder()
        folder.write("kept", to: "inner/kept")
        let path = folder.write(archive.bytes, to: "inner/archive")
        let before = folder.tree()
        let problem = #expect(throws: ArchiveProblem.self) {
            try unpackArchive(path, to: folder.path + "/inner/out", limits: archive.limits)
        }
        #expect(problem.map(bare) == archive.problem)
        #expect(folder.tree() == before)
        #expect(access("/evil", F_OK) != 0)
    }

    @Test("a bomb is refused by how much it grows, before anything is written", arguments: ArchiveFormat.allCases)
    func bomb(format: ArchiveFormat) throws {
        let folder = try TemporaryFolder()
        let zeros = [UInt8](repeating: 0, count: 1 << 22)
        try writeArchive([ArchiveMember("zeros", .bytes(zeros))], as: format, to: folder.path + "/bomb")
        let limits = ArchiveLimits(entries: 10, bytes: 1 << 30, ratio: 100, freeBytes: 1 << 20)
        #expect(throws: ArchiveProblem.growsTooMuch(limit: 100)) {
            try unpackArchive(folder.path + "/bomb", to: folder.path + "/out", limits: limits)
        }
        #expect(folder.tree() == ["bomb"])
    }

    @Test("a stream of zstd that grows too much is refused, and its file taken away")
    func stream() throws {
        let folder = try TemporaryFolder()
        try compressZstd([UInt8](repeating: 7, count: 1 << 22), to: folder.path + "/bomb")
        let limits = ArchiveLimits(entries: 1, bytes: 1 << 30, ratio: 100, freeBytes: 1 << 20)
        #expect(throws: ArchiveProblem.growsTooMuch(limit: 100)) {
            try expandZstd(folder.path + "/bomb", to: folder.path + "/out", limits: limits)
        }
        #expect(folder.tree() == ["bomb"])
    }

    @Test("a folder, a pipe and a file that is not there are no archives")
    func noFiles() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        #expect(throws: ArchiveProblem.notAnArchive(path: folder.path)) { try entries(ofArchive: folder.path) }
        #expect(throws: ArchiveProblem.notAnArchive(path: folder.path + "/pipe")) {
            try entries(ofArchive: folder.path + "/pipe")
        }
        let error = #expect(throws: ArchiveProblem.self) { try entries(ofArchive: folder.path + "/none") }
        #expect(error.map(bare) == .cannotRead(path: "", detail: ""))
    }

    /// Without paths and the words of others.
    private func bare(_ problem: ArchiveProblem) -> ArchiveProblem {
        switch problem {
        case .cannotRead: .cannotRead(path: "", detail: "")
        case .notAnArchive: .notAnArchive(path: "")
        case .damaged: .damaged(path: "", detail: "")
        case .exists: .exists(path: "")
        case .cannotWrite: .cannotWrite(path: "", detail: "")
        default: problem
        }
    }
}
