import Glibc

/// A regular file open for reading; it is closed when the value dies.
struct InputFile: ~Copyable {
    let path: String
    /// Its length in bytes when it was opened.
    let size: Int
    private let use: FileUse
    private let descriptor: Int32

    /// Opens `path`; refuses directories, pipes, devices and empty files. It never blocks on a pipe without a writer.
    init(path: String, use: FileUse) throws(VisionError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        let code = errno
        guard descriptor >= 0 else { throw .unreadable(path: path, use: use, call: "open", code: code) }
        do {
            size = try Self.size(of: descriptor, path: path, use: use)
        } catch {
            close(descriptor)
            throw error
        }
        self.path = path
        self.use = use
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Fills the start of `buffer` with the bytes that follow; fewer than asked for are possible, 0 at the end only.
    borrowing func read(into buffer: UnsafeMutableRawBufferPointer) throws(VisionError) -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            let code = errno
            if count >= 0 { return count }
            guard code == EINTR else { throw .unreadable(path: path, use: use, call: "read", code: code) }
        }
    }

    private static func size(of descriptor: Int32, path: String, use: FileUse) throws(VisionError) -> Int {
        var status = stat()
        let result = fstat(descriptor, &status)
        let code = errno
        guard result == 0 else { throw .unreadable(path: path, use: use, call: "fstat", code: code) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path, use: use) }
        guard status.st_size > 0 else { throw .empty(path: path, use: use) }
        return Int(status.st_size)
    }
}

/// The system's words for an error number.
func systemMessage(_ code: Int32) -> String { String(cString: strerror(code)) }
