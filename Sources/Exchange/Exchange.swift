// Exchange: cards with their states and histories, to and from Anki's packages and the tables of other programs.
//
//     let package = try AnkiPackage(reading: "biology.apkg", into: scratch, calendar: calendar)
//     for card in package.cards { … }                      // faces in plain text, state, history
//     try writeAnkiPackage(cards, media: media, to: "mine.apkg", at: moment, calendar: calendar)
//     let table = CardTable(reading: bytes)                // Anki's text files, with their header keys
//
// Read in this order: ExchangedCard (what is carried), AnkiPackage (the three variants), AnkiTables (their databases),
// AnkiTemplate and Clozes (what a card shows), PlainText (what becomes of HTML), AnkiMemory (what becomes of a schedule),
// AnkiWriting, CardTable.
//
// It plans nothing, knows no data home and says no sentence.
