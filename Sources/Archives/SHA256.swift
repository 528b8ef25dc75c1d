/// The SHA-256 of some bytes. Source: FIPS 180-4, 'Secure Hash Standard' (2015), sections 4.1.2, 4.2.2, 5.3.3 and 6.2.
package struct SHA256: Sendable, Hashable {
    /// 32 of them.
    package let bytes: [UInt8]

    package init(of bytes: [UInt8]) {
        var running = Running()
        running.update(bytes)
        self = running.finished()
    }

    fileprivate init(words: [UInt32]) {
        bytes = words.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
    }

    /// 64 small hexadecimal digits.
    package var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// A digest over bytes that come piece by piece.
    package struct Running: Sendable {
        private var state: [UInt32] = [
            0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
        ]
        private var rest: [UInt8] = []
        private var count: UInt64 = 0

        package init() {}

        package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

        package mutating func update(_ bytes: UnsafeRawBufferPointer) {
            count += UInt64(bytes.count)
            var place = 0
            if !rest.isEmpty {
                place = min(64 - rest.count, bytes.count)
                rest += bytes[..<place]
                guard rest.count == 64 else { return }
                let block = rest
                rest.removeAll(keepingCapacity: true)
                block.withUnsafeBytes { mix($0, at: 0) }
            }
            while place + 64 <= bytes.count {
                mix(bytes, at: place)
                place += 64
            }
            rest += bytes[place...]
        }

        package func finished() -> SHA256 {
            var last = self
            let zeros = (119 - Int(count % 64)) % 64
            var padding: [UInt8] = [0x80] + [UInt8](repeating: 0, count: zeros)
            padding += (0..<8).reversed().map { UInt8(truncatingIfNeeded: (count &* 8) >> ($0 * 8)) }
            last.update(padding)
            return SHA256(words: last.state)
        }

        private mutating func mix(_ bytes: UnsafeRawBufferPointer, at place: Int) {
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
                for t in 0..<16 {
                    schedule[t] = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: place + t * 4, as: UInt32.self))
                }
                for t in 16..<64 {
                    let (a, b) = (schedule[t - 15], schedule[t - 2])
                    let small = turned(a, 7) ^ turned(a, 18) ^ (a >> 3)
                    let large = turned(b, 17) ^ turned(b, 19) ^ (b >> 10)
                    schedule[t] = schedule[t - 16] &+ small &+ schedule[t - 7] &+ large
                }
                rounds(schedule)
            }
        }

        private mutating func rounds(_ schedule: UnsafeMutableBufferPointer<UInt32>) {
            var (a, b, c, d) = (state[0], state[1], state[2], state[3])
            var (e, f, g, h) = (state[4], state[5], state[6], state[7])
            for t in 0..<64 {
                let choice = (e & f) ^ (~e & g)
                let first = h &+ (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) &+ choice &+ constants[t] &+ schedule[t]
                let majority = (a & b) ^ (a & c) ^ (b & c)
                let second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ majority
                (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
            }
            for (place, value) in [a, b, c, d, e, f, g, h].enumerated() { state[place] &+= value }
        }
    }
}

private func turned(_ value: UInt32, _ count: UInt32) -> UInt32 { value >> count | value << (32 - count) }

/// The first 32 bits of the fractions of the cube roots of the first 64 primes.
private let constants: [UInt32] = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]
