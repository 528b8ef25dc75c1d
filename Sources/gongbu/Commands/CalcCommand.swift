import ArgumentParser
import Calculators
import Companion
import Figures
import Glibc
import Pricing

/// Runs a calculator. The rest of the line is the calculator's own, so one reader serves all of them.
struct CalcCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "calc")

    @Argument(parsing: .captureForPassthrough) var words: [String] = []

    init() {}

    init(words: [String]) { self.words = words }

    func run(in session: Session) throws -> Status {
        let request = try CalculationRequest(words)
        let desk = try session.calculators()
        guard let name = request.lines.first?.first else {
            session.show(desk.calculators)
            session.tellFaults(of: desk)
            return .done
        }
        if name == "check", let files = request.lines.first?.dropFirst(), !files.isEmpty {
            return try session.check(calculators: Array(files), at: desk)
        }
        if request.asksForHelp { return try session.showHelp(of: desk.calculator(named: name)) }
        return try CalculationRun(request: request, desk: desk, session: session).run()
    }
}

/// One `calc` from its words to what is written.
private struct CalculationRun {
    let request: CalculationRequest
    let desk: CalculatorDesk
    let session: Session

    /// With the names of a written calculator.
    private var sentences: Sentences {
        session.sentences.calling(request.lines.first?.first.flatMap { try? desk.calculator(named: $0) })
    }

    func run() throws -> Status {
        var calculations: [Calculation] = []
        for line in lines { calculations.append(try calculation(line)) }
        guard let first = calculations.first else { return .done }
        if session.options.json {
            writeJSON(calculations)
        } else if calculations.count > 1 || request.wants(.compare) {
            compare(calculations)
        } else if request.wants(.csv) || request.wants(.markdown) {
            write(first.table(sentences))
        } else if !(request.wants(.chart) && !request.wants(.explain)) {
            show(first)
        }
        try draw(first)
        return .done
    }

    /// A line behind `vs` may leave the calculator's name out.
    private var lines: [[String]] {
        let name = request.lines.first?.first ?? ""
        return request.lines.enumerated().map { index, line in
            index == 0 || desk.isCalculator(line.first ?? "") ? line : [name] + line
        }
    }

    private func calculation(_ line: [String]) throws -> Calculation {
        guard line.count == 1, request.lines.count == 1, session.terminal.input.isInteractive, !session.options.json
        else {
            // A saved estimate may stand for what the cloud costs.
            let isComparison = line.first == "tco" && line.contains { $0.hasPrefix("--estimate") }
            return try desk.calculate(isComparison ? session.estimates().puttingEstimate(into: line) : line)
        }
        return try InputDialogue(desk: desk, session: session).run(desk.calculator(named: line[0]))
    }

    private func screen(_ calculation: Calculation) -> CalculationScreen {
        CalculationScreen(calculation: calculation, desk: desk, sentences: sentences, paper: session.paper)
    }

    private func show(_ calculation: Calculation) {
        let screen = screen(calculation)
        if request.wants(.step), session.terminal.input.isInteractive {
            reveal(screen)
        } else if request.wants(.explain) || request.wants(.step) {
            session.write(screen.explained())
        } else {
            session.write(session.isAside ? screen.brief() : screen.lines())
        }
    }

    /// One line of the working at each Enter; the prompt between them leaves nothing behind.
    private func reveal(_ screen: CalculationScreen) {
        let lines = screen.blocks().flatMap { $0 }
        for (index, line) in lines.enumerated() {
            session.write([line])
            guard index + 1 < lines.count else { break }
            let prompt = [Piece(sentences.nextStep(index + 1, of: lines.count), .dim)]
            guard case .line(let typed) = session.terminal.read(.grade, prompt: prompt) else { return }
            if session.paper.hasColour { session.terminal.write("\u{1B}[1A\u{1B}[2K") }
            if layoutKeys(typed.trimmingBlanks()) == "q" { return }
        }
        session.write(screen.exchange + screen.footer)
    }

    private func compare(_ calculations: [Calculation]) {
        let sentences = sentences
        let comparison =
            calculations.count > 1
            ? Comparison(calculations, lines: lines.map { $0.joined(separator: " ") }, sentences: sentences)
            : Comparison(scenariosOf: calculations[0], sentences: sentences)
        guard !comparison.alternatives.isEmpty else { return session.write([" " + sentences.noScenarios]) }
        let isFile = request.wants(.csv) || request.wants(.markdown)
        let table = comparison.table(isWhole: isFile)
        if isFile { return write(table) }
        session.write(session.paper.lines(table))
        var sources: [PriceSource] = []
        for calculation in calculations {
            session.write(screen(calculation.without(sources)).footer)
            sources += calculation.sources
        }
    }

    private func write(_ table: Table) {
        session.terminal.write(request.wants(.csv) ? table.csv() : table.markdown())
    }

    private func writeJSON(_ calculations: [Calculation]) {
        for calculation in calculations {
            session.write(json: request.wants(.compare) ? calculation.jsonWithScenarios : calculation.json)
        }
    }

    private func draw(_ calculation: Calculation) throws {
        guard request.wants(.chart) || request.drawing != nil else { return }
        guard let plot = plot(of: calculation, sentences: sentences) else {
            return session.write([" " + sentences.noChart])
        }
        if let path = request.drawing {
            let whole = path.hasPrefix("/") ? path : session.workingDirectory + "/" + path
            try desk.write(plot.svg(), to: whole)
            if !session.options.json { session.write([" " + sentences.wrote(path)]) }
        } else if !session.options.json {
            session.write(session.paper.lines(plot) + screen(calculation).footer)
        }
    }
}

extension Calculation {
    /// For a footer below others: sources and conventions that stand there already are left out.
    fileprivate func without(_ sources: [PriceSource]) -> Calculation {
        var calculation = self
        calculation.sources.removeAll(where: sources.contains)
        if !sources.isEmpty { calculation.conventions = [] }
        return calculation
    }
}

extension String {
    /// Without blanks at either end.
    func trimmingBlanks() -> String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

// MARK: In a session

extension Session {
    func show(_ list: CalculatorList) {
        if options.json {
            for calculator in list.calculators { write(json: calculator.json) }
        } else {
            write(calculatorListScreen(list, sentences: sentences, paper: paper))
        }
    }

    func showHelp(of calculator: any Calculator) throws -> Status {
        let region = try calculators().settings.region
        write(calculatorHelpScreen(of: calculator, region: region, sentences: sentences, paper: paper))
        return .done
    }

    /// The same inside a quiz, whose question stays whatever comes of it.
    func calculateAside(_ line: String) {
        isAside = true
        defer { isAside = false }
        do { _ = try calculate(line) } catch { _ = report(error) }
    }

    /// A line that begins with `=`: a calculator behind `=calc`, else an expression.
    func calculate(_ line: String) throws -> Status {
        let text = String(line.trimmingBlanks().drop { $0 == "=" }).trimmingBlanks()
        let (given, words) = try GlobalOptions.split(shellWords(text, homeFolder: nil))
        let kept = options
        defer { options = kept }
        options.json = kept.json || given.json
        let desk = try calculators()
        if let first = words.first, CommandName(typed: first) == .calc {
            return try CalcCommand(words: Array(words.dropFirst())).run(in: self)
        }
        // A sum begins with a figure, and needs no look at the written calculators.
        if let first = words.first, words.count > 1, first.first?.isLetter == true, desk.isCalculator(first) {
            return try CalcCommand(words: words).run(in: self)
        }
        let calculation = try desk.calculate(expression: text)
        if options.json {
            write(json: calculation.json)
        } else {
            write(CalculationScreen(calculation: calculation, desk: desk, sentences: sentences, paper: paper).lines())
        }
        return .done
    }
}
