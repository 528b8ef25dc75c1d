import Testing

@testable import Quiz

@Suite("An English sentence with a gap is turned into a question")
struct EnglishInterrogativeTests {
    @Test(
        "a gap behind the verb is asked for with the verb before its subject",
        arguments: [
            ("The pump moves ____ uphill.", "water", "What does the pump move uphill?"),
            ("Cornish pumps carry ____ from mines", "water", "What do Cornish pumps carry from mines?"),
            ("The mill was built by ____", "Anna Berg", "Who was the mill built by?"),
            ("The mill was built by ____ in 1812", "Anna Berg", "By whom was the mill built in 1812?"),
            ("Flour can be stored in the ____", "loft", "What can Flour be stored in?"),
            ("The miller built a ____", "second wheel", "What did the miller build?"),
            ("Kent joined ____ in 1812", "the league", "What did Kent join in 1812?"),
            ("The lock opened in ____", "1812", "When did the lock open?"),
            ("Two millers moved to ____ in 1812", "Leeds", "Where did two millers move in 1812?"),
            ("A lease does not end ____", "early", nil),
            ("A grant doesn't change the ____", "owner", "What doesn't a grant change?"),
            ("In spring, the river carries ____", "ice", "In spring, what does the river carry?"),
            ("Letters are protected with ____ keys", "brass", "Which keys are letters protected with?"),
            ("The mill has ____", "two wheels", "How many wheels does the mill have?"),
            ("Gears usually carry ____", "oil", "What do gears usually carry?"),
        ])
    func objects(sentence: String, answer: String, question: String?) {
        #expect(EnglishInterrogative.asked(gap: "____", in: sentence, answer: answer) == question)
    }

    @Test(
        "a gap before the verb is what the sentence is about",
        arguments: [
            ("____ filters the flour", "sieve", "What filters the flour?"),
            ("The ____ filters the flour", "sieve", "What filters the flour?"),
            ("____ built the mill", "Anna Berg", "Who built the mill?"),
            ("____ built the mill", "Northern Works", "Who or what built the mill?"),
            ("____ stones are cut from lava", "Rhenish", "Which stones are cut from lava?"),
            // Another clause, or a part of a name.
            ("A ____, on the other hand, is slow", "hand mill", nil),
            ("____ wheels turn and stones grind, unless it freezes", "Oak", nil),
        ])
    func subjects(sentence: String, answer: String, question: String?) {
        #expect(EnglishInterrogative.asked(gap: "____", in: sentence, answer: answer) == question)
    }

    @Test(
        "where it is not certain, the gap stays",
        arguments: [
            // Many things would be right, or the gap is one of several.
            ("The mill has ____", "wheels"), ("The mill grinds ____ and barley", "rye"),
            // The form may be of either time, or is a participle.
            ("The miller put the ____ away", "stone"), ("The farmers forced to move to ____", "Leeds"),
            // The clause is not the sentence's own, or the line is none.
            ("The wheel turns if the ____ is full", "pond"), ("After the flood the mill lost its ____", "wheel"),
            ("Wheel: turns the ____", "shaft"), ("It turns the ____", "shaft"), ("Nothing stops the ____", "wheel"),
            // What it is would be asked of what it is.
            ("The miller is the ____", "owner"),
        ])
    func left(sentence: String, answer: String) {
        #expect(EnglishInterrogative.asked(gap: "____", in: sentence, answer: answer) == nil)
    }
}
