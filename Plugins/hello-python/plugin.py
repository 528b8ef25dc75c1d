"""A calculator in a screenful: copy the folder, change `hello` and `calculate`, and it is yours."""

import json
import sys


def hello(params):
    return {
        "protocol": 1,
        "name": "hello-python",
        "version": "1.0.0",
        "capabilities": {
            "calculators": [
                {
                    "name": "uptime",
                    "title": {"ko": "가용성에서 한 해에 멈춰도 되는 시간", "en": "The downtime that an availability allows"},
                    "inputs": [
                        {
                            "name": "availability",
                            "label": {"ko": "가용성", "en": "availability"},
                            "kind": "percent",
                            "required": True,
                            "least": "0",
                            "most": "1",
                        }
                    ],
                    "results": [
                        {"name": "down_a_year", "label": {"ko": "한 해에", "en": "in a year"}, "unit": "hours"},
                        {"name": "down_a_month", "label": {"ko": "한 달에", "en": "in a month"}, "unit": "hours"},
                    ],
                    "examples": ["99.9%"],
                }
            ]
        },
    }


def calculate(params):
    down = 1 - float(params["inputs"]["availability"])
    return {"results": {"down_a_year": f"{8760 * down:.6f}", "down_a_month": f"{730 * down:.6f}"}}


METHODS = {"hello": hello, "calculate": calculate}

for line in sys.stdin:
    request = json.loads(line)
    answer = {"jsonrpc": "2.0", "id": request["id"]}
    method = METHODS.get(request["method"])
    if method:
        answer["result"] = method(request["params"])
    else:
        answer["error"] = {"code": -32601, "message": f"there is no {request['method']} here"}
    print(json.dumps(answer, ensure_ascii=False), flush=True)
