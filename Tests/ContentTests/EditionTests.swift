import Facts
import Foundation
import Notes
import Quiz
import Testing

/// AWS cloud foundations in one of its two languages.
private struct Edition: Sendable {
    let language: String

    static let korean = Edition(language: "ko")
    static let english = Edition(language: "en")
    static let both = [korean, english]

    private static let content = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Content"

    private var folder: String { Edition.content + "/aws-cloud-foundations-" + language }

    /// The names of the files in a folder of the pack.
    func names(in path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + path)) ?? []).sorted()
    }

    func text(_ path: String) throws -> String { try String(contentsOfFile: folder + "/" + path, encoding: .utf8) }

    /// The block ids of a file in its order.
    func blockIDs(in path: String) throws -> [String] {
        try text(path).matches(of: /\^([a-z0-9-]+)$/.anchorsMatchLineEndings()).map { String($0.output.1) }
    }

    /// The cards of a lesson that carry a block id: the id with the direction in which it is asked.
    func cards(of lesson: String) throws -> [(id: String, kind: Question.Kind)] {
        let note = Note(reading: Array(try text("notes/" + lesson).utf8), named: lesson)
        return makeCards(from: findFacts(in: note), of: note).cards.compactMap { drafted in
            drafted.card.fact.place.blockID.map { (id: $0, kind: drafted.question.kind) }
        }
    }

    /// A lesson's text without its calculations, and the calculations alone.
    func parts(of lesson: String) throws -> (prose: String, worked: String) {
        var parts = (prose: "", worked: "")
        var isWorked = false
        for line in try text("notes/" + lesson).split(separator: "\n") {
            if line.hasPrefix("```") { isWorked = line == "```calc" }
            if isWorked { parts.worked += line + "\n" } else { parts.prose += line + "\n" }
        }
        return parts
    }

    /// `facts.csv` by the ids of its figures; a comma inside quotation marks groups digits.
    func figures() throws -> [String: [String]] {
        let lines = try text("facts.csv").split(separator: "\n").dropFirst()
        let rows = lines.map { line in
            line.replacing(/"([0-9,.]+)"/) { $0.output.1.replacing(",", with: "") }.split(
                separator: ",", omittingEmptySubsequences: false
            ).map(String.init)
        }
        return Dictionary(rows.map { ($0[0], $0) }) { first, _ in first }
    }

    static func book(_ name: String) throws -> [[String]] {
        try String(contentsOfFile: content + "/aws-price-books/prices/" + name + ".csv", encoding: .utf8)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }
}

private let lessons = Edition.korean.names(in: "notes")

@Suite("AWS cloud foundations in two languages")
struct EditionTests {
    @Test(
        "has the same lessons, questions, cases and images in both",
        arguments: ["notes", "questions", "cases", "images"])
    func files(folder: String) {
        #expect(Edition.korean.names(in: folder) == Edition.english.names(in: folder))
        #expect(folder != "notes" || lessons.count >= 25)
    }

    @Test("marks the same blocks in both, each id once", arguments: lessons)
    func blocks(lesson: String) throws {
        let ids = try Edition.korean.blockIDs(in: "notes/" + lesson)
        #expect(try ids == Edition.english.blockIDs(in: "notes/" + lesson))
        #expect(Set(ids).count == ids.count)
        #expect(ids.count >= 20)
    }

    @Test("asks about the same blocks in both", arguments: lessons)
    func asked(lesson: String) throws {
        let korean = try Edition.korean.cards(of: lesson).filter { ![.enumeration, .order].contains($0.kind) }
        let english = try Edition.english.cards(of: lesson).filter { ![.enumeration, .order].contains($0.kind) }
        #expect(Set(korean.map(\.id)).symmetricDifference(english.map(\.id)).sorted() == [])
    }

    @Test("asks nearly all of them in the same directions")
    func directions() throws {
        var pairs = 0
        var alone = 0
        for lesson in lessons {
            let korean = Set(try Edition.korean.cards(of: lesson).map { "\($0.id) \($0.kind)" })
            let english = Set(try Edition.english.cards(of: lesson).map { "\($0.id) \($0.kind)" })
            pairs += korean.intersection(english).count
            alone += korean.symmetricDifference(english).count
        }
        #expect(pairs >= 700)
        #expect(alone * 30 <= pairs, "\(alone) without a partner beside \(pairs) pairs")
    }

    @Test("is a course of lessons: what is learned, what comes before, a summary, dated sources", arguments: lessons)
    func shape(lesson: String) throws {
        for edition in Edition.both {
            let text = try edition.text("notes/" + lesson)
            let note = Note(reading: Array(text.utf8), named: lesson)
            let minutes = try #require(note.frontMatter.entries["minutes"]?.first.flatMap { Int($0) })
            #expect((10...20).contains(minutes))
            let goal = try #require(text.firstMatch(of: #/> \[!goal\]\n> .+\((먼저|first): .+\)/#), "\(edition.language)")
            #expect(goal.range.lowerBound < text.index(text.startIndex, offsetBy: 300))
            #expect(text.contains(#/(> \[!summary\]|\n## (정리|요약|Summary)\n)/#), "\(edition.language)")
            #expect(text.contains(#/\n(출처|Sources): .*20[0-9]{2}/#), "\(edition.language)")
            let headings = note.blocks.filter(\.isSection)
            let own = headings.count { $0.text.string.hasSuffix("?") }
            #expect(own <= 8 && own * 2 <= headings.count, "a lesson teaches before it asks")
        }
    }

    @Test("works examples in most lessons, and has 30 cases for the calculators at least")
    func examples() throws {
        for edition in Edition.both {
            let worked = try lessons.count { try !edition.parts(of: $0).worked.isEmpty }
            #expect(worked >= 25)
            let cases = try edition.names(in: "cases").reduce(0) { count, name in
                count + (try edition.text("cases/" + name)).matches(of: #/\n  - story: /#).count
            }
            #expect(cases >= 30)
        }
    }

    @Test("has a plan of eight sessions that leads through every lesson")
    func plan() throws {
        for edition in Edition.both {
            let plan = try edition.text("README.lesson-plan.md")
            #expect(plan.matches(of: #/\n## [1-8]\. /#).count == 8)
            for lesson in lessons { #expect(plan.contains("](notes/\(lesson))"), "\(edition.language): \(lesson)") }
        }
    }

    @Test(
        "corrects the values that circulate",
        arguments: [
            ("75", "72"), ("250", "128"), ("1000", "2000"), ("t2.micro", "t3.micro"), ("안전성", "안정성"),
            ("다섯", "여섯"),
        ])
    func corrections(old: String, new: String) throws {
        let english = ["안전성": "Safety", "안정성": "Reliability", "다섯": "five", "여섯": "six"]
        for edition in Edition.both {
            func said(_ word: String) -> String { edition.language == "en" ? english[word] ?? word : word }
            let rows = try edition.text("corrections.yaml").replacing(",000", with: "000").split(separator: "\n")
            #expect(
                rows.contains {
                    $0.contains("old: \(said(old))") && $0.contains("new: \(said(new))") && $0.contains("as_of: 20")
                        || $0.contains("old: \"\(said(old))") && $0.contains("new: \"\(said(new))")
                }, "\(edition.language): \(old)")
        }
    }

    @Test("has every calculation of a lesson on the page of commands", arguments: lessons)
    func commands(lesson: String) throws {
        for edition in Edition.both {
            let page = try edition.text("README.calculators.md")
            for command in try edition.parts(of: lesson).worked.split(separator: "\n") where command.hasPrefix("calc ")
            {
                #expect(page.contains("| `\(command)` |"), "\(edition.language): \(command)")
            }
        }
    }

    @Test("states the same figures with the same dates in both")
    func figures() throws {
        let korean = try Edition.korean.figures()
        let english = try Edition.english.figures()
        #expect(korean.keys.sorted() == english.keys.sorted())
        for (id, figure) in korean { #expect(english[id]?[1] == figure[1] && english[id]?[4] == figure[4], "\(id)") }
    }
}

@Suite("Prices and quotas of AWS cloud foundations")
struct FigureTests {
    @Test(
        "are those of the price books",
        arguments: [
            ("ec2-t3-micro-us-east-1", "ec2-us-east-1", "ec2,t3.micro,,hour"),
            ("ec2-t3-small-us-east-1", "ec2-us-east-1", "ec2,t3.small,,hour"),
            ("ec2-m5-large-us-east-1", "ec2-us-east-1", "ec2,m5.large,,hour"),
            ("ec2-m5-xlarge-us-east-1", "ec2-us-east-1", "ec2,m5.xlarge,,hour"),
            ("ec2-c5-large-us-east-1", "ec2-us-east-1", "ec2,c5.large,,hour"),
            ("ec2-r5-large-us-east-1", "ec2-us-east-1", "ec2,r5.large,,hour"),
            ("ec2-m5-large-ap-northeast-2", "ec2-ap-northeast-2", "ec2,m5.large,,hour"),
            ("ec2-t3-medium-ap-northeast-2", "ec2-ap-northeast-2", "ec2,t3.medium,,hour"),
            ("s3-standard-first-tier", "s3-us-east-1-2018-08", "s3,standard,,GB-month,0,51200"),
            ("s3-standard-second-tier", "s3-us-east-1-2018-08", "s3,standard,,GB-month,51200,512000"),
            ("s3-standard-third-tier", "s3-us-east-1-2018-08", "s3,standard,,GB-month,512000"),
            ("s3-standard-ia", "storage-us-east-1-2024", "s3,standard-ia"),
            ("s3-one-zone-ia", "storage-us-east-1-2024", "s3,one-zone-ia"),
            ("s3-glacier-flexible", "storage-us-east-1-2024", "s3,glacier-flexible"),
            ("s3-deep-archive", "storage-us-east-1-2024", "s3,deep-archive"),
            ("ebs-gp3", "storage-us-east-1-2024", "ebs,gp3,,GB-month"),
            ("ebs-gp2", "storage-us-east-1-2024", "ebs,gp2,,GB-month"),
            ("ebs-st1", "storage-us-east-1-2024", "ebs,st1"), ("ebs-sc1", "storage-us-east-1-2024", "ebs,sc1"),
            ("ebs-snapshot", "storage-us-east-1-2024", "ebs,snapshot"),
            ("efs-standard", "storage-us-east-1-2024", "efs,standard"),
            ("efs-ia", "storage-us-east-1-2024", "efs,ia"), ("efs-one-zone", "storage-us-east-1-2024", "efs,one-zone"),
            ("transfer-out-us-east-1-tier-1", "transfer-us-east-1", "transfer,out,,GB,0"),
            ("transfer-out-us-east-1-tier-2", "transfer-us-east-1", "transfer,out,,GB,10240"),
            ("transfer-out-us-east-1-tier-3", "transfer-us-east-1", "transfer,out,,GB,51200"),
            ("transfer-out-us-east-1-tier-4", "transfer-us-east-1", "transfer,out,,GB,153600"),
            ("transfer-out-ap-northeast-2-tier-1", "transfer-ap-northeast-2", "transfer,out,,GB,0"),
            ("transfer-out-ap-northeast-2-tier-2", "transfer-ap-northeast-2", "transfer,out,,GB,10240"),
            ("transfer-out-ap-northeast-2-tier-3", "transfer-ap-northeast-2", "transfer,out,,GB,51200"),
            ("transfer-out-ap-northeast-2-tier-4", "transfer-ap-northeast-2", "transfer,out,,GB,153600"),
            ("transfer-between-zones", "transfer-us-east-1", "transfer,between-zones"),
            ("transfer-between-regions-us-east-1", "transfer-us-east-1", "transfer,between-regions"),
            ("transfer-between-regions-ap-northeast-2", "transfer-ap-northeast-2", "transfer,between-regions"),
            ("support-developer-minimum", "support", "support,developer,until 2027-01-01,month"),
            ("support-business-minimum", "support", "support,business,until 2027-01-01,month"),
            ("support-on-ramp-minimum", "support", "support,enterprise-on-ramp,until 2027-01-01,month"),
            ("support-enterprise-old-minimum", "support", "support,enterprise,until 2025-12,month"),
        ])
    func books(id: String, book: String, row: String) throws {
        let words = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let rows = try Edition.book(book).filter { Array($0.prefix(words.count)) == words }
        let rate = try #require(rows.first.flatMap { Decimal(string: $0[6]) }, "\(row)")
        #expect(rows.count == 1)
        let figure = try #require(try Edition.korean.figures()[id])
        #expect(Decimal(string: figure[1]) == rate)
    }

    /// A quota that changes in a lesson alone, or in `facts.csv` alone, is found by its block.
    @Test(
        "are told in the lessons as facts.csv has them",
        arguments: [
            ("month-hours", "on-demand-14"), ("year-hours", "on-demand-15"),
            ("ri-standard-largest-saving", "reserved-17"), ("ri-convertible-largest-saving", "reserved-18"),
            ("ebs-gp3-included-iops", "storage-23"), ("ebs-gp3-included-throughput", "storage-23"),
            ("transfer-free-a-month", "transfer-16"), ("free-ec2-hours", "free-tier-6"), ("free-s3", "free-tier-7"),
            ("free-ebs", "free-tier-8"), ("free-months-old", "free-tier-9"), ("free-months-new", "free-tier-11"),
            ("always-free-services", "free-tier-12"), ("free-lambda-requests", "free-tier-16"),
            ("free-dynamodb", "free-tier-17"), ("org-ou-depth", "setup-9"), ("org-ous", "setup-10"),
            ("org-name-length", "setup-11"), ("org-scp-size", "setup-12"), ("org-accounts", "setup-13"),
            ("org-invitations", "setup-14"), ("budgets-free-actions", "billing-16"), ("explorer-past", "explorer-6"),
            ("explorer-past-opt-in", "explorer-7"), ("explorer-forecast-console", "explorer-8"),
            ("explorer-forecast-api", "explorer-9"), ("explorer-interval", "explorer-10"),
            ("support-share-business-band-1", "plans-16"), ("support-share-business-band-2", "plans-17"),
            ("support-share-business-band-3", "plans-18"), ("support-share-business-band-4", "plans-19"),
            ("support-response-low", "severity-16"), ("support-response-normal", "severity-17"),
            ("support-response-high", "severity-18"), ("support-response-urgent", "severity-19"),
            ("support-response-critical-on-ramp", "severity-20"),
            ("support-response-critical-enterprise", "severity-21"), ("pillars", "wa-8"),
            ("regions-commercial", "regions-5"), ("zones-all", "regions-6"),
        ])
    func quotas(id: String, block: String) throws {
        for edition in Edition.both {
            let value = try #require(try edition.figures()[id]?[1])
            let line = try lessons.lazy.flatMap { try edition.text("notes/" + $0).split(separator: "\n") }
                .first { $0.hasSuffix(" ^" + block) }
            let told = try #require(line).dropLast(block.count + 2).replacing(#/(?<digit>[0-9]),(?=[0-9]{3})/#) {
                $0.output.digit
            }
            let numbers = told.matches(of: #/[0-9]+(\.[0-9]+)?/#).map { String($0.output.0) }
            #expect(numbers.contains(value), "\(edition.language): \(value) in \(told)")
        }
    }

    /// Every price in a lesson is a figure with a source, or comes out of one of the lessons' calculations.
    @Test("stand in facts.csv or come out of a calculation", arguments: lessons)
    func backed(lesson: String) throws {
        for edition in Edition.both {
            let prose = try edition.parts(of: lesson).prose
            let known = try #require(FigureTests.known[edition.language])
            #expect(FigureTests.amounts(in: prose, before: " USD").subtracting(known) == [])
        }
    }

    private static let known: [String: Set<Decimal>] = {
        var known: [String: Set<Decimal>] = [:]
        for edition in Edition.both {
            let figures = (try? edition.figures()) ?? [:]
            known[edition.language] = Set(figures.values.compactMap { Decimal(string: $0[1]) })
            for lesson in lessons {
                let worked = (try? edition.parts(of: lesson).worked) ?? ""
                known[edition.language]?.formUnion(amounts(in: worked, before: ""))
            }
        }
        return known
    }()

    private static func amounts(in text: String, before unit: String) -> Set<Decimal> {
        Set(
            text.matches(of: /[0-9][0-9,]*(\.[0-9]+)?/).compactMap { match in
                text[match.range.upperBound...].hasPrefix(unit)
                    ? Decimal(string: String(match.output.0.replacing(",", with: ""))) : nil
            })
    }
}

@Suite("The bank of practice questions")
struct QuestionBankTests {
    private static let files = Edition.korean.names(in: "questions")

    private func questions(of file: String, _ edition: Edition) throws -> [Fact] {
        let text = try edition.text("questions/" + file)
        return findFacts(in: Note(reading: Array(text.utf8), named: file)).facts.filter { !$0.choices.isEmpty }
    }

    @Test("has at least 120 in each language, the same ones right in both")
    func pairs() throws {
        var count = 0
        for file in QuestionBankTests.files {
            let korean = try questions(of: file, .korean)
            let english = try questions(of: file, .english)
            #expect(korean.count == english.count)
            count += korean.count
            for (ours, theirs) in zip(korean, english) {
                #expect(ours.choices.count == theirs.choices.count)
                #expect(ours.choices.count >= 4)
                #expect(right(in: ours) == right(in: theirs), "\(theirs.subject.name)")
            }
        }
        #expect(count >= 120)
    }

    @Test("explains every option, and says how hard a question is", arguments: QuestionBankTests.files)
    func explained(file: String) throws {
        for edition in Edition.both {
            let text = try edition.text("questions/" + file)
            let options = text.matches(of: #/^ +[A-E]\. /#.anchorsMatchLineEndings()).count
            #expect(text.matches(of: /^ +- [A-E] – ./.anchorsMatchLineEndings()).count == options)
            let number = try questions(of: file, edition).count
            #expect(text.matches(of: #/^ +(난이도|Difficulty): /#.anchorsMatchLineEndings()).count == number)
        }
    }

    @Test("draws 65 for the mock exam by weights that make 100")
    func weights() throws {
        for edition in Edition.both {
            let heads = try QuestionBankTests.files.map { try edition.text("questions/" + $0).prefix(200) }
            let weights = heads.compactMap { $0.firstMatch(of: /weight: ([0-9]+)/).flatMap { Int($0.output.1) } }
            let draws = heads.compactMap { $0.firstMatch(of: /draw: ([0-9]+)/).flatMap { Int($0.output.1) } }
            #expect(weights.reduce(0, +) == 100)
            #expect(draws.reduce(0, +) == 65)
        }
    }

    private func right(in fact: Fact) -> [Int] {
        fact.choices.indices.filter { index in fact.values.contains { $0.text == fact.choices[index] } }
    }
}
