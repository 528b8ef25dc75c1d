import TestSupport
import Testing

/// What an instructor types in front of a class, and what stands on the screen then. The figures are those of AWS's own
/// examples and price lists, at the dates that the price books say.
@Suite("Calculations on one line")
struct CalculationTests {
    struct Line: CustomTestStringConvertible, Sendable {
        var words: String
        /// What the screen shows, in this order.
        var shows: [String]
        /// Members of the JSON document, as they are written.
        var json: [String]
        var testDescription: String { words }
    }

    static let lines = [
        Line(
            words: "ec2 t3.micro --region us-east-1 --hours 730 --count 2",
            shows: ["730 × 2 = 1,460", "1,460 × $0.0104 = $15.18", "$182.21", "2026-07-20"],
            json: [#""monthly":"15.184""#, #""total":{"amount":"15.184","currency":"USD"}"#, #""as_of":"2026-07-20""#]),
        Line(
            words: "reserved --on-demand 0.100 --upfront 263 --hourly 0.030 --term 1y",
            shows: ["$263 ÷ 8,760 + $0.03 = $0.060023", "39.98%", "60.02%", "438.17시간", "5.15개월", "$525.80"],
            json: [
                #""effective_hourly":"0.060022831050228311""#, #""saving_percent":"39.977168949771689""#,
                #""break_even_percent":"60.022831050228311""#, #""break_even_hours":"438.16666666666"#,
                #""payback_months":"5.1467710371819"#, #""term_total":"525.8""#, #""price_book":null"#,
            ]),
        Line(
            words: "reserved --type c4.large --as-of 2016-12 --compare",
            shows: [
                "온디맨드", "$876.00", "1년 NURI", "37%", "$551.88", "1년 PURI", "$525.80", "3년 PURI", "58.49%", "2016-12",
            ],
            json: [#""scenarios":[{"name":"on_demand""#, #""name":"reserved_1y_none_standard""#]),
        Line(
            words: "savings-plan --on-demand 0.100 --rate 0.072 --term 1y --payment partial",
            shows: ["$630.72", "$315.36", "$0.036", "월 $52.56", "72%", "525.6시간"],
            json: [
                #""commitment":"630.72""#, #""upfront":"315.36""#, #""hourly":"0.036""#,
                #""monthly_normalised":"52.56""#, #""break_even_percent":"72""#, #""break_even_hours":"525.6""#,
            ]),
        Line(
            words: "s3 --class standard --size 600TB --region us-east-1 --unit-base 1024",
            shows: ["$1,177.60", "$10,137.60", "$2,150.40", "$13,465.60", "1 TB = 1,024 GB"],
            json: [#""total":{"amount":"13465.6","currency":"USD"}"#, #""amount":"10137.6""#]),
        Line(
            words: "ebs --type gp3 --size 200GB --iops 4000 --throughput 250MB/s",
            shows: ["$16.00", "$5.00", "$5.00", "$26.00"], json: [#""monthly":"26""#]),
        Line(
            words: "transfer --region ap-northeast-2 --out 157000GB --free 0",
            shows: ["$1,290.24", "$4,997.12", "$11,980.80", "$367.20", "$18,635.36", "서울 2024-09"],
            json: [#""out":"18635.36""#, #""label":"transfer_out","quantity":"3400","unit":"GB","rate":"0.108""#]),
        Line(
            words: "transfer --tiers 10240GB:0.126,40960GB:0.122,102400GB:0.117,rest:0.108 --out 157000GB",
            shows: ["$18,635.36"], json: [#""out":"18635.36""#, #""price_book":null"#]),
        Line(
            words: "consolidated --tiers 1TB:0.10,49TB:0.08,450TB:0.06 --usage 30TB,35TB,30TB --unit-base 1000",
            shows: ["$6,720.00", "$7,660.00", "$940.00", "$0.070737"],
            json: [
                #""total":"6720""#, #""separate_total":"7660""#, #""saving":"940""#, #""blended_rate":"0.070737""#,
            ]),
        Line(
            words: "support --plan business --spend 85000", shows: ["$1,000.00", "$4,900.00", "$250.00", "$6,150.00"],
            json: [#""fee":"6150""#]),
        Line(
            words:
                "tco --years 3 --discount 8% --on-premises-upfront 120000 --on-premises-yearly 30000 --cloud-yearly 62000",
            shows: ["$210,000.00", "$186,000.00", "$197,312.91", "$159,780.01", "3.75년", "3년을 넘어섭니다"],
            json: [
                #""on_premises_total":"210000""#, #""cloud_total":"186000""#, #""on_premises_npv":"197312.90961743"#,
                #""cloud_npv":"159780.01320936"#, #""break_even_years":"3.75""#,
            ]),
        Line(
            words: "availability --parallel 0.99,0.99 --series 0.999", shows: ["99.89001%", "9.64시간"],
            json: [#""availability":"0.9989001""#, #""downtime_hours_per_year":"9.635124""#, #""total":null"#]),
    ]

    private func words(_ line: Line) -> [String] { ["calc"] + line.words.split(separator: " ").map(String.init) }

    @Test("the figures stand on one screen", arguments: lines)
    func screen(_ line: Line) throws {
        let outcome = try Learner().run(words: words(line))
        #expect(outcome.status == 0, "\(outcome.errors)")
        var rest = outcome.output[...]
        for text in line.shows {
            guard let place = rest.firstRange(of: text) else {
                Issue.record("\(text) is not in\n\(rest)")
                return
            }
            rest = rest[place.upperBound...]
        }
        #expect(outcome.output.split(separator: "\n").count <= 22)
    }

    @Test("and unrounded in the JSON document", arguments: lines)
    func json(_ line: Line) throws {
        let output = try Learner().run(words: words(line) + ["--json"]).output
        #expect(output.hasPrefix(#"{"calculator":""#))
        for key in [#""inputs":{"#, #""lines":["#, #""results":{"#, #""total":"#, #""working":["#, #""price_book":"#] {
            #expect(output.contains(key))
        }
        for text in line.json { #expect(output.contains(text), "\(text) is not in\n\(output)") }
    }

    @Test("the working fits one screen, and neither language shows a name of the code", arguments: lines)
    func working(_ line: Line) throws {
        for language in ["ko", "en"] {
            let outcome = try Learner().run(words: words(line) + ["--explain", "--language", language])
            #expect(!outcome.output.contains("_"), "\(outcome.output)")
            if language == "ko" { #expect(outcome.output.split(separator: "\n").count <= 24, "\(outcome.output)") }
        }
    }

    @Test("the working has the formula with its names, then with the numbers")
    func explained() throws {
        let output = try Learner().run(words: words(Self.lines[1]) + ["--explain"]).output
        #expect(output.contains(" 실효 시간당   = 선결제 ÷ 약정 시간 + 시간당\n"), "\(output)")
        #expect(output.contains("               = $263 ÷ 8,760 + $0.03 = $0.060023\n"))
        #expect(output.contains("= 60.02% × 730 = 월 438.17시간  → 그보다 오래 켜 두면 이득"))
    }

    @Test("a drawing marks the break-even, in the terminal and as a file")
    func chart() throws {
        let learner = try Learner()
        let line = words(Self.lines[1]) + ["--chart"]
        #expect(try learner.run(words: line).output.contains("X 손익분기 5.15개월 · $375.71"))
        let path = learner.folder.path + "/cost.svg"
        #expect(try learner.run(words: line + ["--svg", path]).status == 0)
        let svg = learner.folder.read("cost.svg") ?? ""
        #expect(svg.hasPrefix("<svg ") && svg.contains("손익분기 5.15개월"))
    }

    @Test("lines parted by vs stand side by side with their difference")
    func versus() throws {
        let output = try Learner().run(words: ["calc", "ec2", "t3.medium", "vs", "m5.large"]).output
        #expect(output.contains("ec2 t3.medium") && output.contains("ec2 m5.large"))
        #expect(output.contains("+$39.71"), "\(output)")
    }

    @Test("CSV has figures, Markdown what people read")
    func tables() throws {
        let learner = try Learner()
        let line = ["calc", "transfer", "--region", "us-east-1", "--out", "500GB"]
        let csv = try learner.run(words: line + ["--csv"]).output
        #expect(csv.hasPrefix("part,name,quantity,unit,rate,amount\n"))
        #expect(csv.contains("line,transfer_out_1,400,GB,0.09,36\n"))
        let markdown = try learner.run(words: line + ["--markdown"]).output
        #expect(markdown.contains("| 항목 | 데이터 나감 1구간 | 400 | GB | 0.09 | $36.00 |"))
    }

    @Test("a later run goes on from the last result")
    func last() throws {
        let learner = try Learner()
        _ = try learner.run(words: ["calc", "transfer", "--region", "us-east-1", "--out", "500GB"])
        #expect(learner.folder.mode(of: "home/last-calculation") == 0o600)
        #expect(try learner.run(words: ["=@last*12"]).output.contains("$36 × 12 = $432.00"))
        #expect(try learner.run(words: ["calc", "growth", "@last", "--growth", "10%"]).output.contains("$1,429.92"))
    }

    @Test("another currency stands beside the total, with the rate's date and age")
    func currency() throws {
        let learner = try Learner()
        _ = try learner.run(words: ["set", "currency", "KRW", "1385.5", "2026-02-20"])
        let output = try learner.run(words: ["calc", "transfer", "--region", "us-east-1", "--out", "500GB"]).output
        #expect(output.contains("≈ 49,878원 ($1.00 = 1,385.5원, 2026-02-20, 10일 전 환율)"), "\(output)")
    }

    @Test("language and Region are those that were set, and no log is left beside the file")
    func settings() throws {
        let learner = try Learner()
        try learner.run("set", "language", "en")
        try learner.run("set", "region", "ap-northeast-2")
        let outcome = try learner.run("calc", "ec2", "m5.large")
        #expect(outcome.output.contains("monthly    $86.14"), "\(outcome.output)")
        #expect(learner.folder.mode(of: "home/gongbu.sqlite-wal") == nil)
    }

    @Test("inside a quiz a calculation is short, so that the question stays in sight")
    func brief() throws {
        let learner = try Learner().withNotes()
        let script = "quiz --limit 1\n=calc reserved t3.medium --payment nuri\n:q\n"
        let lines = try learner.run(input: script).output.split(separator: "\n")
        let first = try #require(lines.firstIndex { $0.contains("37.26%") })
        #expect(lines[first...].prefix { !$0.contains("가격표: ") }.count <= 6)
    }

    @Test("a calculation alone makes no database")
    func light() throws {
        let learner = try Learner()
        _ = try learner.run(words: ["calc", "ec2", "t3.micro"])
        #expect(learner.folder.mode(of: "home/gongbu.sqlite") == nil)
    }

    @Test("every calculator says what it takes, in both languages")
    func help() throws {
        let list = try Learner().run(words: ["calc", "--json"]).output.split(separator: "\n")
        let names = list.compactMap { $0.split(separator: "\"").dropFirst(3).first.map(String.init) }
        // The thirteen of the program, and the one that a shipped pack wrote.
        #expect(names.count == 14 && names.contains("class-lab"))
        for name in names {
            for language in ["ko", "en"] {
                let outcome = try Learner().run(words: ["calc", name, "--help", "--language", language])
                #expect(outcome.output.contains("calc \(name) "), "\(outcome.errors)")
                #expect(!outcome.output.contains("_"))
            }
        }
    }
}

/// What is no calculation, and what is said of it.
@Suite("Mistakes in a calculation")
struct CalculationMistakeTests {
    struct Mistake: CustomTestStringConvertible, Sendable {
        var words: String
        /// What was found.
        var says: String
        /// What to type.
        var hint: String
        var status: Int32 = 64
        var testDescription: String { words }
    }

    @Test(
        "a mistake gets a sentence with what is allowed",
        arguments: [
            Mistake(words: "calc ec3", says: "계산기는 없습니다", hint: "'ec2'"),
            Mistake(words: "calc ec2 t3.micro --huors 3", says: "'--huors'", hint: "'--hours'"),
            Mistake(words: "calc ec2 t3.micro --hours -5", says: "−5시간", hint: "0 이상"),
            Mistake(words: "calc ec2 t3.micro --hours abc", says: "'abc' 값은 수가 아닙니다", hint: "--hours 730"),
            Mistake(words: "calc ec2 t3.micro --hours 12abc", says: "'abc' 단위를 모릅니다", hint: "--hours 730"),
            Mistake(words: "calc ec2 t3.micro --hours 5GB", says: "'5GB' 값은 GB입니다", hint: "시간"),
            Mistake(words: "calc ec2 t3.micro --hours", says: "뒤에 값이 없습니다", hint: "--hours 730"),
            Mistake(words: "calc ec2 t3.micro --count 1.5", says: "1.5 값은 쓸 수 없습니다", hint: "정수"),
            Mistake(words: "calc ec2 t3.micro --count 1 --count 2", says: "두 번", hint: "하나만"),
            Mistake(words: "calc ec2 t3.micro extra", says: "'extra'", hint: "calc ec2 --help"),
            Mistake(words: "calc ec2 t3.micro --as-of yesterday", says: "'yesterday' 날짜", hint: "2026-07-20"),
            Mistake(words: "calc ec2", says: "유형이 빠졌습니다", hint: "--type t3.medium"),
            Mistake(words: "calc transfer --out 500", says: "'500'에 단위가 없습니다", hint: "--out 500GB"),
            Mistake(words: "calc transfer --out 500GX", says: "'GX'", hint: "'GB'"),
            Mistake(words: "calc transfer --out 99999999999999999999999GB", says: "너무 큽니다", hint: "--out 500GB"),
            Mistake(words: "calc transfer --tiers 10GB --out 5GB", says: "'너비:요금'이 아닙니다", hint: "rest:0.07"),
            Mistake(words: "calc transfer --tiers 10:1 --out 5GB", says: "1번째 구간: '10:1'에 단위가", hint: "rest:0.07"),
            Mistake(words: "calc transfer --tiers rest:1,10GB:2 --out 5GB", says: "끝이 없어", hint: "rest:0.07"),
            Mistake(words: "calc s3 --size 5GB --rate 1 --tiers rest:1", says: "함께 쓸 수 없습니다", hint: "하나만"),
            Mistake(words: "calc s3 --size 5GB --unit-base 1025", says: "'1025'", hint: "1024, 1000"),
            Mistake(words: "calc reserved t3.medium --payment purri", says: "'purri'", hint: "'puri'"),
            Mistake(words: "calc growth 1 --growth 9999%", says: "쓸 수 없습니다", hint: "이하"),
            Mistake(words: "calc ec2 t3.micr", says: "'t3.micr'는 없습니다", hint: "'t3.micro'", status: 1),
            Mistake(words: "calc ec2 t3.micro --region mars-1", says: "리전의 가격표가 없습니다", hint: "us-east-1", status: 1),
            Mistake(words: "calc ec2 t3.micro --as-of 2010", says: "2010 무렵", hint: "2026-07-20", status: 1),
            Mistake(
                words: "calc s3 --size 5GB --region ap-northeast-2", says: "서울(ap-northeast-2) 가격표에는 s3 요금이 없습니다",
                hint: "--rate", status: 1),
            Mistake(words: "calc reserved t3.medium --payment puri", says: "가격이 없습니다", hint: "--upfront", status: 1),
            Mistake(words: "calc transfer --tiers 10GB:1 --out 50GB", says: "마지막 구간(10 GB)", hint: "rest", status: 1),
            Mistake(words: "calc ec2 $last", says: "아직 계산한 것이 없어", hint: "calc ec2"),
            Mistake(words: "=", says: "계산할 것이 없습니다", hint: "=0.096*730"),
            Mistake(words: "=1+", says: "끝나지 않았습니다", hint: "수를 쓰세요"),
            Mistake(words: "=(1+2", says: "괄호가 닫히지 않았습니다", hint: "')'"),
            Mistake(words: "=2)", says: "2번째 글자 ')'", hint: "+ - * /"),
            Mistake(words: "=1/0", says: "0으로 나눌 수 없습니다", hint: "0이 아닌"),
            Mistake(words: "=1<2", says: "조건은 값으로", hint: "then a else b"),
            Mistake(words: "=5GB+3h", says: "단위가 다릅니다", hint: "같은 단위"),
            Mistake(words: "=12abc", says: "'abc' 단위를 모릅니다", hint: "500GB"),
            Mistake(words: "=rond(2)", says: "'rond' 이름을 모릅니다", hint: "'round'"),
        ])
    func mistake(_ mistake: Mistake) throws {
        let outcome = try Learner().run(words: mistake.words.split(separator: " ").map(String.init))
        #expect(outcome.errors.contains(mistake.says), "\(outcome.errors)")
        #expect(outcome.errors.contains("→") && outcome.errors.contains(mistake.hint), "\(outcome.errors)")
        #expect(outcome.status == mistake.status)
    }

    @Test("a book of more than a year is told of once in a session")
    func oldBook() throws {
        let script = "calc transfer --out 500GB\ncalc transfer --out 600GB\n"
        let output = try Learner().run(input: script).output
        #expect(output.split(separator: "\n").filter { $0.contains("1년이 넘었습니다") }.count == 1, "\(output)")
    }
}

@Suite("Calculations in a script and in turn")
struct CalculationDialogueTests {
    @Test("a piped quiz calculates between answers")
    func piped() throws {
        let learner = try Learner().withNotes()
        let script = "quiz --limit 1\n=0.096*730\n=calc transfer --region us-east-1 --out 500GB\n답\n=$last*2\n\n=1+1\n"
        let outcome = try learner.run(input: script)
        #expect(outcome.output.contains("0.096 × 730 = 70.08"), "\(outcome.output)")
        #expect(outcome.output.contains("400 GB × $0.09 = $36.00"))
        #expect(outcome.output.contains("$36 × 2 = $72.00"))
        #expect(outcome.output.contains("1 + 1 = 2"))
        #expect(outcome.status == 0)
    }

    @Test(
        "what is typed behind = has its unit in its result, above and below the line",
        arguments: [
            ("=500GB*0.023/GB", "= 11.5", "= 11.5"), ("=60/2GB", "= GB당 30", "= 30/GB"),
            ("=2GB*3GB", "= 6 GB^2", "= 6 GB^2"), ("=500 GB * $0.09/GB", "= $45.00", "= $45.00"),
            ("=6GB/2h", "= 시간당 3 GB", "= 3 GB/h"),
        ])
    func units(line: String, korean: String, english: String) throws {
        for (language, shown) in [("ko", korean), ("en", english)] {
            let output = try Learner().run("--language", language, input: line + "\n").output
            #expect(output.contains(shown), "\(output)")
        }
    }

    @Test("a calculator alone asks for each input, says what is wrong, and asks again")
    func asking() throws {
        let terminal = try Learner().shell()
        terminal.type("calc ec2\n")
        try terminal.expect("유형 – 인스턴스 유형(t3.medium)")
        terminal.type("t3.micor\n")
        try terminal.expect("'t3.micro'")
        terminal.type("t3.micro\n")
        try terminal.expect("[가격표]: ")
        terminal.type("\n")
        try terminal.expect("[us-east-1]: ")
        terminal.type("\n")
        try terminal.expect("기준일")
        terminal.type("\n")
        try terminal.expect("[730]: ")
        terminal.type("많이\n")
        try terminal.expect("수가 아닙니다")
        try terminal.expect("[730]: ")
        terminal.type("?\n")
        try terminal.expect("0 이상")
        try terminal.expect("[730]: ")
        terminal.type("\n")
        try terminal.expect("[1]: ")
        terminal.type("2\n")
        try terminal.expect("한 줄로는: calc ec2 --type t3.micro --count 2")
        try terminal.expect("$15.18")
        try terminal.expect("공부> ")
    }

    @Test("asking ends with Ctrl-D and the shell goes on")
    func leaving() throws {
        let terminal = try Learner().shell()
        terminal.type("calc tco\n")
        try terminal.expect("[3년]: ")
        terminal.type("\u{04}")
        try terminal.expect("공부> ")
    }

    @Test("--step reveals the working one Enter at a time")
    func step() throws {
        let terminal = try Learner().shell()
        terminal.type("calc reserved --on-demand 0.100 --upfront 263 --hourly 0.030 --step\n")
        let first = try terminal.expect("[1/")
        #expect(first.contains("8,760 × 1 = 8,760시간") && !first.contains("÷"))
        terminal.type("\n")
        let second = try terminal.expect("[2/")
        #expect(second.contains("선결제 ÷ 약정 시간 + 시간당") && !second.contains("$0.060023"))
        terminal.type("\n")
        try terminal.expect("= $0.060023")
        terminal.type("q\n")
        try terminal.expect("공부> ")
    }

    @Test("Tab completes calculators, inputs, types and plans")
    func completion() throws {
        let terminal = try Learner().shell()
        terminal.type("calc sav\t")
        try terminal.expect("savings-plan ")
        terminal.type("\u{15}calc ec2 --cou\t")
        try terminal.expect("--count ")
        terminal.type("\u{15}calc ec2 x2iedn.32x\t")
        try terminal.expect("x2iedn.32xlarge ")
        terminal.type("\u{15}calc support --plan dev\t")
        try terminal.expect("developer ")
        terminal.type("\u{15}calc reserved --payment aur\t")
        try terminal.expect("auri ")
    }
}
