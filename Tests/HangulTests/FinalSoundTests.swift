import Testing

@testable import Hangul

private func check(_ word: String, _ expect: FinalSound) {
    let sound = FinalSound(of: word)
    #expect(sound == expect, "'\(word)' ends on \(sound)")
}

@Suite struct FinalSoundTests {
    @Test(
        "Hangul sounds as it is spelled",
        arguments: [
            ("서버", .vowel), ("비용", .consonant), ("모델", .rieul), ("값", .consonant), ("닭", .consonant),
            ("여덟", .consonant),
            ("ㄹ", .rieul), ("ㅎ", .consonant), ("ㅏ", .vowel), ("온디맨드 요금", .consonant),
        ] as [(String, FinalSound)])
    func hangul(_ word: String, _ expect: FinalSound) { check(word, expect) }

    @Test("Hangul taken apart sounds as the whole syllable")
    func decomposed() { check("\u{1112}\u{1161}\u{11AB}", .consonant) }

    @Test(
        "numbers sound as read in Korean",
        arguments: [
            ("0", .consonant), ("1", .rieul), ("2", .vowel), ("3", .consonant), ("4", .vowel), ("5", .vowel),
            ("6", .consonant), ("7", .rieul), ("8", .rieul), ("9", .vowel), ("10", .consonant), ("75", .vowel),
            ("100", .consonant), ("1000", .consonant), ("1,000", .consonant), ("10000", .consonant),
            ("100,000,000", .consonant), ("1000000000000", .vowel), ("1,001", .rieul), ("0.5", .vowel),
            ("3.14", .vowel), ("2.0", .consonant), ("99.99", .vowel), ("99.999999999", .vowel), ("1.10", .consonant),
            ("2026-08", .rieul), ("007", .rieul), ("10.0.0.1", .rieul), ("10.0.0.0", .consonant), ("３", .consonant),
            ("①", .rieul), ("⑩", .consonant), ("Ⅱ", .vowel), ("$5", .vowel), ("$50.10", .vowel), ("₩3", .consonant),
            ("버전 7", .rieul), ("3천", .consonant), ("2조", .vowel),
        ] as [(String, FinalSound)])
    func numbers(_ word: String, _ expect: FinalSound) { check(word, expect) }

    @Test(
        "signs and units sound as their names",
        arguments: [
            ("75%", .vowel), ("500GB", .vowel), ("500 GB", .vowel), ("10 Gbps", .vowel), ("5kg", .consonant),
            ("5g", .consonant),
            ("30 min", .consonant), ("3 m", .vowel), ("100 ms", .vowel), ("2 vCPU", .vowel), ("24h", .consonant),
            ("C++", .vowel), ("C#", .consonant), ("25℃", .vowel), ("1,000 USD", .vowel), ("1,000 KRW", .consonant),
            ("4 kWh", .vowel),
        ] as [(String, FinalSound)])
    func units(_ word: String, _ expect: FinalSound) { check(word, expect) }

    @Test(
        "acronyms sound as the names of their letters",
        arguments: [
            ("TCO", .vowel), ("IAM", .consonant), ("EC2", .vowel), ("S3", .consonant), ("URL", .rieul), ("ECR", .rieul),
            ("VPN", .consonant), ("RAM", .consonant), ("AWS", .vowel), ("EBS", .vowel), ("EFS", .vowel), ("OU", .vowel),
            ("SCP", .vowel), ("AURI", .vowel), ("FSx", .vowel), ("HTML", .rieul), ("X", .vowel), ("N", .consonant),
            ("VMs", .vowel), ("APIs", .vowel), ("SaaS", .vowel), ("IoT", .vowel), ("macOS", .vowel),
            ("CloudHSM", .consonant),
            ("DynamoDB", .vowel), ("HTTPS", .vowel), ("IPv6", .consonant), ("ISO 27001", .rieul), ("RSVPSQL", .rieul),
            ("WEB", .consonant), ("m5.large", .vowel), ("t3.micro", .vowel), ("RHEL", .rieul),
        ] as [(String, FinalSound)])
    func acronyms(_ word: String, _ expect: FinalSound) { check(word, expect) }

    @Test(
        "what stands in brackets or quotes at the end is passed over",
        arguments: [
            ("총 소유 비용(TCO)", .consonant), ("예약 인스턴스 (RI)", .vowel), ("'모델'", .rieul), ("“비용”", .consonant),
            ("「서버」", .vowel), ("**온디맨드 요금**", .consonant), ("`IAM`", .consonant), ("(TCO)", .vowel),
            ("(비용)", .consonant),
            ("모델(a(b)c)", .rieul), ("모델)", .rieul), ("서버…", .vowel), ("비용 ", .consonant), ("모델[1]", .rieul),
            ("IAM（권한）", .consonant), ("값(1)(2)", .consonant), ("[[비용]]", .consonant),
        ] as [(String, FinalSound)])
    func wrapped(_ word: String, _ expect: FinalSound) { check(word, expect) }

    @Test("nothing to read counts as a vowel", arguments: ["", " ", "…", "()", "—", "→", "!?"])
    func silent(_ word: String) { check(word, .vowel) }

    @Test("no text stops it")
    func anything() {
        var random = Random(seed: 3)
        for _ in 0..<3000 {
            _ = FinalSound(of: random.word(of: "가각ㄹ07.,%()[]（）'“ aeLRmTs#é①漢ん-+$\n", upTo: 12))
        }
    }
}
