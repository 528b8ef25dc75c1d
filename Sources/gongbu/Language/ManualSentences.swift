// What the manual page says beside what help says: `gongbu --manual`.
extension Sentences {
    var manualTitle: String { say("gongbu 설명서", "gongbu manual") }

    var manualPurpose: String {
        say("마크다운 노트를 문제로 바꾸어 잊을 때쯤 묻는 공부 친구", "asks what your Markdown notes state, just before you would forget it")
    }

    func heading(_ section: ManualSection) -> String {
        switch section {
        case .name: say("이름", "NAME")
        case .synopsis: say("개요", "SYNOPSIS")
        case .description: say("설명", "DESCRIPTION")
        case .commands: say("명령", "COMMANDS")
        case .options: say("옵션", "OPTIONS")
        case .exitStatus: say("종료 상태", "EXIT STATUS")
        case .environment: say("환경 변수", "ENVIRONMENT")
        case .files: say("파일", "FILES")
        case .examples: say("예", "EXAMPLES")
        case .licence: say("라이선스", "LICENCE")
        }
    }

    var manualOptions: String { say("옵션…", "OPTION…") }

    var manualDescription: [String] {
        [
            say(
                "평소 쓰던 대로 쓴 한국어나 영어 노트를 읽고, 노트가 말하는 사실을 찾아, 잊어버릴 즈음에 물어봅니다. 노트에는 아무것도 쓰지 않습니다.",
                "gongbu reads Markdown notes in Korean or English as they are, finds what they state, and asks about it when it is about to be forgotten. Notes are never written to."
            ),
            say(
                "명령 없이 부르면 셸이 열리고, 아래의 명령은 그 안에서도 그대로 씁니다. 표준 입력이 파이프면 그 줄들을 차례로 실행합니다. quiz에서는 한 줄이 답, 다음 줄이 등급입니다.",
                "Without a command the shell opens, and the commands below work in it too. Lines piped in are run one after the other; in a quiz one line is the answer and the next the grade."
            ),
        ]
    }

    var manualOptionsPlace: String {
        say("명령 앞이나 뒤 어디에나 씁니다.", "They may stand before the command or behind it.")
    }
    var manualHelp: String { say("명령과 쓰는 법", "the commands, or how the command is used") }
    var manualVersion: String { say("판 번호", "the version") }

    var manualStatuses: [(status: String, meaning: String)] {
        [
            ("0", say("다 했습니다.", "Done.")), ("1", say("하지 못했습니다.", "It failed.")),
            ("2", say("살펴본 것에 잘못이 있습니다.", "A check found problems.")),
            ("64", say("명령을 잘못 썼습니다.", "The command line was wrong.")),
        ]
    }

    var manualEnvironment: [(name: String, meaning: String)] {
        [
            ("GONGBU_HOME", say("자료 폴더", "the data home")),
            ("XDG_DATA_HOME", say("GONGBU_HOME이 없으면 이 폴더 안의 gongbu", "without GONGBU_HOME the folder gongbu in it")),
            (
                "GONGBU_CONTENT",
                say(
                    "콘텐츠 꾸러미의 폴더. 없으면 프로그램 곁의 ../share/gongbu",
                    "the folder of content packs; without it ../share/gongbu beside the program")
            ),
            ("LC_ALL, LC_MESSAGES, LANG", say("화면의 언어", "the language of the screens")),
            ("VISUAL, EDITOR", say("노트를 여는 편집기", "the editor that opens notes")),
            (
                "GONGBU_VIEWER",
                say("그림을 여는 프로그램. 없으면 xdg-open", "the program that shows pictures; without it xdg-open")
            ),
            ("NO_COLOR", say("있으면 색을 쓰지 않습니다.", "no colours where it is set")),
        ]
    }

    var manualFiles: [(path: String, meaning: String)] {
        [
            ("~/.local/share/gongbu", say("자료 폴더. 나만 읽을 수 있습니다.", "the data home, readable by its owner alone")),
            ("~/.local/share/gongbu/gongbu.sqlite", say("배운 기록", "what was learned")),
            (
                "~/.local/share/gongbu/backups",
                say("파일의 꼴을 바꾸기 전의 사본", "copies from before the file's form was changed")
            ),
            (
                "~/.local/share/gongbu/prices, calculators",
                say("내 가격표와 계산기", "price books and calculators of one's own")
            ),
            ("/usr/share/gongbu", say("함께 온 콘텐츠 꾸러미", "the content packs that came with it")),
        ]
    }

    var manualExamples: [(purpose: String, line: String)] {
        [
            (say("노트를 더하고 공부를 시작합니다.", "Add notes, and begin."), "gongbu notes add ~/notes && gongbu quiz"),
            (
                say("수업 꾸러미를 들이고 첫 수업을 읽습니다.", "Take in a course, and read its first lesson."),
                say(
                    "gongbu pack install aws-cloud-foundations-ko && gongbu learn",
                    "gongbu pack install aws-cloud-foundations-en && gongbu learn")
            ),
            (say("열 문제로 모의고사를 봅니다.", "A mock exam of ten questions."), "gongbu exam --count 10"),
            (say("노트 하나가 낼 문제를 봅니다.", "See what a note would ask."), "gongbu preview network.md"),
            (
                say("인스턴스의 한 달 요금을 풀이와 함께 봅니다.", "What an instance costs a month, with the working."),
                "gongbu calc ec2 t3.medium --region us-east-1 --explain"
            ),
        ]
    }

    var manualLicence: String {
        say("GNU 일반 공중 사용 허가서 3판 또는 그 이후", "GNU General Public License, version 3 or later")
    }
}
