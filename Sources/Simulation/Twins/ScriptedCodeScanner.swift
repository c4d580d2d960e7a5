public import Reception
import Synchronization

/// The twin of a device that reads codes: reads what a script holds before it. Opening it and reading a code are steps of
/// `fault`; garbage is a code that nobody knows.
public final class ScriptedCodeScanner: CodeScanner {
    private struct State {
        var listeners: [Int: AsyncStream<CodePayload?>.Continuation] = [:]
        var runs = 0
    }

    private let fault: FaultSwitch
    private let state = Mutex(State())

    /// Makes a scanner before which nothing is held.
    public init(fault: FaultSwitch = FaultSwitch(part: .scanner)) { self.fault = fault }

    /// Holds a code before it. A scanner that does not listen does not read it later.
    public func scan(_ payload: CodePayload) { tell(payload) }

    /// Says that `fault` was moved: a device that is unplugged is noticed at once.
    public func disturb() { tell(nil) }

    public func run(
        ready: @escaping @Sendable () -> Void, _ report: @escaping @Sendable (CodePayload) -> Void
    ) async throws {
        try await fault.pass()
        let (run, news) = listen()
        defer { state.withLock { $0.listeners[run] = nil } }
        ready()
        for await payload in news {
            try await fault.pass()
            if let read = fault.givesGarbage ? payload.flatMap({ _ in noise() }) : payload { report(read) }
        }
        throw CancellationError()
    }

    private func listen() -> (run: Int, news: AsyncStream<CodePayload?>) {
        let (news, teller) = AsyncStream<CodePayload?>.makeStream()
        let run = state.withLock { state in
            state.runs += 1
            state.listeners[state.runs] = teller
            return state.runs
        }
        return (run, news)
    }

    private func tell(_ payload: CodePayload?) {
        // The latest run is the one that listens: of a robot that was killed an earlier one may be left.
        let listener = state.withLock { state in state.listeners[state.runs] }
        listener?.yield(payload)
    }

    private func noise() -> CodePayload? {
        CodePayload(bytes: (0..<40).map { _ in UInt8(fault.draw(below: 256)) })
    }
}
