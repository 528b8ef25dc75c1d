/// A tar, header by header, with nothing kept from being wrong.
/// Source of the layout: POSIX.1-2017, pax, 'ustar Interchange Format'.
struct TarBytes {
    private(set) var bytes: [UInt8] = []

    /// With the two blocks of zeros at the end.
    var closed: [UInt8] { bytes + [UInt8](repeating: 0, count: 1024) }

    /// - Parameters:
    ///   - type: `0` file, `1` hard link, `2` symbolic link, `3` and `4` devices, `5` folder, `6` pipe.
    ///   - size: where the header is to lie about it.
    mutating func add(
        _ name: [UInt8], type: Character = "0", data: [UInt8] = [], link: String = "", size: Int? = nil
    ) {
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ text: [UInt8], _ place: Int) { header.replaceSubrange(place..<(place + text.count), with: text) }
        put(Array(name.prefix(100)), 0)
        put(Array("0000644\u{0}0000000\u{0}0000000\u{0}".utf8), 100)
        put(Array(padded(size ?? data.count, 11).utf8) + [0x20], 124)
        put(Array("00000000000 ".utf8), 136)
        put(Array("        ".utf8), 148)
        put(Array(String(type).utf8), 156)
        put(Array(link.utf8.prefix(100)), 157)
        put(Array("ustar\u{0}00".utf8), 257)
        let sum = header.reduce(0) { $0 + Int($1) }
        put(Array(padded(sum, 6).utf8) + [0, 0x20], 148)
        bytes += header + data + [UInt8](repeating: 0, count: (512 - data.count % 512) % 512)
    }

    mutating func add(_ name: String, type: Character = "0", data: [UInt8] = [], link: String = "", size: Int? = nil) {
        add(Array(name.utf8), type: type, data: data, link: link, size: size)
    }

    /// An extended header with one record, for the entry after it.
    mutating func extend(_ key: String, _ value: String) {
        let rest = " \(key)=\(value)\n"
        var length = rest.utf8.count
        while String(length).utf8.count + rest.utf8.count != length {
            length = String(length).utf8.count + rest.utf8.count
        }
        add("pax", type: "x", data: Array("\(length)\(rest)".utf8))
    }

    private func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number, radix: 8)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    static func of(_ names: String...) -> [UInt8] {
        var tar = TarBytes()
        for name in names {
            if name.hasSuffix("/") { tar.add(name, type: "5") } else { tar.add(name, data: Array("x".utf8)) }
        }
        return tar.closed
    }

    static func of(_ name: [UInt8]) -> [UInt8] {
        var tar = TarBytes()
        tar.add(name)
        return tar.closed
    }
}

/// A zip of stored entries. Source of the layout: APPNOTE.TXT 6.3.10.
struct ZipBytes {
    struct Entry {
        var name: [UInt8]
        /// As the directory at the end has it, where that is to differ.
        var directoryName: [UInt8]?
        var data: [UInt8] = Array("x".utf8)
        /// Type and permissions as Unix has them.
        var mode: UInt32 = 0o100644
        /// Bit 11: the name is UTF-8; bit 0: encrypted.
        var flags: UInt32 = 1 << 11
        var crcIsRight = true
    }

    private(set) var bytes: [UInt8] = []

    init(_ entries: [Entry]) {
        var directory: [UInt8] = []
        for entry in entries {
            let crc = entry.crcIsRight ? crc32(entry.data) : 0xDEAD_BEEF
            let sizes = little(crc, 4) + little(UInt32(entry.data.count), 4) + little(UInt32(entry.data.count), 4)
            let shared = little(entry.flags, 2) + little(0, 2) + little(0x21_0000, 4) + sizes
            let offset = bytes.count
            bytes += [0x50, 0x4B, 3, 4] + little(20, 2) + shared + little(UInt32(entry.name.count), 2) + little(0, 2)
            bytes += entry.name + entry.data
            let name = entry.directoryName ?? entry.name
            directory += [0x50, 0x4B, 1, 2] + little(3 << 8 | 20, 2) + little(20, 2) + shared
            directory += little(UInt32(name.count), 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 2)
            directory += little(entry.mode << 16, 4) + little(UInt32(offset), 4) + name
        }
        let start = UInt32(bytes.count)
        bytes += directory + [0x50, 0x4B, 5, 6] + little(0, 2) + little(0, 2)
        bytes += little(UInt32(entries.count), 2) + little(UInt32(entries.count), 2)
        bytes += little(UInt32(directory.count), 4) + little(start, 4) + little(0, 2)
    }

    static func of(_ names: String...) -> [UInt8] { ZipBytes(names.map { Entry(name: Array($0.utf8)) }).bytes }

    static func of(_ entries: Entry...) -> [UInt8] { ZipBytes(entries).bytes }
}

private func little(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt32($0 * 8)) }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in
        (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
}
