package import FSRS
internal import GRDB
package import Records

extension StudyDatabase {
    /// - Parameters:
    ///   - apart: sources whose cards are not counted; what was answered of them is.
    ///   - horizon: how many days the forecast looks ahead, today included; what is overdue counts today.
    package func studyCounts(
        leavingOut apart: [Int64] = [], on day: CollectionDay, horizon: Int
    ) throws(StoreError) -> StudyCounts {
        let counted = "source_id NOT IN (\(apart.map(String.init).joined(separator: ", ")))"
        return try reading { database in
            var counts = StudyCounts()
            counts.notes =
                try database.prepared(
                    "SELECT count(*) FROM notes WHERE source_id IN (SELECT id FROM sources WHERE is_active) AND \(counted)"
                ).first { $0.int(0) } ?? 0
            // A source that rests, as the sample does beside own notes, is not counted.
            // A review card is mature from an interval of 21 days on, as Anki has it.
            try database.prepared(
                """
                SELECT count(*) FILTER (WHERE note_id IS NOT NULL
                AND source_id IN (SELECT id FROM sources WHERE is_active)), count(*) FILTER (WHERE queue IN (0, 3)),
                count(*) FILTER (WHERE queue = 1), count(*) FILTER (WHERE queue = 2 AND due_day - last_day < 21),
                count(*) FILTER (WHERE queue = 2 AND due_day - last_day >= 21),
                count(*) FILTER (WHERE is_suspended OR is_doubtful), count(*) FILTER (WHERE note_id IS NULL) FROM cards
                WHERE \(counted)
                """
            ).first { row in
                counts.cards = row.int(0)
                counts.new = row.int(1)
                counts.learning = row.int(2)
                counts.young = row.int(3)
                counts.mature = row.int(4)
                counts.suspended = row.int(5)
                counts.aside = row.int(6)
            }
            counts.days = try database.prepared(
                """
                SELECT day, count(*), count(*) FILTER (WHERE grade > 1), sum(duration) FROM reviews AS r
                WHERE entry = 'review' AND NOT EXISTS
                (SELECT 1 FROM reviews v WHERE v.entry = 'void' AND v.other = r.id) GROUP BY day ORDER BY day
                """
            ).all { row in
                StudyCounts.Day(
                    day: CollectionDay(row.int(0)), reviews: row.int(1), right: row.int(2), milliseconds: row.int(3))
            }
            counts.reviews = counts.days.reduce(0) { $0 + $1.reviews }
            counts.forecast = Array(repeating: 0, count: max(0, horizon))
            let due = try database.prepared(
                "SELECT max(due_day, ?1), count(*) FROM cards WHERE queue = 2 AND due_day < ?2 AND \(counted) GROUP BY 1"
            ).all(day.number, day.number + horizon) { ($0.int(0) - day.number, $0.int(1)) }
            for (ahead, count) in due where counts.forecast.indices.contains(ahead) { counts.forecast[ahead] = count }
            return counts
        }
    }
}
