import CGnuTLS

/// Random bytes that nobody can guess, from GnuTLS's generator for keys.
package enum SecureRandom {
    /// `count` random bytes.
    package static func bytes(_ count: Int) throws(DigestError) -> [UInt8] {
        var status: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            status = count == 0 ? 0 : gnutls_rnd(GNUTLS_RND_KEY, buffer.baseAddress, count)
            filled = status < 0 ? 0 : count
        }
        try check("gnutls_rnd", status)
        return bytes
    }

    /// `count` random bytes in lower-case hexadecimal digits, two a byte.
    package static func hex(bytes count: Int) throws(DigestError) -> String { try bytes(count).hexadecimal }
}
