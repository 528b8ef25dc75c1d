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
        if words.count == 2, numbers.contains(last) { return !kinds.contains(first.lowered) && !isDrug(first) }
        return words.count == 3 && words[1] == "the" && EnglishWording.isOrdinary(last)
    }

    /// `Potassium IV`
    private static func isDrug(_ word: String) -> Bool {
        ["ium", "ate", "ide", "ose", "mycin", "cillin"].contains { word.lowered.ends(in: $0) }
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
        "John", "James", "William", "Charles", "George", "Thomas", "Henry", "Robert", "Adam", "David", "Daniel",
        "Paul", "Peter", "Mary", "Anna", "Anne", "Marie", "Jane", "Elizabeth", "Alexander", "Albert", "Isaac",
        "Louis", "Karl", "Max", "Lorenzo", "Filippo", "Albrecht", "Hans", "Jan", "Gustave", "Gustav", "Claude",
        "Vincent", "Pablo", "Walter", "André", "Andrew", "Berthe", "Édouard", "Edward", "Edgar", "Théodore",
        "Theodore", "Jacques", "Caspar", "Friedrich", "Wilhelm", "Otto", "Heinrich", "Franz", "Joseph", "Josef",
        "Ernest", "Edwin", "Francis", "Frederick", "Benjamin", "Samuel", "Michael", "Richard", "Stephen", "Arthur",
        "Alfred", "Hugo", "Niels", "Erwin", "Werner", "Gregor", "Rosalind", "Barbara", "Ada", "Alan", "Dorothy",
        "Catherine", "Maria", "Rosa", "Hannah", "Simone", "Virginia", "Emily", "Margaret", "Martin", "Blaise",
        "Pierre", "René", "Antoine", "Giuseppe", "Giovanni", "Giorgio", "Marco", "Niccolò", "Dante", "Miguel",
        "Diego", "Francisco", "Vladimir", "Leo", "Nikolai", "Ivan", "Mikhail", "Fyodor", "Igor", "Sergei", "Dmitri",
        "Lynn", "Harold", "Harriet", "Rachel", "Roger", "Philip", "Phillip", "Patrick", "Oliver", "Oscar", "Abraham",
        "Nelson", "Sigmund", "Johann", "Johannes", "Ludwig", "Wolfgang", "Leonardo", "Galileo", "Simón", "José",
        "Jean", "Émile", "Michel", "Immanuel", "Julius", "Marcus", "Carl", "Christopher", "Nicolaus", "Hermann",
        "Florence", "Sarah", "Emma", "Frida", "Jeremy", "Noam", "Jerome", "Lev", "Erik",
    ]
}
