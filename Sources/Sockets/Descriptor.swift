import Glibc

/// An open descriptor, closed when nobody holds it any more, and so never while somebody waits on it.
final class Descriptor: Sendable {
    let number: Int32

    /// Owns what `call`, named so in errors, opens: a descriptor, or a negative number with `errno` set.
    init(_ name: String, for address: SocketAddress, _ call: () -> Int32) throws(SocketError) {
        number = call()
        let code = errno
        guard number >= 0 else { throw .failed(call: name, address: address.description, code: code) }
    }

    deinit { close(number) }
}
