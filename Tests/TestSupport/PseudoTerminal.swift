import Foundation
import Glibc

/// Standard inputs for a program under test: ours to write to, theirs to read.
enum PseudoTerminal {
    /// No terminal could be had.
    struct Missing: Error {
        let code: Int32
    }

    /// A terminal that echoes nothing.
    static func open() throws -> (ours: FileHandle, theirs: FileHandle) {
        var (ours, theirs): (Int32, Int32) = (-1, -1)
        guard openpty(&ours, &theirs, nil, nil, nil) == 0 else { throw Missing(code: errno) }
        for end in [ours, theirs] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var settings = termios()
        tcgetattr(theirs, &settings)
        settings.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(theirs, TCSANOW, &settings)
        return (
            FileHandle(fileDescriptor: ours, closeOnDealloc: true),
            FileHandle(fileDescriptor: theirs, closeOnDealloc: true)
        )
    }

    /// A pipe.
    static func pipe() -> (ours: FileHandle, theirs: FileHandle) {
        let pipe = Pipe()
        return (pipe.fileHandleForWriting, pipe.fileHandleForReading)
    }
}
