import Testing
import Web

@Suite("The list of hosts")
struct HostAllowListTests {
    private func refusal(
        _ host: String?, origin: String? = nil, names: [String] = [], port: Int? = 8080, isSecure: Bool = false
    ) throws -> AccessRefusal? {
        let fields = [("host", host), ("origin", origin)].compactMap { name, value in
            value.map { HTTPRequest.Field(name, $0) }
        }
        let request = HTTPRequest(method: "GET", path: [], headers: fields, isSecure: isSecure)
        return try HostAllowList(names: names, port: port).refusal(of: request)
    }

    @Test(
        "allows the loopback by any of its names at our port",
        arguments: [
            "localhost:8080", "LocalHost:8080", "localhost.:8080", "127.0.0.1:8080", "127.8.9.10:8080", "[::1]:8080",
            "[0:0:0:0:0:0:0:1]:8080", "[0000::0001]:8080", "localhost:08080",
        ]) func loopback(host: String) throws
    {
        #expect(try refusal(host) == nil)
    }

    @Test(
        "refuses every other host, and what is none",
        arguments: [
            "localhost", "localhost:80", "localhost:8081", "127.0.0.1", "[::1]", "evil.example:8080", "evil.example",
            "localhost.evil.example:8080", "evil.localhost:8080", "127.0.0.1.evil.example:8080", "128.0.0.1:8080",
            "0.0.0.0:8080", "[::]:8080", "[::2]:8080", "[fe80::1]:8080", "[::ffff:127.0.0.1]:8080", "192.168.1.5:8080",
            "127.1:8080", "2130706433:8080", "0x7f000001:8080", "0177.0.0.1:8080", "127.0.0.01:8080",
            "", ":", ":8080", "localhost:", "localhost:0", "localhost:65536", "localhost:8080:8080", "localhost:+8080",
            "localhost: 8080", "localhost:80８0", "localhost:000008080", "::1", "::1:8080", "[::1", "::1]:8080",
            "[::1]8080", "[::1]:", "[localhost]:8080", "[127.0.0.1]:8080", "[::1%eth0]:8080", "[]:8080",
            "localhost..:8080", ".localhost:8080", "user@localhost:8080", "localhost:8080/", "localhost:8080, evil",
            "http://localhost:8080", "local host:8080", "lôcalhost:8080", "localhost\u{0}:8080", "ｌocalhost:8080",
            "localhost:8080 ", String(repeating: "a.", count: 50_000),
        ]) func foreign(host: String) throws
    {
        #expect(try refusal(host) == .foreignHost)
    }

    @Test("needs exactly one Host header") func count() throws {
        #expect(try refusal(nil) == .foreignHost)
        let twice = request(("host", "localhost:8080"), ("host", "localhost:8080"))
        #expect(try HostAllowList(port: 8080).refusal(of: twice) == .foreignHost)
    }

    @Test(
        "takes the usual port of the scheme where none is named",
        arguments: [
            ("localhost", 80, false, true), ("localhost", 443, true, true), ("localhost:443", 443, true, true),
            ("localhost", 443, false, false), ("localhost", 80, true, false),
        ]) func usualPort(host: String, port: Int, isSecure: Bool, allowed: Bool) throws
    {
        #expect(try (refusal(host, port: port, isSecure: isSecure) == nil) == allowed)
    }

    @Test(
        "allows configured names: at their own port, or at ours and the usual one",
        arguments: [
            ("desk.example", "desk.example:8080", true), ("desk.example", "DESK.example.", true),
            ("Desk.Example.", "desk.example", true), ("desk.example", "desk.example:9090", false),
            ("desk.example", "other.example:8080", false), ("desk.example", "a.desk.example:8080", false),
            ("desk.example:9090", "desk.example:9090", true), ("desk.example:9090", "desk.example:8080", false),
            ("desk.example:9090", "desk.example", false), ("desk.example:80", "desk.example", true),
            ("192.168.1.5", "192.168.1.5:8080", true), ("192.168.1.5", "192.168.1.6:8080", false),
            ("[fe80::1]:8080", "[FE80:0::1]:8080", true), ("[fe80::1]", "[fe80::2]:8080", false),
            ("pc_3", "PC_3:8080", true),
        ]) func configured(name: String, host: String, allowed: Bool) throws
    {
        #expect(try (refusal(host, names: [name]) == nil) == allowed)
    }

    @Test(
        "refuses a configured name that is none, and says how to write one",
        arguments: [
            "", "*", "*.example", "http://desk.example", "desk.example/", "desk example", "fe80::1", "phường.vn",
        ])
    func badName(name: String) throws {
        let error = try #require(throws: AccessError.badHost(name)) { try HostAllowList(names: [name], port: 8080) }
        #expect("\(error)".contains("desk.example"))
    }

    @Test(
        "allows pages of the very host that is asked",
        arguments: [
            ("localhost:8080", "http://localhost:8080"), ("localhost:8080", "HTTP://LOCALHOST:8080"),
            ("[::1]:8080", "http://[::1]:8080"), ("127.0.0.1:8080", "http://127.0.0.1:8080"),
        ]) func sameOrigin(host: String, origin: String) throws
    {
        #expect(try refusal(host, origin: origin) == nil)
    }

    @Test(
        "refuses pages of anybody else, and what is no origin",
        arguments: [
            "http://evil.example", "https://evil.example:8080", "http://localhost:3000", "http://localhost",
            "http://127.0.0.1:8080", "null", "", "localhost:8080", "file://", "file://localhost:8080",
            "ftp://localhost:8080", "http://localhost:8080/", "http://localhost:8080/a", "http://a@localhost:8080",
            "http://localhost:8080.evil.example", "http:localhost:8080", "http:///localhost:8080",
            "http://http://localhost:8080", "http://localhost:8080 http://localhost:8080",
        ]) func foreignOrigin(origin: String) throws
    {
        #expect(try refusal("localhost:8080", origin: origin) == .foreignOrigin)
    }

    @Test("refuses two origins, and looks at the host first") func originCount() throws {
        let twice = request(
            ("host", "localhost:8080"), ("origin", "http://localhost:8080"), ("origin", "http://localhost:8080"))
        #expect(try HostAllowList(port: 8080).refusal(of: twice) == .foreignOrigin)
        #expect(try refusal("evil.example", origin: "http://evil.example") == .foreignHost)
    }

    @Test("allows pages of configured names, also behind a server that ends TLS for us") func configuredOrigin() throws
    {
        let names = ["desk.example"]
        #expect(try refusal("desk.example", origin: "https://desk.example", names: names) == nil)
        #expect(try refusal("localhost:8080", origin: "https://desk.example", names: names) == nil)
        #expect(try refusal("desk.example", origin: "https://desk.example:9090", names: names) == .foreignOrigin)
        #expect(try refusal("desk.example", origin: "https://localhost:8080", names: names) == .foreignOrigin)
    }

    @Test("without a known port allows the loopback at any, and still only pages of the same") func anyPort() throws {
        #expect(try refusal("localhost:41234", port: nil) == nil)
        #expect(try refusal("localhost:41234", origin: "http://localhost:41234", port: nil) == nil)
        #expect(try refusal("localhost:41234", origin: "http://localhost:41235", port: nil) == .foreignOrigin)
        #expect(try refusal("evil.example:41234", port: nil) == .foreignHost)
    }
}
