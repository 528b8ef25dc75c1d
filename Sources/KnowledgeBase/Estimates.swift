internal import GRDB
internal import Pricing
package import Records

extension StudyDatabase {
    /// All estimates with their lines, by name.
    package func estimates() throws(StoreError) -> [Estimate] {
        try reading { database in
            let names = try database.prepared("SELECT name FROM estimates ORDER BY name").all { $0.text(0) }
            return try names.compactMap { try EstimateReader(database: database).estimate(named: $0) }
        }
    }

    /// The names alone, which is what completion needs.
    package func estimateNames() throws(StoreError) -> [String] {
        try reading { try $0.prepared("SELECT name FROM estimates ORDER BY name").all { $0.text(0) } }
    }

    package func estimate(named name: String) throws(StoreError) -> Estimate? {
        try reading { try EstimateReader(database: $0).estimate(named: name) }
    }

    /// Adds an estimate; false where its name is taken. With `replacing`, the one of that name goes.
    package func add(_ estimate: Estimate, replacing: Bool = false) throws(StoreError) -> Bool {
        try writing { database in
            let writer = EstimateWriter(database: database)
            if replacing {
                try writer.remove(named: estimate.name)
            } else if try writer.hasEstimate(named: estimate.name) {
                return false
            }
            try writer.insert(estimate)
            return true
        }
    }

    /// What became of a change.
    package enum EstimateChange: Sendable, Hashable {
        case changed(Estimate)
        case noSuchEstimate
        /// Its new name is another's.
        case nameTaken
    }

    /// Changes an estimate as it stands in the file now, so that two shells never undo each other's lines. What
    /// `change` throws leaves everything as it was.
    package func changeEstimate<Failure>(
        named name: String, _ change: (inout Estimate) throws(Failure) -> Void
    ) throws(StoreError) -> Result<EstimateChange, Failure> {
        var failure: Failure?
        let outcome = try writing { database -> EstimateChange in
            guard var estimate = try EstimateReader(database: database).estimate(named: name) else {
                return .noSuchEstimate
            }
            do throws(Failure) { try change(&estimate) } catch {
                failure = error
                return .changed(estimate)
            }
            let writer = EstimateWriter(database: database)
            if estimate.name != name, try writer.hasEstimate(named: estimate.name) { return .nameTaken }
            try writer.remove(named: name)
            try writer.insert(estimate)
            return .changed(estimate)
        }
        if let failure { return .failure(failure) }
        return .success(outcome)
    }

    /// False where there is none of that name.
    package func removeEstimate(named name: String) throws(StoreError) -> Bool {
        try writing { try EstimateWriter(database: $0).remove(named: name) }
    }
}

private struct EstimateReader {
    let database: Database

    func estimate(named name: String) throws -> Estimate? {
        let found = try database.prepared("SELECT id, birth_id, months FROM estimates WHERE name = ?")
            .first(name) { ($0.integer(0), Estimate(id: $0.birthID(1), name: name, months: $0.int(2))) }
        guard let (key, estimate) = found else { return nil }
        var whole = estimate
        let groups = try database.prepared(
            "SELECT id, birth_id, name FROM estimate_groups WHERE estimate_id = ? ORDER BY position"
        ).all(key) { ($0.integer(0), Estimate.Group(id: $0.birthID(1), name: $0.text(2))) }
        for (key, group) in groups {
            var group = group
            group.lines = try lines(ofGroup: key)
            whole.groups.append(group)
        }
        return whole
    }

    private func lines(ofGroup key: Int64) throws -> [Estimate.Line] {
        try database.prepared(
            """
            SELECT birth_id, label, calculator, words, upfront, monthly, currency, sources FROM estimate_lines
            WHERE group_id = ? ORDER BY position
            """
        ).all(key) { row in
            Estimate.Line(
                id: row.birthID(0), label: row.text(1), calculator: row.text(2), words: try texts(row, 3),
                price: try price(row))
        }
    }

    private func price(_ row: ResultRow) throws -> Estimate.Price {
        guard let currency = Currency(row.text(6)) else { throw RecordReader.Malformed() }
        let parts = try texts(row, 7)
        let sources = try stride(from: 0, to: parts.count - 2, by: 3).map { index in
            guard let asOf = PriceDate(parts[index + 2]) else { throw RecordReader.Malformed() }
            return PriceSource(source: parts[index], region: parts[index + 1], asOf: asOf)
        }
        return Estimate.Price(
            upfront: try FixedDecimal(reading: row.text(4)), monthly: try FixedDecimal(reading: row.text(5)),
            currency: currency, sources: sources)
    }

    private func texts(_ row: ResultRow, _ column: CInt) throws -> [String] {
        try row.withBytes(column) { try RecordReader.node($0).texts }
    }
}

private struct EstimateWriter {
    let database: Database

    func hasEstimate(named name: String) throws -> Bool {
        try database.prepared("SELECT 1 FROM estimates WHERE name = ?").first(name) { _ in true } ?? false
    }

    @discardableResult
    func remove(named name: String) throws -> Bool {
        try database.prepared("DELETE FROM estimates WHERE name = ?").run(name) > 0
    }

    func insert(_ estimate: Estimate) throws {
        let key = try database.prepared("INSERT INTO estimates(birth_id, name, months) VALUES (?, ?, ?)")
            .insert(estimate.id, estimate.name, estimate.months)
        for (position, group) in estimate.groups.enumerated() {
            let key = try database.prepared(
                "INSERT INTO estimate_groups(birth_id, estimate_id, position, name) VALUES (?, ?, ?, ?)"
            ).insert(group.id, key, position, group.name)
            for (position, line) in group.lines.enumerated() { try insert(line, at: position, inGroup: key) }
        }
    }

    private func insert(_ line: Estimate.Line, at position: Int, inGroup key: Int64) throws {
        let sources = line.price.sources.flatMap { [$0.source, $0.region, $0.asOf.description] }
        try database.prepared(
            """
            INSERT INTO estimate_lines(
                birth_id, group_id, position, label, calculator, words, upfront, monthly, currency, sources)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).run(
            line.id, key, position, line.label, line.calculator, JSONBytes(bytes: RecordWriter(line.words).bytes),
            line.price.upfront.description, line.price.monthly.description, line.price.currency.code,
            JSONBytes(bytes: RecordWriter(sources).bytes))
    }
}
