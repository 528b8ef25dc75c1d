// The free tier changed on 2025-07-15. Accounts from before have twelve months of some services beside those that are
// always free; accounts from then on have credits instead of the twelve months.

/// Something that costs nothing up to an amount.
package struct FreeOffer: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// From the day that the account was opened.
        case twelveMonths = "12-months"
        case always
        /// Money to be used up within six months.
        case credits
    }

    /// Which accounts it is for.
    package enum Audience: String, Sendable, Hashable, CaseIterable {
        case openedBefore = "before"
        case openedSince = "since"
        case everyone = "all"
    }

    /// `s3-standard`
    package let name: String
    package let kind: Kind
    package let audience: Audience
    /// In a month; credits once.
    package let allowance: Measure

    package init(name: String, kind: Kind, audience: Audience, allowance: Measure) {
        self.name = name
        self.kind = kind
        self.audience = audience
        self.allowance = allowance
    }
}

/// The offers of a book and the day that parts them.
package struct FreeTier: Sendable, Hashable {
    package let offers: [FreeOffer]
    /// Accounts opened on this day or later are new ones.
    package let changed: PriceDate

    package init(offers: [FreeOffer], changed: PriceDate) {
        self.offers = offers
        self.changed = changed
    }

    /// What an account has that was opened on a date and is so many months old.
    package func offers(opened: PriceDate, ageInMonths: Int) -> [FreeOffer] {
        let isNew = opened >= changed
        return offers.filter { offer in
            switch offer.audience {
            case .openedBefore where isNew, .openedSince where !isNew: return false
            default: break
            }
            switch offer.kind {
            case .always: return true
            case .twelveMonths: return ageInMonths < 12
            case .credits: return ageInMonths < 6
            }
        }
    }

    /// What of `usage` has to be paid once `offer` is used up, as a step.
    package static func billable(_ usage: Measure, under offer: FreeOffer) throws(MeasureFailure) -> Step {
        let zero = Formula.number(Measure(0, usage.dimensions))
        let rest = StepName.usage.value(usage) - StepName.freeAllowance.value(offer.allowance)
        return try Step(StepName.billable.rawValue, .maximum([zero, rest]))
    }
}
