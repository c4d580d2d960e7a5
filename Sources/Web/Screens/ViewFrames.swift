import Synchronization

/// The newest view as it is sent, written once for all browsers.
final class ViewFrames: Sendable {
    private let codes: ScreenCodes
    private let newest = Mutex<(number: Int, bytes: [UInt8])?>(nil)

    /// Makes frames with these codes.
    init(codes: ScreenCodes) { self.codes = codes }

    /// The event `view`.
    func frame(of shown: ShownView) -> [UInt8] {
        if let newest = newest.withLock({ $0 }), newest.number == shown.number { return newest.bytes }
        let bytes = ServerSentEvent.bytes("view", ViewFrame(shown, codes: codes))
        newest.withLock { $0 = (shown.number, bytes) }
        return bytes
    }
}
