import Testing
import Web

@Suite("An access token")
struct AccessTokenTests {
    static let secret = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE"

    @Test("says what it is, and reads back as itself", arguments: Role.allCases) func form(role: Role) throws {
        let token = try AccessToken.make(for: role)
        #expect(token.secret.wholeMatch(of: /letan_[a-z]+_[0-9a-f]{10}_[A-Za-z0-9_-]{43}/) != nil)
        let read = try #require(AccessToken(token.secret))
        #expect(read.secret == token.secret && read.id == token.id && read.role == role)
        #expect(try read.hash() == token.hash())
    }

    @Test("is never made twice") func unique() throws {
        let tokens = try (0..<500).map { _ in try AccessToken.make(for: .desk) }
        #expect(Set(tokens.map(\.secret)).count == 500 && Set(tokens.map(\.id)).count == 500)
    }

    @Test("may have an underscore or a dash in its secret") func alphabet() throws {
        let token = try #require(AccessToken("letan_board_0123456789_\(Self.secret)"))
        #expect(token.role == .board && token.id.description == "0123456789")
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "letan", "letan_desk", "letan_desk_0123456789", "letan_desk_0123456789_",
            "letan_desk_0123456789_\(secret)x", "letan_desk_0123456789_\(secret.dropLast())",
            "letan_desk_0123456789_\(secret.dropLast())=", "letan_desk_0123456789_\(secret.dropLast()) ",
            "letan_desk_0123456789_\(secret.dropLast())é", "letan_desk_012345678_\(secret)",
            "letan_desk_01234567890_\(secret)", "letan_desk_012345678G_\(secret)", "letan_desk_012345678A_\(secret)",
            "letan_chief_0123456789_\(secret)", "letan_Desk_0123456789_\(secret)", "Letan_desk_0123456789_\(secret)",
            "letan__desk_0123456789_\(secret)", " letan_desk_0123456789_\(secret)", secret,
            String(repeating: "letan_desk_", count: 100_000),
        ]) func rejected(text: String)
    {
        #expect(AccessToken(text) == nil)
    }

    @Test("prints without its secret, however it is printed") func printing() throws {
        let token = try #require(AccessToken("letan_desk_0123456789_\(Self.secret)"))
        var dumped = ""
        dump([token], to: &dumped)
        for text in ["\(token)", "\([token])", "\(Optional(token) as Any)", String(reflecting: token), dumped] {
            #expect(!text.contains(Self.secret) && text.contains("0123456789"), "\(text)")
        }
    }

    @Test("is hashed as sha256sum hashes it") func hash() throws {
        let token = try #require(AccessToken("letan_desk_0123456789_\(String(repeating: "A", count: 43))"))
        #expect(try token.hash() == "3b9deb7b1973a83f93dbc588ece6c08af13dd4591bc045c4b03e8da63f797d28")
    }
}
