import Foundation
import Reception
import Simulation
import Synchronization
import TestSupport
import TicketClient
import TicketWire
import Ticketing

/// A real ticket office behind a socket, with a network that fails as planned. It speaks as much HTTP as the tests need.
final class OfficeFront: Sendable {
    /// What happens to a request instead of an answer.
    enum Fault: Sendable {
        /// Nothing: it is answered.
        case none
        /// It never reaches the office.
        case dropRequest
        /// It is done, and the answer is lost.
        case dropAnswer
        /// It is done, and never answered.
        case doneAndSilent
        /// It waits in front of the office until the test lets it through.
        case stuck
        /// Somebody else answers.
        case instead(LoopbackServer.Answer)
    }

    let clock = ManualClock()
    let office: any TicketService
    let server: LoopbackServer
    /// Requests that wait in front of the office.
    let stuck = Gathered<@Sendable () async -> Void>()
    private let faults: Faults

    private final class Faults: Sendable {
        let planned = Mutex<ArraySlice<Fault>>([])
        func next() -> Fault { planned.withLock { $0.popFirst() } ?? .none }
    }

    init() throws {
        let office = EmbeddedTicketService(office: .twoLines, store: InMemoryTicketStore(), clock: clock)
        let (faults, stuck, silent) = (Faults(), stuck, Gathered<LoopbackConnection>())
        self.office = office
        self.faults = faults
        server = try LoopbackServer { request in
            let fault = faults.next()
            switch fault {
            case .dropRequest: return .reset
            case .instead(let answer): return answer
            case .stuck: return .handedOver { _ in stuck.add { _ = await office.answer(to: request) } }
            case .none, .dropAnswer, .doneAndSilent:
                return .handedOver { connection in
                    if case .doneAndSilent = fault { silent.add(connection) }
                    Self.serve(request, of: office, on: connection, fault)
                }
            }
        }
    }

    /// What happens to the next requests, in order; those after them are answered.
    func plan(_ faults: [Fault]) { self.faults.planned.withLock { $0 = faults[...] } }

    /// A client that resends without pauses, so that only the time limits need the clock.
    func client(
        journal path: String? = nil, token: AccessToken? = nil,
        _ change: (inout TicketClientSettings) -> Void = { _ in }
    ) -> HTTPTicketService {
        var settings = TicketClientSettings()
        settings.resending = BackOff(first: .zero, longest: .zero)
        change(&settings)
        guard let address = try? ServerAddress(server.address("")) else { preconditionFailure("loopback") }
        return HTTPTicketService(
            server: address, token: token, journal: path.map { RequestJournal(path: $0) }, clock: clock, seed: 1,
            settings: settings)
    }

    /// A client that tries once.
    func impatientClient(journal path: String? = nil) -> HTTPTicketService {
        client(journal: path) { $0.resending = BackOff(first: .seconds(1_000_000), longest: .seconds(1_000_000)) }
    }

    private static func serve(
        _ request: LoopbackRequest, of office: any TicketService, on connection: LoopbackConnection, _ fault: Fault
    ) {
        Task {
            let answer = await office.answer(to: request)
            switch fault {
            case .dropAnswer: connection.reset()
            case .doneAndSilent: break
            default:
                connection.send(answer)
                connection.close()
            }
        }
    }
}

extension TicketRequest {
    /// A ticket for the first line.
    static let registry = TicketRequest(line: "registry", language: .vietnamese)
}

extension TicketService {
    /// The answer to `request`, head and body.
    fileprivate func answer(to request: LoopbackRequest) async -> String {
        do throws(TicketFailure) {
            guard let standing = try await standing(for: request) else { return Self.http(204, "") }
            return Self.http(200, Self.json(TicketObject(standing, showsName: true)))
        } catch {
            let problem = TicketProblem(error)
            return Self.http(problem.status, Self.json(problem), type: "application/problem+json")
        }
    }

    private func standing(for request: LoopbackRequest) async throws(TicketFailure) -> TicketStanding? {
        let parts = request.line.split(separator: "/").map(String.init)
        let key = request.header("Idempotency-Key")
        switch (parts.count, parts.last ?? "") {
        case (3, _):
            guard let body: IssueBody = Self.read(request), let key else { throw .keyReused }
            let ticket = TicketRequest(
                line: body.line, priority: body.priority, language: body.language ?? .vietnamese,
                displayName: body.name, person: body.personKey)
            return try await issue(ticket, id: TicketID(rawValue: key))
        case (4, let id): return try await ticket(TicketID(rawValue: id))
        case (5, "call-next"): return try await callNext(desk: DeskID(rawValue: parts[3]), key: key)
        case (5, let word): return try await change(TicketID(rawValue: parts[3]), word, request)
        default: throw .notFound
        }
    }

    private func change(
        _ id: TicketID, _ word: String, _ request: LoopbackRequest
    ) async throws(TicketFailure) -> TicketStanding {
        if let body: TransferBody = Self.read(request), word == "transfer" {
            return try await transfer(id, to: body.line, by: body.desk)
        }
        if let body: PriorityBody = Self.read(request), word == "priority" {
            return try await prioritise(id, because: body.priority)
        }
        guard let transition = TicketTransition.allCases.first(where: { $0.path == word }) else { throw .notFound }
        return try await apply(transition, to: id)
    }

    private static func read<Body: Decodable>(_ request: LoopbackRequest) -> Body? {
        try? JSONDecoder().decode(Body.self, from: Data(request.body.utf8))
    }

    private static func json(_ object: some Encodable) -> String {
        (try? JSONEncoder().encode(object)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private static func http(_ status: Int, _ body: String, type: String = "application/json") -> String {
        "HTTP/1.1 \(status) As tested\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n"
            + "Connection: close\r\n\r\n\(body)"
    }
}
