/// Memory that is used again from frame to frame, and wiped when it is told to and at its end.
struct WipedBuffer<Number: FixedWidthInteger & Sendable>: ~Copyable, Sendable {
    // Owned by this value alone, and given back in deinit.
    nonisolated(unsafe) private var numbers = UnsafeMutablePointer<Number>.allocate(capacity: 0)
    private var capacity = 0

    deinit {
        wipe()
        numbers.deallocate()
    }

    /// Room for `count` numbers of any value, valid until the next call or the end of the buffer. Memory is asked for only
    /// when there was never need of so much.
    mutating func room(for count: Int) -> UnsafeMutablePointer<Number> {
        if count > capacity {
            wipe()
            numbers.deallocate()
            numbers = .allocate(capacity: count)
            numbers.initialize(repeating: 0, count: count)
            capacity = count
        }
        return numbers
    }

    /// Forgets what was written.
    func wipe() { numbers.update(repeating: 0, count: capacity) }
}
