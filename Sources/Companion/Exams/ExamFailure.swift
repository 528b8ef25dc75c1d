package import Records

/// What stands in the way with an exam.
package enum ExamFailure: Error, Sendable, Hashable {
    /// No installed pack has one; the id of a pack at hand that would, where there is one.
    case none(course: String?)
    /// A pack without an exam.
    case notInPack(String)
    case noSuchExam(String, suggestions: [String])
    case noSuchTopic(String, topics: [String])
    /// Its files have no question that can be asked.
    case noQuestions(String)
    /// Fewer questions than one, or more than there are.
    case badCount(Int, most: Int)
    /// Another exam than that which was asked for was begun and not ended.
    case otherRunning(Exam)
    /// None was begun, or all were ended.
    case noneRunning
    /// None was taken to its end.
    case noResult
    /// Another shell ended it.
    case endedElsewhere
}
