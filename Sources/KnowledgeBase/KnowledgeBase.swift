// KnowledgeBase: everything a learner did and everything her notes said, in one SQLite file.
//
//     let database = try StudyDatabase(opening: "/home/kim/.local/share/gongbu", at: moment, machine: "desk") { … }
//     try database.record(review, for: row)
//
// Schema, migrations, search, applying a sync, review log, due queue, settings: transactions named as verbs. It
// decides no schedule, prints nothing, and lets no SQL out.
