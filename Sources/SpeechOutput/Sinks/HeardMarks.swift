package import Reception

/// A mark of a speech at the instant at which it was heard.
package struct HeardMark: Hashable, Sendable {
    /// Whose mark.
    package let speech: SpeechID
    /// What begins.
    package let kind: SpeechMark.Kind
    /// When its first sample was heard.
    package let at: Instant

    /// Makes a mark.
    package init(speech: SpeechID, kind: SpeechMark.Kind, at: Instant) {
        self.speech = speech
        self.kind = kind
        self.at = at
    }
}

/// From the marks of chunks and what of them was heard to marks at instants. Pure.
///
/// A mark comes when its own sample was heard; one whose audio was dropped never comes.
package struct HeardMarks: Sendable {
    private struct Waiting {
        let speech: SpeechID
        let sampleRate: Int
        var marks: ArraySlice<SpeechMark>
    }

    private var waiting: [Waiting] = []

    /// None yet.
    package init() {}

    /// A chunk of `speech` is going to be played.
    package mutating func add(_ chunk: SpeechChunk, of speech: SpeechID) {
        guard !chunk.marks.isEmpty else { return }
        waiting.append(
            Waiting(speech: speech, sampleRate: chunk.format.sampleRate, marks: chunk.marks[...]))
    }

    /// What `stretch` made heard, in order. Speeches are heard one after the other: what waited before it was dropped.
    package mutating func heard(_ stretch: PlayedAudio) -> [HeardMark] {
        guard let own = waiting.firstIndex(where: { $0.speech == stretch.speech }) else { return [] }
        waiting.removeSubrange(..<own)
        let end = stretch.firstSample + stretch.count
        var heard: [HeardMark] = []
        while let first = waiting.first, first.speech == stretch.speech {
            let due = first.marks.prefix { $0.sample < end }
            heard += due.map { mark in
                let offset = Double(mark.sample - stretch.firstSample) / Double(first.sampleRate)
                return HeardMark(speech: stretch.speech, kind: mark.kind, at: stretch.at + .seconds(offset))
            }
            waiting[0].marks.removeFirst(due.count)
            guard waiting[0].marks.isEmpty else { break }
            waiting.removeFirst()
        }
        return heard
    }

    /// All of `speech` was heard by `now`: the marks whose stretches are still to be told.
    package mutating func finish(_ speech: SpeechID, at now: Instant) -> [HeardMark] {
        let rest = waiting.filter { $0.speech == speech }.flatMap(\.marks)
        waiting.removeAll { $0.speech == speech }
        return rest.map { HeardMark(speech: speech, kind: $0.kind, at: now) }
    }
}
