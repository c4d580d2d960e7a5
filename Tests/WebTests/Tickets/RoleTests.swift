import TestSupport
import Simulation
import Reception
import Testing
import Web

@Suite("Who may what")
struct RoleTests {
    /// The roles of every operation, written down a second time on purpose: who changes one has to think twice.
    private static let roles: [String: Set<Role>?] = [
        "listLines": .everyone, "listDesks": [.desk, .operator, .board], "readBoard": .everyone,
        "issueTicket": [.robot, .screen, .operator], "listTickets": [.robot, .desk, .operator],
        "readTicket": [.robot, .screen, .desk, .operator], "readPersonKey": [.robot],
        "serveTicket": staff, "finishTicket": staff, "noShowTicket": staff, "recallTicket": staff,
        "comeBackTicket": staff, "cancelTicket": [.robot, .screen, .desk, .operator], "transferTicket": staff,
        "prioritiseTicket": [.robot, .operator], "callNext": staff,
        "openDesk": staff, "pauseDesk": staff, "closeDesk": staff,
        "openLine": [.operator], "pauseLine": [.operator], "closeLine": [.operator],
        "followEvents": .everyone, "readStatistics": [.operator], "exportStatistics": [.operator],
        "beginSession": .everyone, "endSession": nil, "readHealth": nil, "readMetrics": [.operator],
        "readDocument": nil,
        "followScreen": [.screen, .operator], "useScreen": [.screen, .operator], "readCatalogue": [.screen, .operator],
    ]
    private static let staff: Set<Role> = [.desk, .operator]
    /// Every role, and a stranger.
    private static let everybody = [nil] + Role.allCases.map(Optional.some)

    @Test("every operation lets in the roles it names and nobody else") func matrix() async throws {
        let house = try TicketHouse()
        #expect(Set(house.api.routes.map(\.operation.name)) == Set(Self.roles.keys))
        for operation in house.api.routes.map(\.operation) {
            let allowed = try #require(Self.roles[operation.name], "\(operation.name)")
            #expect(operation.roles == allowed, "\(operation.name)")
            for role in Self.everybody {
                let request = house.request(operation.method.rawValue, operation.path.example, as: role)
                let status = house.api.refuse(request)?.status
                #expect(status == operation.refusal(of: role), "\(operation.name) as \(role?.rawValue ?? "a stranger")")
            }
        }
    }

    @Test("a refusal changes nothing, and is logged without a token and without ids") func refusals() async throws {
        let house = try TicketHouse()
        let id = try await house.issue("1", name: "Trần Thị Bình")
        let before = try await house.service.tickets()
        for operation in house.api.routes.map(\.operation) {
            for role in Self.everybody where operation.refusal(of: role) != nil {
                let target = operation.path.example.replacing("/x", with: "/\(id)")
                let reply = try await house.send(
                    operation.method.rawValue, target, as: role, headers: ["cookie": "a=1"])
                #expect(reply.status == operation.refusal(of: role))
                if reply.status == 401 { #expect(reply["www-authenticate"]?.hasPrefix("Bearer") == true) }
            }
        }
        #expect(try await house.service.tickets() == before)
        let log = house.log.all.map { "\($0)" }.joined()
        for token in house.tokens.values { #expect(!log.contains(token.secret)) }
        #expect(!log.contains(id) && !log.contains("Bình"))
        let last = try #require(house.log.all.last { $0.path == "/v1/tickets/{ticket}/priority" })
        #expect(last.status == 403 && last.caller?.role == .board && last.peer == "192.0.2.7" && last.method == "POST")
    }

    @Test(
        "foreign hosts and pages are refused, with a token that works too",
        arguments: [
            ["host": "evil.example"], ["origin": "https://evil.example"], ["origin": "null"],
        ])
    func foreign(_ headers: [String: String]) async throws {
        let house = try TicketHouse()
        let reply = try await house.send(
            "POST", "/v1/tickets", #"{"line": "registry"}"#,
            headers: headers.merging(["idempotency-key": "0123456789abcdef"]) { first, _ in first })
        #expect(reply.status == 403)
        #expect(try await house.service.tickets().isEmpty)
    }

    @Test("a token that is revoked while the body comes is refused") func revoked() async throws {
        let house = try TicketHouse()
        let request = house.request(
            "POST", "/v1/tickets", as: .operator, Array(#"{"line": "registry"}"#.utf8),
            headers: ["idempotency-key": "0123456789abcdef"])
        #expect(house.api.refuse(request) == nil)
        try house.file.revoke(try #require(house.tokens[.operator]).id)
        house.clock.advance(by: .seconds(1))
        #expect(await house.api.respond(to: request).status == 401)
        #expect(try await house.service.tickets().isEmpty)
    }

    @Test("too many requests are told when to come again") func tooMany() async throws {
        var limits = AccessLimits.generous
        limits.principals = RateLimit(burst: 2, perSecond: 1)
        let house = try TicketHouse(limits: limits)
        for expected in [200, 200, 429] {
            let reply = try await house.send("GET", "/v1/lines")
            #expect(reply.status == expected)
            #expect((reply["retry-after"] == "1") == (expected == 429))
        }
    }

    @Test("a robot has to do with what it issued, not with another's tickets") func robots() async throws {
        let house = try TicketHouse()
        let mine = try await house.issue("1", as: .robot)
        let other = try house.file.create(.robot, createdAt: .march)
        house.clock.advance(by: .seconds(1))
        let headers = ["authorization": "Bearer \(other.secret)"]
        for (step, body) in [("cancel", nil), ("priority", #"{"priority": "merit"}"#)] {
            let refused = try await house.send(
                "POST", "/v1/tickets/\(mine)/\(step)", as: .robot, body, headers: headers)
            #expect(refused.status == 403, "\(step)")
        }
        #expect(try await house.send("GET", "/v1/tickets", as: .robot).status == 403)
        #expect(try await house.send("POST", "/v1/tickets/\(mine)/cancel", as: .robot).status == 200)
        let screens = try await house.issue("2", as: .screen)
        #expect(
            try await house.send("POST", "/v1/tickets/\(screens)/cancel", as: .robot).status == 403,
            "an id is no secret: events tell it")
        #expect(try await house.send("POST", "/v1/tickets/\(screens)/cancel", as: .screen).status == 200)
    }

    @Test("names are for desks, operators and the board", arguments: Role.allCases) func names(
        _ role: Role
    ) async throws {
        let house = try TicketHouse()
        let id = try await house.issue("1", name: "Lê Văn Cường")
        _ = try await house.send("POST", "/v1/desks/1/call-next")
        let mayRead = role != .board
        let texts = try await [
            house.send("GET", "/v1/board", as: role),
            house.send("GET", mayRead ? "/v1/tickets/\(id)" : "/v1/board", as: role),
        ].map(\.text)
        #expect(
            texts.map { $0.contains("Cường") } == Array(repeating: [.desk, .operator, .board].contains(role), count: 2))
    }
}

extension Operation {
    /// The status with which `role` (nil: a stranger) is refused; nil: it is let in.
    fileprivate func refusal(of role: Role?) -> Int? {
        guard let roles else { return nil }
        guard let role else { return 401 }
        return roles.contains(role) ? nil : 403
    }
}

extension PathPattern {
    /// A path of this kind: `x` for every name.
    fileprivate var example: String {
        parts.reduce(into: "") { text, part in
            switch part {
            case .fixed(let word): text += "/\(word)"
            case .named: text += "/x"
            }
        }
    }
}
