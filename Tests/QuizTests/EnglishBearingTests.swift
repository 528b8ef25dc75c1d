import Facts
import Testing

@testable import Quiz

@Suite("What an English line says of a name is asked by how it bears on it")
struct EnglishBearingTests {
    @Test(
        "what a thing is, how it is and what goes with it are told apart",
        arguments: [
            ("firm, good for slicing", "Gouda", EnglishBearing.manner),
            ("usable for sauces", "Roux", .manner),
            ("started 1948, 200 members", "Guild", .manner),
            ("debated how old", "Henge", .manner),
            ("cattle only", "Byre", .manner),
            ("really a loan", "Lease", .manner),
            ("firm, yellow cheese", "Gouda", .nature),
            ("formed from cooled lava", "Basalt", .nature),
            ("a loan for land", "Mortgage", .nature),
            ("weighs the cargo", "Scale", .nature),
            ("religious peace, attacked the guild", "Marchetti", .manner),
            ("mapped the coast by canoe", "Marchetti", .manner),
            ("reimposed taxes, long war", "Marchetti", .manner),
            ("salt in the diet slows healing", "Reed & Moss", .manner),
            ("made of clay", "Marchetti", .nature),
            ("dedicated line to the port", "Harbour Line", .nature),
            ("harbour dues, trade", "Doge", .company),
            ("The Salt Road (1748), trade in salt", "Marchetti", .company),
            ("Genoa, Pisa, Lucca", "Marchetti", .company),
            ("took the harbour", "Selim I", .person),
            ("inflow of cells", "Type II", .nature),
            ("golden age, law code", "Philip the Good", .person),
            ("natural rights of man", "John Locke", .person),
            ("volcanic rocks", "K–Ar", .company),
            ("clay, gravel", "moraine", .company),
            ("small rooms", "Cells", .nature),
            ("own inode, breaks if the target is gone", "symlink", .nature),
        ])
    func bearings(said: String, name: String, bearing: EnglishBearing) {
        #expect(EnglishBearing(said, of: name) == bearing)
    }

    @Test(
        "how a thing is asks for the thing, and not the other way round",
        arguments: [
            ("# Cheese\n\n- Gouda: firm, good for slicing", "Gouda", false),
            ("# Cheese\n\n- Gouda: a firm cheese of the Netherlands", "Gouda", true),
            ("# Dating\n\n- Rb–Sr: volcanic rocks", "Rb–Sr", false),
            ("# Coast\n\n- Winds\n\t- regional: a breeze over many towns", "regional", false),
            ("# Finds\n\n- Petrov 1871: walls of Troy on a hill", "Petrov", false),
            ("# Dating\n\n- Rb–Sr: decay of rubidium to strontium", "Rb–Sr", true),
        ])
    func meanings(markdown: String, name: String, isAsked: Bool) {
        let made = cards(markdown).cards.map(\.question)
        #expect(made.contains { $0.kind == .term && $0.answers.joined().contains(name) })
        #expect(
            made.contains { $0.kind == .definition && $0.prompt.holds(name) && !$0.prompt.begins(with: "When") }
                == isAsked, "\(made.map(\.prompt))")
    }

    @Test(
        "an event, a way of parting and the heading of a collection are no names",
        arguments: [
            ("# Ovens\n\n- Rules\n\t- lower the shelf → less browning", "this true of? “less browning”"),
            ("# Ovens\n\n- Air\n\t- warm air lighter → rises to the top", "“rises to the top”"),
            ("# Ovens\n\n- Scale\n\t- +1 mark → 14 degrees more", "“14 degrees more”"),
            ("# Sand\n\n- grains, by size: silt < sand < gravel", "silt < sand < gravel"),
            ("# Sand\n\n- Evidence for dunes\n\t- doubted then b/c no wind", "doubted then"),
            ("# Sand\n\nThe coast is therefore moving inland or eroding.", "moving inland"),
            ("# Sand\n\nSand and silt don't change.", "don't change"),
            ("# Laws\n\nHooke's law was stated by Robert Hooke in 1678.", "stated by ____"),
        ])
    func names(markdown: String, said: String) {
        let made = cards(markdown).cards.map(\.question.prompt).filter { !$0.holds("follows the arrow") }
        #expect(!made.contains { $0.holds(said) }, "\(made)")
    }

    @Test(
        "a gap for a plain noun far into a sentence yields to the question for its subject",
        arguments: [
            ("Gross tonnage counts the clean-up after a flood as a gain.", "What does Gross tonnage", false),
            ("The mill grinds barley.", "What does the mill grind? → barley", true),
            (
                "The mill moved its two stones across the river to Leeds in 1812.",
                "When did the mill move its two stones across the river to Leeds? → 1812", true
            ),
        ])
    func gaps(sentence: String, part: String, isAsked: Bool) {
        let found = asked("# Mills\n\n\(sentence)")
        #expect(!found.contains { $0.contains("____") })
        #expect(found.contains { $0.contains(part) } == isAsked, "\(found)")
    }

    @Test(
        "a year at either end of a name is asked as a date, of a single name with what the line tells",
        arguments: [
            (
                "# Finds\n\n- 1922 Howard Carter: tomb of a king, untouched for ages",
                "When was this? “Howard Carter” → 1922"
            ),
            (
                "# Finds\n\n- Schliemann 1871: walls of Troy on a hill",
                "When was this? “Schliemann: walls of Troy on a hill” → 1871"
            ),
        ])
    func years(markdown: String, question: String) {
        expect([question], in: markdown)
    }
}
