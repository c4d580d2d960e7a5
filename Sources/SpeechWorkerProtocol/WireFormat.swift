/// The shape of what flows between the program and its speech worker: frames of a little-endian 32-bit length, one byte
/// of kind and a body; the length counts kind and body.
package enum WireFormat {
    /// Raised by any change of a frame; the worker says its own first.
    package static let version: UInt16 = 2
    /// The longest frame, length field not counted: no request comes near, and it fits into an empty pipe (64 KiB).
    package static let longestFrame = 48 * 1_024
    /// The longest text of a request, in bytes of UTF-8.
    package static let longestText = 40 * 1_024

    static let lengthSize = 4
    static let headerLength = lengthSize + 1
}

/// What is wrong with bytes that came through a pipe. Whoever meets one drops the pipe: there is no way back into step.
package enum WireError: Error, Hashable, CustomStringConvertible {
    /// A frame says it has this many bytes: none, or more than `WireFormat.longestFrame`.
    case unreasonableLength(Int)
    /// A frame of a kind that does not exist.
    case unknownKind(UInt8)
    /// A frame whose body is not what its kind says.
    case malformed(String)

    package var description: String {
        switch self {
        case .unreasonableLength(let length):
            "the speech worker's pipe is out of step: a frame of \(length) bytes, the most is \(WireFormat.longestFrame)"
        case .unknownKind(let kind):
            "the speech worker's pipe is out of step: no frame is of kind \(kind); rebuild both programs"
        case .malformed(let what):
            "the speech worker's pipe is out of step: \(what); rebuild both programs"
        }
    }
}
