"""Made-up price lists in the shape in which AWS publishes those of EC2, and files of use, for bench.

    offers.py offer FILE MEGABYTES
    offers.py usage FILE LINES

It runs in a process of its own: what a program is started from counts in its largest resident size on Linux.
"""

import pathlib
import random
import sys

FAMILIES = ["m5", "c5", "r5", "t3", "m6i", "c6i", "r6i", "m7g", "c7g", "x2idn"]
SIZES = [("large", 1), ("xlarge", 2), ("2xlarge", 4), ("4xlarge", 8), ("8xlarge", 16), ("12xlarge", 24),
         ("24xlarge", 48)]
REGIONS = [("us-east-1", "US East (N. Virginia)"), ("ap-northeast-2", "Asia Pacific (Seoul)"),
           ("eu-west-1", "EU (Ireland)"), ("us-west-2", "US West (Oregon)")]
SYSTEMS = [("Linux", "NA"), ("Linux", "SQL Std"), ("Windows", "NA"), ("RHEL", "NA"), ("SUSE", "NA")]
TENANCIES = ["Shared", "Dedicated", "Host"]
CAPACITY = ["Used", "UnusedCapacityReservation", "AllocatedCapacityReservation"]
PURCHASES = [("No Upfront", 0.0), ("Partial Upfront", 0.5), ("All Upfront", 1.0)]

PRODUCT = """    "%(sku)s" : {
      "sku" : "%(sku)s",
      "productFamily" : "Compute Instance",
      "attributes" : {
        "servicecode" : "AmazonEC2",
        "location" : "%(location)s",
        "locationType" : "AWS Region",
        "instanceType" : "%(type)s",
        "currentGeneration" : "Yes",
        "instanceFamily" : "General purpose",
        "vcpu" : "2",
        "physicalProcessor" : "Intel Xeon Platinum 8175",
        "clockSpeed" : "3.1 GHz",
        "memory" : "8 GiB",
        "storage" : "EBS only",
        "networkPerformance" : "Up to 10 Gigabit",
        "processorArchitecture" : "64-bit",
        "tenancy" : "%(tenancy)s",
        "operatingSystem" : "%(system)s",
        "licenseModel" : "No License required",
        "usagetype" : "BoxUsage:%(type)s",
        "operation" : "RunInstances",
        "capacitystatus" : "%(capacity)s",
        "marketoption" : "OnDemand",
        "normalizationSizeFactor" : "4",
        "preInstalledSw" : "%(software)s",
        "processorFeatures" : "Intel AVX; Intel AVX2; Intel AVX512; Intel Turbo",
        "regionCode" : "%(region)s",
        "servicename" : "Amazon Elastic Compute Cloud",
        "vpcnetworkingsupport" : "true"
      }
    }"""

DIMENSION = """            "%(code)s.%(rate)s" : {
              "rateCode" : "%(code)s.%(rate)s",
              "unit" : "%(unit)s",
              "description" : "%(description)s",
              "appliesTo" : [ ],
              "pricePerUnit" : {
                "USD" : "%(price)s"
              }
            }"""

OFFER = """        "%(code)s" : {
          "offerTermCode" : "%(term)s",
          "sku" : "%(sku)s",
          "effectiveDate" : "2026-11-01T00:00:00Z",
          "priceDimensions" : {
%(dimensions)s
          },
          "termAttributes" : {%(attributes)s}
        }"""


def every_product():
    """All products in a fixed order, then the same again as other products of no Region of ours."""
    turn = 0
    while True:
        for region, location in REGIONS:
            for family_number, family in enumerate(FAMILIES):
                for size, factor in SIZES:
                    for system, software in SYSTEMS:
                        for tenancy in TENANCIES:
                            for capacity in CAPACITY:
                                yield {
                                    "region": region if turn == 0 else f"{region}-local-{turn}", "location": location,
                                    "type": f"{family}.{size}", "system": system, "software": software,
                                    "tenancy": tenancy, "capacity": capacity,
                                    "price": (0.08 + 0.01 * family_number) * factor}
        turn += 1


def offer(product, term, dimensions, attributes):
    code = f"{product['sku']}.{term}"
    drawn = ",\n".join(
        DIMENSION % {"code": code, "rate": rate, "unit": unit, "price": price,
                     "description": f"{price} for {product['type']} {product['system']}"}
        for rate, unit, price in dimensions)
    named = ",".join(f'\n            "{name}" : "{value}"' for name, value in attributes)
    return OFFER % {"code": code, "term": term, "sku": product["sku"], "dimensions": drawn,
                    "attributes": named + "\n          " if named else " "}


def reserved(product):
    offers = []
    for years in (1, 3):
        for kind in ("standard", "convertible"):
            for purchase, share in PURCHASES:
                hourly = product["price"] * (0.62 if years == 1 else 0.42)
                fee = round(hourly * share * 8760 * years)
                dimensions = [("6YS6EN2CT7", "Hrs", f"{hourly * (1 - share):.10f}")]
                if share:
                    dimensions.insert(0, ("2TG2D8R56U", "Quantity", str(fee)))
                offers.append(offer(product, f"T{years}{kind[0]}{purchase[0]}".upper(), dimensions, [
                    ("LeaseContractLength", f"{years}yr"), ("OfferingClass", kind), ("PurchaseOption", purchase)]))
    return offers


def block(sku, offers):
    return f'      "{sku}" : {{\n' + ",\n".join(offers) + "\n      }"


def write(path, megabytes):
    """Writes an offer file of about so many MB."""
    a_product = len(PRODUCT) + 120
    products, sizes = [], 0
    for number, product in enumerate(every_product()):
        product["sku"] = f"{number:016X}"
        products.append(product)
        # Terms take about thirty times what a product takes where it can be reserved.
        sizes += a_product + 900 + (11_000 if product["capacity"] == "Used" else 0)
        if sizes > megabytes * 1e6:
            break
    with path.open("w", encoding="utf-8") as out:
        out.write('{\n  "formatVersion" : "v1.0",\n  "disclaimer" : "Made up for a measurement",\n'
                  '  "offerCode" : "AmazonEC2",\n  "version" : "20261101000000",\n'
                  '  "publicationDate" : "2026-11-01T00:00:00Z",\n  "products" : {\n')
        out.write(",\n".join(PRODUCT % product for product in products))
        out.write('\n  },\n  "terms" : {\n    "OnDemand" : {\n')
        for number, product in enumerate(products):
            price = [("6YS6EN2CT7", "Hrs", f"{product['price']:.10f}")]
            out.write((",\n" if number else "") + block(product["sku"], [offer(product, "JRTCKXETXF", price, [])]))
        out.write('\n    },\n    "Reserved" : {\n')
        first = True
        for product in products:
            if product["capacity"] == "Used":
                out.write(("" if first else ",\n") + block(product["sku"], reserved(product)))
                first = False
        out.write('\n    }\n  },\n  "attributesList" : { }\n}\n')


def write_usage(path, lines):
    """A file of use with its rates, quantities and rates of up to six places."""
    chance = random.Random(7)
    with path.open("w", encoding="utf-8") as out:
        out.write("item,quantity,rate\n")
        for _ in range(lines):
            family, (size, factor) = chance.choice(FAMILIES), chance.choice(SIZES)
            quantity = chance.choice([730, 744, chance.randrange(1, 7440) / 10])
            out.write(f"{family}.{size},{quantity},{chance.randrange(4, 960) * factor / 10000:g}\n")


if __name__ == "__main__":
    kind, file, count = sys.argv[1:]
    {"offer": write, "usage": write_usage}[kind](pathlib.Path(file), int(count))
