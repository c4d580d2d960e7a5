import Reception
import Testing

/// The rules of the queue, as scenes: what is asked, what happens, and what is done about it.
struct SpeechQueueTests {
    /// One event and the lines that must follow from it.
    struct Beat: Sendable {
        let event: Event
        let deeds: [String]

        init(_ event: Event, _ deeds: String...) {
            self.event = event
            self.deeds = deeds
        }
    }

    enum Event: Sendable {
        /// Number, words, priority.
        case ask(Int, String, SpeechPriority = .conversation)
        case bargeIn
        case end(Int, SpeechOutcome = .finished)
        case wait(Double)
    }

    struct Scene: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let beats: [Beat]

        init(_ name: String, _ beats: Beat...) {
            testDescription = name
            self.beats = beats
        }
    }

    static let scenes = [
        Scene(
            "one after the other, in the order they were asked for",
            Beat(.ask(1, "a"), "begin 1"), Beat(.ask(2, "b")), Beat(.ask(3, "c")),
            Beat(.end(1), "1 finished", "begin 2"), Beat(.end(2), "2 finished", "begin 3"),
            Beat(.end(3), "3 finished")),
        Scene(
            "the highest priority comes first",
            Beat(.ask(1, "call", .call), "begin 1"), Beat(.ask(2, "talk")), Beat(.ask(3, "another call", .call)),
            Beat(.ask(4, "official", .operator)), Beat(.ask(5, "fire", .emergency)),
            Beat(.end(1), "1 finished", "begin 5"), Beat(.end(5), "5 finished", "begin 4"),
            Beat(.end(4), "4 finished", "begin 3"), Beat(.end(3), "3 finished", "begin 2")),
        Scene(
            "an official cuts off the conversation",
            Beat(.ask(1, "talk"), "begin 1"), Beat(.ask(2, "official", .operator), "cut 1"),
            Beat(.end(1, .stopped), "1 stopped", "begin 2")),
        Scene(
            "help in danger cuts off an official, once",
            Beat(.ask(1, "official", .operator), "begin 1"), Beat(.ask(2, "fire", .emergency), "cut 1"),
            Beat(.ask(3, "leave by the stairs", .emergency)), Beat(.end(1, .stopped), "1 stopped", "begin 2")),
        Scene(
            "a call waits for the end of the sentence",
            Beat(.ask(1, "talk"), "begin 1"), Beat(.ask(2, "call", .call)), Beat(.ask(3, "more talk")),
            Beat(.end(1), "1 finished", "begin 2"), Beat(.end(2), "2 finished", "begin 3")),
        Scene(
            "a call is cut off by nothing",
            Beat(.ask(1, "call", .call), "begin 1"), Beat(.bargeIn), Beat(.ask(2, "official", .operator)),
            Beat(.ask(3, "fire", .emergency)), Beat(.end(1), "1 finished", "begin 3")),
        Scene(
            "who takes the floor ends the conversation's speech, also what waits",
            Beat(.ask(1, "a"), "begin 1"), Beat(.ask(2, "b")), Beat(.ask(3, "call", .call)),
            Beat(.bargeIn, "cut 1", "2 stopped"), Beat(.bargeIn),
            Beat(.end(1, .stopped), "1 stopped", "begin 3")),
        Scene(
            "neither an official nor help in danger is silenced by the visitor",
            Beat(.ask(1, "official", .operator), "begin 1"), Beat(.bargeIn), Beat(.end(1), "1 finished"),
            Beat(.ask(2, "fire", .emergency), "begin 2"), Beat(.bargeIn), Beat(.end(2), "2 finished")),
        Scene(
            "what is asked for twice is said once, and both are told",
            Beat(.ask(1, "talk"), "begin 1"), Beat(.ask(2, "B012", .call)), Beat(.ask(3, "B012", .call)),
            Beat(.ask(4, "talk")),
            Beat(.end(1), "1 finished", "4 finished", "begin 2"), Beat(.end(2), "2 finished", "3 finished")),
        Scene(
            "the same words in another rank are something else",
            Beat(.ask(1, "fire"), "begin 1"), Beat(.ask(2, "fire", .emergency), "cut 1"),
            Beat(.end(1, .stopped), "1 stopped", "begin 2")),
        Scene(
            "what was cut off is not the same as what is asked for again",
            Beat(.ask(1, "talk"), "begin 1"), Beat(.bargeIn, "cut 1"), Beat(.ask(2, "talk")),
            Beat(.end(1, .stopped), "1 stopped", "begin 2")),
        Scene(
            "an answer that waited for half a minute is not said any more; a call is",
            Beat(.ask(1, "long", .operator), "begin 1"), Beat(.ask(2, "talk")), Beat(.ask(3, "call", .call)),
            Beat(.wait(31)), Beat(.end(1), "1 finished", "2 stopped", "begin 3")),
        Scene(
            "help in danger is never out of date",
            Beat(.ask(1, "call", .call), "begin 1"), Beat(.ask(2, "fire", .emergency)),
            Beat(.ask(3, "other", .call)), Beat(.wait(3_600)),
            Beat(.end(1), "1 finished", "3 stopped", "begin 2")),
        Scene(
            "the end of something else is of no account",
            Beat(.ask(1, "a"), "begin 1"), Beat(.end(9)), Beat(.end(1), "1 finished"), Beat(.end(1))),
    ]

    @Test(arguments: scenes)
    func `the queue decides`(_ scene: Scene) {
        var queue = SpeechQueue()
        var now = Instant.start
        for (index, beat) in scene.beats.enumerated() {
            if case .wait(let seconds) = beat.event { now = now + .seconds(seconds) }
            let deeds = Self.happening(beat.event).map { queue.handle($0, at: now) } ?? []
            #expect(deeds.map(Self.words) == beat.deeds, "beat \(index + 1)")
        }
    }

    @Test func `a flood is bounded: the oldest of the least needed is dropped, and told`() {
        var queue = SpeechQueue()
        _ = queue.handle(.asked(Self.request(0, "call", .call)), at: .start)
        var dropped: [SpeechQueue.Action] = []
        for number in 1...SpeechQueue.mostWaiting + 3 {
            let priority: SpeechPriority = number == 1 ? .emergency : .conversation
            dropped += queue.handle(.asked(Self.request(number, "\(number)", priority)), at: .start)
        }
        #expect(dropped.map(Self.words) == ["2 stopped", "3 stopped", "4 stopped"])
    }

    /// Whatever is asked and cut in whatever order: one at a time, every request told exactly once, calls never cut.
    @Test(arguments: 1...40)
    func `every request ends exactly once`(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var queue = SpeechQueue()
        var now = Instant.start
        var asked: [SpeechID: SpeechPriority] = [:]
        var told: [SpeechID] = []
        var speaking: SpeechID?
        func take(_ actions: [SpeechQueue.Action]) {
            for action in actions {
                switch action {
                case .begin(let request):
                    #expect(speaking == nil)
                    speaking = request.id
                case .cut(let id):
                    #expect(id == speaking && asked[id] != .call)
                case .tell(let id, _): told.append(id)
                }
            }
        }
        for number in 1...200 {
            now = now + .seconds(Double.random(in: 0...20, using: &random))
            switch Int.random(in: 0...5, using: &random) {
            case 0: take(queue.handle(.interrupted, at: now))
            case 1, 2:
                guard let ended = speaking else { continue }
                speaking = nil
                take(queue.handle(.ended(ended, .finished), at: now))
            default:
                let priority = SpeechPriority.allCases.randomElement(using: &random) ?? .call
                let request = Self.request(number, "\(Int.random(in: 0...5, using: &random))", priority)
                asked[request.id] = priority
                take(queue.handle(.asked(request), at: now))
            }
        }
        while let ended = speaking {
            speaking = nil
            take(queue.handle(.ended(ended, .finished), at: now))
        }
        #expect(told.count == Set(told).count)
        #expect(Set(told) == Set(asked.keys))
    }

    private static func request(_ id: Int, _ text: String, _ priority: SpeechPriority) -> SpeechRequest {
        SpeechRequest(id: SpeechID(rawValue: id), text: text, language: .vietnamese, priority: priority)
    }

    private static func happening(_ event: Event) -> SpeechQueue.Event? {
        switch event {
        case .ask(let id, let text, let priority): .asked(request(id, text, priority))
        case .bargeIn: .interrupted
        case .end(let id, let outcome): .ended(SpeechID(rawValue: id), outcome)
        case .wait: nil
        }
    }

    private static func words(_ action: SpeechQueue.Action) -> String {
        switch action {
        case .begin(let request): "begin \(request.id.rawValue)"
        case .cut(let id): "cut \(id.rawValue)"
        case .tell(let id, let outcome): "\(id.rawValue) \(outcome.rawValue)"
        }
    }
}
