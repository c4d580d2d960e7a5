import CLinuxInput

/// An event of an input device (linux/input.h).
package struct InputEvent: Hashable, Sendable {
    /// Its length in bytes.
    package static let byteCount = MemoryLayout<input_event>.stride

    /// `EV_KEY`, `EV_SYN` or another.
    package let type: UInt16
    /// Which key.
    package let code: UInt16
    /// 0: up, 1: down, 2: still down.
    package let value: Int32
    /// When, in milliseconds of the clock that is never set.
    package let milliseconds: Int64

    /// Makes an event.
    package init(type: UInt16, code: UInt16, value: Int32, milliseconds: Int64) {
        (self.type, self.code, self.value, self.milliseconds) = (type, code, value, milliseconds)
    }

    /// The events that `bytes` begin with; what is left over is not one.
    static func events(in bytes: UnsafeRawBufferPointer) -> [InputEvent] {
        (0..<bytes.count / byteCount).map { index in
            var event = bytes.loadUnaligned(fromByteOffset: index * byteCount, as: input_event.self)
            return InputEvent(
                type: event.type, code: event.code, value: event.value,
                milliseconds: letan_input_milliseconds(&event))
        }
    }
}
