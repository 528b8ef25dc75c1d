import Calculators
import Facts
import Pricing

// What the inputs, results, steps and lines of calculators are called.
extension Sentences {
    func label(_ label: Label) -> String {
        switch label {
        case .key(let key): self.label(key)
        case .texts(let texts): texts[language.rawValue] ?? texts.sorted { $0.key < $1.key }.first?.value ?? ""
        }
    }

    /// With the names that a calculator gives its own inputs and steps.
    func calling(_ calculator: (any Calculator)?) -> Sentences {
        guard let calculator else { return self }
        var named = self
        named.own = calculator.stepLabels
        for input in calculator.inputs { named.own[input.name.replacing("-", with: "_")] = input.label }
        return named
    }

    /// The words for a key, whole or of several parts; the key itself where there are none.
    func label(_ key: String) -> String {
        if !own.isEmpty, let label = own[key], case .texts = label { return self.label(label) }
        let key = key.utf8.contains(UInt8(ascii: "-")) ? String(key.map { $0 == "-" ? "_" : $0 }) : key
        if let known = knownLabel(key) { return known }
        for side in [OwnershipWord.onPremises, .cloud] where key.hasPrefix(side.rawValue + "_") {
            return word(side) + " " + label(String(key.dropFirst(side.rawValue.count + 1)))
        }
        if let underscore = key.lastIndex(of: "_") {
            let head = String(key[..<underscore])
            let tail = String(key[key.index(after: underscore)...])
            if let number = Int(tail) { return numbered(head, number) }
            if ["upfront", "yearly", "growth"].contains(tail) { return label(head) + " " + label(tail) }
        }
        return key.replacing("_", with: " ")
    }

    /// The words for a name of one part; nil where there are none.
    func knownLabel(_ key: String) -> String? {
        InputWord(rawValue: key).map { word($0) } ?? ResultWord(rawValue: key).map { word($0) }
            ?? OwnershipWord(rawValue: key).map { word($0) }
    }

    /// One of several: a year, an account, a part or a tier.
    private func numbered(_ head: String, _ number: Int) -> String {
        switch head {
        case "year": say("\(number)년째", "year \(number)")
        case "refresh": say("\(number)년 뒤 교체", "refresh after year \(number)")
        case "usage", "separate", "blended", "unblended", "account":
            say("계정 \(number) \(label(head))", "\(label(head)) of account \(number)")
        case "parallel", "series": "\(label(head)) \(number)"
        default: say("\(label(head)) \(number)구간", "\(label(head)), tier \(number)")
        }
    }

    private func word(_ key: InputWord) -> String {
        switch key {
        case .type: say("유형", "type")
        case .rate: say("요금", "rate")
        case .region: say("리전", "Region")
        case .hours: say("시간", "hours")
        case .count: say("대수", "count")
        case .upfront: say("선결제", "upfront")
        case .hourly: say("시간당", "hourly")
        case .term: say("약정 기간", "term")
        case .payment: say("결제 옵션", "payment")
        case .size: say("크기", "size")
        case .tiers: say("구간 요금", "tiers")
        case .free: say("무료", "free")
        case .months: say("개월", "months")
        case .iops: "IOPS"
        case .throughput: say("처리량", "throughput")
        case .out: say("인터넷으로 나감", "out to the Internet")
        case .in: say("인터넷에서 들어옴", "in from the Internet")
        case .usage: say("사용량", "usage")
        case .reserved: say("예약 시간", "reserved hours")
        case .plan: say("지원 플랜", "plan")
        case .spend: say("한 달 사용 요금", "monthly spend")
        case .minimum: say("최소 요금", "minimum")
        case .offer: say("무료 항목", "offer")
        case .requests: say("요청", "requests")
        case .opened: say("계정 연 날", "account opened")
        case .age: say("계정 나이", "account age")
        case .years: say("년수", "years")
        case .discount: say("할인율", "discount")
        case .growth: say("성장률", "growth")
        case .refresh: say("장비 교체 주기", "hardware refresh")
        case .kilowatts: say("전력(kW)", "kilowatts")
        case .pue: "PUE"
        case .benefits: say("값 없는 이점", "benefits")
        case .cost: say("비용", "cost")
        case .parallel: say("병렬", "parallel")
        case .series: say("직렬", "series")
        case .class: say("종류", "class")
        case .asOf: say("기준일", "as of")
        case .onDemand: say("온디맨드", "on demand")
        case .iopsRate: say("IOPS 요금", "IOPS rate")
        case .includedIops: say("포함 IOPS", "included IOPS")
        case .throughputRate: say("처리량 요금", "throughput rate")
        case .includedThroughput: say("포함 처리량", "included throughput")
        case .betweenRegions: say("리전 사이", "between Regions")
        case .betweenZones: say("가용 영역 사이", "between zones")
        case .freeHours: say("무료 시간", "free hours")
        case .powerPrice: say("전기 요금", "power price")
        }
    }

    private func word(_ key: ResultWord) -> String {
        switch key {
        case .quantity: say("수량", "quantity")
        case .billable: say("과금 대상", "billable")
        case .total: say("합계", "total")
        case .result: say("결과", "result")
        case .price: say("단가", "price")
        case .effectiveness: "PUE"
        case .instanceHours: say("인스턴스 시간", "instance hours")
        case .freeAllowance: say("무료 한도", "free allowance")
        case .tierUnits: say("구간 사용량", "units")
        case .billableUse: say("과금 사용량", "billable use")
        case .averageRate: say("평균 요금", "average rate")
        case .monthly: say("한 달", "monthly")
        case .yearly: say("1년", "yearly")
        case .year: say("해", "year")
        case .commitmentRate: say("약정 시간당", "commitment rate")
        case .upfrontShare: say("선결제 비율", "upfront share")
        case .termHours: say("약정 시간", "term hours")
        case .effectiveHourly: say("실효 시간당", "effective rate")
        case .saving, .savingPercent: say("절감", "saving")
        case .breakEven, .breakEvenPercent: say("손익분기", "break-even")
        case .breakEvenHours: say("손익분기 시간", "break-even hours")
        case .paybackMonths: say("선결제 회수", "payback")
        case .termTotal: say("약정 합계", "term total")
        case .onDemandTotal: say("온디맨드 합계", "on-demand total")
        case .termSaving: say("약정 절감액", "saved")
        case .commitment: say("약정 금액", "commitment")
        case .monthlyNormalised: say("월 환산", "monthly normalised")
        case .savingsPlan: "Savings Plan"
        case .storage: say("스토리지", "storage")
        case .snapshots: say("스냅샷", "snapshots")
        case .extraIops: say("추가 IOPS", "extra IOPS")
        case .extraThroughput: say("추가 처리량", "extra throughput")
        case .storageCost: say("스토리지 비용", "storage cost")
        case .iopsCost: say("IOPS 비용", "IOPS cost")
        case .throughputCost: say("처리량 비용", "throughput cost")
        case .transferIn: say("데이터 들어옴", "data in")
        case .transferOut: say("데이터 나감", "data out")
        case .betweenZonesOut: say("영역 사이 나감", "out of a zone")
        case .betweenZonesIn: say("영역 사이 들어옴", "into a zone")
        case .separate: say("따로 내면", "separate")
        case .blended: say("혼합", "blended")
        case .unblended: say("비혼합", "unblended")
        case .account: say("계정", "account")
        case .combinedUsage: say("사용량 합", "combined usage")
        case .separateTotal: say("따로 낸 합계", "separate total")
        case .blendedRate: say("혼합 요금", "blended rate")
        case .freeTier: say("프리 티어", "free tier")
        case .credits: say("크레딧", "credits")
        case .supportBand: say("지원 요금", "support")
        case .bandTotal: say("구간 합계", "sum of bands")
        case .fee: say("지원료", "fee")
        case .feePercent: say("사용 요금 대비", "share of spend")
        }
    }

    private func word(_ key: OwnershipWord) -> String {
        switch key {
        case .onPremises: say("온프레미스", "on-premises")
        case .cloud: say("클라우드", "cloud")
        case .whole: say("전체", "whole")
        case .npv: say("현재 가치", "present value")
        case .npvSaving, .presentSaving: say("현재 가치 절감", "saving in present value")
        case .breakEvenYears: say("손익분기", "break-even")
        case .server: say("서버", "server")
        case .network: say("네트워크", "network")
        case .labour: say("IT 인건비", "IT labour")
        case .serverHardware: say("서버 하드웨어", "server hardware")
        case .racks: say("랙", "racks")
        case .powerDistribution: say("배전 장치", "power distribution")
        case .rackSwitches: say("랙 스위치", "rack switches")
        case .operatingSystem: say("운영 체제", "operating system")
        case .virtualizationLicences: say("가상화 라이선스", "virtualization licences")
        case .softwareMaintenance: say("소프트웨어 유지 보수", "software maintenance")
        case .compute: say("컴퓨팅", "compute")
        case .power: say("전력", "power")
        case .cooling: say("냉각", "cooling")
        case .storageDisks: say("스토리지 디스크", "storage disks")
        case .storageAreaNetwork: "SAN"
        case .fibreChannelSwitches: say("파이버 채널 스위치", "fibre channel switches")
        case .storageAdministration: say("스토리지 관리", "storage administration")
        case .cloudStorage: say("클라우드 스토리지", "cloud storage")
        case .networkHardware: say("네트워크 하드웨어", "network hardware")
        case .loadBalancers: say("로드 밸런서", "load balancers")
        case .bandwidth: say("대역폭", "bandwidth")
        case .networkAdministration: say("네트워크 관리", "network administration")
        case .dataTransfer: say("데이터 전송", "data transfer")
        case .serverAdministration: say("서버 관리", "server administration")
        case .lastYear: say("마지막 해", "last year")
        case .increase: say("늘어난 금액", "increase")
        case .availability: say("가용성", "availability")
        case .downtime: say("한 해 멈추는 시간", "downtime a year")
        case .hoursPerMonth: say("한 달 시간", "hours a month")
        case .hoursPerYear: say("한 해 시간", "hours a year")
        case .unitBase: say("단위 기준", "unit base")
        case .freeCounts: say("무료분", "free units")
        case .rounding: say("반올림", "rounding")
        case .cashFlow: say("현금 흐름", "cash flow")
        }
    }

    /// One of several alternatives.
    func scenario(_ name: Calculation.ScenarioName) -> String {
        switch name {
        case .onDemand: say("온디맨드", "On demand")
        case .reserved(let years, let payment, let offering):
            say("\(years)년 ", "\(years) y ") + self.payment(payment)
                + (offering == .convertible ? say(" 컨버터블", " convertible") : "")
        case .account(let name): say("계정 \(name)", "Account \(name)")
        case .key(let key): label(key)
        }
    }

    /// As courses call them.
    func payment(_ option: PaymentOption) -> String {
        switch option {
        case .none: "NURI"
        case .partial: "PURI"
        case .all: "AURI"
        }
    }
}
