// FSRS: the FSRS-6 memory model and the steps before it, as plain functions of values.
//
//     let scheduler = Scheduler()
//     let next = scheduler.next(state, after: .good, at: moment, seed: seed)
//
// Read in this order: Grade and MemoryState (the words), Parameters, ForgettingCurve and MemoryModel (the formulas),
// LearningSteps, Fuzz, Scheduler (what is due when), Replay.
//
// It knows no card's text, no clock and no hidden randomness: moment and seed are handed in.
