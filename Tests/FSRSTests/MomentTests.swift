import Testing

@testable import FSRS

@Suite struct MomentTests {
    private func check(_ milliseconds: Int64, _ offset: Int, _ hour: Int, _ expect: Int) {
        let moment = Moment(milliseconds: milliseconds, utcOffset: offset, rollOverHour: hour)
        #expect(moment.day == CollectionDay(expect))
    }

    private let hour: Int64 = 3_600_000

    @Test("a collection day begins at the roll-over hour of local time")
    func rollOver() {
        check(4 * hour, 0, 4, 0)
        check(4 * hour - 1, 0, 4, -1)
        check(28 * hour - 1, 0, 4, 0)
        check(28 * hour, 0, 4, 1)
        check(0, 0, 0, 0)
    }

    @Test("the offset decides, east and west of UTC")
    func offset() {
        // 19:00 UTC is 04:00 of the next day in Seoul.
        check(19 * hour, 9 * 3600, 4, 1)
        check(19 * hour - 1, 9 * 3600, 4, 0)
        check(10 * hour, -5 * 3600, 4, 0)
        check(9 * hour - 1, -5 * 3600, 4, -1)
    }

    @Test("days before 1970 are counted down")
    func negative() {
        check(-1, 0, 0, -1)
        check(-24 * hour, 0, 0, -1)
        check(-24 * hour - 1, 0, 0, -2)
    }

    @Test("days are counted from one to another")
    func days() {
        #expect(CollectionDay(10).days(since: CollectionDay(7)) == 3)
        #expect(CollectionDay(7).advanced(by: 3) == CollectionDay(10))
        #expect(CollectionDay(7) < CollectionDay(8))
    }
}
