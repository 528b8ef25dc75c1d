import Archives
import Companion

// What is said of archives that are not opened, unpacked or written.
extension Sentences {
    /// - Parameter path: the archive's.
    func complaint(_ problem: ArchiveProblem, path: String) -> Complaint {
        switch problem {
        case .libraryMissing(let package):
            Complaint(
                "library_missing",
                say("묶음 파일을 여는 데 필요한 libarchive가 없습니다.", "libarchive, which opens archives, is not here."),
                hint: say("설치하세요: sudo apt-get install \(package)", "Install it: sudo apt-get install \(package)"))
        case .cannotRead(let path, let detail):
            Complaint(
                "unreadable", say("'\(path)' 파일을 읽을 수 없습니다: \(detail)", "'\(path)' cannot be read: \(detail)"),
                hint: say("읽기 권한을 확인하세요: ls -l", "Check its permissions: ls -l"), path: path)
        case .notAnArchive(let path):
            Complaint(
                "not_an_archive",
                say("'\(path)' 파일은 zip이나 tar 묶음이 아닙니다.", "'\(path)' is neither a zip nor a tar."),
                hint: say("파일을 다시 받아 보세요.", "Get the file once more."), path: path)
        case .damaged(let path, let detail):
            Complaint(
                "damaged_archive", say("'\(path)' 묶음이 깨졌습니다: \(detail)", "'\(path)' is damaged: \(detail)"),
                hint: say("파일을 다시 받아 보세요. 아무것도 풀지 않았습니다.", "Get the file once more. Nothing was unpacked."), path: path)
        case .exists(let path):
            Complaint(
                "exists", say("'\(path)' 자리에 이미 무언가 있습니다.", "There is something at '\(path)' already."),
                hint: say("다른 이름을 주거나 있는 것을 치우세요.", "Give another name or move it away."), path: path)
        case .cannotWrite(let path, let detail):
            Complaint(
                "cannot_write", say("'\(path)' 파일을 쓸 수 없습니다: \(detail)", "'\(path)' cannot be written: \(detail)"),
                hint: say("경로와 쓰기 권한, 디스크 자리를 확인하세요.", "Check the path, its permissions and the disk's room."),
                path: path)
        case .encrypted, .badName, .sameName, .fileAsFolder, .link, .device, .tooManyEntries, .tooLarge, .growsTooMuch:
            Complaint(
                "unsafe_archive",
                say(
                    "'\(path)' 묶음을 풀지 않았습니다: \(danger(problem))", "'\(path)' was not unpacked: \(danger(problem))"),
                hint: say(
                    "아무것도 쓰지 않았습니다. 만든 사람에게 이 줄을 보여 주세요.", "Nothing was written. Show this line to whoever made it."),
                path: path)
        }
    }

    /// What is wrong inside an archive.
    private func danger(_ problem: ArchiveProblem) -> String {
        switch problem {
        case .encrypted(let name): say("'\(name)' 항목이 암호로 잠겨 있습니다.", "'\(name)' is encrypted.")
        case .badName(let name, let fault):
            say("'\(name)' 항목은 \(self.fault(fault)).", "'\(name)' \(self.fault(fault)).")
        case .sameName(let name, let other):
            say(
                "'\(name)' 항목과 '\(other)' 항목의 이름이 같거나 대소문자·정규형만 다릅니다.",
                "'\(name)' and '\(other)' are one name but for case or normal form.")
        case .fileAsFolder(let name):
            say("'\(name)' 항목이 파일이면서 폴더입니다.", "'\(name)' is both a file and a folder.")
        case .link(let name, let target):
            say("'\(name)' 항목이 링크입니다('\(target)'로).", "'\(name)' is a link to '\(target)'.")
        case .device(let name): say("'\(name)' 항목이 장치나 파이프입니다.", "'\(name)' is a device or a pipe.")
        case .tooManyEntries(let limit): say("항목이 \(limit)개를 넘습니다.", "It has more than \(limit) entries.")
        case .tooLarge(let limit): say("풀면 \(limit >> 20)MB를 넘습니다.", "Unpacked it is over \(limit >> 20) MB.")
        case .growsTooMuch(let limit): say("풀면 \(limit)배 넘게 커집니다.", "Unpacked it grows by over \(limit) times.")
        case .libraryMissing, .cannotRead, .notAnArchive, .damaged, .exists, .cannotWrite: ""
        }
    }

    private func fault(_ fault: EntryName.Fault) -> String {
        switch fault {
        case .empty: say("이름이 비어 있습니다", "has no name")
        case .absolute: say("절대 경로입니다", "is an absolute path")
        case .leavesFolder: say("폴더 밖으로 나갑니다(..)", "leads out of the folder (..)")
        case .notUTF8: say("이름이 UTF-8이 아닙니다", "is not UTF-8")
        case .controlCharacter: say("이름에 제어 문자가 있습니다", "has control characters in its name")
        case .backslash: say("이름에 \\ 문자가 있습니다", "has a \\ in its name")
        case .tooLong: say("이름이 너무 길거나 폴더가 너무 깊습니다", "has too long a name or too many folders")
        }
    }
}
