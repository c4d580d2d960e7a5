/// Why no digest or random number could be made.
package enum DigestError: Error, Hashable, Sendable {
    /// The file could not be opened or read; `reason` is the system's.
    case unreadable(path: String, reason: String)
    /// GnuTLS refused `call` with `code` (see gnutls.h); it does so when its self-tests fail.
    case refused(call: String, code: Int32, reason: String)
}

extension DigestError: CustomStringConvertible {
    /// One sentence: what failed and the fix.
    package var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "\(path) cannot be read (\(reason)); check that the file is there and readable"
        case .refused(let call, let code, let reason):
            "\(call) failed with \(code) (\(reason)); reinstall the package libgnutls30"
        }
    }
}

/// Turns the status of the GnuTLS function `call` into an error.
func check(_ call: String, _ status: Int32) throws(DigestError) {
    guard status < 0 else { return }
    throw .refused(call: call, code: status, reason: reason(of: status))
}
