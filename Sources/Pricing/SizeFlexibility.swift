// Size flexibility: a regional reservation, Linux and default tenancy, covers any size of its family by normalised
// units. Within one hour the units go to the owner's account first, then to the others in the order given, and in each
// to the smallest instance first; an instance may be covered in part.

/// Reservations and running instances of one family in one hour.
package struct SizeFlexibility: Sendable, Hashable {
    /// A number of instances of one type in one account.
    package struct Instances: Sendable, Hashable {
        package var account: String
        package var type: InstanceType
        package var count: Int

        package init(account: String, type: InstanceType, count: Int) {
            self.account = account
            self.type = type
            self.count = count
        }
    }

    /// What became of one entry of what runs.
    package struct Coverage: Sendable, Hashable {
        package let running: Instances
        /// Of its units, by reservations.
        package let covered: FixedDecimal
        /// Instances left for on demand; 0.5 is half an hour of one.
        package let onDemand: FixedDecimal
    }

    package struct Result: Sendable, Hashable {
        /// In the order of what runs.
        package let coverage: [Coverage]
        /// Units that nothing used.
        package let unused: FixedDecimal
    }

    package enum Problem: Error, Sendable, Hashable {
        /// A type whose size has no factor.
        case noFactor(InstanceType)
        case arithmetic(ArithmeticFailure)
    }

    package var reserved: [Instances]
    package var running: [Instances]

    package init(reserved: [Instances], running: [Instances]) {
        self.reserved = reserved
        self.running = running
    }

    package func result() throws(Problem) -> Result {
        var open = try running.map { (entry) throws(Problem) in try units(of: entry.type, entry.count) }
        let whole = open
        var unused: FixedDecimal = 0
        do {
            for reservation in reserved {
                var left = try units(of: reservation.type, reservation.count)
                for index in order(for: reservation) {
                    let taken = min(left, open[index])
                    open[index] = try open[index].subtracting(taken)
                    left = try left.subtracting(taken)
                }
                unused = try unused.adding(left)
            }
            var coverage: [Coverage] = []
            for (index, entry) in running.enumerated() {
                let factor = try units(of: entry.type, 1)
                coverage.append(
                    Coverage(
                        running: entry, covered: try whole[index].subtracting(open[index]),
                        onDemand: try open[index].divided(by: factor)))
            }
            return Result(coverage: coverage, unused: unused)
        } catch let problem as Problem {
            throw problem
        } catch {
            throw .arithmetic(error as? ArithmeticFailure ?? .overflow)
        }
    }

    /// The entries that a reservation may cover: those of its family, its own account's first, small before large.
    private func order(for reservation: Instances) -> [Int] {
        let own = running.map { $0.account == reservation.account }
        return running.indices.filter { running[$0].type.family == reservation.type.family }.sorted { a, b in
            if own[a] != own[b] { return own[a] }
            if !own[a], running[a].account != running[b].account { return a < b }
            return (running[a].type.size?.factor ?? 0, a) < (running[b].type.size?.factor ?? 0, b)
        }
    }

    private func units(of type: InstanceType, _ count: Int) throws(Problem) -> FixedDecimal {
        guard let size = type.size else { throw .noFactor(type) }
        do { return try size.factor.multiplied(by: FixedDecimal(count)) } catch { throw .arithmetic(error) }
    }
}
