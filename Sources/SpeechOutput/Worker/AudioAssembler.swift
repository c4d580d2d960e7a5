package import SpeechWorkerProtocol

/// A piece of an order's audio and the marks that fall into it.
package struct AudioPiece: Hashable, Sendable {
    /// Samples a second.
    package let sampleRate: Int
    /// The number of the first sample in the order.
    package let firstSample: Int
    /// 16-bit mono, not empty.
    package let samples: [Int16]
    /// Rising, within the piece.
    package let marks: [WorkerMark]
    /// The marks after the piece that are known already: lips close before the sound they close for.
    package let following: [WorkerMark]

    /// Makes a piece.
    package init(
        sampleRate: Int, firstSample: Int, samples: [Int16], marks: [WorkerMark], following: [WorkerMark]
    ) {
        self.sampleRate = sampleRate
        self.firstSample = firstSample
        self.samples = samples
        self.marks = marks
        self.following = following
    }
}

/// Puts audio and marks of one order together, also when a second worker says the sentence again.
///
/// A piece is held until the next one is there, so that the marks of the very end, which the engine sets behind the last
/// sample, can be moved onto it. What was given out is never given out again: samples by their number, marks by their
/// count, for a second worker sets the same marks at slightly other samples (the engine's pitch flutter runs on from
/// sentence to sentence).
package struct AudioAssembler {
    private var sampleRate = 0
    private var held: [Int16] = []
    private var heldStart = 0
    private var marks: [WorkerMark] = []
    private var marksToSkip = 0
    private var samplesGivenOut = 0
    private var marksGivenOut = 0

    /// Nothing put together yet.
    package init() {}

    /// Begins the order, or begins it again.
    package mutating func start(sampleRate: Int) {
        self.sampleRate = sampleRate
        held = []
        heldStart = 0
        marks = []
        marksToSkip = marksGivenOut
    }

    /// Takes a mark.
    package mutating func add(_ mark: WorkerMark) {
        if marksToSkip > 0 {
            marksToSkip -= 1
        } else {
            marks.append(WorkerMark(kind: mark.kind, sample: max(mark.sample, marks.last?.sample ?? 0)))
        }
    }

    /// Takes the next samples; gives out the piece before them.
    package mutating func add(_ samples: [Int16]) -> AudioPiece? {
        let piece = giveOut(marksBelow: heldStart + held.count)
        heldStart += held.count
        held = samples
        return piece
    }

    /// The last piece.
    package mutating func finish() -> AudioPiece? { giveOut(marksBelow: .max) }

    private mutating func giveOut(marksBelow limit: Int) -> AudioPiece? {
        let range = max(heldStart, samplesGivenOut)..<max(heldStart + held.count, samplesGivenOut)
        guard !range.isEmpty else { return nil }
        let due = marks.prefix { $0.sample < limit }
        marks.removeFirst(due.count)
        samplesGivenOut = range.upperBound
        marksGivenOut += due.count
        let within = due.map { mark in
            WorkerMark(kind: mark.kind, sample: min(max(mark.sample, range.lowerBound), range.upperBound - 1))
        }
        return AudioPiece(
            sampleRate: sampleRate, firstSample: range.lowerBound,
            samples: Array(held[(range.lowerBound - heldStart)...]), marks: within, following: marks)
    }
}
