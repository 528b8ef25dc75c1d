"""My Plugin: one JSON object a line in, one a line out. PROTOCOL.md has every message."""

import json
import sys

HELLO = {
    "protocol": 1,
    "name": "my-plugin",
    "version": "0.1.0",
    "capabilities": {
        "calculators": [
            {
                "name": "my-plugin",
                "title": {
                    "ko": "두 수의 합",
                    "en": "The sum of two numbers"
                },
                "inputs": [
                    {
                        "name": "first",
                        "label": {
                            "ko": "첫째 수",
                            "en": "first number"
                        },
                        "kind": "number",
                        "required": True,
                        "least": "0",
                        "whole": True
                    },
                    {
                        "name": "second",
                        "label": {
                            "ko": "둘째 수",
                            "en": "second number"
                        },
                        "kind": "number",
                        "required": True,
                        "least": "0",
                        "whole": True
                    }
                ],
                "results": [
                    {
                        "name": "sum",
                        "label": {
                            "ko": "합",
                            "en": "sum"
                        }
                    }
                ],
                "examples": [
                    "3 4"
                ]
            }
        ]
    }
}


def calculate(params):
    """Inputs come as text and results go as text, so that no digit is lost."""
    inputs = params["inputs"]
    return {"results": {"sum": str(int(inputs["first"]) + int(inputs["second"]))}}


METHODS = {"hello": lambda params: HELLO, "calculate": calculate}

for line in sys.stdin:
    request = json.loads(line)
    answer = {"jsonrpc": "2.0", "id": request["id"]}
    method = METHODS.get(request["method"])
    if method:
        answer["result"] = method(request["params"])
    else:
        answer["error"] = {"code": -32601, "message": f"there is no {request['method']} here"}
    print(json.dumps(answer, ensure_ascii=False), flush=True)
