import Foundation
import Reception
import Testing
import Web

extension UTCSecond {
    /// 2026-03-02T01:00:00Z, where a `ManualClock` begins.
    static let march = UTCSecond(sinceEpoch: 1_772_413_200)
}

/// The permissions of the file at `path`.
func mode(of path: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path, &status) == 0, "\(path)")
    return status.st_mode & 0o777
}

/// Does `work`, which may wait, on a thread of its own.
func onThreadOfItsOwn(_ work: @escaping @Sendable () throws -> Void) async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        Thread { @Sendable in continuation.resume(with: Result { try work() }) }.start()
    }
}

/// A request with these header fields.
func request(
    _ headers: (String, String)..., query: [HTTPRequest.Field] = [], peer: String = "127.0.0.1", isSecure: Bool = false
) -> HTTPRequest {
    HTTPRequest(
        method: "GET", path: ["v1", "lines"], query: query, headers: headers.map { HTTPRequest.Field($0.0, $0.1) },
        peer: peer, isSecure: isSecure)
}
