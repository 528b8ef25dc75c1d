/// The CSV form: all fields in quotation marks, a mark inside one written twice.
enum OfferCSV {
    private enum Column: String, CaseIterable {
        case term = "TermType"
        case unit = "Unit"
        case price = "PricePerUnit"
        case currency = "Currency"
        case length = "LeaseContractLength"
        case purchase = "PurchaseOption"
        case offering = "OfferingClass"
        case location = "Location"
        case type = "Instance Type"
        case tenancy = "Tenancy"
        case system = "Operating System"
        case software = "Pre Installed S/W"
        case capacity = "CapacityStatus"
        case market = "MarketOption"
        case region = "Region Code"

        /// Older files have none of these.
        var isOptional: Bool { [.capacity, .market, .region, .software].contains(self) }
    }

    static func read(_ stream: inout ByteStream, into rows: inout OfferRows) throws(OfferProblem) {
        var record = OfferRecord()
        var columns: [Column: Int]?
        while try record.read(&stream) {
            if let columns {
                take(record, columns, &rows)
            } else if record.text(0) == "SKU" {
                columns = try places(record)
            } else {
                switch record.text(0) {
                case "Publication Date": rows.published = record.text(1)
                case "OfferCode": rows.offerCode = record.text(1)
                default: break
                }
            }
        }
        if columns == nil { throw .notAnOfferFile }
    }

    private static func places(_ record: OfferRecord) throws(OfferProblem) -> [Column: Int] {
        var places: [Column: Int] = [:]
        for index in 0..<record.count {
            if let column = Column(rawValue: record.text(index)) { places[column] = index }
        }
        for column in Column.allCases where places[column] == nil && !column.isOptional {
            throw .columnMissing(column.rawValue)
        }
        return places
    }

    private static func take(_ record: OfferRecord, _ columns: [Column: Int], _ rows: inout OfferRows) {
        let text = { (column: Column) in columns[column].map(record.text) ?? "" }
        // Most rows are of another system or tenancy, and end here before any text is made of them.
        guard let system = columns[.system], let tenancy = columns[.tenancy], record.holds("Linux", at: system),
            record.holds("Shared", at: tenancy)
        else { return }
        let product = OfferProduct(
            type: text(.type), region: text(.region), location: text(.location), operatingSystem: "Linux",
            tenancy: "Shared", software: text(.software), capacity: text(.capacity),
            market: text(.market))
        let term = text(.term)
        guard rows.takes(product), term == "OnDemand" || term == "Reserved",
            text(.currency) == rows.selection.currency.code
        else { return }
        rows.add(
            OfferPrice(
                type: product.type, isReserved: term == "Reserved", unit: text(.unit), price: text(.price),
                length: text(.length), purchase: text(.purchase), offering: text(.offering)))
    }
}

/// One record, its fields unquoted one after the other in one buffer.
private struct OfferRecord {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    var count: Int { ends.count }

    func holds(_ text: StaticString, at index: Int) -> Bool {
        let field = field(index)
        guard field.count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { $0.elementsEqual(field) }
    }

    /// Empty past the last field.
    func text(_ index: Int) -> String { String(decoding: field(index), as: UTF8.self) }

    private func field(_ index: Int) -> ArraySlice<UInt8> {
        guard index < ends.count else { return [] }
        return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// False at the end of the file.
    mutating func read(_ stream: inout ByteStream) throws(OfferProblem) -> Bool {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        guard stream.peek() != nil else { return false }
        while let byte = stream.peek() {
            stream.skip()
            switch byte {
            case UInt8(ascii: "\""): try readQuoted(&stream)
            case UInt8(ascii: ","): ends.append(bytes.count)
            case 0x0A:
                ends.append(bytes.count)
                return true
            case 0x0D: break
            default: bytes.append(byte)
            }
            if bytes.count > OfferJSON.longest { throw .tooLong(offset: stream.offset) }
        }
        // A last row without its end may be cut short anywhere, even inside a number.
        throw .truncated(offset: stream.offset)
    }

    private mutating func readQuoted(_ stream: inout ByteStream) throws(OfferProblem) {
        while true {
            let byte = try stream.take()
            if byte != UInt8(ascii: "\"") {
                bytes.append(byte)
                if bytes.count > OfferJSON.longest { throw .tooLong(offset: stream.offset) }
            } else if stream.peek() == UInt8(ascii: "\"") {
                stream.skip()
                bytes.append(byte)
            } else {
                return
            }
        }
    }
}
