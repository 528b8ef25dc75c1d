import Files
import Glibc
import PluginHost

/// What a look at a plugin's folder found.
package struct CheckedPlugin: Sendable {
    package var folder: String
    package var manifest: PluginManifest?
    package var problems: [PluginProblem]
    /// How many turns of the recorded talk went as recorded; nil where it was not run.
    package var turns: Int?
    package var room: PluginRoom
}

/// Whether a check may run the plugin.
package enum PluginTrial: Sendable, Hashable {
    /// Only where this very content is trusted already.
    case ifTrusted
    case run
    /// It is run, and its answers are written into the transcript in place of those that stand there.
    case record
}

extension PluginShelf {
    /// Looks at a plugin's folder, all problems at once, and has its recorded talk again. Throws `noSuchPath`,
    /// `cannotWrite`.
    package func check(
        _ path: String, from workingDirectory: String, _ trial: PluginTrial
    ) throws(Failure) -> CheckedPlugin {
        let place = absolutePath(path, from: workingDirectory)
        guard access(place, F_OK) == 0 else { throw .noSuchPath(path) }
        let (manifest, found) = PluginManifest.read(at: place)
        var checked = CheckedPlugin(folder: place, manifest: manifest, problems: found, room: roomKind)
        for file in ["README.md", transcriptName] where access(place + "/" + file, R_OK) != 0 {
            checked.problems.append(PluginProblem(.missingFile(file), in: file))
        }
        guard let manifest else { return checked }
        if let first = manifest.run.first, programPath(first, in: place) == nil {
            checked.problems.append(PluginProblem(.noProgram(first)))
        }
        do {
            let content = try FolderContent(of: place, leavingOut: true)
            let isTrusted = content.digest == record(of: manifest.id)?.digest
            if isTrusted || trial != .ifTrusted, checked.problems.isEmpty || trial == .run {
                try rehearse(&checked, manifest, trial)
            }
        } catch let fault as FolderContent.Fault {
            checked.problems.append(PluginProblem(fault))
        } catch let failure as Failure {
            throw failure
        } catch {
            checked.problems.append(PluginProblem(.unreadableFile(place), in: "."))
        }
        return checked
    }

    private var transcriptName: String { "transcript.jsonl" }

    private func rehearse(
        _ checked: inout CheckedPlugin, _ manifest: PluginManifest, _ trial: PluginTrial
    ) throws {
        guard let bytes = readBytes(checked.folder + "/" + transcriptName) else { return }
        let transcript: Transcript
        do { transcript = try Transcript(String(decoding: bytes, as: UTF8.self)) } catch {
            checked.problems.append(PluginProblem(error, in: transcriptName))
            return
        }
        let program: PluginProgram
        do { program = try self.program(of: manifest, at: checked.folder, granted: PluginWants()) } catch {
            checked.problems.append(PluginProblem(.failed(error.kind)))
            return
        }
        let plugin = Plugin(program, language: "en", version: version)
        if trial == .record, let text = transcript.recorded(with: plugin) {
            try writeWhole(text, to: checked.folder + "/" + transcriptName)
            checked.turns = transcript.turns.count
            return
        }
        var turns = 0
        for (turn, outcome) in transcript.replay(plugin) {
            switch outcome {
            case .same: turns += 1
            case .differs(let difference):
                checked.problems.append(
                    PluginProblem(
                        .otherAnswer(
                            method: turn.method, place: difference.path, expected: difference.expected.json,
                            found: difference.found?.json), in: transcriptName, line: turn.line))
            case .failed(let failure):
                checked.problems.append(
                    PluginProblem(.failed(.init(failure)), in: transcriptName, line: turn.line))
            }
        }
        checked.turns = turns
    }
}

extension PluginProblem {
    fileprivate init(_ fault: Transcript.Fault, in file: String) {
        switch fault {
        case .notJSON(let line): self.init(.notJSON, in: file, line: line)
        case .noRequest(let line): self.init(.noRequest, in: file, line: line)
        case .noAnswer(let line): self.init(.noAnswer, in: file, line: line)
        case .unknownMethod(let method, let line): self.init(.unknownMethod(method), in: file, line: line)
        case .empty: self.init(.emptyTranscript, in: file)
        }
    }
}
