internal import Archives
package import FSRS
package import Records

/// A card as it travels between programs: what it asks, where it belongs, and what was learned of it.
package struct ExchangedCard: Sendable, Hashable {
    /// What it shows, in plain text; lines are parted by line breaks.
    package enum Face: Sendable, Hashable {
        case basic(front: String, back: String)
        /// A text with `gap` in place of each answer, and what is shown with the whole text after it.
        case cloze(text: String, answers: [String], extra: String)
    }

    /// Stands for what was taken out of a cloze: Unicode's object replacement.
    package static let gap: Character = "\u{FFFC}"

    /// The same at every import of the same card, and for a card of ours the one it was born with.
    package var id: BirthID
    package var face: Face
    /// Outermost first; never empty.
    package var deck: [String]
    /// Without spaces.
    package var tags: [String]
    package var state: CardState
    package var isSuspended: Bool
    /// Oldest first.
    package var reviews: [ExchangedReview]

    package init(
        id: BirthID, face: Face, deck: [String], tags: [String] = [], state: CardState = CardState(),
        isSuspended: Bool = false, reviews: [ExchangedReview] = []
    ) {
        self.id = id
        self.face = face
        self.deck = deck
        self.tags = tags
        self.state = state
        self.isSuspended = isSuspended
        self.reviews = reviews
    }
}

/// One answer in a card's history.
package struct ExchangedReview: Sendable, Hashable {
    package var moment: Moment
    package var grade: Grade
    /// Where the card stood before the answer.
    package var phase: CardState.Phase
    /// In milliseconds.
    package var duration: Int

    package init(moment: Moment, grade: Grade, phase: CardState.Phase, duration: Int) {
        self.moment = moment
        self.grade = grade
        self.phase = phase
        self.duration = duration
    }
}

/// Where the learner's days begin, handed in from the top.
package struct StudyCalendar: Sendable {
    /// Seconds east of UTC at a UTC millisecond.
    package var utcOffset: @Sendable (Int64) -> Int
    /// 0…23
    package var rollOverHour: Int

    package init(rollOverHour: Int, utcOffset: @escaping @Sendable (Int64) -> Int) {
        self.rollOverHour = rollOverHour
        self.utcOffset = utcOffset
    }

    package func moment(_ milliseconds: Int64) -> Moment {
        Moment(milliseconds: milliseconds, utcOffset: utcOffset(milliseconds), rollOverHour: rollOverHour)
    }

    /// The UTC second at which a day begins.
    func start(of day: CollectionDay) -> Int64 {
        let noon = Int64(day.number) * 86_400 + 43_200
        return Int64(day.number) * 86_400 + Int64(rollOverHour * 3600 - utcOffset(noon * 1000))
    }
}

extension BirthID {
    /// Of something that has another name elsewhere: the first half of its SHA-256.
    package init(naming text: String) {
        let digest = SHA256(of: Array(text.utf8)).bytes
        let half = { (place: Int) in digest[place..<(place + 8)].reduce(0 as UInt64) { $0 << 8 | UInt64($1) } }
        self.init(high: half(0), low: half(8))
    }
}
