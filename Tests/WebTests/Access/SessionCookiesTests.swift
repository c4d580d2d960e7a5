import Foundation
import Reception
import Testing
import Web

@Suite("A browser's session")
struct SessionCookiesTests {
    private let cookies = SessionCookies(key: [UInt8](repeating: 7, count: 32))
    private let token = TokenID("0123456789")
    private let begin = WallTime.after(100)

    private func value(isSecure: Bool = false) throws -> String {
        let cookie = try cookies.begin(for: #require(token), at: begin, isSecure: isSecure).value
        return String(try #require(cookie.split(separator: ";").first?.split(separator: "=").last))
    }

    @Test("is a cookie that no script reads, no other site sends and no TLS page sends in the clear") func attributes()
        throws
    {
        let plain = try cookies.begin(for: #require(token), at: begin, isSecure: false)
        #expect(plain.name == "set-cookie" && plain.value.hasPrefix("letan-session=0123456789."))
        #expect(plain.value.hasSuffix("; Max-Age=43200; Path=/; HttpOnly; SameSite=Strict"))
        let secure = try cookies.begin(for: #require(token), at: begin, isSecure: true)
        #expect(secure.value.hasPrefix("__Host-letan-session=") && secure.value.hasSuffix("; SameSite=Strict; Secure"))
        #expect(SessionCookies.end(isSecure: false).value.hasPrefix("letan-session=; Max-Age=0;"))
    }

    @Test("stands for its token for twelve hours") func lifetime() throws {
        let session = try #require(Session(try value()))
        #expect(cookies.token(of: session, at: begin) == token)
        #expect(cookies.token(of: session, at: .after(100 + 43_199.999)) == token)
        #expect(cookies.token(of: session, at: .after(100 + 43_200)) == nil)
    }

    @Test("is nobody's while the clock shows a time long before it began") func wrongClock() throws {
        let session = try #require(Session(try value()))
        #expect(cookies.token(of: session, at: .after(99)) == nil)
        for ends in [Int64.max, .min] {
            let forged = try #require(Session("0123456789.\(ends).\(Self.code)"))
            #expect(cookies.token(of: forged, at: begin) == nil)
        }
    }

    @Test("is nobody's under another key, which every process without a file makes anew") func otherKey() throws {
        let session = try #require(Session(try value()))
        #expect(try SessionCookies().token(of: session, at: begin) == nil)
        #expect(SessionCookies(key: [UInt8](repeating: 8, count: 32)).token(of: session, at: begin) == nil)
    }

    @Test("cannot be lengthened, given to another token or altered in a single digit") func forged() throws {
        let value = try value()
        let parts = value.split(separator: ".").map(String.init)
        let ends = try #require(Int64(parts[1]))
        var altered = [
            "\(parts[0]).\(ends + 1).\(parts[2])", "0123456788.\(parts[1]).\(parts[2])",
            "\(parts[0]).\(parts[1]).\(parts[2].uppercased())",
        ]
        for index in parts[2].indices {
            let digit = parts[2][index] == "0" ? "1" : "0"
            altered.append("\(parts[0]).\(ends).\(parts[2].replacingCharacters(in: index...index, with: digit))")
        }
        for text in altered {
            #expect(Session(text).flatMap { cookies.token(of: $0, at: begin) } == nil, "\(text)")
        }
    }

    @Test(
        "is nothing else",
        arguments: [
            "", ".", "..", "0123456789", "0123456789.1", "0123456789.1.", "0123456789..\(code)", "012345678.1.\(code)",
            "0123456789.+1.\(code)", "0123456789.01.\(code)", "0123456789.1e3.\(code)",
            "0123456789.99999999999999999999.\(code)", "0123456789.1.\(code)a", "0123456789.1.\(code).", "a.b.c.d.e",
            " 0123456789.1.\(code)", "0123456789.-.\(code)",
        ]) func rejected(value: String)
    {
        #expect(Session(value) == nil)
    }

    private static let code = String(repeating: "a", count: 64)

    @Test("prints without its code") func printing() throws {
        let session = try #require(Session("0123456789.1.\(Self.code)"))
        var dumped = ""
        dump(session, to: &dumped)
        #expect("\(session)" == "session of 0123456789" && !dumped.contains(Self.code))
    }
}

extension WallTime {
    /// So many seconds after the epoch.
    fileprivate static func after(_ seconds: Double) -> WallTime {
        WallTime(
            utcMilliseconds: Int64((seconds * 1_000).rounded()), day: LocalDay(year: 1970, month: 1, day: 1), minute: 0)
    }
}
