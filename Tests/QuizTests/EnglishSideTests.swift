import TestSupport
import Testing

@Suite("Sides, stressed names and headers of English notes are asked in whole questions")
struct EnglishSideTests {
    @Test(
        "a line is asked as a tutor would",
        arguments: [
            // Both sides of a thing.
            ("## Boats\nRaft, pros:\n- no keel\n- light", "What are the two pros of Raft? → no keel ; light"),
            ("## Boats\nRaft, cons\n- slow\n- wet", "What are the two cons of Raft? → slow ; wet"),
            // A term over one indented line, amid others.
            (
                "## Sails\nJib\n  small sail before the mast\nSpinnaker\n  large sail for running before the wind\n",
                "What is this? “small sail before the mast” → Jib"
            ),
            // What a stressed name means, in the bracket behind it.
            (
                "## Memory\nOur log splits into **diary** (personal events) and **almanac** (general knowledge).",
                "What is this? “personal events” → diary"
            ),
            // Letters, their words, and what these mean.
            (
                "## Cost\n- TCO = total cost of ownership: direct and indirect costs of a boat over its life",
                "What does TCO stand for? → total cost of ownership"
            ),
            (
                "## Cost\n- TCO = total cost of ownership: direct and indirect costs of a boat over its life",
                "What is TCO? → direct and indirect costs of a boat over its life"
            ),
            (
                "## Log\nThree duties: **writing**, **keeping** and **reading**.",
                "What are the three duties? → writing ; keeping ; reading"
            ),
            // Headers that are verbs, or tell how much.
            (
                "# Salts\n\n| Salt | Normal | Too low |\n|---|---|---|\n| brine | 3 to 5 | cramps, thirst |\n| lye | 1 to 2 | tremor |",
                "brine: what happens when it is too low? → cramps, thirst"
            ),
            (
                "# Salts\n\n| Salt | Normal | Evicts |\n|---|---|---|\n| brine | high | old water |\n| lye | low | grease |",
                "What does brine evict? → old water"
            ),
            (
                "# Salts\n\n| Salt | One-liner |\n|---|---|\n| brine | keeps fish through the winter |\n| lye | turns fat to soap |",
                "What keeps fish through the winter? → brine"
            ),
            // Words that look like a reminder or an occasion may name a thing.
            (
                "## Yard\n- redo log: a file of changes that were not written yet",
                "What is a redo log? → a file of changes that were not written yet"
            ),
            (
                "## Yard\n- Salt mine: a pit from which coarse white grains are dug",
                "What is meant by “Salt mine”? → a pit from which coarse white grains are dug"
            ),
            // Only a word of the name is quoted.
            (
                "## Gear\n- \"free\" wrappers: net, hook and line, all lent by the harbour",
                "What are \"free\" wrappers? → net, hook and line, all lent by the harbour"
            ),
            // What a stressed name means may be a chain.
            (
                "## Water\n**Reed fever** - too little salt → water kept in the legs → swelling",
                "What is this? “too little salt → water kept in the legs → swelling” → Reed fever"
            ),
        ])
    func expected(markdown: String, question: String) { expect([question], among: asked(markdown)) }

    @Test(
        "what the learner tells herself is no question",
        arguments: [
            ("## Boats\n- Still missing: the lecture on keels", "Still missing"),
            ("## Boats\n- revise again: knots, tide tables", "revise again"),
            ("## Boats\n- low tide → grounded boats (she repeated this 3 times)", "she repeated"),
            ("## Boats\nThe harbour = safety **of** the boat (keel, mast), and no more than that.", "→ of"),
            ("## Boats\n- Potassium IV: never before sailing, → rash", "Who is this"),
            (
                "# Page\n\n## Guards\n\n| Service | Use |\n|---|---|\n| watch | looks for smoke |\n| patrol | walks the pier |\n| bell | calls the crew |",
                "Page"
            ),
        ])
    func refused(markdown: String, part: String) { refuse(part, among: asked(markdown)) }
}
