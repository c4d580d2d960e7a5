import Foundation
import Glibc
import SpeechWorkerProtocol

/// One running speech worker and our two ends of its pipes.
///
/// `end` or `discard` must be called before it is let go: they leave no descriptor and no zombie behind.
final class WorkerProcess: Sendable {
    let path: String
    let output: PipeReader

    private let process: Process
    private let input: FileHandle
    private let exit: ExitSignal

    /// Writing to a dead child raises SIGPIPE, which would end the robot; ignored once, for the whole program.
    private static let ignoringBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

    private init(path: String, process: Process, input: FileHandle, output: PipeReader, exit: ExitSignal) {
        self.path = path
        self.process = process
        self.input = input
        self.output = output
        self.exit = exit
    }

    /// The process's number.
    var id: Int32 { process.processIdentifier }
    /// Whether it still runs, as far as is known.
    var isRunning: Bool { process.isRunning }

    /// Whether it may be given an order: it runs, and nobody has stopped it.
    var isFit: Bool { process.isRunning && ThreadStates(of: id)?.isStopped == false }

    /// Writes one request. It never blocks: a request fits into an empty pipe, and a full pipe means a dead worker.
    func send(_ request: WorkerRequest) throws(WorkerLoss) {
        let frame = request.frame
        let written = frame.withUnsafeBytes { write(input.fileDescriptor, $0.baseAddress, $0.count) }
        let code = errno
        guard written != frame.count else { return }
        throw written < 0 && code == EPIPE ? .ended(how: "it ended by itself") : .deaf
    }

    /// Closes its input, which it takes as the end, and kills it when `deadline` returns and it still runs; returns
    /// when it is gone.
    @discardableResult func end(_ deadline: @escaping @Sendable () async -> Void) async -> String {
        try? input.close()
        let how = await withTaskGroup(of: Void.self) { group in
            group.addTask { [self] in
                await deadline()
                if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            }
            let how = await exit.wait()
            group.cancelAll()
            return how
        }
        output.close()
        return how
    }

    /// Kills it and lets it go without waiting.
    func discard() {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        try? input.close()
        output.close()
    }

    /// Starts the program at `path`; blocks for milliseconds.
    static func start(path: String, arguments: [String]) throws(SpeechOutputError) -> WorkerProcess {
        _ = ignoringBrokenPipes
        try check(path)
        let (process, input, output, exit) = (Process(), Pipe(), Pipe(), ExitSignal())
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        // The C library's last words on an abort; what matters is in how it ended.
        process.standardError = FileHandle.nullDevice
        process.terminationHandler = { @Sendable process in exit.set(describe(process)) }
        do {
            try process.run()
        } catch {
            throw .workerNotStarted(path: path, reason: error.localizedDescription)
        }
        // The child's ends: as long as ours of them are open, nobody sees the end of a pipe.
        try? input.fileHandleForReading.close()
        try? output.fileHandleForWriting.close()
        let writing = input.fileHandleForWriting
        _ = fcntl(writing.fileDescriptor, F_SETFL, O_NONBLOCK)
        let reader = PipeReader(output.fileHandleForReading)
        return WorkerProcess(path: path, process: process, input: writing, output: reader, exit: exit)
    }

    private static func check(_ path: String) throws(SpeechOutputError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .workerMissing(path: path)
        }
        guard !isFolder.boolValue, access(path, X_OK) == 0 else {
            throw .workerNotExecutable(path: path)
        }
    }

    private static func describe(_ process: Process) -> String {
        switch process.terminationReason {
        case .uncaughtSignal: "it was ended by signal \(process.terminationStatus)"
        default: "it ended with code \(process.terminationStatus)"
        }
    }
}
