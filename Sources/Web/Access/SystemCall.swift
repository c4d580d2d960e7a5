import Glibc

/// What the system call `name` on `path` returns; it is repeated when a signal interrupts it.
@discardableResult
func systemCall<Result: SignedInteger>(
    _ name: String, _ path: String, _ body: () -> Result
) throws(AccessError) -> Result {
    while true {
        let result = body()
        let code = errno
        if result >= 0 { return result }
        if code != EINTR {
            throw .system(path: path, call: name, code: code, reason: String(cString: strerror(code)))
        }
    }
}
