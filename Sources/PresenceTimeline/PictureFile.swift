import Glibc

/// A picture's file, which is whole or not there: what is written lies beside it until it is complete.
package struct PictureFile: ~Copyable {
    private let path: String
    private let partial: String

    /// Makes sure that a picture can be written to `path`: before hours are recorded for it.
    package init(path: String) throws(TimelineError) {
        guard path.hasSuffix(".png") else { throw .notPNG(path: path) }
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw .cannotWrite(path: path, call: "open", reason: "is a folder")
        }
        let partial = "\(path).\(getpid()).partial"
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        if descriptor < 0 { throw Self.failure("open", path) }
        close(descriptor)
        self.path = path
        self.partial = partial
    }

    deinit { unlink(partial) }

    /// Writes the picture; an older file of the name is replaced once the new one is complete.
    package consuming func write(_ layout: TimelineLayout) throws(TimelineError) {
        let drawing = try TimelineDrawing(width: TimelineLayout.width, height: layout.height)
        for shape in layout.shapes { drawing.draw(shape) }
        try drawing.write(to: partial, naming: path)
        guard rename(partial, path) == 0 else { throw Self.failure("rename", path) }
    }

    private static func failure(_ call: String, _ path: String) -> TimelineError {
        let code = errno
        return .cannotWrite(path: path, call: call, reason: String(cString: strerror(code)))
    }
}
