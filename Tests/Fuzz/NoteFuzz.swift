// What any bytes give: read as a note, its facts found, its questions made, its doubts told. Built and run by
// `scripts/fuzz`; not part of the tests.
import Facts
import Notes
import Quiz

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let note = Note(reading: Array(UnsafeBufferPointer(start: start, count: count)), named: "fuzz.md")
    let found = findFacts(in: note)
    let made = makeCards(from: found, of: note)
    for drafted in made.cards.prefix(50) {
        let answers = drafted.question.answers.compactMap(\.first).joined(separator: ", ")
        _ = drafted.question.verdict(on: answers, index: EmptyIndex())
        _ = hint(for: drafted.question)
    }
    _ = findDoubts(in: note)
    return 0
}
