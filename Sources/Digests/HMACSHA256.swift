import CGnuTLS

/// The keyed hash of RFC 2104 over SHA-256.
package enum HMACSHA256 {
    /// The code of `message` under `key`, 32 bytes.
    package static func code(of message: [UInt8], key: [UInt8]) throws(DigestError) -> [UInt8] {
        var status: Int32 = 0
        let code = [UInt8](unsafeUninitializedCapacity: SHA256.byteCount) { buffer, count in
            status = gnutls_hmac_fast(
                GNUTLS_MAC_SHA256, key, key.count, message, message.count, buffer.baseAddress)
            count = status < 0 ? 0 : SHA256.byteCount
        }
        try check("gnutls_hmac_fast", status)
        return code
    }

    /// The code of `message` under `key` in 64 lower-case hexadecimal digits.
    package static func hexCode(of message: [UInt8], key: [UInt8]) throws(DigestError) -> String {
        try code(of: message, key: key).hexadecimal
    }
}

/// Whether two secrets are the same, in a time that depends on their lengths alone.
package func constantTimeEquals(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && gnutls_memcmp(left, right, left.count) == 0
}
