"""My Plugin: one JSON object a line in, one a line out. PROTOCOL.md has every message."""

import json
import sys

HELLO = {
    "protocol": 1,
    "name": "my-plugin",
    "version": "0.1.0",
    "capabilities": {
        "questions": [
            {
                "name": "my-plugin"
            }
        ],
        "skills": [
            {
                "name": "sum",
                "title": {
                    "ko": "덧셈",
                    "en": "Sums"
                }
            }
        ]
    }
}


def questions(params):
    """Questions about a note; `line` says which line each comes from."""
    made = []
    for number, line in enumerate(params["markdown"].split("\n"), start=1):
        term, equals, meaning = line.partition(" = ")
        if equals:
            made.append({"prompt": f"{term.strip()}?", "answers": [meaning.strip()], "line": number})
    return {"questions": made}


def exercise(params):
    """The same seed gives the same exercise."""
    first, second = params["seed"] % 97, params["seed"] // 97 % 89
    return {"question": {"prompt": f"{first} + {second} = ?", "answers": [str(first + second)]}}


METHODS = {"hello": lambda params: HELLO, "questions": questions, "exercise": exercise}

for line in sys.stdin:
    request = json.loads(line)
    answer = {"jsonrpc": "2.0", "id": request["id"]}
    method = METHODS.get(request["method"])
    if method:
        answer["result"] = method(request["params"])
    else:
        answer["error"] = {"code": -32601, "message": f"there is no {request['method']} here"}
    print(json.dumps(answer, ensure_ascii=False), flush=True)
