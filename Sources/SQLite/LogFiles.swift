import Glibc

/// The files beside a database that hold its write-ahead log and the log's index, as they were when it was opened.
///
/// SQLite finds them by name. Once another database is put in the place of an open one, they would be taken for its own:
/// the log of the one would be written into the other.
struct LogFiles {
    private struct Identity: Equatable {
        let device: UInt
        let number: UInt

        init?(_ path: String) {
            var status = stat()
            guard lstat(path, &status) == 0 else { return nil }
            (device, number) = (UInt(status.st_dev), UInt(status.st_ino))
        }
    }

    private let paths: [String]
    private let identities: [Identity?]

    /// Looks at the files of the database at `path`, which is open and was read.
    init(of path: String) {
        paths = ["-wal", "-shm"].map { path + $0 }
        identities = paths.map { Identity($0) }
    }

    /// Removes those that are still the same; new ones belong to the database that is there now.
    func remove() {
        for (path, identity) in zip(paths, identities) where identity != nil && Identity(path) == identity {
            unlink(path)
        }
    }
}
