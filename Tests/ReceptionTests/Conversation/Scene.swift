import Reception
import Simulation
import TestSupport
import Testing

/// A scene of a conversation: what happens, and everything the robot must do about it, beat by beat.
struct Scene: Sendable, CustomTestStringConvertible {
    /// One thing that happens and all the robot does then, but for screens and timers.
    struct Beat: Sendable {
        let happening: Happening
        let deeds: [String]

        init(_ happening: Happening, _ deeds: String...) {
            self.happening = happening
            self.deeds = deeds
        }
    }

    let testDescription: String
    let office: Office
    let beats: [Beat]

    /// A scene at the office with two lines, on a Monday from 08:00.
    init(_ words: String, office: Office = .twoLines, _ beats: Beat...) {
        self.init(words, office: office, beats: beats)
    }

    /// The same with beats that are there already.
    init(_ words: String, office: Office = .twoLines, beats: [Beat]) {
        testDescription = words
        self.office = office
        self.beats = beats
    }

    /// Plays the scene and compares every beat.
    func play(sourceLocation: SourceLocation = #_sourceLocation) {
        var stage = Stage(office: office)
        for (number, beat) in beats.enumerated() {
            let deeds = stage.play(beat.happening)
            #expect(deeds == beat.deeds, "beat \(number + 1), \(beat.happening)", sourceLocation: sourceLocation)
        }
    }
}
