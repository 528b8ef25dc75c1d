import Companion
import Notes

// What is said of pictures and of notes laid out as pages.
extension Sentences {
    /// The title of a callout that has none of its own.
    func callout(_ kind: String) -> String {
        switch kind.lowercased() {
        case "goal", "goals": say("목표", "Goal")
        case "summary", "abstract", "tldr": say("요약", "Summary")
        case "warning", "caution", "attention": say("주의", "Warning")
        case "danger", "error": say("위험", "Danger")
        case "tip", "hint": say("도움말", "Tip")
        case "important": say("중요", "Important")
        case "info": say("정보", "Info")
        case "note": say("참고", "Note")
        case "example": say("예", "Example")
        case "quote", "cite": say("인용", "Quote")
        case "question", "faq", "help": say("물음", "Question")
        case "todo": say("할 일", "To do")
        case "success", "check", "done": say("확인", "Check")
        default: kind
        }
    }

    func pictureMissing(_ picture: PagePicture) -> String {
        let name = picture.caption.isEmpty ? picture.target : "\(picture.caption) (\(picture.target))"
        return say("[그림이 없습니다: \(name)]", "[Missing picture: \(name)]")
    }

    /// What a note shows beside a question; `key` opens it.
    func pictures(_ pictures: [NotePicture], openedBy key: String) -> String {
        let names = pictures.map { picture in
            let file = picture.path.split(separator: "/").last.map(String.init) ?? picture.path
            return picture.caption.isEmpty ? file : "\(picture.caption) (\(file))"
        }
        let listed = names.joined(separator: ", ")
        return say("그림: \(listed) · 열기 \(key)", "Picture: \(listed) · open: \(key)")
    }

    var noPictures: String {
        say("이 자리에는 열 그림이 없습니다.", "There is no picture to be opened here.")
    }

    func opened(_ pictures: [NotePicture]) -> String {
        let paths = pictures.map(\.path).joined(separator: ", ")
        return say("열었습니다: \(paths)", "Opened: \(paths)")
    }

    func pageWritten(_ path: String, _ notes: [PrintedNote]) -> String {
        if notes.count == 1, let whole = notes[0].whole {
            return say(
                "'\(path)': '\(whole)'의 한 절, 그림까지 담은 한 장. 브라우저로 열거나 인쇄하세요.",
                "'\(path)': a section of '\(whole)' with pictures in one page. Open it in a browser, or print it.")
        }
        return say(
            "'\(path)': 노트 \(notes.count)개, 그림까지 담은 한 장. 브라우저로 열거나 인쇄하세요.",
            "'\(path)': \(plural(notes.count, "note")) with pictures in one page. Open it in a browser, or print it.")
    }
}
