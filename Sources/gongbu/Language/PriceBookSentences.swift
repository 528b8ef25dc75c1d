import Companion
import Hangul
import Pricing

// What is said of price books, of what is wrong in them, and of AWS's offer files.
extension Sentences {
    var readingPrices: String { say("가격 목록을 읽는 중 (MB)", "Reading the price list (MB)") }

    func replaceBook(_ name: String) -> String {
        say("'\(name)' 가격표가 이미 있습니다. 바꿀까요? (y/n) ", "There is a price book '\(name)' already. Replace it? (y/n) ")
    }

    func rows(_ count: Int) -> String {
        say("\(grouped("\(count)"))줄", "\(grouped("\(count)")) row\(count == 1 ? "" : "s")")
    }

    var derived: String { say("추정", "derived") }
    var noBooks: String { say("가격표가 없습니다.", "There are no price books.") }
    var ownBook: String { say("내 것", "own") }
    var brokenBook: String { say("읽을 수 없음: prices check로 보세요", "cannot be read: see prices check") }
    func noRows(_ words: [String]) -> String {
        let words = words.joined(separator: " ")
        return say("'\(words)'에 맞는 줄이 없습니다.", "No row is for '\(words)'.")
    }
    func moreRows(_ count: Int, _ book: String) -> String {
        say(
            "… \(count)줄 더. 골라 보려면: prices show \(book) m5.*",
            "… \(count) more. To choose: prices show \(book) 'm5.*'")
    }
    func wellBook(_ rows: Int) -> String { say("잘못이 없습니다 (\(self.rows(rows)))", "nothing wrong (\(self.rows(rows)))") }
    func problemCount(_ count: Int) -> String { say("잘못 \(count)개", plural(count, "problem")) }

    /// `4 months old`, by the months between, since a book may not know its day.
    func age(of date: PriceDate, on today: PriceDate) -> String {
        let months = (today.year - date.year) * 12 + (today.month ?? 1) - (date.month ?? 12)
        if months < 1 { return say("한 달 안", "this month") }
        if months < 24 { return say("\(months)개월 전", "\(plural(months, "month")) old") }
        return say("\(months / 12)년 전", "\(months / 12) years old")
    }

    func imported(_ file: PriceBookFile, types: Int, rows: Int) -> String {
        say(
            "가격표 \(quoted(file.name, .object)) 만들었습니다: 유형 \(types)개, \(self.rows(rows))",
            "Made the price book '\(file.name)': \(plural(types, "type")), \(self.rows(rows))")
    }

    // MARK: Failures

    func noSuchPriceBook(_ name: String, _ suggestions: [String]) -> Complaint {
        Complaint(
            "no_such_price_book", say("'\(name)' 가격표가 없습니다.", "There is no price book '\(name)'."),
            hint: didYouMean(suggestions) ?? say("모두 보려면: prices list", "To see them: prices list"))
    }

    func priceBookExists(_ name: String) -> Complaint {
        Complaint(
            "price_book_exists", say("'\(name)' 가격표가 이미 있습니다.", "There is a price book '\(name)' already."),
            hint: say("바꾸려면 --replace, 새로 만들려면 --name 이름", "To replace it: --replace. For another: --name NAME"))
    }

    func complaint(_ problem: OfferProblem, path: String) -> Complaint {
        Complaint("offer_file", say(problem), hint: hint(problem), path: path)
    }

    func say(_ problem: OfferProblem) -> String {
        switch problem {
        case .notAnOfferFile:
            say("AWS가 내는 가격 목록(JSON, CSV)이 아닙니다.", "This is no price list (JSON, CSV) as AWS publishes it.")
        case .truncated(let offset): say("파일이 \(offset)바이트에서 끊겼습니다.", "The file breaks off at byte \(offset).")
        case .unexpected(let byte, let offset):
            say(
                "\(offset)바이트에 '\(shown(byte))'가 올 수 없습니다.",
                "'\(shown(byte))' cannot stand at byte \(offset).")
        case .tooLong(let offset):
            say("\(offset)바이트 앞의 글이 너무 깁니다.", "The text before byte \(offset) is too long.")
        case .noDate(let found):
            say("발행일이 없거나 날짜가 아닙니다: '\(found)'", "The publication date is missing or no date: '\(found)'")
        case .columnMissing(let column): say("'\(column)' 열이 없습니다.", "There is no column '\(column)'.")
        case .termsBeforeProducts(let offset):
            say("\(offset)바이트: 상품보다 요금이 먼저 나옵니다.", "At byte \(offset) prices come before the products.")
        case .price(let found, let problem): badNumber(problem, found)
        case .twoPrices(let item, let option):
            say("\(item) \(option)의 요금이 둘입니다. 첫째를 남겼습니다.", "\(item) \(option) has two prices; the first was kept.")
        case .nothingFound(let region):
            say("\(region) 리전의 맞는 유형이 없습니다.", "Nothing in it is of the Region \(region) and these types.")
        case .typesMissing(let types):
            say("목록에 없는 유형: ", "Types that are not in it: ") + types.joined(separator: ", ")
        }
    }

    private func shown(_ byte: UInt8) -> String {
        (0x21...0x7E).contains(byte) ? String(Unicode.Scalar(byte)) : "0x" + String(byte, radix: 16)
    }

    private func hint(_ problem: OfferProblem) -> String? {
        switch problem {
        case .notAnOfferFile, .columnMissing, .termsBeforeProducts, .noDate:
            say(
                "AWS Price List의 index.json이나 index.csv를 그대로 주세요.",
                "Give index.json or index.csv of the AWS Price List as it is.")
        case .truncated, .unexpected, .tooLong: say("다시 내려받아 보세요.", "Try to download it again.")
        case .nothingFound:
            say(
                "리전(--region us-east-1), 유형(--types 'm5.*')을 확인하세요. 오래된 파일에는 --location 'US East (N. Virginia)'도 주세요.",
                "Check the Region (--region us-east-1) and types (--types 'm5.*'); for older files add --location 'US East (N. Virginia)'."
            )
        case .price, .twoPrices, .typesMissing: nil
        }
    }

    // MARK: Problems of a book

    /// What is wrong, and what to write instead.
    func complaint(_ problem: PlacedBookProblem, path: String) -> Complaint {
        var complaint = complaint(problem.problem.kind)
        (complaint.path, complaint.line) = (path, problem.problem.line)
        return complaint
    }

    func complaint(_ kind: PriceBookProblem.Kind) -> Complaint {
        let (message, hint) = words(for: kind)
        return Complaint("price_book", message, hint: hint)
    }

    private func words(for kind: PriceBookProblem.Kind) -> (message: String, hint: String?) {
        switch kind {
        case .notUTF8: (say("UTF-8이 아닙니다", "this is not UTF-8"), nil)
        case .headerMissing(let key):
            (say("'# \(key):' 줄이 없습니다", "the line '# \(key):' is missing"), sample(key))
        case .headerValue(let key, let found):
            (say("\(key)에 '\(found)'는 쓸 수 없습니다", "'\(found)' is no \(key)"), sample(key))
        case .headerTwice(let key): (say("'# \(key):' 줄이 둘입니다", "the line '# \(key):' is there twice"), nil)
        case .columns(let found, let expected):
            (
                say(
                    found.isEmpty ? "열 이름 줄이 없습니다" : "열 이름이 다릅니다",
                    found.isEmpty ? "the row of column names is missing" : "other column names"),
                expected
            )
        case .fieldCount(let found, let expected):
            (
                say("칸이 \(found)개입니다", "there are \(plural(found, "field"))"),
                say("\(expected)칸이어야 합니다: 쉼표 \(expected - 1)개", "expected \(expected): \(expected - 1) commas")
            )
        case .fieldEmpty(let column): (say("\(column) 칸이 비었습니다", "\(column) is empty"), nil)
        case .number(_, let found, let problem): (badNumber(problem, found), say("0.096처럼", "such as 0.096"))
        case .negative(_, let found): (say("'\(found)': 0보다 작습니다", "'\(found)' is below 0"), nil)
        case .oneOf(let words, let column, let found):
            (
                say("\(column)에 '\(found)'는 쓸 수 없습니다", "'\(found)' is no \(column)"),
                say("쓸 수 있는 것: ", "it can be: ") + words.joined(separator: ", ")
            )
        case .width(let from, let to):
            (say("to(\(to))가 from(\(from))보다 커야 합니다", "to (\(to)) has to lie above from (\(from))"), nil)
        case .twice(let line): (say("\(line)번째 줄과 같은 것입니다", "the same as line \(line)"), nil)
        case .quote: (say("따옴표는 쓰지 않습니다", "no field takes quotation marks"), nil)
        }
    }

    private func sample(_ key: String) -> String? {
        switch key {
        case "source": "# source: AWS price list"
        case "region": "# region: us-east-1"
        case "currency": "# currency: USD"
        case "as_of": "# as_of: 2026-07-20"
        default: nil
        }
    }

    // MARK: A file of use

    func say(_ problem: UsageTotal.Problem.Kind) -> String {
        switch problem {
        case .columns(let found):
            say(
                "첫 줄이 '\(found)'입니다. item,quantity 또는 item,quantity,rate여야 합니다.",
                "The first line is '\(found)'; expected item,quantity or item,quantity,rate.")
        case .fields: say("칸의 수가 다릅니다.", "Other fields than the first line names.")
        case .number(let found, let problem): badNumber(problem, found)
        case .negative(let found): say("'\(found)': 0보다 작습니다.", "'\(found)' is below 0.")
        case .unknownItem(let item): say("'\(item)'의 요금이 가격표에 없습니다.", "The price book has no price for '\(item)'.")
        case .overflow: say("너무 큰 수입니다.", "The amount is too large.")
        }
    }

    func priced(_ lines: Int, refused: Int) -> String {
        let priced = say("\(grouped("\(lines)"))줄", "\(grouped("\(lines)")) line\(lines == 1 ? "" : "s")")
        return refused == 0 ? priced : priced + say(" · 뺀 줄 \(refused)개", " · \(refused) left out")
    }
}
