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
/// sample, can be moved onto it. What was given out is never given out again. A second worker sets the same marks, but at
/// samples up to 50 ms off (the engine's first pause and its pitch depend on what it said before): so marks are told
/// apart by their count, and the second take is moved so that the last mark given out comes at the same sample.
package struct AudioAssembler {
    private var sampleRate = 0
    private var held: [Int16] = []
    private var heldStart = 0
    private var marks: [WorkerMark] = []
    private var marksToSkip = 0
    private var samplesGivenOut = 0
    private var marksGivenOut = 0
    private var lastMarkGivenOut = 0
    /// By how many samples this take is moved.
    private var shift = 0

    /// Nothing put together yet.
    package init() {}

    /// Begins the order, or begins it again.
    package mutating func start(sampleRate: Int) {
        self.sampleRate = sampleRate
        held = []
        heldStart = 0
        marks = []
        marksToSkip = marksGivenOut
        shift = 0
    }

    /// Takes a mark.
    package mutating func add(_ mark: WorkerMark) {
        guard marksToSkip > 0 else {
            let sample = max(mark.sample + shift, marks.last?.sample ?? 0)
            return marks.append(WorkerMark(kind: mark.kind, sample: sample))
        }
        marksToSkip -= 1
        if marksToSkip == 0 {
            shift = lastMarkGivenOut - mark.sample
            heldStart += shift
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
        lastMarkGivenOut = due.last?.sample ?? lastMarkGivenOut
        let within = due.map { mark in
            WorkerMark(kind: mark.kind, sample: min(max(mark.sample, range.lowerBound), range.upperBound - 1))
        }
        return AudioPiece(
            sampleRate: sampleRate, firstSample: range.lowerBound,
            samples: Array(held[(range.lowerBound - heldStart)...]), marks: within, following: marks)
    }
}
