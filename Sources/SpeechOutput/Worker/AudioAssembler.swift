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
}

/// Puts audio and marks of one order together, also when a second worker says the sentence again.
///
/// A piece is held until the next one is there, so that the marks of the very end, which the engine sets behind the last
/// sample, can be moved onto it. What was given out is never given out again. (A second worker's audio differs by some
/// samples: the engine's pitch flutter runs on from sentence to sentence.)
package struct AudioAssembler {
    private var sampleRate = 0
    private var held: [Int16] = []
    private var heldStart = 0
    private var marks: [WorkerMark] = []
    private var givenOut = 0

    /// Nothing put together yet.
    package init() {}

    /// Begins the order, or begins it again.
    package mutating func start(sampleRate: Int) {
        self.sampleRate = sampleRate
        held = []
        heldStart = 0
        marks = []
    }

    /// Takes a mark.
    package mutating func add(_ mark: WorkerMark) { marks.append(mark) }

    /// Takes the next samples; gives out the piece before them.
    package mutating func add(_ samples: [Int16]) -> AudioPiece? {
        let piece = giveOut(marksBelow: heldStart + held.count)
        heldStart += held.count
        held = samples
        return piece
    }

    /// The last piece.
    package mutating func finish() -> AudioPiece? {
        let last = heldStart + held.count - 1
        marks = marks.map { WorkerMark(kind: $0.kind, sample: min($0.sample, last)) }
        return giveOut(marksBelow: last + 1)
    }

    private mutating func giveOut(marksBelow end: Int) -> AudioPiece? {
        let start = max(heldStart, givenOut)
        let due = marks.filter { $0.sample < end }.sorted { $0.sample < $1.sample }
        marks.removeAll { $0.sample < end }
        guard start < end else { return nil }
        givenOut = end
        return AudioPiece(
            sampleRate: sampleRate, firstSample: start, samples: Array(held[(start - heldStart)...]),
            marks: due.filter { $0.sample >= start })
    }
}
