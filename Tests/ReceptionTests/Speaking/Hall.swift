import Reception
import Simulation
import Synchronization
import TestSupport
import Ticketing

/// A hall where numbers are called aloud: the real announcer and the real ticket rules, in virtual time.
final class Hall: Sendable {
    let clock = ManualClock()
    let office: DistantOffice
    let voiceFault = FaultSwitch(part: .speech)
    let output: RecordingAudioOutput
    let said = Gathered<SpeechRequest>()
    let reports = Gathered<String>()
    private let announcer: CallAnnouncer

    /// The clock of the office's machine is ahead of the announcer's by `ahead`.
    init(renderer: any ReplyRenderer = KeyRenderer(), officeClock ahead: Delay = .zero) {
        let service = EmbeddedTicketService(office: .twoLines, store: InMemoryTicketStore(), clock: clock)
        office = DistantOffice(service: service, clock: clock, ahead: ahead)
        output = RecordingAudioOutput(clock: clock)
        announcer = CallAnnouncer(
            tickets: office, renderer: renderer, language: .vietnamese,
            voice: (NotingSynthesizer(said: said, inner: SimulatedSynthesizer(faults: voiceFault)), output),
            clock: clock, report: { [reports] part, health in reports.add("\(part.rawValue) \(health.isWell)") })
    }

    /// Lets the announcer call while `script` plays and for a minute after it.
    func open(_ script: @escaping @Sendable (Hall) async throws -> Void) throws {
        try VirtualExecutor().run(clock, limit: .start + .seconds(4_000)) {
            try await withThrowingTaskGroup { group in
                group.addTask { await self.announcer.run() }
                try await self.clock.sleep(until: .start + .seconds(1))
                // Whoever has never heard anything does not know from where to go on.
                _ = try await self.office.service.setDesk("3", .paused, reason: nil)
                try await self.clock.sleep(until: .start + .seconds(2))
                try await script(self)
                try await self.clock.sleep(for: .seconds(60))
                group.cancelAll()
                try await group.waitForAll()
            }
        }
    }

    func wait(_ seconds: Double) async throws { try await clock.sleep(for: .seconds(seconds)) }

    /// Somebody of this language takes a number for desk 1 and is called there; their ticket. Also while the office is away.
    @discardableResult
    func call(_ language: Language = .vietnamese) async throws -> TicketID {
        let id = TicketID(rawValue: "T\(try await office.service.tickets().count)")
        _ = try await office.service.issue(TicketRequest(line: "registry", language: language), id: id)
        _ = try await office.service.callNext(desk: "1")
        return id
    }

    /// What was begun to be said, as `A001 vi`.
    var calls: [String] { said.all.map { "\($0.text.split(separator: " ")[1]) \($0.language.rawValue)" } }
}

/// A ticket office on another machine, to which the way may be lost; its clock may be another.
final class DistantOffice: ForwardingTicketService {
    let service: any TicketService
    private let clock: ManualClock
    private let ahead: Delay
    private let away = Mutex(false)

    init(service: any TicketService, clock: ManualClock, ahead: Delay) {
        self.service = service
        self.clock = clock
        self.ahead = ahead
    }

    /// Loses or finds the way.
    func setAway(_ isAway: Bool) { away.withLock { $0 = isAway } }

    func forward<Answer: Sendable>(
        _ operation: TicketOperation, _ ask: @Sendable () async throws(TicketFailure) -> Answer
    ) async throws(TicketFailure) -> Answer {
        if let failure { throw failure }
        return try await ask()
    }

    func events(after sequence: Int64?) async -> AsyncThrowingStream<OfficeEvent, any Error> {
        let place = Mutex(sequence)
        return AsyncThrowingStream {
            let last = place.withLock(\.self)
            let event = try await withThrowingTaskGroup(of: OfficeEvent?.self) { group in
                group.addTask { try await self.service.events(after: last).first { _ in true } }
                group.addTask { try await self.breakOff() }
                defer { group.cancelAll() }
                return try await group.next() ?? nil
            }
            guard let event else { return nil }
            place.withLock { $0 = event.sequence }
            let at = event.at + self.ahead.microseconds / 1_000
            return OfficeEvent(sequence: event.sequence, at: at, change: event.change)
        }
    }

    private var failure: TicketFailure? {
        away.withLock(\.self) ? .unavailable(reason: "the network is down") : nil
    }

    private func breakOff() async throws -> OfficeEvent? {
        while true {
            if let failure { throw failure }
            try await clock.sleep(for: .milliseconds(100))
        }
    }
}

/// A synthesiser that notes what it is asked for.
private struct NotingSynthesizer: SpeechSynthesizer {
    let said: Gathered<SpeechRequest>
    let inner: SimulatedSynthesizer

    func synthesize(
        _ request: SpeechRequest, _ consume: @Sendable (SpeechChunk) async throws -> Void
    ) async throws {
        said.add(request)
        try await inner.synthesize(request, consume)
    }
}

extension PartHealth {
    fileprivate var isWell: Bool { self == .ready }
}
