import Foundation
import TicketWire

extension HTTPResponse {
    /// An answer whose body is `object` in JSON.
    init(
        _ status: Int, json object: some Encodable, mediaType: String = "application/json",
        headers: [HTTPRequest.Field] = []
    ) {
        self.init(
            status, headers: [HTTPRequest.Field("content-type", mediaType)] + headers, body: .bytes(jsonBytes(object)))
    }

    /// An answer that tells of a refusal of the ticket office.
    init(_ problem: TicketProblem) {
        self.init(problem.status, json: problem, mediaType: ProblemDetails.mediaType)
    }
}

/// `object` in JSON on one line, keys in order.
func jsonBytes(_ object: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Only a number that is not finite cannot be written, and none is made.
    return (try? encoder.encode(object)).map(Array.init) ?? []
}
