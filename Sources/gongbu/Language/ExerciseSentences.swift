import Calculators
import Companion
import Hangul
import Pricing

// How exercises are put, and what well-known mistakes are told.
extension Sentences {
    var exercises: String { say("계산 연습", "exercises") }
    var noExercise: String {
        say("오늘 할 계산 연습은 모두 했습니다. 계산해 보려면: calc", "All exercises of today are done. To calculate: calc")
    }

    /// What is calculated, with which numbers, and what is asked for.
    func exercise(_ asked: AskedExercise) -> [String] {
        let exercise = asked.exercise
        let givens = exercise.line.entries.map { "\(label($0.name)) \($0.text)" }.joined(separator: " · ")
        let what = label(exercise.asked)
        let places = exercise.places
        return [
            "\(summary(of: asked.calculator)) — \(givens)",
            say(
                "구하세요: \(what)  (\(unit(of: exercise)), 소수 \(places)자리까지)",
                "Work out: \(what)  (\(unit(of: exercise)), to \(places) places)"),
        ]
    }

    private func unit(of exercise: Exercise) -> String {
        if exercise.expected.presentation == .percent { return "%" }
        if let money = exercise.expected.money { return money.currency.code }
        return kind(exercise.expected.dimensions)
    }

    /// The first step on the way.
    func exerciseHint(_ exercise: Exercise) -> String {
        let first = exercise.calculation.steps.first.map { label($0.name) } ?? label(exercise.asked)
        return say("먼저 \(Particle.object.attached(to: first)) 구해 보세요.", "Work out the \(first) first.")
    }

    func answerIsNumber(_ exercise: Exercise) -> String {
        say("수로 답하세요(\(unit(of: exercise))): 39.98", "Answer with a number (\(unit(of: exercise))): 39.98")
    }

    /// Where a well-known wrong number comes from.
    func mistake(_ mistake: Mistake) -> String {
        switch mistake {
        case .forgotUpfront: say("선결제를 빠뜨렸습니다.", "The upfront fee is left out.")
        case .forgotHourly: say("시간당 요금을 빠뜨렸습니다.", "The hourly rate is left out.")
        case .upfrontNotSpread:
            say("선결제를 약정 시간으로 나누지 않았습니다.", "The upfront fee is not spread over the hours of the term.")
        case .oneYearOfTerm: say("약정은 한 해가 아니라 여러 해입니다.", "The term has several years, not one.")
        case .ratioForSaving:
            say("그것은 내는 비율입니다. 절감률은 1에서 뺀 값입니다.", "That is the share still paid; the saving is 1 less that.")
        case .savingForRatio: say("그것은 절감률입니다. 내는 비율로 셈하세요.", "That is the saving; take the share still paid.")
        case .forgotCount: say("대수를 곱하지 않았습니다.", "The number of instances is left out.")
        case .thirtyDays: say("한 달은 720시간이 아니라 730시간으로 셉니다.", "A month is 730 hours, not 720.")
        case .monthlyForYearly: say("한 달 값입니다. 열두 달을 곱하세요.", "That is one month; take twelve.")
        case .yearlyForMonthly: say("한 해 값입니다. 한 달 값을 물었습니다.", "That is a year; a month is asked for.")
        case .hoursForMonths: say("시간으로 셌습니다. 730으로 나누면 달입니다.", "Those are hours; over 730 they are months.")
        case .forgotReservedRate:
            say(
                "약정에도 시간당 요금이 있습니다. 그것을 빼야 아낀 돈입니다.",
                "The reservation has an hourly rate too, which goes off what is saved.")
        case .wholeAtFirstRate: say("모두를 첫 구간 요금으로 셌습니다.", "All of it is taken at the first tier's rate.")
        case .wholeAtLastRate:
            say(
                "모두를 마지막 구간 요금으로 셌습니다. 구간마다 따로 매깁니다.",
                "All of it is taken at the last tier's rate; each tier has its own.")
        case .otherUnitBase:
            say(
                "1 TB를 1,024 GB가 아니라 1,000 GB로(또는 거꾸로) 셌습니다.",
                "1 TB is taken for 1,000 GB instead of 1,024, or the other way round.")
        case .forgotFree: say("무료분을 빼지 않았습니다.", "The free allowance is not taken off.")
        case .forgotIncluded: say("기본으로 딸린 양을 빼지 않았습니다.", "What is included is not taken off.")
        case .storageAlone:
            say("용량 요금만 셌습니다. IOPS나 처리량 요금이 더 있습니다.", "That is the size alone; IOPS or throughput come on top.")
        case .oneWayAlone: say("한 방향만 셌습니다. 가용 영역 사이는 양쪽에서 냅니다.", "That is one way; between zones both sides pay.")
        case .apartForTogether:
            say(
                "계정마다 따로 매겼습니다. 통합 결제는 합계를 구간으로 매깁니다.",
                "Each account is priced by itself; together the sum runs through the tiers.")
        case .totalForSaving: say("그것은 합계입니다. 아낀 돈을 물었습니다.", "That is the total; the saving is asked for.")
        case .freePartForRest:
            say("무료분의 값을 셌습니다. 나머지의 값을 물었습니다.", "That is the price of the free part, not of the rest.")
        case .forgotMinimum: say("최소 요금보다 작을 수 없습니다.", "It cannot be below the minimum.")
        case .allUpfront: say("약정 모두를 미리 내는 것은 전체 선결제입니다.", "All of the commitment at once is All Upfront.")
        case .notDiscounted: say("현재 가치로 줄이지 않았습니다.", "The sums are not discounted to present value.")
        case .discountedAtEnd:
            say(
                "모두를 마지막 해에 내는 것처럼 줄였습니다. 해마다 따로 줄입니다.",
                "All is discounted as if paid in the last year; each year has its own.")
        case .forgotOwnRunningCost: say("온프레미스에도 해마다 드는 비용이 있습니다.", "On-premises has its yearly cost as well.")
        case .seriesForParallel:
            say("나란히 놓인 것을 차례로 이은 것처럼 곱했습니다.", "What stands side by side is multiplied as if in a row.")
        case .availabilityForDowntime:
            say("그것은 켜져 있는 시간입니다. 멈춘 시간을 물었습니다.", "Those are the hours up; the hours down are asked for.")
        case .simpleGrowth: say("늘어난 값 위에 다시 늘어납니다(복리).", "It grows on what it has grown to.")
        case .oneGrowthTooMany:
            say("첫해에는 늘지 않습니다. n년째는 n−1번 늡니다.", "The first year has no growth: by year n it has grown n − 1 times.")
        case .forgotGrowth: say("해마다 늘어나는 것을 빠뜨렸습니다.", "The growth is left out.")
        }
    }
}
