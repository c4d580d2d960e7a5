/// The stretch of a file that is in memory: bytes are added at its end and dropped at its start.
struct ByteWindow: ~Copyable {
    /// Where in the file the window begins.
    private(set) var offset = 0
    private var storage: UnsafeMutableRawBufferPointer
    private var filled: Range<Int>

    /// Makes an empty window with room for `capacity` bytes.
    init(capacity: Int) {
        storage = .allocate(byteCount: capacity, alignment: 1)
        filled = 0..<0
    }

    deinit { storage.deallocate() }

    /// The number of bytes.
    var count: Int { filled.count }

    /// Lends the bytes.
    borrowing func withBytes<Value, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try body(UnsafeRawBufferPointer(rebasing: storage[filled]))
    }

    /// Drops the first `length` bytes, or all when there are fewer.
    mutating func drop(_ length: Int) {
        let dropped = min(length, filled.count)
        offset += dropped
        filled = filled.lowerBound + dropped..<filled.upperBound
    }

    /// Adds bytes from where `file` stands; false at its end. Memory grows only while nothing is dropped.
    mutating func fill(from file: borrowing InputFile) throws(VisionError) -> Bool {
        makeRoom()
        let count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: storage[filled.upperBound...]))
        filled = filled.lowerBound..<filled.upperBound + count
        return count > 0
    }

    /// Leaves at least half of the memory free behind the bytes.
    private mutating func makeRoom() {
        guard filled.upperBound > storage.count / 2 else { return }
        let old = storage
        let bytes = UnsafeRawBufferPointer(rebasing: old[filled])
        if filled.count > old.count / 2 {
            storage = .allocate(byteCount: 2 * old.count, alignment: 1)
        }
        storage.copyMemory(from: bytes)
        filled = 0..<bytes.count
        if storage.baseAddress != old.baseAddress { old.deallocate() }
    }
}
