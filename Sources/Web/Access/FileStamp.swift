import Glibc

/// What of a file's status changes whenever somebody changes, replaces or removes it, or lets others read it.
///
/// The kernel counts time of files in ticks of a few milliseconds; a writer that renames also changes the file's number.
struct FileStamp: Hashable, Sendable {
    private let device: dev_t
    private let number: ino_t
    private let size: off_t
    private let times: [Int]

    /// The stamp of the file at `path`; nil when there is none to be had.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        (device, number, size) = (status.st_dev, status.st_ino, status.st_size)
        let (changed, written) = (status.st_ctim, status.st_mtim)
        times = [changed.tv_sec, changed.tv_nsec, written.tv_sec, written.tv_nsec]
    }
}
