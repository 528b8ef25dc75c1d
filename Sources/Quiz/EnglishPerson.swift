import Facts

/// Whether an English name is a person's: by a title, by a number behind it, or by a first name that is often given.
enum EnglishPerson {
    static func isOne(_ name: String) -> Bool {
        let words = name.words
        guard (2...4).contains(words.count), let first = words.first, let last = words.last,
            EnglishWording.isOrdinary(first)
        else { return false }
        if titles.contains(first) || firstNames.contains(first) { return words.dropFirst().allSatisfy(isPart) }
        // `Selim I`, `Suleiman the Magnificent`
        if words.count == 2, numbers.contains(last) { return !kinds.contains(first.lowered) }
        return words.count == 3 && words[1] == "the" && EnglishWording.isOrdinary(last)
    }

    private static func isPart(_ word: String) -> Bool {
        EnglishWording.isOrdinary(word) || joints.contains(word) || numbers.contains(word)
            || (word.utf8.count == 2 && word.ends(in: "."))
    }

    private static let joints: WordList = [
        "de", "da", "von", "van", "der", "del", "la", "du", "bin", "ibn", "the", "of",
    ]
    private static let numbers: WordList = [
        "I", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI",
    ]
    /// What is counted so beside rulers.
    private static let kinds: WordList = [
        "type", "war", "world", "phase", "part", "class", "stage", "grade", "book", "act", "title", "article",
        "chapter",
        "level", "mark", "model", "photosystem", "factor", "collagen", "section", "volume", "group", "period",
        "complex",
        "quantum", "angiotensin", "hypersensitivity", "error", "schedule", "tier", "vatican", "elizabethan", "apollo",
    ]
    private static let titles: WordList = [
        "King", "Queen", "Emperor", "Empress", "Sultan", "Shah", "Tsar", "Czar", "Pope", "Saint", "Sir", "Lord", "Lady",
        "General", "President", "Prince", "Princess", "Father", "Captain", "Duke", "Count", "Chancellor", "Judge",
    ]
    private static let firstNames: WordList = [
        "John", "James", "William", "Charles", "George", "Thomas", "Henry", "Robert", "Adam", "David", "Daniel", "Paul",
        "Peter", "Mary", "Anna", "Anne", "Marie", "Jane", "Elizabeth", "Alexander", "Albert", "Isaac", "Louis", "Karl",
        "Max", "Sigmund", "Johann", "Johannes", "Ludwig", "Wolfgang", "Leonardo", "Galileo", "Simón", "José", "Jean",
        "Pierre", "Jacques", "Émile", "Michel", "Friedrich", "Immanuel", "Benjamin", "Abraham", "Martin", "Nelson",
        "Julius", "Marcus", "Edward", "Richard", "Francis", "Samuel", "Joseph", "Michael", "Edwin", "Alan", "Ada",
        "Rosalind", "Gregor", "Niels", "Ernest", "Erwin", "Werner", "Stephen", "Carl", "Andrew", "Arthur", "Walter",
        "Frederick", "Oliver", "Christopher", "Nicolaus", "Blaise", "René", "Antoine", "Claude", "Vincent", "Pablo",
        "Giuseppe", "Otto", "Franz", "Hermann", "Hans", "Ivan", "Vladimir", "Nikolai", "Dmitri", "Florence", "Sarah",
        "Margaret", "Emma", "Virginia", "Harriet", "Frida", "Jeremy", "Noam", "Jerome", "Lev", "Erik", "Philip",
    ]
}
