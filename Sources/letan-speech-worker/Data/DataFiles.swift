import Glibc

/// The few calls that put a folder together; what fails says which and where.
enum DataFiles {
    /// Makes a folder that only its owner sees; one that is there already must be as private.
    static func makePrivateFolder(_ path: String) throws(EngineDataError) {
        let made = mkdir(path, 0o700)
        let code = errno
        if made == 0 { return }
        guard code == EEXIST else { throw .file(path: path, call: "mkdir", code: code) }
        var status = stat()
        try check(lstat(path, &status), "lstat", path)
        let isPrivate = status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid() && status.st_mode & 0o022 == 0
        if !isPrivate { throw .notPrivate(path: path) }
    }

    /// Makes a new folder in `parent` with a name of its own.
    static func makeTemporaryFolder(in parent: String) throws(EngineDataError) -> String {
        var template = Array("\(parent)/making-XXXXXX".utf8CString)
        let made = mkdtemp(&template) != nil
        try check(made ? 0 : -1, "mkdtemp", parent)
        return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Makes a folder within one of ours.
    static func makeFolder(_ path: String) throws(EngineDataError) { try check(mkdir(path, 0o700), "mkdir", path) }

    /// Links `path` to `target`.
    static func link(_ path: String, to target: String) throws(EngineDataError) {
        try check(symlink(target, path), "symlink", path)
    }

    /// The names in a folder, sorted.
    static func names(in path: String) throws(EngineDataError) -> [String] {
        guard let folder = opendir(path) else {
            throw .file(path: path, call: "opendir", code: errno)
        }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// A file's bytes.
    static func read(_ path: String) throws(EngineDataError) -> [UInt8] {
        let file = fopen(path, "r")
        try check(file == nil ? -1 : 0, "fopen", path)
        guard let file else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var count = fread(&buffer, 1, buffer.count, file)
        while count > 0 {
            bytes += buffer[..<count]
            count = fread(&buffer, 1, buffer.count, file)
        }
        try check(ferror(file) == 0 ? 0 : -1, "fread", path)
        return bytes
    }

    /// Writes a new file; a link in its place is not followed.
    static func write(_ bytes: [UInt8], to path: String) throws(EngineDataError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        try check(descriptor, "open", path)
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            try check(Int32(clamping: count), "write", path)
            written += count
        }
    }

    /// Gives a finished folder its name; false when one of that name is there already.
    static func publish(_ folder: String, as path: String) throws(EngineDataError) -> Bool {
        let result = rename(folder, path)
        let code = errno
        if result != 0, code == EEXIST || code == ENOTEMPTY { return false }
        guard result == 0 else { throw .file(path: path, call: "rename", code: code) }
        return true
    }

    /// When a folder was last changed or touched, in seconds.
    static func modified(_ path: String) -> Int {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mtim.tv_sec : 0
    }

    /// Says that a folder is used now.
    static func touch(_ path: String) { utimensat(AT_FDCWD, path, nil, 0) }

    /// Removes a folder and what is in it, without following links; what cannot be removed stays.
    static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        for name in (try? names(in: path)) ?? [] { remove("\(path)/\(name)") }
        rmdir(path)
    }

    private static func check(_ result: Int32, _ call: String, _ path: String) throws(EngineDataError) {
        let code = errno
        if result < 0 { throw .file(path: path, call: call, code: code) }
    }
}
