extension WipedBytes {
    /// Room for `count` numbers of any value, valid until more is asked for.
    mutating func room<Number: FixedWidthInteger>(for count: Int, of type: Number.Type) -> UnsafeMutablePointer<Number>
    {
        reserve(count * MemoryLayout<Number>.stride)
        guard let start = all.baseAddress else { preconditionFailure("memory is allocated from the first") }
        return start.bindMemory(to: type, capacity: count)
    }
}
