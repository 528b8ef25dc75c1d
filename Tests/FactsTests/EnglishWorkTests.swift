import Testing

@Suite("Works, other names and explained rows of English lines")
struct EnglishWorkTests {
    @Test(
        "a title in italics beside its date is a work, with its maker and what else is told",
        arguments: [
            (
                "- Vera Holt – *Red Barge*, c. 1812, town hall of Delft",
                ["property Red Barge/date@Vera Holt = c. 1812", "property Red Barge/maker = Vera Holt"]
            ),
            (
                "- Vera Holt – *Red Barge*, c. 1812, town hall of Delft",
                ["property Red Barge@work of Vera Holt = town hall of Delft"]
            ),
            (
                "Holt's *Red Barge* (1812) hangs in Delft.",
                ["property Red Barge/date@Holt = 1812", "property Red Barge/maker = Holt"]
            ),
            ("Jan van Holt, *Red Barge*, 1812–14: oil on oak", ["property Red Barge/date@Jan van Holt = 1812–14"]),
            ("*Red Barge* — Holt, 1812, for the town hall", ["property Red Barge/maker = Holt"]),
            (
                "1. **Vera Holt** (1780–1850). *Red Barge*, 1812. *Blue Barge*, June 1814.",
                ["property Red Barge/maker = Vera Holt", "property Blue Barge/date@Vera Holt = June 1814"]
            ),
            ("Vera Holt: *Red Barge* (1812), *Blue Barge* (1814)", ["property Blue Barge/maker = Vera Holt"]),
            ("Vera Holt: *Red Barge*, an engraving of 1814", ["property Red Barge/date@Vera Holt = 1814"]),
            ("- Dominique Stuart – *Red Barge*, c. 1812, Delft", ["property Red Barge/maker = Dominique Stuart"]),
        ])
    func works(line: String, expected: [String]) {
        expect(expected, in: "# Delft\n\n\(line)")
    }

    @Test(
        "a word in italics for its weight is no work",
        arguments: [
            ("Barges carry *peat* (1812 tons a year).", "maker"), ("Ballast: *Stones* keep her upright.", "maker"),
            ("Mannerism: *Red Barge*, 1812", "/maker"), ("He wrote *Red Barge* after the war.", "date"),
            ("High Renaissance: *Red Barge*, 1812", "/maker"),
        ])
    func stressed(line: String, part: String) {
        refuse(part, in: "# Delft\n\n\(line)")
    }

    @Test(
        "a bracket gives another name, and what each of a row is",
        arguments: [
            ("- skipper (formerly: master) signs the papers", "property skipper/former name = master"),
            ("- hull types: carvel / clinker (clinker aka lapstrake)", "property clinker/other name = lapstrake"),
            ("- the rules, guardrails (now called controls)", "property guardrails/present name = controls"),
            (
                "Hulls : carvel / clinker (planks that overlap) / steel (riveted plates).",
                "definition clinker@Hulls = planks that overlap"
            ),
            ("- crew: deck (mate, hands) + engine room (stoker, oiler)", "definition engine room@crew = stoker, oiler"),
            ("- Drift theory: hulls follow the wind (Vera Holt, 1812)", "property Drift theory/person = Vera Holt"),
            (
                "- mean or median: which is robust to a stray barge? the median",
                "authored Mean or median: which is robust to a stray barge? = the median"
            ),
        ])
    func brackets(line: String, expected: String) {
        expect([expected], in: "# Delft\n\n\(line)")
    }

    @Test(
        "a sentence is read through what stands in its way",
        arguments: [
            // A remark behind its dash, a relative clause, words between commas, a place without a comma.
            ("Vera Holt closed the old lock of Delft in 1812 – two gates of oak.", "property Delft = 1812"),
            (
                "The water that barges carry comes from rain, not from the sea.",
                "property water that barges carry = comes from rain, not from the sea"
            ),
            ("A hand pump, on the other hand, is worked by two men.", "property hand pump = is worked by two men"),
            ("The Red Barge, 1812, was built by two brothers.", "property Red Barge = was built by two brothers"),
            ("After 1812 the trade moves from Delft to Leiden.", "property Delft = Leiden"),
            // Its abbreviation ends no sentence, and two dots end one.
            ("- Lock\n\t- no toll (ferries), min. 60 tons", "quantity Lock = 60 tons"),
            (
                "The swing bridge opens at 3 a.m. to let the fish boats out.",
                "property swing bridge = opens at 3 a.m. to let the fish boats out"
            ),
            ("Locks are basins of stone.. cheap, too", "definition Locks = basins of stone"),
            // The number stands before the colon.
            ("All locks of the canal lie within 10 km of each other: near enough to walk.", "quantity Delft = 10 km"),
        ])
    func sentences(line: String, expected: String) {
        expect([expected], in: "# Delft\n\nNothing is said here.\n\n\(line)")
    }

    @Test(
        "lines and lists are cut where their thought ends",
        arguments: [
            ("- TDM = Tall Drying Mast, holds the nets up", "expansion TDM = Tall Drying Mast"),
            ("- TDM = Tall Drying Mast, holds the nets up", "definition TDM = holds the nets up"),
            ("- hull kinds: carvel / clinker / steel", "enumeration hull kinds@Delft = carvel | clinker | steel"),
            ("D1 → **R (nets are dried)** → D2 → Mend.", "steps Delft/→ = D1 | R (nets are dried) | D2 | Mend"),
            (
                "- CTB (Canal Toll Book) - long list, lies in the lock house",
                "definition CTB = long list, lies in the lock house"
            ),
            ("- payment\n\t- No Upfront -> smallest rebate", "definition No Upfront = smallest rebate"),
        ])
    func lines(line: String, expected: String) {
        expect([expected], in: "# Delft\n\n\(line)")
    }

    @Test(
        "a quotation, a reminder and a thought with commas are no facts",
        arguments: [
            ("> \"A lock is a promise about water.\"", "promise"),
            ("- tools\n\t- winch: lifts the gate\n\t- spade: digs\n\t- !! exam: both", "exam |"),
            ("- gains = less spent on tar, rope, oak", "enumeration gains"),
            ("Watch out: the lock closes at night.", "definition Watch out"),
            ("- Lock fair: rides and music (Delft, 1812)", "/person"), ("- who may pass? ask Vera", "authored"),
            ("- A nail is about 2.5, a knife 5.5.", "nail is about"),
            ("**Igneous** rocks form from magma. They cool.", "headword Igneous"),
        ])
    func refused(line: String, part: String) {
        refuse(part, in: "# Delft\n\n\(line)")
    }
}
