// The signature of a pack, as `ssh-keygen -Y sign` writes it over SHA256SUMS (OpenSSH, PROTOCOL.sshsig):
//
//     -----BEGIN SSH SIGNATURE-----
//     base64 of: "SSHSIG", uint32 version 1, string public key, string namespace, string reserved,
//                string hash algorithm, string signature
//     -----END SSH SIGNATURE-----
//
// A string is its length in four bytes, most significant first, and its bytes; a public key is itself a string that
// begins with the string of its type. Here the key is only read out, so that a person can be asked about it: whether the
// signature is good is for ssh-keygen to say.

import Archives

/// Who says that a pack is theirs.
package struct PackSignature: Sendable, Hashable {
    /// What a signature of a pack is for; one made for anything else is none.
    package static let namespace = "gongbu-pack"

    /// The public key as OpenSSH writes one: `ssh-ed25519 AAAA…`.
    package let signer: String

    /// nil where the text is no such signature, or one for another purpose.
    package init?(armored text: String) {
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        guard lines.first == "-----BEGIN SSH SIGNATURE-----", lines.last == "-----END SSH SIGNATURE-----",
            let bytes = bytes(ofBase64: lines.dropFirst().dropLast().joined())
        else { return nil }
        var rest = bytes[...]
        guard rest.starts(with: Array("SSHSIG".utf8)) else { return nil }
        rest = rest.dropFirst(6)
        guard PackSignature.number(&rest) == 1, let key = PackSignature.string(&rest),
            let namespace = PackSignature.string(&rest), Array(namespace) == Array(PackSignature.namespace.utf8)
        else { return nil }
        var inner = key
        guard let type = PackSignature.string(&inner), !type.isEmpty,
            type.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return nil }
        signer = String(decoding: type, as: UTF8.self) + " " + base64(of: Array(key))
    }

    /// The fingerprint of a public key, as `ssh-keygen -l` shows it: `SHA256:…`. nil where it is no key.
    package static func fingerprint(of key: String) -> String? {
        let words = key.split(separator: " ")
        guard words.count >= 2, let bytes = bytes(ofBase64: String(words[1])) else { return nil }
        return "SHA256:" + base64(of: SHA256(of: bytes).bytes).filter { $0 != "=" }
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) -> UInt32? {
        guard rest.count >= 4 else { return nil }
        defer { rest = rest.dropFirst(4) }
        return rest.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func string(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let count = number(&rest), count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(Int(count)) }
        return rest.prefix(Int(count))
    }
}

private let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

/// RFC 4648, with its padding.
func base64(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let three = (0..<3).map { start + $0 < bytes.count ? UInt32(bytes[start + $0]) : 0 }
        let bits = three[0] << 16 | three[1] << 8 | three[2]
        let count = min(3, bytes.count - start)
        for place in 0..<4 {
            text.append(place <= count ? alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
        }
    }
    return String(decoding: text, as: UTF8.self)
}

/// nil where the text is none.
func bytes(ofBase64 text: String) -> [UInt8]? {
    let signs = Array(text.utf8)
    guard signs.count.isMultiple(of: 4) else { return nil }
    let bare = signs.count - signs.suffix(2).count { $0 == UInt8(ascii: "=") }
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    for (place, sign) in signs.prefix(bare).enumerated() {
        guard let value = alphabet.firstIndex(of: sign) else { return nil }
        bits = bits << 6 | UInt32(value)
        if place % 4 == 3 {
            bytes += [UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)]
            bits = 0
        }
    }
    switch bare % 4 {
    case 2: bytes.append(UInt8(bits >> 4 & 255))
    case 3: bytes += [UInt8(bits >> 10 & 255), UInt8(bits >> 2 & 255)]
    case 1: return nil
    default: break
    }
    return bytes
}
