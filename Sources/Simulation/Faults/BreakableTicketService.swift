public import Reception

/// A ticket office behind a line that can break: what a robot has when the office is another machine.
///
/// A call is a step. Under `.erring` every other failing call has been carried out: only its answer is lost. Under
/// `.garbage` answers are those of another office.
public struct BreakableTicketService: ForwardingTicketService {
    /// Breaks the line.
    public let fault: FaultSwitch

    public let service: any TicketService

    /// Makes a breakable line to `tickets`.
    public init(_ tickets: any TicketService, fault: FaultSwitch = FaultSwitch(part: .tickets)) {
        service = tickets
        self.fault = fault
    }

    public func forward<Answer: Sendable>(
        _ operation: TicketOperation, _ ask: @Sendable () async throws(TicketFailure) -> Answer
    ) async throws(TicketFailure) -> Answer {
        do throws(PartFailure) {
            try await fault.step()
        } catch {
            if case .erring = fault.fault, fault.draw(below: 2) == 0 { _ = try? await ask() }
            throw .unavailable(reason: error.reason)
        }
        let answer = try await ask()
        return fault.givesGarbage && answer is TicketStanding ? Self.nonsense as? Answer ?? answer : answer
    }

    public func events(after sequence: Int64?) async -> AsyncThrowingStream<OfficeEvent, any Error> {
        do {
            try await fault.pass()
        } catch {
            return AsyncThrowingStream { throw error }
        }
        return await service.events(after: sequence)
    }

    /// A ticket of no line, with a number that nobody can say and less than nobody ahead.
    private static let nonsense = TicketStanding(
        ticket: Ticket(
            id: "", number: "\u{7}", line: "no-such-line", day: LocalDay(year: 0, month: 0, day: 0),
            language: .vietnamese, issuedAt: .min),
        peopleAhead: -3, estimatedWaitMinutes: .max)
}
