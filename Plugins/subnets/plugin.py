"""Calculates with CIDR blocks, by Python's own ipaddress module.

    calc cidr 10.0.0.0/22                  what a block holds
    calc subnets 10.0.0.0/16 24            how it is cut into subnets, less the addresses that AWS keeps in each

AWS keeps five addresses of every subnet: the first four and the last (VPC user guide, "Subnet CIDR blocks", 2026-07).
"""

import ipaddress
import json
import sys

KEPT_BY_AWS = 5
SHOWN = 8


class BadInput(Exception):
    """Something that the learner typed cannot be."""

    def __init__(self, name, korean, english):
        self.name, self.korean, self.english = name, korean, english


def words(korean, english):
    return {"ko": korean, "en": english}


HELLO = {
    "protocol": 1,
    "name": "subnets",
    "version": "1.0.0",
    "capabilities": {
        "calculators": [
            {
                "name": "cidr",
                "title": words("CIDR 블록의 범위와 주소 수", "The range and the addresses of a CIDR block"),
                "inputs": [
                    {"name": "block", "label": words("CIDR 블록", "CIDR block"), "kind": "text", "required": True},
                ],
                "results": [
                    {"name": "addresses", "label": words("주소 수", "addresses")},
                    {"name": "usable", "label": words("호스트에 쓸 수 있는 주소", "usable by hosts")},
                    {"name": "usable_in_aws", "label": words("AWS 서브넷에서 쓸 수 있는 주소", "usable in a subnet of AWS")},
                ],
                "examples": ["10.0.0.0/22", "192.168.1.0/28"],
            },
            {
                "name": "subnets",
                "title": words("VPC를 서브넷으로 나누기", "A VPC cut into subnets"),
                "inputs": [
                    {"name": "block", "label": words("VPC의 CIDR 블록", "the VPC's CIDR block"), "kind": "text",
                     "required": True},
                    {"name": "prefix", "label": words("서브넷의 프리픽스 길이", "prefix length of a subnet"),
                     "kind": "number", "required": True, "least": "0", "most": "32", "whole": True},
                ],
                "results": [
                    {"name": "subnets", "label": words("서브넷 수", "subnets")},
                    {"name": "addresses_each", "label": words("서브넷마다 주소", "addresses in each")},
                    {"name": "usable_each", "label": words("그 가운데 AWS에서 쓸 수 있는 것", "of which AWS leaves")},
                    {"name": "usable_in_all", "label": words("쓸 수 있는 주소 모두", "usable in all of them")},
                ],
                "examples": ["10.0.0.0/16 24"],
            },
        ]
    },
}


def network(text):
    try:
        return ipaddress.IPv4Network(text, strict=True)
    except ValueError:
        pass
    try:
        nearest = ipaddress.IPv4Network(text, strict=False)
    except ValueError:
        raise BadInput("block", f"'{text}'는 IPv4 CIDR 블록이 아닙니다. 이렇게 쓰세요: 10.0.0.0/16",
                       f"'{text}' is no IPv4 CIDR block. Write it so: 10.0.0.0/16") from None
    raise BadInput("block", f"'{text}'는 블록의 첫 주소가 아닙니다. {nearest}을 뜻했나요?",
                   f"'{text}' does not begin at its first address. Did you mean {nearest}?")


def cidr(inputs, korean):
    block = network(inputs["block"])
    count = block.num_addresses
    hosts = count if block.prefixlen >= 31 else count - 2
    say = (lambda a, b: a) if korean else (lambda a, b: b)
    remarks = [
        say("범위", "range") + f": {block.network_address} – {block.broadcast_address}",
        say("넷마스크", "netmask") + f": {block.netmask}",
    ]
    if not 16 <= block.prefixlen <= 28:
        remarks.append(say("AWS의 VPC와 서브넷은 /16에서 /28까지입니다.", "A VPC and its subnets are /16 to /28 in AWS."))
    return {
        "results": {"addresses": str(count), "usable": str(hosts), "usable_in_aws": str(max(0, count - KEPT_BY_AWS))},
        "remarks": remarks,
    }


def subnets(inputs, korean):
    block, prefix = network(inputs["block"]), int(inputs["prefix"])
    if prefix < block.prefixlen:
        raise BadInput("prefix", f"/{prefix} 서브넷은 {block}보다 큽니다.", f"A subnet of /{prefix} is larger than {block}.")
    count, each = 2 ** (prefix - block.prefixlen), 2 ** (32 - prefix)
    usable = max(0, each - KEPT_BY_AWS)
    first = int(block.network_address)
    shown = [f"{ipaddress.IPv4Address(first + number * each)}/{prefix}" for number in range(min(count, SHOWN))]
    if count > SHOWN:
        shown.append(f"… {ipaddress.IPv4Address(first + (count - 1) * each)}/{prefix}")
    return {
        "results": {"subnets": str(count), "addresses_each": str(each), "usable_each": str(usable),
                    "usable_in_all": str(usable * count)},
        "remarks": shown,
    }


CALCULATORS = {"cidr": cidr, "subnets": subnets}


def answer(request):
    method, params = request["method"], request.get("params", {})
    if method == "hello":
        return {"result": HELLO}
    if method != "calculate" or params.get("calculator") not in CALCULATORS:
        return {"error": {"code": -32601, "message": f"there is no {method} here"}}
    korean = params.get("language") == "ko"
    try:
        return {"result": CALCULATORS[params["calculator"]](params["inputs"], korean)}
    except BadInput as bad:
        message = bad.korean if korean else bad.english
        return {"error": {"code": 1, "message": message, "data": {"input": bad.name}}}


for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps({"jsonrpc": "2.0", "id": request["id"], **answer(request)}, ensure_ascii=False), flush=True)
