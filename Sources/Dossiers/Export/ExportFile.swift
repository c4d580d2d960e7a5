import Glibc

/// What tells one state of a file from another.
struct FileStamp: Hashable, Sendable {
    private let device: UInt64
    private let inode: UInt64
    private let size: Int64
    /// When the file was last written, UTC in nanoseconds.
    private let modified: Int64

    fileprivate init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    }

    /// When the file was last written, UTC in milliseconds.
    var modifiedMilliseconds: Int64 { modified / 1_000_000 }
}

/// The file of an export, opened to be read once; closed when it goes away.
struct ExportFile: ~Copyable {
    /// The most bytes of an export: half a million dossiers.
    static let mostBytes = 64 << 20

    private let path: String
    private let descriptor: Int32

    /// The stamp of the file at `path` as it is now.
    static func stamp(of path: String) throws(DossierFailure) -> FileStamp {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .system(errno, call: "stat", path: path) }
        return FileStamp(status)
    }

    /// Opens the file at `path`; a pipe is not waited for.
    init(path: String) throws(DossierFailure) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .system(errno, call: "open", path: path) }
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// All bytes of the file and its stamp; throws when it changed meanwhile.
    func read() throws(DossierFailure) -> (bytes: [UInt8], stamp: FileStamp) {
        let before = try status()
        guard before.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        guard before.st_size <= Self.mostBytes else { throw .tooLarge(path: path, megabytes: Self.mostBytes >> 20) }
        let bytes = try bytes(count: Int(before.st_size))
        guard bytes.count == before.st_size, FileStamp(try status()) == FileStamp(before) else {
            throw .changedWhileRead(path: path)
        }
        return (bytes, FileStamp(before))
    }

    private func status() throws(DossierFailure) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(errno, call: "fstat", path: path) }
        return status
    }

    private func bytes(count: Int) throws(DossierFailure) -> [UInt8] {
        var failure: DossierFailure?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let step = Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
                let number = errno
                if step < 0, number == EINTR { continue }
                if step < 0 { failure = .system(number, call: "read", path: path) }
                guard step > 0 else { return }
                filled += step
            }
        }
        if let failure { throw failure }
        return bytes
    }
}

extension DossierFailure {
    fileprivate static func system(_ number: Int32, call: String, path: String) -> DossierFailure {
        .cannotRead(path: path, call: call, reason: String(cString: strerror(number)))
    }
}
