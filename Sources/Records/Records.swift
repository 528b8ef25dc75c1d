// Records: the nouns of what is kept, without the database that keeps them: sources, stored cards, reviews, counts,
// hits, estimates, lessons, exams, and what can go wrong.
//
//     let miss = session.summary().misses
//
// The program draws them and the knowledge base fills them, so neither needs the other. It has no SQL and no file.
