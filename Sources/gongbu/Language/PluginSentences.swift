import Companion
import Hangul

// What is said of plugins: how they stand, what is wrong with a folder, and what one could not do.

extension Sentences {
    func standing(_ standing: PluginStanding) -> String {
        switch standing {
        case .untrusted: say("아직 믿는다고 하지 않음", "not trusted yet")
        case .changed: say("믿은 뒤 바뀜 – 쓰지 않음", "changed since it was trusted; not run")
        case .trusted: say("쓰는 중", "trusted")
        case .disabled(let failures): say("연달아 \(failures)번 실패해 멈춤", "stopped after \(failures) failures in a row")
        }
    }

    func offerKind(_ kind: PluginOffer.Kind) -> String {
        switch kind {
        case .reader: say("읽는 파일", "reads")
        case .questions: say("노트의 문제", "questions of notes")
        case .skill: say("연습", "exercises")
        case .calculator: say("계산기", "calculators")
        case .exporter: say("내보내기", "exports")
        }
    }

    func room(_ room: PluginRoom) -> String {
        switch room {
        case .sandbox:
            say(
                "플러그인은 bubblewrap 안에서 돕니다. 허락한 것이 아니면 네트워크는 없고 디스크는 읽기만 합니다.",
                "Plugins run inside bubblewrap: but for what you granted, no network and a read-only disk.")
        case .notInstalled:
            say(
                "bubblewrap이 없어 시간·메모리·출력만 제한합니다. 설치: sudo apt-get install bubblewrap",
                "There is no bubblewrap: time, memory and output are bounded, nothing else. sudo apt-get install bubblewrap"
            )
        case .notAllowed:
            say(
                "여기서는 bubblewrap이 돌지 못해(컨테이너 안인 듯) 시간·메모리·출력만 제한합니다.",
                "bubblewrap cannot work here (inside a container?): time, memory and output are bounded, nothing else.")
        }
    }

    var noPlugins: String {
        say("플러그인이 없습니다. 더하기: plugin install 폴더", "No plugins yet. To add one: plugin install DIR")
    }

    func shippedPlugins(_ names: [String]) -> String {
        say("함께 온 것: ", "Shipped: ") + names.joined(separator: ", ")
            + say(" – plugin install 이름", " – plugin install NAME")
    }

    var builtIn: String { say("처음부터 있는 것", "built in") }
    var runs: String { say("도는 것", "runs") }
    func files(_ count: Int) -> String { say("파일 \(count)개", plural(count, "file")) }
    var changedSince: String { say("믿은 뒤에 파일이 바뀌었습니다.", "Its files changed since you trusted it.") }

    func wants(_ wants: PluginWants) -> [String] {
        (wants.network ? [say("네트워크를 쓰려고 합니다.", "It asks for the network.")] : [])
            + wants.folders.map { say("폴더에 쓰려고 합니다: \($0)", "It asks to write into \($0).") }
    }

    var mayItRun: String { say("이 내용을 믿고 돌릴까요? [y/N] ", "Trust this content and let it run? [y/N] ") }
    var mayUseNetwork: String { say("네트워크를 쓰게 할까요? [y/N] ", "Let it use the network? [y/N] ") }
    func mayUse(_ folder: String) -> String {
        say("'\(folder)' 폴더에 쓰게 할까요? [y/N] ", "Let it write into '\(folder)'? [y/N] ")
    }

    func installed(_ plugin: InstalledPlugin) -> String {
        say("\(quoted(plugin.id, .object)) 넣었습니다.", "'\(plugin.id)' is in.")
    }

    func trustNext(_ id: String) -> String {
        say("돌리려면 먼저 믿는다고 하세요: plugin trust \(id)", "It runs once you trust it: plugin trust \(id)")
    }

    func trusted(_ id: String) -> String { say("\(quoted(id, .object)) 이제 씁니다.", "'\(id)' may run from now on.") }

    func removedPlugin(_ id: String) -> String {
        say(
            "\(quoted(id, .object)) 뺐습니다. 공부한 기록은 남아 있습니다.", "'\(id)' is gone. What you learned by it is kept.")
    }

    func exported(_ count: Int, _ path: String) -> String {
        say("\(count)문제를 \(path)에 적었습니다.", "\(plural(count, "question")) written to \(path).")
    }

    func madePlugin(_ folder: String) -> String { say("만들었습니다: \(folder)", "Made: \(folder)") }

    func pluginNextSteps(_ folder: String) -> [String] {
        [
            say("살피기   plugin check \(folder) --run", "check    plugin check \(folder) --run"),
            say("넣기     plugin install \(folder) --trust", "install  plugin install \(folder) --trust"),
        ]
    }

    func wellPlugin(_ turns: Int?) -> String {
        guard let turns else { return say("파일에는 잘못이 없습니다.", "nothing wrong with the files") }
        return say(
            "잘못이 없습니다. 기록된 대화 \(turns)번이 맞습니다.",
            "nothing wrong; \(plural(turns, "recorded turn")) \(turns == 1 ? "holds" : "hold")")
    }

    var notRehearsed: String {
        say(
            "믿는다고 한 내용이 아니라 돌려 보지 않았습니다. 돌려 보려면 --run을 붙이세요.",
            "It was not run, since this content is not trusted. To run it, add --run.")
    }
}

// MARK: What a plugin could not do

extension Sentences {
    func complaint(_ trouble: PluginTrouble) -> Complaint {
        let name = trouble.plugin
        func plugin(_ code: String, _ korean: String, _ english: String, hint: String? = nil) -> Complaint {
            Complaint("plugin_" + code, say("플러그인 '\(name)': \(korean)", "Plugin '\(name)': \(english)"), hint: hint)
        }
        switch trouble.kind {
        case .notInstalled(let suggestions):
            return plugin(
                "not_installed", "없습니다.", "it is not here.",
                hint: didYouMean(suggestions) ?? say("있는 것을 보려면: plugin list", "To see them: plugin list"))
        case .alreadyInstalled:
            return plugin(
                "exists", "그 폴더가 이미 있습니다.", "its folder is there already.",
                hint: say("다른 이름을 쓰거나 먼저 빼세요: plugin remove \(name)", "Take another name, or: plugin remove \(name)"))
        case .notTrusted:
            return plugin(
                "not_trusted", "아직 믿는다고 하지 않아 돌리지 않습니다.", "it is not run before you trust it.", hint: trustHint(name))
        case .changed:
            return plugin(
                "changed", "믿은 뒤에 파일이 바뀌어 돌리지 않습니다.", "its files changed since you trusted it, so it is not run.",
                hint: trustHint(name))
        case .faulty(let problems):
            let first = problems.first.map { complaint($0, in: name) }
            let place =
                problems.first.map { problem in problem.file + (problem.line.map { ":\($0)" } ?? "") + ": " } ?? ""
            return plugin(
                "faulty", place + (first?.message ?? ""), place + (first?.message ?? ""),
                hint: first?.hint ?? say("모두 보려면: plugin check 폴더", "To see all: plugin check DIR"))
        case .noProgram(let program):
            return plugin(
                "no_program", "프로그램 '\(program)'이 없습니다.", "there is no program '\(program)'.",
                hint: say("설치하거나 plugin.yaml의 run을 고치세요.", "Install it, or correct 'run' in plugin.yaml."))
        case .cannotStart(let detail):
            return plugin("cannot_start", "시작하지 못했습니다: \(detail)", "it could not be started: \(detail)")
        case .timedOut(let milliseconds):
            let seconds = milliseconds / 1000
            return plugin(
                "slow", "\(seconds)초 안에 답하지 않아 끝냈습니다.",
                "it gave no answer within \(plural(seconds, "second")) and was ended.")
        case .ended(let code, let said):
            return plugin(
                "crashed", "도중에 끝났습니다(코드 \(code)).", "it ended in the middle (code \(code)).", hint: lastWords(said))
        case .killed(let signal, let said):
            return plugin(
                "crashed", "도중에 죽었습니다(신호 \(signal)).", "it was killed in the middle (signal \(signal)).",
                hint: lastWords(said))
        case .garbled(let line):
            return plugin(
                "garbled", "알아들을 수 없는 답을 했습니다: \(shortened(line))",
                "it answered what is no answer: \(shortened(line))",
                hint: say("PROTOCOL.md를 보세요.", "See PROTOCOL.md."))
        case .tooMuch: return plugin("huge", "너무 많이 내보내 끝냈습니다.", "it wrote more than it may and was ended.")
        case .otherProtocol(let found, let known):
            return plugin(
                "other_protocol", "프로토콜 \(found)을 씁니다. 이 프로그램은 \(known)까지 압니다.",
                "it speaks protocol \(found); this program knows \(known).",
                hint: say("gongbu나 플러그인을 새 판으로 바꾸세요.", "Update gongbu, or the plugin."))
        case .refused(let message, let input):
            return plugin(
                "refused", message, message,
                hint: input.map { say("고칠 값: --\($0)", "Look at --\($0)") })
        case .disabled(let failures):
            return plugin(
                "disabled", "연달아 \(failures)번 실패해 더 돌리지 않습니다. 카드는 그대로 있습니다.",
                "it failed \(failures) times in a row and is not run any more. Its cards are kept.",
                hint: trustHint(name))
        case .stopped: return plugin("stopped", "멈췄습니다.", "stopped.")
        case .notOffered(let what, let suggestions):
            return plugin(
                "not_offered", "\(quoted(what, .object)) 해 주는 플러그인이 없습니다.", "no plugin offers '\(what)'.",
                hint: suggestions.isEmpty
                    ? say("있는 것을 보려면: plugin list", "To see them: plugin list")
                    : say("있는 것: ", "There is: ") + suggestions.joined(separator: ", "))
        case .senseless(let value):
            return plugin(
                "garbled", "뜻이 통하지 않는 값을 답했습니다: '\(shortened(value))'",
                "it answered a value that makes no sense: '\(shortened(value))'")
        case .notAsked(let permission):
            return plugin(
                "not_asked", "plugin.yaml이 '\(permission)'을 바라지 않습니다.",
                "its plugin.yaml does not ask for '\(permission)'.")
        }
    }

    private func trustHint(_ name: String) -> String {
        say("다시 쓰려면: plugin trust \(name)", "To let it run: plugin trust \(name)")
    }

    private func lastWords(_ said: String) -> String? {
        let line = said.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
        return line.isEmpty ? nil : say("마지막 말: ", "Its last words: ") + shortened(line)
    }

    private func shortened(_ text: String) -> String { text.count > 80 ? text.prefix(80) + "…" : text }
}

// MARK: What is wrong with a folder

extension Sentences {
    func complaint(_ problem: PluginProblem, in folder: String) -> Complaint {
        var complaint = words(for: problem.kind, of: folder.split(separator: "/").last.map(String.init) ?? folder)
        complaint.path = folder + "/" + problem.file
        complaint.line = problem.line
        return complaint
    }

    private func words(for kind: PluginProblem.Kind, of plugin: String) -> Complaint {
        switch kind {
        case .missingFile(let file):
            Complaint(
                "missing_file", say("'\(file)' 파일이 없습니다.", "There is no '\(file)'."),
                hint: say("보기: Plugins/hello-python", "An example: Plugins/hello-python"))
        case .notYAML(let detail):
            Complaint(
                "not_yaml", say("YAML로 읽을 수 없습니다: \(detail)", "This is no YAML: \(detail)"),
                hint: say("이름 뒤에는 ': '", "Put ': ' after a name"))
        case .missing(let key):
            Complaint(
                "missing_key", say("'\(key)'가 빠졌습니다.", "'\(key)' is missing."),
                hint: key == "run" ? "run: [python3, plugin.py]" : "\(key): …")
        case .unknownKey(let key, let suggestions):
            Complaint(
                "unknown_key", say("'\(key)'는 쓰지 않는 이름입니다.", "'\(key)' means nothing here."),
                hint: didYouMean(suggestions))
        case .keyTwice(let key): Complaint("key_twice", say("'\(key)'가 두 번 나옵니다.", "'\(key)' stands twice."))
        case .badValue(let key, let found, let expected):
            Complaint(
                "bad_value", say("'\(key)'에 '\(found)' 값은 쓸 수 없습니다.", "'\(found)' is no value for '\(key)'."),
                hint: self.expected(expected))
        case .newerFormat(let found, let known):
            Complaint(
                "newer_format",
                say(
                    "형식 \(found)을 모릅니다. 이 프로그램은 \(known)까지 압니다.",
                    "Format \(found) is not known here, only up to \(known)."))
        case .otherID(let found, let folder):
            Complaint(
                "other_id",
                say(
                    "id '\(found)'와 폴더 이름 '\(folder)'가 다릅니다.",
                    "The id '\(found)' is not the folder's name, '\(folder)'."),
                hint: "id: \(folder)")
        case .noProgram(let program):
            Complaint(
                "no_program", say("프로그램 '\(program)'이 없습니다.", "There is no program '\(program)'."),
                hint: say("설치하거나, 폴더 안의 것이면 './\(program)'으로", "Install it; one of the folder is './\(program)'"))
        case .link(let path):
            Complaint(
                "link", say("'\(path)'는 보통 파일이 아닙니다.", "'\(path)' is no plain file."),
                hint: say("링크 대신 파일을 두세요", "Put the file itself there"))
        case .unreadableFile(let path):
            Complaint("unreadable", say("'\(path)'를 읽을 수 없습니다.", "'\(path)' cannot be read."))
        case .tooLarge(let files, let bytes):
            Complaint(
                "too_large",
                say("너무 큽니다: 파일 \(files)개, \(bytes)바이트", "Too large: \(plural(files, "file")), \(bytes) bytes"))
        case .notJSON: Complaint("not_json", say("JSON이 아닙니다.", "This is no JSON."))
        case .noRequest:
            Complaint("no_request", say("요청이 와야 할 줄입니다.", "A request belongs here."), hint: "{\"method\": …}")
        case .noAnswer:
            Complaint("no_answer", say("이 요청의 답이 다음 줄에 없습니다.", "The next line has no answer to this request."))
        case .unknownMethod(let method):
            Complaint("unknown_method", say("'\(method)'는 없는 요청입니다.", "There is no request '\(method)'."))
        case .emptyTranscript:
            Complaint("no_request", say("기록된 대화가 없습니다.", "No talk is recorded here."), hint: "plugin check … --record")
        case .otherAnswer(let method, let place, let expected, let found):
            Complaint(
                "other_answer",
                say(
                    "\(method)의 답이 다릅니다: \(place)에 \(found ?? "아무것도 없음")",
                    "another answer to \(method): \(place) is \(found ?? "missing")"),
                hint: say("기록에는 \(expected)", "recorded: \(expected)"))
        case .failed(let kind): complaint(PluginTrouble(plugin, kind))
        }
    }

    private func expected(_ expectation: PluginProblem.Expectation) -> String {
        switch expectation {
        case .text: say("글 하나를 쓰세요", "Write one text")
        case .texts: say("글의 목록을 쓰세요: [가, 나]", "Write a list of texts: [a, b]")
        case .yesOrNo: say("true나 false를 쓰세요", "Write true or false")
        case .id: say("영어 작은 글자, 숫자와 '-': cidr-drill", "Small letters, digits and '-': cidr-drill")
        }
    }
}
