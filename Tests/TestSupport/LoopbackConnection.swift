import Foundation
import Synchronization

/// One request to a `LoopbackServer`.
package struct LoopbackRequest: Sendable {
    /// The request line and the header lines.
    package let head: String
    /// The body.
    package let body: String

    /// The method and the target, as `GET /dossiers/H29`.
    package var line: String { head.split(separator: " ").prefix(2).joined(separator: " ") }
    /// The target, as `/dossiers/H29`.
    package var target: String { head.split(separator: " ").dropFirst().first.map(String.init) ?? "" }

    /// The value of a header line; nil when there is none.
    package func header(_ name: String) -> String? {
        head.components(separatedBy: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
            .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
    }
}

/// The server's end of one connection; closed when the value goes away, unless it was before.
package final class LoopbackConnection: Sendable {
    private let descriptor: Mutex<Int32?>

    init(_ descriptor: Int32) { self.descriptor = Mutex(descriptor) }

    /// Connects to `port`; nil when nobody listens there.
    package init?(to port: UInt16) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        self.descriptor = Mutex(isConnected ? descriptor : nil)
        guard isConnected else {
            Glibc.close(descriptor)
            return nil
        }
    }

    deinit { close() }

    /// Sends `text`, as far as the other side takes it.
    package func send(_ text: String) { send(Array(text.utf8)) }

    /// Sends `bytes`, as far as the other side takes them; whether it took all.
    @discardableResult package func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty, let descriptor = descriptor.withLock(\.self) {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return rest.isEmpty
    }

    /// Whether the other side has not closed it yet.
    package var isOpenAtTheOtherEnd: Bool {
        descriptor.withLock { descriptor in
            var byte: UInt8 = 0
            guard let descriptor else { return false }
            return recv(descriptor, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT)) < 0 && errno == EAGAIN
        }
    }

    /// Closes the connection in order.
    package func close() {
        descriptor.withLock { descriptor in
            if let open = descriptor { Glibc.close(open) }
            descriptor = nil
        }
    }

    /// Ends the connection in both directions, also under a thread that waits for bytes.
    package func hangUp() { descriptor.withLock { if let open = $0 { shutdown(open, Int32(SHUT_RDWR)) } } }

    /// Closes the connection as a process that dies does.
    package func reset() {
        descriptor.withLock { descriptor in
            // Closing with data to linger for no time sends a reset (socket(7)).
            var none = linger(l_onoff: 1, l_linger: 0)
            if let open = descriptor {
                setsockopt(open, SOL_SOCKET, SO_LINGER, &none, socklen_t(MemoryLayout<linger>.size))
            }
        }
        close()
    }

    /// Reads the next request; nil when there is none.
    func readRequest() -> LoopbackRequest? {
        var bytes: [UInt8] = []
        while true {
            if let request = LoopbackRequest(whole: bytes) { return request }
            guard let more = receive() else { return nil }
            bytes += more
        }
    }

    /// Waits for the next bytes; nil when there are none any more.
    package func receive() -> [UInt8]? {
        guard let descriptor = descriptor.withLock(\.self) else { return nil }
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? Array(buffer.prefix(count)) : nil
    }
}

extension LoopbackRequest {
    /// The request in `bytes`; nil while some of it is missing.
    fileprivate init?(whole bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { return nil }
        self.init(head: String(text[..<end.lowerBound]), body: String(text[end.upperBound...]))
        guard body.utf8.count >= header("Content-Length").flatMap(Int.init) ?? 0 else { return nil }
    }
}
