import Testing

@testable import Hangul

@Suite struct ParticleTests {
    @Test(
        "each pair has a form for a vowel, for ㄹ and for another consonant",
        arguments: [
            (.topic, "는 은 은"), (.subject, "가 이 이"), (.object, "를 을 을"), (.and, "와 과 과"), (.direction, "로 로 으로"),
            (.quotation, "라 이라 이라"), (.definition, "란 이란 이란"), (.or, "나 이나 이나"),
        ] as [(Particle, String)])
    func forms(_ particle: Particle, _ expect: String) {
        let forms = [FinalSound.vowel, .rieul, .consonant].map(particle.form(after:))
        #expect(forms.joined(separator: " ") == expect)
    }

    @Test("the copula's stem falls away after a vowel")
    func copula() {
        #expect(Particle.copula.attached(to: "서버") + "다" == "서버다")
        #expect(Particle.copula.attached(to: "비용") + "며" == "비용이며")
    }

    @Test(
        "a particle follows names, numbers and brackets",
        arguments: [
            (.topic, "TCO", "TCO는"), (.topic, "IAM", "IAM은"), (.topic, "EC2", "EC2는"), (.object, "75%", "75%를"),
            (.subject, "총 소유 비용(TCO)", "총 소유 비용(TCO)이"), (.direction, "S3", "S3으로"), (.direction, "서울", "서울로"),
            (.and, "Amazon S3", "Amazon S3과"), (.or, "모델", "모델이나"), (.definition, "예약 인스턴스", "예약 인스턴스란"),
        ] as [(Particle, String, String)])
    func attached(_ particle: Particle, _ word: String, _ expect: String) {
        #expect(particle.attached(to: word) == expect)
    }

    @Test("every form comes off again after a noun of two syllables")
    func comesOff() {
        for particle in Particle.allCases where particle != .copula {
            for word in ["서버", "비용", "모델", "TCO", "IAM", "EC2"] {
                let attached = particle.attached(to: word)
                #expect(withoutParticle(attached).contains(word), "\(attached)")
            }
        }
    }
}

@Suite struct ParticleEndingTests {
    private func check(_ word: String, _ expect: [String]) {
        #expect(withoutParticle(word) == expect)
    }

    @Test(
        "a particle comes off after the sound that it follows",
        arguments: [
            ("서버는", ["서버"]), ("비용은", ["비용"]), ("비용을", ["비용"]), ("모델로", ["모델"]), ("서버로", ["서버"]),
            ("방식으로", ["방식"]), ("비용의", ["비용"]), ("클라우드에서", ["클라우드"]), ("서버이다", ["서버", "서버이"]),
            ("비용입니다", ["비용"]), ("IAM은", ["IAM"]), ("EC2는", ["EC2"]), ("예약 인스턴스는", ["예약 인스턴스"]), ("75%를", ["75%"]),
            ("비용만", ["비용"]), ("서버까지", ["서버"]), ("모델이라", ["모델", "모델이"]),
        ])
    func comesOff(_ word: String, _ expect: [String]) { check(word, expect) }

    @Test("the longest particle is tried first, and the shorter ones after it")
    func longestFirst() {
        check("클라우드에서는", ["클라우드", "클라우드에서"])
        check("서버에도", ["서버", "서버에"])
    }

    @Test(
        "a particle of the other form stays",
        arguments: ["서버은", "서버을", "비용는", "비용를", "방식로", "비용와", "서버과", "모델으로", "비용", "서버"])
    func stays(_ word: String) { check(word, []) }

    @Test("what would leave less than two syllables stays", arguments: ["나이", "그는", "집에서", "의", "", "그 수는", "a는"])
    func tooShort(_ word: String) { check(word, []) }

    @Test("numbers lose nothing", arguments: ["10만", "1,000만", "75는", "10도", "30은", "3.5는", "이십만", "삼천만"])
    func numbers(_ word: String) { check(word, []) }

    @Test("what is left is always a beginning of two characters or more")
    func beginnings() {
        var random = Random(seed: 11)
        for _ in 0..<2000 {
            let word = random.word(of: "가나비용서버모델는은이가을를에서도만의으로A7 ", upTo: 8)
            for rest in withoutParticle(word) {
                #expect(word.hasPrefix(rest) && rest.count >= 2 && rest.count < word.count)
            }
        }
    }
}
