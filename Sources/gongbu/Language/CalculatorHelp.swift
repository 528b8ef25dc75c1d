import Calculators
import Facts
import Pricing

// What an input takes, by its kind, limits and default.
extension Sentences {
    /// "시간", "크기(GB, TB)", "standard|convertible"
    func kind(of input: Input) -> String {
        switch input.kind {
        case .money: say("금액", "an amount")
        case .rate(let unit): say("\(kind(unit))당 요금", "money per \(kind(unit))")
        case .quantity(let expectation): quantityKind(expectation)
        case .number: say("수", "a number")
        case .percent: say("비율(8%)", "a share (8%)")
        case .choice(let choices): choices.joined(separator: "|")
        case .instanceType: say("인스턴스 유형(t3.medium)", "an instance type (t3.medium)")
        case .region: say("리전(ap-northeast-2)", "a Region (ap-northeast-2)")
        case .text: say("이름", "a name")
        case .list(let element):
            say("쉼표로 여럿: ", "several with commas: ") + kind(of: Input(input.name, element))
        case .tiers: say("구간:요금,…,rest:요금", "WIDTH:RATE,…,rest:RATE")
        case .date: say("날짜(2024-07)", "a date (2024-07)")
        case .flag: say("값 없음", "no value")
        }
    }

    private func quantityKind(_ expectation: MeasureExpectation) -> String {
        switch expectation.dimensions {
        case .gigabyte: say("크기(GB, TB)", "a size (GB, TB)")
        case .hour: say("시간", "hours")
        case .month: say("개월", "months")
        case .year: say("년(1y, 3y)", "years (1y, 3y)")
        case .iops: "IOPS"
        case .megabytePerSecond: "MB/s"
        case .request: say("요청 수(1M)", "requests (1M)")
        default: kind(expectation.dimensions)
        }
    }

    /// A value that could be typed for it.
    func sample(of input: Input) -> String {
        switch input.kind {
        case .money: "100"
        case .rate(let unit): unit == .hour ? "0.10" : "0.09"
        case .quantity(let expectation): sampleQuantity(expectation)
        case .number: "2"
        case .percent: "8%"
        case .choice(let choices): choices.first ?? ""
        case .instanceType: "t3.medium"
        case .region: "us-east-1"
        case .text: sampleName(input.name)
        case .list(let element):
            input.limits.most == 1
                ? "0.99,0.99"
                : Array(repeating: sample(of: Input(input.name, element)), count: 2).joined(separator: ",")
        case .tiers: "10240GB:0.09,rest:0.085"
        case .date: "2024-07"
        case .flag: ""
        }
    }

    private func sampleQuantity(_ expectation: MeasureExpectation) -> String {
        switch expectation.dimensions {
        case .gigabyte: "500GB"
        case .hour: "730"
        case .month: "12"
        case .year: "1y"
        case .megabytePerSecond: "250MB/s"
        case .iops: "4000"
        case .request: "1M"
        default: "1"
        }
    }

    private func sampleName(_ name: String) -> String {
        switch name {
        case "plan": "business"
        case "offer": "ec2-t3.micro"
        case "type": "gp3"
        default: "standard"
        }
    }

    /// "0 이상", "1 이상의 정수"; nil where anything goes.
    func limits(of input: Input) -> String? {
        let limits = input.limits
        var parts: [String] = []
        if let least = limits.least {
            let text = least.shown(atMost: 6)
            parts.append(
                limits.excludesLeast ? say("\(text)보다 큰", "over \(text)") : say("\(text) 이상", "\(text) or more"))
        }
        if let most = limits.most {
            parts.append(say("\(most.shown(atMost: 6)) 이하", "\(most.shown(atMost: 6)) at most"))
        }
        if limits.isWhole { parts.append(say("정수", "whole")) }
        return parts.isEmpty ? nil : parts.joined(separator: say(" ", ", "))
    }

    /// What holds where it is not given; nil where nothing does.
    func fallback(of input: Input, region: String, conventions: Conventions) -> String? {
        switch input.fallback {
        case .value(let value): self.value(value)
        case .convention(let name): grouped(conventions[name])
        case .book: say("가격표", "from the book")
        case .setting: region
        case nil: nil
        }
    }

    /// A value as it is shown.
    func value(_ value: Givens.Value) -> String {
        switch value {
        case .measure(let measure): figure(measure)
        case .measures(let measures): measures.map { figure($0) }.joined(separator: ", ")
        case .tiers(let table):
            table.tiers.map { tier in
                (tier.to.map { "~\($0.shown(atMost: 3))" } ?? say("그 위", "rest")) + ": \(tier.rate.shown(atMost: 6))"
            }.joined(separator: ", ")
        case .date(let date): date.description
        case .text(let text): text
        case .texts(let texts): texts.joined(separator: ", ")
        case .flag: say("예", "yes")
        }
    }

    // MARK: Asking in turn

    func asking(_ calculator: String) -> String {
        say(
            "하나씩 묻습니다. Enter는 [ ] 안의 값, ?는 도움말, Ctrl-D는 그만.",
            "One by one: Enter takes what stands in [ ], ? helps, Ctrl-D stops.")
    }
    var canBeLeftOut: String { say("없음", "none") }
    func oneLine(_ line: String) -> String { say("한 줄로는: \(line)", "In one line: \(line)") }
    var calculatorListEnd: String {
        say(
            "값과 예: calc 이름 --help · 풀이: --explain, 한 줄씩 --step · 견주기: --compare, vs · 그림: --chart",
            "Inputs: calc NAME --help · Working: --explain, --step · Side by side: --compare, vs · --chart")
    }
    var examples: String { say("예", "Examples") }
    var calculatorOptions: String {
        say(
            "어느 계산기에나: --explain 풀이 · --step 한 줄씩 · --compare 견주기 · --chart 그림(--svg 파일) · --json · --csv · --markdown",
            "With any: --explain · --step · --compare · --chart (--svg FILE) · --json · --csv · --markdown")
    }
}
