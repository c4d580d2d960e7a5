import Foundation
import Reception
import Simulation
import TestSupport
import Testing
import Threading
import Ticketing
import Web

/// The API over an office in memory, without a socket, and a token of each role.
///
/// Every answer that a test receives is held against the API's own document.
struct TicketHouse: Sendable {
    let clock = ManualClock()
    let fault = FaultSwitch(part: .tickets)
    let store: CountingStore
    let service: any TicketService
    let hub: EventHub
    let file: TokenFile
    let tokens: [Role: AccessToken]
    let api: TicketAPI
    let screen: BrowserScreen
    let site: ScreenSite
    let log = Gathered<AccessRecord>()
    private let scratch: ScratchFolder

    init(
        office: Office = .twoLines, ring: Int = 4_096, limits: AccessLimits = .generous, hosts: [String] = [],
        pages: [Route] = []
    ) throws {
        scratch = try ScratchFolder()
        let file = TokenFile(path: scratch.path("tokens.json"))
        tokens = try Dictionary(
            uniqueKeysWithValues: Role.allCases.map { ($0, try file.create($0, createdAt: .march)) })
        self.file = file
        store = CountingStore(InMemoryTicketStore(fault: fault))
        service = EmbeddedTicketService(office: office, store: store, clock: clock)
        hub = EventHub(service: service, clock: clock, capacity: ring)
        let sessions = try SessionCookies()
        let gate = AccessGate(
            hosts: try HostAllowList(names: hosts, port: 8080), tokens: TokenStore(file: file, clock: clock),
            sessions: sessions,
            limits: limits, clock: clock)
        screen = BrowserScreen(language: office.language, clock: clock)
        site = try ScreenSite(
            ScreenSite.Parts(
                screen: screen, renderer: KeyRenderer(), domain: .small(office),
                aliases: { procedure, language in ["Đồ \(procedure) \(language)"] }, service: service, hub: hub,
                gate: gate, clock: clock, codes: .drawn))
        let log = log
        api = TicketAPI(
            TicketAPI.Parts(
                service: service, hub: hub, gate: gate, sessions: sessions, language: office.language, clock: clock,
                metrics: { "letan_up 1\n" }, log: { log.add($0) }),
            adding: site.routes, pages: pages)
    }

    /// The document is the same for every house, and takes a while to read.
    static let document = Task { try await APIDocument(of: TicketHouse().api) }

    /// Sends a request as `role` (nil: as a stranger), and holds the answer against the document.
    func send(
        _ method: String, _ target: String, as role: Role? = .operator, _ body: String? = nil,
        headers: [String: String] = [:]
    ) async throws -> Reply {
        try await send(request(method, target, as: role, body.map { Array($0.utf8) }, headers: headers))
    }

    /// The same with a request of one's own.
    func send(_ request: HTTPRequest) async throws -> Reply {
        let reply = Reply(await answer(request))
        try await Self.document.value.check(reply, to: request)
        return reply
    }

    /// What the server would answer.
    func answer(_ request: HTTPRequest) async -> HTTPResponse {
        var head = request
        head.body = []
        if let refusal = api.refuse(head) { return refusal }
        return await api.respond(to: request)
    }

    /// A request with a Host that is ours, the token of `role`, and the header fields that belong to a body.
    func request(
        _ method: String, _ target: String, as role: Role?, _ body: [UInt8]? = nil, headers: [String: String] = [:],
        peer: String = "192.0.2.7"
    ) -> HTTPRequest {
        var fields = ["host": "localhost:8080"]
        if let token = role.flatMap({ tokens[$0] }) { fields["authorization"] = "Bearer \(token.secret)" }
        if let body {
            fields["content-type"] = "application/json"
            fields["content-length"] = "\(body.count)"
        }
        fields.merge(headers) { _, new in new }
        let parts = target.split(separator: "?", maxSplits: 1)
        let query = parts.count < 2 ? [] : parts[1].split(separator: "&").map { HTTPRequest.Field(pair: String($0)) }
        return HTTPRequest(
            method: method, path: parts[0].split(separator: "/").map(String.init), query: query,
            headers: fields.map { HTTPRequest.Field($0.key, $0.value) }, body: body ?? [], peer: peer)
    }

    /// Issues a ticket in the line `line` under a key made of `word`, and gives its id.
    @discardableResult
    func issue(
        _ word: String, line: String = "registry", name: String? = nil, as role: Role = .operator
    ) async throws -> String {
        let id = "ticket-0123456789-" + word
        let named = name.map { ", \"name\": \"\($0)\"" } ?? ""
        let reply = try await send(
            "POST", "/v1/tickets", as: role, "{\"line\": \"\(line)\"\(named)}", headers: ["idempotency-key": id])
        try #require(reply.status == 201, "\(reply.text)")
        return id
    }

    /// Runs the hub and the screen while `body` listens.
    func following(_ body: @escaping @Sendable (TicketHouse) async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await hub.run() }
            group.addTask { await site.run() }
            try await body(self)
            group.cancelAll()
        }
    }
}

/// An answer as a test reads it.
struct Reply: Sendable {
    let status: Int
    let headers: [HTTPRequest.Field]
    let bytes: [UInt8]
    /// The next piece of a stream; nil: the answer is none.
    let stream: (@Sendable () async throws -> [UInt8]?)?

    init(_ response: HTTPResponse) {
        status = response.status
        headers = response.headers
        switch response.body {
        case .bytes(let all): (bytes, stream) = (all, nil)
        case .stream(let next): (bytes, stream) = ([], next)
        }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The body as JSON.
    var json: JSONValue { get throws { try JSONDecoder().decode(JSONValue.self, from: Data(bytes)) } }

    /// The header `name`.
    subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

    /// The last word of the problem's type, as `conflict`.
    var problem: String? {
        get throws { try json["type"]?.text?.split(separator: ":").last.map(String.init) }
    }

    /// The next piece of the stream as text; nil at its end.
    func next() async throws -> String? { try await stream?().map { String(decoding: $0, as: UTF8.self) } }
}

extension HTTPRequest.Field {
    /// A parameter written `name=value`.
    fileprivate init(pair: String) {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
}

extension AccessLimits {
    /// More than any test asks.
    static let generous = AccessLimits(
        strangers: RateLimit(burst: 100_000, perSecond: 1), principals: RateLimit(burst: 100_000, perSecond: 1),
        failures: RateLimit(burst: 100_000, perSecond: 1))
}

/// A store that counts how often it is read.
final class CountingStore: TicketStore {
    private let store: InMemoryTicketStore
    private let reads = Gathered<Void>()

    init(_ store: InMemoryTicketStore) { self.store = store }

    var readings: Int { reads.all.count }
    var changes: ChangeSignal { store.changes }
    var pollingInterval: Delay? { nil }
    func setFull(_ isFull: Bool) { store.setFull(isFull) }

    func transaction<Answer: Sendable>(
        _ access: TicketAccess, _ body: @escaping @Sendable (any TicketLedger) throws(TicketFailure) -> Answer
    ) async throws(TicketFailure) -> Answer {
        if access == .reading { reads.add(()) }
        return try await store.transaction(access, body)
    }
}
