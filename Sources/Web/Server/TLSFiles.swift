import Foundation

/// The files that let the server prove who it is.
package struct TLSFiles: Hashable, Sendable {
    /// The path of the certificate and those that vouch for it, in PEM form.
    package let certificate: String
    /// The path of its private key, in PEM form, without a password.
    package let key: String

    /// Names the files; they are read when the server starts.
    package init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
    }

    /// What the files hold.
    func read() throws(WebError) -> (certificate: String, key: String) {
        (
            try Self.text(of: certificate, marked: "CERTIFICATE-----", named: "certificate"),
            try Self.text(of: key, marked: "PRIVATE KEY-----", named: "private key")
        )
    }

    private static func text(of path: String, marked mark: String, named expected: String) throws(WebError) -> String {
        let bytes: Data
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? handle.close() }  // Nothing was written, so nothing can be lost.
            // No chain of certificates is longer; an endless file cannot fill the memory.
            bytes = try handle.read(upToCount: 1_048_576) ?? Data()
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
        guard let text = String(data: bytes, encoding: .utf8), text.contains("-----BEGIN "), text.contains(mark) else {
            throw .notPEM(path: path, expected: expected)
        }
        return text
    }
}
