internal import Glibc

// Zip keeps each file's time twice as local time of the machine that packed it, which no setting of libarchive leaves
// out. Both are set to 1980-01-01T00:00, the first moment that zip knows, after the archive is written.
//
// The layout, all numbers little-endian (APPNOTE.TXT 6.3.10 of PKWARE):
//     end of central directory    50 4B 05 06   +10 entries (16)   +16 offset of the directory (32)   22 bytes in all
//     entry of the directory      50 4B 01 02   +12 time and date (32)   +28 name, +30 extra, +32 comment lengths (16)
//                                               +42 offset of the local header (32)                     46 bytes before the name
//     local header                50 4B 03 04   +10 time and date (32)

/// Sets the times in a zip that libarchive wrote. An archive past 4 GiB, whose offsets stand elsewhere, keeps those of
/// what lies beyond.
func fixZipTimes(in file: OutputFile) throws(ArchiveProblem) {
    let end = lseek(file.descriptor, 0, SEEK_END) - 22
    guard end >= 0, let tail = bytes(22, at: end, of: file), tail.starts(with: [0x50, 0x4B, 0x05, 0x06]) else { return }
    var place = Int(number(tail, 16, count: 4))
    for _ in 0..<number(tail, 10, count: 2) {
        guard let entry = bytes(46, at: place, of: file), entry.starts(with: [0x50, 0x4B, 0x01, 0x02]) else { return }
        try set(at: place + 12, of: file)
        let local = number(entry, 42, count: 4)
        if local < 0xFFFF_FFFF { try set(at: Int(local) + 10, of: file) }
        place += 46 + [28, 30, 32].reduce(0) { $0 + Int(number(entry, $1, count: 2)) }
    }
}

private func set(at place: Int, of file: OutputFile) throws(ArchiveProblem) {
    let first: [UInt8] = [0, 0, 0x21, 0]
    guard pwrite(file.descriptor, first, 4, place) == 4 else {
        throw .cannotWrite(path: file.path, detail: String(cString: strerror(errno)))
    }
}

private func bytes(_ count: Int, at place: Int, of file: OutputFile) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return pread(file.descriptor, &bytes, count, place) == count ? bytes : nil
}

private func number(_ bytes: [UInt8], _ place: Int, count: Int) -> UInt32 {
    bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | UInt32($1) }
}
