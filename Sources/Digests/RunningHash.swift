import CGnuTLS

/// A SHA-256 that is fed piece by piece.
struct RunningHash: ~Copyable {
    private let handle: gnutls_hash_hd_t

    init() throws(DigestError) {
        var handle: gnutls_hash_hd_t?
        try check("gnutls_hash_init", gnutls_hash_init(&handle, GNUTLS_DIG_SHA256))
        guard let handle else { throw .refused(call: "gnutls_hash_init", code: 0, reason: "no handle") }
        self.handle = handle
    }

    deinit { gnutls_hash_deinit(handle, nil) }

    /// Adds `bytes`.
    borrowing func update(_ bytes: UnsafeRawBufferPointer) throws(DigestError) {
        guard let start = bytes.baseAddress else { return }
        try check("gnutls_hash", gnutls_hash(handle, start, bytes.count))
    }

    /// The digest of everything added so far.
    borrowing func digest() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: SHA256.byteCount) { buffer, count in
            gnutls_hash_output(handle, buffer.baseAddress)
            count = SHA256.byteCount
        }
    }
}

/// GnuTLS's words for `status`.
func reason(of status: Int32) -> String { gnutls_strerror(status).map { String(cString: $0) } ?? "unknown" }
