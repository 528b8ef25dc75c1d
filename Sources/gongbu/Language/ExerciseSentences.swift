import Calculators
import Facts
import Pricing

// What is said around an exercise: how the answer is wanted, what was wrong with one, what it is called.
extension Sentences {
    /// A skill in a list: "계산: 절감 (reserved)".
    func skillTitle(_ name: String) -> String {
        guard let skill = Skill.named(name) else { return name }
        return say("계산: ", "Work out: ") + "\(label(skill.asked)) (\(skill.calculator.name))"
    }

    /// A card's question in a list, where a skill stands under its name.
    func listed(_ prompt: String) -> String { Skill.named(prompt) == nil ? prompt : skillTitle(prompt) }

    /// "(답: 달러, 소수 둘째 자리까지)"
    func wantedAnswer(of exercise: Exercise) -> String {
        let unit = unit(of: exercise.expected)
        return say(
            "(답: \(unit), \(places(exercise.places)))", "(answer: \(unit), \(places(exercise.places)))")
    }

    private func unit(of expected: Measure) -> String {
        let dimensions = expected.dimensions
        if dimensions.currency != nil {
            if dimensions.exponent(of: .hour) < 0 { return say("시간당 달러", "dollars an hour") }
            if dimensions.exponent(of: .gigabyte) < 0 { return say("GB당 달러", "dollars a GB") }
            return say("달러", "dollars")
        }
        if dimensions.isNone { return expected.presentation == .percent ? "%" : say("수", "a number") }
        if dimensions.exponent(of: .hour) > 0 { return say("시간", "hours") }
        if dimensions.exponent(of: .month) > 0 { return say("개월", "months") }
        if dimensions.exponent(of: .year) > 0 { return say("년", "years") }
        return kind(dimensions)
    }

    private func places(_ places: Int) -> String {
        let names = ["첫째", "둘째", "셋째", "넷째", "다섯째", "여섯째"]
        guard names.indices.contains(places - 1) else { return say("정수로", "a whole number") }
        return say("소수 \(names[places - 1]) 자리까지", "to \(plural(places, "decimal place"))")
    }

    /// The answer with its unit, to the places that were asked for.
    func answer(of exercise: Exercise) -> String {
        exercise.expected.presentation == .percent ? exercise.answer : figure(exercise.expected)
    }

    /// A first step with names for numbers.
    func firstStep(_ step: Step, _ formula: String) -> String { "\(label(step.name)) = \(formula)" }

    /// Right within the tolerance, but not in the last place.
    func nearlyRight(_ exercise: Exercise) -> String {
        say(
            "정확히는 \(answer(of: exercise))입니다. 반올림은 맨 끝에서 한 번만 하세요.",
            "Exactly it is \(answer(of: exercise)). Round once, at the end.")
    }

    /// What was typed is no answer, and was not graded.
    func notAnAnswer(_ typed: String, to exercise: Exercise) -> String {
        let unit = unit(of: exercise.expected)
        return say(
            "'\(typed)' – 수로 답하세요(\(unit)). 예: \(sampleAnswer(exercise)) · 셈은 =로, 모르면 Enter",
            "'\(typed)': answer with a number (\(unit)), as in \(sampleAnswer(exercise)). = calculates, Enter shows the answer"
        )
    }

    /// Any number, written as the answer may be.
    private func sampleAnswer(_ exercise: Exercise) -> String {
        if exercise.expected.dimensions.currency != nil { return "$12.34" }
        return exercise.expected.presentation == .percent ? "12.34%" : "12.34"
    }

    /// An exercise's lines are no note's.
    var noNoteLines: String {
        say(
            "노트가 아니라 계산 문제입니다. ? 첫 단계 · = 계산", "This is no note's question but an exercise. ? first step · = calculates"
        )
    }

    /// What was left out of a quiz of everything.
    func exercisesWait(_ count: Int) -> String {
        say("계산 연습 \(count)개가 따로 있습니다: quiz 계산", "\(plural(count, "exercise")) besides: quiz exercises")
    }

    var askedByName: String { say("(이름을 댈 때만 물음)", "(asked only by name)") }

    // MARK: Mistakes

    /// What went wrong, and what to do instead.
    func mistake(_ mistake: Mistake) -> String {
        switch mistake {
        case .forgotUpfront: say("선결제를 빠뜨렸습니다.", "The upfront was left out.")
        case .forgotHourly:
            say("선결제만 세었습니다. 시간당 요금도 내내 듭니다.", "That is the upfront alone; the hourly rate is paid all the term.")
        case .upfrontNotSpread:
            say("선결제를 통째로 더했습니다. 약정 기간에 나누어 담으세요.", "The upfront was added whole; spread it over the term.")
        case .oneYearOfTerm: say("한 해만 세었습니다. 약정은 여러 해입니다.", "Only one year was counted; the term has more.")
        case .ratioForSaving:
            say("아직 내는 비율입니다. 절감은 1에서 그것을 뺀 값입니다.", "That is the share still paid; the saving is 1 less that.")
        case .savingForRatio:
            say(
                "절감률을 곱했습니다. 손익분기는 실효 요금 ÷ 온디맨드입니다.",
                "That uses the saving; break-even is effective rate over on demand.")
        case .forgotReservedRate:
            say(
                "온디맨드 요금 전부가 절감되지는 않습니다. 예약의 시간당 요금을 빼세요.",
                "Not all of the on-demand rate is saved: the reservation's hourly rate goes off.")
        case .allUpfront:
            say("약정 금액 전부입니다. 부분 선결제는 절반입니다.", "That is the whole commitment; partial upfront is half of it.")
        case .forgotCount: say("한 대만 세었습니다. 대수를 곱하세요.", "One instance was counted; multiply by their number.")
        case .thirtyDays:
            say("30일 × 24 = 720시간으로 세었습니다. 한 달은 730시간입니다.", "That takes 30 × 24 = 720 hours; a month has 730.")
        case .monthlyForYearly: say("한 달의 값입니다. 1년은 12개월입니다.", "That is for a month; a year has 12.")
        case .yearlyForMonthly: say("12를 곱한 값입니다. 12로 나누세요.", "That is twelve times as much; divide by 12.")
        case .hoursForMonths: say("시간으로 센 값입니다. 730으로 나누면 개월입니다.", "That counts hours; divide by 730 for months.")
        case .otherUnitBase:
            say(
                "1 TB를 다른 GB 수로 바꾸었습니다(1,000과 1,024). 문제의 괄호를 보세요.",
                "A TB was taken for the other number of GB, 1,000 or 1,024; see what the question says.")
        case .availabilityForDowntime:
            say(
                "살아 있는 시간입니다. 멈추는 시간은 1 − 가용성에서 나옵니다.",
                "That is the time it is up; downtime comes of 1 less the availability.")
        case .wholeAtFirstRate:
            say("전부를 첫 구간 요금으로 셈했습니다. 구간마다 나누세요.", "All of it was priced at the first tier's rate; part it by tiers.")
        case .wholeAtLastRate:
            say("전부를 마지막 구간 요금으로 셈했습니다. 구간마다 나누세요.", "All of it was priced at the last tier's rate; part it by tiers.")
        case .forgotFree: say("무료분을 빼지 않았습니다.", "The free part was not taken off.")
        case .freePartForRest: say("무료분의 값입니다. 그 위의 것만 냅니다.", "That prices the free part; only what is above is paid.")
        case .forgotIncluded:
            say(
                "볼륨에 포함된 IOPS와 처리량까지 셈했습니다. 그 위만 냅니다.",
                "IOPS and throughput that are included were priced; only what is above is paid.")
        case .storageAlone: say("용량 값만입니다. IOPS와 처리량을 더하세요.", "That is the storage alone; add IOPS and throughput.")
        case .oneWayAlone: say("한쪽만 세었습니다. 나갈 때와 들어올 때 모두 냅니다.", "One side was counted; both out and in are paid.")
        case .apartForTogether:
            say(
                "계정마다 따로 셈한 값입니다. 사용량을 먼저 합친 뒤 구간을 나누세요.",
                "That prices each account alone; add the use up first, then part it by tiers.")
        case .totalForSaving:
            say("합친 요금입니다. 절감은 따로 낸 합계와의 차이입니다.", "That is the combined bill; the saving is the separate sum less it.")
        case .forgotMinimum:
            say("최소 요금을 빠뜨렸습니다. 더 큰 쪽을 냅니다.", "The minimum was left out; the larger of the two is paid.")
        case .notDiscounted: say("할인하지 않은 합계입니다.", "That is the undiscounted sum.")
        case .discountedAtEnd:
            say(
                "모두 마지막 해에 내는 것처럼 할인했습니다. 해마다 그 해만큼 할인하세요.",
                "That discounts all as if paid in the last year; discount each year by its own.")
        case .forgotOwnRunningCost:
            say(
                "온프레미스에도 해마다 돈이 듭니다. 한 해의 차이로 나누세요.",
                "On-premises has a yearly cost, too; divide by the difference of a year.")
        case .seriesForParallel:
            say(
                "가용성끼리 곱한 값(직렬)입니다. 병렬은 1 − (1 − a) × (1 − b)입니다.",
                "That multiplies them, as in series; parallel is 1 − (1 − a) × (1 − b).")
        case .simpleGrowth:
            say("처음 비용만 늘렸습니다(단리). 성장은 앞 해에 곱해집니다.", "Only the first cost grew; growth compounds on the year before.")
        case .oneGrowthTooMany:
            say("첫해에는 아직 늘지 않습니다. 성장을 한 번 덜 곱하세요.", "The first year has not grown yet: one growth too many.")
        case .forgotGrowth: say("성장을 빠뜨렸습니다. 해마다 비용이 늘어납니다.", "The growth was left out; each year costs more.")
        }
    }
}
