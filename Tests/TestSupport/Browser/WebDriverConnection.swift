import Foundation
import Web

/// The wire of the W3C WebDriver protocol: JSON over HTTP on this machine.
///
/// Every command has a connection and a thread of its own: it may wait in the page for long. URLSession cannot read
/// chromedriver's headers, which have no blank after the colon (swift-corelibs-foundation #4965).
struct WebDriverConnection: Sendable {
    /// Where the driver listens.
    let port: UInt16

    private struct Answer: Codable {
        let value: JSONValue
    }

    /// Sends one command and gives the value of its answer.
    func send(_ method: String, _ path: String, _ body: JSONValue? = nil) async throws(WebDriverError) -> JSONValue {
        let call = "\(method) \(path)"
        let text = body.flatMap { try? JSONEncoder().encode($0) }.map { String(decoding: $0, as: UTF8.self) } ?? ""
        let request =
            "\(call) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Type: application/json\r\nConnection: close\r\n"
            + "Content-Length: \(text.utf8.count)\r\n\r\n" + text
        guard let bytes = await exchange(request) else {
            throw .driverDoesNotAnswer(call: call, reason: "the connection is over")
        }
        guard let value = try? JSONDecoder().decode(Answer.self, from: Data(bytes)).value else {
            throw .driverDoesNotAnswer(call: call, reason: String(decoding: bytes.prefix(300), as: UTF8.self))
        }
        if let kind = value["error"]?.text {
            throw .refused(call: call, kind: kind, message: value["message"]?.text ?? "")
        }
        return value
    }

    /// The body of the answer to `request`; nil when there is none.
    private func exchange(_ request: String) async -> ArraySlice<UInt8>? {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { @Sendable [port] in
                guard let connection = LoopbackConnection(to: port) else { return continuation.resume(returning: nil) }
                connection.send(request)
                continuation.resume(returning: Self.body(from: connection))
            }
        }
    }

    private static func body(from connection: LoopbackConnection) -> ArraySlice<UInt8>? {
        var bytes: [UInt8] = []
        var whole: Range<Int>?
        while let more = connection.receive() {
            bytes += more
            whole = whole ?? place(in: bytes)
            if let whole, bytes.count >= whole.upperBound { return bytes[whole] }
        }
        return nil
    }

    /// Where the body of an answer will stand; nil while its header is not complete.
    private static func place(in bytes: [UInt8]) -> Range<Int>? {
        guard let end = Data(bytes).range(of: Data("\r\n\r\n".utf8))?.upperBound else { return nil }
        let head = String(decoding: bytes.prefix(end), as: UTF8.self)
        let length = head.firstMatch(of: #/(?i)content-length: *(\d+)/#).flatMap { Int($0.1) } ?? 0
        return end..<end + length
    }
}
