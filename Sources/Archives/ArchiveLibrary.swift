internal import CArchive
internal import Glibc

/// libarchive, opened at its first use and kept.
struct ArchiveLibrary: @unchecked Sendable {
    // Pointers to functions, written once: `@unchecked` only because C's own are not marked.
    let functions: archive_functions

    /// nil where the system has none.
    private static let shared: ArchiveLibrary? = {
        var functions = archive_functions()
        // The same name since 2011, on Debian and Ubuntu alike.
        guard archive_functions_load(&functions, "libarchive.so.13") != 0 else { return nil }
        return ArchiveLibrary(functions: functions)
    }()

    static func open() throws(ArchiveProblem) -> archive_functions {
        guard let shared else { throw .libraryMissing(package: "libarchive13") }
        return shared.functions
    }
}

/// Runs `body` with UTF-8 as this thread's encoding: libarchive converts names to that of the locale, and a program in
/// the C locale would lose all that is not ASCII.
func inUTF8<Result>(_ body: () throws(ArchiveProblem) -> Result) throws(ArchiveProblem) -> Result {
    guard let locale = newlocale(CInt(1 << LC_CTYPE), "C.UTF-8", nil) else { return try body() }
    let before = uselocale(locale)
    defer {
        uselocale(before)
        freelocale(locale)
    }
    return try body()
}
