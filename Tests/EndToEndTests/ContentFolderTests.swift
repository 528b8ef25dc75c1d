import Foundation
import TestSupport
import Testing

@Suite("Content is found where the program is installed")
struct ContentFolderTests {
    private static let book = """
        # source: made up for this test
        # region: us-east-1
        # currency: USD
        # as_of: 2026-01-01
        service,item,option,unit,from,to,rate,mark
        ec2,t3.medium,,hour,,,0.05,

        """

    let folder: TemporaryFolder

    /// The program in a folder of its own, with a pack beside it and another elsewhere.
    init() throws {
        folder = try TemporaryFolder()
        mkdir(folder.path + "/usr", 0o755)
        mkdir(folder.path + "/usr/bin", 0o755)
        try FileManager.default.copyItem(atPath: BuiltProgram.path, toPath: folder.path + "/usr/bin/gongbu")
        for place in ["usr/share/gongbu", "elsewhere"] {
            folder.write("title: 요금\n", to: place + "/prices-of-mine/pack.yaml")
            folder.write(Self.book, to: place + "/prices-of-mine/prices/\(place.split(separator: "/")[0]).csv")
        }
    }

    private func books(environment: [String: String] = [:]) throws -> String {
        let environment = ["HOME": folder.path + "/me"].merging(environment) { $1 }
        let process = try started(environment) { actions in
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_addopen(&actions, 1, folder.path + "/output", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }
        process.wait()
        return folder.read("output") ?? ""
    }

    /// A process that another test starts just now may hold the copied program open for writing until it runs its own.
    private func started(
        _ environment: [String: String], files: (inout posix_spawn_file_actions_t) -> Void
    ) throws -> ChildProcess {
        let words = ["prices", "list", "--json"]
        for _ in 0..<100 {
            do {
                return try ChildProcess(folder.path + "/usr/bin/gongbu", words, environment: environment, files: files)
            } catch let refusal as ChildProcess.CannotStart where refusal.code == ETXTBSY {
                usleep(20_000)
            }
        }
        return try ChildProcess(folder.path + "/usr/bin/gongbu", words, environment: environment, files: files)
    }

    @Test("../share/gongbu beside the program is the content")
    func beside() throws {
        let found = try books()
        #expect(found.contains("usr/share/gongbu/prices-of-mine/prices/usr.csv"), "\(found)")
    }

    @Test("$GONGBU_CONTENT goes before it")
    func named() throws {
        let found = try books(environment: ["GONGBU_CONTENT": folder.path + "/elsewhere"])
        #expect(found.contains("elsewhere/prices-of-mine/prices/elsewhere.csv"), "\(found)")
        #expect(!found.contains("usr/share/gongbu"))
    }

    @Test("a data home that stands there is no content")
    func dataHome() throws {
        let home = folder.path + "/usr/share/gongbu"
        #expect(try !books(environment: ["GONGBU_HOME": home]).contains("prices-of-mine"))
        folder.write("", to: "usr/share/gongbu/gongbu.sqlite")
        #expect(try !books().contains("prices-of-mine"))
    }
}
