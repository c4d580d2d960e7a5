package import Reception
import Synchronization

/// What is being said, as one row of events for whoever shows it: captions, a face, a browser that plays it.
///
/// Each `say` is followed by one `said` of the same speech, with its marks and pieces between them. Listeners come and go
/// and never hold speech back: one that does not keep up loses the oldest. Who comes late gets the sentence under way first.
package final class SpokenCaptions: Sendable {
    private struct State {
        var saying: SpeechRequest?
        /// What was handed to listeners and may not be heard yet.
        var pieces: [SpokenPiece] = []
    }

    private let clock: any ReceptionClock
    private let listeners = Listeners<SpokenEvent>()
    private let state = Mutex(State())

    /// Captions of a robot that is silent.
    package init(clock: any ReceptionClock) { self.clock = clock }

    /// What is said from now on, after what is being said.
    package func events() -> AsyncStream<SpokenEvent> {
        let now = clock.now
        return state.withLock { state in
            let sentence = state.saying.map(SpokenEvent.say)
            let pieces = state.pieces.filter { $0.end > now }.map(SpokenEvent.piece)
            return listeners.join(after: [sentence].compactMap(\.self) + pieces)
        }
    }

    /// `request` begins to be said; what was said before is over.
    func begin(_ request: SpeechRequest) {
        state.withLock { state in
            end(&state)
            state.saying = request
            listeners.tell(.say(request))
        }
    }

    /// A mark was heard. One of a sentence that is over comes too late.
    func heard(_ mark: HeardMark) {
        state.withLock { state in
            if state.saying?.id == mark.speech { listeners.tell(.mark(mark)) }
        }
    }

    /// A piece is to be played where it is shown.
    func play(_ piece: SpokenPiece) {
        let now = clock.now
        state.withLock { state in
            state.pieces.removeAll { $0.end <= now }
            state.pieces.append(piece)
            listeners.tell(.piece(piece))
        }
    }

    /// All of `speech` was heard.
    func finish(_ speech: SpeechID) {
        state.withLock { state in
            if state.saying?.id == speech { end(&state) }
        }
    }

    /// What was not heard yet was dropped.
    func stop() {
        let now = clock.now
        state.withLock { state in
            if state.pieces.contains(where: { $0.end > now }) { listeners.tell(.hush(at: now)) }
            state.pieces = []
            end(&state)
        }
    }

    private func end(_ state: inout State) {
        if let request = state.saying { listeners.tell(.said(request.id)) }
        state.saying = nil
    }
}

extension SpokenEvent {
    fileprivate static func say(_ request: SpeechRequest) -> SpokenEvent {
        .say(speech: request.id, text: request.text, language: request.language)
    }
}
