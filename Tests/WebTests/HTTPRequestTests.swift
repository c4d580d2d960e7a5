import Testing
import Web

@Suite("A request")
struct HTTPRequestTests {
    private let request = HTTPRequest(
        method: "GET", path: ["v1", "tickets"],
        headers: [
            HTTPRequest.Field("accept", "text/csv"), HTTPRequest.Field("cookie", "1"), HTTPRequest.Field("cookie", "2"),
        ])

    @Test("has one value of a name, or none: two of one name are no value")
    func fields() {
        #expect(request.header("accept") == "text/csv" && request.header("host") == nil)
        #expect(request.header("cookie") == nil)
    }
}
