import Glibc

/// An `errno`, in words.
struct SystemCode: CustomStringConvertible {
    private let code: Int32

    init(_ code: Int32) { self.code = code }

    var description: String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
            guard let start = buffer.baseAddress, strerror_r(code, start, buffer.count) == 0 else {
                return "error \(code)"
            }
            return String(cString: start)
        }
    }
}
