import Calculators
import Companion
import Hangul
import Notes
import Quiz
import Records

// What `pack check` says: what was found, and what to write instead.

extension Sentences {
    func complaint(_ finding: PackFinding) -> Complaint {
        var complaint = words(for: finding)
        complaint.path = finding.path
        complaint.line = finding.span?.start.line
        return complaint
    }

    private func words(for finding: PackFinding) -> Complaint {
        switch finding.kind {
        case .unknownFile, .misplacedFile, .strangeFile, .unreadableFile, .notText: fileWords(finding)
        case .manifest(let kind): complaint(PackProblem(kind, path: finding.path, line: nil))
        case .requirementMissing(let requirement, let found): missing(requirement, found: found)
        case .unknownNote(let found, let candidates):
            Complaint(
                "unknown_note", say("notes/에 '\(found)' 노트가 없습니다.", "There is no note '\(found)' in notes/."),
                hint: didYouMean(candidates) ?? say("파일의 이름을 쓰세요", "Write the file's name"))
        case .unknownSkill(let found, let candidates):
            Complaint(
                "unknown_skill", say("\(quoted(found, .quotation))는 계산 연습은 없습니다.", "There is no skill '\(found)'."),
                hint: didYouMean(candidates)
                    ?? say(
                        "목록: Content/aws-exercises/exercises.yaml", "All of them: Content/aws-exercises/exercises.yaml")
            )
        case .yaml(let kind):
            complaint(
                CalculatorFileProblem(kind, at: finding.span ?? FileSpan(line: 1, column: 1, length: 1)),
                path: finding.path)
        case .calculatorTwice(let name, let other): calculatorTwice(name, other)
        case .note(let kind): complaint(Problem(kind, line: finding.span?.start.line ?? 1), path: finding.path)
        case .brokenLink, .brokenImage, .brokenHeading: linkWords(finding)
        case .idTwice, .askedTwice, .optionTwice, .rejected, .noQuestion: questionWords(finding)
        case .examKeyMissing, .examValue, .examWeights, .examDraw, .examDiffers, .examTopicTwice: examWords(finding)
        case .commandMissing, .commandStops, .commandDiffers: commandWords(finding)
        case .book(let kind): complaint(kind)
        case .figureColumns, .figureFields, .figureEmpty, .figureNumber, .figureDate, .figureUnsaid:
            figureWords(finding)
        }
    }

    // MARK: Files

    private func fileWords(_ finding: PackFinding) -> Complaint {
        switch finding.kind {
        case .unknownFile(let candidates):
            Complaint(
                "unknown_file", say("꾸러미에 없는 종류의 파일입니다.", "A pack has no such file."),
                hint: didYouMean(candidates)
                    ?? say("지우거나 이름 앞에 '.'을 붙이세요", "Take it away, or let its name begin with '.'"))
        case .misplacedFile(let folder):
            Complaint(
                "misplaced_file", say("이 파일의 자리가 아닙니다.", "This file stands in the wrong place."),
                hint: say("옮기세요: mv \(finding.path) \(folder)", "Move it: mv \(finding.path) \(folder)"))
        case .strangeFile:
            Complaint(
                "strange_file", say("링크나 장치는 꾸러미에 넣을 수 없습니다.", "A pack can hold neither links nor devices."),
                hint: say("파일 자체를 넣으세요", "Put the file itself there"))
        case .unreadableFile:
            Complaint(
                "unreadable", say("읽을 수 없는 파일입니다.", "This cannot be read."),
                hint: say("권한을 확인하세요: ls -l", "Check its permissions: ls -l"))
        default:
            Complaint(
                "not_text", say("글이 아닌 파일입니다.", "This is no text."),
                hint: say("UTF-8로 저장하세요", "Save it as UTF-8"))
        }
    }

    /// What is wrong with a pack's manifest.
    func complaint(_ problem: PackProblem) -> Complaint {
        switch problem.kind {
        case .noManifest:
            Complaint(
                "no_manifest", say("pack.yaml이 없습니다.", "There is no pack.yaml."),
                hint: say("새로 만들려면: pack new 이름", "To begin with one: pack new ID"), path: problem.path)
        case .unreadable:
            Complaint(
                "unreadable", say("pack.yaml을 읽을 수 없습니다.", "pack.yaml cannot be read."),
                hint: say("UTF-8로 저장하세요", "Save it as UTF-8"), path: problem.path)
        case .notYAML(let detail):
            Complaint(
                "unreadable", say("YAML로 읽을 수 없습니다: \(detail)", "This is no YAML: \(detail)"),
                hint: say("이름 뒤에 ': '를 쓰세요 – title: AWS 기초", "Put ': ' after a name, as in title: AWS basics"),
                path: problem.path, line: problem.line)
        case .notKeys:
            Complaint(
                "shape", say("여기에는 이름과 값이 와야 합니다.", "Names with values are expected here."),
                hint: "title: …", path: problem.path, line: problem.line)
        case .missing(let key):
            Complaint(
                "missing_key", say("'\(key)' 항목이 없습니다.", "'\(key)' is missing."),
                hint: say("더하세요 – ", "Add ") + sample(of: key), path: problem.path, line: problem.line)
        case .badValue(let key, let found, let expected):
            Complaint(
                "bad_value", say("\(key)에 \(quoted(found, .topic)) 쓸 수 없습니다.", "'\(found)' is no \(key)."),
                hint: hint(expected), path: problem.path, line: problem.line)
        case .otherID(let found, let folder):
            Complaint(
                "other_id",
                say("id는 '\(found)'인데 폴더는 '\(folder)'입니다.", "The id is '\(found)', the folder '\(folder)'."),
                hint: say("같은 이름으로 하세요", "Let both be the same"), path: problem.path, line: problem.line)
        case .newerFormat(let found, let known):
            Complaint(
                "newer_format",
                say(
                    "이 꾸러미는 더 새로운 gongbu의 형식입니다(\(found), 이 프로그램은 \(known)까지).",
                    "This pack is of a newer format (\(found); this program knows up to \(known))."),
                hint: say("gongbu를 새 판으로 바꾸세요", "Update gongbu"), path: problem.path, line: problem.line)
        case .noNotes:
            Complaint(
                "empty_pack", say("꾸러미가 비어 있습니다.", "The pack is empty."),
                hint: say("notes/에 노트(.md)를 넣으세요", "Put a note (.md) into notes/"), path: problem.path)
        }
    }

    private func sample(of key: String) -> String {
        switch key {
        case "id": "id: aws-class"
        case "title": say("title: AWS 기초", "title: AWS basics")
        case "language": say("language: ko", "language: en")
        case "version": "version: 1.0.0"
        default: "\(key): …"
        }
    }

    private func hint(_ expected: PackProblem.Expectation) -> String {
        switch expected {
        case .text: say("글을 쓰세요", "Write some text")
        case .yesOrNo: say("true나 false를 쓰세요", "Write true or false")
        case .number: say("정수를 쓰세요: 1", "Write a whole number: 1")
        case .oneOf(let words): say("쓸 수 있는 것: ", "It can be: ") + words.joined(separator: ", ")
        case .names: say("이름을 둘 넘게 쓰세요: [온디맨드, On-Demand]", "Write two names or more: [RI, Reserved Instance]")
        case .skill: "reserved.saving_percent"
        case .id:
            say("영어 소문자, 숫자, '-'만 쓰세요: aws-class", "Use small letters, digits and '-': aws-class")
        case .version: say("점으로 나눈 수를 쓰세요: 1.0.0", "Write numbers with points: 1.0.0")
        case .requirement: "aws-price-books, aws-price-books >= 1.2"
        case .date: say("날, 달이나 해를 쓰세요: 2026-11", "Write a day, a month or a year: 2026-11")
        }
    }

    func missing(_ requirement: PackRequirement, found: String?) -> Complaint {
        let wanted = requirement.id + (requirement.least.map { " \($0)" } ?? "")
        return Complaint(
            "requirement_missing",
            found.map {
                say(
                    "'\(wanted)' 이상이 필요한데 있는 것은 \($0)입니다.",
                    "It needs '\(wanted)' or later; there is \($0).")
            } ?? say("먼저 '\(wanted)' 꾸러미가 있어야 합니다.", "It needs the pack '\(wanted)'."),
            hint: say("그 꾸러미를 들여오세요: pack install …", "Install that one first: pack install …"))
    }

    private func calculatorTwice(_ name: String, _ other: String?) -> Complaint {
        Complaint(
            "calculator_twice",
            other.map {
                say("'\(name)' 계산기가 \($0)에 이미 있습니다.", "'\(name)' is a calculator of \($0) already.")
            } ?? say("\(quoted(name, .topic)) gongbu의 계산기 이름입니다.", "'\(name)' is one of gongbu's own calculators."),
            hint: say("calculator: 뒤의 이름을 바꾸세요", "Take another name behind calculator:"))
    }

    // MARK: Notes and questions

    private func linkWords(_ finding: PackFinding) -> Complaint {
        switch finding.kind {
        case .brokenImage(let target, let candidates):
            Complaint(
                "broken_image", say("'\(target)' 그림이 없습니다.", "There is no image '\(target)'."),
                hint: didYouMean(candidates) ?? say("그림을 images/에 넣으세요", "Put it into images/"))
        case .brokenHeading(let heading):
            Complaint(
                "broken_heading", say("그 노트에 '\(heading)' 제목이 없습니다.", "That note has no heading '\(heading)'."),
                hint: say("제목을 그대로 쓰세요", "Write the heading as it stands there"))
        case .brokenLink(let target, let candidates):
            Complaint(
                "broken_link", say("'\(target)' 파일이 없습니다.", "There is no file '\(target)'."),
                hint: didYouMean(candidates)
                    ?? say("꾸러미 안의 파일이나 https:// 주소를 쓰세요", "Name a file of the pack, or an https:// address"))
        default: fileWords(finding)
        }
    }

    private func questionWords(_ finding: PackFinding) -> Complaint {
        switch finding.kind {
        case .idTwice(let id, let path, let line):
            Complaint(
                "id_twice", say("'^\(id)'가 \(path):\(line)에도 있습니다.", "'^\(id)' stands at \(path):\(line), too."),
                hint: say("다른 이름을 쓰세요: ^\(id)-2", "Take another: ^\(id)-2"))
        case .askedTwice(let prompt, let path, let line):
            Complaint(
                "two_right_answers",
                say(
                    "같은 질문의 답이 \(path):\(line)에서는 다릅니다: \(prompt)",
                    "The same question has another answer at \(path):\(line): \(prompt)"),
                hint: say("무엇에 대한 것인지 밝히거나 하나로 모으세요", "Say what each is about, or keep one"))
        case .optionTwice(let option):
            Complaint(
                "option_twice", say("보기가 겹칩니다: \(option)", "Two options say the same: \(option)"),
                hint: say("보기 하나를 바꾸세요", "Change one of them"))
        case .rejected(let reason, let prompt): rejected(reason, prompt)
        default:
            Complaint(
                "no_question", say("여기에서는 묻는 것이 없습니다.", "Nothing is asked here."),
                hint: say(
                    "'질문 :: 답'이나 보기와 '정답: B'를 쓰세요(FORMAT.md)",
                    "Write 'question :: answer', or options and 'Answer: B' (FORMAT.md)"))
        }
    }

    private func rejected(_ reason: Rejection.Reason, _ prompt: String) -> Complaint {
        let asked = say("묻지 않는 질문 – ", "Not asked: ") + prompt
        return switch reason {
        case .answerVisible:
            Complaint(
                "answer_visible", say("답이 질문에 보입니다. \(asked)", "The question shows its answer. \(asked)"),
                hint: say("이름을 다른 말로 풀어 쓰세요", "Say it without the name itself"))
        case .twoRightAnswers:
            Complaint(
                "two_right_answers", say("맞는 답이 둘입니다. \(asked)", "Two answers would be right. \(asked)"),
                hint: say("둘을 가르는 말을 더하세요", "Add what tells the two apart"))
        case .tooLong:
            Complaint(
                "too_long", say("답이 너무 깁니다. \(asked)", "The answer is too long. \(asked)"),
                hint: say("한 줄에 한 가지만 쓰세요", "Say one thing in a line"))
        case .noSubject:
            Complaint(
                "no_subject", say("무엇에 대한 말인지 없습니다. \(asked)", "It does not say what it is about. \(asked)"),
                hint: say("제목이나 줄에 이름을 쓰세요", "Put the name into the line or its heading"))
        case .trivial:
            Complaint(
                "trivial", say("너무 뻔한 질문입니다. \(asked)", "Too little to be asked. \(asked)"),
                hint: say("답을 더 길게 쓰세요", "Write a longer answer"))
        case .duplicate:
            Complaint(
                "duplicate", say("같은 질문이 있습니다. \(asked)", "This is asked already. \(asked)"),
                hint: say("하나를 빼세요", "Keep one of them"))
        }
    }

    // MARK: Calculations, prices, figures

    private func commandWords(_ finding: PackFinding) -> Complaint {
        switch finding.kind {
        case .commandStops(let problem):
            complaint(problem)
        case .commandDiffers(let shown):
            Complaint(
                "calc_differs", say("계산의 결과와 다릅니다.", "The calculation shows something else."),
                hint: say("나온 것: ", "It shows: ") + shown)
        default:
            Complaint(
                "calc_without_command", say("calc 칸이 명령으로 시작하지 않습니다.", "This calc block begins without a command."),
                hint: "calc ec2 t3.micro --count 2")
        }
    }

    private func figureWords(_ finding: PackFinding) -> Complaint {
        let columns = FigureColumn.allCases.map(\.rawValue).joined(separator: ",")
        return switch finding.kind {
        case .figureColumns(let found):
            Complaint(
                "figure_columns", say("첫 줄이 '\(found)'입니다.", "The first line is '\(found)'."),
                hint: say("이렇게 쓰세요: ", "Write: ") + columns)
        case .figureFields(let found):
            Complaint(
                "figure_fields", say("칸이 \(found)개입니다.", "There are \(plural(found, "field"))."),
                hint: say("다섯 칸: ", "Five are expected: ") + columns)
        case .figureEmpty(let column):
            Complaint(
                "figure_empty", say("\(column.rawValue) 칸이 비었습니다.", "\(column.rawValue) is empty."),
                hint: column == .source ? say("어디에서 온 값인지 쓰세요", "Say where it is from") : nil)
        case .figureNumber(let found):
            Complaint(
                "figure_number", say("\(quoted(found, .topic)) 수가 아닙니다.", "'\(found)' is no number."),
                hint: say("단위는 다음 칸에: 72,%", "The unit has its own field: 72,%"))
        case .figureDate(let found):
            Complaint(
                "figure_date", say("\(quoted(found, .topic)) 날짜가 아닙니다.", "'\(found)' is no date."), hint: hint(.date))
        case .figureUnsaid(let id, let text):
            Complaint(
                "figure_unsaid",
                say(
                    "'\(id)'의 값 \(quoted(text, .subject)) 어느 노트에도 없습니다.",
                    "No note says '\(text)', the value of '\(id)'."),
                hint: say("노트나 이 줄을 고치세요", "Bring the note or this line up to date"))
        default: fileWords(finding)
        }
    }

    // MARK: The end of a check

    func covered(_ note: PackCheck.Coverage) -> String {
        let questions = say("\(note.questions)문제", plural(note.questions, "question"))
        if note.isQuestions { return questions }
        return questions
            + say(
                " · \(note.told)줄 가운데 \(note.asked)줄", " · \(note.asked) of \(plural(note.told, "line"))")
    }

    func checked(_ check: PackCheck) -> String {
        let questions = check.coverage.reduce(0) { $0 + $1.questions }
        guard check.findings.isEmpty else { return problemCount(check.findings.count) }
        let worked = check.worked == 0 ? "" : say(" · 계산 \(check.worked)개가 맞습니다", " · \(check.worked) worked right")
        return say("잘못이 없습니다 · \(questions)문제", "nothing wrong · \(plural(questions, "question"))") + worked
    }
}
