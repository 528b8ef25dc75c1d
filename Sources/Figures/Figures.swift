// Figures: tables, charts and styled lines as values, and their renderers; the width of text by grapheme; and the
// one door through which outside text reaches a terminal.
//
//     let lines = Table(…).rendered(for: Surface(width: 80, hasColour: true))
//
// It does not know what is drawn.
