import Facts
import Hangul

// How a Korean question asks for what belongs to a thing.

extension KoreanWording {
    func askMembers(of fact: Fact, count: Int?, wanted: Int) -> String {
        let subject = fact.subject
        let name = named(subject)
        if fact.label == "-" {
            return "\(name) 아래로 차례로 이어지는 것 \(count.map { "\($0)가지를 " } ?? "")순서대로 쓰세요."
        }
        if fact.label == Fact.onward {
            return "\(quoted(subject.name)) 다음에 차례로 오는 것 \(count.map { "\($0)가지를 " } ?? "")순서대로 쓰세요."
        }
        if fact.label == "→" {
            return "\(name)에서 차례로 이어지는 것 \(count.map { "\($0)가지를 " } ?? "")순서대로 쓰세요."
        }
        if fact.isOrdered {
            let what = fact.label.map { $0 == "단계" ? name : "\(name)의 \($0)" } ?? name
            return "\(what) \(count.map { "\($0)단계를" } ?? "단계를") 순서대로 쓰세요."
        }
        // The number tells how many to name; an incomplete list has none to tell.
        let many =
            count.map { "\($0)가지를 " } ?? (fact.isIncomplete ? "아는 대로 " : "\(Self.counters[wanted] ?? "\(wanted)") 가지를 ")
        if fact.relation == .example {
            return many.ends(in: "를 ") ? "\(name)의 예를 \(many.dropping(suffix: "를 ")) 드세요." : "\(name)의 예를 \(many)드세요."
        }
        if let label = fact.label, Self.reasons.contains(label) {
            return "\(Particle.object.attached(to: name)) \(label == "목적" ? "쓰는 목적" : "쓰는 이유") \(many)쓰세요."
        }
        if let label = fact.label, Self.givings.contains(label) {
            let what = "\(Particle.subject.attached(to: name)) \(label)하는 것"
            return fact.isIncomplete ? "\(what)을 아는 대로 쓰세요." : "\(what) \(many)쓰세요."
        }
        if let label = fact.label, ["tool", "도구"].contains(label.lowered), LongList.areLong(fact) {
            return "\(name)의 \(Particle.subject.attached(to: label)) 하는 일 \(many)쓰세요."
        }
        if let label = fact.label {
            let what = fact.isIncomplete ? Particle.object.attached(to: label) : label
            return "\(name)의 \(what) \(many)쓰세요."
        }
        if Self.reigns.contains(subject.name) { return "\(subject.name) 때의 일 \(many)쓰세요." }
        if subject.name.words.last == "때" {
            return "\(subject.owner.map { "\($0)에서 " } ?? "")\(subject.name) 일어나는 일 \(many)쓰세요."
        }
        if subject.owner == nil, isThing(subject.name) {
            return fact.isIncomplete ? "\(name)에 드는 것을 아는 대로 쓰세요." : "\(name)에 드는 것 \(many)쓰세요."
        }
        // `청구서를 하나로 합침`, `할인도 계정끼리 공유`: what is told of it, and nothing that it has.
        let told = fact.values.count { Self.tells($0.text) }
        if told * 3 >= fact.values.count * 2, !Self.havingKinds.matches(subject.name) {
            return fact.isIncomplete ? "\(name)의 특징을 아는 대로 쓰세요." : "\(name)의 특징 \(many)쓰세요."
        }
        return "\(name)에는 무엇이 있나요? \(many)쓰세요."
    }

    /// What has kinds, not traits.
    private static let havingKinds: EndingList = [
        "방식", "종류", "유형", "원칙", "전략", "이점", "장점", "단점", "단계", "방법", "정책", "옵션", "모델",
    ]
    private static let parts: EndingList = ["을", "를", "도", "로", "에", "끼리", "에서", "하여", "해서"]

    private static func tells(_ text: String) -> Bool {
        switch KoreanEnding(of: text) {
        case .sentence, .nominal: true
        case .doing: text.words.dropLast().contains { Self.parts.matches($0) && $0.utf8.count >= 6 }
        case .noun: text.wordCount >= 2 && (text.ends(in: "로") || text.ends(in: "만") || text.ends(in: "까지"))
        case .described, .question: false
        }
    }

    func askMembers(of fact: Fact, missing group: Range<Int>) -> String {
        let name = fact.label.flatMap { $0 == "→" ? nil : "\(named(fact.subject))의 \($0)" } ?? named(fact.subject)
        let all = fact.values.map(\.text)
        if fact.isOrdered {
            let lead = "\(name) \(all.count)단계 가운데"
            return group.lowerBound == 0
                ? "\(lead) 처음 \(group.count)단계를 순서대로 쓰세요."
                : "\(lead) '\(all[group.lowerBound - 1])' 다음 \(group.count)단계를 순서대로 쓰세요."
        }
        let others = (all[..<group.lowerBound] + all[group.upperBound...]).joined(separator: ", ")
        return "\(name) \(all.count)가지 가운데 여기 없는 \(group.count)가지를 쓰세요. — \(others)"
    }

    func askClass(of members: [String]) -> String {
        "다음이 모두 속하는 것은 무엇인가요? — \(members.joined(separator: ", "))"
    }

    /// Kings, by their names.
    private static let reigns: WordList = [
        "태조", "정종", "태종", "세종", "문종", "단종", "세조", "예종", "성종", "중종", "인종", "명종", "선조", "인조", "효종", "현종", "숙종", "경종",
        "영조", "정조", "순조", "헌종", "철종", "고종", "순종", "혜종", "광종", "목종", "덕종", "선종", "의종", "신종", "희종", "강종", "원종",
        "연산군", "광해군", "충렬왕", "충선왕", "공민왕", "공양왕", "진흥왕", "법흥왕", "지증왕", "무열왕", "문무왕", "신문왕", "광개토 대왕", "장수왕",
        "소수림왕", "근초고왕", "무령왕", "성왕", "의자왕", "고이왕", "동명왕",
    ]
    private static let givings: WordList = ["제공", "지원", "포함", "호환", "연동"]
    private static let reasons: WordList = ["쓰는 이유", "사용 이유", "사용이유", "이유", "목적"]
}
