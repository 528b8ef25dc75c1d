import Hangul

/// Words that say the opposite of each other and are written nearly alike: the one is never a slip for the other.
enum Opposites {
    /// Whether one form holds a word where the other holds its opposite. Both are normalized.
    static func part(_ a: String, _ b: String) -> Bool {
        pairs.contains { pair in
            guard let first = side(a, of: pair), let second = side(b, of: pair) else { return false }
            return first != second
        }
    }

    private enum Side { case left, right }

    /// Which of a pair a form holds; nil for none and for both. The second may hold the first: 대칭, 비대칭.
    private static func side(_ form: String, of pair: (String, String)) -> Side? {
        let holdsRight = contains(form, pair.1)
        let holdsLeft = contains(holdsRight ? form.replacing(pair.1, with: " ") : form, pair.0)
        guard holdsLeft != holdsRight else { return nil }
        return holdsLeft ? .left : .right
    }

    private static let pairs: [(String, String)] =
        [
            ("인바운드", "아웃바운드"), ("선불", "후불"), ("최대", "최소"), ("상향", "하향"), ("상위", "하위"), ("이상", "이하"), ("초과", "미만"),
            ("증가", "감소"), ("수직", "수평"), ("내부", "외부"), ("동기", "비동기"), ("대칭", "비대칭"), ("공개", "비공개"), ("암호화", "복호화"),
            ("입력", "출력"), ("읽기", "쓰기"), ("허용", "거부"), ("허용", "차단"), ("유료", "무료"), ("유상", "무상"), ("장기", "단기"),
            ("정적", "동적"), ("양성", "음성"), ("양수", "음수"), ("흡열", "발열"), ("산화", "환원"), ("오름차순", "내림차순"), ("구심", "원심"),
            ("상승", "하락"), ("동맥", "정맥"), ("좌심", "우심"), ("북반구", "남반구"), ("이전", "이후"), ("직접", "간접"), ("직렬", "병렬"),
            ("직류", "교류"), ("최고", "최저"), ("최초", "최후"), ("다수", "소수"), ("능동", "수동"), ("자동", "수동"), ("홀수", "짝수"),
            ("유성", "무성"),
            ("긍정", "부정"), ("주관", "객관"), ("절대", "상대"), ("공급", "수요"), ("수출", "수입"), ("매수", "매도"), ("흑자", "적자"),
            ("확대", "축소"),
            ("inbound", "outbound"), ("ingress", "egress"), ("allow", "deny"), ("prepaid", "postpaid"),
            ("minimum", "maximum"), ("internal", "external"), ("input", "output"), ("private", "public"),
            ("encrypt", "decrypt"), ("ascending", "descending"), ("upper", "lower"), ("upstream", "downstream"),
            ("upload", "download"), ("increase", "decrease"), ("symmetric", "asymmetric"),
            ("synchronous", "asynchronous"), ("import", "export"), ("afferent", "efferent"), ("systolic", "diastolic"),
            ("anterior", "posterior"), ("inner", "outer"), ("static", "dynamic"), ("hyper", "hypo"), ("endo", "exo"),
            ("intra", "inter"), ("macro", "micro"), ("convex", "concave"), ("include", "exclude"),
            ("implicit", "explicit"), ("vertical", "horizontal"),
        ]
}
