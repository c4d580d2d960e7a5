import Foundation

/// The SHA-256 of FIPS 180-4.
package enum SHA256 {
    /// The length of a digest in bytes.
    package static let byteCount = 32

    /// The digest of `bytes`, 32 bytes.
    package static func digest(of bytes: UnsafeRawBufferPointer) throws(DigestError) -> [UInt8] {
        let hash = try RunningHash()
        try hash.update(bytes)
        return hash.digest()
    }

    /// The digest of `bytes` in 64 lower-case hexadecimal digits.
    package static func hexDigest(of bytes: UnsafeRawBufferPointer) throws(DigestError) -> String {
        try digest(of: bytes).hexadecimal
    }

    /// The digest of `bytes` in 64 lower-case hexadecimal digits.
    package static func hexDigest(of bytes: [UInt8]) throws(DigestError) -> String {
        try bytes.withUnsafeBufferPointer { bytes throws(DigestError) in
            try hexDigest(of: UnsafeRawBufferPointer(bytes))
        }
    }

    /// The digest of the file at `path`, read a piece at a time, in 64 lower-case hexadecimal digits.
    package static func hexDigest(ofFile path: String) throws(DigestError) -> String {
        let hash = try RunningHash()
        try forEachPiece(of: path) { piece throws(DigestError) in try hash.update(piece) }
        return hash.digest().hexadecimal
    }

    private static func forEachPiece(
        of path: String, _ body: (UnsafeRawBufferPointer) throws(DigestError) -> Void
    ) throws(DigestError) {
        do {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? file.close() }  // Nothing was written, so nothing can be lost.
            while let piece = try file.read(upToCount: 1 << 16), !piece.isEmpty {
                try piece.withUnsafeBytes(body)
            }
        } catch let error as DigestError {
            throw error
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
    }
}

extension [UInt8] {
    /// The bytes in lower-case hexadecimal digits, two a byte.
    package var hexadecimal: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
