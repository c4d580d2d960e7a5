import CCurl
package import Foundation
package import FoundationNetworking
import Synchronization

/// Whoever takes an answer as it comes, on the transfer's thread.
package protocol TransferReceiver: AnyObject, Sendable {
    /// The head is there; false gives up.
    func begin(_ head: TransferHead) -> Bool
    /// Some of the body; false gives up.
    func take(_ data: Data) -> Bool
    /// It is over: the answer is whole, or failed with one of libcurl's codes. Called once.
    func end(_ failure: TransferFailure?)
}

/// Why an answer is not whole.
package struct TransferFailure: Error, Hashable, Sendable {
    /// libcurl's code (libcurl-errors(3)), or one of those below.
    package let code: Int

    /// The head of the answer broke off, which libcurl does not mind.
    package static let noHead = TransferFailure(code: 0)
    /// An answer that should not end did.
    package static let ended = TransferFailure(code: -1)

    /// Whether time was up.
    package var isTimeOut: Bool { code == Int(CURLE_OPERATION_TIMEDOUT.rawValue) }

    /// Whether nothing was sent, because there never was a connection, or nobody trusts it.
    package var isBeforeSending: Bool {
        let codes = [
            CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION,
        ]
        return codes.contains { Int($0.rawValue) == code }
    }

    /// The code in words.
    package var words: String {
        switch code {
        case Self.noHead.code: "the head of the answer broke off"
        case Self.ended.code: "the stream ended"
        default: String(cString: curl_easy_strerror(CURLcode(rawValue: CURLcode.RawValue(code))))
        }
    }
}

/// One request over libcurl, on a thread of its own; nothing of it is remembered. (FoundationNetworking ends the whole
/// process when a server hangs up in the middle of a head.)
package final class Transfer: Sendable {
    private let isStopped = Atomic(false)

    /// How long it may take.
    package enum Patience: Sendable {
        /// In all.
        case whole(seconds: Double)
        /// Between any two pieces.
        case silence(seconds: Double)
    }

    /// Begins `request` on a connection of `pool`.
    package init(
        _ request: URLRequest, on pool: TransferPool, patience: Patience, receiver: any TransferReceiver
    ) {
        let thread = Thread { [self] in perform(request, pool, patience, receiver) }
        thread.name = "letan.http"
        thread.start()
    }

    /// Gives up, within a second.
    package func stop() { isStopped.store(true, ordering: .relaxed) }

    private func perform(
        _ request: URLRequest, _ pool: TransferPool, _ patience: Patience, _ receiver: any TransferReceiver
    ) {
        guard let handle = pool.handle() else {
            return receiver.end(TransferFailure(code: Int(CURLE_FAILED_INIT.rawValue)))
        }
        let course = TransferCourse(receiver) { [self] in isStopped.load(ordering: .relaxed) }
        let headers = handle.configure(request, patience)
        handle.report(to: course)
        let code = curl_easy_perform(handle.pointer)
        curl_slist_free_all(headers)
        pool.give(back: handle)
        if code != CURLE_OK { return receiver.end(TransferFailure(code: Int(code.rawValue))) }
        receiver.end(course.isHeadWhole ? nil : TransferFailure.noHead)
    }
}

/// Connections that are kept from transfer to transfer; closed when the pool goes away.
package final class TransferPool: Sendable {
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
    /// The most connections that are kept while nobody uses them.
    private static let mostIdle = 16

    private let idle = Mutex<[CurlHandle]>([])

    /// Makes an empty pool.
    package init() {}

    deinit { for handle in idle.withLock({ $0 }) { curl_easy_cleanup(handle.pointer) } }

    fileprivate func handle() -> CurlHandle? {
        guard Self.isReady else { return nil }
        return idle.withLock { $0.popLast() } ?? curl_easy_init().map(CurlHandle.init)
    }

    fileprivate func give(back handle: CurlHandle) {
        curl_easy_reset(handle.pointer)
        let isKept = idle.withLock { idle in
            guard idle.count < Self.mostIdle else { return false }
            idle.append(handle)
            return true
        }
        if !isKept { curl_easy_cleanup(handle.pointer) }
    }
}

/// libcurl's handle, used by one thread at a time.
// @unchecked: a handle is in the pool or with one transfer, never both.
private struct CurlHandle: @unchecked Sendable {
    let pointer: UnsafeMutableRawPointer

    /// Prepares `request`; the header lines have to be freed after the transfer.
    func configure(_ request: URLRequest, _ patience: Transfer.Patience) -> UnsafeMutablePointer<curl_slist>? {
        text(CURLOPT_URL, request.url?.absoluteString ?? "")
        text(CURLOPT_CUSTOMREQUEST, request.httpMethod ?? "GET")
        text(CURLOPT_PROTOCOLS_STR, "http,https")
        // A proxy of the environment must not learn a token.
        text(CURLOPT_PROXY, "")
        for option in [CURLOPT_NOSIGNAL, CURLOPT_TCP_NODELAY] { number(option, 1) }
        for option in [CURLOPT_FOLLOWLOCATION, CURLOPT_HTTP09_ALLOWED, CURLOPT_NOPROGRESS] { number(option, 0) }
        switch patience {
        case .whole(let seconds): number(CURLOPT_TIMEOUT_MS, max(1, Int(seconds * 1_000)))
        case .silence(let seconds):
            number(CURLOPT_CONNECTTIMEOUT_MS, max(1, Int(seconds * 1_000)))
            number(CURLOPT_LOW_SPEED_LIMIT, 1)
            number(CURLOPT_LOW_SPEED_TIME, max(1, Int(seconds)))
        }
        if let body = request.httpBody {
            number(CURLOPT_POSTFIELDSIZE, body.count)
            body.withUnsafeBytes { bytes in
                _ = letan_curl_set_text(
                    pointer, CURLOPT_COPYPOSTFIELDS, bytes.assumingMemoryBound(to: CChar.self).baseAddress)
            }
        } else if request.httpMethod == "POST" {
            number(CURLOPT_POSTFIELDSIZE, 0)
            _ = letan_curl_set_text(pointer, CURLOPT_COPYPOSTFIELDS, "")
        }
        return headers(request)
    }

    /// Hands what comes to `course`, which must live as long as the transfer.
    func report(to course: TransferCourse) {
        let place = Unmanaged.passUnretained(course).toOpaque()
        letan_curl_set_taker(pointer, CURLOPT_HEADERFUNCTION) { bytes, size, count, course in
            TransferCourse.at(course).line(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
        }
        letan_curl_set_taker(pointer, CURLOPT_WRITEFUNCTION) { bytes, size, count, course in
            TransferCourse.at(course).body(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
        }
        letan_curl_set_watcher(pointer) { course, _, _, _, _ in TransferCourse.at(course).isStopped() ? 1 : 0 }
        for option in [CURLOPT_HEADERDATA, CURLOPT_WRITEDATA, CURLOPT_XFERINFODATA] {
            letan_curl_set_pointer(pointer, option, place)
        }
    }

    private func headers(_ request: URLRequest) -> UnsafeMutablePointer<curl_slist>? {
        // libcurl would ask before it sends a long body, and say of a body that it is a form.
        var lines = ["Expect:", "Content-Type:"]
        let fields = request.allHTTPHeaderFields ?? [:]
        if fields.keys.contains(where: { $0.lowercased() == "content-type" }) { lines.removeLast() }
        lines += fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines { list = curl_slist_append(list, line) ?? list }
        letan_curl_set_pointer(pointer, CURLOPT_HTTPHEADER, list)
        return list
    }

    private func text(_ option: CURLoption, _ text: String) { letan_curl_set_text(pointer, option, text) }

    private func number(_ option: CURLoption, _ number: Int) { letan_curl_set_number(pointer, option, number) }
}

/// One transfer as it goes on; used on its thread alone.
private final class TransferCourse {
    private(set) var isHeadWhole = false
    let isStopped: () -> Bool
    private let receiver: any TransferReceiver
    private var status = 0
    private var lines: [String] = []
    private var headBytes = 0
    /// The longest head there may be.
    private static let mostHeadBytes = 64 << 10

    init(_ receiver: any TransferReceiver, isStopped: @escaping () -> Bool) {
        self.receiver = receiver
        self.isStopped = isStopped
    }

    static func at(_ place: UnsafeMutableRawPointer?) -> TransferCourse {
        guard let place else { preconditionFailure("libcurl hands over what it was given") }
        return Unmanaged<TransferCourse>.fromOpaque(place).takeUnretainedValue()
    }

    /// One line of a head; false gives up. After an interim answer (1xx) another head follows.
    func line(_ bytes: UnsafeRawBufferPointer) -> Bool {
        headBytes += bytes.count
        guard headBytes <= Self.mostHeadBytes else { return false }
        let line = String(decoding: bytes, as: UTF8.self)
        if line.hasPrefix("HTTP/") {
            status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
            lines = []
        } else if line != "\r\n" && line != "\n" {
            lines.append(line)
        } else if !(100..<200).contains(status) {
            isHeadWhole = true
            return receiver.begin(TransferHead(status: status, lines: lines))
        }
        return true
    }

    /// Some of the body; false gives up.
    func body(_ bytes: UnsafeRawBufferPointer) -> Bool { isHeadWhole && receiver.take(Data(bytes)) }
}
