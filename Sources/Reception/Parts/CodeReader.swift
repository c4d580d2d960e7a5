/// What a QR code holds, as it was read. It may be an identity card: it has no text on purpose and is never written down.
public struct CodePayload: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// The most bytes that are looked at: a QR code of the largest size holds 2,953 (ISO/IEC 18004, version 40-L).
    public static let longest = 4_096

    /// The bytes; an identity card's are UTF-8.
    public let bytes: [UInt8]

    /// Makes a payload; nil when it is empty or longer than any code.
    public init?(bytes: [UInt8]) {
        guard (1...Self.longest).contains(bytes.count) else { return nil }
        self.bytes = bytes
    }

    public var description: String { "a code of \(bytes.count) bytes" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Finds codes in the camera's frames.
///
/// Implementers promise: every code of a frame once, in any order, at most `CodePayload.longest` bytes each and at most
/// eight; nothing is kept of the frame; a frame that is not whole holds none. It is called from one thread at a time and
/// may block it (a camera's own thread).
public protocol CodeReader: Sendable {
    /// The codes in `frame`.
    func codes(in frame: borrowing Frame) throws(PartFailure) -> [CodePayload]
}

/// A device of its own that reads codes, as one that is plugged in and types.
///
/// Implementers promise:
/// * `run` opens the device, calls `ready` once it listens, and `report` with each code as it is read, in order; it throws
///   `CancellationError` when its task is cancelled, within a second.
/// * whatever way `run` ends, the device is let go of, and it can be called again.
/// * a failure names the device, what was wrong and the fix; codes too long or empty are left out.
public protocol CodeScanner: Sendable {
    /// Reads until the task is cancelled or the device fails (`PartFailure`).
    func run(
        ready: @escaping @Sendable () -> Void, _ report: @escaping @Sendable (CodePayload) -> Void
    ) async throws
}

/// Knows what codes mean.
///
/// Implementers promise: every payload has a meaning, `.unknown` at the least, whatever its bytes; nothing of it is kept,
/// logged or reported but what the meaning says. A service that cannot be asked takes away what it would have added (the
/// person key), never the meaning.
public protocol CodeInterpreter: Sendable {
    /// The meaning of a code.
    func meaning(of payload: CodePayload) async -> ScannedCode
}
