package import Calculators
import KnowledgeBase
package import Pricing
package import Records

/// What stands in the way, as a case with its values. The program says it in the learner's language.
package enum Failure: Error, Sendable, Hashable {
    case store(StoreError)
    case noSuchPath(String)
    /// A folder in which no note was found; how many files it has.
    case noNotes(path: String, files: Int)
    case notANote(path: String)
    case unreadable(path: String, detail: String)
    /// No program that shows pictures is here.
    case noViewer(path: String, tried: [String])
    /// The data home itself cannot be made or written.
    case homeNotWritable(path: String, detail: String)
    case noSuchDeck(String, suggestions: [String])
    case noSuchSetting(String, suggestions: [String])
    case badSetting(key: String, found: String, expected: SettingKind)
    case noSuchCard(String)
    case noSuchLesson(String, suggestions: [String])
    /// A name that fits lessons of several courses alike.
    case severalLessons(String, [LessonChoice])
    /// A pack that comes with the program and was not installed.
    case notInstalledCourse(String)
    case exam(ExamFailure)
    /// Several cards hold the words; some of their questions.
    case manyCards(String, [String])
    /// An exercise has other numbers each time, so there is nothing in it to be reworded.
    case notEdited(skill: String)
    case nothingToUndo
    /// The newest answers are an exam's, which is taken back as a whole and only where that was asked for.
    case lastAnswerIsExam
    case notTracked(String)
    case calculation(CalculationProblem)
    /// A written calculator whose file has mistakes.
    case faultyCalculator(String, path: String)
    /// The line as it was typed, without its `=`.
    case expression(ExpressionProblem, line: String)
    /// A line behind `=` that comes to nothing, such as 1/0.
    case noResult(MeasureFailure)
    /// `$last` before anything was calculated.
    case nothingCalculated
    case noSuchPriceBook(String, suggestions: [String])
    /// An import would take its place.
    case priceBookExists(String)
    /// No book can be made of an offer file.
    case offerFile(path: String, OfferProblem)
    case estimate(EstimateFailure)
    case exchange(ExchangeFailure)
    case plugin(PluginTrouble)
    case pack(PackFailure)
    /// A file that is there already, and is not written over.
    case fileExists(path: String)
    /// A file that cannot be written.
    case cannotWrite(path: String, detail: String)
}

/// What stands in the way with an estimate.
package enum EstimateFailure: Error, Sendable, Hashable {
    case missing(String, suggestions: [String])
    case exists(String)
    case badName(String)
    case badMonths(Int)
    case noSuchLine(Int, of: String, lines: Int)
    /// The calculator's result is no sum that is paid by the month.
    case noCharge(calculator: String)
    /// A line in another currency than those before it.
    case otherCurrency(found: Currency, expected: Currency)
    /// A file that is no estimate, at its line from 1.
    case file(path: String, EstimateFileProblem, line: Int)
}

/// Runs `body`, whose failures are the store's, as a failure of a use case.
func stored<Result>(_ body: () throws(StoreError) -> Result) throws(Failure) -> Result {
    do { return try body() } catch { throw .store(error) }
}
