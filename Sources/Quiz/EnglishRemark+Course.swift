import Facts

// What a note says of the lecture, the book and the exam, and not of the matter.

extension EnglishRemark {
    /// What the note says of the lecture, the book and the exam.
    var isFurniture: Bool {
        let name = fact.subject.name.lowered
        let words = name.words
        if Self.furniture.contains(name) || Self.courses.contains(where: said.begins) { return true }
        if words.count == 2, ["next", "this", "last"].contains(words[0]), Self.meetings.contains(words[1]) {
            return true
        }
        let statement = fact.statement.lowered.words.map { $0.dropping(suffix: ".").dropping(suffix: ",") }
        return statement.count <= 10 && statement.contains(where: Self.sources.contains)
            && fact.relation != .enumeration
    }

    /// What is said of the course, and not of the matter.
    private static let courses = [
        "comes up ", "come up ", "is covered ", "was covered ", "is discussed ", "comes later",
    ]
    private static let meetings: WordList = [
        "wk", "week", "time", "lecture", "class", "lesson", "session", "seminar", "tutorial", "lab", "term", "semester",
        "month", "monday", "tuesday", "wednesday", "thursday", "friday",
    ]
    private static let furniture: WordList = [
        "exam", "exams", "homework", "hw", "assignment", "assignments", "deadline", "deadlines", "midterm", "admin",
        "logistics", "office hours", "reading list", "further reading", "required reading", "due date", "tomorrow",
        "grading", "syllabus", "todo", "to do", "to-do",
    ]
    private static let sources: WordList = [
        "edition", "textbook", "syllabus", "handout", "handouts", "laptop", "homework", "midterm", "midterms", "prof",
        "prof's", "professor",
    ]
}
