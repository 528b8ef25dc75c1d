// Quiz: facts → cards → questions, and the grading of answers.
//
//     let made = makeCards(from: findFacts(in: note), of: note)
//     let question = ask(card, seed: 7, index: index)
//     let verdict = question.verdict(on: "서버 관라 비용", index: index)
//
// A kind of question is one file: how it is asked and how its answer is graded. The module decides no time,
// keeps nothing and draws nothing.
