import Companion
import FSRS
import Figures
import Records

/// What was studied and what is to come: counts, the last days, and a chart of the days ahead.
func statsScreen(_ statistics: Statistics, sentences: Sentences, paper: Paper) -> [String] {
    let counts = statistics.counts
    var lines = paper.spread(
        [
            Piece(
                sentences.studiedToday(new: statistics.studiedToday.new, reviews: statistics.studiedToday.reviews),
                .bold)
        ],
        [Piece(sentences.tomorrow(statistics.dueTomorrow))])
    lines += paper.wrapped([Piece(sentences.inventory(counts))], indent: 1)
    lines += paper.wrapped([Piece(sentences.phases(counts))], indent: 1)
    if counts.reviews > 0 {
        let recent = counts.days.suffix(30)
        let answered = recent.reduce(0) { $0 + $1.reviews }
        let right = recent.reduce(0) { $0 + $1.right }
        if answered > 0 {
            lines += paper.wrapped(
                [Piece(sentences.recent(answered: answered, right: right, days: recent.count))], indent: 1)
        }
    }
    guard counts.forecast.contains(where: { $0 > 0 }) else { return lines }
    lines += ["", paper.line([Piece(sentences.daysAhead, .dim)])]
    return lines + forecastChart(Array(counts.forecast.prefix(10)), from: statistics.today, sentences, paper)
}

private func forecastChart(_ forecast: [Int], from today: CollectionDay, _ sentences: Sentences, _ paper: Paper)
    -> [String]
{
    paper.lines(
        Chart(
            forecast.enumerated().map { offset, count in
                Chart.Bar(" " + sentences.dayLabel(offset, CollectionDay(today.number + offset)), count, .good)
            }))
}
