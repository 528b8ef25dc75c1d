import Archives

/// An archive that means harm, and what it is refused with. Paths and libarchive's own words are left out.
struct HostileArchive: Sendable, CustomStringConvertible {
    var description: String
    var bytes: [UInt8]
    var problem: ArchiveProblem
    var limits = ArchiveLimits(entries: 100, bytes: 1 << 24, ratio: 100, freeBytes: 1 << 16)

    init(_ description: String, _ bytes: [UInt8], _ problem: ArchiveProblem) {
        self.description = description
        self.bytes = bytes
        self.problem = problem
    }

    static let all = names + doubles + kinds + sizes + broken + zips

    private static let names: [HostileArchive] = [
        HostileArchive("up", TarBytes.of("../evil"), .badName("../evil", .leavesFolder)),
        HostileArchive("down and up", TarBytes.of("a/../../evil"), .badName("a/../../evil", .leavesFolder)),
        HostileArchive("up, ending inside", TarBytes.of("../out/evil"), .badName("../out/evil", .leavesFolder)),
        HostileArchive("the folder above", TarBytes.of("../"), .badName("../", .leavesFolder)),
        HostileArchive("up at the end", TarBytes.of("a/.."), .badName("a/..", .leavesFolder)),
        HostileArchive("after a good one", TarBytes.of("good", "../evil"), .badName("../evil", .leavesFolder)),
        HostileArchive("absolute", TarBytes.of("/evil"), .badName("/evil", .absolute)),
        HostileArchive("two slashes", TarBytes.of("//evil"), .badName("//evil", .absolute)),
        HostileArchive("a drive", TarBytes.of("C:/evil"), .badName("C:/evil", .absolute)),
        HostileArchive("backslashes", TarBytes.of("..\\evil"), .badName("..\\evil", .backslash)),
        HostileArchive("a line break", TarBytes.of("a\nb"), .badName("a\nb", .controlCharacter)),
        HostileArchive("an escape", TarBytes.of("\u{1B}[2Ja"), .badName("\u{1B}[2Ja", .controlCharacter)),
        HostileArchive("delete", TarBytes.of("a\u{7F}"), .badName("a\u{7F}", .controlCharacter)),
        HostileArchive("next line", TarBytes.of("a\u{85}b"), .badName("a\u{85}b", .controlCharacter)),
        HostileArchive(
            "right to left", TarBytes.of("a\u{202E}gnp.exe"), .badName("a\u{202E}gnp.exe", .controlCharacter)),
        HostileArchive(
            "no UTF-8", TarBytes.of([0x61, 0xFF, 0x62]), .badName("a\u{FFFD}b", .notUTF8)),
        HostileArchive(
            "dots in too many bytes", TarBytes.of([0xC0, 0xAE, 0xC0, 0xAE, 0x2F, 0x61]),
            .badName("\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}/a", .notUTF8)),
        HostileArchive("deep", TarBytes.of(deep), .badName(deep, .tooLong)),
        HostileArchive(
            "by an extended header",
            tar {
                $0.extend("path", "../evil")
                $0.add("good")
            }, .badName("../evil", .leavesFolder)),
        HostileArchive(
            "by GNU's long name",
            tar {
                $0.add("././@LongLink", type: "L", data: Array("../evil\u{0}".utf8))
                $0.add("good")
            }, .badName("../evil", .leavesFolder)),
        HostileArchive(
            "a part that is too long",
            tar {
                $0.extend("path", long)
                $0.add("good")
            }, .badName(long, .tooLong)),
        HostileArchive("only a dot, as a file", TarBytes.of("./."), .badName("./.", .empty)),
    ]

    private static let doubles: [HostileArchive] = [
        HostileArchive("twice", TarBytes.of("a/b", "a/b"), .sameName("a/b", as: "a/b")),
        HostileArchive("twice, by a detour", TarBytes.of("a/b", "./a//b"), .sameName("a/b", as: "a/b")),
        HostileArchive("case", TarBytes.of("README", "readme"), .sameName("readme", as: "README")),
        HostileArchive("case of a folder", TarBytes.of("A/x", "a/y"), .sameName("a", as: "A")),
        HostileArchive(
            "sharp s", TarBytes.of("straße", "STRASSE"), .sameName("STRASSE", as: "straße")),
        HostileArchive("normal form", TarBytes.of("각", "\u{1100}\u{1161}\u{11A8}"), .sameName("각", as: "각")),
        HostileArchive("a file, then in it", TarBytes.of("a", "a/b"), .fileAsFolder("a")),
        HostileArchive("in it, then a file", TarBytes.of("a/b", "A"), .fileAsFolder("A")),
        HostileArchive("a file, then a folder", TarBytes.of("a", "a/"), .fileAsFolder("a")),
    ]

    private static let kinds: [HostileArchive] = [
        HostileArchive("a link", entry("2", "/evil"), .link(name: "l", target: "/evil")),
        HostileArchive("a link inside", entry("2", "good"), .link(name: "l", target: "good")),
        HostileArchive(
            "through a link",
            tar {
                $0.add("l", type: "2", link: "..")
                $0.add("l/evil")
            }, .link(name: "l", target: "..")),
        HostileArchive("a hard link", entry("1", "../evil"), .link(name: "l", target: "../evil")),
        HostileArchive("a character device", entry("3", ""), .device(name: "l")),
        HostileArchive("a block device", entry("4", ""), .device(name: "l")),
        HostileArchive("a pipe", entry("6", ""), .device(name: "l")),
    ]

    private static let sizes: [HostileArchive] = [
        HostileArchive(
            "101 files", tar { tar in for number in 0...100 { tar.add("f\(number)") } }, .tooManyEntries(limit: 100)),
        HostileArchive(
            "a header of 8 GiB", tar { $0.add("big", size: (1 << 33) - 1) }, .tooLarge(limit: 1 << 24)),
        HostileArchive(
            "a sparse file of 4 GiB",
            tar {
                $0.extend("GNU.sparse.size", String(1 << 32))
                $0.add("sparse", data: Array("x".utf8))
            }, .tooLarge(limit: 1 << 24)),
        HostileArchive(
            "17 MiB", tar { tar in for number in 0..<17 { tar.add("f\(number)", data: noise(1 << 20)) } },
            .tooLarge(limit: 1 << 24)),
    ]

    private static let broken: [HostileArchive] = [
        HostileArchive("nothing", [], .notAnArchive(path: "")),
        HostileArchive("noise", noise(5000), .notAnArchive(path: "")),
        HostileArchive("zeros", [UInt8](repeating: 0, count: 100), .notAnArchive(path: "")),
        HostileArchive(
            "cut off", Array(tar { $0.add("a", data: noise(4000)) }.prefix(2000)), .damaged(path: "", detail: "")),
        HostileArchive("a text", Array("# Notes\n\nNot an archive.\n".utf8), .notAnArchive(path: "")),
        HostileArchive(
            "a gzip of nothing known", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B, 4, 0], .notAnArchive(path: "")),
        HostileArchive("a zstd that breaks off", [0x28, 0xB5, 0x2F, 0xFD, 0x24], .notAnArchive(path: "")),
    ]

    private static let zips: [HostileArchive] = [
        HostileArchive("zip: up", ZipBytes.of("../evil"), .badName("../evil", .leavesFolder)),
        HostileArchive("zip: absolute", ZipBytes.of("/evil"), .badName("/evil", .absolute)),
        HostileArchive("zip: a line break", ZipBytes.of("a\rb"), .badName("a\rb", .controlCharacter)),
        HostileArchive("zip: case", ZipBytes.of("a.png", "A.PNG"), .sameName("A.PNG", as: "a.png")),
        HostileArchive("zip: normal form", ZipBytes.of("각", "\u{1100}\u{1161}\u{11A8}"), .sameName("각", as: "각")),
        HostileArchive(
            "zip: no UTF-8", ZipBytes.of(.init(name: [0x61, 0xFF], flags: 0)), .badName("a\u{FFFD}", .notUTF8)),
        HostileArchive(
            "zip: a link", ZipBytes.of(.init(name: Array("l".utf8), data: Array("/evil".utf8), mode: 0o120777)),
            .link(name: "l", target: "/evil")),
        HostileArchive("zip: a device", ZipBytes.of(.init(name: Array("d".utf8), mode: 0o020666)), .device(name: "d")),
        HostileArchive(
            "zip: encrypted", ZipBytes.of(.init(name: Array("s".utf8), flags: 1 << 11 | 1)), .encrypted(name: "s")),
        HostileArchive(
            "zip: another name in the directory",
            ZipBytes.of(.init(name: Array("../evil".utf8), directoryName: Array("good".utf8))),
            .badName("../evil", .leavesFolder)),
        HostileArchive(
            "zip: a wrong sum", ZipBytes.of(.init(name: Array("a".utf8), crcIsRight: false)),
            .damaged(path: "", detail: "")),
        HostileArchive("zip: no directory", Array(ZipBytes.of("a").prefix(32)), .notAnArchive(path: "")),
        HostileArchive(
            "zip: 101 files", ZipBytes((0...100).map { .init(name: Array("f\($0)".utf8)) }).bytes,
            .tooManyEntries(limit: 100)),
    ]

    private static let deep = String(repeating: "a/", count: 40) + "b"
    private static let long = String(repeating: "가", count: 100)

    private static func tar(_ fill: (inout TarBytes) -> Void) -> [UInt8] {
        var tar = TarBytes()
        fill(&tar)
        return tar.closed
    }

    private static func entry(_ type: Character, _ link: String) -> [UInt8] {
        tar { $0.add("l", type: type, link: link) }
    }
}

/// Bytes that no compressor makes smaller, the same each time.
func noise(_ count: Int) -> [UInt8] {
    var state: UInt64 = 88_172_645_463_325_252
    return (0..<count).map { _ in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return UInt8(truncatingIfNeeded: state >> 32)
    }
}
