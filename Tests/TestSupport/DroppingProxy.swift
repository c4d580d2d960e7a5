import Foundation
import Reception
import Synchronization

/// Stands between a client and a server of this machine, and now and then hangs up instead of passing an answer on: the
/// server has done what was asked, and the client does not know.
///
/// Every connection has two threads of its own; nothing here runs on Swift's pool.
package final class DroppingProxy: Sendable {
    private struct State {
        var random: SeededRandom
        var dropped = 0
        var target: UInt16
        var isOpen = true
    }

    /// The port to connect to.
    package let port: UInt16
    private let listener: Int32
    private let share: Double
    private let state: Mutex<State>

    /// Passes connections on to `target`, losing `share` (0...1) of the pieces of answers.
    package init(to target: UInt16, dropping share: Double, seed: UInt64) throws {
        _ = signal(SIGPIPE, SIG_IGN)
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        self.listener = listener
        var address = Self.loopback(0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(listener, generic, length) == 0 && listen(listener, 128) == 0
                    && getsockname(listener, generic, &length) == 0
            }
        }
        guard bound else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        port = UInt16(bigEndian: address.sin_port)
        self.share = share
        state = Mutex(State(random: SeededRandom(seed: seed), target: target))
        let thread = Thread { [weak self] in
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0 else { return }
                guard let self else {
                    close(client)
                    return
                }
                self.serve(client)
            }
        }
        thread.start()
    }

    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    /// How many answers were lost.
    package var dropped: Int { state.withLock { $0.dropped } }

    /// Passes new connections on to another port: the server was started again.
    package func point(to target: UInt16) { state.withLock { $0.target = target } }

    private func serve(_ client: Int32) {
        let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Self.loopback(state.withLock { $0.target })
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(server, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard connected else {
            close(client)
            close(server)
            return
        }
        let pair = Pair(client, server)
        Thread { Self.pass(from: client, to: server, of: pair) { false } }.start()
        Thread { [weak self] in Self.pass(from: server, to: client, of: pair) { self?.drops() ?? true } }.start()
    }

    /// Whether this piece of an answer is lost.
    private func drops() -> Bool {
        state.withLock { state in
            let isLost = Double(state.random.nextUnit()) < share
            if isLost { state.dropped += 1 }
            return isLost
        }
    }

    private static func pass(from: Int32, to: Int32, of pair: Pair, dropping: () -> Bool) {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(from, &bytes, bytes.count)
            guard count > 0, !dropping() else { break }
            var sent = 0
            while sent < count {
                let written = bytes.withUnsafeBytes { write(to, $0.baseAddress.map { $0 + sent }, count - sent) }
                guard written > 0 else { return pair.hangUp() }
                sent += written
            }
        }
        pair.hangUp()
    }

    private static func loopback(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}

/// Both ends of one connection; they are let go of when both directions are over.
private final class Pair: Sendable {
    private let ends: (Int32, Int32)
    private let over = Mutex(0)

    init(_ client: Int32, _ server: Int32) { ends = (client, server) }

    func hangUp() {
        shutdown(ends.0, Int32(SHUT_RDWR))
        shutdown(ends.1, Int32(SHUT_RDWR))
        let count = over.withLock { over in
            over += 1
            return over
        }
        guard count == 2 else { return }
        close(ends.0)
        close(ends.1)
    }
}
