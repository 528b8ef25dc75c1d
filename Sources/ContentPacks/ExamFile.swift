package import Notes
package import Records

/// The keys at the head of a file of questions that belongs to an exam.
package enum ExamKey: String, Sendable, Hashable, CaseIterable {
    case exam, topic, weight, draw, minutes, pass
}

/// What a file of questions is in an exam: the questions of one topic, and how many of them are drawn.
package struct ExamPart: Sendable, Hashable {
    /// The exam's name, which its files share: `CLF-C02`.
    package var exam: String
    package var topic: String
    /// Of a hundred.
    package var weight: Int
    package var draw: Int
    /// For the whole exam; nil without a limit.
    package var minutes: Int?
    package var pass: PassMark

    /// nil for a file that belongs to no exam, or says too little of it; `pack check` tells what.
    package init?(_ frontMatter: FrontMatter) {
        func value(_ key: ExamKey) -> String? {
            frontMatter.entries[key.rawValue]?.first.flatMap { $0.isEmpty ? nil : $0 }
        }
        func number(_ key: ExamKey) -> Int? { value(key).flatMap { Int($0) } }
        guard let exam = value(.exam), let topic = value(.topic), let draw = number(.draw), draw > 0 else { return nil }
        self.exam = exam
        self.topic = topic
        self.draw = draw
        weight = number(.weight) ?? draw
        minutes = number(.minutes).flatMap { $0 > 0 ? $0 : nil }
        pass = value(.pass).flatMap { PassMark($0) } ?? ExamPart.usualPass
    }

    /// What is enough where no file says.
    package static let usualPass = PassMark.percent(70)
}
