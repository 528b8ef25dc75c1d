import Testing

@testable import Quiz

@Suite("Events, halves of lines and calls of English notes are asked whole")
struct EnglishEventTests {
    @Test(
        "a date behind an event is asked for",
        arguments: [
            ("- Fall of the citadel 12 May 1640", "When was this? “Fall of the citadel” → 12 May 1640"),
            ("- Harbour Act, 4 March 1702, written by the guild", "When was this? “Harbour Act” → 4 March 1702"),
            ("- Salt towns at war, Sept 1792", "When was this? “Salt towns at war” → Sept 1792"),
            ("- Regency 1795–99, five regents", "When was this? “Regency, five regents” → 1795–99"),
            ("- Flight to Dover June 1791: the duke tries to escape", "When was this? “Flight to Dover” → June 1791"),
            ("- Peace of 1801 = end of the tariff war", "What is Peace of 1801? → end of the tariff war"),
            ("- Second Order - merchantry", "What is Second Order? → merchantry"),
            ("- **K9b** – flocculation", "What is this? “flocculation” → K9b"),
        ])
    func events(line: String, question: String) {
        expect([question], in: "# Harbour towns\n\n\(line)")
    }

    @Test(
        "a number that is no date of an event asks for none",
        arguments: ["- Guild had 300 members in 1702", "- See page 1640", "- depth 1640"])
    func numbers(line: String) {
        refuse("When was this?", in: "# Harbour towns\n\n\(line)")
    }

    @Test(
        "the halves of a line tell each of its own name",
        arguments: [
            (
                "- creoles = people born in the colony; settlers = people born at home",
                "What are settlers? → people born at home"
            ),
            (
                "- bow side: a long oar, stroke side: a short oar",
                "What is a stroke side? → a short oar"
            ),
            ("- Greedy = takes the best, fast", "What does Greedy do? → takes the best, fast"),
        ])
    func halves(line: String, question: String) {
        expect([question], in: "# Rowing\n\n\(line)")
    }

    @Test(
        "a bracket of a single letter stays with it",
        arguments: [
            ("- Lookup table: uses only O(1) extra memory", "What uses only O(1) extra memory? → Lookup table"),
            (
                "- Sorting network: O(n log n) gates in parallel",
                "What is this? “O(n log n) gates in parallel” → Sorting network"
            ),
        ])
    func calls(line: String, question: String) {
        expect([question], in: "# Lists\n\n\(line)")
    }

    @Test(
        "an item's name stands before its arrow or its sign of equality",
        arguments: [
            (
                "- Canal lock → lifts boats\n\t- max 12 boats per hour",
                "Canal lock: which number fits? “max ___ boats per hour”"
            ),
            ("- Canal = dug waterway\n\t- max 12 boats per hour", "Canal: which number fits? “max ___ boats per hour”"),
        ])
    func parents(line: String, prompt: String) {
        let made = cards("# Water\n\n\(line)").cards.map(\.question.prompt)
        #expect(made.contains(prompt), "\(made)")
    }

    @Test(
        "a predicate that is none, a gap of grammar and a plan of the course are not asked",
        arguments: [
            ("- Salt is ____ for curing", "- Salt is good for curing meat"),
            ("Who or what forced", "- The crew was paid; the captain forced to move to Leeds"),
            ("midterm", "HIST 300, midterm 1."),
            ("two tanks", "The engine needs two tanks."),
            ("Which person", "- Turning point = Saratoga 1777, since it brought the fleet"),
            ("→ attached to the hull ;", "- Barnacle\n\t- attached to the hull of boats\n\t- small shell"),
            ("What runs the mill", "A waterwheel runs the mill, wind turns the saw of the old yard."),
            ("call the barrel", "The unit of brine is the **barrel**."),
            ("___ kg", "Salt demand is the salt needed to cure the meat of 1 kg by 1 day."),
            ("→ tanks", "- Brine clogs its tanks"),
            ("All three meet", "All three meet at **Salt Bridge**."),
            ("few weeks", "- The brine keeps meat for a few weeks"),
            ("our side", "- their side: a coarse salt, our side: a fine salt"),
            ("stands under “careful”? → no", "- Salt: careful"),
        ])
    func refused(part: String, line: String) {
        refuse(part, in: "# Curing\n\n\(line)")
    }

    @Test("a date is asked once, and a label's own name stands before its question")
    func once() {
        let made = asked(
            "# Ports\n\n- Salt uprising starts August 1791\n- Anna Reed - old rights: fishing, salting, trade")
        #expect(made.count { $0.hasSuffix("August 1791") } == 1, "\(made)")
        #expect(made.contains("Anna Reed - old rights: which three? → fishing ; salting ; trade"), "\(made)")
    }

    @Test("a header that is no noun is named as the table's, and a genus keeps its initial")
    func headers() {
        expect(
            ["BFS: what stands under “careful”? → uses a queue", "BFS: what is the cost? → O(V+E)"],
            in:
                "# Walks\n\n| walk | cost | careful |\n|---|---|---|\n| BFS | O(V+E) | uses a queue |\n| DFS | O(V+E) | deep stack |"
        )
        expect(
            ["What is caused by E. coli in raw meat? → Food poisoning"],
            in: "# Kitchen\n\nFood poisoning is caused by *E. coli* in raw meat.")
    }
}
