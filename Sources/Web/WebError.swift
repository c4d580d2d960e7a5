package import Digests

/// Why the web server does not run.
package enum WebError: Error, Hashable, Sendable {
    /// `host` is no address.
    case badAddress(host: String)
    /// A setting is outside its bounds; `allowed` says which there are.
    case badSetting(name: String, allowed: String)
    /// `host` can be reached from outside and nothing protects what is said.
    case unprotected(host: String)
    /// The file could not be read; `reason` is the system's.
    case unreadable(path: String, reason: String)
    /// The file holds no `expected` in PEM form.
    case notPEM(path: String, expected: String)
    /// The TLS library takes both files, but not together.
    case certificateRefused(certificate: String, key: String)
    /// A system call failed while the server began to listen; `code` is its `errno`.
    case cannotListen(address: String, call: String, code: Int32)
    /// libmicrohttpd did not start.
    case daemonRefused
    /// The server runs, or ran, already.
    case alreadyStarted
    /// The files of the pages are not at `path`.
    case noPages(path: String, reason: String)
    /// The ending of the file's name is none of those that pages have.
    case unknownKind(path: String, allowed: [String])
    /// No random number or hash was to be had.
    case noDigest(DigestError)
}
