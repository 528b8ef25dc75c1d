import Calculators
import Companion
import Facts
import Hangul
import Pricing
import TCO

// What is said of a calculation beside its figures.
extension Sentences {
    /// What a calculator works out, in a line.
    func summary(of calculator: any Calculator) -> String {
        KnownCalculator(rawValue: calculator.name).map { summary(of: $0) } ?? label(calculator.title)
    }

    private func summary(of calculator: KnownCalculator) -> String {
        switch calculator {
        case .ec2: say("EC2 온디맨드: 시간 × 요금", "EC2 on demand: hours × rate")
        case .reserved:
            say("예약 인스턴스(NURI·PURI·AURI)와 온디맨드 견주기", "Reserved Instances (NURI, PURI, AURI) beside on demand")
        case .savingsPlan: say("Savings Plan의 약정 금액과 손익분기", "A Savings Plan's commitment and break-even")
        case .s3: say("S3 저장 요금, 구간별로", "S3 storage, tier by tier")
        case .ebs: say("EBS 볼륨: 크기, IOPS, 처리량", "EBS volumes: size, IOPS, throughput")
        case .efs: say("EFS 저장 요금", "EFS storage")
        case .transfer: say("데이터 전송: 나감, 들어옴, 리전·영역 사이", "Data transfer: out, in, between Regions and zones")
        case .consolidated: say("통합 결제: 여러 계정의 사용량을 합쳐서", "Consolidated billing: accounts priced as one")
        case .support: say("지원 플랜의 한 달 요금", "A support plan's monthly fee")
        case .freeTier: say("프리 티어를 쓰고 남는 과금 대상", "What is left to pay after the free tier")
        case .tco: say("총 소유 비용: 온프레미스와 클라우드", "Total cost of ownership: on-premises and cloud")
        case .availability: say("병렬·직렬 구성의 가용성", "Availability of parts in parallel and in series")
        case .growth: say("해마다 늘어나는 비용", "A cost that grows year by year")
        }
    }

    // MARK: Results

    /// A result, or why there is none.
    func outcome(_ outcome: Calculation.Outcome) -> String {
        switch outcome {
        case .value(let measure): figure(measure)
        case .absent(let absence): self.absence(absence)
        }
    }

    private func absence(_ absence: Calculation.Absence) -> String {
        switch absence {
        case .neverPaysBack: say("회수되지 않음", "never")
        case .neverBreaksEven: say("만나지 않음", "never")
        case .feesUnknown: say("가격표에 선결제가 없음", "the book has no upfront fee")
        case .nothingUsed: say("쓴 것이 없음", "nothing used")
        case .notAsked: "–"
        }
    }

    /// What a result comes down to; nil where the figure says it.
    func remark(_ result: Calculation.Result) -> String? {
        guard result.name == "break_even_hours" else { return nil }
        return say("그보다 오래 켜 두면 이득", "running longer than that, it pays")
    }

    func note(_ note: Calculation.Note, today: PriceDate) -> String {
        switch note {
        case .breakEvenBeyondHorizon(let years, let horizon):
            say(
                "손익분기는 \(years.shown(atMost: 2))년째로, 살펴본 \(horizon)년을 넘어섭니다.",
                "It breaks even after \(years.shown(atMost: 2)) years, beyond the \(horizon) looked at.")
        case .neverCheaper:
            say("아무리 많이 써도 온디맨드보다 비쌉니다.", "It is dearer than on demand however much runs.")
        case .derivedPrice(let type, _):
            say(
                "\(type) 요금은 같은 패밀리의 다른 크기에서 끌어낸 값입니다.",
                "The price of \(type) is derived from another size of its family.")
        case .oldPrices(let source):
            say(
                "가격표가 1년이 넘었습니다(\(source.asOf)). 새 값을 알면 요금을 직접 넣으세요.",
                "This price book is more than a year old (\(source.asOf)). If you know newer rates, type them in.")
        case .minimumFee(let money):
            say("최소 요금 \(self.money(money))이 적용됩니다.", "The minimum of \(self.money(money)) applies.")
        case .planEnds(let plan, let date):
            say("\(plan) 플랜은 \(date)에 끝납니다.", "The plan \(plan) ends on \(date).")
        case .planEnded(let plan, let date):
            say("\(plan) 플랜은 \(date)에 끝났습니다.", "The plan \(plan) ended on \(date).")
        case .freeTierChanged(let date):
            say(
                "프리 티어는 \(date)에 바뀌었습니다. 계정을 연 날이 그 앞인지 보세요.",
                "The free tier changed on \(date): it matters when the account was opened.")
        case .inputWithoutEffect(let name):
            say("이 유형에는 --\(name) 값이 쓰이지 않습니다.", "This type takes no --\(name); it was left out.")
        case .remark(let words): words
        case .benefit(let key): say("값 없는 이점: ", "No price, but a benefit: ") + benefit(key)
        }
    }

    func benefit(_ key: String) -> String {
        switch BenefitWord(rawValue: key.replacing("-", with: "_")) {
        case .serviceReuse: say("서비스 재사용", "services used again")
        case .developerProductivity: say("개발자 생산성", "developer productivity")
        case .customerSatisfaction: say("고객 만족", "customer satisfaction")
        case .agility: say("민첩성", "agility")
        case .globalReach: say("전 세계 배포", "global reach")
        case .timeToMarket: say("출시 속도", "time to market")
        case .compliance: say("규정 준수", "compliance")
        case .disasterRecovery: say("재해 복구", "disaster recovery")
        case nil: key
        }
    }

    /// A function of a formula, as a class would say it.
    func function(_ function: FormulaToken.Function) -> String {
        switch function {
        case .minimum: say("작은 쪽", "min")
        case .maximum: say("큰 쪽", "max")
        case .sum: say("합", "sum")
        case .tier: say("구간별", "by tiers")
        case .magnitude: say("절댓값", "abs")
        case .floor: say("내림", "floor")
        case .ceiling: say("올림", "ceil")
        case .round(let places, _): say("\(places)자리 반올림", "round to \(places)")
        }
    }

    /// How far the saving moves with one input.
    func sensitivity(_ one: Sensitivity) -> String {
        let (low, high) = (money(one.low), money(one.high))
        return say(
            "\(label(one.input.text)) −10% … +10% → 현재 가치 절감 \(low) … \(high)",
            "\(label(one.input.text)) −10% … +10% → saving in present value \(low) … \(high)")
    }

    // MARK: What it stands on

    /// A convention in a few words.
    func convention(_ setting: Conventions.Setting) -> String {
        switch setting.name {
        case .hoursPerMonth: say("한 달 = \(setting.value)시간", "a month = \(setting.value) h")
        case .hoursPerYear:
            say("1년 = \(grouped(setting.value))시간", "a year = \(grouped(setting.value)) h")
        case .unitBase: "1 TB = \(grouped(setting.value)) GB"
        case .freeCounts:
            setting.value == Conventions.FreeAllowance.beforeTiers.rawValue
                ? say("무료분은 구간 전에 뺌", "free units come off before the tiers")
                : say("무료분도 첫 구간에 듦", "free units count toward the first tier")
        case .rounding: say("반올림: \(setting.value)", "rounding: \(setting.value)")
        case .cashFlow:
            setting.value == Conventions.CashFlowTiming.yearEnd.rawValue
                ? say("연말에 지불", "paid at each year's end") : say("연초에 지불", "paid at each year's start")
        }
    }

    /// Where the prices are from.
    func source(_ source: PriceSource) -> String {
        pricesOf("\(place(of: source)) (\(source.source))")
    }

    /// A price book's Region and date.
    func place(of source: PriceSource) -> String {
        let name = source.region == PriceSource.everywhere ? say("모든 리전", "all Regions") : regionName(source.region)
        return "\(name) \(source.asOf)"
    }

    func pricesOf(_ places: String) -> String { say("가격표: ", "Prices: ") + places }

    /// The Region's name as courses say it, where it is known.
    func regionName(_ region: String) -> String {
        switch region {
        case "ap-northeast-2": say("서울", "Seoul")
        case "us-east-1": say("버지니아 북부", "N. Virginia")
        case "ap-northeast-1": say("도쿄", "Tokyo")
        case "us-west-2": say("오리건", "Oregon")
        default: region
        }
    }

    var typedPrices: String { say("요금: 직접 넣음", "Rates: typed in") }

    /// The total in another currency, with the rate, its date and age.
    func exchanged(_ money: Money, _ rate: ExchangeRate, today: PriceDate) -> String {
        let one = self.money(Money(1, rate.from))
        let price = self.money(Money(rate.rate, rate.to), atMost: 6)
        return "≈ \(self.money(money)) (\(one) = \(price), \(rate.asOf)\(age(of: rate.asOf, today: today)))"
    }

    private func age(of date: PriceDate, today: PriceDate) -> String {
        guard let days = date.days(before: today), days > 0 else { return "" }
        return say(", \(days)일 전 환율", ", \(plural(days, "day")) old")
    }

    /// `1/7` on the way through the working, and what Enter does.
    func nextStep(_ number: Int, of count: Int) -> String {
        say(" [\(number)/\(count)] Enter: 다음 · q: 그만 ", " [\(number)/\(count)] Enter: next · q: stop ")
    }

    func wrote(_ path: String) -> String { say("그림을 적었습니다: \(path)", "Drawn to \(path)") }
    var noChart: String { say("이 계산에는 그릴 것이 없습니다.", "This calculation has nothing to draw.") }
    var noScenarios: String {
        say(
            "견줄 것이 없습니다. 이렇게 나누세요: calc ec2 t3.medium vs m5.large",
            "Nothing to compare. Part lines by vs: calc ec2 t3.medium vs m5.large")
    }
    func axis(_ axis: CostChart.Axis) -> String {
        switch axis {
        case .months: say("개월", "months")
        case .years: say("년", "years")
        case .use: say("한 달 가운데 켜 둔 시간", "share of the month that it runs")
        case .size: "GB"
        }
    }
    func chartTitle(_ calculation: Calculation, axis: CostChart.Axis) -> String {
        say("비용 — 가로: \(self.axis(axis))", "Cost by \(self.axis(axis))")
    }
    func breakEven(_ point: CostChart.Point, on chart: CostChart) -> String {
        let cost = money(Money(point.cost, chart.currency))
        let place =
            switch chart.axis {
            case .months: figure(Measure(point.x, .month))
            case .years: figure(Measure(point.x, .year))
            case .use: percent(point.x)
            case .size: figure(Measure(point.x, .gigabyte))
            }
        return say("손익분기 \(place) · \(cost)", "break-even \(place) · \(cost)")
    }
}

/// The program's own calculators.
enum KnownCalculator: String, CaseIterable, Sendable {
    case ec2, reserved, s3, ebs, efs, transfer, consolidated, support, tco, availability, growth
    case savingsPlan = "savings-plan"
    case freeTier = "free-tier"
}

/// Benefits that have no price.
enum BenefitWord: String, CaseIterable, Sendable {
    case agility, compliance
    case serviceReuse = "service_reuse"
    case developerProductivity = "developer_productivity"
    case customerSatisfaction = "customer_satisfaction"
    case globalReach = "global_reach"
    case timeToMarket = "time_to_market"
    case disasterRecovery = "disaster_recovery"
}

extension PriceDate {
    /// Whole days from this day to another; nil where the month or day of either is not known.
    func days(before other: PriceDate) -> Int? {
        guard let month, let day, let otherMonth = other.month, let otherDay = other.day else { return nil }
        return daysSince1970(year: other.year, month: otherMonth, day: otherDay)
            - daysSince1970(year: year, month: month, day: day)
    }
}
