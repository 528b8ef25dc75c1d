import TestSupport
import Testing

@Suite("English lines that tell what goes with a name")
struct EnglishCompanyTests {
    @Test(
        "a row of things is asked for what they belong to, and no meaning",
        arguments: [
            (
                "# Yard\n\n- yard costs\n\t- store: ropes, oak planks, tar\n\t- crew: mates, hands",
                "Which of the yard costs do these belong to? “ropes, oak planks, tar” → store"
            ),
            ("# Yard\n\n- Rigging: masts + ropes", "What do these belong to? “masts + ropes” → Rigging"),
            ("# Yard\n\n- Tar cycle: narrow sheds", "Who or what is this told of? “narrow sheds” → Tar cycle"),
            (
                "# Yard\n\n- Clinker: Holt, thin oak planks",
                "Who or what is this told of? “Holt, thin oak planks” → Clinker"
            ),
            ("# Yard\n\n- Oil: seeds crack, kernels press", "What is Oil? → seeds crack, kernels press"),
        ])
    func rows(markdown: String, question: String) {
        expect([question], in: markdown)
    }

    @Test(
        "what is noted of a name is asked by what it says, not by the name",
        arguments: [
            ("# Yard\n\n- Futtock: Holt's manifesto, 1812, printed in Delft", "What is meant by “Futtock”"),
            ("# Yard\n\n- toll tags: have to be paid before the lock opens", "What are toll tags?"),
            ("# Yard\n\n- Undue delay: actual or presumed", "What is meant by “Undue delay”"),
            ("# Yard\n\n- Vera = brain", "brain"),
            ("# Yard\n\n- Big gotcha: the gate shuts by itself at night", "gotcha"),
            ("# Yard\n\n- Lock: shuts at night. Barred by: lack of water, ice", "Barred by"),
            ("# Yard: the Age of Sail\n\nNothing.", "Age of Sail"),
            ("# Yard wk 4\n\n- header 20 planks wide", "Yard wk 4: which"),
            ("# Yard\n\n> [!example] Holt\n> A barge of 20 planks is drawn by two horses.", "What is Holt"),
            ("# Yard\n\n- Cures: rot → tar, worm → copper plates, rust → red lead", "What are Cures?"),
            ("# Yard\n\n- the 53 comes from the port that barges use", "the 53"),
        ])
    func noted(markdown: String, part: String) {
        refuse(part, in: markdown)
    }

    @Test(
        "what is said is put as it can be asked",
        arguments: [
            (
                "# Yard\n\n**Draught** is how deep a hull lies in the water.",
                "What is the name for how deep a hull lies in the water? → Draught"
            ),
            (
                "# Yard\n\n- minors (< 18): contracts for small repairs bind them",
                "What is this? “contracts for small repairs bind them” → minors"
            ),
            (
                "# Yard\n\n- levelling → the more water the lower lock has, the faster it fills",
                "What is this? “the more water the lower lock has, the faster it fills” → levelling"
            ),
            (
                "# Yard\n\nThe Canal Act was proclaimed at Delft in 1871.",
                "Where was the Canal Act proclaimed in 1871? → Delft"
            ),
            ("# Yard\n\n- Anna Holt (1780–1850) built barges.", "When did Anna Holt live? → 1780–1850"),
            ("# Yard\n\n- balance of the lock gate → even", "What is the balance of the lock gate? → even"),
            (
                "# Yard\n\n- 3 yard costs\n\t- tar\n\t- oak\n\t- rope",
                "What are the three yard costs? → tar ; oak ; rope"
            ),
            ("# Yard\n\n- Canal Act: 4 July 1776, mostly by Vera Holt", "When was this? “Canal Act” → 4 July 1776"),
            (
                "# Yard\n\n- Cures: rot → tar, worm → copper plates, rust → red lead",
                "Cures: what follows the arrow? “worm → ____” → copper plates"
            ),
            (
                "# Yard\n\n- Pine tar: a black paste. Side effects: cough, rash",
                "What are the side effects of the Pine tar? → cough, rash"
            ),
            (
                "# Yard\n\n- Tar: a paste. Causes dry mouth, red eyes, cough, rash.",
                "Tar causes which four? → dry mouth ; red eyes ; cough ; rash"
            ),
            (
                "# Yard\n\n- Lock\n\t- oil 5 mg i.v. at once",
                "Lock: which number fits? “oil ___ mg i.v. at once” → 5 mg"
            ),
            (
                "# Yard\n\n| Gauge | Site | Tone |\n|---|---|---|\n| α1 | bow | high |\n| β2 | stern | low |",
                "α1: what is the site? → bow"
            ),
            (
                "# Yard\n\n- Lock: a basin with gates. Keepers live on the dyke.",
                "In Lock, what lives on the dyke? → Keepers"
            ),
        ])
    func wordings(markdown: String, question: String) {
        expect([question], in: markdown)
    }
}
