import Facts
import Pricing

// How figures are written: thousands parted, sums of money to the cent, half up, rates with all their places.

/// A number with commas before each three digits of its whole part.
func grouped(_ text: String) -> String {
    let sign = text.hasPrefix("-") ? "−" : ""
    let digits = text.drop { $0 == "-" }
    let whole = digits.prefix { $0 != "." }
    var result = ""
    for (index, digit) in whole.enumerated() {
        if index > 0, (whole.count - index) % 3 == 0 { result.append(",") }
        result.append(digit)
    }
    return sign + result + digits.dropFirst(whole.count)
}

extension FixedDecimal {
    /// With no more than `most` places, and no fewer than `least`, rounded half up.
    func shown(atMost most: Int, atLeast least: Int = 0) -> String {
        let rounded = (try? rounded(toPlaces: most)) ?? self
        let text = rounded.description
        let places = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
        guard places < least else { return grouped(text) }
        return grouped((try? rounded.text(places: least)) ?? text)
    }
}

extension Sentences {
    /// "$1,290.24", "18,635원": to the places that the currency is paid in.
    func money(_ money: Money, atMost places: Int? = nil) -> String {
        let least = min(money.currency.minorDigits, places ?? .max)
        return amount(money.amount.shown(atMost: places ?? least, atLeast: least), money.currency)
    }

    /// A number as an amount of a currency.
    private func amount(_ number: String, _ currency: Currency) -> String {
        let sign = number.hasPrefix("−") ? "−" : ""
        let digits = number.dropFirst(sign.count)
        switch currency {
        case .dollar: return "\(sign)$\(digits)"
        case .won: return say("\(sign)\(digits)원", "\(sign)₩\(digits)")
        case .euro: return "\(sign)€\(digits)"
        case .yen: return say("\(sign)\(digits)엔", "\(sign)¥\(digits)")
        default: return "\(sign)\(digits) \(currency.code)"
        }
    }

    /// 0.39977 → "39.98%". Near 100 % there are more places, since there they are what matters.
    func percent(_ share: FixedDecimal) -> String {
        guard let hundredths = try? share.multiplied(by: 100) else { return share.shown(atMost: 4) }
        let isNearWhole = hundredths > 99 && hundredths < 100
        return hundredths.shown(atMost: isNearWhole ? 6 : 2) + "%"
    }

    /// A figure with its unit, as a result.
    func figure(_ measure: Measure) -> String {
        if let money = measure.money { return self.money(money) }
        if measure.dimensions.isNone {
            return measure.presentation == .percent ? percent(measure.number) : measure.number.shown(atMost: 6)
        }
        guard let currency = measure.dimensions.currency, measure.dimensions.exponent(of: .currency) == 1 else {
            return quantity(measure)
        }
        if let time = perTime(measure.dimensions, of: .currency) {
            return time(money(Money(measure.number, currency)))
        }
        let rate = amount(measure.number.shown(atMost: 6, atLeast: min(2, currency.minorDigits)), currency)
        return perUnit(rate, measure.dimensions)
    }

    /// A figure as it stands inside a formula: money and sizes with their sign, times and counts as bare numbers.
    func bare(_ measure: Measure) -> String {
        let dimensions = measure.dimensions
        if let currency = dimensions.currency, dimensions.exponent(of: .currency) == 1 {
            let isSum = measure.money != nil
            let least = measure.number.isWhole ? 0 : currency.minorDigits
            return amount(measure.number.shown(atMost: isSum ? currency.minorDigits : 6, atLeast: least), currency)
        }
        if dimensions.isNone, measure.presentation == .percent { return percent(measure.number) }
        let number = measure.number.shown(atMost: 6)
        if dimensions.exponent(of: .gigabyte) == 1 { return number + " GB" }
        return number
    }

    /// "시간당 $0.10", "$0.10/h": money for one of something.
    private func perUnit(_ rate: String, _ dimensions: Dimensions) -> String {
        let under = dimensions.factors.filter { $0.exponent < 0 }
        switch language {
        case .korean:
            let names = under.sorted { $0.unit == .month && $1.unit != .month }.map { power(of: $0) }
            guard let last = names.last else { return rate }
            return (names.dropLast() + ["\(last)당"]).joined(separator: " ") + " " + rate
        case .english: return rate + "/" + under.map { power(of: $0) }.joined(separator: "-")
        }
    }

    /// "GB", and "GB^2" for its square, above or below the line.
    private func power(of factor: (unit: BaseUnit, exponent: Int)) -> String {
        let size = abs(factor.exponent)
        return size == 1 ? unitName(factor.unit) : "\(unitName(factor.unit))^\(size)"
    }

    /// How something a month or a year is worded: "월 438.17시간".
    private func perTime(_ dimensions: Dimensions, of unit: BaseUnit) -> ((String) -> String)? {
        let factors = dimensions.factors
        guard factors.count == 2, dimensions.exponent(of: unit) == 1,
            let time = factors.first(where: { $0.exponent == -1 })?.unit
        else { return nil }
        switch time {
        case .month: return { say("월 \($0)", "\($0) a month") }
        case .year: return { say("연 \($0)", "\($0) a year") }
        default: return nil
        }
    }

    /// A number of something that is no money.
    private func quantity(_ measure: Measure) -> String {
        let factors = measure.dimensions.factors
        if let time = perTime(measure.dimensions, of: .hour) { return time(quantity(Measure(measure.number, .hour))) }
        guard factors.allSatisfy({ $0.exponent == 1 }) else {
            let over = factors.filter { $0.exponent > 0 }.map { power(of: $0) }.joined(separator: "·")
            let number = measure.number.shown(atMost: 6) + (over.isEmpty ? "" : " " + over)
            return factors.contains { $0.exponent < 0 } ? perUnit(number, measure.dimensions) : number
        }
        let places = factors.first?.unit == .gigabyte ? 3 : 2
        let number = measure.number.shown(atMost: places)
        guard factors.count == 1, let unit = factors.first?.unit else {
            // Times last: GB-months.
            let names = factors.sorted { $0.unit.rawValue > $1.unit.rawValue }.map { unitName($0.unit) }
            return number + " " + names.joined(separator: say("·", "-"))
        }
        switch unit {
        case .hour: return say("\(number)시간", "\(number) h")
        case .month: return say("\(number)개월", number == "1" ? "1 month" : "\(number) months")
        case .year: return say("\(number)년", number == "1" ? "1 year" : "\(number) years")
        case .request: return say("\(number)건", "\(number) requests")
        case .person: return say("\(number)명", "\(number) people")
        case .account: return say("계정 \(number)개", "\(number) accounts")
        case .server: return say("서버 \(number)대", "\(number) servers")
        case .instance: return say("인스턴스 \(number)대", "\(number) instances")
        case .gigabyte, .iops, .megabytePerSecond, .kilowatt, .currency: return "\(number) \(unitName(unit))"
        }
    }

    /// What one of a unit is called.
    func unitName(_ unit: BaseUnit) -> String {
        switch unit {
        case .currency: say("금액", "money")
        case .hour: say("시간", "h")
        case .month: say("월", "month")
        case .year: say("년", "year")
        case .gigabyte: "GB"
        case .request: say("요청", "request")
        case .iops: "IOPS"
        case .megabytePerSecond: "MB/s"
        case .person: say("사람", "person")
        case .account: say("계정", "account")
        case .server: say("서버", "server")
        case .instance: say("인스턴스", "instance")
        case .kilowatt: "kW"
        }
    }

    /// A kind of quantity, for a sentence: "시간", "GB당 금액", "plain number".
    func kind(_ dimensions: Dimensions) -> String {
        if dimensions.isNone { return say("단위 없는 수", "a plain number") }
        let over = dimensions.factors.filter { $0.exponent > 0 }.map {
            $0.unit == .hour ? say("시간", "hour") : unitName($0.unit)
        }
        let under = dimensions.factors.filter { $0.exponent < 0 }.map {
            $0.unit == .hour ? say("시간", "hour") : unitName($0.unit)
        }
        let first = over.isEmpty ? "1" : over.joined(separator: "·")
        if under.isEmpty { return first }
        return say("\(under.joined(separator: "·"))당 \(first)", "\(first) per \(under.joined(separator: "-"))")
    }
}
