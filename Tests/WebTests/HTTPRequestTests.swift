import Testing
import Web

@Suite("A request")
struct HTTPRequestTests {
    private let request = HTTPRequest(
        method: "GET", path: ["v1", "tickets"],
        query: [HTTPRequest.Field("number", "B012"), HTTPRequest.Field("to", "1"), HTTPRequest.Field("to", "2")],
        headers: [HTTPRequest.Field("accept", "text/csv")])

    @Test("has one value of a name, or none: two of one name are no value")
    func fields() {
        #expect(request.parameter("number") == "B012")
        #expect(request.parameter("to") == nil && request.parameter("from") == nil)
        #expect(request.header("accept") == "text/csv" && request.header("host") == nil)
    }
}
