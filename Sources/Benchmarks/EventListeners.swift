import Glibc

/// Many listeners to one stream of events on this machine, read by whoever asks: a socket each, no library between.
package final class EventListeners {
    private var sockets: [pollfd] = []
    private var seen: [[UInt8]] = []

    /// Opens `count` streams at `port` with `token`, and reads until each has begun. Blocks.
    package init?(count: Int, port: UInt16, token: String) {
        let request = Array(
            ("GET /v1/events HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nAuthorization: Bearer \(token)\r\n\r\n").utf8)
        for _ in 0..<count {
            guard let socket = Self.connected(to: port) else { return nil }
            sockets.append(pollfd(fd: socket, events: Int16(POLLIN), revents: 0))
            seen.append([])
            guard write(socket, request, request.count) == request.count else { return nil }
        }
        guard wait(for: "retry:") else { return nil }
    }

    deinit { for socket in sockets { close(socket.fd) } }

    /// Reads until every listener has got `text`; false when one of them is hung up or ten seconds are over. Blocks.
    package func wait(for text: String) -> Bool {
        let pattern = Array(text.utf8)
        var missing = Set(sockets.indices)
        while !missing.isEmpty {
            guard poll(&sockets, nfds_t(sockets.count), 10_000) > 0 else { return false }
            for index in sockets.indices where sockets[index].revents != 0 {
                guard read(index) else { return false }
                if missing.contains(index), seen[index].contains(pattern) {
                    missing.remove(index)
                    seen[index] = []
                }
            }
        }
        return true
    }

    private func read(_ index: Int) -> Bool {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = Glibc.read(sockets[index].fd, &bytes, bytes.count)
        guard count > 0 else { return false }
        seen[index] += bytes.prefix(count)
        return true
    }

    private static func connected(to port: UInt16) -> Int32? {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let outcome = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard outcome == 0 else {
            close(socket)
            return nil
        }
        return socket
    }
}
