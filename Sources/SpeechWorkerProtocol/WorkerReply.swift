/// A moment within an order's audio, as the engine tells it.
package struct WorkerMark: Hashable, Sendable {
    /// What begins.
    package enum Kind: Hashable, Sendable {
        /// A word: Unicode code points of the order's text, from 0.
        case word(range: Range<Int>)
        /// A speech sound by the engine's name.
        case phoneme(name: String)
        /// The end of a sentence.
        case sentenceEnd
    }

    /// What begins.
    package let kind: Kind
    /// The sample of the order at which it begins, from 0.
    package let sample: Int

    /// Makes a mark.
    package init(kind: Kind, sample: Int) {
        self.kind = kind
        self.sample = sample
    }
}

/// What the speech worker says. Everything but `hello` names the order it belongs to.
package enum WorkerReply: Hashable, Sendable {
    /// First of all: the worker's `WireFormat.version`, and that the engine is ready.
    case hello(version: UInt16)
    /// The order's turn has come.
    case started(id: UInt32, sampleRate: UInt32)
    /// A moment of audio that follows.
    case mark(id: UInt32, WorkerMark)
    /// The next samples, 16-bit mono.
    case audio(id: UInt32, samples: [Int16])
    /// All of it was sent.
    case finished(id: UInt32)
    /// It was given up, as asked.
    case stopped(id: UInt32)
    /// It cannot be spoken; one sentence with the fix. Order 0 is the worker itself.
    case failed(id: UInt32, reason: String)
    /// An entry of an order of data, from 0, is left out of it; the reason, with the fix.
    case refusedEntry(id: UInt32, index: UInt32, reason: String)
    /// The data lie in this folder, which no later order changes.
    case madeData(id: UInt32, folder: String)

    /// The order the reply belongs to; nil for `hello`.
    package var id: UInt32? {
        switch self {
        case .hello: nil
        case .started(let id, _), .mark(let id, _), .audio(let id, _), .finished(let id), .stopped(let id),
            .failed(let id, _), .refusedEntry(let id, _, _), .madeData(let id, _):
            id
        }
    }
}
