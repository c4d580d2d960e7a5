import Synchronization

/// Where codes wait to be understood, and how the devices that read them are.
final class CodeRoom: Sendable {
    /// The most codes that wait: a visitor has two hands, and an old code is of no use.
    private static let mostWaiting = 8

    let parts: CodeParts
    /// What was read, in order.
    let payloads: AsyncStream<CodePayload>
    private let continuation: AsyncStream<CodePayload>.Continuation
    private let states: Mutex<[PartHealth?]>
    private let health: HealthNote

    /// Makes a room; `tell` hears how reading codes is on the whole: it works as long as one device does.
    init(_ parts: CodeParts, tell: @escaping @Sendable (PartHealth) -> Void) {
        self.parts = parts
        (payloads, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(Self.mostWaiting))
        states = Mutex(Array(repeating: nil, count: parts.scanners.count + (parts.reader == nil ? 0 : 1)))
        health = HealthNote(part: .scanner) { _, health in tell(health) }
    }

    /// Takes in what was read.
    func put(_ payload: CodePayload) { continuation.yield(payload) }

    /// Notes how the scanner with this index is.
    func note(_ state: PartHealth, ofScanner index: Int) { note(state, at: index) }

    /// Notes how reading from the camera's frames is; without a reader there is nothing to note.
    func note(ofCamera state: PartHealth) {
        if parts.reader != nil { note(state, at: parts.scanners.count) }
    }

    private func note(_ state: PartHealth, at index: Int) {
        let whole = states.withLock { states -> PartHealth? in
            states[index] = state
            if states.contains(.ready) { return .ready }
            // What was not heard of yet may still come up.
            return states.contains(nil) ? nil : state
        }
        if let whole { health.note(whole) }
    }
}
