/// How a page of notes looks, on a screen and on A4.
let pageStyle = """

    :root { color-scheme: light dark; --ink: #1c2733; --soft: #5b6672; --line: #d5dae0; --tint: #f3f5f8; --blue: #2b5f93 }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e4e8ed; --soft: #9aa5b1; --line: #3a434d; --tint: #1f262e; --blue: #8fbce6 }
    }
    @page { size: A4; margin: 18mm 16mm }
    body { font: 17px/1.65 "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", system-ui, sans-serif;
      color: var(--ink); max-width: 42em; margin: 2.5em auto; padding: 0 1.2em; word-break: keep-all; overflow-wrap: break-word }
    article + article { border-top: 1px solid var(--line); margin-top: 4em; padding-top: 2em }
    h1 { font-size: 1.8em; line-height: 1.25; margin: .2em 0 .8em } h2 { font-size: 1.3em; margin: 2em 0 .5em }
    h3, h4, h5, h6 { font-size: 1.05em; margin: 1.5em 0 .3em } h1, h2, h3, h4 { break-after: avoid }
    p { margin: .7em 0 } ul, ol { padding-left: 1.5em } li { margin: .25em 0 } li.marked { list-style: none }
    a { color: var(--blue) } code { font: .88em ui-monospace, "D2Coding", monospace; background: var(--tint); padding: .1em .3em }
    pre { font: .82em/1.5 ui-monospace, "D2Coding", monospace; background: var(--tint); padding: .9em 1.1em; overflow-x: auto;
      white-space: pre-wrap; break-inside: avoid } pre code { background: none; padding: 0; font-size: 1em }
    pre.calc { border-left: 3px solid var(--blue) } pre.calc b { color: var(--blue) }
    table { border-collapse: collapse; margin: 1em 0; font-size: .94em; break-inside: avoid }
    th, td { border-bottom: 1px solid var(--line); padding: .4em .9em .4em 0; text-align: left; vertical-align: top }
    th { color: var(--soft); font-weight: 600 } hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0 }
    blockquote { margin: 1em 0; padding: 0 1em; border-left: 3px solid var(--line); color: var(--soft) }
    .callout { background: var(--tint); border-left: 3px solid var(--soft); padding: .5em 1.1em; margin: 1.2em 0;
      break-inside: avoid } .callout .title { font-weight: 600; margin: .3em 0 }
    .callout.goal, .callout.summary, .callout.tip { border-color: var(--blue) } .callout.warning { border-color: #c0562f }
    figure { margin: 1.4em 0; break-inside: avoid } figure img { max-width: 100%; background: #fff }
    figcaption, .footnote, .missing, .tag, .whole { color: var(--soft); font-size: .88em } .math, var { font-family: serif; font-style: italic }
    nav { border-bottom: 1px solid var(--line); margin-bottom: 3em; padding-bottom: 1em }
    @media print {
      body { font-size: 10.5pt; margin: 0; max-width: none; padding: 0 }
      article + article { break-before: page; border: 0; margin: 0; padding: 0 } a { color: inherit; text-decoration: none }
      nav { break-after: page; border: 0 }
    }

    """
