import Foundation
import Knowledge
import Reception
import Simulation
import TestSupport
import Testing
import Ticketing
import Web

/// An office with its board and its visitors' phones, and nothing else, on a clock of its own.
struct Lobby: Sendable {
    let clock = ManualClock()
    let fault = FaultSwitch(part: .tickets)
    let store: CountingStore
    let service: any TicketService
    let file: TokenFile
    let tokens: [Role: AccessToken]
    let board: BoardSite
    let responder: APIResponder
    private let news: OfficeNews
    private let scratch: ScratchFolder

    init(
        names: NamePolicy = .ask, publicURL: String? = "https://ubnd.example", limits: AccessLimits = .generous
    ) throws {
        scratch = try ScratchFolder()
        let file = TokenFile(path: scratch.path("tokens.json"))
        tokens = try Dictionary(
            uniqueKeysWithValues: Role.allCases.map { ($0, try file.create($0, createdAt: .march)) })
        self.file = file
        var customs = OfficeCustoms()
        customs.callByName = names
        let office = Office.office(hours: .always, customs: customs)
        store = CountingStore(InMemoryTicketStore(fault: fault))
        service = EmbeddedTicketService(office: office, store: store, clock: clock)
        let gate = AccessGate(
            hosts: try HostAllowList(port: nil), tokens: TokenStore(file: file, clock: clock),
            sessions: try SessionCookies(), limits: limits, clock: clock)
        news = OfficeNews(service: service, clock: clock)
        board = try BoardSite(
            BoardSite.Parts(
                service: service, news: news, renderer: KeyRenderer(), office: office, gate: gate, clock: clock))
        let phones = PhoneRoutes(
            service: service, news: news, renderer: KeyRenderer(), language: .vietnamese, publicURL: publicURL,
            clock: clock)
        let words = try WordRoutes(KeyRenderer(), language: .vietnamese)
        responder = APIResponder(board.routes + phones.all + words.all, gate: gate, clock: clock, log: { _ in })
    }

    /// Runs the board and the news while `body` listens, and time goes on by itself.
    func open(_ body: @escaping @Sendable (Lobby) async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                await news.run()
                return false
            }
            group.addTask {
                await board.run()
                return false
            }
            group.addTask {
                while !Task.isCancelled {
                    clock.advance(by: .milliseconds(50))
                    await Task.yield()
                }
                return false
            }
            group.addTask {
                try await body(self)
                return true
            }
            defer { group.cancelAll() }
            while let isOver = try await group.next(), !isOver {}
        }
    }

    /// What the server would answer to `role`, or to a stranger at `peer`.
    func get(
        _ target: String, as role: Role? = nil, host: String = "localhost", peer: String = "192.0.2.7"
    ) async -> Reply {
        var fields = [HTTPRequest.Field("host", host)]
        if let token = role.flatMap({ tokens[$0] }) {
            fields.append(HTTPRequest.Field("authorization", "Bearer \(token.secret)"))
        }
        let request = HTTPRequest(
            method: "GET", path: target.split(separator: "/").map(String.init), query: [], headers: fields, body: [],
            peer: peer)
        if let refusal = responder.refuse(request) { return Reply(refusal) }
        return Reply(await responder.respond(to: request))
    }

    /// Issues a ticket in the line `line`.
    @discardableResult
    func issue(
        _ id: TicketID, line: LineID = "registry", name: String? = nil, language: Language = .vietnamese
    ) async throws -> TicketStanding {
        try await service.issue(TicketRequest(line: line, language: language, displayName: name), id: id)
    }
}

extension Reply {
    /// The next event called `name` for which `isWanted` holds, as JSON; what comes before is skipped.
    func event(
        _ name: String, where isWanted: (JSONValue) -> Bool = { _ in true }
    ) async throws -> JSONValue {
        while let piece = try await next() {
            for block in piece.components(separatedBy: "\n\n") where block.hasPrefix("event: \(name)\ndata: ") {
                let data = Data(block.dropFirst("event: \(name)\ndata: ".count).utf8)
                let value = try JSONDecoder().decode(JSONValue.self, from: data)
                if isWanted(value) { return value }
            }
        }
        throw EndOfStream()
    }
}

/// The stream ended before what was waited for.
struct EndOfStream: Error {}
