import Calculators
import Companion
import Facts
import Hangul
import Pricing

// What is said of a line that is no calculation: what was found, what is allowed, what to type.
extension Sentences {
    func complaint(_ problem: CalculationProblem) -> Complaint {
        switch problem {
        case .unknownCalculator(let found, let candidates):
            Complaint(
                "unknown_calculator",
                say("\(quoted(found, .quotation))는 계산기는 없습니다.", "There is no calculator '\(found)'."),
                hint: asExpression(found) ?? didYouMean(candidates) ?? say("모두 보려면: calc", "To see them all: calc"))
        case .unknownInput(let found, let calculator, let candidates):
            Complaint(
                "unknown_input",
                say("\(calculator) 계산기에는 '--\(found)' 값이 없습니다.", "The calculator \(calculator) takes no '--\(found)'."),
                hint: didYouMean(candidates.map { "--\($0)" }) ?? seeInputs(of: calculator))
        case .inputTwice(let input):
            Complaint(
                "input_twice", say("'--\(input.name)' 값이 두 번 있습니다.", "'--\(input.name)' is given twice."),
                hint: say("하나만 남기세요.", "Leave one of them."))
        case .valueMissing(let input):
            Complaint(
                "value_missing", say("'--\(input.name)' 뒤에 값이 없습니다.", "'--\(input.name)' has no value after it."),
                hint: expected(of: input))
        case .valueUnexpected(let input, let found):
            Complaint(
                "value_unexpected",
                say(
                    "'--\(input.name)' 뒤에는 값('\(found)')을 쓰지 않습니다.",
                    "'--\(input.name)' takes no value such as '\(found)'."),
                hint: say("이렇게만 쓰세요: --\(input.name)", "Just type: --\(input.name)"))
        case .unexpectedWord(let word, let calculator):
            Complaint(
                "unexpected_word", say("'\(word)' 부분을 읽지 못했습니다.", "'\(word)' is too much here."),
                hint: say("값 앞에 이름을 쓰세요: --이름 값. ", "Name each value: --NAME VALUE. ") + seeInputs(of: calculator))
        case .measure(let input, let found, let problem): complaint(problem, found: found, input: input)
        case .outside(let input, let found):
            Complaint(
                "outside",
                say("'--\(input.name)'에 \(figure(found)) 값은 쓸 수 없습니다.", "--\(input.name) cannot be \(figure(found))."),
                hint: limits(of: input).map {
                    say("\($0) 값을 쓰세요: ", "Expected \($0): ") + "--\(input.name) \(sample(of: input))"
                })
        case .notOneOf(let input, let found, let candidates):
            Complaint(
                "not_one_of",
                say("'--\(input.name)'에 '\(found)' 값은 쓸 수 없습니다.", "'\(found)' is no value for --\(input.name)."),
                hint: didYouMean(candidates) ?? expected(of: input))
        case .date(let input, let found):
            Complaint(
                "bad_date", say("'\(found)' 날짜를 읽을 수 없습니다.", "'\(found)' is no date."),
                hint: say(
                    "이렇게 쓰세요: --\(input.name) 2026-07-20, 2016-12 또는 2024",
                    "Write --\(input.name) 2026-07-20, 2016-12 or 2024"))
        case .tiers(let input, let found, let problem): complaint(problem, found: found, input: input)
        case .convention(let name, let problem): complaint(problem, name: name)
        case .missing(let input, let calculator):
            Complaint(
                "input_missing",
                say(
                    "\(Particle.subject.attached(to: label(input.label))) 빠졌습니다(--\(input.name)).",
                    "--\(input.name) is missing (\(label(input.label)))."),
                hint: say("이렇게 쓰세요: ", "Type: ") + "calc \(calculator) … --\(input.name) \(sample(of: input))")
        case .contradiction(let inputs):
            Complaint(
                "contradiction",
                say("\(names(inputs))는 함께 쓸 수 없습니다.", "\(names(inputs)) cannot be given together."),
                hint: say("하나만 남기세요.", "Leave one of them."))
        case .price(let failure, let instead): complaint(failure, instead: instead)
        case .arithmetic(let failure): complaint(failure)
        case .failed(let calculator, let message):
            Complaint(
                "calculator_failed",
                say("\(calculator) 계산기가 멈췄습니다: \(message)", "The calculator \(calculator) failed: \(message)"))
        }
    }

    private func names(_ inputs: [Input]) -> String { inputs.map { "--\($0.name)" }.joined(separator: ", ") }

    private func seeInputs(of calculator: String) -> String {
        say("쓸 수 있는 값: calc \(calculator) --help", "See: calc \(calculator) --help")
    }

    /// What an input takes, with a sample.
    private func expected(of input: Input) -> String {
        say("쓸 수 있는 것: \(kind(of: input)) — 예: ", "Expected \(kind(of: input)), as in ")
            + "--\(input.name) \(sample(of: input))"
    }

    // MARK: Figures

    private func complaint(_ problem: MeasureProblem, found: String, input: Input) -> Complaint {
        switch problem {
        case .number(let problem, let text):
            return Complaint("bad_number", badNumber(problem, text), hint: expected(of: input))
        case .unknownUnit(let unit, let candidates):
            return Complaint(
                "unknown_unit",
                say("'\(found)'의 '\(unit)' 단위를 모릅니다.", "'\(unit)' in '\(found)' is no unit known here."),
                hint: didYouMean(candidates) ?? expected(of: input))
        case .unitMissing(let number, let dimensions):
            let text = number.shown(atMost: 6)
            return Complaint(
                "unit_missing", say("'\(found)'에 단위가 없습니다.", "'\(found)' has no unit."),
                hint: dimensions == .gigabyte
                    ? say(
                        "크기에는 단위를 붙이세요: --\(input.name) \(text)GB 또는 \(text)TB",
                        "Give a size its unit: --\(input.name) \(text)GB or \(text)TB")
                    : expected(of: input))
        case .wrongKind(let mismatch):
            return Complaint(
                "wrong_unit",
                say(
                    "'\(found)' 값은 \(kind(mismatch.found))입니다. 여기에는 \(Particle.subject.attached(to: kind(mismatch.expected))) 와야 합니다.",
                    "'\(found)' is \(kind(mismatch.found)), where \(kind(mismatch.expected)) is expected."),
                hint: expected(of: input))
        case .arithmetic(let failure): return complaint(.arithmetic(failure), found: found)
        }
    }

    func badNumber(_ problem: NumberProblem, _ text: String) -> String {
        switch problem {
        case .empty: say("수가 비어 있습니다.", "There is no number.")
        case .unexpected(let character, _):
            say("'\(text)' 값은 수가 아닙니다('\(character)').", "'\(text)' is no number ('\(character)').")
        case .digitsMissing: say("'\(text)' 값에 숫자가 모자랍니다.", "'\(text)' lacks digits.")
        case .commas:
            say("'\(text)' 값의 쉼표는 세 자리마다 있어야 합니다.", "The commas of '\(text)' do not part it into threes.")
        case .tooManyPlaces(_, let most):
            say("'\(text)' 값은 소수점 아래가 너무 깁니다(\(most)자리까지).", "'\(text)' has too many places (\(most) at most).")
        case .overflow: say("'\(text)' 값은 너무 큽니다.", "'\(text)' is too large.")
        }
    }

    func complaint(_ failure: MeasureFailure, found: String? = nil) -> Complaint {
        switch failure {
        case .arithmetic(.overflow):
            Complaint(
                "overflow",
                found.map { say("'\($0)' 값은 너무 큽니다.", "'\($0)' is too large.") }
                    ?? say("결과가 너무 큽니다.", "The result is too large."),
                hint: say("1억의 1조 배까지 셉니다. 단위를 확인하세요.", "Numbers go up to 10^20. Check the units."))
        case .arithmetic(.divisionByZero):
            Complaint(
                "division_by_zero", say("0으로 나눌 수 없습니다.", "There is a division by zero."),
                hint: say("나누는 값에 0이 아닌 수를 쓰세요.", "Divide by something other than 0."))
        case .mismatch(let mismatch):
            Complaint(
                "wrong_unit",
                say(
                    "단위가 다릅니다: \(kind(mismatch.found)) 대신 \(kind(mismatch.expected)).",
                    "The units differ: \(kind(mismatch.found)) where \(kind(mismatch.expected)) is expected."),
                hint: say("같은 단위로 쓰세요.", "Give both the same unit."))
        case .currencies(let found, let expected):
            Complaint(
                "currencies",
                say(
                    "통화가 섞였습니다: \(found.code), \(expected.code).",
                    "Two currencies are mixed: \(found.code) and \(expected.code)."),
                hint: say("한 통화로 쓰세요.", "Type all in one currency."))
        case .exponent(let measure):
            Complaint(
                "exponent",
                say("거듭제곱에는 정수만 씁니다: \(figure(measure))", "A power has to be a whole number: \(figure(measure))"),
                hint: say("이렇게: 1.08^3", "As in 1.08^3"))
        case .beyondTiers(let measure, let end):
            Complaint(
                "beyond_tiers",
                say(
                    "\(figure(measure))는 마지막 구간(\(figure(end)))을 넘습니다.",
                    "\(figure(measure)) is past the last tier, which ends at \(figure(end))."),
                hint: say("마지막 구간을 'rest:요금'으로 쓰세요.", "Let the last tier be 'rest:RATE'."))
        }
    }

    private func complaint(_ problem: TierTextProblem, found: String, input: Input) -> Complaint {
        let shape = say(
            "이렇게 쓰세요: --tiers 10240GB:0.09,40960GB:0.085,rest:0.07",
            "Write --tiers 10240GB:0.09,40960GB:0.085,rest:0.07")
        let parts = found.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        func part(_ tier: Int) -> String { parts.indices.contains(tier - 1) ? parts[tier - 1] : found }
        switch problem {
        case .colonMissing(let tier, let found):
            return Complaint(
                "bad_tier",
                say("\(tier)번째 구간 '\(found)'은 '너비:요금'이 아닙니다.", "Tier \(tier), '\(found)', is no WIDTH:RATE."),
                hint: shape)
        case .width(let tier, let problem), .rate(let tier, let problem):
            let inner = complaint(problem, found: part(tier), input: input)
            return Complaint(
                inner.code, say("\(tier)번째 구간: ", "Tier \(tier): ") + inner.message, hint: shape)
        case .table(let problem): return Complaint("bad_tiers", tiersSentence(problem), hint: shape)
        }
    }

    private func tiersSentence(_ problem: TierTable.Problem) -> String {
        switch problem {
        case .empty: say("구간이 없습니다.", "There are no tiers.")
        case .endless(let tier):
            say("\(tier)번째 구간이 끝이 없어 뒤의 구간에 닿지 않습니다.", "Tier \(tier) has no end, so those after it are never reached.")
        case .width(let tier): say("\(tier)번째 구간의 너비가 0보다 커야 합니다.", "Tier \(tier) has to be wider than 0.")
        case .negativeRate(let tier): say("\(tier)번째 구간의 요금이 0보다 작습니다.", "The rate of tier \(tier) is below 0.")
        case .overflow: say("구간이 너무 큽니다.", "The tiers are too large.")
        }
    }

    private func complaint(_ problem: Conventions.Problem, name: Conventions.Name) -> Complaint {
        switch problem {
        case .oneOf(let choices, let found):
            let typed = choices.map { $0.replacing("_", with: "-") }
            return Complaint(
                "bad_convention",
                say(
                    "'--\(name.inputName)'에 '\(found)' 값은 쓸 수 없습니다.", "'\(found)' is no value for --\(name.inputName)."),
                hint: say("이 가운데 하나: ", "One of: ") + typed.joined(separator: ", "))
        case .number(let problem, let found):
            return Complaint("bad_convention", badNumber(problem, found), hint: "--\(name.inputName) 730")
        case .outside(let range, let found):
            return Complaint(
                "bad_convention",
                say("'--\(name.inputName)'에 \(found) 값은 쓸 수 없습니다.", "--\(name.inputName) cannot be \(found)."),
                hint: say(
                    "\(range.lowerBound)에서 \(range.upperBound) 사이의 수를 쓰세요.",
                    "Expected \(range.lowerBound) to \(range.upperBound)."))
        }
    }

    // MARK: Prices

    private func complaint(_ failure: PriceLookupFailure, instead: [Input]) -> Complaint {
        let typing =
            instead.isEmpty
            ? nil
            : say("요금을 직접 넣어도 됩니다: ", "Or type the rate: ")
                + instead.map { "--\($0.name) \(sample(of: $0))" }.joined(separator: say(" 또는 ", " or "))
        switch failure {
        case .unknownRegion(let found, let known):
            return Complaint(
                "unknown_region",
                say(
                    "\(quoted(found, .quotation))는 리전의 가격표가 없습니다.", "There is no price book for the Region '\(found)'."),
                hint: joined(say("가격표가 있는 리전: ", "There are books for ") + known.joined(separator: ", "), typing))
        case .noService(let service, let region, let others):
            return Complaint(
                "no_price",
                say(
                    "\(regionName(region))(\(region)) 가격표에는 \(service) 요금이 없습니다.",
                    "The books of \(region) have no price for \(service)."),
                hint: joined(
                    others.isEmpty
                        ? nil
                        : say("\(service) 요금이 있는 리전: ", "\(service) is priced in ") + others.joined(separator: ", "),
                    typing))
        case .unknownItem(let found, let service, let candidates):
            return Complaint(
                "unknown_item",
                say("\(service) 가격표에 \(quoted(found, .topic)) 없습니다.", "The \(service) prices have no '\(found)'."),
                hint: joined(didYouMean(candidates), typing))
        case .noOffer(let item):
            return Complaint(
                "no_offer",
                say("\(item)에는 그 약정(기간·결제·종류)의 가격이 없습니다.", "\(item) has no price for that term, payment or class."),
                hint: joined(
                    say(
                        "있는 약정을 보려면: calc reserved \(item) --compare",
                        "To see what there is: calc reserved \(item) --compare"), typing))
        case .noneAsOf(let date, let known):
            return Complaint(
                "none_as_of", say("\(date) 무렵의 가격표가 없습니다.", "There is no price as old as \(date)."),
                hint: joined(
                    say("있는 날짜: ", "There are prices of ") + known.map(\.description).joined(separator: ", "), typing))
        case .tiers(let item, let line):
            return Complaint(
                "broken_book",
                say(
                    "가격표의 \(item) 구간이 이어지지 않습니다(\(line)번째 줄).",
                    "The book's tiers of \(item) leave a gap or overlap (line \(line))."),
                hint: typing)
        }
    }

    private func joined(_ parts: String?...) -> String? {
        let given = parts.compactMap { $0 }
        return given.isEmpty ? nil : given.joined(separator: " · ")
    }

    // MARK: Behind =

    /// How a name that begins as a number does (`0.12*730`, `=3*4`) is calculated.
    func asExpression(_ word: String) -> String? {
        let expression = word.drop { $0 == "=" }
        guard let first = expression.first, first.isNumber || "(.$".contains(first) else { return nil }
        return say("식을 계산하려면 앞에 =를 쓰세요: =\(expression)", "To calculate it, begin with =: =\(expression)")
    }

    func complaint(_ problem: ExpressionProblem, line: String) -> Complaint {
        switch problem.kind {
        case .emptyFormula:
            Complaint(
                "empty_expression", say("'=' 뒤에 계산할 것이 없습니다.", "There is nothing to calculate after '='."),
                hint: say("이렇게 쓰세요: =0.096*730", "As in: =0.096*730"))
        case .unexpected(let found, _) where found.isEmpty:
            Complaint(
                "unfinished", say("'\(line)'가 끝나지 않았습니다.", "'\(line)' is unfinished."),
                hint: say("뒤에 수를 쓰세요.", "A number has to follow."))
        case .unexpected(let found, _): stuck(at: found, problem.range, of: line)
        case .unexpectedCharacter(let character): stuck(at: String(character), problem.range, of: line)
        case .unclosedBracket:
            Complaint(
                "unclosed",
                say(
                    "\(problem.range.lowerBound + 1)번째 글자의 괄호가 닫히지 않았습니다.",
                    "The bracket at character \(problem.range.lowerBound + 1) is never closed."),
                hint: say("')'를 더하세요.", "Add a ')'."))
        case .unknownName(let found, let candidates), .unknownFunction(let found, let candidates):
            Complaint(
                "unknown_name", say("'\(found)' 이름을 모릅니다.", "'\(found)' is no name known here."),
                hint: didYouMean(candidates)
                    ?? say(
                        "쓸 수 있는 이름: $last, min, max, round, floor, ceil, abs",
                        "There are: $last, min, max, round, floor, ceil, abs"))
        case .figure(let figure): quantityComplaint(figure, found: text(problem.range, of: line))
        case .differentUnits(_, let expected, let found):
            complaint(.mismatch(DimensionMismatch(found: found, expected: expected)))
        case .differentCurrencies(let expected, let found): complaint(.currencies(found: found, expected: expected))
        case .tooMany(_, let most):
            Complaint(
                "too_long", say("식이 너무 깁니다(\(most)자까지).", "The line is too long (\(most) characters at most)."),
                hint: say("나누어 계산하고 $last로 이으세요.", "Calculate it in parts and go on with $last."))
        default: mistake(problem.kind)
        }
    }

    private func stuck(at found: String, _ range: Range<Int>, of line: String) -> Complaint {
        Complaint(
            "unexpected",
            say(
                "'\(line)'의 \(range.lowerBound + 1)번째 글자 '\(found)'에서 막혔습니다.",
                "Stuck at '\(found)', character \(range.lowerBound + 1) of '\(line)'."),
            hint: say("수, 단위, + - * / ^ ( )로 쓰세요: =500GB*0.09/GB", "Use numbers, units, + - * / ^ ( ): =500GB*0.09/GB"))
    }

    private func text(_ range: Range<Int>, of line: String) -> String {
        String(Array(line)[range.clamped(to: 0..<line.count)])
    }

    private func quantityComplaint(_ problem: MeasureProblem, found: String) -> Complaint {
        var complaint = complaint(problem, found: found, input: Input("", .number))
        complaint.hint = say("이렇게 쓰세요: 500GB, $0.09/GB, 8%, 730h", "As in: 500GB, $0.09/GB, 8%, 730h")
        if case .unknownUnit(_, let candidates) = problem, let meant = didYouMean(candidates) { complaint.hint = meant }
        return complaint
    }
}
