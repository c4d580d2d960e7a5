package import Reception
import Synchronization
package import Threading

/// Hands what the robot says to all browsers that listen.
///
/// A bounded log in the order of what happened; a listener keeps its place in it. Sound that was heard is forgotten, as
/// is a sentence that was said when the next begins. When there is still too much, the oldest sounds and marks go first;
/// what remains is in order.
package final class ScreenSpeech: Sendable {
    private struct Entry {
        let number: Int
        let event: ScreenSpeechEvent
    }

    private struct State {
        var entries: [Entry] = []
        var last = 0

        /// Makes room: what is over at `now`, when `event` happens, and too much.
        mutating func tidy(_ now: Instant, for event: ScreenSpeechEvent, most: Int) {
            entries.removeAll { $0.event.isOver(at: now, after: event) }
            if case .say = event {
                let ended = entries.compactMap { if case .said(let speech) = $0.event { speech } else { nil } }
                entries.removeAll { entry in entry.event.sentence.map(ended.contains) ?? false }
            }
            guard entries.count >= most else { return }
            entries.remove(at: entries.firstIndex { $0.event.isPassing } ?? 0)
        }
    }

    private let clock: any ReceptionClock
    private let news: ChangeSignal
    private let mostEvents: Int
    private let state = Mutex(State())

    /// Makes a hub of a robot that is silent. Each event is told to `news`; the latest `mostEvents` are kept (of sound,
    /// some ten a second).
    package init(clock: any ReceptionClock, news: ChangeSignal, mostEvents: Int = 512) {
        precondition(mostEvents > 0, "a hub without room for an event")
        self.clock = clock
        self.news = news
        self.mostEvents = mostEvents
    }

    /// Something of the speech happened, or is to be heard soon.
    package func tell(_ event: ScreenSpeechEvent) {
        let now = clock.now
        state.withLock { state in
            state.last += 1
            state.tidy(now, for: event, most: mostEvents)
            state.entries.append(Entry(number: state.last, event: event))
        }
        news.signal()
    }

    /// The place of a listener that begins now: it hears the sentence that is being said, and the sound not yet heard.
    package var beginning: Int {
        let now = clock.now
        return state.withLock { state in
            let first = state.entries.first { entry in
                switch entry.event {
                case .say(let speech, _, _): !state.entries.contains { $0.event == .said(speech: speech) }
                case .sound(let sound): sound.ends > now
                case .mark, .hush, .said: false
                }
            }
            return (first?.number ?? state.last + 1) - 1
        }
    }

    /// The frames of what came after `place`, which moves to the end; nil: nothing.
    package func frames(after place: inout Int) -> [UInt8]? {
        let now = clock.now
        let (events, last) = state.withLock { state in
            (state.entries.filter { $0.number > place }.map(\.event), state.last)
        }
        place = last
        let bytes = events.flatMap { $0.frame(at: now) ?? [] }
        return bytes.isEmpty ? nil : bytes
    }
}

extension ScreenSpeechEvent {
    /// Whether it is of no use to somebody who comes late.
    fileprivate var isPassing: Bool {
        switch self {
        case .mark, .sound: true
        case .say, .hush, .said: false
        }
    }

    /// The sentence that it tells of, sound left aside.
    fileprivate var sentence: SpeechID? {
        switch self {
        case .say(let speech, _, _), .mark(let speech, _), .said(let speech): speech
        case .sound, .hush: nil
        }
    }

    /// No browser is given sound so long before it is heard, and none has to be hushed so late.
    private static let farthest = Delay.seconds(10)

    /// Whether nobody needs it any more at `now`, when `event` happens.
    fileprivate func isOver(at now: Instant, after event: ScreenSpeechEvent) -> Bool {
        switch (self, event) {
        case (.sound(let sound), .hush(let from)): sound.at >= from || sound.ends <= now
        case (.sound(let sound), _): sound.ends <= now
        case (.mark(let speech, _), .said(let ended)): speech == ended
        case (.hush(let from), _): now - from > Self.farthest
        default: false
        }
    }

    /// The event as it is sent at `now`; nil for sound whose time has passed.
    fileprivate func frame(at now: Instant) -> [UInt8]? {
        switch self {
        case .say(let speech, let text, let language):
            return ServerSentEvent.bytes("say", SayFrame(speech: speech, text: text, language: language))
        case .mark(let speech, let mark): return ServerSentEvent.bytes("mark", MarkFrame(mark, of: speech))
        case .sound(let sound):
            guard sound.ends > now else { return nil }
            return ServerSentEvent.bytes("sound", SoundFrame(sound, in: sound.at - now))
        case .hush(let from): return ServerSentEvent.bytes("hush", HushFrame(inMs: (from - now).milliseconds))
        case .said(let speech): return ServerSentEvent.bytes("said", SaidFrame(speech: speech))
        }
    }
}
