// Notes: Markdown as people write it → `Note`, a tree of blocks with their lines.
//
//     let note = Note(reading: bytes, named: "aws.md")
//     for block in note.blocks where block.isItem { print(block.lines, block.text.string) }
//
// It gives what a human sees, broken lists and all. It opens no file, knows no fact, and never
// throws on bad Markdown: what is odd becomes a `Problem` with its line.
