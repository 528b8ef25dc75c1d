"""Reads HTML notes as Markdown: headings, paragraphs, lists, tables, code, emphasis, links and definition lists.

What is no text for a reader (script, style, navigation, head) is left out, but for a page without a heading of its own
its title. Each line of the Markdown knows the line of the file that it begins at. Python's standard library alone.
"""

import base64
import json
import sys
from html.parser import HTMLParser

LEFT_OUT = {"script", "style", "nav", "template", "noscript", "svg", "head", "button", "form"}
VOID = {"br", "hr", "img", "meta", "link", "input", "wbr", "col", "source", "area", "base", "embed", "track"}
BLOCKS = {"p", "div", "section", "article", "main", "header", "footer", "figure", "figcaption", "address", "details",
          "summary", "dl", "body", "html", "aside"}
MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`", "del": "~~", "s": "~~", "mark": "=="}


class Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines, self.spans = [], []
        self.text, self.start = "", None
        self.prefix, self.indent = "", ""
        self.hidden, self.pre = 0, False
        self.lists, self.quotes = [], 0
        self.table, self.row = None, None
        self.links = []
        self.title, self.in_title = "", False
        self.has_heading = False

    # Lines

    def put(self, line, start):
        if line or (self.lines and self.lines[-1]):
            self.lines.append("> " * self.quotes + line if line else "")
            self.spans.append((len(self.lines), start, self.getpos()[0]))

    def flush(self, blank=True):
        text = " ".join(self.text.split())
        if text:
            self.put(self.prefix + text, self.start or self.getpos()[0])
            self.prefix = self.indent
            if blank and not self.lists:
                self.put("", self.getpos()[0])
        self.text, self.start = "", None

    # Tags

    def handle_starttag(self, tag, attributes):
        if tag == "title":
            self.in_title = True
        if tag in LEFT_OUT:
            self.hidden += tag not in VOID
        if self.hidden:
            return
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.flush()
            self.put("", self.getpos()[0])
            self.prefix = "#" * int(tag[1]) + " "
            self.has_heading = True
        elif tag in BLOCKS:
            self.flush()
        elif tag == "br":
            if self.row is None:
                self.flush(blank=False)
            else:
                self.text += " "
        elif tag == "hr":
            self.flush()
            self.put("---", self.getpos()[0])
        elif tag in ("ul", "ol"):
            self.flush(blank=False)
            self.lists.append([tag, 0])
        elif tag == "li":
            self.flush(blank=False)
            depth = "    " * max(0, len(self.lists) - 1)
            kind = self.lists[-1] if self.lists else ["ul", 0]
            kind[1] += 1
            self.prefix = depth + (f"{kind[1]}. " if kind[0] == "ol" else "- ")
            self.indent = depth + "    "
        elif tag == "blockquote":
            self.flush()
            self.quotes += 1
        elif tag == "pre":
            self.flush()
            self.pre = True
            self.text, self.start = "", self.getpos()[0]
        elif tag == "table":
            self.flush()
            self.table = []
        elif tag == "tr":
            self.row = []
        elif tag in ("td", "th"):
            self.text, self.start = "", self.getpos()[0]
        elif tag == "dt":
            self.flush(blank=False)
        elif tag == "dd":
            term = " ".join(self.text.split())
            self.text = f"**{term}**: " if term else ""
        elif tag in MARKS and not self.pre:
            self.text += MARKS[tag]
        elif tag == "a":
            self.links.append(dict(attributes).get("href") or "")
            self.text += "["
        elif tag == "img":
            alt = dict(attributes).get("alt")
            if alt:
                self.text += alt

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag in LEFT_OUT and tag not in VOID:
            self.hidden -= 1

    def handle_endtag(self, tag):
        if tag == "title":
            self.in_title = False
        if tag in LEFT_OUT and tag not in VOID:
            self.hidden = max(0, self.hidden - 1)
            return
        if self.hidden:
            return
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.flush()
            self.prefix = ""
        elif tag in BLOCKS or tag == "dd":
            self.flush()
            self.prefix = self.indent if self.lists else ""
        elif tag == "li":
            self.flush(blank=False)
            self.prefix = self.indent = ""
        elif tag in ("ul", "ol"):
            self.flush(blank=False)
            if self.lists:
                self.lists.pop()
            self.prefix, self.indent = "", "    " * max(0, len(self.lists) - 1)
            if not self.lists:
                self.put("", self.getpos()[0])
        elif tag == "blockquote":
            self.flush()
            self.quotes = max(0, self.quotes - 1)
        elif tag == "pre":
            self.pre = False
            self.put("```", self.start)
            for number, line in enumerate(self.text.strip("\n").split("\n")):
                self.put(line, self.start + number)
            self.put("```", self.getpos()[0])
            self.put("", self.getpos()[0])
            self.text, self.start = "", None
        elif tag in ("td", "th") and self.row is not None:
            self.row.append(" ".join(self.text.split()).replace("|", "\\|"))
            self.text, self.start = "", None
        elif tag == "tr" and self.table is not None and self.row is not None:
            self.table.append((self.row, self.getpos()[0]))
            self.row = None
        elif tag == "table" and self.table is not None:
            self.put_table()
        elif tag in MARKS and not self.pre:
            self.text += MARKS[tag]
        elif tag == "a" and self.links:
            href = self.links.pop()
            self.text += f"]({href})" if href else "]"

    def put_table(self):
        rows = [row for row in self.table if row[0]]
        if rows:
            width = max(len(row) for row, _ in rows)
            for number, (row, line) in enumerate(rows):
                self.put("| " + " | ".join(row + [""] * (width - len(row))) + " |", line)
                if number == 0:
                    self.put("|" + " --- |" * width, line)
            self.put("", self.getpos()[0])
        self.table = self.row = None

    def handle_data(self, data):
        if self.in_title:
            self.title += data
        if self.hidden:
            return
        if self.start is None and data.strip():
            blank = data[:len(data) - len(data.lstrip())]
            self.start = self.getpos()[0] + blank.count("\n")
        self.text += data


def decoded(data):
    for encoding in ("utf-8-sig", "cp949"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", errors="replace")


def read(params):
    reader = Reader()
    reader.feed(decoded(base64.b64decode(params["data"])))
    reader.close()
    reader.flush()
    lines, spans = reader.lines, reader.spans
    title = " ".join(reader.title.split())
    if title and not reader.has_heading:
        lines = [f"# {title}", ""] + lines
        spans = [(1, 1, 1)] + [(line + 2, first, last) for line, first, last in spans]
    while lines and not lines[-1]:
        lines.pop()
    return {
        "markdown": "".join(line + "\n" for line in lines),
        "spans": [{"line": line, "first": first, "last": max(first, last)}
                  for line, first, last in spans if line <= len(lines)],
    }


HELLO = {
    "protocol": 1,
    "name": "html-notes",
    "version": "1.0.0",
    "capabilities": {"readers": [{"name": "html", "extensions": ["html", "htm", "xhtml"]}]},
}

for line in sys.stdin:
    request = json.loads(line)
    if request["method"] == "hello":
        answer = {"result": HELLO}
    elif request["method"] == "read":
        answer = {"result": read(request["params"])}
    else:
        answer = {"error": {"code": -32601, "message": f"there is no {request['method']} here"}}
    print(json.dumps({"jsonrpc": "2.0", "id": request["id"], **answer}, ensure_ascii=False), flush=True)
