#!/usr/bin/env python3
"""Works out the cases of cases.tsv with Python's decimal, independently of the Swift code.

    python3 Tests/PricingTests/cases.py > Tests/PricingTests/cases.tsv

A line is a kind, its inputs and what they come to, as key=value pairs. An expected value is rounded, half up, to the
places it is written with; the Swift test rounds its own to as many. Inputs are fixed: the same file comes out each time.
"""

import random
from decimal import ROUND_HALF_UP, Decimal, getcontext

getcontext().prec = 60
D = Decimal
HOURS_MONTH, HOURS_YEAR = D(730), D(8760)
draw = random.Random(20260720)


def fixed(value, places=2):
    return format(value.quantize(D(1).scaleb(-places), rounding=ROUND_HALF_UP), "f")


def case(kind, inputs, expected):
    join = lambda pairs: ";".join(f"{key}={value}" for key, value in pairs.items())
    print(kind, join(inputs), join(expected), sep="\t")


def reserved(on_demand, upfront, hourly, years, count=1):
    d, u, h, n = D(on_demand), D(upfront), D(hourly), D(years)
    effective = u / (HOURS_YEAR * n) + h
    payback = fixed(u / ((d - h) * HOURS_MONTH), 4) if h < d else "none"
    case(
        "reserved",
        dict(on_demand=on_demand, upfront=upfront, hourly=hourly, years=years, count=count),
        dict(
            effective_hourly=fixed(effective, 6), saving=fixed(1 - effective / d, 6),
            break_even=fixed(effective / d, 6), break_even_hours=fixed(effective / d * HOURS_MONTH),
            payback_months=payback, term_total=fixed((u + h * HOURS_YEAR * n) * count),
            on_demand_total=fixed(d * HOURS_YEAR * n * count)))


def savings(on_demand, rate, years, payment):
    d, r, n = D(on_demand), D(rate), D(years)
    share = {"none": D(0), "partial": D("0.5"), "all": D(1)}[payment]
    commitment = r * HOURS_YEAR * n
    upfront, hourly = commitment * share, r * (1 - share)
    case(
        "savings", dict(on_demand=on_demand, rate=rate, years=years, payment=payment),
        dict(
            commitment=fixed(commitment), upfront=fixed(upfront), hourly=fixed(hourly, 6),
            monthly=fixed(upfront / (12 * n) + hourly * HOURS_MONTH), break_even=fixed(r / d, 6),
            break_even_hours=fixed(r / d * HOURS_MONTH)))


def bounds(tiers):
    start = D(0)
    for width, rate in tiers:
        end = None if width == "rest" else start + D(width)
        yield start, end, D(rate)
        start = end


def tiered(tiers, quantity, start=D(0)):
    total = D(0)
    for low, high, rate in bounds(tiers):
        top = quantity if high is None else min(high, quantity)
        total += max(D(0), top - max(low, start)) * rate
    return total


def spelled(tiers):
    return ",".join(f"{width}:{rate}" for width, rate in tiers)


def transfer(tiers, out, free, convention):
    q, f = D(out), D(free)
    total = tiered(tiers, max(D(0), q - f)) if convention == "before_tiers" else tiered(tiers, q, f)
    case("transfer", dict(tiers=spelled(tiers), out=out, free=free, free_counts=convention), dict(total=fixed(total)))


def stored(tiers, terabytes, base, months):
    total = tiered(tiers, D(terabytes) * base) * D(months)
    case("stored", dict(tiers=spelled(tiers), size=f"{terabytes}TB", base=base, months=months), dict(total=fixed(total)))


def volume(size, iops, throughput):
    total = D(size) * D("0.08") + max(D(0), D(iops) - 3000) * D("0.005") + max(D(0), D(throughput) - 125) * D("0.04")
    case("volume", dict(size=size, iops=iops, throughput=throughput), dict(total=fixed(total)))


def consolidated(tiers, usages):
    amounts = [D(usage) for usage in usages]
    whole = sum(amounts)
    total = tiered(tiers, whole)
    apart = sum(tiered(tiers, amount) for amount in amounts)
    rate = D(fixed(total / whole, 6))
    case(
        "consolidated", dict(tiers=spelled(tiers), usage=",".join(usages)),
        dict(
            total=fixed(total), separate_total=fixed(apart), saving=fixed(apart - total), blended_rate=fixed(rate, 6),
            first_blended=fixed(amounts[0] * rate), first_unblended=fixed(tiered(tiers, amounts[0])),
            last_unblended=fixed(total - tiered(tiers, whole - amounts[-1]))))


def shared(accounts, rate, free):
    """accounts: (hours, own reserved hours)"""
    hours = [D(h) for h, _ in accounts]
    open_hours = list(hours)
    left = []
    for i, (_, own) in enumerate(accounts):
        used = min(open_hours[i], D(own))
        open_hours[i] -= used
        left.append(D(own) - used)
    for pool in left + [D(free)]:
        for i, hour in enumerate(open_hours):
            used = min(hour, pool)
            open_hours[i] -= used
            pool -= used
    total = sum(open_hours) * D(rate)
    case(
        "shared", dict(accounts=",".join(f"{h}:{r}" for h, r in accounts), rate=rate, free=free),
        dict(
            total=fixed(total), blended_rate=fixed(total / sum(hours), 6),
            unblended=",".join(fixed(hour * D(rate)) for hour in open_hours)))


def support(minimum, bands, spend):
    fee = max(D(minimum), tiered(bands, D(spend)))
    case("support", dict(minimum=minimum, bands=spelled(bands), spend=spend), dict(total=fixed(fee)))


def tco(years, discount, timing, first, second):
    """An alternative: (upfront, yearly, growth, refresh after so many years or 0)"""

    def flows(upfront, yearly, growth, refresh, horizon):
        flow = [D(0)] * (horizon + 1)
        flow[0] += D(upfront)
        for year in range(horizon):
            flow[year + (1 if timing == "year_end" else 0)] += D(yearly) * (1 + D(growth)) ** year
            if refresh and 0 < year and year % refresh == 0:
                flow[year] += D(upfront)
        return flow

    def break_even():
        if D(first[0]) == D(second[0]):
            return None
        gap = D(first[0]) - D(second[0])
        for year in range(100):
            change = D(first[1]) * (1 + D(first[2])) ** year - D(second[1]) * (1 + D(second[2])) ** year
            end = gap + change
            if end == 0 or (end > 0) != (gap > 0):
                return year + gap / -change
            gap = end
            before = gap
            for side, sign in ((first, 1), (second, -1)):
                if side[3] and (year + 1) % side[3] == 0:
                    gap += sign * D(side[0])
            if (gap > 0) != (before > 0):
                return D(year + 1)
        return None

    a, b = flows(*first, years), flows(*second, years)
    present = lambda flow: sum(c / (1 + D(discount)) ** k for k, c in enumerate(flow))
    even = break_even()
    case(
        "tco",
        dict(years=years, discount=discount, timing=timing, first=",".join(map(str, first)), second=",".join(map(str, second))),
        dict(
            first_total=fixed(sum(a)), second_total=fixed(sum(b)), first_npv=fixed(present(a)),
            second_npv=fixed(present(b)), break_even_years="none" if even is None else fixed(even, 4)))


OUT = {
    "us-east-1": [("10240", "0.09"), ("40960", "0.085"), ("102400", "0.07"), ("rest", "0.05")],
    "seoul": [("10240", "0.126"), ("40960", "0.122"), ("102400", "0.117"), ("rest", "0.108")],
}
S3 = [("51200", "0.023"), ("460800", "0.022"), ("rest", "0.021")]
EXAMPLE = [("1000", "0.10"), ("49000", "0.08"), ("450000", "0.06")]
BUSINESS = [("10000", "0.10"), ("70000", "0.07"), ("170000", "0.05"), ("rest", "0.03")]
ENTERPRISE = [("150000", "0.10"), ("350000", "0.07"), ("500000", "0.05"), ("rest", "0.03")]


def main():
    for entry in [
        ("0.100", "263", "0.030", 1), ("0.100", "539", "0.021", 3), ("0.100", "0", "0.063", 1),
        ("0.0416", "0", "0.0261", 1), ("0.0416", "0", "0.018", 3, 4), ("0.10", "500", "0", 1),
        ("0.096", "1262", "0", 3, 2), ("0.1", "100", "0.1", 1), ("0.1", "876", "0.12", 1), ("26.676", "67000", "7.5", 1),
    ]:
        reserved(*entry)
    for payment in ("none", "partial", "all"):
        for on_demand, rate, years in [("0.100", "0.072", 1), ("0.192", "0.0839", 3), ("0.0416", "0.0263", 1)]:
            savings(on_demand, rate, years, payment)
    for name in OUT:
        for out in ("0", "99.5", "500", "10240", "10340.25", "60000", "157000", "1000000"):
            transfer(OUT[name], out, draw.choice(["0", "100"]), "before_tiers")
        transfer(OUT[name], "10340", "100", "in_first_tier")
        transfer(OUT[name], "51300", "100", "before_tiers")
    for terabytes, base, months in [
        ("600", 1024, 1), ("600", 1000, 1), ("0.5", 1024, 12), ("50", 1024, 1), ("500", 1024, 3), ("512.75", 1024, 1),
    ]:
        stored(S3, terabytes, base, months)
    for entry in [("200", "4000", "250"), ("200", "3000", "125"), ("1", "0", "0"), ("16384", "16000", "1000"), ("33.5", "3001", "126")]:
        volume(*entry)
    consolidated(EXAMPLE, ["30000", "35000", "30000"])
    for _ in range(8):
        consolidated(EXAMPLE, [str(draw.randrange(1, 90000)) for _ in range(draw.randrange(1, 6))])
    consolidated(OUT["seoul"], ["5000.5", "7000.25", "90000"])
    shared([(730, 730), (730, 0)], "0.096", 0)
    shared([(100, 730), (730, 0), (365, 0)], "0.0104", 750)
    for _ in range(6):
        accounts = [(draw.randrange(1, 1500), draw.choice([0, 0, 365, 730])) for _ in range(draw.randrange(1, 5))]
        shared(accounts, draw.choice(["0.0116", "0.096", "0.085"]), draw.choice([0, 750]))
    for spend in ("0", "999.99", "1000", "85000", "250000", "1234567.89"):
        support("100", BUSINESS, spend)
        support("15000", ENTERPRISE, spend)
    support("29", [("rest", "0.03")], "966.66")
    support("29", [("rest", "0.03")], "966.67")
    for entry in [
        (3, "0.08", "year_end", ("120000", "30000", "0", 0), ("0", "62000", "0", 0)),
        (3, "0.08", "year_start", ("120000", "30000", "0", 0), ("0", "62000", "0", 0)),
        (5, "0.06", "year_end", ("120000", "30000", "0", 3), ("0", "62000", "0", 0)),
        (5, "0.05", "year_end", ("100000", "20000", "0.03", 0), ("5000", "48000", "-0.02", 0)),
        (10, "0.0725", "year_end", ("250000", "40000", "0.05", 4), ("10000", "110000", "0.02", 0)),
        (1, "0", "year_end", ("1000", "0", "0", 0), ("0", "100", "0", 0)),
        (4, "0.10", "year_end", ("5000", "9000", "0", 0), ("0", "3000", "0", 0)),
        (3, "0.08", "year_end", ("0", "1000", "0", 0), ("0", "2000", "0", 0)),
        (7, "0.035", "year_start", ("77777.77", "12345.67", "0.0123", 2), ("0", "60000", "0.04", 0)),
    ]:
        tco(*entry)


main()
