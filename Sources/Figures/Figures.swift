// Figures: tables, charts and styled lines as values, and their renderers; the width of text by grapheme; and the
// one door through which outside text reaches a terminal.
//
//     let surface = Surface(width: 80, hasColour: true)
//     for line in table.rendered(for: surface) { print(line) }
//     print(("\("맞았습니다", .good) · \(note)" as Styled).rendered(for: surface))
//
// Read in this order: SafeText (the door), WidthTable and DisplayWidth, Styled and Surface, Wrapping, then Table with
// its renderers, Chart, ProgressBar and JSONText.
//
// It does not know what is drawn.
