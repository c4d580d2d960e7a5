/// Something one waits for, once; a cancelled wait is over.
struct Signal: Sendable {
    private let stream: AsyncStream<Void>
    private let end: AsyncStream<Void>.Continuation

    init() { (stream, end) = AsyncStream.makeStream() }

    func give() { end.finish() }

    func wait() async { for await _ in stream {} }
}
