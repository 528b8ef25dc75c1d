import Glibc

/// A moment by which something has to be done. It goes by the clock that nobody sets, and only ever measures a wait.
package struct Deadline: Sendable, Hashable {
    private let milliseconds: Int64

    private init(at milliseconds: Int64) { self.milliseconds = milliseconds }

    package static func after(milliseconds: Int) -> Deadline { Deadline(at: now() + Int64(max(0, milliseconds))) }

    /// The milliseconds that are left, none once it has passed.
    package var left: Int { Int(max(0, milliseconds - Deadline.now())) }

    package var hasPassed: Bool { left == 0 }

    package func earlier(_ other: Deadline) -> Deadline { milliseconds < other.milliseconds ? self : other }

    private static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
