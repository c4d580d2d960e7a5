import Foundation
import Threading

/// The other end of a connection: sends any bytes, and reads on a thread of its own.
actor RawClient {
    /// Why there was no answer.
    enum Failure: Error, Equatable {
        case call(String, Int32)
        /// The server closed before the answer was whole.
        case closed
        /// What came is no HTTP.
        case noHTTP(String)
    }

    private let executor = SerialQueueExecutor(label: "raw client")
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Connects; reading gives up after 30 seconds of silence, so that no test hangs.
    init(_ port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Failure.call("socket", errno) }
        var patience = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let code = withUnsafeBytes(of: address) { raw in
            raw.withMemoryRebound(to: sockaddr.self) { connect(descriptor, $0.baseAddress, socklen_t(raw.count)) }
        }
        // `deinit` closes the descriptor in any case.
        guard code == 0 else { throw Failure.call("connect", errno) }
    }

    deinit { Glibc.close(descriptor) }

    /// Sends all of it.
    func send(_ text: String) throws { try send(Array(text.utf8)) }

    /// Sends all of it.
    func send(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { throw Failure.call("send", errno) }
            rest = rest.dropFirst(count)
        }
    }

    /// Sends `text` again and again, some milliseconds apart, until the server closes.
    func drip(_ text: String, every milliseconds: Int32) throws {
        var end = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        repeat {
            do { try send(text) } catch Failure.call("send", EPIPE), Failure.call("send", ECONNRESET) { return }
        } while poll(&end, 1, milliseconds) == 0
    }

    /// Says that nothing more will be sent.
    func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Closes both directions; the object keeps the descriptor.
    func leave() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    /// Sends `request` and reads one answer.
    func ask(_ request: String, isHead: Bool = false) throws -> RawAnswer {
        try send(request)
        return try answer(isHead: isHead)
    }

    /// Reads one whole answer.
    func answer(isHead: Bool = false) throws -> RawAnswer {
        var answer = try head()
        if isHead || answer.status == 204 { return answer }
        if answer.field("transfer-encoding") == "chunked" {
            while let chunk = try chunk() { answer.body += chunk }
        } else if let length = answer.field("content-length").flatMap({ Int($0) }) {
            answer.body = try take(length)
        } else {
            answer.body = rest()
        }
        return answer
    }

    /// Reads the head of an answer.
    func head() throws -> RawAnswer {
        let lines = try take(through: "\r\n\r\n").split(separator: "\r\n")
        let words = lines.first.map { $0.split(separator: " ", maxSplits: 2) } ?? []
        guard words.count >= 2, words[0] == "HTTP/1.1", let status = Int(words[1]) else {
            throw Failure.noHTTP(lines.first.map(String.init) ?? "")
        }
        let fields = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (parts[0].lowercased(), parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
        }
        return RawAnswer(status: status, fields: fields)
    }

    /// Reads the next chunk of a body; nil at its end.
    func chunk() throws -> [UInt8]? {
        let line = try take(through: "\r\n").dropLast()  // A line break is one character.
        guard let size = Int(line, radix: 16) else { throw Failure.noHTTP(String(line)) }
        let bytes = try take(size)
        _ = try take(2)
        return size == 0 ? nil : bytes
    }

    /// Reads until the server closes, however it does; gives what came.
    func rest() -> [UInt8] {
        while fill() {}
        defer { buffer = [] }
        return buffer
    }

    private func take(through mark: String) throws -> String {
        let mark = Array(mark.utf8)
        while true {
            if let range = buffer.firstRange(of: mark) {
                return String(decoding: try take(range.upperBound), as: UTF8.self)
            }
            guard fill() else { throw Failure.closed }
        }
    }

    private func take(_ count: Int) throws -> [UInt8] {
        while buffer.count < count { guard fill() else { throw Failure.closed } }
        defer { buffer.removeFirst(count) }
        return Array(buffer.prefix(count))
    }

    private func fill() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        if count > 0 { buffer += bytes.prefix(count) }
        return count > 0
    }
}

/// What a server answered.
struct RawAnswer: Sendable {
    let status: Int
    let fields: [(name: String, value: String)]
    var body: [UInt8] = []

    init(status: Int, fields: [(String, String)]) {
        self.status = status
        self.fields = fields.map { (name: $0.0, value: $0.1) }
    }

    var text: String { String(decoding: body, as: UTF8.self) }

    func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }
}
