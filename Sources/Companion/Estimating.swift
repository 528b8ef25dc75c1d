import Hangul
import KnowledgeBase
package import Records

/// What of a line can be set beside its calculator.
package struct EstimateLineOptions: Sendable, Hashable {
    /// nil: as it is; empty: in no group.
    package var group: String?
    package var label: String?

    package init(group: String? = nil, label: String? = nil) {
        self.group = group
        self.label = label
    }
}

/// The learner's estimates: made, changed, priced again.
///
///     let estimates = EstimateDesk(workspace, calculators: desk)
///     try estimates.make("web shop")
///     try estimates.add(["ec2", "t3.micro", "--count", "2"], to: "web shop")
///
/// A line keeps the price it had when it was added, with its books, until it is edited or the estimate refreshed. Lines
/// are numbered from 1 through all groups. Everything that goes wrong is a `Failure`.
package struct EstimateDesk {
    let workspace: Workspace
    package let calculators: CalculatorDesk

    package init(_ workspace: Workspace, calculators: CalculatorDesk) {
        self.workspace = workspace
        self.calculators = calculators
    }

    private var database: StudyDatabase { workspace.database }

    package func all() throws(Failure) -> [Estimate] {
        try stored { () throws(StoreError) in try database.estimates() }
    }

    package func names() throws(Failure) -> [String] {
        try stored { () throws(StoreError) in try database.estimateNames() }
    }

    /// Throws `noSuchEstimate` with names that are spelled nearly so.
    package func estimate(named name: String) throws(Failure) -> Estimate {
        if let found = try stored({ () throws(StoreError) in try database.estimate(named: name.nfc) }) { return found }
        throw try missing(name)
    }

    /// An empty estimate. Throws `estimateExists`.
    @discardableResult
    package func make(_ name: String, months: Int = Estimate.usualMonths) throws(Failure) -> Estimate {
        let estimate = Estimate(id: workspace.newBirthID(), name: try checked(name), months: try checked(months))
        try keep(estimate)
        return estimate
    }

    /// The same lines under another name, as an estimate of its own.
    @discardableResult
    package func copy(_ name: String, as other: String) throws(Failure) -> Estimate {
        var copy = withNewIDs(try estimate(named: name))
        copy.name = try checked(other)
        try keep(copy)
        return copy
    }

    package func rename(_ name: String, to other: String) throws(Failure) -> Estimate {
        let other = try checked(other)
        return try change(name) { $0.name = other }
    }

    package func setMonths(_ months: Int, of name: String) throws(Failure) -> Estimate {
        let months = try checked(months)
        return try change(name) { $0.months = months }
    }

    package func remove(_ name: String) throws(Failure) {
        let isGone = try stored { () throws(StoreError) in try database.removeEstimate(named: name.nfc) }
        if !isGone { throw try missing(name) }
    }

    // MARK: Lines

    /// Prices a calculator's line and puts it at the end of its group.
    package func add(
        _ words: [String], _ options: EstimateLineOptions = .init(), to name: String
    ) throws(Failure) -> (estimate: Estimate, line: Int) {
        let line = try priced(words, label: oneLine(options.label ?? ""))
        let group = workspace.newBirthID()
        let changed = try change(name) { (estimate) throws(Failure) in
            try estimate.accept(line)
            estimate.append(line, toGroup: oneLine(options.group ?? ""), newID: group)
        }
        return (changed, (changed.lines.firstIndex { $0.id == line.id } ?? 0) + 1)
    }

    /// Changes a line's words, label or group; no words leave its calculator and its price as they are. Words that begin
    /// with an input's name change those inputs alone.
    package func edit(
        line number: Int, of name: String, words: [String], _ options: EstimateLineOptions = .init()
    ) throws(Failure) -> Estimate {
        let old = try estimate(named: name).line(number)
        var new = old
        if !words.isEmpty {
            let whole = words[0].hasPrefix("--") ? try override(old, by: words) : words
            new = try priced(whole, label: old.label)
            new.id = old.id
        }
        new.label = options.label.map(oneLine) ?? old.label
        let group = workspace.newBirthID()
        return try change(name) { (estimate) throws(Failure) in
            guard let place = estimate.place(of: old.id) else {
                throw .estimate(.noSuchLine(number, of: name, lines: estimate.lines.count))
            }
            estimate.groups[place.group].lines[place.line] = new
            try estimate.checkCurrencies(new)
            guard let wanted = options.group.map(oneLine), wanted != estimate.groups[place.group].name else { return }
            estimate.groups[place.group].lines.remove(at: place.line)
            estimate.append(new, toGroup: wanted, newID: group)
            estimate.dropEmptyGroups()
        }
    }

    package func removeLine(_ number: Int, of name: String) throws(Failure) -> Estimate {
        let id = try estimate(named: name).line(number).id
        return try change(name) { estimate in
            guard let place = estimate.place(of: id) else { return }
            estimate.groups[place.group].lines.remove(at: place.line)
            estimate.dropEmptyGroups()
        }
    }

    // MARK: Keeping

    func keep(_ estimate: Estimate, replacing: Bool = false) throws(Failure) {
        let isKept = try stored { () throws(StoreError) in try database.add(estimate, replacing: replacing) }
        if !isKept { throw .estimate(.exists(estimate.name)) }
    }

    @discardableResult
    func change(
        _ name: String, _ change: (inout Estimate) throws(Failure) -> Void
    ) throws(Failure) -> Estimate {
        var wanted = name
        let result = try stored { () throws(StoreError) in
            try database.changeEstimate(named: name.nfc) { (estimate) throws(Failure) in
                try change(&estimate)
                wanted = estimate.name
            }
        }
        switch try result.get() {
        case .changed(let estimate): return estimate
        case .noSuchEstimate: throw try missing(name)
        case .nameTaken: throw .estimate(.exists(wanted))
        }
    }

    /// As a new thing: nothing in it has the identity of what it was copied from.
    func withNewIDs(_ estimate: Estimate) -> Estimate {
        var estimate = estimate
        estimate.id = workspace.newBirthID()
        for group in estimate.groups.indices {
            estimate.groups[group].id = workspace.newBirthID()
            for line in estimate.groups[group].lines.indices {
                estimate.groups[group].lines[line].id = workspace.newBirthID()
            }
        }
        return estimate
    }

    private func missing(_ name: String) throws(Failure) -> Failure {
        .estimate(.missing(name, suggestions: nearest(to: name, among: try names())))
    }

    func checked(_ name: String) throws(Failure) -> String {
        let words = name.nfc.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty, words.count <= 100, !words.hasPrefix("-") else { throw .estimate(.badName(name)) }
        return words
    }

    private func checked(_ months: Int) throws(Failure) -> Int {
        guard (1...1_200).contains(months) else { throw .estimate(.badMonths(months)) }
        return months
    }
}

extension Estimate {
    func line(_ number: Int) throws(Failure) -> Line {
        let lines = lines
        guard (1...max(1, lines.count)).contains(number), !lines.isEmpty else {
            throw .estimate(.noSuchLine(number, of: name, lines: lines.count))
        }
        return lines[number - 1]
    }

    func place(of id: BirthID) -> (group: Int, line: Int)? {
        for (group, entry) in groups.enumerated() {
            if let line = entry.lines.firstIndex(where: { $0.id == id }) { return (group, line) }
        }
        return nil
    }

    /// Fails for a line in another currency, since nothing is converted here.
    func accept(_ line: Line) throws(Failure) {
        guard let currency, currency != line.price.currency else { return }
        throw .estimate(.otherCurrency(found: line.price.currency, expected: currency))
    }

    /// The same for a line that is in it already.
    func checkCurrencies(_ new: Line) throws(Failure) {
        guard let other = lines.first(where: { $0.price.currency != new.price.currency }) else { return }
        throw .estimate(.otherCurrency(found: new.price.currency, expected: other.price.currency))
    }

    mutating func append(_ line: Line, toGroup name: String, newID: BirthID) {
        if let index = groups.firstIndex(where: { $0.name == name }) {
            groups[index].lines.append(line)
        } else {
            let group = Group(id: newID, name: name, lines: [line])
            if name.isEmpty { groups.insert(group, at: 0) } else { groups.append(group) }
        }
    }

    mutating func dropEmptyGroups() { groups.removeAll(where: \.lines.isEmpty) }
}
