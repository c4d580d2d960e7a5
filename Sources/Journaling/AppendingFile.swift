import Foundation
import Glibc

/// An open file that only grows, by whole records: a record that does not fit is taken back, so that the file never ends
/// in half of one.
struct AppendingFile: ~Copyable {
    private let descriptor: CInt
    private let path: String
    private var length: off_t

    /// Opens or creates the file.
    init(path: String) throws(JournalError) {
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        let code = errno
        guard descriptor >= 0 else { throw .system(path: path, call: "open", reason: Self.reason(code)) }
        self.descriptor = descriptor
        self.path = path
        length = max(lseek(descriptor, 0, SEEK_END), 0)
    }

    /// Adds the line end that is missing after a crash in mid-line.
    mutating func completeLastLine() throws(JournalError) {
        var last: UInt8 = 0
        guard length > 0, pread(descriptor, &last, 1, length - 1) == 1, last != UInt8(ascii: "\n") else { return }
        try append(Data("\n".utf8))
    }

    deinit { Glibc.close(descriptor) }

    /// Adds all of `record` or nothing.
    mutating func append(_ record: Data) throws(JournalError) {
        var written = 0
        while written < record.count {
            let count = record.withUnsafeBytes { bytes in
                Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), record.count - written)
            }
            let code = errno
            if count < 0, code == EINTR { continue }
            guard count > 0 else {
                ftruncate(descriptor, length)
                throw .system(path: path, call: "write", reason: Self.reason(code))
            }
            written += count
        }
        length += off_t(record.count)
    }

    private static func reason(_ code: CInt) -> String { String(cString: strerror(code)) }
}
