/// Why a part could not do its work: which part, what went wrong and what helps, in one sentence for the operator.
///
/// Adapters keep closed error enums of their own and turn them into this at the protocol's edge. The sentence names
/// files, devices and calls, never a visitor's words, name or number.
public struct PartFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// Which part.
    public let part: PartName
    /// One sentence: the cause and the fix.
    public let reason: String

    /// Makes a failure of `part`.
    public init(part: PartName, reason: String) {
        self.part = part
        self.reason = reason
    }

    public var description: String { reason }
}
