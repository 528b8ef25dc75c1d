"""Writes a deck as an exam sheet with its key: one HTML page that needs nothing else, laid out for A4."""

import html
import json
import sys

STYLE = """
@page { size: A4; margin: 18mm 16mm }
body { font: 11pt/1.5 "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif; max-width: 46em;
    margin: 2em auto; padding: 0 1em; color: #111 }
h1 { font-size: 16pt; margin: 0 } h2 { font-size: 13pt; margin: 1.6em 0 .4em }
.head { display: flex; justify-content: space-between; border-bottom: 2px solid #111; padding-bottom: .4em }
ol { padding-left: 2.2em } li { margin: .7em 0; break-inside: avoid }
.context { color: #666; font-size: 9pt } .choices { list-style: none; padding: 0; margin: .2em 0 }
.choices li { margin: .1em 0 } .blank { border-bottom: 1px solid #999; height: 1.6em; max-width: 30em }
.key { break-before: page } .key li { margin: .25em 0 } .source { color: #666; font-size: 9pt }
img { display: block; max-width: 100%; max-height: 12cm; margin: .4em 0 }
@media print { body { margin: 0; max-width: none } }
"""

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"


def mark(number):
    return CIRCLED[number] if number < len(CIRCLED) else f"({number + 1})"


def question(item):
    parts = []
    if item.get("context"):
        parts.append(f'<div class="context">{html.escape(" › ".join(item["context"]))}</div>')
    parts.append(f'<div>{html.escape(item["prompt"])}</div>')
    for picture in item.get("pictures") or []:
        caption, kind, data = (html.escape(picture[name]) for name in ("caption", "type", "data"))
        parts.append(f'<img alt="{caption}" src="data:{kind};base64,{data}">')
    if item.get("choices"):
        rows = "".join(f"<li>{mark(number)} {html.escape(choice)}</li>" for number, choice in enumerate(item["choices"]))
        parts.append(f'<ul class="choices">{rows}</ul>')
    else:
        parts.append('<div class="blank"></div>' * max(1, min(len(item["answers"]), 6)))
    return "<li>" + "".join(parts) + "</li>"


def key(item):
    right = [names[0] for names in item["answers"] if names]
    choices = item.get("choices") or []
    shown = [f"{mark(choices.index(name))} {name}" if name in choices else name for name in right]
    return f'<li>{html.escape(", ".join(shown))} <span class="source">{html.escape(item["source"])}</span></li>'


def export(params):
    korean = params["language"] == "ko"
    say = (lambda ko, en: ko) if korean else (lambda ko, en: en)
    title, items = html.escape(params["title"]), params["questions"]
    sheet = "\n".join(question(item) for item in items)
    answers = "\n".join(key(item) for item in items)
    count = say(f"{len(items)}문제", f"{len(items)} question{'' if len(items) == 1 else 's'}")
    return {
        "text": f"""<!doctype html>
<html lang="{params["language"]}"><meta charset="utf-8"><title>{title}</title><style>{STYLE}</style>
<div class="head"><h1>{title}</h1><div>{count} · {say("이름", "Name")} ____________</div></div>
<ol>
{sheet}
</ol>
<section class="key"><h2>{title} · {say("정답", "Key")}</h2>
<ol>
{answers}
</ol></section>
</html>
"""
    }


HELLO = {
    "protocol": 1,
    "name": "exam-sheet",
    "version": "1.0.0",
    "capabilities": {
        "exporters": [
            {"name": "exam-sheet", "title": {"ko": "인쇄할 시험지와 정답", "en": "An exam sheet with its key"},
             "extension": "html"}
        ]
    },
}

for line in sys.stdin:
    request = json.loads(line)
    if request["method"] == "hello":
        answer = {"result": HELLO}
    elif request["method"] == "export":
        answer = {"result": export(request["params"])}
    else:
        answer = {"error": {"code": -32601, "message": f"there is no {request['method']} here"}}
    print(json.dumps({"jsonrpc": "2.0", "id": request["id"], **answer}, ensure_ascii=False), flush=True)
