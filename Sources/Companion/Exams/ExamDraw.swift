import Quiz

// How an exam is drawn. Every topic has a bank of questions and a weight. Of `count` questions a topic gets its share
// by the method of largest remainders (Hamilton's): the whole part of count × weight ÷ all weights, and one more to
// those with the largest rest until all are given; of equal rests the earlier topic's counts. A topic whose bank is
// smaller gives what it has, and the others share the rest by the same method.

/// How many questions come from each topic.
/// - Parameter banks: how many questions each topic has.
func sharedByWeight(_ count: Int, weights: [Int], banks: [Int]) -> [Int] {
    var shares = Array(repeating: 0, count: weights.count)
    var open = weights.indices.filter { banks[$0] > 0 && weights[$0] > 0 }
    var left = min(count, open.reduce(0) { $0 + banks[$1] })
    while left > 0, !open.isEmpty {
        let total = open.reduce(0) { $0 + weights[$1] }
        let rest = open.sorted { a, b in
            let (x, y) = (left * weights[a] % total, left * weights[b] % total)
            return x == y ? a < b : x > y
        }
        var given = Dictionary(uniqueKeysWithValues: open.map { ($0, left * weights[$0] / total) })
        let spare = left - given.values.reduce(0, +)
        for index in rest.prefix(spare) { given[index, default: 0] += 1 }
        // Topics that have too few give all, and the rest is shared anew.
        let full = open.filter { shares[$0] + (given[$0] ?? 0) >= banks[$0] }
        guard let _ = full.first(where: { shares[$0] + (given[$0] ?? 0) > banks[$0] }) else {
            for index in open { shares[index] += given[index] ?? 0 }
            return shares
        }
        for index in full {
            left -= banks[index] - shares[index]
            shares[index] = banks[index]
        }
        open.removeAll(where: full.contains)
    }
    return shares
}

extension Question {
    /// With its choices in an order that the seed alone decides, and the reasons that go with them in the same.
    func shuffledChoices(_ reasons: [String], seed: UInt64) -> (question: Question, reasons: [String]) {
        guard let choices else { return (self, reasons) }
        let order = shuffled(Array(choices.indices), seed: seed)
        var question = self
        question.choices = order.map { choices[$0] }
        return (question, reasons.count == choices.count ? order.map { reasons[$0] } : reasons)
    }
}
