import Benchmarks
import Foundation
import Reception
import Threading
import TicketClient
import Ticketing
import Web

/// The benchmarks of the ticket office over HTTP, server and clients in this process, on the loopback.
struct ServedTicketCases {
    private let house: House

    /// Makes the cases; the office is opened in `folder` with the first sample.
    init(assembly: Assembly, folder: URL) {
        house = House(assembly: assembly, folder: folder)
    }

    var all: [Benchmark] {
        [
            Benchmark("Tickets:IssueOverHTTP", unit: "ms", runs: 300) { [house] in
                let open = try await house.open()
                return try await house.milliseconds {
                    _ = try await open.robot.issue(House.request, id: Assembly.makeTicketID())
                }
            },
            Benchmark("Tickets:CallNextOverHTTP", unit: "ms", runs: 300) { [house] in
                let open = try await house.open()
                _ = try await open.robot.issue(House.request, id: Assembly.makeTicketID())
                return try await house.milliseconds { _ = try await open.desk.callNext(desk: "1") }
            },
            Benchmark("Tickets:EventToLastOf200", unit: "ms", runs: 50) { [house] in
                let open = try await house.open()
                try await house.listen()
                return try await house.milliseconds {
                    let number = try await open.robot.issue(House.request, id: Assembly.makeTicketID()).ticket.number
                    try await house.heard("\"\(number)\"")
                }
            },
        ]
    }
}

/// The office, its server and its clients.
private actor House {
    static let request = TicketRequest(line: "bench", language: .vietnamese)

    struct Open: Sendable {
        let robot: HTTPTicketService
        let desk: HTTPTicketService
    }

    private let assembly: Assembly
    private let folder: URL
    private var opened: (clients: Open, port: UInt16, token: String)?
    /// Listens as long as it is kept.
    private var server: HTTPServer?
    private let ears = Ears()

    init(assembly: Assembly, folder: URL) {
        self.assembly = assembly
        self.folder = folder
    }

    func open() async throws -> Open {
        if let opened { return opened.clients }
        let clock = assembly.clock
        let store = SQLiteTicketStore(path: folder.appending(path: "served.sqlite").path(percentEncoded: false))
        let office = Office(
            timeZone: "Asia/Ho_Chi_Minh", language: .vietnamese,
            lines: [Line(id: "bench", prefix: "Z", dailyCapacity: .max)],
            desks: [Desk(id: "1", lines: ["bench"])], hours: .always)
        let service = EmbeddedTicketService(office: office, store: store, clock: clock)
        let tokens = TokenFile(path: folder.appending(path: "tokens.json").path(percentEncoded: false))
        let secrets = try [Role.robot, .desk, .board].map {
            try tokens.create($0, createdAt: UTCSecond(clock.wallTime)).secret
        }
        let sessions = try SessionCookies()
        let hub = EventHub(service: service, clock: clock)
        let gate = AccessGate(
            hosts: try HostAllowList(port: nil), tokens: TokenStore(file: tokens, clock: clock), sessions: sessions,
            // How fast it is, not how fast it may be.
            limits: AccessLimits(principals: RateLimit(burst: 1_000_000, perSecond: 100_000)), clock: clock)
        let api = TicketAPI(
            TicketAPI.Parts(
                service: service, hub: hub, gate: gate, sessions: sessions, language: .vietnamese, clock: clock,
                metrics: { "" }, log: { _ in }))
        var settings = ServerSettings()
        settings.port = 0
        let server = HTTPServer(settings: settings, responder: api, clock: clock)
        let port = try await server.start()
        self.server = server
        Task { await hub.run() }  // It ends with the process, as the server does.
        let clients = Open(robot: try client(secrets[0], port), desk: try client(secrets[1], port))
        opened = (clients, port, secrets[2])
        return clients
    }

    /// Lets 200 listeners begin, if they have not.
    func listen() async throws {
        guard let opened else { return }
        try await ears.open(count: 200, port: opened.port, token: opened.token)
    }

    /// Waits until each of them has got `text`.
    func heard(_ text: String) async throws { try await ears.hear(text) }

    nonisolated func milliseconds(_ work: () async throws -> Void) async rethrows -> Double {
        let begun = ContinuousClock.now
        try await work()
        return (ContinuousClock.now - begun) / .milliseconds(1)
    }

    private func client(_ secret: String, _ port: UInt16) throws -> HTTPTicketService {
        HTTPTicketService(
            server: try ServerAddress("http://127.0.0.1:\(port)"),
            token: TicketClient.AccessToken { () throws(TicketClientFailure) in secret }, journal: nil,
            clock: assembly.clock, seed: .random(in: .min ... .max))
    }
}

/// The listeners, on a thread of their own: they block.
private actor Ears {
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let executor = SerialQueueExecutor(label: "letan.bench.listeners")
    private var listeners: EventListeners?

    func open(count: Int, port: UInt16, token: String) throws {
        guard listeners == nil else { return }
        guard let opened = EventListeners(count: count, port: port, token: token) else {
            throw CommandError.failed("\(count) listeners could not connect")
        }
        listeners = opened
    }

    func hear(_ text: String) throws {
        guard listeners?.wait(for: text) == true else { throw CommandError.failed("a listener was cut off") }
    }
}
