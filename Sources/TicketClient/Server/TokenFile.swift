import Foundation

/// A file that holds a token in one line.
enum TokenFile {
    /// A token has some sixty characters.
    private static let mostBytes = 4_096

    /// Reads the token in the file at `path`; refuses one that others than its owner may read.
    static func token(at path: String) throws(TicketClientFailure) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(path, "open", errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unreadable(path, "stat", errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw unreadable(path, "open", EISDIR) }
        // Looked at in the open file, so that nobody changes it in between.
        let mode = status.st_mode & 0o777
        guard mode & 0o077 == 0 else { throw .tokenExposed(path: path, mode: String(mode, radix: 8)) }
        var bytes = [UInt8](repeating: 0, count: mostBytes)
        let count = read(descriptor, &bytes, mostBytes)
        guard count >= 0 else { throw unreadable(path, "read", errno) }
        let lines = String(decoding: bytes.prefix(count), as: UTF8.self).split(whereSeparator: \.isNewline)
        guard lines.count == 1, count < mostBytes else { throw .tokenMalformed(source: path) }
        return lines[0].trimmingCharacters(in: .whitespaces)
    }

    private static func unreadable(_ path: String, _ call: String, _ code: Int32) -> TicketClientFailure {
        .tokenUnreadable(path: path, call: call, reason: String(cString: strerror(code)))
    }
}
