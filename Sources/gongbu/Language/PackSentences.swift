import Companion
import Hangul
import Records

// What is said of making, installing and keeping packs.

extension Sentences {
    // MARK: What goes wrong

    func complaint(_ failure: PackFailure) -> Complaint {
        switch failure {
        case .notInstalled(let id, let suggestions):
            Complaint(
                "not_installed", say("'\(id)' 꾸러미는 들여오지 않았습니다.", "The pack '\(id)' is not installed."),
                hint: didYouMean(suggestions) ?? say("들여온 꾸러미: pack list", "To see what is: pack list"))
        case .exists(let path):
            Complaint(
                "exists", say("\(quoted(path, .subject)) 이미 있습니다.", "'\(path)' is there already."),
                hint: say("다른 이름을 쓰거나 --into 폴더를 주세요.", "Take another name, or give --into DIR."), path: path)
        case .badID(let id):
            Complaint(
                "bad_id", say("\(quoted(id, .topic)) 꾸러미의 이름(id)이 될 수 없습니다.", "'\(id)' can be no pack's id."),
                hint: say(
                    "영어 소문자, 숫자, '-'로 쓰세요: pack new aws-class. 보일 제목은 pack.yaml의 title입니다.",
                    "Use small letters, digits and '-': pack new aws-class. What learners see is the title in pack.yaml."
                ))
        case .noTemplate:
            Complaint(
                "no_template", say("본보기 꾸러미를 찾지 못했습니다.", "The template was not found."),
                hint: say("GONGBU_CONTENT가 가리키는 폴더를 확인하세요.", "Check the folder that GONGBU_CONTENT names."))
        case .manifest(let problem): complaint(problem)
        case .file(let path, let problem): complaint(problem, path: path)
        case .broken(let path, let problems):
            Complaint(
                "broken_pack",
                say("고칠 것이 \(problems)개 있어 그만두었습니다.", "Nothing was done: \(plural(problems, "thing")) to be mended."),
                hint: "pack check \(path)", path: path)
        case .missing(let requirement, let found): missing(requirement, found: found)
        case .noProgram(let name):
            Complaint(
                "no_program", say("'\(name)' 프로그램이 없습니다.", "The program '\(name)' is not installed."),
                hint: "sudo apt install " + (name == "ssh-keygen" ? "openssh-client" : name))
        case .fetch(let address, let detail):
            Complaint(
                "fetch", say("'\(address)'에서 가져오지 못했습니다: \(detail)", "'\(address)' could not be fetched: \(detail)"),
                hint: say("주소와 연결을 확인하세요.", "Check the address and the connection."), path: address)
        case .signing(let key, let detail):
            Complaint(
                "signing", say("'\(key)' 열쇠로 서명하지 못했습니다: \(detail)", "'\(key)' did not sign: \(detail)"),
                hint: say(
                    "비밀번호가 있는 열쇠는 먼저 ssh-add로 올리세요.", "A key with a passphrase goes into ssh-agent first: ssh-add"),
                path: key)
        case .badSignature, .otherSigner, .notTrusted, .nothingToTrust: signatureWords(failure)
        case .older(let id, let found, let installed):
            Complaint(
                "older",
                say(
                    "'\(id)' 꾸러미는 더 새로운 \(installed) 판이 있어 \(found) 판을 들여오지 않았습니다.",
                    "The newer version \(installed) of '\(id)' is installed, so \(found) was not."),
                hint: say("되돌리려면 먼저 빼세요: pack remove \(id)", "To go back, take it out first: pack remove \(id)"))
        case .pinned(let id):
            Complaint(
                "pinned", say("'\(id)' 꾸러미는 고정되어 있습니다.", "The pack '\(id)' is pinned."),
                hint: say("풀려면: pack pin \(id) --off", "To let it go: pack pin \(id) --off"))
        }
    }

    private func signatureWords(_ failure: PackFailure) -> Complaint {
        switch failure {
        case .otherSigner(let id, let kept, let found):
            Complaint(
                "other_signer",
                found.map {
                    say(
                        "'\(id)' 꾸러미를 다른 사람이 서명했습니다. 전: \(kept), 지금: \($0)",
                        "Someone else signed the pack '\(id)'. Before: \(kept), now: \($0)")
                }
                    ?? say(
                        "'\(id)' 꾸러미에 서명이 없습니다. 전: \(kept)", "The pack '\(id)' is no longer signed. Before: \(kept)"),
                hint: say(
                    "만든 사람에게 확인한 뒤: pack trust \(id)", "Ask its author, and then: pack trust \(id)"))
        case .notTrusted(let id):
            Complaint(
                "not_trusted", say("'\(id)' 꾸러미를 들여오지 않았습니다.", "The pack '\(id)' was not installed."),
                hint: say("아무것도 바뀌지 않았습니다.", "Nothing was changed."))
        case .nothingToTrust(let id):
            Complaint(
                "nothing_to_trust", say("'\(id)'에는 물린 서명이 없습니다.", "No signature of '\(id)' was refused."),
                hint: say("새 판을 들여올 때 바뀌면 알려 드립니다.", "You are told when one changes."))
        default:
            Complaint(
                "bad_signature", say("서명이 파일과 맞지 않습니다.", "The signature is not one over these files."),
                hint: say("만든 사람에게서 다시 받으세요.", "Get the pack from its author again."))
        }
    }

    func complaint(_ problem: PackFileProblem, path: String) -> Complaint {
        switch problem {
        case .unreadable(let inner):
            Complaint(
                "unreadable", say("'\(inner)' 파일을 읽을 수 없습니다.", "'\(inner)' cannot be read."),
                hint: say("권한을 확인하세요: ls -l", "Check its permissions: ls -l"), path: path)
        case .changed(let inner):
            Complaint(
                "changed", say("'\(inner)' 파일이 만들 때의 것과 다릅니다.", "'\(inner)' is not as it was when the pack was built."),
                hint: say("다시 받거나, 고친 뒤 다시 만드세요: pack build", "Get the pack again, or build it anew: pack build"),
                path: path)
        case .strange(let inner):
            Complaint(
                "strange_file",
                say("'\(inner)': 링크나 장치는 꾸러미에 넣을 수 없습니다.", "'\(inner)' is a link or device, which no pack holds."),
                hint: say("파일 자체를 넣으세요.", "Put the file itself there."), path: path)
        case .tooLarge(let files, let bytes):
            Complaint(
                "too_large",
                say(
                    "꾸러미가 너무 큽니다: 파일 \(files)개, \(bytes >> 20) MB",
                    "The pack is too large: \(plural(files, "file")), \(bytes >> 20) MB"),
                hint: say("그림을 줄이거나 둘로 나누세요.", "Make the images smaller, or two packs of it."), path: path)
        case .notAPack:
            Complaint(
                "not_a_pack", say("'\(path)' 파일은 꾸러미가 아닙니다.", "'\(path)' is no pack."),
                hint: say(
                    "pack build로 만든 파일이나 pack.yaml이 있는 폴더를 주세요.",
                    "Give a file of pack build, or a folder with a pack.yaml."),
                path: path)
        case .archive(let problem): complaint(problem, path: path)
        }
    }

    // MARK: What was done

    func packMade(_ folder: String) -> [String] {
        [
            say("만들었습니다: \(folder)", "Made: \(folder)"),
            say(
                "노트를 쓰고 살피세요: pack check \(folder) --watch",
                "Write its notes and check them: pack check \(folder) --watch"),
        ]
    }

    func built(_ pack: BuiltPack) -> String {
        say(
            "만들었습니다: \(pack.path) (파일 \(pack.files)개)", "Built: \(pack.path) (\(plural(pack.files, "file")))")
    }

    func digest(_ digest: String) -> String { "SHA-256 " + digest }
    func signedBy(_ fingerprint: String) -> String { say("서명: \(fingerprint)", "Signed by \(fingerprint)") }
    var unsigned: String { say("서명 없음", "unsigned") }

    func installed(_ title: String, _ version: String?) -> String {
        let name = title + (version.map { " \($0)" } ?? "")
        return say("들여왔습니다: \(name)", "Installed: \(name)")
    }

    func installedSource(_ origin: InstalledPack.Origin) -> String { say("출처: ", "From ") + origin.place }

    /// What the sync after an install did to the learner's cards.
    func taken(_ report: SyncReport) -> String {
        let outcome = report.outcome
        var parts = [say("\(report.questions)문제", plural(report.questions, "question"))]
        func add(_ count: Int, _ korean: String, _ english: String) {
            if count > 0 { parts.append(say("\(korean) \(count)", "\(count) \(english)")) }
        }
        add(outcome.new, "새로", "new")
        add(outcome.reworded, "말만 바뀜", "reworded")
        add(outcome.changed, "값이 바뀌어 곧 다시 물음", "changed and due at once")
        add(outcome.aside, "기록과 함께 쉼", "set aside with their history")
        return parts.joined(separator: " · ")
    }

    func startQuiz(_ id: String) -> String {
        say("읽기: learn \(id) · 묻기: quiz \(id)", "Read: learn \(id) · Quiz: quiz \(id)")
    }

    func upToDate(_ id: String) -> String { say("\(id): 바뀐 것이 없습니다.", "\(id): nothing new.") }
    func leftPinned(_ id: String) -> String { say("\(id): 고정되어 있어 그대로 둡니다.", "\(id): pinned, left as it is.") }
    var noPacksInstalled: String {
        say("들여온 꾸러미가 없습니다. 들여오려면: pack install 파일", "No packs are installed. To install one: pack install FILE")
    }

    func packRemoved(_ pack: InstalledPack, forgotten: Bool) -> String {
        forgotten
            ? say("뺐습니다: \(pack.title). 기록도 지웠습니다.", "Removed with its history: \(pack.title).")
            : say(
                "뺐습니다: \(pack.title). 다시 들여오면 기록이 이어집니다.",
                "Removed: \(pack.title). Its history is kept for the day it comes back.")
    }

    func pinChanged(_ pack: InstalledPack) -> String {
        pack.isPinned
            ? say("고정했습니다: \(pack.id)", "Pinned: \(pack.id)") : say("풀었습니다: \(pack.id)", "No longer pinned: \(pack.id)")
    }

    // MARK: Trust

    func signerOf(_ pack: String, _ fingerprint: String) -> [String] {
        [
            say("'\(pack)' 꾸러미는 서명되어 있습니다.", "The pack '\(pack)' is signed by"),
            "  " + fingerprint,
            say(
                "만든 사람이 알려 준 지문과 같은지 보세요.", "Compare that with the fingerprint that its author told you."),
        ]
    }

    func otherSigner(_ id: String, kept: String?, found: String?) -> [String] {
        [
            say("전의 서명: ", "Signed before by ") + (kept ?? unsigned),
            say("새 서명:   ", "Signed now by    ") + (found ?? unsigned),
        ]
    }

    var trustSigner: String { say("믿고 들여올까요? [y/N] ", "Trust it and install? [y/N] ") }
    var trustNewSigner: String { say("이제부터 새 서명을 믿을까요? [y/N] ", "Trust the new one from now on? [y/N] ") }
    func nowTrusted(_ id: String) -> String {
        say("믿기로 했습니다. 이제 \(id)의 새 판을 들여오세요.", "Trusted. Now install the new version of \(id).")
    }

    // MARK: Lists

    func origin(_ pack: PackSummary) -> String {
        guard let installed = pack.installed else { return say("gongbu에 딸림", "comes with gongbu") }
        return installed.origin.place
    }

    func remarks(_ pack: PackSummary) -> [String] {
        guard let installed = pack.installed else { return [] }
        var remarks = [pack.signer.map { signedBy($0) } ?? unsigned]
        if installed.isPinned { remarks.append(say("고정", "pinned")) }
        switch pack.state {
        case .whole: break
        case .changed: remarks.append(say("들여온 뒤 파일이 바뀜", "files changed since"))
        case .missing: remarks.append(say("파일이 없음 – 다시 들여오세요", "files missing: install it again"))
        }
        return remarks
    }

    // MARK: A new version

    func diffCounts(_ diff: PackDiff) -> String {
        say(
            "그대로 \(diff.kept) · 말이 바뀜 \(diff.reworded.count) · 값이 바뀜 \(diff.changed.count) · 새로 \(diff.new.count) · 없어짐 \(diff.gone.count)",
            "\(diff.kept) kept · \(diff.reworded.count) reworded · \(diff.changed.count) changed · \(diff.new.count) new · \(diff.gone.count) gone"
        )
    }

    var diffReworded: String { say("말이 바뀌고 기록은 이어짐", "Reworded, the history goes on") }
    var diffChanged: String { say("값이 바뀌어 곧 다시 물음", "Another value: asked at once") }
    var diffNew: String { say("새 카드", "New cards") }
    var diffGone: String { say("없어진 카드(기록은 남음)", "Gone (the history is kept)") }

    var exercisesOfPack: String { say("계산 연습(물을 때마다 다른 수)", "Exercises, with other numbers each time") }
    func watching(_ time: String) -> String {
        say("\(time) · 저장하면 다시 봅니다 · 끝내기 Ctrl-C", "\(time) · looks again at each save · Ctrl-C ends")
    }
}
