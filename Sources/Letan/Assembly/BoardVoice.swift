import Knowledge
import Reception
import SpeechOutput
import Web

/// What calls numbers aloud through the browser of the lobby board: an engine of its own, for the robot speaks at the same
/// time.
struct BoardVoice: Sendable {
    /// What does not work as it should, a sentence each.
    let complaints: [String]
    private let services: [@Sendable () async -> Void]
    private let engine: SpeechEngine

    /// A voice for the board of `server`; nil where numbers are called by a robot. `report` takes lines for the operator.
    init?(
        of assembly: Assembly, tickets: any TicketService, server: OfficeServer,
        report: @escaping @Sendable (String) -> Void
    ) async throws(PartFailure) {
        guard assembly.models.domain.office.customs.announcer == .board, let speech = server.boardSpeech else {
            return nil
        }
        engine = try await assembly.speechEngine(report: report)
        complaints = engine.complaints
        let captions = SpokenCaptions(clock: assembly.clock)
        let announcer = CallAnnouncer(
            tickets: tickets, renderer: assembly.models.content.replies,
            language: assembly.models.domain.office.language,
            voice: (
                CaptionedSynthesizer(engine.synthesizer, telling: captions),
                ScreenAudioOutput(clock: assembly.clock, telling: captions)
            ), settings: assembly.configuration.agent, clock: assembly.clock
        ) { part, health in
            if case .failed(let reason) = health { report("[board] \(part.rawValue) failed: \(reason)") }
        }
        services = [{ await announcer.run() }, SpeechRelay(captions: captions, speech: speech).run]
    }

    /// Calls until the task is cancelled.
    func run() async {
        await withDiscardingTaskGroup { group in
            for service in services { group.addTask(operation: service) }
        }
        await engine.shutdown()
    }
}
