import Testing
import TicketClient

@Suite("The address of a ticket office")
struct ServerAddressTests {
    @Test(arguments: [
        ("https://office.example", "https://office.example"),
        ("https://Office.example:8443/letan/", "https://office.example:8443"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"), ("http://127.9.9.9", "http://127.9.9.9"),
        ("http://localhost:8080/", "http://localhost:8080"), ("HTTPS://192.168.1.4", "https://192.168.1.4"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ])
    func good(_ text: String, shown: String) throws {
        #expect(try ServerAddress(text).description == shown)
    }

    @Test(
        "plain HTTP leads off this machine only where that is allowed",
        arguments: [
            "http://192.168.1.4:8080", "http://office.example", "http://127.0.0.1.example", "http://0.0.0.0:80",
            "http://localhost.example", "http://[::2]", "http://127.0.0.256", "http://127.1",
        ])
    func plainHTTP(_ text: String) throws {
        let failure = #expect(throws: TicketClientFailure.self) { try ServerAddress(text) }
        #expect(failure?.description.contains("https") == true)
        #expect(try ServerAddress(text, allowsPlainHTTP: true).description == text)
    }

    @Test(
        "what is no address of a server is refused, without showing a password",
        arguments: [
            "", "office.example", "ftp://office.example", "file:///etc/passwd", "https://", "http:///v1",
            "https://desk:s3cret@office.example", "https://s3cret@office.example",
            "https://office.example/?token=s3cret",
            "https://office.example/#s3cret", "https://office example",
        ])
    func bad(_ text: String) {
        let failure = #expect(throws: TicketClientFailure.self) { try ServerAddress(text, allowsPlainHTTP: true) }
        #expect(failure?.description.contains("s3cret") == false)
        #expect(failure?.description.hasPrefix("tickets.url: ") == true)
    }
}
