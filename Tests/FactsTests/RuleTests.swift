import Testing

@Suite("Every rule reads what people write in both languages")
struct RuleTests {
    @Test(
        "prose: a name and what it is",
        arguments: [
            ("리보솜은 단백질을 합성하는 장소이다.", "definition 리보솜 = 단백질을 합성하는 장소"),
            ("삼투란 물이 막을 지나 이동하는 현상을 말한다.", "definition 삼투 = 물이 막을 지나 이동하는 현상"),
            ("저장액에서 적혈구가 터지는 현상을 용혈이라고 한다.", "definition 용혈 = 저장액에서 적혈구가 터지는 현상"),
            ("ATP를 가장 많이 만드는 기관은 미토콘드리아이다.", "definition 미토콘드리아 = ATP를 가장 많이 만드는 기관"),
            ("The aorta is the largest artery of the body.", "definition aorta = the largest artery of the body"),
            ("Systole refers to the phase of contraction.", "definition Systole = the phase of contraction"),
            ("The tithe, a tax of one tenth, was paid in kind.", "definition tithe = a tax of one tenth"),
            (
                "Priests who refused the oath were called refractory.",
                "definition refractory = Priests who refused the oath"
            ),
        ])
    func prose(markdown: String, expected: String) { expect([expected], in: "# 장\n\n" + markdown) }

    @Test(
        "prose: what a thing consists of",
        arguments: [
            ("세포는 핵, 세포질, 세포막으로 이루어진다.", "enumeration 세포 = 핵 | 세포질 | 세포막"),
            ("체세포 분열은 전기, 중기, 후기, 말기 순서로 일어난다.", "steps 체세포 분열 = 전기 | 중기 | 후기 | 말기"),
            ("Blood consists of plasma, platelets and cells.", "enumeration Blood = plasma | platelets | cells"),
            (
                "The skin consists of three layers: the epidermis, the dermis and the hypodermis.",
                "enumeration skin = epidermis | dermis | hypodermis"
            ),
        ])
    func members(markdown: String, expected: String) { expect([expected], in: markdown) }

    @Test("prose: what a thing is for, and what leads to what")
    func purposes() {
        expect(["purpose 촉매 = 반응 속도를 높이는"], in: "촉매는 반응 속도를 높이는 데 쓰인다.")
        expect(
            ["purpose electrocardiogram = recording the activity of the heart"],
            in: "An electrocardiogram is used for recording the activity of the heart.")
        expect(["cause 시금치를 데치면@채소 = 떫은맛을 내는 수산이 빠진다"], in: "## 채소\n- 시금치를 데치면 떫은맛을 내는 수산이 빠진다")
        expect(
            ["cause If a timeout is hit@Lambda = the function is stopped"],
            in: "## Lambda\n- If a timeout is hit, the function is stopped")
    }

    @Test("a table: the first column names the subjects, or the columns do where the corner is a generic label")
    func tables() {
        expect(
            [
                "property 박력분/단백질@밀가루 = 7~9%", "property 강력분/단백질@밀가루 = 11~14%",
                "enumeration 밀가루/종류 = 박력분 | 중력분 | 강력분",
            ],
            in: "## 밀가루\n| 종류 | 단백질 |\n|---|---|\n| 박력분 | 7~9% |\n| 중력분 | 9~11% |\n| 강력분 | 11~14% |")
        expect(
            ["property NACL/상태 = 비저장", "property Gateway/상태 = 저장"],
            in: "| 구분 | Gateway | NACL |\n|---|---|---|\n| 상태 | 저장 | 비저장 |\n| 단위 | 문 | 서브넷 |")
        expect(
            ["definition DNS = 이름을 주소로 바꾸는 시스템"],
            in: "| 용어 | 설명 |\n|---|---|\n| DNS | 이름을 주소로 바꾸는 시스템 |\n| NAT | 사설 주소를 바꾸는 기술 |")
    }

    @Test("a definition needs no colon: a dash, an equals sign, a line or a quote below do")
    func layouts() {
        expect(["definition Worm = malware that spreads by itself"], in: "**Worm** - malware that spreads by itself")
        expect(
            ["definition DHCP = gives hosts an address automatically"],
            in: "DHCP — gives hosts an address automatically")
        expect(["definition AMI = template for an instance"], in: "- AMI = template for an instance")
        expect(["definition 허브 = 신호를 모든 포트로 내보내는 장비"], in: "허브\n\t신호를 모든 포트로 내보내는 장비")
        expect(["definition ARP = 주소로 주소를 알아내는 프로토콜"], in: "ARP\n> 주소로 주소를 알아내는 프로토콜")
    }

    @Test("an equals sign is a formula only between quantities with an operator")
    func formulas() {
        expect(["formula 총비용 = 선불 + 월 비용 × 개월"], in: "- 총비용 = 선불 + 월 비용 × 개월")
        #expect(!facts("- Direct line = takes weeks+ to set up").contains { $0.hasPrefix("formula") })
    }

    @Test("an arrow maps a name, joins cause and effect, or leads along a path")
    func arrows() {
        expect(["definition Spread@Groups = different hardware"], in: "## Groups\n- Spread -> different hardware")
        expect(["cause 수요가 증가@확장성 = 서버 수를 자동으로 늘림"], in: "## 확장성\n- 수요가 증가 -> 서버 수를 자동으로 늘림")
        expect(["steps OSI 모델/→ = 물리 | 네트워크 | 전송 | 응용"], in: "## OSI 모델\n물리 → 네트워크 → 전송 → 응용")
    }

    @Test("two lists set against each other ask for the side; a problem and its cure are paired by a shared word")
    func contrasts() {
        let versus = "## 지하철 VS 버스\n- 지하철\n\t- 막히지 않는 길\n\t- 역이 깊이 있음\n- 버스\n\t- 창밖이 보이는 길\n\t- 정류장이 많음"
        expect(["contrast 막히지 않는 길 = 지하철", "contrast 정류장이 많음 = 버스"], in: versus)
        let cured = "## 설계\n- 안티 패턴\n\t- 주소를 코드에 적어 둠\n\t- 서버를 손으로 고침\n- 모범 사례\n\t- 새 주소로 자동 전환\n\t- 서버를 새로 띄워 바꿈"
        expect(["contrast 주소를 코드에 적어 둠/모범 사례@안티 패턴 = 새 주소로 자동 전환"], in: cured)
    }

    @Test("a year before an event, or in the bracket behind its name, tells when it was")
    func dates() {
        expect(["property 조선 건국/시기@건국 = 1392년"], in: "## 건국\n- 1392년 조선 건국")
        expect(["property 무오사화/시기@사화 = 1498"], in: "## 사화\n1. 무오사화(1498) : 김종직의 글이 발단")
        expect(
            ["property storming of the Bastille/date = 14 July"], in: "## Year one\n- 14 July: storming of the Bastille"
        )
    }

    @Test("a negation stays: a cross, 않, not")
    func negations() {
        expect(["property 스팟@클라우드 = 중단을 막지 않는 인스턴스"], in: "## 클라우드\n- 스팟 : 남는 용량\n\t- 중단을 막지 않는 인스턴스")
        #expect(
            facts("## NACL\n- rules are not stateful at all").allSatisfy {
                !$0.contains("stateful") || $0.contains("not")
            })
    }

    @Test("a line with a number in it is no name for what stands under it")
    func leads() {
        let found = facts("## 저장소\n- 한 번에 올릴 수 있는 크기는 5GB\n\t- 100MB 넘으면 나누어 올리기 권장")
        #expect(found.contains("cause 100MB 넘으면@저장소 = 나누어 올리기 권장"), "\(found)")
    }

    @Test("what it is rather than what one would think is asked for")
    func rather() {
        expect(["property 확장성 = 새로 띄움"], in: "## 확장성\n- 서버를 고쳐 쓰는 것이 아니라 새로 띄움")
        expect(["property Caching = less latency"], in: "## Caching\n- The gain is not more storage but less latency.")
        #expect(!facts("## Caching\n- It saves not only money but time.").contains("property Caching = time"))
    }

    @Test("a kind of something is what a name means; a path of names is an order, never a meaning")
    func classes() {
        expect(["definition 통제 정책 = 조직 정책의 한 유형"], in: "## 조직\n- 통제 정책은 조직 정책의 한 유형")
        let path = facts("## 망\n통신 계층: 물리 -> 데이터 링크 -> 네트워크 -> 전송")
        #expect(path == ["steps 통신 계층/→ = 물리 | 데이터 링크 | 네트워크 | 전송"])
    }

    @Test("a label belongs to the nearest heading, even where that tells what is done")
    func doings() {
        expect(
            ["enumeration 안전한 저장 방식 선택/고려 사항 = 저장 용량 | 접근 빈도 | 보존 기간"],
            in: "# 창고\n## 6. 안전한 저장 방식 선택\n- 고려 사항\n\t- 저장 용량\n\t- 접근 빈도\n\t- 보존 기간")
    }

    @Test("an aspect under a thing is asked of the thing")
    func aspects() {
        expect(
            ["property 데이터 전송/인바운드 요금 = 무료"],
            in: "## 요금\n1. 데이터 전송\n\t- 인바운드 요금은 무료\n\t- 아웃바운드 요금은 집계하여 청구\n2. 저장\n\t- 저장 요금은 유료")
    }

    @Test(
        "what is no fact stays none",
        arguments: [
            "- ![[그림 1.png]]", "- [[다른 노트]]", "- https://example.com/a/b", "- ??", "## 목차\n- [가](#가)\n- [나](#나)",
            "- ⭐⭐",
        ])
    func nothing(markdown: String) { #expect(facts(markdown).isEmpty, "\(facts(markdown))") }
}
