package import Calculators
import Files
import Glibc
package import Pricing
import Synchronization

/// The calculators at hand, with the price books, the settings, and what was calculated last.
///
///     let desk = CalculatorDesk(surroundings)
///     let calculation = try desk.calculate(["ec2", "t3.micro", "--count", "2"])
///     try desk.calculate(expression: "$last * 12")
///
/// Books are read when a price is first asked for. Everything that goes wrong is a `Failure`.
package final class CalculatorDesk {
    private let builtIn: CalculatorList
    /// The files of written calculators, read when a name is asked for that is none of the program's own.
    private lazy var written = calculatorPaths(in: surroundings).compactMap(checkedCalculator)
    /// The program's own, and those that packs and the learner wrote.
    package private(set) lazy var calculators = CalculatorList(
        builtIn.calculators + written.compactMap(\.calculator) + (plugins?.calculators ?? []))
    /// The names of those that are no plugin's.
    package var ownNames: [String] { CalculatorList(builtIn.calculators + written.compactMap(\.calculator)).names }
    /// Written calculators that cannot be used.
    package var faultyCalculators: [CheckedCalculator] { written.filter { $0.calculator == nil } }
    package var settings: CalculationSettings
    private let surroundings: Surroundings
    private let plugins: PluginShelf?
    private let books: BooksAtHand
    private lazy var kept = readLast()
    /// Books whose age was told in this session.
    private var told: Set<PriceSource> = []

    package init(
        _ surroundings: Surroundings, settings: CalculationSettings = CalculationSettings(),
        calculators: CalculatorList = .builtIn, plugins: PluginShelf? = nil
    ) {
        self.plugins = plugins
        self.surroundings = surroundings
        books = BooksAtHand(surroundings)
        self.settings = settings
        builtIn = calculators
    }

    /// The last calculation, of this run of the program or an earlier one; nil where there is none.
    package var last: LastCalculation? { kept }

    package var shelf: PriceShelf { books.whole().shelf }

    /// The price books with something wrong in them.
    package var faultyBooks: [FaultyPriceBook] { books.whole().faults }

    /// What calculators are handed.
    package var context: CalculationContext {
        let books = books
        return CalculationContext(shelfOf: { books.read($0) }, today: today, region: settings.region)
    }

    package var today: PriceDate { PriceDate(surroundings: surroundings) }
}

extension CalculatorDesk {
    package func calculator(named name: String) throws(Failure) -> any Calculator {
        if let own = builtIn.calculators.first(where: { $0.name == name }) { return own }
        do { return try calculators.calculator(named: name) } catch {
            if let file = faultyCalculators.first(where: { $0.fileName == name + ".yaml" }) {
                throw .faultyCalculator(name, path: file.path)
            }
            throw .calculation(error)
        }
    }

    /// Whether a calculator bears this name. Files of written ones are read only where it is none of the program's own.
    package func isCalculator(_ name: String) -> Bool {
        builtIn.names.contains(name) || calculators.names.contains(name)
    }

    /// Runs the calculator that the first word names with the words behind it, among which `$last` or `@last` may be.
    package func calculate(_ words: [String]) throws(Failure) -> Calculation {
        let calculator = try calculator(named: words.first ?? "")
        return try calculate(givens(Array(words.dropFirst()), for: calculator), with: calculator)
    }

    /// Reads words for a calculator, without asking whether all is there that is needed.
    package func givens(_ words: [String], for calculator: any Calculator) throws(Failure) -> Givens {
        var filled: [String] = []
        for word in words { filled.append(try puttingLast(into: word)) }
        do { return try Givens(reading: filled, for: calculator, in: context) } catch { throw .calculation(error) }
    }

    /// Reads what was typed for one input when it was asked for.
    package func value(_ text: String, of input: Input, conventions: Conventions) throws(Failure) -> Givens.Value {
        let filled = try puttingLast(into: text)
        do {
            return try input.value(reading: filled, conventions: conventions, currency: context.currency)
        } catch { throw .calculation(error) }
    }

    /// Fails as `calculate` would, and keeps nothing.
    package func check(_ givens: Givens, with calculator: any Calculator) throws(Failure) {
        _ = try worked(givens, with: calculator)
    }

    /// A plugin that fails has more to tell than a calculation that does.
    private func worked(_ givens: Givens, with calculator: any Calculator) throws(Failure) -> Calculation {
        if let outside = calculator as? PluginCalculator, givens.missingInput(of: outside) == nil {
            do { return try outside.work(givens, in: context) } catch { throw .plugin(error) }
        }
        do { return try calculator.calculate(givens, in: context) } catch { throw .calculation(error) }
    }

    package func calculate(_ givens: Givens, with calculator: any Calculator) throws(Failure) -> Calculation {
        finish(try worked(givens, with: calculator))
    }

    /// Works out what is typed behind `=`.
    package func calculate(expression text: String) throws(Failure) -> Calculation {
        let formula: Formula
        do { formula = try Formula(typed: text, values: last?.sessionValues ?? [:], conventions: .aws) } catch {
            if last == nil, case .unknownName(let name, _) = error.kind, LastCalculation.isNamed(by: name) {
                throw .nothingCalculated
            }
            throw .expression(error, line: text)
        }
        let step: Step
        do { step = try Step("result", formula) } catch { throw .noResult(error) }
        var calculation = Calculation(calculator: CalculatorDesk.expression)
        calculation.steps = [step]
        calculation.results = [Calculation.Result("result", .value(step.value))]
        calculation.total = step.value.money
        return finish(calculation)
    }

    /// The name of a calculation that no calculator made.
    package static let expression = "="

    /// Keeps the results, and tells of each book's age once in a session.
    private func finish(_ calculation: Calculation) -> Calculation {
        var calculation = calculation
        calculation.notes.removeAll { note in
            if case .oldPrices(let source) = note { !told.insert(source).inserted } else { false }
        }
        let last = LastCalculation(of: calculation)
        if last.total != nil {
            kept = last
            keep(last)
        }
        return calculation
    }

    /// In the settings' currency; nil where there is none, or it is the same already.
    package func exchanged(_ money: Money) -> Money? {
        guard let exchange = settings.exchange, exchange.from == money.currency else { return nil }
        return try? exchange.converted(money)
    }
}

// MARK: Suggestions and files

extension CalculatorDesk {
    /// What may be typed for an input of a calculator; without one, for its input at a place without a name.
    package func suggestions(for name: String?, at place: Int, of calculator: String) throws(Failure) -> [String] {
        let calculator = try self.calculator(named: calculator)
        let places = calculator.inputs.filter(\.isPositional)
        let found = name.map { calculator.input(named: $0) } ?? (places.indices.contains(place) ? places[place] : nil)
        guard let input = found else { return [] }
        switch input.kind {
        case .choice(let choices): return choices
        case .region: return shelf.regions
        case .instanceType: return items(of: [.instances, .reserved])
        case .text: return items(of: service(of: input, calculator).map { [$0] } ?? [])
        default: return []
        }
    }

    /// The names that were probably meant, where none of those that an input may have was typed.
    package func misspelling(of text: String, for input: Input, of calculator: String) -> [String] {
        guard let known = try? suggestions(for: input.name, at: 0, of: calculator),
            !known.contains(text.lowercased())
        else { return [] }
        return Array(nearest(to: text, among: known, within: 2).prefix(3))
    }

    /// The service that a text names an item of.
    private func service(of input: Input, _ calculator: any Calculator) -> PricedService? {
        switch input.name {
        case "plan": .support
        case "offer": .freeTier
        case "type", "class": PricedService(rawValue: calculator.name)
        default: nil
        }
    }

    private func items(of services: [PricedService]) -> [String] {
        let names = Set(services.map(\.rawValue))
        var seen: Set<String> = []
        return shelf.books.flatMap(\.rows).filter { names.contains($0.service) && seen.insert($0.item).inserted }.map(
            \.item)
    }

    /// Writes a drawing.
    package func write(_ text: String, to path: String) throws(Failure) {
        let file = fopen(path, "w")
        guard let file else { throw .cannotWrite(path: path, detail: String(cString: strerror(errno))) }
        let bytes = Array(text.utf8)
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else {
            throw .cannotWrite(path: path, detail: String(cString: strerror(errno)))
        }
    }
}

// MARK: The last calculation

extension CalculatorDesk {
    private var lastPath: String { surroundings.home + "/last-calculation" }

    private func readLast() -> LastCalculation? {
        guard let bytes = readBytes(lastPath) else { return nil }
        let last = LastCalculation(text: String(decoding: bytes, as: UTF8.self))
        return last.results.isEmpty ? nil : last
    }

    /// It is a convenience: where it cannot be written, nothing is said and this session remembers all the same.
    private func keep(_ last: LastCalculation) {
        makeFolder(surroundings.home)
        let draft = lastPath + ".new"
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        let bytes = Array(last.text.utf8)
        let written = Glibc.write(file, bytes, bytes.count)
        close(file)
        if written == bytes.count { rename(draft, lastPath) } else { unlink(draft) }
    }

    /// A word with the value of `$last`, `@last` or `$last.NAME` in its place, alone or behind a name and `=`.
    func puttingLast(into word: String) throws(Failure) -> String {
        let start = word.firstIndex(of: "=").map { word.index(after: $0) } ?? word.startIndex
        let text = word[start...]
        guard text.hasPrefix("$last") || text.hasPrefix("@last") else { return word }
        let name = text.dropFirst("$last".count)
        guard name.isEmpty || name.first == "." else { return word }
        guard let last, let total = last.total else { throw .nothingCalculated }
        if name.isEmpty { return word[..<start] + total.typedText }
        if let value = last[String(name.dropFirst())] { return word[..<start] + value.typedText }
        let names = last.results.map { "$last." + $0.name }
        let near = nearest(to: "$last" + name, among: names, within: 3)
        let kind = CalculatorFileProblem.Kind.unknownName(
            found: String(text), candidates: near.isEmpty ? names : near)
        throw .expression(ExpressionProblem(kind, 0..<text.count), line: word)
    }
}

/// The price books, read when they are first wanted.
private final class BooksAtHand: Sendable {
    typealias Books = (shelf: PriceShelf, faults: [FaultyPriceBook])

    private let surroundings: Surroundings
    private let books = Mutex<Books?>(nil)

    init(_ surroundings: Surroundings) { self.surroundings = surroundings }

    func whole() -> Books {
        books.withLock { books in
            if let books { return books }
            let read = readPriceBooks(in: surroundings)
            books = read
            return read
        }
    }

    /// Those of some items alone, unless all are read already: one price is sooner found than the books are read.
    func read(_ items: [String]?) -> PriceShelf {
        if let items, books.withLock({ $0 == nil }) { return readPriceBooks(in: surroundings, items: items).shelf }
        return whole().shelf
    }
}

extension PriceDate {
    /// Today, where the learner is.
    init(surroundings: Surroundings) {
        let now = surroundings.now()
        var seconds = time_t(now / 1000) + surroundings.utcOffset(now)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let date = PriceDate(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        guard let date else { preconditionFailure("the calendar has no such day") }
        self = date
    }
}
