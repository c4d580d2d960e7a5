import Foundation
import Synchronization

/// A tiny HTTP server for one test, on a port of its own, with a thread of its own; it ends with the value.
final class LoopbackServer: Sendable {
    /// What it does with a connection once it has read the request.
    enum Answer: Sendable {
        /// Sends the bytes and closes.
        case bytes(String)
        /// Sends the bytes and then nothing more, with the connection open.
        case unfinished(String)
    }

    /// The port.
    let port: UInt16
    private let listener: Int32
    private let heads = Mutex<[String]>([])

    /// Starts a server that answers as `respond` says to the target of a request, as `/dossiers/H29`.
    init(_ respond: @escaping @Sendable (String) -> Answer) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
        self.listener = listener
        port = UInt16(bigEndian: address.sin_port)
        let heads = { @Sendable [weak self] (head: String) in self?.heads.withLock { $0.append(head) } ?? () }
        Thread.detachNewThread { @Sendable in Self.serve(listener, heads, respond) }
    }

    // Wakes the thread out of `accept`, which then closes everything.
    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    /// The address of `path` on this server.
    func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    /// The heads of the requests so far.
    var requests: [String] { heads.withLock { $0 } }

    private static func serve(
        _ listener: Int32, _ note: @Sendable (String) -> Void, _ respond: @Sendable (String) -> Answer
    ) {
        var open: [Int32] = [listener]
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { break }
            let head = head(of: connection)
            let target = head.split(separator: " ").dropFirst().first.map(String.init) ?? ""
            // Answered before it is noted: who sees the request noted knows that the answer is on its way.
            switch respond(target) {
            case .bytes(let text):
                send(text, to: connection)
                close(connection)
            case .unfinished(let text):
                send(text, to: connection)
                open.append(connection)
            }
            note(head)
        }
        for descriptor in open { close(descriptor) }
    }

    private static func head(of connection: Int32) -> String {
        var head: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while !String(decoding: head, as: UTF8.self).contains("\r\n\r\n") {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            head += buffer.prefix(count)
        }
        return String(decoding: head, as: UTF8.self)
    }

    private static func send(_ text: String, to connection: Int32) {
        var rest = ArraySlice(text.utf8)
        while !rest.isEmpty {
            let count = Array(rest).withUnsafeBytes {
                Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}

extension LoopbackServer.Answer {
    /// A whole answer with `body`, or with the first part of one that is `missing` bytes longer.
    static func http(
        _ status: Int, _ body: String = "", type: String = "application/json", headers: [String] = [],
        missing: Int = 0
    ) -> LoopbackServer.Answer {
        let lines =
            ["HTTP/1.1 \(status) As tested", "Content-Type: \(type)", "Content-Length: \(body.utf8.count + missing)"]
            + headers + ["Connection: close", "", ""]
        let text = lines.joined(separator: "\r\n") + body
        return missing > 0 ? .unfinished(text) : .bytes(text)
    }
}
