import Testing

@Suite("Korean lines belong to what they tell of")
struct KoreanRemarksTests {
    @Test("a remark on an aspect is told of the thing above; one on a name, of that name")
    func remarks() {
        expect(["property Day Pass = 연회비는 낮은 대신, 적립이 적다"], in: "## Day Pass\n- 연회비는 낮은 대신, 적립이 적다.")
        expect(["property Sparse index@Catalog = 정렬 순서가 중요"], in: "## Catalog\n- Sparse index는 정렬 순서가 중요")
    }

    @Test("what is called so under a condition is described by it")
    func callings() {
        expect(["property 서릿발 = 땅속 물이 얼어 솟아남"], in: "## 겨울\n땅속 물이 얼어 솟아나면 **서릿발**이라고 한다.")
    }

    @Test("two descriptions between commas are two; a condition is none")
    func descriptions() {
        expect(
            ["definition 순행 동화 = 앞 소리를 닮는 현상", "definition 역행 동화 = 뒤 소리를 닮는 현상"],
            in: "# 소리\n\n앞 소리를 닮는 현상은 순행 동화, 뒤 소리를 닮는 현상은 역행 동화이다.")
        refuse("definition 보완 관계", in: "# 시장\n\n빵값이 오를 때 잼 수요가 줄면 두 재화는 보완 관계이다.")
    }

    @Test("labels with values of their own are no members, and opposites no list")
    func members() {
        refuse(
            "enumeration 건물비@예산", in: "## 예산\n1. 건물비\n\t1. 본관 - 설비 : 승강기, 배관 등\n\t2. 별관 - 설비 : 난로, 배선")
        expect(["enumeration 별관의 설비@건물비 = 난로 | 배선"], in: "## 예산\n1. 건물비\n\t1. 별관 - 설비 : 난로, 배선")
        refuse("enumeration 야간 근무 = 장점", in: "## 야간 근무\n- 장점\n\t- 수당이 붙음\n\t- 조용함\n- 단점\n\t- 졸림\n\t- 외로움")
    }

    @Test("members between commas are cut where the sentence means them to be")
    func commas() {
        expect(["enumeration 퇴적/단점 = 강, 바다 흐려짐 | 수심 얕아짐"], in: "## 퇴적\n- 단점: 강, 바다 흐려짐 + 수심 얕아짐")
        refuse("enumeration 유격대", in: "유격대 : 항복에 반대하여 북산, 남산, 서해로 옮겨가며 싸움")
        expect(["enumeration 산패/정의 = 산소를 얻음 | 향을 잃음"], in: "- 산패 : 산소를 얻음 / 향을 잃음")
    }

    @Test("a number under a measured label is told of the thing above both")
    func measures() {
        expect(
            ["quantity Parcel Box = 60MB"], in: "## Parcel Box\n- 한번에 올릴 최대 크기 : 2GB\n\t- 60MB 넘으면 나눠 올리기 권장")
    }

    @Test("headwords in bold begin lines of their own, whatever the last line begins with")
    func headwords() {
        expect(
            ["definition R1 = 모든 줄이 값을 하나만 가짐", "definition R2 = R1에서 겹치는 열을 나눔"],
            in: "## 정돈\n**R1** 모든 줄이 값을 하나만 가짐\n**R2** R1에서 겹치는 열을 나눔\n단점은 표가 늘어난다")
    }

    @Test("no blank is half an adverb, and an option is no hyphen's slip")
    func blanks() {
        refuse("property 표 = 제대", in: "## 표\n- 뒤쪽 열만으로는 색인을 제대로 못 탐")
        expect(["definition ls -lS = 큰 파일부터 늘어놓음"], in: "ls -lS : 큰 파일부터 늘어놓음")
    }
}
