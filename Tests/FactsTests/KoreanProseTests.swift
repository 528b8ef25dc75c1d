import Testing

@Suite("Korean prose, bare numbers and headwords")
struct KoreanProseTests {
    @Test(
        "a description names what follows it, whatever noun it ends in",
        arguments: [
            ("명목이자율에서 인플레이션율을 뺀 것이 실질이자율이다 (피셔).", "definition 실질이자율 = 명목이자율에서 인플레이션율을 뺀 것"),
            ("수요량과 공급량이 같아지는 가격이 **균형가격**이다.", "definition 균형가격 = 수요량과 공급량이 같아지는 가격"),
            ("반면 이미 지출해서 회수할 수 없는 비용은 **매몰비용**(sunk cost)이라고 하고, 고려하지 않는다.", "definition 매몰비용 = 이미 지출해서 회수할 수 없는 비용"),
        ])
    func descriptions(markdown: String, expected: String) { expect([expected], in: "# 경제\n\n" + markdown) }

    @Test("clauses with topics or conditions of their own are facts of their own")
    func clauses() {
        expect(
            ["definition 과점 = 소수의 기업이 시장을 나눠 갖는 것", "definition 담합 = 기업들이 가격을 짜는 것"],
            in: "소수의 기업이 시장을 나눠 갖는 것은 과점, 기업들이 가격을 짜는 것이 담합이다.")
        expect(
            ["property 양이온 = 원래 원자보다 작아짐", "property 음이온 = 원래 원자보다 커진다"],
            in: "양이온은 원래 원자보다 작아지고 음이온은 원래 원자보다 커진다.")
        expect(
            ["cause 기준연도 가격으로 계산하면@GDP = 실질 GDP", "cause 당해 연도 가격으로 계산하면@GDP = 명목 GDP"],
            in: "## GDP\n기준연도 가격으로 계산하면 실질 GDP, 당해 연도 가격으로 계산하면 명목 GDP.")
        expect(
            ["enumeration 실업 = 마찰적 실업 | 구조적 실업"],
            in: "실업은 직장을 옮기는 과정에서 생기는 **마찰적 실업**, 산업구조 변화로 생기는 **구조적 실업**으로 나눈다.")
        expect(
            ["cause 대체재가 많을수록, 기간이 길수록@탄력성 = 탄력성이 커진다"],
            in: "## 탄력성\n대체재가 많을수록, 기간이 길수록 탄력성이 커진다.")
    }

    @Test("a place is no topic, and a source no condition")
    func misreadings() {
        #expect(!facts("## 쓰기\n디렉터리에서는 파일을 지울 수 있는 권한").contains { $0.hasPrefix("definition 디렉터리에서 ") })
        #expect(!facts("## 정리\n코즈 정리에 따르면 협상으로 해결할 수 있다.").contains { $0.hasPrefix("cause 코즈 정리에 따르면") })
    }

    @Test("a headword in bold or code goes on with what is said of it")
    func headwords() {
        expect(
            ["definition 1NF = 모든 속성이 원자값만 가짐"], in: "## 정규화\n- **1NF** 모든 속성이 원자값만 가짐")
        expect(["definition -m@setfacl = 추가하거나 수정"], in: "- setfacl : 권한 설정\n\t- `-m` 추가하거나 수정")
        expect(["definition git stash = saves work for later"], in: "## Git\n- `git stash` saves work for later")
        #expect(!facts("- `su` 로 바꿀 수 있다").contains { $0.hasPrefix("definition su") })
    }

    @Test("a number without a unit belongs to the label before it; what equals a measure is asked for it")
    func numbers() {
        expect(["property SetUID/숫자 = 4000"], in: "SetUID : 소유자의 권한을 갖는 것\n  숫자 4000\n  s로 표시")
        expect(["quantity 기체 1몰의 부피@몰 = 22.4L"], in: "## 몰\n- 기체 1몰의 부피 = 22.4L")
        #expect(!facts("- 제3자에게 손해를 줌").contains { $0.hasPrefix("quantity") })
    }

    @Test("what a thing is used for is told by what comes of using it")
    func uses() {
        expect(["purpose AWS Config = 설정 변경 기록"], in: "## 보안\n- AWS Config 사용 -> 설정 변경 기록")
        expect(["purpose IAM 정책 = 그룹의 액세스 허용 가능"], in: "## 보안\n- IAM 정책 사용시 그룹의 액세스 허용 가능")
        expect(
            ["purpose IAM roles = grant temporary access"], in: "## Access\n- Use IAM roles to grant temporary access")
    }

    @Test("an item's bracket says what is true of it; a comparison's difference belongs to both")
    func remarks() {
        expect(["property HDD = 부팅 볼륨으로 사용 불가"], in: "## 볼륨\n- HDD (부팅 볼륨으로 사용 불가)\n\t- st1\n\t- sc1")
        expect(
            ["property 온프레미스 VS 클라우드/차이 = 배포 방법"],
            in: "## 온프레미스 VS 클라우드\n- 온프레미스\n\t- 비용 높음\n\t- 느림\n- 클라우드\n\t- 비용 낮음\n\t- 빠름\n- 두 옵션의 차이 : 배포 방법")
        expect(
            ["property Index/장점 = 조회가 빠름", "property Index/단점 = 쓰기가 느림"],
            in: "## Index\n- 장점: 조회가 빠름 / 단점: 쓰기가 느림")
    }

    @Test("a question with its answers below is asked as it stands")
    func ownQuestions() {
        expect(["authored 트리를 주로 쓰는 이유? = 범위 검색에 유리"], in: "## 색인\n- 트리를 주로 쓰는 이유?\n\t- 범위 검색에 유리")
    }

    @Test("the first paragraph under a name says what it is, unless it is a sentence of its own")
    func underHeadings() {
        expect(
            ["definition HEAD = Pointer to the commit you have checked out"],
            in: "# Refs\n## HEAD\nPointer to the commit you have checked out.")
        #expect(!facts("## Valves\nValves keep the blood moving.").contains { $0.hasPrefix("definition Valves") })
    }
}
