import Calculators
import Facts
import Pricing

// Exercises as short stories with their numbers. What a convention says is in the story, so that the answer hangs on
// nothing that is not told.

/// The skills that this program has stories for.
enum SkillWord: String, CaseIterable, Sendable {
    case ec2Monthly = "ec2.monthly"
    case ec2Yearly = "ec2.yearly"
    case effectiveHourly = "reserved.effective_hourly"
    case savingPercent = "reserved.saving_percent"
    case breakEvenHours = "reserved.break_even_hours"
    case paybackMonths = "reserved.payback_months"
    case termTotal = "reserved.term_total"
    case planUpfront = "savings-plan.upfront"
    case planMonthly = "savings-plan.monthly_normalised"
    case storageTiers = "s3.tiers"
    case unitBase = "s3.unit_base"
    case volume = "ebs.monthly"
    case transferTiers = "transfer.tiers"
    case transferFree = "transfer.free"
    case betweenZones = "transfer.between_zones"
    case consolidatedTotal = "consolidated.total"
    case consolidatedSaving = "consolidated.saving"
    case blendedRate = "consolidated.blended_rate"
    case supportFee = "support.fee"
    case supportMinimum = "support.minimum"
    case freeTier = "free-tier.cost"
    case presentValue = "tco.npv"
    case ownership = "tco.total"
    case breakEvenYears = "tco.break_even_years"
    case growth = "growth.total"
    case parallel = "availability.parallel"
    case downtime = "availability.downtime"
}

extension Sentences {
    /// What is given and what is asked; the line that calculates it where there is no story.
    func story(_ exercise: Exercise) -> String {
        guard let skill = SkillWord(rawValue: exercise.skill) else {
            let asked = label(exercise.asked)
            return "calc \(exercise.calculation.calculator) \(exercise.line.words.joined(separator: " ")): \(asked)?"
        }
        let given = Given(line: exercise.line)
        switch skill {
        case .ec2Monthly, .ec2Yearly, .freeTier: return instanceStory(skill, given)
        case .effectiveHourly, .savingPercent, .breakEvenHours, .paybackMonths, .termTotal:
            return reservationStory(skill, given)
        case .planUpfront, .planMonthly: return planStory(skill, given)
        case .storageTiers, .unitBase, .volume: return storageStory(skill, given)
        case .transferTiers, .transferFree, .betweenZones: return transferStory(skill, given)
        case .consolidatedTotal, .consolidatedSaving, .blendedRate: return accountsStory(skill, given)
        case .supportFee, .supportMinimum: return supportStory(given)
        case .presentValue, .ownership, .breakEvenYears, .growth: return yearsStory(skill, given)
        case .parallel, .downtime: return availabilityStory(skill, given)
        }
    }

    private func instanceStory(_ skill: SkillWord, _ given: Given) -> String {
        let (rate, count) = (given.money("rate"), given.number("count"))
        switch skill {
        case .ec2Yearly:
            return say(
                "시간당 \(rate)짜리 인스턴스 \(count)대를 1년(한 달 730시간, 12개월) 내내 켜 둡니다. 1년 요금은 얼마인가요?",
                "\(count) instances at \(rate) an hour run all year (12 months of 730 hours). What does the year cost?")
        case .freeTier:
            let (hours, free) = (given.number("hours"), given.number("free"))
            return say(
                "인스턴스들을 한 달에 모두 \(hours)시간 씁니다. \(free)시간까지 무료, 그 위는 시간당 \(rate)입니다. 한 달 요금은 얼마인가요?",
                "Instances run for \(hours) hours in a month. \(free) hours are free, each one above is \(rate). "
                    + "What does the month cost?")
        default:
            return say(
                "시간당 \(rate)짜리 인스턴스 \(count)대를 한 달(730시간) 내내 켜 둡니다. 한 달 요금은 얼마인가요?",
                "\(count) instances at \(rate) an hour run all month (730 hours). What does the month cost?")
        }
    }

    private func reservationStory(_ skill: SkillWord, _ given: Given) -> String {
        let (upfront, hourly) = (given.money("upfront"), given.money("hourly"))
        let term = years(given.number("term"))
        let terms = say(
            "예약 인스턴스를 \(term) 약정합니다: 선결제 \(upfront), 시간당 \(hourly). ",
            "A Reserved Instance for \(term): \(upfront) upfront and \(hourly) an hour. ")
        let onDemand = say(
            "온디맨드는 시간당 \(given.money("on-demand"))입니다. ", "On demand it is \(given.money("on-demand")) an hour. ")
        let year = say("(1년 = 8,760시간)", "(A year has 8,760 hours.)")
        let month = say("(한 달 = 730시간)", "(A month has 730 hours.)")
        switch skill {
        case .effectiveHourly:
            return terms
                + say(
                    "선결제까지 나누어 담은 실효 시간당 요금은 얼마인가요? ", "What is the effective hourly rate, the upfront spread over it? "
                )
                + year
        case .savingPercent:
            return terms + onDemand
                + say("내내 켜 두면 온디맨드보다 몇 % 절감되나요? ", "Running all the time, how many percent does it save? ") + year
        case .breakEvenHours:
            return terms + onDemand
                + say("한 달에 몇 시간 넘게 켜야 온디맨드보다 이득인가요? ", "For how many hours a month must it run to break even? ")
                + say("(1년 = 8,760시간, 한 달 = 730시간)", "(A year has 8,760 hours, a month 730.)")
        case .paybackMonths:
            return terms + onDemand
                + say(
                    "내내 켜 두면 선결제를 몇 개월 만에 되찾나요? ", "Running all the time, after how many months is the upfront back? ")
                + month
        default:
            return terms + say("약정 기간에 모두 얼마를 내나요? ", "What does the whole term cost? ") + year
        }
    }

    private func planStory(_ skill: SkillWord, _ given: Given) -> String {
        let (onDemand, rate, term) = (given.money("on-demand"), given.money("rate"), years(given.number("term")))
        let terms = say(
            "온디맨드로 시간당 \(onDemand)인 사용량을 시간당 \(rate)에 쓰는 Savings Plan을 \(term) 약정합니다. 약정 금액의 절반은 미리 냅니다(부분 선결제). ",
            "A Savings Plan for \(term) covers use of \(onDemand) an hour on demand at \(rate) an hour. "
                + "Half of the commitment is paid at once (partial upfront). ")
        guard skill == .planMonthly else {
            return terms + say("선결제는 얼마인가요? (1년 = 8,760시간)", "What is the upfront? (A year has 8,760 hours.)")
        }
        return terms
            + say(
                "선결제도 달마다 나누어 담으면 한 달에 얼마인 셈인가요? (1년 = 8,760시간, 한 달 = 730시간)",
                "With the upfront spread over its months, what is a month? (A year has 8,760 hours, a month 730.)")
    }

    private func storageStory(_ skill: SkillWord, _ given: Given) -> String {
        let base = given.unitBase
        switch skill {
        case .volume:
            return say(
                "gp3 볼륨 하나: \(given.size("size"))(GB당 월 \(given.money("rate"))), \(given.number("iops")) IOPS(\(given.number("included-iops"))까지 포함, 그 위는 하나에 월 \(given.money("iops-rate"))), \(given.size("throughput"))(\(given.size("included-throughput"))까지 포함, 그 위는 MB/s당 월 \(given.money("throughput-rate"))). 한 달 요금은 얼마인가요?",
                "A gp3 volume: \(given.size("size")) (\(given.money("rate")) a GB-month), \(given.number("iops")) IOPS "
                    + "(\(given.number("included-iops")) included, each above \(given.money("iops-rate")) a month), "
                    + "\(given.size("throughput")) (\(given.size("included-throughput")) included, each MB/s above "
                    + "\(given.money("throughput-rate")) a month). What does the month cost?")
        case .storageTiers:
            return say(
                "S3에 \(given.size("size"))를 한 달 둡니다. GB당 한 달 요금: \(tiers(given)). 한 달 요금은 얼마인가요? \(base)",
                "S3 holds \(given.size("size")) for a month. Each GB-month: \(tiers(given)). What does the month cost? \(base)"
            )
        default:
            return say(
                "S3에 \(given.size("size"))를 한 달 둡니다. GB당 한 달에 \(given.money("rate"))입니다. 한 달 요금은 얼마인가요? \(base)",
                "S3 holds \(given.size("size")) for a month at \(given.money("rate")) a GB-month. "
                    + "What does the month cost? \(base)")
        }
    }

    private func transferStory(_ skill: SkillWord, _ given: Given) -> String {
        let rate = given.money("rate")
        switch skill {
        case .transferTiers:
            return say(
                "한 달에 \(given.size("out"))가 인터넷으로 나갑니다. GB당 요금: \(tiers(given)). 모두 얼마인가요?",
                "\(given.size("out")) go out to the Internet in a month. Each GB: \(tiers(given)). What does it cost?")
        case .transferFree:
            return say(
                "한 달에 \(given.size("out"))가 인터넷으로 나갑니다. \(given.size("free"))까지 무료, 그 위는 GB당 \(rate)입니다. 얼마인가요?",
                "\(given.size("out")) go out to the Internet in a month. \(given.size("free")) are free, "
                    + "each GB above is \(rate). What does it cost?")
        default:
            let size = given.size("between-zones")
            return say(
                "한 가용 영역에서 같은 리전의 다른 가용 영역으로 \(size)를 보냅니다. 나갈 때도 들어올 때도 GB당 \(rate)입니다. 모두 얼마인가요?",
                "\(size) go from one Availability Zone to another of the Region, at \(rate) a GB out of the one and as "
                    + "much into the other. What does it cost?")
        }
    }

    private func accountsStory(_ skill: SkillWord, _ given: Given) -> String {
        let usage = given.texts("usage").map(Given.spaced).joined(separator: ", ")
        let told = say(
            "세 계정이 한 달에 \(usage)를 씁니다. GB당 요금: \(tiers(given)). ",
            "Three accounts use \(usage) in a month. Each GB: \(tiers(given)). ")
        let question =
            switch skill {
            case .consolidatedSaving:
                say("통합 결제로 합치면 따로 낼 때보다 얼마를 아끼나요? ", "How much does consolidated billing save over separate bills? ")
            case .blendedRate:
                say("통합 결제로 합칠 때 GB당 혼합 요금은 얼마인가요? ", "What is the blended rate of a GB under consolidated billing? ")
            default: say("통합 결제로 합치면 모두 얼마인가요? ", "What do they cost under consolidated billing? ")
            }
        return told + question + given.unitBase
    }

    private func supportStory(_ given: Given) -> String {
        say(
            "한 달 사용 요금이 \(given.money("spend"))입니다. 지원료: \(tiers(given)), 최소 \(given.money("minimum")). 지원료는 얼마인가요?",
            "The month's spend is \(given.money("spend")). Support takes \(tiers(given)), and \(given.money("minimum")) at "
                + "least. What is the fee?")
    }

    private func yearsStory(_ skill: SkillWord, _ given: Given) -> String {
        let span = years(given.number("years"))
        if skill == .growth {
            return say(
                "첫해 비용은 \(given.money("cost"))이고 해마다 \(given.text("growth"))씩 늘어납니다. \(span) 동안 모두 얼마인가요?",
                "The first year costs \(given.money("cost")), each later one \(given.text("growth")) more than the one "
                    + "before. What do \(span) cost?")
        }
        let (upfront, yearly) = (given.money("on-premises-upfront"), given.money("on-premises-yearly"))
        let own = say(
            "온프레미스는 처음에 \(upfront), 해마다 \(yearly)가 듭니다. ",
            "On-premises costs \(upfront) at first and \(yearly) each year. ")
        switch skill {
        case .presentValue:
            return own
                + say(
                    "해마다 드는 돈은 연말에 내고 할인율은 \(given.text("discount"))입니다. \(span) 비용의 현재 가치는 얼마인가요?",
                    "The yearly cost is paid at each year's end and the discount rate is \(given.text("discount")). "
                        + "What is the present value of \(span)?")
        case .breakEvenYears:
            let cloud = given.money("cloud-yearly")
            return own
                + say(
                    "클라우드는 해마다 \(cloud)가 듭니다. 몇 년이면 두 쪽에 든 돈이 같아지나요?",
                    "The cloud costs \(cloud) each year. After how many years have both cost the same?")
        default: return own + say("\(span) 동안 모두 얼마가 드나요?", "What do \(span) cost?")
        }
    }

    private func availabilityStory(_ skill: SkillWord, _ given: Given) -> String {
        guard skill == .downtime else {
            let parts = given.texts("parallel").joined(separator: say(", ", " and "))
            return say(
                "가용성이 \(parts)인 서버 두 대를 병렬로 둡니다(하나만 살아 있으면 됨). 전체 가용성은 몇 %인가요?",
                "Two servers of availability \(parts) stand in parallel: one of them is enough. "
                    + "What is the availability of both together, in percent?")
        }
        let parts = given.texts("series").joined(separator: say(", ", " and "))
        return say(
            "가용성이 \(parts)인 두 부품이 직렬로 이어져 있습니다(둘 다 살아 있어야 함). 한 해에 몇 시간 멈추나요? (1년 = 8,760시간)",
            "Two parts of availability \(parts) work in series: both are needed. "
                + "For how many hours a year does the whole stand still? (A year has 8,760 hours.)")
    }

    private func years(_ number: String) -> String { say("\(number)년", number == "1" ? "1 year" : "\(number) years") }

    /// "첫 50 TB $0.023, 다음 450 TB $0.022, 그 위 $0.021"
    private func tiers(_ given: Given) -> String {
        given.texts("tiers").enumerated().map { index, tier in
            let parts = tier.split(separator: ":").map(String.init)
            let (width, rate) = (Given.spaced(parts.first ?? ""), Given.rate(parts.last ?? ""))
            if parts.first == "rest" { return say("그 위 \(rate)", "above that \(rate)") }
            return index == 0
                ? say("첫 \(width) \(rate)", "first \(width) \(rate)")
                : say("다음 \(width) \(rate)", "next \(width) \(rate)")
        }.joined(separator: ", ")
    }
}

/// The texts of an exercise's line, as a story writes them.
private struct Given {
    let line: ExerciseLine

    func text(_ name: String) -> String { line[name] ?? "" }

    func texts(_ name: String) -> [String] { text(name).split(separator: ",").map(String.init) }

    /// "$263", "$0.10"
    func money(_ name: String) -> String { Given.rate(text(name)) }

    /// The number alone: 730h → "730".
    func number(_ name: String) -> String { grouped(String(text(name).prefix { $0.isNumber || $0 == "." })) }

    /// "157,000 GB"; money where no unit is written.
    func size(_ name: String) -> String { Given.spaced(text(name)) }

    /// "(1 TB = 1,024 GB)"
    var unitBase: String { "(1 TB = \(number("unit-base")) GB)" }

    static func spaced(_ text: String) -> String {
        let number = text.prefix { $0.isNumber || $0 == "." }
        let unit = text.dropFirst(number.count)
        return unit.isEmpty ? rate(text) : grouped(String(number)) + " " + unit
    }

    /// A share as it stands, anything else as dollars.
    static func rate(_ text: String) -> String {
        guard !text.hasSuffix("%"), let number = try? FixedDecimal(reading: text) else { return text }
        return "$" + number.shown(atMost: 6, atLeast: number.isWhole ? 0 : 2)
    }
}
