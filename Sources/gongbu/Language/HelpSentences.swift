// What help says of each command and option.
extension Sentences {
    func summary(of name: CommandName) -> String {
        switch name {
        case .quiz: say("오늘 복습할 것과 새 문제를 묻습니다", "Asks what is due today, and new questions")
        case .learn: say("수업을 한 절씩 읽고 바로 묻습니다(내 노트도)", "Reads lessons section by section and asks (your notes, too)")
        case .exam: say("모의고사를 보고, 점수와 다음에 볼 것을 알려 줍니다", "A mock exam, with the score and what to study next")
        case .search: say("노트와 문제에서 말을 찾습니다", "Finds words in notes and questions")
        case .show: say("문제와 그 기록, 또는 노트의 줄을 보여 줍니다", "Shows a question with its history, or lines of a note")
        case .calc: say("요금과 비용을 계산합니다(어디서나 =로도)", "Calculates prices and costs (also by = anywhere)")
        case .estimate: say("계산을 모아 견적을 만들고, 견주고, 파일로 주고받습니다", "Keeps estimates of several calculations")
        case .prices: say("가격표를 보고, 살피고, AWS의 가격 목록에서 만듭니다", "Shows, checks and imports price books")
        case .notes: say("노트를 더하고, 다시 읽고, 보고, 뺍니다", "Adds, reads again, lists and leaves out notes")
        case .card: say("카드를 고치거나 멈춥니다", "Corrects a card or stops asking it")
        case .plugin: say("플러그인을 보고, 만들고, 살피고, 믿고, 뺍니다", "Lists, makes, checks, trusts and removes plugins")
        case .pack: say("꾸러미를 만들고, 살피고, 들여오고, 새 판으로 바꿉니다", "Makes, checks, installs and updates packs")
        case .preview: say("노트에서 나올 문제를 미리 봅니다", "Shows the questions that a note would give")
        case .stats: say("얼마나 했고 무엇이 남았는지 봅니다", "Shows what was done and what is to come")
        case .undo: say("마지막 채점을 되돌립니다", "Takes back the last grade")
        case .set: say("설정을 보고 바꿉니다", "Shows and changes settings")
        case .export: say("카드를 Anki나 표로, 또는 자료 전체를 내보냅니다", "Exports cards to Anki or a table, or all data")
        case .import: say("Anki 모음이나 표, 내보낸 자료를 들입니다", "Imports Anki packages, tables or exported data")
        case .help: say("명령과 쓰는 법을 보여 줍니다", "Shows the commands and how to use them")
        case .quit: say("나갑니다(Ctrl-D도 됩니다)", "Leaves (Ctrl-D does, too)")
        }
    }

    /// How it is typed, one line for each way.
    func usage(of name: CommandName) -> [String] {
        switch name {
        case .quiz:
            [
                say(
                    "quiz [묶음] [--new N] [--limit N] [--practice] [--present] [--exercises]",
                    "quiz [DECK] [--new N] [--limit N] [--practice] [--present] [--exercises]")
            ]
        case .learn:
            [say("learn [묶음|꾸러미|노트|번호]", "learn [DECK|PACK|NOTE|NUMBER]"), say("learn list [묶음]", "learn list [DECK]")]
        case .exam:
            [
                say(
                    "exam [꾸러미] [--count N] [--topic 영역] [--minutes N] [--no-limit] [--seed N]",
                    "exam [PACK] [--count N] [--topic TOPIC] [--minutes N] [--no-limit] [--seed N]"),
                "exam results", "exam review", "exam drop",
            ]
        case .search: [say("search 찾을 말 [--limit N]", "search TEXT [--limit N]")]
        case .show:
            [
                say("show 찾을 말 [--open]", "show TEXT [--open]"),
                say("show 노트.md:줄 [--open]", "show NOTE.md:LINE [--open]"), "show --open",
            ]
        case .calc:
            [
                "calc", say("calc 이름 [값…] [--이름 값…]", "calc NAME [VALUE…] [--NAME VALUE…]"),
                say("calc 이름 … vs …", "calc NAME … vs …"), say("= 식", "= EXPRESSION"),
            ]
        case .estimate:
            [
                say("estimate [이름]", "estimate [NAME]"),
                say("estimate new 이름 [--months N]", "estimate new NAME [--months N]"),
                say(
                    "estimate add 이름 [--group 묶음] [--label 말] 계산기 …",
                    "estimate add NAME [--group G] [--label L] CALCULATOR …"),
                say(
                    "estimate edit 이름 번호 [--group 묶음] [--label 말] [--입력 값…]",
                    "estimate edit NAME LINE [--group G] [--label L] [--INPUT VALUE…]"),
                say("estimate remove 이름 [번호]", "estimate remove NAME [LINE]"),
                say("estimate copy|rename 이름 새이름", "estimate copy|rename NAME NEW"),
                say("estimate term 이름 개월", "estimate term NAME MONTHS"),
                say("estimate compare 이름 이름", "estimate compare NAME NAME"),
                say("estimate refresh 이름 [--preview]", "estimate refresh NAME [--preview]"),
                say(
                    "estimate export 이름 [파일] [--format csv|json|markdown]",
                    "estimate export NAME [FILE] [--format csv|json|markdown]"),
                say("estimate import 파일 [--name 이름] [--replace]", "estimate import FILE [--name NAME] [--replace]"),
            ]
        case .prices:
            [
                "prices list", say("prices show 가격표 [서비스|유형…]", "prices show BOOK [SERVICE|TYPE…]"),
                say("prices check 파일|폴더…", "prices check FILE|DIR…"),
                say(
                    "prices import 파일 [--region R] [--types 'm5.*,t3.*'] [--name 이름] [--replace]",
                    "prices import FILE [--region R] [--types 'm5.*,t3.*'] [--name NAME] [--replace]"),
                say(
                    "prices total 사용량.csv [--region R] [--book 가격표]", "prices total USE.csv [--region R] [--book BOOK]"),
            ]
        case .notes:
            [
                say("notes add 경로…", "notes add PATH…"), "notes sync", "notes list",
                say("notes remove 경로", "notes remove PATH"),
                say("notes coverage 경로…", "notes coverage PATH…"), say("notes doubts 경로…", "notes doubts PATH…"),
            ]
        case .card:
            [
                "card list", say("card edit 질문 --answer 답", "card edit QUESTION --answer ANSWER"),
                say("card reword 질문 --prompt 새질문", "card reword QUESTION --prompt NEW"),
                say("card suspend 질문", "card suspend QUESTION"), say("card resume 질문", "card resume QUESTION"),
            ]
        case .plugin:
            [
                "plugin list",
                say(
                    "plugin new 이름 [--kind reader|questions|calculator|exporter] [--language python|shell|swift] [--into 폴더]",
                    "plugin new NAME [--kind reader|questions|calculator|exporter] [--language python|shell|swift] [--into DIR]"
                ),
                say("plugin check 폴더 [--run] [--record]", "plugin check DIR [--run] [--record]"),
                say(
                    "plugin install 폴더|이름 [--trust] [--grant 허락]", "plugin install DIR|NAME [--trust] [--grant WHAT]"),
                say("plugin trust 이름 [--yes] [--grant 허락]", "plugin trust NAME [--yes] [--grant WHAT]"),
                say("plugin remove 이름", "plugin remove NAME"),
                say("plugin export 방식 파일 [묶음] [--limit N]", "plugin export FORMAT FILE [DECK] [--limit N]"),
            ]
        case .pack:
            [
                "pack list", say("pack install 파일|폴더|git주소", "pack install FILE|DIR|GIT-URL"),
                say("pack update [이름…]", "pack update [ID…]"),
                say("pack remove 이름 [--forget]", "pack remove ID [--forget]"),
                say("pack pin 이름 [--off]", "pack pin ID [--off]"), say("pack trust 이름", "pack trust ID"),
                say("pack new 이름 [--into 폴더]", "pack new ID [--into DIR]"),
                say("pack check 폴더 [--watch]", "pack check DIR [--watch]"),
                say("pack preview 폴더 [--rejected] [--watch]", "pack preview DIR [--rejected] [--watch]"),
                say("pack diff 옛판 새판", "pack diff OLD NEW"),
                say("pack build 폴더 [--output 파일] [--sign 열쇠]", "pack build DIR [--output FILE] [--sign KEY]"),
            ]
        case .preview: [say("preview 경로… [--rejected] [--json]", "preview PATH… [--rejected] [--json]")]
        case .stats: ["stats [--json]"]
        case .undo: ["undo"]
        case .set: [say("set [설정 [값]] [--deck 묶음]", "set [KEY [VALUE]] [--deck DECK]")]
        case .export:
            [
                say("export 파일.apkg|.tsv|.jsonl", "export FILE.apkg|.tsv|.jsonl"),
                say("export 파일.html 묶음|노트.md", "export FILE.html DECK|NOTE.md"),
                say("export --anki|--tsv|--lines 파일", "export --anki|--tsv|--lines FILE"), "export --json",
            ]
        case .import: [say("import 파일.apkg|.colpkg|.tsv|.jsonl", "import FILE.apkg|.colpkg|.tsv|.jsonl")]
        case .help: [say("help [all|명령]", "help [all|COMMAND]")]
        case .quit: ["quit"]
        }
    }

    func option(_ option: String, of name: CommandName) -> String {
        switch (name, option) {
        case (.quiz, "--new"): say("새 문제를 N개까지", "up to N new questions")
        case (.quiz, "--limit"): say("모두 N개까지만", "N questions at most")
        case (.quiz, "--exercises"):
            say("계산 연습: 수를 바꾸어 가며, 잊을 때쯤", "calculations with new numbers, each when about to be forgotten")
        case (.quiz, "--present"):
            say(
                "수업용: 한 화면에 한 문제, Enter로 답, 기록 없음", "for a class: one question a screen, Enter reveals, nothing is kept"
            )
        case (.quiz, "--practice"): say("일정을 건드리지 않고 연습만", "practice that leaves the schedule alone")
        case (.preview, "--rejected"): say("거른 것도 까닭과 함께", "what was left out, too, and why")
        case (.pack, "--into"): say("이 폴더 안에", "in this folder")
        case (.pack, "--watch"): say("저장할 때마다 다시", "again at each save")
        case (.pack, "--rejected"): say("거른 것도 까닭과 함께", "what was left out, too, and why")
        case (.pack, "--output"): say("만들 파일(보통 이름-판.gongbu)", "the file to make (ID-VERSION.gongbu)")
        case (.pack, "--sign"): say("이 ssh 열쇠로 서명", "signs with this ssh key")
        case (.pack, "--forget"): say("기록도 지웁니다", "with its history")
        case (.pack, "--off"): say("고정을 풉니다", "no longer pinned")
        case (.card, "--answer"): say("새 답", "the new answer")
        case (.card, "--prompt"): say("새 질문", "the new question")
        case (.exam, "--count"): say("N문제만, 영역의 비중대로", "N questions, shared by the topics' weights")
        case (.exam, "--topic"): say("이 영역만", "this topic alone")
        case (.exam, "--minutes"): say("N분 동안(1–600)", "for N minutes (1–600)")
        case (.exam, "--seed"): say("같은 N이면 같은 시험", "the same N draws the same exam")
        case (.exam, "--no-limit"): say("시간을 재지 않고", "without a time limit")
        case (.search, "--limit"): say("N개까지(보통 10)", "N hits at most (10)")
        case (.calc, "--explain"): say("풀이를 한 단계씩 보여 줍니다", "shows the working, step by step")
        case (.calc, "--step"): say("풀이를 Enter마다 한 줄씩", "the working, one Enter at a time")
        case (.calc, "--compare"): say("대안을 나란히", "alternatives side by side")
        case (.calc, "--chart"): say("비용 그림(손익분기 표시)", "draws the cost, with break-even marked")
        case (.calc, "--svg"): say("그림을 SVG 파일로: --svg 파일", "the drawing as a file: --svg FILE")
        case (.calc, "--csv"): say("CSV로", "as CSV")
        case (.calc, "--markdown"): say("Markdown 표로", "as a Markdown table")
        case (.estimate, "--months"): say("합계를 내는 개월(보통 12)", "months to be summed (12)")
        case (.estimate, "--group"): say("줄을 넣을 묶음", "the group of the line")
        case (.estimate, "--label"): say("줄에 붙이는 말", "a word for the line")
        case (.estimate, "--preview"): say("바꾸지 않고 보기만", "shows it and changes nothing")
        case (.estimate, "--format"): "csv, json, markdown"
        case (.estimate, "--name"): say("읽은 견적의 이름", "the name of what is read")
        case (.estimate, "--replace"): say("있던 견적을 바꿉니다", "takes the place of one that is there")
        case (.prices, "--region"): say("이 리전의 요금", "prices of this Region")
        case (.prices, "--location"): say("오래된 목록에 적힌 리전 이름", "the Region as older lists name it")
        case (.prices, "--types"): say("이 유형들만: m5.*,t3.*", "these types alone: m5.*,t3.*")
        case (.prices, "--name"): say("가격표의 이름", "the book's name")
        case (.prices, "--replace"): say("있던 가격표를 바꿉니다", "takes the place of one that is there")
        case (.prices, "--book"): say("이 가격표로", "by this price book")
        case (.plugin, "--kind"): "reader, questions, calculator, exporter"
        case (.plugin, "--language"): "python, shell, swift"
        case (.plugin, "--into"): say("이 폴더 안에", "inside this folder")
        case (.plugin, "--run"): say("기록된 대화를 다시 해 봅니다", "has its recorded talk again")
        case (.plugin, "--record"): say("돌려서 답을 새로 기록합니다", "runs it and records its answers anew")
        case (.plugin, "--trust"): say("넣고 바로 믿습니다", "trusts it at once")
        case (.plugin, "--yes"): say("묻지 않고 믿습니다", "trusts it without asking")
        case (.plugin, "--grant"): say("network나 폴더 하나를 허락합니다", "lets it have network, or a folder")
        case (.plugin, "--limit"): say("N문제까지만", "N questions at most")
        case (.set, "--deck"): say("이 묶음에만(retention)", "for this deck alone (retention)")
        case (.show, "--open"): say("거기 있는 그림을 엽니다", "opens the pictures that stand there")
        case (.export, "--anki"): say("Anki 묶음으로: 일정, 기록, 태그, 그림까지", "a package for Anki, with schedules and history")
        case (.export, "--tsv"): say("Anki의 머리말이 있는 표로", "a table with Anki's header keys")
        case (.export, "--lines"): say("자료 전체를 JSON Lines로", "all data as JSON Lines")
        default: ""
        }
    }

    /// What else is good to know.
    func details(of name: CommandName) -> [String] {
        switch name {
        case .quiz:
            [
                "",
                say(
                    "답을 쓰고 Enter. 빈 줄은 '모름', ?는 힌트.",
                    "Type the answer and Enter. An empty line is 'don't know', ? a hint."),
                quizKeys,
                say(
                    "계산 문제: quiz 계산 (물을 때마다 다른 수). 날마다의 quiz에 섞으려면: set exercises on",
                    "Exercises, with other numbers each time: quiz exercises. In every quiz: set exercises on"),
                say(
                    "바뀐 값이 보이면 :c로 새 값을 답으로 삼습니다.",
                    "Where a value is shown as out of date, :c takes the new one as the answer."),
                say(
                    "채점: 1–4, Enter는 권하는 것, + 맞은 것으로, - 틀린 것으로, ! 나쁜 문제",
                    "Grades: 1–4, Enter takes the suggested one, + was right, - was wrong, ! bad question"),
                say("묶음: 노트 이름, 제목(섹션3), #태그", "A deck is a note's name, a heading, or a #tag"),
            ]
        case .learn:
            [
                "",
                say(
                    "이름 없이 치면 멈춘 곳에서, 처음이면 첫 꾸러미의 첫 수업에서 시작합니다. 내 노트는 경로의 차례로 읽습니다.",
                    "Without a name it goes on where you stopped, or begins with the first lesson of the first pack. Your own notes come in the order of their paths."
                ),
                readingKeys,
                say(
                    "한 절을 읽고 Enter를 치면 그 절의 새 문제와 복습할 문제를 여섯 개까지 quiz처럼 묻습니다. 하루의 새 문제 한도를 넘어도 묻지만, 오늘의 새 문제로 셉니다.",
                    "Enter behind a section asks up to six of its new and due questions, as the quiz does. The day's limit of new ones does not hold a lesson back, but what is new in it counts."
                ),
            ]
        case .exam:
            [
                "",
                examKeys,
                say(
                    "답은 그때그때 저장됩니다. 나가거나 끊겨도 exam으로 이어서 보고, 자리를 비운 시간은 세지 않습니다. 버리려면 exam drop.",
                    "Each answer is kept at once. After leaving, or being thrown out, exam goes on; the time away does not count. exam drop gives it up."
                ),
                say(
                    "틀린 문제는 곧 quiz가 다시 묻습니다. 맞은 문제는 오늘 복습할 것이었을 때만 복습으로 셉니다. undo는 시험 전체를 일정에서 되돌립니다.",
                    "What was wrong comes back in the quiz soon; what was right counts as a review only where it was due. undo takes the whole exam back from the schedule."
                ),
                say(
                    "점수: 700/1000 꼴이면 100 + 900 × 맞은 비율, 70% 꼴이면 맞은 비율.",
                    "The score: 100 + 900 × the share that was right for a pass of 700/1000; that share itself for one of 70%."
                ),
            ]
        case .notes:
            [
                "",
                say(
                    "폴더(Obsidian 보관함도)나 .md 파일을 더합니다. 노트는 읽기만 합니다.",
                    "Takes folders (Obsidian vaults too) and .md files. Notes are only read."),
            ]
        case .pack:
            [
                "",
                say(
                    "꾸러미는 노트, 문제, 가격표, 계산기를 담은 폴더입니다. 새 판으로 바꾸어도 기록은 이어집니다.",
                    "A pack is a folder of notes, questions, price books and calculators. An update keeps your history."
                ),
                say(
                    "만들려면: pack new aws-class, 고치면서 pack check aws-class --watch, 나눌 때 pack build aws-class",
                    "To make one: pack new aws-class; while writing, pack check aws-class --watch; to share, pack build aws-class"
                ),
            ]
        case .card:
            [
                "",
                say(
                    "질문이나 답에 있는 말을 쓰면 그 카드를 찾습니다. 고친 것은 노트를 다시 읽어도 남습니다.",
                    "Words of its question or answer find a card. What you change stays when the note is read again."),
            ]
        case .calc:
            [
                "",
                say(
                    "calc만 치면 계산기 목록, calc 이름만 치면 하나씩 물어봅니다.",
                    "calc alone lists the calculators; calc NAME alone asks for each value."),
                say(
                    "=로 시작하는 줄은 문제를 풀다가도 계산합니다: =0.096*730, =calc ec2 t3.micro, =$last*12",
                    "A line that begins with = calculates anywhere, in a quiz too: =0.096*730, =calc ec2 t3.micro, =$last*12"
                ),
                say(
                    "$last는 마지막 합계, $last.이름은 결과 하나(한 번 실행에서는 @last).",
                    "$last is the last total, $last.NAME a result (@last outside the shell)."),
            ]
        case .estimate:
            [
                "",
                say(
                    "estimate 이름만 치면 셸에서 한 줄씩 만듭니다. 요금은 더한 때의 것이 남고, refresh가 새 가격표로 다시 계산해 차이를 보여 줍니다.",
                    "estimate NAME alone works on it line by line in the shell. Prices stay as they were when a line was added; refresh prices again by the newest books and shows the difference."
                ),
            ]
        case .prices:
            [
                "",
                say(
                    "import는 AWS Price List의 index.json이나 index.csv(EC2)를 읽습니다: Linux, 공유 테넌시, 온디맨드와 예약.",
                    "import reads index.json or index.csv of the AWS Price List (EC2): Linux, shared tenancy, on demand and reserved."
                ),
                say(
                    "total은 item,quantity 또는 item,quantity,rate 열의 파일을 한 줄씩 계산합니다.",
                    "total prices a file with the columns item,quantity or item,quantity,rate."),
            ]
        case .export:
            [
                "",
                say(
                    "같은 카드는 다시 내보내도 같은 노트라서, Anki에서 다시 가져오면 고친 것만 바뀝니다. --json만 주면 자료 전체를 화면에 냅니다.",
                    "A card is the same note each time, so a second import in Anki updates it. --json alone prints all data."
                ),
                say(
                    ".html은 노트를 그림까지 담은 한 장으로 적습니다: export 수업.html \"통합 결제\". 시험지는 plugin export exam-sheet.",
                    ".html lays notes out on one page with their pictures: export lesson.html \"Consolidated billing\". For an exam sheet: plugin export exam-sheet."
                ),
            ]
        case .import:
            [
                "",
                say(
                    "아는 카드는 기록을 지키고, 같은 파일을 두 번 들이면 두 번째는 아무것도 더하지 않습니다. 그림은 자료 폴더의 media로 갑니다.",
                    "Known cards keep their history; the same file twice adds nothing. Pictures go to media in the data home."
                ),
            ]
        case .plugin:
            [
                "",
                say(
                    "플러그인은 믿는다고 한 바로 그 내용만 돕니다. 파일이 바뀌면 다시 묻습니다.",
                    "A plugin runs only as the very content that you trusted; after a change you are asked again."),
            ]
        case .search, .show, .preview, .stats, .undo, .set, .help, .quit: []
        }
    }

    func usage(of option: GlobalOptions.Name) -> String {
        switch option {
        case .home: say("--home 폴더", "--home DIR")
        case .language: "--language ko|en"
        case .now: say("--now 시각", "--now ISO8601")
        case .seed: "--seed N"
        case .json: "--json"
        case .keepGoing: "--keep-going"
        }
    }

    func summary(of option: GlobalOptions.Name) -> String {
        switch option {
        case .home: say("자료 폴더", "the data home")
        case .language: say("화면의 언어", "the language of the screens")
        case .now: say("시계를 이 시각에서 시작", "starts the clock at this time")
        case .seed: say("무작위의 씨앗", "seeds whatever is random")
        case .json: say("JSON으로 출력", "prints JSON")
        case .keepGoing: say("스크립트에서 실패해도 계속", "goes on in a script after a failure")
        }
    }

    func setting(_ key: String) -> String {
        switch key {
        case "exercises": say("계산 연습을 quiz에 섞기", "exercises in every quiz")
        case "new": say("하루 새 문제", "new questions a day")
        case "reviews": say("하루 복습", "reviews a day")
        case "retention": say("기억 목표", "the share to be remembered")
        case "roll-over": say("하루가 시작되는 시", "the hour at which a day begins")
        case "learning-steps": say("배우는 간격", "steps of learning")
        case "relearning-steps": say("다시 배우는 간격", "steps of relearning")
        case "language": say("화면의 언어", "the language of the screens")
        case "region": say("요금을 찾을 리전", "the Region to take prices from")
        case "currency": say("합계를 함께 보일 통화(직접 넣은 환율)", "a currency beside totals, at your rate")
        default: ""
        }
    }

    func moreHelp(all: Bool) -> String {
        all
            ? say("쓰는 법: help 명령", "How to use one: help COMMAND")
            : say("쓰는 법: help 명령 · 모두: help all", "How to use one: help COMMAND · Everything: help all")
    }
}
