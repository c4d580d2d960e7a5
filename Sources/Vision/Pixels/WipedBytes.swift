import Glibc

/// Bytes of pictures, used again and again: they are wiped before the memory goes back, so no picture is left behind.
///
/// Unchecked: the memory belongs to this value alone, and it has one owner.
struct WipedBytes: ~Copyable, @unchecked Sendable {
    /// The bytes; at least as many as were ever reserved.
    private(set) var all = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 16)

    deinit {
        wipe()
        all.deallocate()
    }

    /// Makes room for `count` bytes. What was there is lost when there was less.
    mutating func reserve(_ count: Int) {
        guard all.count < count else { return }
        wipe()
        all.deallocate()
        all = .allocate(byteCount: count, alignment: 16)
    }

    /// Makes every byte zero.
    borrowing func wipe() { Vision.wipe(all) }
}

/// Makes every byte of `bytes` zero, whatever becomes of them: no optimiser removes it, as it may remove `memset`.
func wipe(_ bytes: UnsafeMutableRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    explicit_bzero(start, bytes.count)
}
