// JSON by hand: the file is walked once, objects that are not wanted are skipped by counting brackets, and no depth of
// nesting can exhaust the stack, since only the levels that are known are gone into by call.

enum OfferJSON {
    /// No text in an offer file comes near this.
    static let longest = 1 << 20

    static func read(_ stream: inout ByteStream, into rows: inout OfferRows) throws(OfferProblem) {
        var products: [String: String] = [:]
        var hasProducts = false
        var fields = ObjectReader()
        while let key = try fields.next(&stream) {
            switch key {
            case "publicationDate": rows.published = try text(&stream)
            case "offerCode": rows.offerCode = try text(&stream)
            case "products":
                products = try readProducts(&stream, rows)
                hasProducts = true
            case "terms":
                guard hasProducts else { throw .termsBeforeProducts(offset: stream.offset) }
                try readTerms(&stream, products, &rows)
            default: try skip(&stream)
            }
        }
    }

    /// Types by SKU, of those that are wanted.
    private static func readProducts(
        _ stream: inout ByteStream, _ rows: OfferRows
    ) throws(OfferProblem) -> [String: String] {
        var wanted: [String: String] = [:]
        var skus = ObjectReader()
        while let sku = try skus.next(&stream) {
            var product = OfferProduct()
            var fields = ObjectReader()
            while let key = try fields.next(&stream) {
                if key == "attributes" { try readAttributes(&stream, &product) } else { try skip(&stream) }
            }
            if rows.takes(product) { wanted[sku] = product.type }
        }
        return wanted
    }

    private static func readAttributes(
        _ stream: inout ByteStream, _ product: inout OfferProduct
    ) throws(OfferProblem) {
        var fields = ObjectReader()
        while let key = try fields.next(&stream) {
            switch key {
            case "instanceType": product.type = try text(&stream)
            case "regionCode": product.region = try text(&stream)
            case "location": product.location = try text(&stream)
            case "operatingSystem": product.operatingSystem = try text(&stream)
            case "tenancy": product.tenancy = try text(&stream)
            case "preInstalledSw": product.software = try text(&stream)
            case "marketoption": product.market = try text(&stream)
            case "capacitystatus": product.capacity = try text(&stream)
            default: try skip(&stream)
            }
        }
    }

    private static func readTerms(
        _ stream: inout ByteStream, _ products: [String: String], _ rows: inout OfferRows
    ) throws(OfferProblem) {
        var kinds = ObjectReader()
        while let kind = try kinds.next(&stream) {
            guard kind == "OnDemand" || kind == "Reserved" else {
                try skip(&stream)
                continue
            }
            var skus = ObjectReader()
            while let sku = try skus.next(&stream) {
                guard let type = products[sku] else {
                    try skip(&stream)
                    continue
                }
                var offers = ObjectReader()
                while try offers.next(&stream) != nil {
                    var price = OfferPrice()
                    price.type = type
                    price.isReserved = kind == "Reserved"
                    try readOffer(&stream, price, &rows)
                }
            }
        }
    }

    /// The prices of one offer; what it is offered for may be said after them.
    private static func readOffer(
        _ stream: inout ByteStream, _ price: OfferPrice, _ rows: inout OfferRows
    ) throws(OfferProblem) {
        var terms = price
        var prices: [(unit: String, price: String)] = []
        var fields = ObjectReader()
        while let key = try fields.next(&stream) {
            switch key {
            case "priceDimensions":
                var dimensions = ObjectReader()
                while try dimensions.next(&stream) != nil {
                    prices.append(try readDimension(&stream, currency: rows.selection.currency.code))
                }
            case "termAttributes": try readTermAttributes(&stream, &terms)
            default: try skip(&stream)
            }
        }
        for entry in prices where !entry.price.isEmpty {
            terms.unit = entry.unit
            terms.price = entry.price
            rows.add(terms)
        }
    }

    private static func readDimension(
        _ stream: inout ByteStream, currency: String
    ) throws(OfferProblem) -> (unit: String, price: String) {
        var found = (unit: "", price: "")
        var fields = ObjectReader()
        while let key = try fields.next(&stream) {
            switch key {
            case "unit": found.unit = try text(&stream)
            case "pricePerUnit":
                var prices = ObjectReader()
                while let code = try prices.next(&stream) {
                    if code == currency { found.price = try text(&stream) } else { try skip(&stream) }
                }
            default: try skip(&stream)
            }
        }
        return found
    }

    private static func readTermAttributes(
        _ stream: inout ByteStream, _ price: inout OfferPrice
    ) throws(OfferProblem) {
        var fields = ObjectReader()
        while let key = try fields.next(&stream) {
            switch key {
            case "LeaseContractLength": price.length = try text(&stream)
            case "PurchaseOption": price.purchase = try text(&stream)
            case "OfferingClass": price.offering = try text(&stream)
            default: try skip(&stream)
            }
        }
    }

    /// The members of one object, in order; the caller reads or skips each value.
    struct ObjectReader {
        private var isOpen = false

        mutating func next(_ stream: inout ByteStream) throws(OfferProblem) -> String? {
            if isOpen {
                let byte = try stream.peekPastSpace()
                if byte == UInt8(ascii: "}") {
                    stream.skip()
                    return nil
                }
                try stream.expect(",")
            } else {
                try stream.expect("{")
                isOpen = true
                if try stream.peekPastSpace() == UInt8(ascii: "}") {
                    stream.skip()
                    return nil
                }
            }
            let key = try text(&stream)
            try stream.expect(":")
            return key
        }
    }

    /// A string.
    static func text(_ stream: inout ByteStream) throws(OfferProblem) -> String {
        try stream.expect("\"")
        var bytes: [UInt8] = []
        while true {
            let byte = try stream.take()
            if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
            if bytes.count >= longest { throw .tooLong(offset: stream.offset) }
            if byte == UInt8(ascii: "\\") { try readEscape(&stream, &bytes) } else { bytes.append(byte) }
        }
    }

    private static func readEscape(_ stream: inout ByteStream, _ bytes: inout [UInt8]) throws(OfferProblem) {
        let byte = try stream.take()
        switch byte {
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): bytes.append(0x20)
        case UInt8(ascii: "u"):
            var code: UInt32 = 0
            for _ in 0..<4 {
                let digit = try stream.take()
                guard let value = Character(Unicode.Scalar(digit)).hexDigitValue, digit < 0x80 else {
                    throw .unexpected(digit, offset: stream.offset - 1)
                }
                code = code << 4 | UInt32(value)
            }
            // Halves of a pair stand for signs that no name in an offer file has.
            bytes += Array(String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(byte)
        default: throw .unexpected(byte, offset: stream.offset - 1)
        }
    }

    /// Any value, by its brackets and quotation marks alone.
    static func skip(_ stream: inout ByteStream) throws(OfferProblem) {
        _ = try stream.peekPastSpace()
        var depth = 0
        while let byte = stream.peek() {
            switch byte {
            case UInt8(ascii: "\""):
                stream.skip()
                try skipText(&stream)
                if depth == 0 { return }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                // The end of what it stands in, after a number or a word.
                if depth == 0 { return }
                depth -= 1
                if depth == 0 {
                    stream.skip()
                    return
                }
            case UInt8(ascii: ","): if depth == 0 { return }
            default: break
            }
            stream.skip()
        }
        throw .truncated(offset: stream.offset)
    }

    private static func skipText(_ stream: inout ByteStream) throws(OfferProblem) {
        while true {
            let byte = try stream.take()
            if byte == UInt8(ascii: "\"") { return }
            if byte == UInt8(ascii: "\\") { _ = try stream.take() }
        }
    }
}
