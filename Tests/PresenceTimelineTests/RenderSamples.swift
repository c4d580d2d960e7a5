import PresenceTimeline
import Reception
import Testing

@Test func renderSamples() throws {
    for (faces, seconds) in [(1, 60.0), (12, 60), (1, 180), (3, 180), (12, 1200), (40, 1200), (0, 10)] {
        let recording = Recorded.visits(faces, seconds: seconds)
        for language in [Language.english, .vietnamese] {
            let layout = TimelineLayout(recording, settings: PresenceSettings(), words: TimelineWords(language))
            try PictureFile(path: "/tmp/letan/w/presence.dump/\(faces)-\(Int(seconds))-\(language.rawValue).png").write(layout)
        }
    }
}
