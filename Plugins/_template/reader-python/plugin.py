"""My Plugin: one JSON object a line in, one a line out. PROTOCOL.md has every message."""

import base64
import json
import sys

HELLO = {
    "protocol": 1,
    "name": "my-plugin",
    "version": "0.1.0",
    "capabilities": {
        "readers": [
            {
                "name": "my-plugin",
                "extensions": [
                    "mytxt"
                ]
            }
        ]
    }
}


def read(params):
    """The file as Markdown; here each line of the form `term: meaning` is a fact already."""
    text = base64.b64decode(params["data"]).decode("utf-8", errors="replace")
    return {"markdown": text}


METHODS = {"hello": lambda params: HELLO, "read": read}

for line in sys.stdin:
    request = json.loads(line)
    answer = {"jsonrpc": "2.0", "id": request["id"]}
    method = METHODS.get(request["method"])
    if method:
        answer["result"] = method(request["params"])
    else:
        answer["error"] = {"code": -32601, "message": f"there is no {request['method']} here"}
    print(json.dumps(answer, ensure_ascii=False), flush=True)
