import KnowledgeBase
package import Notes
package import Records

/// What a sync found and did.
package struct SyncReport: Sendable, Hashable {
    package struct NoteProblem: Sendable, Hashable {
        package var path: String
        package var problem: Problem
    }
    /// Notes of the sources that were synced, read now or before.
    package var notes = 0
    package var questions = 0
    package var rejected = 0
    /// Notes that were read now.
    package var read = 0
    package var removed = 0
    package var outcome = SyncOutcome()
    package var problems: [NoteProblem] = []
    /// Files and folders that were passed over because they cannot be read.
    package var unreadable: [String] = []
    /// Plugins that could not do their part, each once.
    package var troubles: [PluginTrouble] = []

    mutating func tell(_ trouble: PluginTrouble) {
        if !troubles.contains(trouble) { troubles.append(trouble) }
    }

    /// A note that stays as it was read before.
    mutating func count(_ record: NoteRecord) {
        notes += 1
        questions += record.questions
        rejected += record.rejected
    }
}

extension SyncOutcome {
    static func += (total: inout SyncOutcome, part: SyncOutcome) {
        total.kept += part.kept
        total.moved += part.moved
        total.reworded += part.reworded
        total.changed += part.changed
        total.new += part.new
        total.aside += part.aside
    }
}
