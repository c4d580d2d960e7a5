import Foundation
import Testing
import Web

@Suite("A problem")
struct ProblemTests {
    private static let plain = ProblemDetails(status: 409, title: "Conflict", detail: "B012 is being served")
    private static let extended = ProblemDetails(
        status: 422, title: "Out of hours", detail: "tickets are issued from 08:00", type: "urn:letan:out-of-hours",
        extensions: [
            "opens": .string("08:00"), "line": .null, "wait": .number(1.5), "left": .integer(3), "open": .bool(false),
            "days": .array([.string("mon"), .object(["from": .integer(8)])]),
        ])

    @Test("is written as RFC 9457 has it, and read again", arguments: [plain, extended])
    func roundTrip(problem: ProblemDetails) throws {
        let response = HTTPResponse(problem, headers: [HTTPRequest.Field("retry-after", "5")])
        #expect(response.status == problem.status && response.headers.count == 2)
        #expect(response.headers[0] == HTTPRequest.Field("content-type", "application/problem+json"))
        guard case .bytes(let bytes) = response.body else {
            Issue.record("a problem is no stream")
            return
        }
        #expect(try JSONDecoder().decode(ProblemDetails.self, from: Data(bytes)) == problem)
    }

    @Test("of no type of its own is about:blank")
    func text() throws {
        guard case .bytes(let bytes) = HTTPResponse(Self.plain).body else { return }
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == #"{"detail":"B012 is being served","status":409,"title":"Conflict","type":"about:blank"}"#)
    }

    @Test("without a status is none", arguments: ["{}", "[]", #"{"status":"404"}"#])
    func refused(text: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(ProblemDetails.self, from: Data(text.utf8))
        }
    }

    @Test("may not hide a standard member behind an extension")
    func extensions() async {
        await #expect(processExitsWith: .failure) {
            _ = ProblemDetails(status: 400, title: "", detail: "", extensions: ["status": .integer(200)])
        }
    }
}
