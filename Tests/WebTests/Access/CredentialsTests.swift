import Testing
import Web

@Suite("Credentials")
struct CredentialsTests {
    private static let token = "letan_desk_0123456789_" + String(repeating: "A", count: 43)
    private static let session = "0123456789.1." + String(repeating: "a", count: 64)

    /// What was found, in a word.
    private func kind(_ request: HTTPRequest) -> String {
        switch Credentials(of: request) {
        case .none: "none"
        case .token(let token): token.secret == Self.token ? "token" : "another token"
        case .session: "session"
        case .malformed: "malformed"
        }
    }

    @Test(
        "are a token in one header of the scheme Bearer",
        arguments: [
            ("Bearer \(token)", "token"), ("bearer \(token)", "token"), ("BEARER   \(token)", "token"),
            ("Bearer", "malformed"), ("Bearer ", "malformed"), ("", "malformed"), (token, "malformed"),
            ("Basic dXNlcjpwYXNz", "malformed"), ("Bearer \(token) x", "malformed"), ("Bearer \(token),", "malformed"),
            ("Bearer Bearer \(token)", "malformed"), ("Bearer\t\(token)", "malformed"), ("Bearer x", "malformed"),
        ]) func header(value: String, found: String)
    {
        #expect(kind(request(("authorization", value))) == found)
    }

    @Test(
        "are the one cookie of the session's name",
        arguments: [
            ("letan-session=\(session)", "session"), ("a=b; letan-session=\(session); c=d", "session"),
            ("a=b;letan-session=\(session)", "session"), ("", "none"), ("a=b", "none"), ("letan-session", "none"),
            ("Letan-Session=\(session)", "none"), ("xletan-session=\(session)", "none"),
            ("__Host-letan-session=\(session)", "none"), ("letan-session=", "malformed"),
            ("letan-session=\(token)", "malformed"), ("letan-session=\"\(session)\"", "malformed"),
            ("letan-session=\(session); letan-session=\(session)", "malformed"),
            (String(repeating: "a=b; ", count: 63) + "letan-session=\(session)", "session"),
            (String(repeating: "a=b; ", count: 64) + "letan-session=\(session)", "none"),
            ("a=\(String(repeating: "b", count: 8_192)); letan-session=\(session)", "none"),
        ]) func cookie(value: String, found: String)
    {
        #expect(kind(request(("cookie", value))) == found)
    }

    @Test("over TLS come only from the cookie that is bound to this host") func secureCookie() {
        let (plain, bound) = ("letan-session=\(Self.session)", "__Host-letan-session=\(Self.session)")
        #expect(kind(request(("cookie", plain), isSecure: true)) == "none")
        #expect(kind(request(("cookie", bound), isSecure: true)) == "session")
    }

    @Test("are taken from a header first, never from two, never from the query") func order() {
        let (header, cookie) = (("authorization", "Bearer \(Self.token)"), ("cookie", "letan-session=\(Self.session)"))
        #expect(kind(request(header, cookie)) == "token")
        #expect(kind(request(header, header)) == "malformed")
        #expect(kind(request(("authorization", "Basic eA=="), cookie)) == "malformed")
        #expect(kind(request(cookie, cookie)) == "malformed")
        let query = ["access_token", "token", "authorization"].map { HTTPRequest.Field($0, Self.token) }
        #expect(kind(request(query: query)) == "none")
    }
}
