import Glibc
import TestSupport
import Testing

@testable import Processes

@Suite("Starting other programs")
struct ProcessesTests {
    @Test(
        "the exit code comes back, or the signal's number and 128",
        arguments: [("exit 0", 0), ("exit 7", 7), ("kill -TERM $$", 143)])
    func codes(script: String, expected: CInt) throws {
        #expect(try runInForeground(["/bin/sh", "-c", script], environment: [:]) == expected)
    }

    @Test("the child has the environment it was given and no other")
    func environment() throws {
        let folder = try TemporaryFolder()
        _ = try runInForeground(
            ["/bin/sh", "-c", "echo \"$LC_ALL/$HOME/$WORD\" > \"$OUT\""],
            environment: ["LC_ALL": "ko_KR.EUC-KR", "WORD": "두 낱말 = 하나", "OUT": folder("out")])
        #expect(folder.read("out") == "ko_KR.EUC-KR//두 낱말 = 하나\n")
    }

    @Test("arguments arrive as they are")
    func arguments() throws {
        let folder = try TemporaryFolder()
        _ = try runInForeground(
            ["/bin/sh", "-c", "printf '%s|' \"$@\" > \"$OUT\"", "sh", "+40", "요금 노트.md", "$HOME", ""],
            environment: ["OUT": folder("out")])
        #expect(folder.read("out") == "+40|요금 노트.md|$HOME||")
    }

    @Test("the child leads a process group of its own")
    func group() throws {
        let folder = try TemporaryFolder()
        _ = try runInForeground(
            ["/bin/sh", "-c", "echo $$ $(ps -o pgid= -p $$) > \"$OUT\""],
            environment: ["OUT": folder("out"), "PATH": "/usr/bin:/bin"])
        let numbers = (folder.read("out") ?? "").split { $0 == " " || $0 == "\n" }.compactMap { Int32($0) }
        guard numbers.count == 2 else { return }
        #expect(numbers[0] == numbers[1])
        #expect(numbers[1] != getpgrp())
    }

    @Test("a child that stops itself is sent on")
    func stopped() throws {
        #expect(try runInForeground(["/bin/sh", "-c", "kill -STOP $$; exit 5"], environment: [:]) == 5)
    }

    @Test("a program that is not there or may not run fails with its errno")
    func missing() throws {
        #expect(throws: StartFailure(code: ENOENT)) {
            try runInForeground(["/nowhere/vim", "a"], environment: [:])
        }
        #expect(throws: StartFailure(code: EINVAL)) { try runInForeground([], environment: [:]) }
        let folder = try TemporaryFolder()
        folder.write("글", to: "plain")
        #expect(throws: StartFailure(code: EACCES)) { try launchDetached([folder("plain")], environment: [:]) }
    }

    @Test("a viewer is not waited for, and has nothing to read")
    func detached() throws {
        let folder = try TemporaryFolder()
        try launchDetached(
            ["/bin/sh", "-c", "cat; echo done > \"$OUT\""],
            environment: ["OUT": folder("out"), "PATH": "/usr/bin:/bin"])
        // It ends by itself, since its input is empty: three seconds are plenty.
        for _ in 0..<300 where folder.read("out") != "done\n" { usleep(10_000) }
        #expect(folder.read("out") == "done\n")
    }
}
