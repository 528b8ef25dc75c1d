// Companion: one file per use case, over all the floors below: sync, review, search, preview, statistics, settings.
//
//     let workspace = try Workspace(opening: surroundings)
//     let session = try workspace.beginQuiz(of: .everything)
//     while let asked = try session.next() { … }
//
// It returns cases with values. No terminal text, colour, SQL or formula is here.
