import Companion
import Hangul
import Pricing
import Records

// What is said of estimates.
extension Sentences {
    func estimateMade(_ name: String) -> String {
        say("견적 \(quoted(name, .object)) 만들었습니다.", "Made the estimate '\(name)'.")
    }
    func estimateRemoved(_ name: String) -> String {
        say("견적 \(quoted(name, .object)) 지웠습니다.", "Removed the estimate '\(name)'.")
    }
    func estimateExported(_ name: String, _ file: String) -> String {
        say("견적 \(quoted(name, .object)) 적었습니다: \(file)", "Wrote the estimate '\(name)' to \(file)")
    }
    func replaceEstimate(_ name: String) -> String {
        say("'\(name)' 견적이 이미 있습니다. 바꿀까요? (y/n) ", "There is an estimate '\(name)' already. Replace it? (y/n) ")
    }
    func makeEstimate(_ name: String) -> String {
        say("'\(name)' 견적이 없습니다. 새로 만들까요? (y/n) ", "There is no estimate '\(name)'. Make it? (y/n) ")
    }

    var noEstimates: String {
        say("견적이 없습니다. 만들기: estimate new 이름", "There are no estimates. To make one: estimate new NAME")
    }
    func emptyEstimate(_ name: String) -> String {
        let name = shellWord(name)
        return say(
            "아직 비었습니다. 더하기: estimate add \(name) ec2 t3.micro --count 2",
            "Nothing in it yet. To add: estimate add \(name) ec2 t3.micro --count 2")
    }
    var noGroup: String { say("묶음 없음", "no group") }

    var upfrontTitle: String { say("선결제", "upfront") }
    var monthlyTitle: String { say("월", "monthly") }
    func months(_ count: Int) -> String { say("\(count)개월", plural(count, "month")) }
    var difference: String { say("차이", "difference") }
    var totalTitle: String { say("합계", "total") }

    /// Upfront + monthly × months = total.
    func estimateSum(_ sums: EstimateSums, months: Int, in currency: Currency) -> String {
        let shown = { (amount: FixedDecimal) in money(Money(amount, currency)) }
        return say(
            "선결제 \(shown(sums.upfront)) + 월 \(shown(sums.monthly)) × \(months) = \(shown(sums.total))",
            "upfront \(shown(sums.upfront)) + monthly \(shown(sums.monthly)) × \(months) = \(shown(sums.total))")
    }

    func lineCount(_ count: Int) -> String { say("\(count)줄", plural(count, "line")) }

    // MARK: Refreshing

    var pricesStand: String { say("바뀐 요금이 없습니다.", "No price has changed.") }
    func keptOldPrice(_ line: String) -> String { say("\(line): 옛 요금 그대로", "\(line): keeps its old price") }

    // MARK: Step by step

    var estimateKeys: String {
        say(
            "계산기 한 줄을 쓰면 더해집니다: ec2 t3.micro --count 2 (이름만 쓰면 하나씩 물어봅니다) · group 묶음 · edit 번호 --입력 값 · remove 번호 · term 개월 · refresh · show · 빈 줄은 끝",
            "A calculator's line is added: ec2 t3.micro --count 2 (its name alone asks) · group NAME · edit LINE --INPUT VALUE · remove LINE · term MONTHS · refresh · show · an empty line ends"
        )
    }
    func inGroup(_ name: String) -> String {
        name.isEmpty
            ? say("이제 묶음 없이 더합니다.", "Lines now go to no group.")
            : say("이제 '\(name)' 묶음에 더합니다.", "Lines now go to '\(name)'.")
    }

    // MARK: Failures

    func complaint(_ failure: EstimateFailure) -> Complaint {
        switch failure {
        case .missing(let name, let suggestions):
            Complaint(
                "no_such_estimate", say("'\(name)' 견적이 없습니다.", "There is no estimate '\(name)'."),
                hint: didYouMean(suggestions) ?? say("만들기: estimate new 이름", "To make it: estimate new NAME"))
        case .exists(let name):
            Complaint(
                "estimate_exists", say("'\(name)' 견적이 이미 있습니다.", "There is an estimate '\(name)' already."),
                hint: say("다른 이름을 쓰세요. import에서는 --replace로 바꿉니다.", "Take another name; import takes --replace."))
        case .badName(let name):
            Complaint(
                "bad_estimate_name", say("'\(name)' 이름은 쓸 수 없습니다.", "'\(name)' is no name for an estimate."),
                hint: say("-로 시작하지 않는 1~100자", "Expected 1 to 100 characters that do not begin with -"))
        case .badMonths(let count):
            Complaint(
                "bad_value", say("'\(count)'개월은 쓸 수 없습니다.", "'\(count)' is no term."),
                hint: say("1에서 1,200 사이의 개월을 쓰세요.", "Expected 1 to 1,200 months"))
        case .noSuchLine(let number, let name, let count):
            Complaint(
                "no_such_line", say("\(number)번 줄이 없습니다.", "There is no line \(number)."),
                hint: count == 0
                    ? say("아직 줄이 없습니다: estimate add", "It has no line yet: estimate add")
                    : say("1~\(count)번이 있습니다: estimate show \(name)", "It has 1 to \(count): estimate show \(name)"))
        case .noCharge(let calculator):
            Complaint(
                "no_charge",
                say(
                    "\(calculator) 계산기의 결과는 매달 내는 돈이 아니어서 견적에 넣을 수 없습니다.",
                    "What \(calculator) works out is not paid by the month, so it is no line of an estimate."),
                hint: "ec2, reserved, savings-plan, s3, ebs, efs, transfer, consolidated, support, free-tier")
        case .otherCurrency(let found, let expected):
            Complaint(
                "other_currency",
                say(
                    "통화가 다릅니다: \(found.code), 여기는 \(expected.code)",
                    "Another currency: \(found.code), here it is \(expected.code)"),
                hint: say("한 견적은 한 통화로만 더합니다.", "One estimate is summed in one currency."))
        case .file(let path, let problem, let line):
            Complaint(
                "estimate_file", say(problem),
                hint: say(
                    "estimate export가 적은 CSV, JSON, Markdown을 주세요.",
                    "Give CSV, JSON or Markdown as estimate export writes it."),
                path: path, line: line)
        }
    }

    private func say(_ problem: EstimateFileProblem) -> String {
        switch problem {
        case .unknownForm: say("견적 파일이 아닙니다.", "This is no estimate's file.")
        case .syntax: say("따옴표나 괄호가 맞지 않습니다.", "Quotation marks or brackets do not close.")
        case .missing(let name): say("'\(name)' 부분이 없습니다.", "'\(name)' is missing.")
        case .fieldCount(let found, let expected):
            say("칸이 \(found)개입니다. \(expected)개여야 합니다.", "There are \(plural(found, "field")), expected \(expected).")
        case .value(let name, let found): say("\(name)에 '\(found)'는 쓸 수 없습니다.", "'\(found)' is no value for \(name).")
        }
    }
}
