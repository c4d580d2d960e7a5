import Reception
import SpeechOutput
import SpeechWorkerProtocol
import Testing

@Suite struct MarkTrackTests {
    private static func phoneme(_ name: String, _ milliseconds: Int) -> WorkerMark {
        WorkerMark(kind: .phoneme(name: name), sample: milliseconds)
    }

    /// A thousand samples a second, so that samples are milliseconds.
    private static func piece(_ marks: [WorkerMark], following: [WorkerMark] = []) -> AudioPiece {
        AudioPiece(sampleRate: 1_000, firstSample: 0, samples: [0], marks: marks, following: following)
    }

    private func shapes(_ track: inout MarkTrack, _ piece: AudioPiece) -> [MouthShape] {
        track.marks(of: piece).compactMap { mark in
            if case .mouth(let shape) = mark.kind { shape } else { nil }
        }
    }

    private struct Movement: Sendable {
        let events: [(name: String, milliseconds: Int)]
        let shapes: [MouthShape]
    }

    private static let movements: [Movement] = [
        Movement(events: [("m", 0), ("b", 50), ("a:", 90)], shapes: [.pressed, .open]),
        Movement(events: [("n", 0), ("_|", 50), ("p", 90), ("i", 120)], shapes: [.tongue, .pressed, .spread]),
        Movement(events: [("n", 0), ("_|", 50), ("_", 60), ("(en)", 60), ("f", 90)], shapes: [.tongue, .lipOnTeeth]),
        Movement(events: [("d_", 0), ("a", 0), ("w", 90)], shapes: [.open, .pursed]),
        Movement(events: [("a", 0), ("_:", 90), ("_", 440), ("o", 440)], shapes: [.open, .rest, .round]),
        Movement(events: [("a", 0), ("_:", 90), ("o", 98)], shapes: [.open, .round]),
        Movement(events: [("a", 0), ("_:", 90)], shapes: [.open, .rest]),
        Movement(events: [("a", 0), ("unheard of", 50), ("o", 98)], shapes: [.open, .round]),
    ]

    @Test(arguments: movements)
    private func `the mouth moves no more than one can see`(_ movement: Movement) {
        var track = MarkTrack { $0 }
        let marks = movement.events.map { Self.phoneme($0.name, $0.milliseconds) }
        #expect(shapes(&track, Self.piece(marks)) == movement.shapes)
        #expect(track.hasSpoken)
    }

    @Test func `lips get ready for a sound of the next piece, once`() {
        var track = MarkTrack { $0 }
        let sound = Self.phoneme("b", 35)
        #expect(shapes(&track, Self.piece([Self.phoneme("_|", 0)], following: [sound])) == [.pressed])
        #expect(shapes(&track, Self.piece([sound])).isEmpty)
    }

    @Test func `a pause alone is no speech`() {
        var track = MarkTrack { $0 }
        _ = track.marks(of: Self.piece([Self.phoneme("_:", 0), Self.phoneme("_", 300)]))
        #expect(!track.hasSpoken)
    }

    @Test func `words of the same place are one, words of no place none`() {
        var track = MarkTrack { $0.lowerBound > 5 ? nil : $0.lowerBound / 2..<3 }
        let words = [0, 1, 2, 6, 3, 4].map { WorkerMark(kind: .word(range: $0..<9), sample: 10 * $0) }
        let ranges = track.marks(of: Self.piece(words)).map(\.kind)
        #expect(ranges == [.word(range: 0..<3), .word(range: 1..<3), .word(range: 2..<3)])
    }
}
