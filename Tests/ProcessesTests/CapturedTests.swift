import Glibc
import TestSupport
import Testing

@testable import Processes

@Suite("Running a program to its end")
struct CapturedTests {
    private func shell(_ script: String, _ limits: ProcessLimits = .none) -> Launch {
        Launch(["/bin/sh", "-c", script], environment: ["PATH": "/usr/bin:/bin"], limits: limits)
    }

    private func run(_ script: String, _ limits: ProcessLimits = .none, within milliseconds: Int = 30_000) throws
        -> Captured
    { try runCaptured(shell(script, limits), deadline: .after(milliseconds: milliseconds)) }

    @Test("both outputs and the code come back, whatever limits hold")
    func outputs() throws {
        for limits in [ProcessLimits.none, ProcessLimits(memory: 1 << 30, processorSeconds: 20, openFiles: 64)] {
            let captured = try run("echo 답; echo 오류 >&2; exit 3", limits)
            #expect(captured.text == "답\n")
            #expect(captured.errorText == "오류\n")
            #expect(captured.ending == .exited(3))
        }
    }

    @Test("a signal is told from a code")
    func signalled() throws { #expect(try run("kill -KILL $$").ending == .signalled(SIGKILL)) }

    @Test("a megabyte goes in while it comes out, and nobody waits for the other")
    func through() throws {
        let bytes = [UInt8]((0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        let captured = try runCaptured(Launch(["/bin/cat"]), input: bytes, deadline: .after(milliseconds: 30_000))
        #expect(captured.isSuccess)
        #expect(captured.output == bytes)
    }

    @Test("a child that reads nothing ends no one: SIGPIPE stays away")
    func notRead() throws {
        let bytes = [UInt8](repeating: 65, count: 1_000_000)
        let captured = try runCaptured(
            shell("exec <&-; echo done"), input: bytes, deadline: .after(milliseconds: 30_000))
        #expect(captured.text == "done\n")
        #expect(captured.isSuccess)
    }

    @Test("the environment and the folder are those handed in")
    func surroundings() throws {
        let folder = try TemporaryFolder()
        var launch = shell("pwd; env | grep -v '^_=\\|^PWD=\\|^SHLVL=\\|^OLDPWD=' | sort")
        launch.environment["LC_ALL"] = "C.UTF-8"
        launch.folder = folder.path
        let captured = try runCaptured(launch, deadline: .after(milliseconds: 30_000))
        #expect(captured.text == "\(folder.path)\nLC_ALL=C.UTF-8\nPATH=/usr/bin:/bin\n")
    }

    @Test("the deadline ends the whole group")
    func timedOut() throws {
        let captured = try run("sleep 777 & echo $!; exec sleep 777", within: 300)
        #expect(captured.ending == .timedOut)
        let grandchild = try #require(pid_t(captured.text.dropLast()))
        #expect(isGone(grandchild))
    }

    @Test("a child left behind with the output in its hands holds nobody up, and goes too")
    func leftBehind() throws {
        let captured = try run("sleep 777 & echo $!")
        #expect(captured.isSuccess)
        let grandchild = try #require(pid_t(captured.text.dropLast()))
        #expect(isGone(grandchild))
    }

    @Test("too much output is cut off at its bound")
    func tooMuch() throws {
        let captured = try runCaptured(
            shell("exec cat /dev/zero"), deadline: .after(milliseconds: 30_000), most: 100_000)
        #expect(captured.ending == .tooMuchOutput)
        #expect(captured.output.count == 100_000)
    }

    @Test("whoever does not want to wait need not")
    func stopped() throws {
        let captured = try runCaptured(shell("exec sleep 777"), deadline: .after(milliseconds: 30_000)) { true }
        #expect(captured.ending == .stopped)
    }

    @Test("a bounded fork bomb leaves nothing behind")
    func forkBomb() throws {
        // A word of its own in each argument list tells its processes from all others.
        let word = "777.\(getpid())"
        let captured = try run(
            "b() { sleep \(word) & [ $1 -lt 5 ] && { b $(($1+1)) & b $(($1+1)) & }; }; b 0; wait", within: 700)
        #expect(captured.ending == .timedOut)
        for _ in 0..<200 where processes(with: word) > 0 { usleep(10_000) }
        #expect(processes(with: word) == 0)
    }

    @Test("memory, processor time and the size of files are bounded")
    func limits() throws {
        #expect(try run("ulimit -v", ProcessLimits(memory: 512 << 20)).text == "524288\n")
        #expect(try run("while :; do :; done", ProcessLimits(processorSeconds: 1)).ending != .timedOut)
        let folder = try TemporaryFolder()
        let written = try run("head -c 100000 /dev/zero > \(folder("big"))", ProcessLimits(fileSize: 10_240))
        #expect(written.ending != .exited(0))
        #expect(folder.readBytes("big")?.count == 10_240)
    }

    @Test("a program that is not there fails before anything starts, with limits too")
    func missing() throws {
        #expect(throws: StartFailure(code: ENOENT)) {
            try runCaptured(
                Launch(["/nowhere/git"], limits: ProcessLimits(openFiles: 64)), deadline: .after(milliseconds: 1000))
        }
    }

    @Test("a child holds three descriptors, and we none afterwards")
    func descriptors() throws {
        // One that is not marked to be closed: others make such.
        let open = Glibc.open("/dev/null", O_RDONLY)
        defer { close(open) }
        // The folder that ls itself reads is the fourth.
        #expect(try run("exec ls /proc/self/fd").text.split(separator: "\n").count == 4)
        let ended = try Processes.ChildProcess(Launch(["/bin/cat"]))
        let pipes = ended.descriptors
        #expect(pipes.allSatisfy { fcntl($0, F_GETFD) & FD_CLOEXEC != 0 })
        ended.kill()
        #expect(ended.descriptors == [-1, -1, -1])
    }
}

@Suite("A child that is talked with")
struct ChildProcessTests {
    @Test("what is written comes back, line by line")
    func talk() throws {
        let child = try Processes.ChildProcess(Launch(["/bin/cat"]))
        for word in ["하나\n", "둘\n"] {
            let sent = child.exchange(writing: Array(word.utf8)[...], until: .after(milliseconds: 20_000))
            #expect(sent.written == word.utf8.count)
            var heard = sent.output
            while heard.count < word.utf8.count {
                let part = child.exchange(writing: [], until: .after(milliseconds: 20_000))
                guard !part.outputEnded else { break }
                heard += part.output
            }
            #expect(heard == Array(word.utf8))
        }
        #expect(child.leave(until: .after(milliseconds: 20_000)) == .exited(0))
    }

    @Test("one that ignores the end of its input is killed")
    func stubborn() throws {
        let child = try Processes.ChildProcess(Launch(["/bin/sleep", "777"]))
        #expect(child.leave(until: .after(milliseconds: 50)) == .signalled(SIGKILL))
        #expect(child.kill() == .signalled(SIGKILL))
    }

    @Test("it goes with the value that holds it")
    func dropped() throws {
        let number = try Processes.ChildProcess(Launch(["/bin/sleep", "777"])).id
        #expect(isGone(number))
    }
}

/// Whether a process is no more, not even as a zombie; one that was not ours is reaped by the system a little later.
private func isGone(_ number: pid_t) -> Bool {
    for _ in 0..<500 {
        if kill(number, 0) != 0 || isZombie(number) { return true }
        usleep(10_000)
    }
    return false
}

/// Dead, and waiting for whoever adopted it. Not for us: our own children are reaped by the time we ask.
private func isZombie(_ number: pid_t) -> Bool {
    let status = bytes(of: "/proc/\(number)/status").map { String(decoding: $0, as: UTF8.self) } ?? ""
    return status.contains("State:\tZ") && !status.contains("PPid:\t\(getpid())\n")
}

/// How many running processes have `word` among their arguments.
private func processes(with word: String) -> Int {
    names(in: "/proc").filter { name in
        guard pid_t(name) != nil, let line = bytes(of: "/proc/\(name)/cmdline") else { return false }
        return line.split(separator: 0).contains(Array(word.utf8)[...])
    }.count
}
