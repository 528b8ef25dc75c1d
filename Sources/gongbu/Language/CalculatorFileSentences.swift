import Calculators
import Figures
import Hangul
import Pricing

// What `calc check` says of a calculator's file: what was found, what was expected, and what to write instead.

extension Sentences {
    func wellCalculator(_ examples: Int) -> String {
        say(
            "잘못이 없습니다. 보기 \(examples)개가 맞습니다.",
            "nothing wrong; \(plural(examples, "example")) \(examples == 1 ? "holds" : "hold")")
    }

    func faultyCalculator(_ path: String) -> String {
        say(
            "쓸 수 없는 계산기 파일: \(path) — 까닭: calc check \(path)",
            "No calculator can be made of \(path). Why: calc check \(path)")
    }

    func faultyCalculator(_ name: String, _ path: String) -> Complaint {
        Complaint(
            "faulty_calculator",
            say(
                "'\(name)' 계산기의 파일에 잘못이 있어 쓸 수 없습니다.", "The calculator '\(name)' cannot be used: its file has mistakes."
            ),
            hint: say("보려면: calc check \(path)", "To see them: calc check \(path)"), path: path)
    }

    func complaint(_ problem: CalculatorFileProblem, path: String) -> Complaint {
        var complaint = mistake(problem.kind)
        complaint.path = path
        complaint.line = problem.span.start.line
        return complaint
    }

    /// What is said of one mistake, wherever it stands.
    func mistake(_ kind: CalculatorFileProblem.Kind) -> Complaint {
        switch kind {
        case .unreadable, .anchor, .expected, .missingKey, .unknownKey, .commaInBraces, .badName, .reservedName,
            .nameTwice, .tooMany:
            fileWords(kind)
        case .figure, .inputWithoutUnit, .outsideLimits, .leastAboveMost, .unknownChoice, .choiceWithLimits, .rowLength,
            .notAscending, .negativeRate, .misplacedRest:
            inputWords(kind)
        case .emptyFormula, .unexpectedCharacter, .unclosedText, .unexpected, .unclosedBracket, .comparisonChain,
            .operatorMissing, .tooDeep:
            grammarWords(kind)
        case .unknownName, .usedBeforeDefined, .unknownFunction, .unknownTable, .tableAsNumber, .wrongUnit,
            .differentUnits, .differentCurrencies, .conditionExpected, .numberExpected, .textOutsideComparison,
            .argumentCount, .exponent, .places, .sumInsideSum, .tierColumns, .restInSum, .unitsTooLarge, .totalNotMoney,
            .unused, .exampleMissing, .inputNotGiven, .exampleFails, .exampleStops:
            meaningWords(kind)
        }
    }

    // MARK: The file

    private func fileWords(_ kind: CalculatorFileProblem.Kind) -> Complaint {
        switch kind {
        case .unreadable(let detail):
            Complaint(
                "unreadable", say("YAML로 읽을 수 없습니다: \(detail)", "This is no YAML: \(detail)"),
                hint: say("들여쓰기는 빈칸 두 개씩, 이름 뒤에는 ': '", "Indent by two spaces, and put ': ' after a name"))
        case .anchor:
            Complaint(
                "anchor", say("'&'와 '*'로 다른 곳을 가리킬 수 없습니다.", "'&' and '*' may point nowhere here."),
                hint: say("값을 그대로 쓰세요", "Write the value itself"))
        case .expected(let shape):
            Complaint(
                "shape", say("여기에는 \(name(of: shape)) 와야 합니다.", "\(name(of: shape)) is expected here."),
                hint: sample(of: shape))
        case .missingKey(let key):
            Complaint(
                "missing_key", say("'\(key)' 항목이 없습니다.", "'\(key)' is missing."),
                hint: say("'\(key):' 줄을 더하세요", "Add a line '\(key):'"))
        case .unknownKey(let found, let candidates):
            Complaint(
                "unknown_key", say("'\(found)' 항목은 없습니다.", "'\(found)' is no key here."),
                hint: didYouMean(candidates) ?? say("이 줄을 빼세요", "Leave this line out"))
        case .commaInBraces(let rest):
            Complaint(
                "comma_in_braces",
                say("중괄호 안의 쉼표는 항목을 나눕니다: '\(rest)'", "A comma between braces ends an entry: '\(rest)'"),
                hint: say("쉼표 없이 쓰세요: 20000", "Write the number without commas: 20000"))
        case .badName(let name):
            Complaint(
                "bad_name", say("\(quoted(name, .topic)) 이름이 될 수 없습니다.", "'\(name)' can be no name."),
                hint: say("글자로 시작해 글자, 숫자, _ 만 쓰세요", "Begin with a letter; then letters, digits and _"))
        case .reservedName(let name):
            Complaint(
                "reserved_name", say("\(quoted(name, .topic)) 이미 뜻이 있는 말입니다.", "'\(name)' means something already."),
                hint: say("다른 이름을 쓰세요: \(name)_1", "Take another name, such as \(name)_1"))
        case .nameTwice(let name, let first):
            Complaint(
                "name_twice",
                say(
                    "\(quoted(name, .subject)) \(first.start.line)번째 줄에 이미 있습니다.",
                    "'\(name)' stands in line \(first.start.line) already."),
                hint: say("하나의 이름을 바꾸세요", "Rename one of them"))
        case .tooMany(let counted, let most):
            Complaint(
                "too_many",
                say("\(name(of: counted))가 \(most)개를 넘습니다.", "There are more than \(most) \(name(of: counted))."),
                hint: say("계산기를 둘로 나누세요", "Make two calculators of it"))
        default: meaningWords(kind)
        }
    }

    private func name(of shape: CalculatorFileProblem.Shape) -> String {
        switch shape {
        case .text: say("글이나 수가", "A text or number")
        case .list: say("목록이", "A list")
        case .keys: say("이름과 값이", "Names with values")
        }
    }

    private func sample(of shape: CalculatorFileProblem.Shape) -> String {
        switch shape {
        case .text: say("이렇게: hours: h", "As in: hours: h")
        case .list: say("이렇게: [10, 20]", "As in: [10, 20]")
        case .keys: say("이렇게: { unit: h, default: 20 }", "As in: { unit: h, default: 20 }")
        }
    }

    private func name(of counted: CalculatorFileProblem.Counted) -> String {
        switch counted {
        case .nodes: say("항목", "entries")
        case .levels: say("단계", "levels")
        case .inputs: say("입력", "inputs")
        case .steps: say("식", "steps")
        case .tables: say("표", "tables")
        case .rows: say("행", "rows")
        case .columns: say("열", "columns")
        case .examples: say("보기", "examples")
        case .characters: say("글자", "characters")
        case .symbols: say("기호", "symbols in a formula")
        case .symbolsOfFile: say("모든 식의 기호", "symbols in all formulas")
        }
    }

    // MARK: Inputs and tables

    private func inputWords(_ kind: CalculatorFileProblem.Kind) -> Complaint {
        switch kind {
        case .figure(let problem): figureWords(problem)
        case .inputWithoutUnit(let name):
            Complaint(
                "input_without_unit", say("'\(name)' 입력에 단위가 없습니다.", "The input '\(name)' has no unit."),
                hint: say(
                    "이렇게: \(name): h (시간), GB, USD/h, percent, number", "As in: \(name): h, GB, USD/h, percent, number")
            )
        case .outsideLimits(let measure):
            Complaint(
                "outside_limits",
                say(
                    "\(Particle.topic.attached(to: figure(measure))) least와 most 밖입니다.",
                    "\(figure(measure)) is outside least and most."),
                hint: say("그 사이의 값을 쓰세요", "Write a value between them"))
        case .leastAboveMost:
            Complaint(
                "least_above_most", say("least가 most보다 큽니다.", "least is above most."), hint: say("둘을 바꾸세요", "Swap them")
            )
        case .unknownChoice(let found, let candidates):
            Complaint(
                "unknown_choice", say("\(quoted(found, .topic)) choices에 없습니다.", "'\(found)' is none of the choices."),
                hint: didYouMean(candidates) ?? say("choices에 있는 말을 쓰세요", "Write one of the choices"))
        case .choiceWithLimits:
            Complaint(
                "choice_with_limits", say("choices가 있으면 least, most를 쓰지 않습니다.", "choices need no least and no most."),
                hint: say("least와 most를 빼세요", "Leave least and most out"))
        case .rowLength(let found, let columns):
            Complaint(
                "row_length",
                say("이 행의 값은 \(found)개인데 열은 \(columns)개입니다.", "This row has \(found) figures for \(columns) columns."),
                hint: say(
                    "값을 \(columns)개 쓰세요. 수 안의 쉼표는 빼세요", "Write \(columns) figures, without commas inside a number"))
        case .notAscending(let found, let after):
            Complaint(
                "not_ascending",
                say(
                    "\(Particle.topic.attached(to: figure(found))) 앞의 \(figure(after))보다 커야 합니다.",
                    "\(figure(found)) is not above \(figure(after)) before it."),
                hint: say("구간의 끝을 작은 것부터 쓰세요", "Write the ends of the tiers in rising order"))
        case .negativeRate(let measure):
            Complaint(
                "negative_rate",
                say(
                    "요금 \(Particle.subject.attached(to: figure(measure))) 0보다 작습니다.",
                    "The rate \(figure(measure)) is below 0."),
                hint: say("0 이상의 요금을 쓰세요", "Write a rate of 0 or more"))
        case .misplacedRest:
            Complaint(
                "misplaced_rest",
                say("'rest'는 마지막 행의 첫 열에만 씁니다.", "'rest' stands only in the first column of the last row."),
                hint: say("구간의 끝을 수로 쓰세요", "Write where the tier ends"))
        default: meaningWords(kind)
        }
    }

    private func figureWords(_ problem: MeasureProblem) -> Complaint {
        switch problem {
        case .number(let problem, let text):
            Complaint(
                "bad_number", badNumber(problem, text), hint: say("이렇게: 20, 0.10, 500 GB", "As in 20, 0.10, 500 GB"))
        case .unknownUnit(let unit, let candidates):
            Complaint(
                "unknown_unit", say("'\(unit)' 단위를 모릅니다.", "'\(unit)' is no unit known here."),
                hint: didYouMean(candidates) ?? say("이렇게: h, GB, USD/h", "As in h, GB, USD/h"))
        case .unitMissing(let number, let dimensions):
            Complaint(
                "unit_missing", say("\(number.shown(atMost: 6))에 단위가 없습니다.", "\(number.shown(atMost: 6)) has no unit."),
                hint: say("\(kind(dimensions)) 단위를 붙이세요", "Give it the unit of \(kind(dimensions))"))
        case .wrongKind(let mismatch):
            Complaint(
                "wrong_unit",
                say(
                    "\(kind(mismatch.found)) 대신 \(Particle.subject.attached(to: kind(mismatch.expected))) 와야 합니다.",
                    "This is \(kind(mismatch.found)), where \(kind(mismatch.expected)) is expected."),
                hint: say("단위를 바꾸세요", "Change the unit"))
        case .arithmetic(let failure): complaint(.arithmetic(failure))
        }
    }

    // MARK: How a formula is written

    private func grammarWords(_ kind: CalculatorFileProblem.Kind) -> Complaint {
        switch kind {
        case .emptyFormula:
            Complaint(
                "empty_formula", say("식이 비어 있습니다.", "The formula is empty."),
                hint: say("이렇게: hours × price", "As in hours × price"))
        case .unexpectedCharacter(let character):
            Complaint(
                "unexpected_character",
                say("식에 \(quoted(String(character), .topic)) 쓸 수 없습니다.", "'\(character)' means nothing in a formula."),
                hint: say("+ − × ÷ ^ ( ) 와 이름, 수만 씁니다", "Use + − × ÷ ^ ( ), names and numbers"))
        case .unclosedText:
            Complaint(
                "unclosed_text", say("따옴표가 닫히지 않았습니다.", "The quote is not closed."), hint: say("\" 를 더하세요", "Add a \""))
        case .unexpected(let found, let expected):
            Complaint(
                "unexpected",
                found.isEmpty
                    ? say("식이 여기서 끊겼습니다.", "The formula breaks off here.")
                    : say("\(quoted(found, .subject)) 올 자리가 아닙니다.", "'\(found)' is not expected here."),
                hint: say("여기에는: \(name(of: expected))", "Expected: \(name(of: expected))"))
        case .unclosedBracket:
            Complaint(
                "unclosed_bracket", say("괄호가 닫히지 않았습니다.", "The bracket is not closed."),
                hint: say(") 를 더하세요", "Add a )"))
        case .comparisonChain:
            Complaint(
                "comparison_chain", say("비교는 한 번에 하나만 합니다.", "Only two things are compared at a time."),
                hint: say("이렇게: a < b and b < c", "As in a < b and b < c"))
        case .operatorMissing(let before):
            Complaint(
                "operator_missing",
                say("'\(before)' 앞에 연산자가 없습니다.", "Nothing joins '\(before)' to what stands before it."),
                hint: say("× 나 + 를 쓰세요", "Write × or + between them"))
        case .tooDeep(let most):
            Complaint(
                "too_deep", say("괄호가 \(most)겹을 넘습니다.", "The brackets are more than \(most) deep."),
                hint: say("식을 나누어 이름을 붙이세요", "Give a part of it a name of its own"))
        default: meaningWords(kind)
        }
    }

    private func name(of expectation: CalculatorFileProblem.Expectation) -> String {
        switch expectation {
        case .operand: say("수, 이름 또는 괄호", "a number, a name or a bracket")
        case .operator: say("연산자, 또는 식의 끝", "an operator, or the end")
        case .word(let word): "'\(word)'"
        case .commaOrClose: say("쉼표 또는 )", "a comma or )")
        case .table: say("표의 이름", "a table's name")
        }
    }

    // MARK: What a formula means

    private func meaningWords(_ problem: CalculatorFileProblem.Kind) -> Complaint {
        switch problem {
        case .unknownName(let found, let candidates):
            return Complaint(
                "unknown_name",
                say("\(quoted(found, .topic)) 입력도 앞선 식도 아닙니다.", "'\(found)' is no input and no step above."),
                hint: didYouMean(candidates) ?? say("inputs나 steps에 더하세요", "Add it to inputs or steps"))
        case .usedBeforeDefined(let name, let place):
            return Complaint(
                "used_before_defined",
                say(
                    "\(quoted(name, .topic)) 아래 \(place.start.line)번째 줄에서야 정해집니다.",
                    "'\(name)' is worked out only below, in line \(place.start.line)."),
                hint: say("이 식을 그 아래로 옮기세요", "Move this step below it"))
        case .unknownFunction(let found, let candidates):
            return Complaint(
                "unknown_function", say("'\(found)' 함수는 없습니다.", "There is no function '\(found)'."),
                hint: didYouMean(candidates) ?? "min max round floor ceil abs tier sum")
        case .unknownTable(let found, let candidates):
            return Complaint(
                "unknown_table", say("'\(found)' 표는 없습니다.", "There is no table '\(found)'."),
                hint: didYouMean(candidates) ?? say("tables에 더하세요", "Add it to tables"))
        case .tableAsNumber(let name):
            return Complaint(
                "table_as_number", say("'\(name)' 표는 수가 아닙니다.", "The table '\(name)' is no number."),
                hint: say("tier(…, \(name))이나 sum(\(name), …)으로 쓰세요", "Write tier(…, \(name)) or sum(\(name), …)"))
        case .wrongUnit(let found, let expected):
            return Complaint(
                "wrong_unit",
                say(
                    "\(kind(found)) 대신 \(Particle.subject.attached(to: kind(expected))) 와야 합니다.",
                    "This is \(kind(found)), where \(kind(expected)) is expected."),
                hint: say("단위를 맞추세요", "Give it the unit that is expected"))
        case .differentUnits(let joining, let one, let other):
            return Complaint(
                "different_units",
                say(
                    "\(doing(joining)) 수 없습니다: \(Particle.and.attached(to: kind(one))) \(kind(other))",
                    "\(kind(one)) and \(kind(other)) cannot be \(doing(joining))."),
                hint: say("한쪽에 요금을 곱하거나 단위를 바꾸세요", "Multiply one by its rate, or change a unit"))
        case .differentCurrencies(let one, let other):
            return Complaint(
                "different_currencies",
                say("통화가 섞였습니다: \(one.code), \(other.code)", "Two currencies are mixed: \(one.code) and \(other.code)"),
                hint: say("환율을 곱하세요: × 1400 KRW/USD", "Multiply by a rate: × 1400 KRW/USD"))
        case .conditionExpected:
            return Complaint(
                "condition_expected", say("여기에는 조건이 와야 합니다.", "A condition is expected here."),
                hint: say("이렇게: hours > 100 h", "As in hours > 100 h"))
        case .numberExpected:
            return Complaint(
                "number_expected", say("조건은 값으로 쓸 수 없습니다.", "A condition is no value."),
                hint: say("이렇게: if hours > 100 h then a else b", "As in if hours > 100 h then a else b"))
        case .textOutsideComparison:
            return Complaint(
                "text_outside_comparison",
                say("글은 choices 입력과 견줄 때만 씁니다.", "A text is only compared with an input that has choices."),
                hint: say("이렇게: 등급 = \"표준\"", "As in grade = \"standard\""))
        case .argumentCount(let function, let found, let least, let most):
            let wanted =
                most.map { $0 == least ? "\(least)" : "\(least)–\($0)" } ?? say("\(least)개 이상", "\(least) or more")
            return Complaint(
                "argument_count", say("\(function)에 값을 \(found)개 주었습니다.", "\(function) is given \(found)."),
                hint: say("필요한 수: \(wanted)", "It takes \(wanted)"))
        case .exponent:
            return Complaint(
                "exponent", say("거듭제곱에는 단위 없는 정수만 씁니다.", "A power has to be a whole plain number."),
                hint: say("이렇게: 1.08^3", "As in 1.08^3"))
        case .places:
            return Complaint(
                "places", say("자릿수는 0부터 18까지의 수로 씁니다.", "Places are a number from 0 to 18."),
                hint: say("이렇게: round(x, 2)", "As in round(x, 2)"))
        case .sumInsideSum:
            return Complaint(
                "sum_inside_sum", say("sum 안에 sum을 쓸 수 없습니다.", "There can be no sum inside a sum."),
                hint: say("안의 것을 식으로 따로 쓰세요", "Make the inner one a step"))
        case .tierColumns(let found):
            return Complaint(
                "tier_columns",
                say("tier의 표는 두 열이어야 합니다(지금 \(found)열).", "A table for tier has two columns, not \(found)."),
                hint: say("어디까지, 요금 — 두 열로 쓰세요", "Up to where, and the rate"))
        case .restInSum(let table):
            return Complaint(
                "rest_in_sum",
                say("'\(table)' 표의 rest 행은 더할 수 없습니다.", "The rest row of '\(table)' cannot be added up."),
                hint: say("rest 대신 수를 쓰세요", "Write a number in place of rest"))
        case .unitsTooLarge:
            return Complaint(
                "units_too_large", say("단위가 너무 여러 번 곱해졌습니다.", "The units are multiplied too often."),
                hint: say("식을 확인하세요", "Check the formula"))
        case .totalNotMoney(let found):
            return Complaint(
                "total_not_money", say("total이 금액이 아닙니다: \(kind(found))", "The total is no money but \(kind(found))."),
                hint: say("금액인 식의 이름을 쓰세요", "Name a step that is money"))
        case .unused(let name):
            return Complaint(
                "unused", say("\(quoted(name, .topic)) 쓰이지 않습니다.", "'\(name)' is used nowhere."),
                hint: say("식에 쓰거나 빼세요", "Use it, or leave it out"))
        case .exampleMissing:
            return Complaint(
                "example_missing", say("보기가 없습니다.", "There is no example."),
                hint: say(
                    "이렇게: examples: [{ given: { hours: 20 h }, expected: { cost: 300 } }]",
                    "As in examples: [{ given: { hours: 20 h }, expected: { cost: 300 } }]"))
        case .inputNotGiven(let name):
            return Complaint(
                "input_not_given", say("보기에 \(quoted(name, .subject)) 없습니다.", "The example does not give '\(name)'."),
                hint: say("given에 더하거나 default를 두세요", "Add it to given, or give it a default"))
        case .exampleFails(let result, let expected, let got):
            return Complaint(
                "example_fails",
                say(
                    "\(quoted(result, .topic)) \(figure(got))인데 보기에는 \(figure(expected))입니다.",
                    "'\(result)' comes to \(figure(got)), and the example says \(figure(expected))."),
                hint: say("식이나 보기를 고치세요", "Mend the formula or the example"))
        case .exampleStops(let problem):
            let inner = complaint(problem)
            return Complaint(
                "example_stops", say("보기를 계산할 수 없습니다: ", "The example cannot be worked out: ") + inner.message,
                hint: inner.hint)
        default: return mistake(problem)
        }
    }

    private func doing(_ joining: CalculatorFileProblem.Joining) -> String {
        switch joining {
        case .add: say("더할", "added")
        case .subtract: say("뺄", "subtracted")
        case .compare: say("견줄", "compared")
        case .choose: say("then과 else로 함께 쓸", "the two sides of one if")
        case .least: say("min으로 고를", "put into one min")
        case .most: say("max로 고를", "put into one max")
        }
    }
}
