/// What an author is told of a pack: all that is wrong with it at once, and how much of each note is asked.
///
///     let check = checkPack(at: folder, with: desk)
///     check.findings.isEmpty
package struct PackCheck: Sendable {
    /// How much of a note is asked.
    package struct Coverage: Sendable, Hashable {
        package var path: String
        package var isQuestions: Bool
        package var questions: Int
        /// Lines that say something, and those of them that a question touches.
        package var told: Int
        package var asked: Int

        package init(path: String, isQuestions: Bool, questions: Int, told: Int, asked: Int) {
            self.path = path
            self.isQuestions = isQuestions
            self.questions = questions
            self.told = told
            self.asked = asked
        }
    }

    package init() {}

    /// By file and line.
    package var findings: [PackFinding] = []
    package var coverage: [Coverage] = []
    /// Commands in notes, cases and examples of calculators that were worked.
    package var worked = 0
}
