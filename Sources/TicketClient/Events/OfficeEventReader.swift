import Foundation
import FoundationNetworking
import Reception
import TicketWire

/// Follows the events of a ticket office across lost connections, without gap or repetition; for one consumer.
///
/// It knows the last event it gave out and asks for those after it. Before the first event the server's own word for
/// where it is serves as that (an `id` without an event).
actor OfficeEventReader {
    private typealias Outputs = [ServerSentEventParser.Output]

    private let service: HTTPTicketService
    private var connection: EventConnection?
    /// The token `connection` was made with.
    private var token: String?
    private var last: Int64?
    private var waiting: ArraySlice<OfficeEvent> = []
    private var tally: LossTally
    private var failuresInARow = 0

    init(of service: HTTPTicketService, after sequence: Int64?) {
        self.service = service
        last = sequence
        tally = LossTally(limit: service.settings.losses, span: service.settings.lossSpan)
    }

    /// Connects, and returns once the server has said something: from then on nothing is missed.
    func begin() async throws(TicketFailure) {
        do throws(TicketClientFailure) { try await fetch(within: service.settings.attempt) } catch {
            throw error.asTicketFailure
        }
    }

    /// The next event; nil when the task is cancelled.
    func next() async throws(TicketFailure) -> OfficeEvent? {
        while true {
            if let event = waiting.popFirst() {
                guard isNew(event) else { continue }
                last = event.sequence
                return event
            }
            do throws(TicketClientFailure) {
                try await fetch(within: service.settings.silence)
            } catch {
                connection = nil
                if Task.isCancelled { return nil }
                try await recover(from: error)
            }
        }
    }

    /// Whether `event` was not given out yet. That events are missing is said whatever its place in their order.
    private func isNew(_ event: OfficeEvent) -> Bool {
        guard let last, event.change != .missed else { return true }
        return event.sequence > last
    }

    /// Waits for what the server says next, with a new token where that helps.
    private func fetch(within limit: Delay) async throws(TicketClientFailure) {
        if connection == nil { token = try service.token?.value() }
        var outputs = await outputs(within: limit)
        if case .failure(.unknownToken) = outputs, let refused = token,
            let other = try service.token?.replacement(for: refused)
        {
            (connection, token) = (nil, other)
            outputs = await self.outputs(within: limit)
        }
        for output in try outputs.get() { try keep(output) }
        failuresInARow = 0
    }

    private func outputs(within limit: Delay) async -> Result<Outputs, TicketClientFailure> {
        let server = service.server.description
        let open = connection ?? EventConnection(request(), server: server)
        connection = open
        let late = TicketClientFailure.timedOut(server: server, seconds: limit.seconds)
        return await within(limit, of: service.clock, otherwise: late) { await open.next() }
    }

    private func request() -> URLRequest {
        let silence = service.settings.silence + service.settings.silence
        var request = Question.get("events").request(to: service.server, token: token, limit: silence)
        request.setValue("text/event-stream", forHTTPHeaderField: "Accept")
        // A packer may hold events back until it has enough of them.
        request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
        if let last { request.setValue(String(last), forHTTPHeaderField: "Last-Event-ID") }
        return request
    }

    private func keep(_ output: ServerSentEventParser.Output) throws(TicketClientFailure) {
        switch output {
        case .comment: break
        case .position(let id): last = last ?? Int64(id)
        case .event(let event):
            let read = { (object: EventObject) throws(WireError) in try object.event() }
            waiting.append(try service.read(Data(event.data.utf8), read))
        }
    }

    /// Waits for the next try; throws when another makes no sense or there were too many.
    private func recover(from failure: TicketClientFailure) async throws(TicketFailure) {
        let settings = service.settings
        guard failure.isWorthReconnecting else { throw failure.asTicketFailure }
        let server = service.server.description
        guard last != nil else { throw TicketClientFailure.positionUnknown(server: server).asTicketFailure }
        guard !tally.isTooMany(with: service.clock.now) else {
            let lost = TicketClientFailure.eventsLost(
                server: server, losses: settings.losses, seconds: settings.lossSpan.seconds)
            throw lost.asTicketFailure
        }
        failuresInARow += 1
        service.resender.count { $0.reconnections += 1 }
        let pause = service.resender.pause(settings.reconnecting, afterFailures: failuresInARow)
        // Cancelled: the next look at the task says so.
        try? await service.clock.sleep(for: pause)
    }
}

extension TicketClientFailure {
    /// Whether the stream may be there at the next try.
    fileprivate var isWorthReconnecting: Bool {
        switch self {
        case .lost, .timedOut, .cannotWork, .tooFarBehind, .notTheInterface, .unexpectedStatus: true
        default: false
        }
    }
}
