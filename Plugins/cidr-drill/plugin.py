"""Drills CIDR blocks and ports: the same seed gives the same exercise, for ever.

Numbers come from a generator of its own (SplitMix64; Steele, Lea, Flood 2014), since Python promises no sequence for
its random module beyond random() itself. Ports are those of IANA's registry of service names (2026-06).
"""

import ipaddress
import json
import sys

PORTS = [
    ("FTP", 21), ("SSH", 22), ("Telnet", 23), ("SMTP", 25), ("DNS", 53), ("HTTP", 80), ("POP3", 110), ("NTP", 123),
    ("IMAP", 143), ("SNMP", 161), ("LDAP", 389), ("HTTPS", 443), ("SMB", 445), ("LDAPS", 636), ("IMAPS", 993),
    ("NFS", 2049), ("MySQL", 3306), ("RDP", 3389), ("PostgreSQL", 5432), ("Redis", 6379),
]


class Dice:
    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        mixed = self.state
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB % 2**64
        return (mixed ^ (mixed >> 31)) % bound

    def one_of(self, items):
        return items[self.below(len(items))]

    def shuffled(self, items):
        items = list(items)
        for last in range(len(items) - 1, 0, -1):
            other = self.below(last + 1)
            items[last], items[other] = items[other], items[last]
        return items


def block(dice, shortest, longest):
    prefix = shortest + dice.below(longest - shortest + 1)
    private = dice.one_of(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"])
    outer = ipaddress.IPv4Network(private)
    number = dice.below(2 ** (32 - outer.prefixlen))
    return ipaddress.IPv4Network((int(outer.network_address) + number, prefix), strict=False)


def written(count):
    """A number as it may be typed."""
    return list(dict.fromkeys([str(count), f"{count:,}"]))


def addresses(dice, say):
    given = block(dice, 20, 28)
    count = given.num_addresses
    return {
        "prompt": say(f"{given} 블록에는 주소가 몇 개 있나요?", f"How many addresses does {given} hold?"),
        "answers": written(count),
        "explanation": f"2^(32−{given.prefixlen}) = 2^{32 - given.prefixlen} = {count:,}",
    }


def usable_in_aws(dice, say):
    given = block(dice, 20, 28)
    count = given.num_addresses
    return {
        "prompt": say(f"AWS에서 {given} 서브넷에 쓸 수 있는 주소는 몇 개인가요?",
                      f"How many addresses does AWS leave you in the subnet {given}?"),
        "answers": written(count - 5),
        "explanation": f"2^{32 - given.prefixlen} − 5 = {count:,} − 5 = {count - 5:,}",
    }


def last_address(dice, say):
    given = block(dice, 20, 29)
    return {
        "prompt": say(f"{given} 블록의 마지막 주소는?", f"Which is the last address of {given}?"),
        "answers": [str(given.broadcast_address)],
        "explanation": f"{given.network_address} + {given.num_addresses:,} − 1 = {given.broadcast_address}",
    }


def netmask(dice, say):
    prefix = 17 + dice.below(14)
    mask = str(ipaddress.IPv4Network((0, prefix)).netmask)
    return {
        "prompt": say(f"/{prefix}의 넷마스크는?", f"Which netmask is /{prefix}?"),
        "answers": [mask],
        "explanation": f"{prefix} × 1, {32 - prefix} × 0 → {mask}",
    }


def holds(dice, say):
    right = block(dice, 22, 27)
    address = ipaddress.IPv4Address(int(right.network_address) + 1 + dice.below(right.num_addresses - 2))
    size = right.num_addresses
    others = []
    for step in (-1, 1, 2, -2, 3):
        first = int(right.network_address) + step * size
        if 0 <= first <= 2**32 - size:
            others.append(str(ipaddress.IPv4Network((first, right.prefixlen))))
    return {
        "prompt": say(f"{address} 주소는 어느 블록에 있나요?", f"Which block holds {address}?"),
        "answers": [str(right)],
        "choices": dice.shuffled([str(right)] + others[:3]),
        "explanation": f"{right.network_address} – {right.broadcast_address}",
    }


def port(dice, say):
    name, number = dice.one_of(PORTS)
    others = dice.shuffled([other for _, other in PORTS if other != number])[:3]
    return {
        "prompt": say(f"{name}의 포트 번호는?", f"Which port does {name} use?"),
        "answers": [str(number)],
        "choices": dice.shuffled([str(number)] + [str(other) for other in others]),
        "explanation": f"{name}: {number}",
    }


def service(dice, say):
    name, number = dice.one_of(PORTS)
    return {
        "prompt": say(f"{number}번 포트를 쓰는 서비스는?", f"Which service uses port {number}?"),
        "answers": [name],
        "explanation": f"{name}: {number}",
    }


SKILLS = {
    "addresses": (addresses, "블록의 주소 수", "Addresses of a block"),
    "usable-in-aws": (usable_in_aws, "AWS 서브넷에서 쓸 수 있는 주소", "What AWS leaves of a subnet"),
    "last-address": (last_address, "블록의 마지막 주소", "The last address of a block"),
    "netmask": (netmask, "프리픽스와 넷마스크", "Prefix and netmask"),
    "holds": (holds, "주소가 든 블록", "The block of an address"),
    "port": (port, "서비스의 포트", "A service's port"),
    "service": (service, "포트의 서비스", "A port's service"),
}

HELLO = {
    "protocol": 1,
    "name": "cidr-drill",
    "version": "1.0.0",
    "capabilities": {
        "skills": [{"name": name, "title": {"ko": ko, "en": en}} for name, (_, ko, en) in SKILLS.items()],
    },
}


def answer(request):
    method, params = request["method"], request.get("params", {})
    if method == "hello":
        return {"result": HELLO}
    if method != "exercise":
        return {"error": {"code": -32601, "message": f"there is no {method} here"}}
    if params.get("skill") not in SKILLS:
        return {"error": {"code": -32602, "message": f"there is no skill {params.get('skill')}"}}
    say = (lambda ko, en: ko) if params.get("language") == "ko" else (lambda ko, en: en)
    return {"result": {"question": SKILLS[params["skill"]][0](Dice(params["seed"]), say)}}


for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps({"jsonrpc": "2.0", "id": request["id"], **answer(request)}, ensure_ascii=False), flush=True)
