import Glibc
import SpeechWorkerProtocol

/// The pipe to the program that started this one. Replies of one thread stay in order.
struct ReplyPipe: Sendable {
    private let descriptor: Int32

    /// Takes standard output for the protocol and points descriptor 1 to nowhere, so that nothing the engine prints can
    /// bring the protocol out of step.
    static func overStandardOutput() -> ReplyPipe {
        let descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0, nowhere >= 0, dup2(nowhere, STDOUT_FILENO) >= 0 else {
            ExitCode.inputOutput.leave()
        }
        close(nowhere)
        return ReplyPipe(descriptor: descriptor)
    }

    /// Writes all replies, blocking while the pipe is full: so the reader holds the engine back.
    func send(_ replies: [WorkerReply]) {
        let bytes = replies.flatMap(\.frame)
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                let code = errno
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if code != EINTR {
                    ExitCode.inputOutput.leave()
                }
            }
        }
    }
}
