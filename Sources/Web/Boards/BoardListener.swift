import Reception
import Threading

/// One stream of the board to one other end, which gets the newest and nothing older.
actor BoardListener {
    private let watch: BoardWatch
    private let isWelcome: @Sendable () -> Bool
    private var greeting: [UInt8]?
    private var number = 0
    private var beats: Int

    /// Makes a stream that begins with `greeting` and ends when its reader is no longer welcome.
    init(_ watch: BoardWatch, greeting: [UInt8], isWelcome: @escaping @Sendable () -> Bool) {
        self.watch = watch
        self.greeting = greeting
        self.isWelcome = isWelcome
        beats = watch.beats
    }

    /// The next piece; nil at the end.
    func next() async throws -> [UInt8]? {
        while isWelcome() {
            if let greeting {
                self.greeting = nil
                return greeting
            }
            let seen = watch.signal.generation
            if let frame = watch.frame(after: number) {
                number = frame.number
                return frame.bytes
            }
            if isBeat() { return EventFrame.heartbeat }
            try await watch.signal.wait(past: seen)
        }
        return nil
    }

    /// Whether there was a heartbeat since it was last asked.
    private func isBeat() -> Bool {
        let now = watch.beats
        defer { beats = now }
        return now != beats
    }
}
