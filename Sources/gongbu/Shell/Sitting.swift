import Companion
import FSRS
import Records

/// What the dialogue wants of a quiz session; tests hand in one of their own.
protocol Sitting: AnyObject {
    func next() throws -> Asked?
    func hint() -> String
    func answer(_ typed: String) throws -> Answered
    func grade(_ grade: Grade) throws -> Recording
    func overrule(right: Bool) -> Answered
    func acceptWording() throws
    func takeCorrection() throws -> Bool
    func skip()
    func bury() throws
    func suspend() throws
    func setAside() throws
    func undo() throws -> StoredCard
    func summary() throws -> SessionSummary
    func nothingDue() throws -> NothingDue
    /// Plugins that failed since this was asked last.
    func takeTroubles() -> [PluginTrouble]
}

extension Sitting {
    func takeTroubles() -> [PluginTrouble] { [] }
}

extension QuizSession: Sitting {}
