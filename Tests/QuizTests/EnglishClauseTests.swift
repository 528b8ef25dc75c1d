import Testing

@Suite("What an English line says beside its first thought")
struct EnglishClauseTests {
    @Test(
        "rows of codes are asked member by member",
        arguments: [
            ("31 = door shut, 32 = door locked from inside", "“32 = ____” → door locked from inside"),
            ("slot 0 = coins, 1 = notes", "“slot 1 = ____” → notes"),
            ("Signs (`K` = kiln, `OV` = oven, `P` = pit)", "“Signs: OV = ____” → oven"),
            ("L = low fire = the damper half shut", "“L = low fire = ____” → the damper half shut"),
            ("GRATE 1 birch / GRATE 2 oak, split twice", "“GRATE 2: ____” → oak, split twice"),
            ("`vent -o` opens the flue, `-s` shuts the flue", "What does vent -s do? → shuts the flue"),
            ("`>>` shuts the flue", "“>> ____” → shuts the flue"),
            ("Lever up → flue open (1), lever down → flue shut, then wait", "“lever down → ____” → flue shut"),
            (
                "`hot -k` (heat kept per hour) vs `hot -l` (heat lost by the door)",
                "“____: heat lost by the door” → hot -l"
            ),
            (
                "Kiln vs oven: a kiln is a furnace for clay, an oven is a chamber for bread",
                "“an oven is ____” → a chamber for bread"
            ),
        ])
    func rows(line: String, part: String) {
        let prompts = asked("# Ovens\n\n- \(line)\n")
        #expect(prompts.contains { $0.contains(part) }, "\(prompts)")
    }

    @Test(
        "a number without a unit, or one that its bracket explains, is asked in its line",
        arguments: [
            ("The grate of the old kiln always carries 8 bricks in its rows", "8"),
            ("Max 3 loaves per tray", "3"),
            ("`draw` goes from -4 (wide open) to 9 (shut)", "-4"),
            ("Grate screws are Stern T25", "Stern T25"),
        ])
    func numbers(line: String, answer: String) {
        let prompts = asked("# Ovens\n\n- \(line)\n")
        #expect(prompts.contains { $0.hasSuffix("→ \(answer)") || $0.contains("→ \(answer) ") }, "\(prompts)")
    }

    @Test(
        "aims, cases and what an arrow leads to are asked by the line itself",
        arguments: [
            (
                "To free a stuck damper: loosen both screws, lift the plate, turn it back",
                "“To free a stuck damper: ____” → loosen both screws, lift the plate, turn it back"
            ),
            ("How to choose bricks: weight, colour, price", "“How to choose bricks: ____” → weight, colour, price"),
            (
                "to bake at night you need leave from the warden",
                "“to bake at night you need ____” → leave from the warden"
            ),
            (
                "Warden: holds every key, cannot be sent away by the guild -> choose with care",
                "-> ____” → choose with care"
            ),
            ("Hot stones bake slowly, but their crust is brittle", "but their crust is ____” → brittle"),
            (
                "Rye forms under low heat but long steam, and that happens in clay ovens",
                "happens in ____” → clay ovens"
            ),
            ("The left flue has a brass collar, you turn it by hand", "What has a brass collar? → left flue"),
            ("Coal ovens are a late invention, I'd say", "What do you call a late invention? → Coal ovens"),
            ("Smoky room? flue half shut", "“Smoky room? ____” → flue half shut"),
            ("Ash layer is loose - bread is burnt when the layer slips", "bread is ____ when the layer slips” → burnt"),
        ])
    func thoughts(line: String, part: String) {
        let prompts = asked("# Bakery\n\n## Ovens\n\n- \(line)\n")
        #expect(prompts.contains { $0.contains(part) }, "\(prompts)")
    }

    @Test(
        "a line is not cut where its thought goes on, and furniture is no fact",
        arguments: [
            ("Flat loaves are named by flour weight: thin, plain, thick.", "What is meant by “by flour weight”?"),
            ("Slow heat makes hard crust, so round loaves are **crusty**.", "so round loaves” →"),
            ("To free a stuck damper: loosen both screws, lift the plate", "What is meant by “To free"),
            ("Yeast is in the crock, and the crock is the expensive bit.", "the expensive bit?"),
            ("Reading: Harrow ch. 2–10.", "Reading"),
            ("ask Vera: why is the north oven", "ask Vera"),
            ("`heat -k` (warmth kept per hour) vs `draw -l` (loss by the door)", "vs draw -l"),
            ("`door` sends a draught, the oven is cooled by it", "draught, the oven"),
            ("Lever up → flue open, lever down → flue shut (2), then wait", "lever down → flue shut (2), then wait"),
            ("`bake on x` now, `bake keep x` at dusk", "What is bake on x? → now"),
            ("- Probably the flue is bent", "Probably the flue is ____"),
        ])
    func refused(line: String, part: String) {
        refuse(part, in: "# Bakery\n\n## Ovens\n\n\(line)\n")
    }

    @Test("a clause between commas belongs to its meaning, and what the title goes through is none")
    func whole() {
        let note =
            "# Bakers: ovens & loaves\n\n## Inside\n\nMantle\n: the dome plus the upper, rigid part of the wall; it is what smoke stains\n"
        expect(["What is meant by “Mantle”? → the dome plus the upper, rigid part of the wall"], in: note)
        refuse("ovens & loaves", in: note)
    }
}
