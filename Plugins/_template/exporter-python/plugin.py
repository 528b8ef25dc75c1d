"""My Plugin: one JSON object a line in, one a line out. PROTOCOL.md has every message."""

import json
import sys

HELLO = {
    "protocol": 1,
    "name": "my-plugin",
    "version": "0.1.0",
    "capabilities": {
        "exporters": [
            {
                "name": "my-plugin",
                "title": {
                    "ko": "글 파일",
                    "en": "A text file"
                },
                "extension": "txt"
            }
        ]
    }
}


def export(params):
    """The file's whole text."""
    lines = [params["title"], ""]
    for item in params["questions"]:
        lines.append(item["prompt"] + " → " + ", ".join(names[0] for names in item["answers"]))
    return {"text": "\n".join(lines) + "\n"}


METHODS = {"hello": lambda params: HELLO, "export": export}

for line in sys.stdin:
    request = json.loads(line)
    answer = {"jsonrpc": "2.0", "id": request["id"]}
    method = METHODS.get(request["method"])
    if method:
        answer["result"] = method(request["params"])
    else:
        answer["error"] = {"code": -32601, "message": f"there is no {request['method']} here"}
    print(json.dumps(answer, ensure_ascii=False), flush=True)
