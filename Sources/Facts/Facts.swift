// Facts: a `Note` → the facts it states: subject, relation, values, each with its lines and rule.
//
//     let found = findFacts(in: note)
//     for fact in found.facts { print(fact.subject.name, fact.relation, fact.values.map(\.text)) }
//
// It works on the note's tree. What differs by language stands in Korean/ and English/. It words no question
// and opens no file.
