import TestSupport
import Testing

@Suite("Cells of an English table are asked by their headers")
struct EnglishCellTests {
    private func table(_ header: String, _ rows: String...) -> String {
        let line = String(repeating: "|---", count: header.split(separator: "|").count) + "|"
        return "# Yard\n\n\(header)\n\(line)\n" + rows.joined(separator: "\n")
    }

    @Test(
        "a header asks for what its cells hold",
        arguments: [
            ("| Tool | Where it sits |", "| adze | on the long wall |", "adze: where does it sit? → on the long wall"),
            ("| Tool | Where found |", "| adze | on the long wall |", "adze: where found? → on the long wall"),
            (
                "| Tool | A typical use | Age |", "| adze | dressing beams | old |",
                "adze: what is a typical use? → dressing beams"
            ),
            ("| Tool | Blades | Age |", "| adze | one | old |", "How many blades does the adze have? → one"),
            ("| Tool | Blades | Age |", "| adze | single | old |", "What is said of adze under “Blades”? → single"),
            (
                "| Weather | oil moves | oak beam |", "| frosty | into the wood | splits along the grain |",
                "What is said of frosty under “oil moves”? → into the wood"
            ),
            (
                "| Weather | oil moves | oak beam |", "| frosty | into the wood | splits along the grain |",
                "frosty: what happens to the oak beam? → splits along the grain"
            ),
            (
                "| Boat | Age | Note |", "| adze | old | handle of ash wood |",
                "Which boat is this noted of? “handle of ash wood” → adze"
            ),
            ("| maker | work | date |", "| Berg | Red Barge | 1812 |", "When was this? “Red Barge” → 1812"),
            ("| maker | style | date |", "| Berg Yard | clinker | 1812 |", "When was this? “Berg Yard” → 1812"),
        ])
    func headers(header: String, row: String, question: String) {
        let blank = "| saw" + String(repeating: " | dull brown thing", count: header.split(separator: "|").count - 2)
        expect([question], in: table(header, row, blank + " |"))
    }
}
